// The rows of the status table in which no person asks: the ERP answers (6), payments arrive (11),
// it is settled (12); and what may be asked of an invoice after the ERP was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { fastForward } from '../fast-forward.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { aBench } from './table-bench.ts';
import type { Bench } from './table-bench.ts';
import { KINDS } from './table-copy.ts';
import type { Kind } from './table-copy.ts';
import { walk } from './table-ways.ts';

let world: World;
let bench: Bench;
let close: () => Promise<void>;

beforeAll(async () => {
  world = await aWorld();
  const { db, teller, company, database } = world;
  const app = await buildApp({ db, log: quiet, tell: (telling) => teller.tell(telling) });
  bench = await aBench({ app, tokens: company.tokens, migrateUrl: database.migrateUrl });
  const worker = await world.work();
  close = async () => {
    await worker[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
    await app.close();
    await world[Symbol.asyncDispose]();
  };
});
afterAll(async () => close());

const listOf = (kind: Kind) => (kind === 'owner' ? 'receivables' : 'bills');

/** The ERP refuses the next document of this kind, in its own words. */
const refuseNext = (kind: Kind, text: string) =>
  world.erp('PUT', '/faults', {
    faults: [{ on: `${listOf(kind)}.create`, do: 'refuse', code: 'ON_HOLD', text, next: 1 }],
  });

const exported = (kind: Kind) => walk({ bench, insert: world.company.insert }, kind, 'exporting');

test.each(KINDS)(
  '6: exporting becomes synced when the ERP has it: link, event, one version further (%s)',
  async (kind) => {
    const invoice = await exported(kind);
    const row = await world.until(invoice, 'synced');
    const { events, ...left } = await bench.look(invoice);
    const [document] = await world.documentsOf(invoice);
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    expect(left.row).toMatchObject({
      version: 4,
      submission: 1,
      erp_document_id: document?.['id'],
    });
    expect(events.map(({ type }) => type)).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.accepted',
      'invoice.exportRequested',
      'invoice.synced',
    ]);
    expect(events.at(-1)).toMatchObject({
      actor_id: null,
      workflow_id: world.workflowId(invoice),
      run_id: expect.any(String),
      version: 4,
      submission: 1,
      before: { erpStatus: 'exporting' },
      after: { erpStatus: 'synced', revision: row.revision, erpDocument: { state: 'posted' } },
    });
  },
);

test.each(KINDS)(
  "6: exporting becomes failedToExport when the ERP refuses, in the ERP's own words (%s)",
  async (kind) => {
    await refuseNext(kind, 'This party is on hold. Call Dana.');
    const invoice = await exported(kind);
    const row = await world.until(invoice, 'failedToExport');
    const { events } = await bench.look(invoice);
    expect(row).toMatchObject({ failure: 'ErpRejected', version: 4, submission: 1 });
    expect(row.failureWords).toContain('This party is on hold. Call Dana.');
    expect(events.at(-1)).toMatchObject({
      type: 'invoice.failedToExport',
      actor_id: null,
      version: 4,
      before: { erpStatus: 'exporting' },
      after: { erpStatus: 'failedToExport', failure: 'ErpRejected' },
    });
    expect(await world.documentsOf(invoice)).toHaveLength(0);
  },
);

test.each(KINDS)(
  'after a document was sent, reject asks the ERP first, and is decided when it has none (%s)',
  async (kind) => {
    await refuseNext(kind, 'On hold.');
    const invoice = await exported(kind);
    const { version } = await world.until(invoice, 'failedToExport');
    await world.age(invoice, 60);
    const said = await bench.command('approver', 'reject', invoice, { reason: 'Wrong vendor.' });
    expect(said).toMatchObject({
      status: 200,
      body: { outcome: 'done', erpStatus: 'rejected', version: version + 2 },
    });
    const { events } = await bench.look(invoice);
    expect(events.slice(-2).map(({ type }) => type)).toEqual([
      'invoice.lookBegun',
      'invoice.rejected',
    ]);
    expect(events.at(-1)).toMatchObject({ reason: 'Wrong vendor.', actor_id: expect.any(String) });
  },
);

test.each(KINDS)(
  '11 and 12: payments arrive, and it settles after it was paid for long enough (%s)',
  async (kind) => {
    const invoice = await exported(kind);
    await world.until(invoice, 'synced');
    await world.pay(invoice, '400.00');
    const partly = await world.until(invoice, 'synced', (row) => row.paidMinor === 40_000n);
    expect(partly).toMatchObject({ paymentStatus: 'partiallyPaid', settleAt: null, version: 5 });
    await world.pay(invoice, '500.00');
    const paid = await world.until(invoice, 'synced', (row) => row.paymentStatus === 'paid');
    expect(paid).toMatchObject({ paidMinor: 90_000n, settledAt: null, version: 6, submission: 1 });
    expect(paid.settleAt).not.toBeNull();

    await world.taken(invoice);
    await fastForward(world.temporal.client, world.workflowId(invoice), 31);
    const settled = await world.until(invoice, 'synced', (row) => row.settledAt !== null);
    expect(settled).toMatchObject({ version: 7, settleAt: null, paymentStatus: 'paid' });
    const { events } = await bench.look(invoice);
    expect(events.slice(5).map(({ type, version }) => [type, version])).toEqual([
      ['payment.imported', null],
      ['invoice.paymentsChanged', 5],
      ['payment.imported', null],
      ['invoice.paymentsChanged', 6],
      ['invoice.settled', 7],
    ]);
  },
);
