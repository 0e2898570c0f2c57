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
import { createCheck } from '../../relay/check.ts';
import { readUntil } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
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

/** Money, discount, write-off and credit. */
const inFull = (money = '900.00') => `${money} + 0.00 + 0.00 + 0.00 USD`;
const PERIOD = { from: '2020-01-01', to: '2099-12-31' };

async function reconcile(period = PERIOD): Promise<CountedReconciliation> {
  const { db, company, teller } = world;
  const { admin } = company.actors;
  const { connectionId } = company;
  const { view, telling } = await askReconciliation(db, admin, { connectionId, ...period });
  if (telling) teller.tell(telling);
  return readUntil(
    () => getReconciliation(db, admin, view.id),
    ({ status }) => status !== 'running',
  );
}

/** By invoice: kind, what stands here, what stands there, and the cause. */
async function report(period = PERIOD) {
  const ended = await reconcile(period);
  const { id } = ended;
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
    const { path, body } = mendOf(one);
    return path?.endsWith('/payment-syncs') ? String(body?.['invoiceId']) : [];
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

/** One invoice that drifts away: how, and what a report has to say of it. */
interface Drift {
  readonly name: string;
  /** In full, before all is read. */
  readonly isPaid?: boolean;
  /** By SQL in the ERP's database, and in ours, where $1 is the invoice. */
  readonly there?: (seq: { readonly bill: string; readonly payment: string }) => string;
  readonly here?: string;
  /** `$number` is the invoice's. */
  readonly found: readonly (readonly [string, unknown, unknown, string | null])[];
}

const aVendor = expect.stringMatching(/^vnd_/);
const OFF_LINE = `${inFull()}, 2026-06-30`;
const DRIFTS: readonly Drift[] = [
  { name: 'nothing', found: [] },
  { name: 'nothing of a payment', isPaid: true, found: [] },
  {
    name: 'the document deleted',
    there: ({ bill }) => `delete from documents where seq = ${bill}`,
    found: [['DocumentMissing', null, expect.stringContaining('no document'), null]],
  },
  {
    name: 'the document cancelled',
    there: ({ bill }) => `update documents set state = 'void', open = 0 where seq = ${bill}`,
    found: [['DocumentCancelled', null, 'cancelled', null]],
  },
  {
    name: 'its total',
    there: ({ bill }) => `update documents set total = total + 100 where seq = ${bill}`,
    found: [['DocumentTotal', '900.00 USD', '901.00 USD', 'ChangedInErp']],
  },
  {
    name: 'its number',
    there: ({ bill }) => `update documents set doc_number = 'OTHER-1' where seq = ${bill}`,
    found: [['DocumentNumber', '$number', 'OTHER-1', 'ChangedInErp']],
  },
  {
    name: 'its vendor',
    there: ({ bill }) => `update documents set party = (select min(seq) from parties p
      where p.seq <> party) where seq = ${bill}`,
    found: [['DocumentVendor', aVendor, aVendor, 'ChangedInErp']],
  },
  {
    name: 'our link',
    here: `update invoices set erp_document_id = 'bil_999999' where id = $1`,
    found: [['DocumentLink', 'bil_999999', expect.stringMatching(/^bil_\d+$/), 'ChangedHere']],
  },
  {
    name: 'our number',
    here: `update invoices set erp_document_number = 'MINE' where id = $1`,
    found: [['DocumentNumber', 'MINE', '$number', 'ChangedHere']],
  },
  {
    name: 'a payment deleted',
    isPaid: true,
    there: ({ payment }) => `delete from applications where payment = ${payment};
      delete from payments where seq = ${payment}`,
    found: [['PaymentMissingThere', OFF_LINE, null, null]],
  },
  {
    name: 'its amount',
    isPaid: true,
    there: ({ payment }) => `update applications set cash = 80000 where payment = ${payment}`,
    found: [['PaymentAmount', inFull(), inFull('800.00'), 'SameRevision']],
  },
  {
    name: 'its day',
    isPaid: true,
    there: ({ payment }) => `update payments set paid_date = '2026-06-29' where seq = ${payment}`,
    found: [['PaymentDate', '2026-06-30', '2026-06-29', 'SameRevision']],
  },
  {
    name: 'its own number',
    isPaid: true,
    there: ({ payment }) => `update payments set number = 'N-OTHER' where seq = ${payment}`,
    found: [['PaymentNumber', expect.stringMatching(/^N/), 'N-OTHER', 'SameRevision']],
  },
  {
    name: 'voided',
    isPaid: true,
    there: ({ payment }) =>
      `update payments set state = 'void', voided_at = 1 where seq = ${payment}`,
    found: [['PaymentState', 'live', 'voided', 'SameRevision']],
  },
  {
    name: 'its method',
    isPaid: true,
    there: ({ payment }) => `update payments set method = 'ach' where seq = ${payment}`,
    found: [['PaymentMethod', 'check', 'electronic', 'SameRevision']],
  },
  {
    name: 'our row lost',
    isPaid: true,
    here: 'delete from payments where invoice_id = $1',
    found: [
      ['PaymentMissingHere', null, OFF_LINE, null],
      ['PaidSum', inFull(), inFull('0.00'), null],
      ['PaymentStatus', 'paid', 'unpaid', null],
    ],
  },
  {
    name: 'our row changed',
    isPaid: true,
    here: 'update payments set amount_minor = 1 where invoice_id = $1',
    found: [
      ['PaymentAmount', inFull('0.01'), inFull(), 'SameRevision'],
      ['PaidSum', inFull(), inFull('0.01'), null],
      ['PaymentStatus', 'paid', 'partiallyPaid', null],
    ],
  },
  {
    name: 'our sum',
    isPaid: true,
    here: 'update invoices set paid_minor = 12300 where id = $1',
    found: [['PaidSum', inFull('123.00'), inFull(), null]],
  },
  {
    name: 'our status',
    isPaid: true,
    here: `update invoices set payment_status = 'unpaid' where id = $1`,
    found: [['PaymentStatus', 'unpaid', 'paid', null]],
  },
];

/** What no sync mends: a person does, in the ERP or by the record. */
const LEFT = [
  'DocumentCancelled',
  'DocumentLink',
  'DocumentMissing',
  'DocumentNumber',
  'DocumentNumber',
  'DocumentTotal',
  'DocumentVendor',
];

test('one whose run Temporal has lost is told again by the check, and ends', async () => {
  const { db, company } = world;
  const asked = { connectionId: company.connectionId, ...PERIOD };
  const { view } = await askReconciliation(db, company.actors.admin, asked);
  const aged = `update reconciliations set began_at = now() - interval '2 minutes'`;
  await world.asOwner(`with lost as (delete from outbox) ${aged} where id = $1`, [view.id]);
  await createCheck(world.relayDeps)();
  const ended = await readUntil(
    () => getReconciliation(db, company.actors.admin, view.id),
    ({ status }) => status !== 'running',
  );
  expect(ended).toMatchObject({ status: 'completed' });
});

test('every kind of drift is found by its name, and nothing is changed by looking', async () => {
  const drifting = [];
  for (const drift of DRIFTS)
    drifting.push(
      drift.isPaid
        ? { ...drift, ...(await paidInFull()) }
        : { ...drift, invoice: await world.synced(), payment: 'pay_0' },
    );
  const later = await world.synced();
  await world.read();
  expect((await report()).items).toEqual([]);
  await world.paid([{ invoice: later, cash: '50.00' }], { paidDate: '2026-07-01' });

  const statements = [];
  for (const { there, invoice, payment } of drifting) {
    const bill = seqOf(await documentOf(invoice));
    if (there) statements.push(there({ bill, payment: seqOf(payment) }));
  }
  await inErp(statements);
  for (const { here, invoice } of drifting) if (here) await world.asOwner(here, [invoice]);

  const before = await everything();
  const { ended, items, of } = await report();
  expect(await everything()).toEqual(before);
  for (const { name, invoice, found } of drifting) {
    const { number } = await world.row(invoice);
    const expected = found.map((one) => one.map((part) => (part === '$number' ? number : part)));
    expect(of(invoice), name).toEqual(expected);
  }
  const notRead = ['PaymentMissingHere', null, `${inFull('50.00')}, 2026-07-01`, 'NotReadYet'];
  expect(of(later)).toEqual([notRead]);
  const differences = DRIFTS.flatMap(({ found }) => found).length + 1;
  const invoices = DRIFTS.length + 1;
  expect(ended).toMatchObject({ status: 'completed', invoices, differences, leftOut: 0 });

  const { companyId } = world.company;
  const run = world.temporal.client.workflow.getHandle(`reconciliation/${companyId}/${ended.id}`);
  await run.result();
  await recordHistory('reconciled', run);

  await mendAll(items);
  const left = (await report()).items.map(({ kind }) => kind);
  expect(left.toSorted()).toEqual(LEFT);
});
