// A call that hangs: Temporal hears every two seconds that its worker lives, and would notice
// within ten that it does not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ connection: { requestTimeoutMs: 60_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

async function pendingActivity(invoice: string) {
  const handle = world.temporal.client.workflow.getHandle(world.workflowId(invoice));
  return (await handle.describe()).raw.pendingActivities?.[0];
}

const ms = (of: { seconds?: unknown; nanos?: number | null } | null | undefined): number =>
  Number(of?.seconds ?? 0) * 1_000 + (of?.nanos ?? 0) / 1e6;

test('an export beats every two seconds while its call hangs, and is missed after ten', async () => {
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.create', do: 'delay', ms: 9_000 });
  await world.sendAndExport(invoice);
  const beats = new Set<number>();
  await eventually(async () => {
    const pending = await pendingActivity(invoice);
    if (pending) expect(ms(pending.activityOptions?.heartbeatTimeout)).toBe(10_000);
    const at = ms(pending?.lastHeartbeatTime);
    if (at > 0) beats.add(at);
    return beats.size === 3;
  });
  const [first = 0, , third = 0] = [...beats];
  expect(third - first).toBeLessThan(8_000); // two beats apart, and late on a busy machine
  await world.until(invoice, 'synced');
  expect(await world.requests(invoice)).toHaveLength(1);
});
