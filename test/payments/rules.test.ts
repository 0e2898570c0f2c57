// What every kind of payment does (domain.md 4.4, design.md section 6), through the sandbox's own
// books, read without a workflow: page by page, as its activity does.
import { deepStrictEqual } from 'node:assert/strict';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AppliedPayment } from '../../domain/document.ts';
import { inBooks, inRows, wrongSums } from './agree.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
  await world.erp('PUT', '/settings', { allowOverpayment: true });
});
afterAll(() => world?.[Symbol.asyncDispose]());

/** Whatever a test did: where nothing waits for a person, our books are the ERP's. */
afterEach(async () => {
  const linked = await world.asOwner(
    'select erp_document_id as id from invoices where erp_document_id is not null',
    [],
  );
  const waiting = await world.asOwner(
    `select erp_payment_id as payment, erp_document_id as document from unmatched_payments
     where status in ('open', 'ignored') and state = 'live'`,
    [],
  );
  const isWaiting = (one: { payment: string; document: string }): boolean =>
    waiting.some(({ payment, document }) => payment === one.payment && document === one.document);
  const books = inBooks(
    world,
    linked.map(({ id }) => String(id)),
  );
  const isApplied = books.filter((one) => !isWaiting(one));
  deepStrictEqual(await inRows(world), isApplied);
  deepStrictEqual(await wrongSums(world), []);
});

const at = async (invoice: string) => {
  const { paymentStatus, paidMinor, discountMinor, writeOffMinor } = await world.row(invoice);
  return [paymentStatus, paidMinor, discountMinor, writeOffMinor];
};
const eventsOf = async (invoice: string) =>
  (await world.eventTypes(invoice)).filter((type) => /payment/i.test(type));

test('several for one invoice: each is a row, together they decide', async () => {
  const invoice = await world.synced();
  for (const cash of ['100.00', '200.00', '600.00']) await world.paid([{ invoice, cash }]);
  expect(await world.readNow()).toMatchObject({ created: 3 });
  expect(await at(invoice)).toEqual(['paid', 90_000n, 0n, 0n]);
  expect(await world.payments(invoice)).toHaveLength(3);
});

test('a credit of the vendor is a figure of its own: it settles, and is no money', async () => {
  const [all, part] = [await world.synced(), await world.synced()];
  await world.paid([{ invoice: all, credit: '900.00' }], { method: 'other' });
  const credited = await world.paid([{ invoice: part, cash: '300.00', credit: '50.00' }]);
  expect(await world.readNow()).toMatchObject({ created: 2 });
  const creditOf = async (invoice: string) => (await world.row(invoice)).creditMinor;
  expect([await at(all), await creditOf(all)]).toEqual([['paid', 0n, 0n, 0n], 90_000n]);
  expect([await at(part), await creditOf(part)]).toEqual([
    ['partiallyPaid', 30_000n, 0n, 0n],
    5_000n,
  ]);
  await world.changePayment(credited, {}, [{ invoice: part, cash: '300.00', credit: '600.00' }]);
  expect(await world.readNow()).toMatchObject({ changed: 1 });
  expect(await at(part)).toEqual(['paid', 30_000n, 0n, 0n]);
  await world.voidPayment(credited);
  await world.readNow();
  expect([await at(part), await creditOf(part)]).toEqual([['unpaid', 0n, 0n, 0n], 0n]);
});

test('a row that was changed past the ERP’s revision is as the ERP has it after a complete sync', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  await world.asOwner('update payments set amount_minor = 1 where invoice_id = $1', [invoice]);
  const { reading } = await world.readAllNow();
  expect(reading).toMatchObject({ status: 'completed', changed: 1, created: 0 });
  expect(await at(invoice)).toEqual(['partiallyPaid', 30_000n, 0n, 0n]);
});

test('a page with more that waits than a statement has parameters is recorded', async () => {
  const fact = { ...(await world.pullFrom(null, 1)).applied[0] };
  const page = { wholePayments: [], wholeDocuments: [], deletedPayments: [], cursor: '' };
  const foreign = Array.from({ length: 3_200 }, (_, nth) => ({
    ...(fact as AppliedPayment),
    id: `pay_foreign_${nth}`,
    documentId: 'bil_999999',
  }));
  const rest = { ...page, isLast: true, remaining: 0 };
  expect(await world.record({ ...rest, applied: foreign })).toMatchObject({ unmatched: 3_200 });
  await world.record({ ...rest, applied: [], deletedPayments: foreign.map(({ id }) => id) });
});

test('one payment over several invoices is a row of each', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  await world.paid([
    { invoice: one, cash: '900.00' },
    { invoice: two, cash: '450.00' },
  ]);
  expect(await world.readNow()).toMatchObject({ created: 2, seen: 2 });
  expect(await at(one)).toEqual(['paid', 90_000n, 0n, 0n]);
  expect(await at(two)).toEqual(['partiallyPaid', 45_000n, 0n, 0n]);
});

