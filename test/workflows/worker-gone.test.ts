// A person stops an export whose worker is gone: nobody is left to say that the attempt has ended,
// and the run goes on all the same.
import { expect, test } from 'vitest';
import { startWorker } from '../chaos/process.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';

/** Of an attempt: taken up, and asked what is there. */
const FOUND = { source: 'exportInvoice', nth: 2, when: 'after' } as const;

test('an attempt that is to end when its worker is dead already does not end the run', async () => {
  await using world = await aWorld();
  const dying = await startWorker(world, { deaths: [FOUND] });
  const invoice = await world.sendAndExport();
  await dying.ended;
  const { runId } = await world.runOf(invoice).describe();
  const stopped = await world.ask('approver', 'stopExport', invoice);
  expect(stopped).toMatchObject({ status: 200, body: { erpStatus: 'accepted' } });
  await using _worker = await world.work();
  const isOver = async () => {
    const { raw, status } = await world.runOf(invoice).describe();
    return status.name !== 'RUNNING' || (raw.pendingActivities ?? []).length === 0;
  };
  await eventually(isOver, { withinMs: 40_000, what: 'the end of the attempt' });
  expect(await world.runOf(invoice).describe()).toMatchObject({
    runId,
    status: { name: 'RUNNING' },
  });
  await world.ask('approver', 'export', invoice);
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});
