// The same through a real ERP's books: Tryton, with both of its ways to pay, and its void, which is
// a reversing entry.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAccountant } from '../erp/tryton-accountant.ts';
import type { Accountant } from '../erp/tryton-accountant.ts';
import { aTryton, trytonErp } from '../tryton-server.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let tryton: Awaited<ReturnType<typeof aTryton>>;
let accountant: Accountant;
let world: PaymentsWorld;
beforeAll(async () => {
  tryton = await aTryton();
  accountant = await anAccountant(tryton);
  world = await aPaymentsWorld({ erp: trytonErp(tryton) });
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
  await tryton?.[Symbol.asyncDispose]();
});

const on = new Date().toISOString().slice(0, 10);
const billOf = async (invoice: string) => Number((await world.row(invoice)).erpDocumentId);
const at = async (invoice: string) => {
  const { paymentStatus, paidMinor } = await world.row(invoice);
  return [paymentStatus, paidMinor];
};

/** In its own database, of one bill. */
function pastTryton(text: string, bill: number): void {
  const books = new DatabaseSync(tryton.file, {
    enableForeignKeyConstraints: false,
    timeout: 5_000,
  });
  const { changes } = books.prepare(text).run(bill);
  books.close();
  expect(changes, text).toBe(1);
}

test('in part by the wizard, the rest by a record; the wizard’s is reversed: the invoice is due again', async () => {
  const invoice = await world.synced();
  const bill = await billOf(invoice);
  const move = await accountant.payByWizard(bill, { amount: '340.00', check: 'CHK 501', on });
  await world.readNow();
  expect(await at(invoice)).toEqual(['partiallyPaid', 34_000n]);
  await accountant.payByRecord(bill, { amount: '560.00', check: 'CHK 502', on });
  await world.readNow();
  expect(await at(invoice)).toEqual(['paid', 90_000n]);
  expect(await world.payments(invoice)).toMatchObject([
    { state: 'live', method: 'check', number: '501' },
    { state: 'live', number: '502' },
  ]);
  const before = await world.eventTypes(invoice);
  expect(await world.readNow()).toMatchObject({ created: 0, changed: 0, voided: 0 });
  expect(await world.eventTypes(invoice)).toEqual(before);
  await accountant.reverse(move);
  expect(await world.readNow()).toMatchObject({ voided: 1 });
  expect(await at(invoice)).toEqual(['partiallyPaid', 56_000n]);
});

test('against a bill that is not ours: unmatched, with the reason', async () => {
  const [mine, other] = [await world.synced(), await world.synced()];
  const document = String(await billOf(other));
  // To us it never was one of ours.
  await world.asOwner(
    `update invoices set erp_document_id = 'elsewhere' where erp_document_id = $1`,
    [document],
  );
  await accountant.payByWizard(Number(document), { amount: '100.00', check: 'CHK 601', on });
  await accountant.payByWizard(await billOf(mine), { amount: '900.00', check: 'CHK 602', on });
  expect(await world.readNow()).toMatchObject({ created: 1 });
  expect(await world.unmatchedOn(document)).toMatchObject([
    { status: 'open', reason: 'DocumentNotLinked', amount: '100.00' },
  ]);
});

test('a credit note that accounting tied to the bill settles it, and is no money', async () => {
  const invoice = await world.synced();
  const bill = await billOf(invoice);
  await accountant.payByRecord(bill, { amount: '600.00', check: 'CHK 901', on });
  await accountant.credit(bill, '300.00', on);
  expect(await world.readNow()).toMatchObject({ created: 2 });
  expect(await world.row(invoice)).toMatchObject({
    paymentStatus: 'paid',
    paidMinor: 60_000n,
    creditMinor: 30_000n,
  });
});

test('drift in Tryton’s own books is found by its name', async () => {
  const invoices: string[] = [];
  for (let count = 0; count < 5; count += 1) invoices.push(await world.synced());
  const [fine = '', number = '', vendor = '', amount = '', gone = ''] = invoices;
  for (const [invoice, check] of [
    [fine, 'CHK 801'],
    [amount, 'CHK 802'],
    [gone, 'CHK 803'],
  ] as const)
    await accountant.payByRecord(await billOf(invoice), { amount: '250.00', check, on });
  await world.readNow();
  const recordsOf = `line in (select l.id from account_move_line l
    join account_invoice i on i.move = l.move where i.id = ?)`;
  const drift: readonly [string, string][] = [
    [`update account_invoice set reference = 'OTHER-1' where id = ?`, number],
    ['update account_invoice set party = (select min(id) from party_party) where id = ?', vendor],
    [`update account_payment set amount = '240.00' where ${recordsOf}`, amount],
    [`delete from account_payment where ${recordsOf}`, gone],
  ];
  for (const [text, invoice] of drift) pastTryton(text, await billOf(invoice));
  const { items } = await world.reconcileNow();
  const of = (invoice: string) =>
    items
      .filter(({ invoiceId }) => invoiceId === invoice)
      .map(({ kind, ours, theirs, cause }) => [kind, ours, theirs, cause]);
  expect(of(fine)).toEqual([]);
  const sent = (await world.row(number)).number;
  expect(of(number)).toEqual([['DocumentNumber', sent, 'OTHER-1', 'ChangedInErp']]);
  expect(of(vendor)).toMatchObject([['DocumentVendor', {}, {}, 'ChangedInErp']]);
  const [was, is] = ['250.00 + 0.00 + 0.00 + 0.00 USD', '240.00 + 0.00 + 0.00 + 0.00 USD'];
  expect(of(amount)).toEqual([['PaymentAmount', was, is, 'SameRevision']]);
  expect(of(gone)).toEqual([['PaymentMissingThere', `${was}, ${on}`, null, null]]);
  await world.readAllNow();
  const { items: left } = await world.reconcileNow();
  expect(left.filter(({ kind }) => kind.startsWith('Payment'))).toEqual([]);
});

test('a payment record that is gone from the books is found by a reading of everything alone', async () => {
  const invoice = await world.synced();
  const bill = await billOf(invoice);
  await accountant.payByRecord(bill, { amount: '250.00', check: 'CHK 701', on });
  await world.readNow();
  expect(await at(invoice)).toEqual(['partiallyPaid', 25_000n]);
  // Tryton itself deletes only drafts: nothing that changes is left of it.
  pastTryton(
    `delete from account_payment where line in (select l.id from account_move_line l
       join account_invoice i on i.move = l.move where i.id = ?)`,
    bill,
  );
  await world.readNow();
  expect(await at(invoice)).toEqual(['partiallyPaid', 25_000n]);
  const { request, reading } = await world.readAllNow();
  expect(request).toMatchObject({ status: 'answered' });
  expect(reading).toMatchObject({ isComplete: true, deleted: 1 });
  expect(await at(invoice)).toEqual(['unpaid', 0n]);
});