test.each([
  ['check', 'check'],
  ['card', 'creditCard'],
  ['ach', 'electronic'],
  ['cash', 'other'],
])("by %s is kept as %s, with the ERP's word", async (word, method) => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '900.00' }], { method: word, number: `N-${word}` });
  await world.readNow();
  expect(await world.payments(invoice)).toMatchObject([
    { method, method_name: word, number: `N-${word}` },
  ]);
});

test('amount, date and number changed later change the row, and the sums', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '900.00' }], { number: '7001' });
  await world.readNow();
  const set = { number: '7002', paidDate: '2026-06-30', bookDate: undefined };
  await world.changePayment(payment, set, [{ invoice, cash: '500.00' }]);
  expect(await world.readNow()).toMatchObject({ created: 0, changed: 1 });
  expect(await at(invoice)).toEqual(['partiallyPaid', 50_000n, 0n, 0n]);
  expect(await world.payments(invoice)).toMatchObject([
    { number: '7002', paid_on: '2026-06-30', amount_minor: '50000' },
  ]);
  expect(await eventsOf(invoice)).toEqual([
    'payment.imported',
    'invoice.paymentsChanged',
    'payment.changed',
    'invoice.paymentsChanged',
  ]);
});

test('an application that is taken away stops counting there and counts where it went', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const payment = await world.paid([{ invoice: one, cash: '900.00' }]);
  await world.readNow();
  await world.changePayment(payment, {}, [{ invoice: two, cash: '900.00' }]);
  expect(await world.readNow()).toMatchObject({ created: 1, deleted: 1 });
  expect(await at(one)).toEqual(['unpaid', 0n, 0n, 0n]);
  expect(await at(two)).toEqual(['paid', 90_000n, 0n, 0n]);
});

test('voided: the row stays, the invoice is due again', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '900.00' }]);
  await world.readNow();
  await world.voidPayment(payment);
  expect(await world.readNow()).toMatchObject({ voided: 1, changed: 0 });
  expect(await at(invoice)).toEqual(['unpaid', 0n, 0n, 0n]);
  expect(await world.payments(invoice)).toMatchObject([{ state: 'voided', amount_minor: '90000' }]);
});

test('deleted in the ERP: marked, and it stops counting', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '900.00' }]);
  await world.readNow();
  await world.deletePayment(payment);
  expect(await world.readNow()).toMatchObject({ deleted: 1 });
  expect(await at(invoice)).toEqual(['unpaid', 0n, 0n, 0n]);
  expect(await world.payments(invoice)).toMatchObject([{ state: 'deleted' }]);
  expect(await eventsOf(invoice)).toContain('payment.deletedInErp');
});

test('made and voided, or made and deleted, between two readings', async () => {
  const invoice = await world.synced();
  await world.voidPayment(await world.paid([{ invoice, cash: '900.00' }]));
  await world.deletePayment(await world.paid([{ invoice, cash: '900.00' }]));
  await world.readNow();
  expect(await at(invoice)).toEqual(['unpaid', 0n, 0n, 0n]);
  expect(await world.payments(invoice)).toMatchObject([{ state: 'voided' }]);
});

test('discount taken and write-off settle it, each its own figure', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '880.00', discount: '15.00', writeOff: '5.00' }]);
  await world.readNow();
  expect(await at(invoice)).toEqual(['paid', 88_000n, 1_500n, 500n]);
});

test('discount alone: no money, and yet it settles its part', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, discount: '10.00' }]);
  await world.readNow();
  expect(await at(invoice)).toEqual(['partiallyPaid', 0n, 1_000n, 0n]);
});

test('more than is due is overpaid', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '950.00' }]);
  await world.readNow();
  expect(await at(invoice)).toEqual(['overpaid', 95_000n, 0n, 0n]);
});

test('a receipt on an owner invoice is a payment received of its prime contract', async () => {
  const invoice = await world.synced({ kind: 'owner' });
  const { primeContractId } = await world.row(invoice);
  await world.paid([{ invoice, cash: '900.00' }], { method: 'wire' });
  await world.readNow();
  expect(await at(invoice)).toEqual(['paid', 90_000n, 0n, 0n]);
  expect(await world.payments(invoice)).toMatchObject([
    { commitment_id: null, prime_contract_id: primeContractId },
  ]);
});

test('against a bill that is not ours: unmatched, with the reason', async () => {
  const invoice = await world.company.insert();
  const document = await world.enterInErp(invoice, { docNumber: `OTHER-${invoice.slice(-6)}` });
  await world.paid([{ document, cash: '100.00' }]);
  expect(await world.readNow()).toMatchObject({ created: 0, unmatched: 1 });
  expect(await world.unmatchedOn(document)).toMatchObject([
    { status: 'open', reason: 'DocumentNotLinked', amount: '100.00' },
  ]);
});

test('what waits and is seen again as it was is not written again', async () => {
  const invoice = await world.company.insert();
  const document = await world.enterInErp(invoice, { docNumber: `AGAIN-${invoice.slice(-6)}` });
  await world.paid([{ document, cash: '100.00' }]);
  const page = await world.pull();
  await world.record(page);
  const before = await world.unmatchedOn(document);
  expect(await world.record(page)).toMatchObject({ unmatched: 1 });
  expect(await world.unmatchedOn(document)).toEqual(before);
  await world.readNow();
});

