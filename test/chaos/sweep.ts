// Many lives side by side under faults, two worker processes that are killed and frozen meanwhile, and
// the books checked at the end.
import { setTimeout as sleep } from 'node:timers/promises';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { checkBooks } from './books.ts';
import type { Lived, Violation } from './books.ts';
import { live } from './life.ts';
import { startWorker } from './process.ts';
import type { ChaosWorker } from './process.ts';
import { startProxy } from './proxy.ts';
import type { Plan } from './proxy.ts';
import { pick, randomOf } from './random.ts';

export interface SweepOptions {
  readonly seed: number;
  /** Ends after so many runs that were hit, or after so long. */
  readonly runs: number;
  readonly untilMs?: number;
  readonly atOnce: number;
  /** How often a worker process is killed or frozen; never without. */
  readonly disturbEveryMs?: number;
  readonly without?: string;
  /** Of the ERP's search; what is `late` arrives within it. */
  readonly lagMs?: number;
  /** Every life meets this and nothing else at the wire. */
  readonly always?: Plan;
}

export interface SweepResult {
  readonly lives: number;
  /** Lives that at least one fault really hit. */
  readonly runs: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly checked: number;
  readonly violations: readonly Violation[];
  readonly seconds: number;
}

export const TIMING = { timeoutMs: 1_000, lagMs: 300 } as const;

/** A world whose ERP is reached through a proxy that breaks what passes. */
export async function aBrokenWorld(given: number = TIMING.lagMs): Promise<{
  world: World;
  proxy: Awaited<ReturnType<typeof startProxy>>;
}> {
  const { timeoutMs: requestTimeoutMs } = TIMING;
  const lagMs = given;
  // The lag is used up by requests that arrive late; the ERP then shows them at once.
  const world = await aWorld({ connection: { requestTimeoutMs, lagMs } });
  const proxy = await startProxy(world.sandbox.url, { ...TIMING, lagMs });
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)`,
    [proxy.url],
  );
  return { world, proxy };
}

export async function sweep(options: SweepOptions): Promise<SweepResult> {
  const began = Date.now();
  const { lagMs = TIMING.lagMs } = options;
  const { world, proxy } = await aBrokenWorld(lagMs);
  await using _world = world;
  await using _proxy = proxy;
  const more = options.without === undefined ? {} : { without: options.without };
  const workers = [await startWorker(world, more), await startWorker(world, more)];
  const lives: Lived[] = [];
  const underWay = new Map<number, string[]>();
  const stop = new AbortController();
  const disturbing = disturb(options, { world, workers, underWay, signal: stop.signal });
  let seed = options.seed;
  const isOver = (): boolean =>
    lives.filter(({ hits }) => hits.length > 0).length >= options.runs ||
    (options.untilMs !== undefined && Date.now() - began > options.untilMs);
  const lead = async (): Promise<void> => {
    while (!isOver()) {
      const mine = seed++;
      const disturbed: string[] = [];
      underWay.set(mine, disturbed);
      const lived = await live(world, proxy, mine, options.always);
      underWay.delete(mine);
      lives.push({ ...lived, hits: [...lived.hits, ...disturbed] });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.atOnce, options.runs) }, lead));
    await sleep(2 * (TIMING.timeoutMs + lagMs)); // what was sent last has arrived by now
  } finally {
    stop.abort();
    await disturbing;
    for (const worker of workers) await worker[Symbol.asyncDispose]();
  }
  const hit = lives.filter(({ hits }) => hits.length > 0);
  const hits: Record<string, number> = {};
  for (const one of hit.flatMap((life) => life.hits)) hits[one] = (hits[one] ?? 0) + 1;
  const { checked, violations } = await checkBooks(world, lives);
  return {
    lives: lives.length,
    runs: hit.length,
    hits,
    checked,
    violations,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

/** Kills or freezes one of the workers now and then; who is under way is hit by it. */
async function disturb(
  { seed, disturbEveryMs, without }: SweepOptions,
  given: {
    world: World;
    workers: ChaosWorker[];
    underWay: ReadonlyMap<number, string[]>;
    signal: AbortSignal;
  },
): Promise<void> {
  const { world, workers, underWay, signal } = given;
  const more = without === undefined ? {} : { without };
  const random = randomOf(seed);
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  while (disturbEveryMs !== undefined && !signal.aborted) {
    await pause(disturbEveryMs);
    if (signal.aborted) return;
    const which = Math.floor(random() * workers.length);
    const worker = workers[which];
    if (!worker) throw new Error('no worker runs');
    const kind = pick(random, ['killedWorker', 'frozenWorker'] as const);
    for (const hits of underWay.values()) hits.push(kind);
    if (kind === 'killedWorker') {
      worker.signal('SIGKILL');
      await worker.ended;
      workers[which] = await startWorker(world, more);
    } else {
      worker.signal('SIGSTOP');
      await pause(20_000); // longer than a lease
      worker.signal('SIGCONT');
    }
  }
}
