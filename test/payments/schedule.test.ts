// A connection's schedule as Temporal has it: made, changed and taken away as it stands in
// Postgres; it knocks, and a reading follows; a Temporal that has lost it is told again.
import { ScheduleNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSchedule } from '../../db/payment-feeds.ts';
import type { ScheduleInput } from '../../db/payment-feeds.ts';
import { tellAgain } from '../../db/outbox.ts';
import { eventually } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aPaymentsWorld();
  worker = await world.work();
});
afterAll(async () => {
  await set({ kind: 'never' });
  await eventually(isGone);
  await worker?.[Symbol.asyncDispose]();
  await world?.[Symbol.asyncDispose]();
});

const handle = () => {
  const { companyId, connectionId } = world.company;
  return world.temporal.client.schedule.getHandle(`payment-sync/${companyId}/${connectionId}`);
};
async function set(schedule: ScheduleInput): Promise<void> {
  const { actors, connectionId } = world.company;
  const { telling } = await setSchedule(world.db, actors.admin, { connectionId, schedule });
  world.teller.tell(telling);
}
const found = () =>
  handle()
    .describe()
    .catch((error: unknown) => {
      if (error instanceof ScheduleNotFoundError) return undefined;
      throw error;
    });
const isGone = async () => (await found()) === undefined;
const isThere = async () => !(await isGone());

test('made, changed, and taken away', async () => {
  await set({ kind: 'every', minutes: 120 });
  await eventually(isThere);
  const made = await found();
  expect(made?.spec.intervals).toMatchObject([{ every: 120 * 60_000 }]);
  expect(made?.policies.overlap).toBe('SKIP');
  await set({ kind: 'daily', at: '03:30', timeZone: 'America/Toronto' });
  const isDaily = async () => ((await found())?.spec.calendars ?? []).length === 1;
  await eventually(isDaily);
  const daily = await found();
  expect(daily?.spec.intervals ?? []).toEqual([]);
  expect(daily?.spec.timezone).toBe('America/Toronto');
  expect(daily?.spec.calendars).toMatchObject([{ hour: [{ start: 3 }], minute: [{ start: 30 }] }]);
  await set({ kind: 'never' });
  await eventually(isGone);
});

test('it knocks, and what was paid is read', async () => {
  await set({ kind: 'every', minutes: 1_440 });
  await eventually(isThere);
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '900.00' }]);
  await handle().trigger();
  await eventually(async () => (await world.row(invoice)).paymentStatus === 'paid');
  expect(await world.payments(invoice)).toMatchObject([{ state: 'live', amount_minor: '90000' }]);
  const knock = (await handle().describe()).info.recentActions.at(-1)?.action.workflow;
  const run = world.temporal.client.workflow.getHandle(knock?.workflowId ?? '');
  await run.result();
  await recordHistory('knocked', run);
});

test('a Temporal that has lost it is told again', async () => {
  await set({ kind: 'every', minutes: 1_440 });
  await eventually(isThere);
  await handle().delete();
  const { companyId } = world.company;
  await world.db.inCompany(companyId, (tx) => tellAgain(tx, companyId));
  await eventually(isThere);
  expect((await found())?.spec.intervals).toMatchObject([{ every: 1_440 * 60_000 }]);
});
