// Drift that nobody told us of, made by SQL in the ERP's database and in ours, is found invoice by
// invoice, named, and mended by what the report says; the report itself changes nothing.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mendOf } from '../../api/mends.ts';
import { askForPayments, readQuestion } from '../../db/questions.ts';
import {
  askReconciliation,
  getReconciliation,
  pageOfDifferences,
} from '../../db/reconciliations.ts';
import type { CountedReconciliation, DifferenceRow } from '../../db/reconciliations.ts';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import type { Sandbox } from '../../erp/sandbox/server/server.ts';
import { readUntil } from '../eventually.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
let worker: AsyncDisposable;
let again: Sandbox | undefined;
beforeAll(async () => {
  world = await aPaymentsWorld();
  worker = await world.work();
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await again?.stop();
  await world?.[Symbol.asyncDispose]();
});

const PERIOD = { from: '2020-01-01', to: '2099-12-31' };

async function reconcile(period = PERIOD): Promise<CountedReconciliation> {
  const { db, company, teller } = world;
  const { admin } = company.actors;
  const { connectionId } = company;
  const { view, telling } = await askReconciliation(db, admin, { connectionId, ...period });
  teller.tell(telling);
  return readUntil(
    () => getReconciliation(db, admin, view.id),
    ({ status }) => status !== 'running',
  );
}

/** By invoice: kind, what stands here, what stands there, and the cause. */
async function report(period = PERIOD) {
  const { id, ...ended } = await reconcile(period);
  const { db, company } = world;
  const { items } = await pageOfDifferences(db, company.actors.admin, { id }, { limit: 100 });
  const of = (invoice: string) =>
    items
      .filter(({ invoiceId }) => invoiceId === invoice)
      .map(({ kind, ours, theirs, cause }) => [kind, ours, theirs, cause]);
  return { ended, items, of };
}

