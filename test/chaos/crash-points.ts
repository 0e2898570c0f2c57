// The worker process is really killed at every effect of an invoice's life, right before it and right
// after it; another one finishes. The points are found by leading the life once and numbering.
import { setTimeout as sleep } from 'node:timers/promises';
import { moved } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { fastForward } from '../fast-forward.ts';
import type { World } from '../world.ts';
import { checkBooks, keyOf } from './books.ts';
import type { Lived, Violation } from './books.ts';
import { startWorker } from './process.ts';
import type { Effect } from './process.ts';
import type { Proxy } from './proxy.ts';
import { aBrokenWorld, TIMING } from './sweep.ts';

export interface CrashReport {
  readonly points: readonly Effect[];
  readonly activities: readonly string[];
  readonly killed: number;
  readonly checked: number;
  readonly violations: readonly Violation[];
}

/** Every way in which a worker acts for an invoice: exported, looked into, paid, doubted, settled. */
async function wholeLife(world: World, proxy: Proxy): Promise<Lived> {
  const invoiceId = await world.company.insert();
  const key = keyOf(world.company.companyId, invoiceId, 1);
  proxy.plan([key], new Map([[2, 'cutAfter']]), () => undefined); // the create's reply is lost
  const decided: { command: string; commandId: string }[] = [];
  const ask = async (
    role: 'projectUser' | 'approver',
    command: 'send' | 'export' | 'stopExport',
    body = {},
  ) => {
    const { status, body: answer, telling } = await world.decide(role, command, invoiceId, body);
    if (status >= 300) return;
    decided.push({ command, commandId: String(answer['commandId']) });
    world.teller.tell(telling);
  };
  const until = (isTrue: () => Promise<boolean>, what: string) =>
    eventually(isTrue, { withinMs: 90_000, what });
  let stuck: string | undefined;
  try {
    await ask('projectUser', 'send');
    await ask('approver', 'export', { revision: (await world.row(invoiceId)).revision });
    const wasTaken = async () => (await world.documentsOf(invoiceId)).length > 0;
    await until(wasTaken, 'the document in the ERP');
    await ask('approver', 'stopExport'); // finds it
    await until(async () => (await world.row(invoiceId)).erpStatus === 'synced', 'synced');
    await world.payInErp(invoiceId, '900.00');
    const isPaid = async () => (await world.row(invoiceId)).paymentStatus === 'paid';
    await world.readPayments(invoiceId);
    await until(isPaid, 'paid');
    await world.hurry();
    await doubt(world, invoiceId);
    const isSettled = async () => {
      await fastForward(world.temporal.client, world.workflowId(invoiceId), 31).catch(
        () => undefined,
      );
      return (await world.row(invoiceId)).settledAt !== null;
    };
    await until(isSettled, 'settled');
  } catch (error) {
    stuck = String(error);
  }
  return { seed: 0, invoiceId, script: 'whole', hits: [], decided, end: 'synced', stuck };
}

/** A message that is older than what the run believes makes it read the row. */
async function doubt(world: World, invoiceId: string): Promise<void> {
  const standing = await world.standing(invoiceId);
  await world.runOf(invoiceId).signal(moved, { ...standing, version: 1 });
}

/** Leads the life with a worker that dies at `point`, and with one that goes on. */
async function dieAt(point: { effect: number; when: 'before' | 'after' } | undefined): Promise<{
  effects: readonly Effect[];
  activities: readonly string[];
  died: boolean;
  checked: number;
  violations: Violation[];
}> {
  const { world, proxy } = await aBrokenWorld();
  await using _world = world;
  await using _proxy = proxy;
  await using first = await startWorker(world, point ? { dieAt: point } : {});
  const second = first.ended.then(() => startWorker(world));
  const lived = await wholeLife(world, proxy);
  await sleep(2 * TIMING.lagMs);
  const { checked, violations } = await checkBooks(world, [lived]);
  const died = !first.isAlive();
  await first[Symbol.asyncDispose]();
  await (await second)[Symbol.asyncDispose]();
  const seed = point ? point.effect : 0;
  const named = violations.map((one) => ({ ...one, seed, what: `${point?.when} ${one.what}` }));
  return { ...first, died, checked, violations: named };
}

/** A few at a time. `atOnce` worlds side by side. */
export async function crashSweep(atOnce: number): Promise<CrashReport> {
  const dry = await dieAt(undefined);
  const whens = ['before', 'after'] as const;
  const points = dry.effects.flatMap(({ effect }) => whens.map((when) => ({ effect, when })));
  console.log(`chaos: ${dry.effects.length} effects: ${dry.effects.map((one) => `${one.activity} ${one.kind}`).join(', ')}`);
  const waiting = points.values();
  const results: Awaited<ReturnType<typeof dieAt>>[] = [];
  const work = async (): Promise<void> => {
    for (const point of waiting) results.push(await dieAt(point));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    points: dry.effects,
    activities: dry.activities,
    killed: results.filter(({ died }) => died).length,
    checked: results.reduce((sum, { checked }) => sum + checked, dry.checked),
    violations: [...dry.violations, ...results.flatMap(({ violations }) => violations)],
  };
}
