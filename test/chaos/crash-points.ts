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

interface Led {
  readonly world: World;
  readonly proxy: Proxy;
  readonly invoiceId: string;
  readonly decided: { command: string; commandId: string }[];
}

/** Exported, and nothing goes wrong but the worker. */
async function plainLife(led: Led): Promise<void> {
  await sendAndExport(led);
  await until(async () => (await rowOf(led)).erpStatus === 'synced', 'synced');
}

/** Every other way in which a worker acts for an invoice: looked into, paid, doubted, settled. */
async function wholeLife(led: Led): Promise<void> {
  const { world, proxy, invoiceId } = led;
  const key = keyOf(world.company.companyId, invoiceId, 1);
  proxy.plan([key], new Map([[2, 'cutAfter']]), () => undefined); // the create's reply is lost
  await sendAndExport(led);
  const wasTaken = async () => (await world.documentsOf(invoiceId)).length > 0;
  await until(wasTaken, 'the document in the ERP');
  await ask(led, 'approver', 'stopExport'); // finds it
  await until(async () => (await rowOf(led)).erpStatus === 'synced', 'synced');
  await world.payInErp(invoiceId, '900.00');
  await world.readPayments(invoiceId);
  await until(async () => (await rowOf(led)).paymentStatus === 'paid', 'paid');
  await world.hurry();
  await doubt(world, invoiceId);
  const isSettled = async () => {
    const { client } = world.temporal;
    await fastForward(client, world.workflowId(invoiceId), 31).catch(() => undefined);
    return (await rowOf(led)).settledAt !== null;
  };
  await until(isSettled, 'settled');
}

const LIVES = [plainLife, wholeLife];

const rowOf = ({ world, invoiceId }: Led) => world.row(invoiceId);

const until = (isTrue: () => Promise<boolean>, what: string): Promise<void> =>
  eventually(isTrue, { withinMs: 90_000, what });

async function sendAndExport(led: Led): Promise<void> {
  await ask(led, 'projectUser', 'send');
  await ask(led, 'approver', 'export', { revision: (await rowOf(led)).revision });
}

async function ask(
  { world, invoiceId, decided }: Led,
  role: 'projectUser' | 'approver',
  command: 'send' | 'export' | 'stopExport',
  body: { revision?: string } = {},
): Promise<void> {
  const { status, body: answer, telling } = await world.decide(role, command, invoiceId, body);
  if (status >= 300) return; // the ERP was faster: nothing to stop
  decided.push({ command, commandId: String(answer['commandId']) });
  world.teller.tell(telling);
}

/** Never throws: what goes wrong is part of what is found. */
async function lead(world: World, proxy: Proxy, life: (led: Led) => Promise<void>): Promise<Lived> {
  const led: Led = { world, proxy, invoiceId: await world.company.insert(), decided: [] };
  const stuck = await life(led).then(() => undefined, String);
  const { invoiceId, decided } = led;
  return { seed: 0, invoiceId, script: life.name, hits: [], decided, end: 'synced', stuck };
}

/** A message that is older than what the run believes makes it read the row. */
async function doubt(world: World, invoiceId: string): Promise<void> {
  const standing = await world.standing(invoiceId);
  await world.runOf(invoiceId).signal(moved, { ...standing, version: 1 });
}

/** Leads the life with a worker that dies at `point`, and with one that goes on. */
async function dieAt(
  life: (led: Led) => Promise<void>,
  point?: { effect: number; when: 'before' | 'after' },
): Promise<{
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
  const lived = await lead(world, proxy, life);
  await sleep(2 * TIMING.lagMs);
  const { checked, violations } = await checkBooks(world, [lived]);
  const died = !first.isAlive();
  await first[Symbol.asyncDispose]();
  await (await second)[Symbol.asyncDispose]();
  const seed = point ? point.effect : 0;
  const named = violations.map((one) => ({
    ...one,
    seed,
    what: `${life.name} ${point?.when} ${one.what}`,
  }));
  return { ...first, died, checked, violations: named };
}

/** A few at a time: `atOnce` worlds side by side. */
export async function crashSweep(atOnce: number): Promise<CrashReport> {
  const dry = await Promise.all(LIVES.map((life) => dieAt(life)));
  const whens = ['before', 'after'] as const;
  const points = dry.flatMap(({ effects }, at) =>
    effects.flatMap(({ effect }) => whens.map((when) => ({ life: LIVES[at], effect, when }))),
  );
  const waiting = points.values();
  const results: Awaited<ReturnType<typeof dieAt>>[] = [];
  const work = async (): Promise<void> => {
    for (const { life = plainLife, ...point } of waiting) results.push(await dieAt(life, point));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    points: dry.flatMap(({ effects }) => effects),
    activities: dry[0]?.activities ?? [],
    killed: results.filter(({ died }) => died).length,
    checked: [...dry, ...results].reduce((sum, { checked }) => sum + checked, 0),
    violations: [...dry, ...results].flatMap(({ violations }) => violations),
  };
}