test('paid before the link was written: unmatched, then matched by itself', async () => {
  const invoice = await world.exporting();
  const { number } = await world.row(invoice);
  const key = world.keyOf(invoice);
  const document = await world.enterInErp(invoice, { docNumber: number, reference: key });
  await world.paid([{ document, cash: '900.00' }]);
  await world.readNow();
  expect(await world.unmatchedOn(document)).toMatchObject([{ status: 'open' }]);
  await world.attempt(invoice); // finds its document, and links it
  expect(await at(invoice)).toEqual(['paid', 90_000n, 0n, 0n]);
  expect(await world.unmatchedOn(document)).toMatchObject([{ status: 'matched' }]);
  expect(await world.readNow()).toMatchObject({ created: 0 });
});

test('an older revision that comes after a newer one changes nothing', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '400.00' }]);
  const old = await world.pull();
  await world.changePayment(payment, {}, [{ invoice, cash: '500.00' }]);
  await world.readNow();
  const before = await world.eventTypes(invoice);
  expect(await world.record(old)).toMatchObject({ created: 0, changed: 0, deleted: 0 });
  expect(await at(invoice)).toEqual(['partiallyPaid', 50_000n, 0n, 0n]);
  expect(await world.eventTypes(invoice)).toEqual(before);
});

test('the same page twice changes nothing twice', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '400.00' }]);
  const page = await world.pull();
  expect(await world.record(page)).toMatchObject({ created: 1 });
  const before = await world.eventTypes(invoice);
  expect(await world.record(page)).toMatchObject({ created: 0, changed: 0 });
  expect(await world.eventTypes(invoice)).toEqual(before);
  await world.readNow();
});

test("a currency that is not the invoice's is refused by name, and nothing is guessed", async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '400.00' }]);
  const page = await world.pull();
  const applied = page.applied.map((one) => ({ ...one, currency: 'CAD' }));
  expect(await world.record({ ...page, applied })).toMatchObject({ created: 0, unmatched: 1 });
  expect(await at(invoice)).toEqual(['unpaid', 0n, 0n, 0n]);
  const { erpDocumentId } = await world.row(invoice);
  expect(await world.unmatchedOn(String(erpDocumentId))).toMatchObject([
    { reason: 'CurrencyDiffers', words: expect.stringContaining('CAD'), invoice_id: invoice },
  ]);
  await world.changePayment(page.wholePayments[0] ?? '', { memo: 'in dollars' });
  expect(await world.readNow()).toMatchObject({ created: 1 });
});

test('negative amounts and methods that the connector does not support wait for a person', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '400.00' }]);
  const page = await world.pull();
  const [fact] = page.applied;
  if (!fact) throw new Error('nothing was read');
  const negative = { ...fact, id: 'pay_n', amount: '-5.00' };
  const barter = { ...fact, id: 'pay_b', method: 'barter' as never, methodName: 'Barter' };
  const whole = { ...page, wholePayments: ['pay_n', 'pay_b'], applied: [negative, barter] };
  expect(await world.record(whole)).toMatchObject({ created: 0, unmatched: 2 });
  expect(await world.unmatchedOn(fact.documentId)).toMatchObject([
    { reason: 'MethodNotSupported', words: expect.stringContaining('Barter') },
    { reason: 'NegativeAmount' },
  ]);
  await world.record({
    ...page,
    applied: [],
    wholePayments: [],
    deletedPayments: ['pay_n', 'pay_b'],
  });
  expect(await world.unmatchedOn(fact.documentId)).toMatchObject([
    { status: 'gone' },
    { status: 'gone' },
  ]);
  await world.readNow();
});

test('reappearing: what was deleted and is shown again counts again', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '900.00' }]);
  const page = await world.pull();
  await world.record(page);
  await world.record({
    ...page,
    applied: [],
    wholePayments: [],
    deletedPayments: page.wholePayments,
  });
  expect(await at(invoice)).toEqual(['unpaid', 0n, 0n, 0n]);
  expect(await world.record(page)).toMatchObject({ changed: 1 });
  expect(await at(invoice)).toEqual(['paid', 90_000n, 0n, 0n]);
  await world.readNow();
});

test('a page takes as many statements however many payments it has', async () => {
  const [invoice, ...others] = [await world.synced(), await world.synced(), await world.synced()];
  const counts: number[] = [];
  const record = async () => {
    const page = await world.pull();
    const { statements } = await world.counted(() => world.record(page));
    counts.push(statements.length);
    await world.readNow(); // moves the cursor
  };
  await world.readNow();
  const first = await world.paid([{ invoice, cash: '10.00' }]);
  await record();
  const rest = [];
  for (const one of [invoice, ...others])
    rest.push(await world.paid([{ invoice: one, cash: '20.00' }]));
  await record();
  await world.changePayment(first, {}, [{ invoice, cash: '11.00' }]);
  await record();
  for (const id of rest) await world.voidPayment(id);
  await record();
  const [one, three, changed, voided] = counts;
  expect([three, voided]).toEqual([one, changed]);
  expect(Math.max(...counts)).toBeLessThan(16);
});
