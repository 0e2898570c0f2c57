// A worker is gone in the middle of an attempt: it is taken over when its lease is over; and where
// a person stops the export, the run goes on although nobody is left to say that it has ended.
import { expect, test } from 'vitest';
import { startWorker } from '../chaos/process.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';

/** Of an attempt: taken up, and asked what is there. */
const FOUND = { source: 'exportInvoice', nth: 2, when: 'after' } as const;

test.concurrent('an attempt that is to end when its worker is dead already does not end the run', async () => {
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

test.concurrent('killed between find and create, the attempt is taken over when its lease ends', async () => {
  await using world = await aWorld();
  const dying = await startWorker(world, { deaths: [FOUND] });
  const invoice = await world.sendAndExport();
  await dying.ended;
  const [lease] = await world.asOwner<{ until: number }>(
    `select (1000 * extract(epoch from leased_until))::float8 as until from export_attempts
     where invoice_id = $1`,
    [invoice],
  );
  const until = Number(lease?.until);
  await using _worker = await world.work();
  await world.until(invoice, 'synced');
  const [first, second] = await world.requests(invoice, 'bills.search');
  expect(Date.parse(first?.at ?? '')).toBeLessThan(until);
  const late = Date.parse(second?.at ?? '') - until;
  expect(late).toBeGreaterThanOrEqual(-1); // a receipt says the millisecond that it came in
  expect(late).toBeLessThan(10_000); // nobody waits for the attempt's own time-out of minutes
  expect(await world.requests(invoice)).toHaveLength(1);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});
