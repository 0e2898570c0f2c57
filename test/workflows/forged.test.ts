// Who signals Temporal by hand decides nothing: the row is believed, and the next real decision is
// followed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InvoiceStatus } from '../../domain/invoice.ts';
import type { Moved } from '../../workflows/contract.ts';
import { signalByHand } from '../by-hand.ts';
import { eventually } from '../eventually.ts';
import { activityRuns, chainHistory, historyOf, payloadsOf, typeOf } from '../history.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  // Longer than a test waits: an attempt that hangs ends because it is told to.
  world = await aWorld({ connection: { requestTimeoutMs: 60_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** Typed from design.md: no list of ours. */
const STATUSES: readonly InvoiceStatus[] = [
  'notSent',
  'readyToExport',
  'retrieved',
  'rejected',
  'accepted',
  'exporting',
  'failedToExport',
  'synced',
  'unlinked',
];
const past = '2020-01-01T00:00:00.000Z';
const FORGED: readonly [what: string, forged: Partial<Moved>][] = [
  ...STATUSES.map((status): [string, Partial<Moved>] => [status, { status }]),
  ['synced and due to settle', { status: 'synced', settleAt: past }],
  ['settled', { status: 'synced', settled: true }],
  ['exporting in a later submission', { status: 'exporting', submission: 99 }],
  ['exporting, and looked into', { status: 'exporting', looking: randomUUID() }],
];

async function forge(invoice: string, forged: Partial<Moved>): Promise<void> {
  const { companyId } = world.company;
  const about = { companyId, submission: 1, version: 99, status: 'exporting' as const };
  await signalByHand(world.workflowId(invoice), { ...about, ...forged });
}

/**
 * Makes the signal, and waits until its run has taken it in and the chain sleeps or has ended.
 * Returns the run that it met.
 */
async function forgeAndSettle(invoice: string, forged: Partial<Moved>): Promise<string> {
  const { client } = world.temporal;
  const workflowId = world.workflowId(invoice);
  const { runId } = await world.runOf(invoice).describe();
  await forge(invoice, forged);
  await eventually(async () => {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    if (!JSON.stringify(payloadsOf(events ?? [])).includes('"version":99')) return false;
    const { raw } = await world.runOf(invoice).describe();
    return !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
  });
  return runId;
}

/** From the run that was met to the newest one, and all that they went on as. */
async function runsSince(invoice: string, met: string): Promise<Record<string, number>> {
  const { raw } = await world.runOf(invoice).describe();
  const newest = raw.workflowExecutionInfo?.firstRunId ?? '';
  const { client } = world.temporal;
  return activityRuns(await chainHistory(client, world.workflowId(invoice), [met, newest]));
}

test.concurrent.each(FORGED)(
  'version 99 of %s exports nothing, and the next real decision is followed',
  async (_what, forged) => {
    const invoice = await world.company.insert();
    await world.ask('projectUser', 'send', invoice);
    await world.taken(invoice);
    const before = await world.row(invoice);

    const met = await forgeAndSettle(invoice, forged);
    expect(await world.requests(invoice, '*')).toEqual([]);
    expect(await world.row(invoice)).toEqual(before);

    await world.acceptAndExport('approver', invoice);
    await world.until(invoice, 'synced');
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    await world.payAndTell(invoice);
    const runs = await runsSince(invoice, met);
    expect(runs['exportInvoice']).toBeGreaterThan(0);
    for (const type of Object.keys(world.activities)) {
      const byTheDecision = type === 'exportInvoice' ? 1 : 0;
      expect((runs[type] ?? 0) - byTheDecision, type).toBeLessThanOrEqual(2);
    }
  },
);

test('a forged exporting costs one call of the activity, not a spinning run', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  const met = await forgeAndSettle(invoice, { status: 'exporting' });
  expect(await runsSince(invoice, met)).toEqual({ exportInvoice: 1, readInvoice: 1 });
  await recordHistory('forged-exporting', world.runOf(invoice));
  const types = (await historyOf(world.temporal.client, world.workflowId(invoice))).map(typeOf);
  expect(types.filter((type) => type === 'ACTIVITY_TASK_SCHEDULED')).toHaveLength(1);
  expect(types.length).toBeLessThan(25);
});

test('a forged signal while the ERP is asked ends the attempt, which is made anew, or finished when it sends', async () => {
  const cases = [
    { on: 'bills.search', do: 'hang' }, // ended: nothing was sent
    { on: 'bills.create', do: 'delay', ms: 3_000 }, // finished: its outcome must be known
  ];
  const invoices = await Promise.all(cases.map(() => world.company.insert()));
  const faults = cases.map((fault, n) => ({
    ...fault,
    next: 1,
    reference: world.keyOf(invoices[n] ?? ''),
  }));
  await world.erp('PUT', '/faults', { faults });
  await Promise.all(
    invoices.map(async (invoice, n) => {
      await world.sendAndExport(invoice);
      const isAsked = async () => (await world.requests(invoice, cases[n]?.on)).length > 0;
      await eventually(isAsked, { what: 'the request' });
      await forge(invoice, { status: 'rejected' });
      await world.untilThroughTime(invoice, 'synced');
      await world.taken(invoice);
      expect((await world.runOf(invoice).describe()).status.name).toBe('RUNNING');
      expect(await world.requests(invoice)).toHaveLength(1);
      expect(await world.documentsOf(invoice)).toHaveLength(1);
    }),
  );
  const [ended = ''] = invoices;
  expect(await world.requests(ended, 'bills.search')).toHaveLength(2);
  await recordHistory('attempt-ended-by-a-signal', world.runOf(ended));
});
