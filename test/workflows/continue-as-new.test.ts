// A chain of runs on the real server: into the next submission while the old run still lives, and
// on in the same one when its history has grown long.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { startTemporal } from '../../cli/temporal.ts';
import { fastForward } from '../fast-forward.ts';
import { typeOf } from '../history.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

interface Run {
  readonly status: string;
  readonly events: readonly string[];
  readonly nextRunId: string | null | undefined;
}

async function runOf(world: World, invoice: string, runId: string): Promise<Run> {
  const { client } = world.temporal;
  const handle = client.workflow.getHandle(world.workflowId(invoice), runId);
  const { status } = await handle.describe();
  const { events } = await handle.fetchHistory();
  const last = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
  return {
    status: status.name,
    events: (events ?? []).map(typeOf),
    nextRunId: last?.newExecutionRunId,
  };
}

/** The runs of the invoice's workflow, first to last, as the server chains them. */
async function chainOf(world: World, invoice: string, firstRunId: string): Promise<Run[]> {
  const runs = [await runOf(world, invoice, firstRunId)];
  for (let next = runs.at(-1)?.nextRunId; next; next = runs.at(-1)?.nextRunId)
    runs.push(await runOf(world, invoice, next));
  return runs;
}

test('sent again while the run of the earlier submission still lives: it goes on as a run of its own', async () => {
  await using world = await aWorld();
  const invoice = await world.company.insert();
  // Nobody works yet, so the run cannot end at the rejection.
  await world.ask('projectUser', 'send', invoice);
  await world.ask('approver', 'reject', invoice, { reason: 'wrong period' });
  await world.sendAndExport(invoice);
  await world.told();
  const { runId } = await world.runOf(invoice).describe();
  await using _worker = await world.work();
  expect(await world.until(invoice, 'synced')).toMatchObject({ submission: 2 });
  await world.taken(invoice);

  const first = world.temporal.client.workflow.getHandle(world.workflowId(invoice), runId);
  await recordHistory('next-submission', first);
  const chain = await chainOf(world, invoice, runId);
  expect(chain.map((run) => run.status)).toEqual(['CONTINUED_AS_NEW', 'RUNNING']);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  const { number } = await world.row(invoice);
  const last = await world.runOf(invoice).describe();
  expect(last.memo).toMatchObject({ number });
  expect(last.searchAttributes).toMatchObject({ InvoiceNumber: [number] });
});

test('a long history goes on in a new run, and nothing is done twice or forgotten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-long-'));
  const temporal = await startTemporal({
    cli: inject('temporalCli'),
    log: join(folder, 'temporal.log'),
    dynamicConfig: {
      'frontend.WorkflowTimeSkippingEnabled': true,
      'limit.historyCount.suggestContinueAsNew': 8,
    },
  });
  try {
    await using world = await aWorld({ temporalAddress: temporal.address });
    await using _worker = await world.work();
    const invoice = await world.company.insert();
    await world.ask('projectUser', 'send', invoice);
    await world.taken(invoice);
    const { runId } = await world.runOf(invoice).describe();
    await world.acceptAndExport('approver', invoice);
    await world.until(invoice, 'synced');
    await world.taken(invoice);
    await world.payAndTell(invoice, '400.00', 'partiallyPaid');
    await world.payAndTell(invoice, '500.00');
    await fastForward(world.temporal.client, world.workflowId(invoice), 31);
    expect(await world.runOf(invoice).result()).toBe('synced');

    const chain = await chainOf(world, invoice, runId);
    expect(chain.length).toBeGreaterThanOrEqual(3);
    expect(chain.at(-1)?.status).toBe('COMPLETED');
    for (const run of chain.slice(0, -1)) expect(run.status).toBe('CONTINUED_AS_NEW');
    const exports = chain
      .flatMap((run) => run.events)
      .filter((type) => type === 'ACTIVITY_TASK_SCHEDULED');
    expect(exports).toHaveLength(1);
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    expect(await world.row(invoice)).toMatchObject({ paymentStatus: 'paid' });
    const types = await world.eventTypes(invoice);
    expect(types.filter((type) => type === 'invoice.settled')).toHaveLength(1);
  } finally {
    await temporal.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