/** Past the ERP, in its own database; it is another process on another port afterwards. */
async function inErp(statements: readonly string[]): Promise<void> {
  await world.sandbox.stop();
  const books = new DatabaseSync(world.erpFile, { enableForeignKeyConstraints: false });
  for (const statement of statements) books.exec(statement);
  books.close();
  again = await startSandbox({ file: world.erpFile, apiKeys: ['key'], bench: 'open' });
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)`,
    [again.url],
  );
}

const seqOf = (id: string): string => id.replace(/^[a-z]+_/, '');
const documentOf = async (invoice: string): Promise<string> =>
  String((await world.row(invoice)).erpDocumentId);
const inFull = (money = '900.00') => `${money} + 0.00 + 0.00 USD`;

async function paidInFull(): Promise<{ invoice: string; payment: string }> {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '900.00' }], {
    paidDate: '2026-06-30',
    number: `N${invoice.slice(-6)}`,
  });
  return { invoice, payment };
}

async function mendAll(items: readonly DifferenceRow[]): Promise<void> {
  const { db, company, teller } = world;
  const invoices = items.flatMap((one) => {
    const { path = '', body } = mendOf(one).request ?? {};
    return path.endsWith('/payment-syncs') ? String(body?.['invoiceId']) : [];
  });
  for (const invoiceId of new Set(invoices)) {
    const asked = { connectionId: company.connectionId, invoiceId };
    const { requestId, telling } = await askForPayments(db, company.actors.approver, asked);
    teller.tell(telling);
    const { status } = await readUntil(
      () => readQuestion(db, company.actors.approver, requestId),
      (one) => one.status !== 'asked',
    );
    expect(status).toBe('answered');
  }
}

/** All that could change by looking; who was told of what goes on beside it. */
const everything = async () =>
  world.asOwner(
    `select (select md5(json_agg(to_jsonb(i) - 'told_at' - 'told_in_vain' - 'taken_up_version'
         order by id)::text) from invoices i) as invoices,
       (select md5(json_agg(p order by id)::text) from payments p) as payments,
       (select md5(json_agg(u order by id)::text) from unmatched_payments u) as unmatched,
       (select md5(json_agg(f)::text) from payment_feeds f) as feeds`,
    [],
  );

test('every kind of drift is found by its name, and nothing is changed by looking', async () => {
  const bills = await Promise.all(Array.from({ length: 9 }, () => world.synced()));
  const [deleted = '', cancelled = '', total = '', number = '', vendor = ''] = bills;
  const [relinked = '', renumbered = '', fine = '', later = ''] = bills.slice(5);
  const [gone, amount, date, check, voided, method, lost, changed, sum, status] =
    (await Promise.all(Array.from({ length: 10 }, paidInFull))) as Awaited<
      ReturnType<typeof paidInFull>
    >[];
  if (!gone || !amount || !date || !check || !voided || !method) throw new Error('not enough');
  if (!lost || !changed || !sum || !status) throw new Error('not enough');
  await world.read();
  expect((await report()).items).toEqual([]);
  await world.paid([{ invoice: later, cash: '50.00' }], { paidDate: '2026-07-01' });

  const [bill, pay] = [async (one: string) => seqOf(await documentOf(one)), seqOf];
  await inErp([
    `delete from documents where seq = ${await bill(deleted)}`,
    `update documents set state = 'void', open = 0 where seq = ${await bill(cancelled)}`,
    `update documents set total = total + 100 where seq = ${await bill(total)}`,
    `update documents set doc_number = 'OTHER-1' where seq = ${await bill(number)}`,
    `update documents set party = (select min(seq) from parties p where p.seq <> party)
       where seq = ${await bill(vendor)}`,
    `delete from applications where payment = ${pay(gone.payment)}`,
    `delete from payments where seq = ${pay(gone.payment)}`,
    `update applications set cash = 80000 where payment = ${pay(amount.payment)}`,
    `update payments set paid_date = '2026-06-29' where seq = ${pay(date.payment)}`,
    `update payments set number = 'N-OTHER' where seq = ${pay(check.payment)}`,
    `update payments set state = 'void', voided_at = 1 where seq = ${pay(voided.payment)}`,
    `update payments set method = 'ach' where seq = ${pay(method.payment)}`,
  ]);
  const ours = async (text: string, invoice: string) => world.asOwner(text, [invoice]);
  await ours(`update invoices set erp_document_id = 'bil_999999' where id = $1`, relinked);
  await ours(`update invoices set erp_document_number = 'MINE' where id = $1`, renumbered);
  await ours('delete from payments where invoice_id = $1', lost.invoice);
  await ours('update payments set amount_minor = 1 where invoice_id = $1', changed.invoice);
  await ours('update invoices set paid_minor = 12300 where id = $1', sum.invoice);
  await ours(`update invoices set payment_status = 'unpaid' where id = $1`, status.invoice);

  const relinkedFrom = (await world.asOwner(
    `select after->'erpDocument'->>'id' as id from events where subject_id = $1 and type = 'invoice.synced'`,
    [relinked],
  )) as { id: string }[];
  const numberOf = async (one: string) => (await world.row(one)).number;
  const before = await everything();
  const { ended, items, of } = await report();
  expect(await everything()).toEqual(before);
  expect(ended).toMatchObject({ status: 'completed', invoices: 19, differences: 22, leftOut: 0 });
  expect(of(fine)).toEqual([]);
  expect(of(deleted)).toEqual([['DocumentMissing', null, expect.any(String), null]]);
  expect(of(cancelled)).toEqual([['DocumentCancelled', null, 'cancelled', null]]);
  expect(of(total)).toEqual([['DocumentTotal', '900.00 USD', '901.00 USD', 'ChangedInErp']]);
  expect(of(number)).toEqual([
    ['DocumentNumber', await numberOf(number), 'OTHER-1', 'ChangedInErp'],
  ]);
  const aVendor = expect.stringMatching(/^vnd_/);
  expect(of(vendor)).toEqual([['DocumentVendor', aVendor, aVendor, 'ChangedInErp']]);
  expect(of(relinked)).toEqual([
    ['DocumentLink', 'bil_999999', relinkedFrom[0]?.id, 'ChangedHere'],
  ]);
  expect(of(renumbered)).toEqual([
    ['DocumentNumber', 'MINE', await numberOf(renumbered), 'ChangedHere'],
  ]);
  expect(of(later)).toEqual([
    ['PaymentMissingHere', null, `${inFull('50.00')}, 2026-07-01`, 'NotReadYet'],
  ]);
  expect(of(gone.invoice)).toEqual([
    ['PaymentMissingThere', `${inFull()}, 2026-06-30`, null, null],
  ]);
  expect(of(amount.invoice)).toEqual([
    ['PaymentAmount', inFull(), inFull('800.00'), 'SameRevision'],
  ]);
  expect(of(date.invoice)).toEqual([['PaymentDate', '2026-06-30', '2026-06-29', 'SameRevision']]);
  expect(of(check.invoice)).toEqual([
    ['PaymentNumber', expect.stringMatching(/^N/), 'N-OTHER', 'SameRevision'],
  ]);
  expect(of(voided.invoice)).toEqual([['PaymentState', 'live', 'voided', 'SameRevision']]);
  expect(of(method.invoice)).toEqual([['PaymentMethod', 'check', 'electronic', 'SameRevision']]);
  expect(of(lost.invoice)).toEqual([
    ['PaymentMissingHere', null, `${inFull()}, 2026-06-30`, null],
    ['PaidSum', inFull(), inFull('0.00'), null],
    ['PaymentStatus', 'paid', 'unpaid', null],
  ]);
  expect(of(changed.invoice)).toEqual([
    ['PaymentAmount', inFull('0.01'), inFull(), 'SameRevision'],
    ['PaidSum', inFull(), inFull('0.01'), null],
    ['PaymentStatus', 'paid', 'partiallyPaid', null],
  ]);
  expect(of(sum.invoice)).toEqual([['PaidSum', inFull('123.00'), inFull(), null]]);
  expect(of(status.invoice)).toEqual([['PaymentStatus', 'unpaid', 'paid', null]]);

  await mendAll(items);
  const left = (await report()).items.map(({ kind }) => kind);
  expect(left.toSorted()).toEqual([
    'DocumentCancelled',
    'DocumentLink',
    'DocumentMissing',
    'DocumentNumber',
    'DocumentNumber',
    'DocumentTotal',
    'DocumentVendor',
  ]);
});
