// Seasons of payments side by side, wave after wave, served by two worker processes that are killed
// and frozen while they read.
import { setTimeout as sleep } from 'node:timers/promises';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { countsOf } from './hits.ts';
import { ACCOUNTANT_ACTS } from './payments-accountant.ts';
import { PAYMENT_MESSAGES, PEOPLE_ACTS } from './payments-people.ts';
import { PAYMENT_INVARIANTS } from './payments-rules.ts';
import type { PaymentViolation } from './payments-rules.ts';
import { leadSeason } from './payments-season.ts';
import type { Disturbance, Led } from './payments-season.ts';
import { PAYMENT_FAULTS } from './payments-wire.ts';
import { startWorker } from './process.ts';
import type { ChaosWorker, WorkerOptions } from './process.ts';
import { randomOf } from './random.ts';

export interface PaymentSweepOptions {
  /** Of the first season; each next one has the next hundred. */
  readonly seed: number;
  /** Ends after so many, or begins no more after so long. */
  readonly seasons: number;
  readonly untilMs?: number;
  readonly atOnce: number;
  readonly acts: number;
  /** How many of the requests about payments break. */
  readonly share: number;
  readonly workers: number;
  /** How often a worker is killed or frozen, and for how long it is frozen, in turn. */
  readonly everyMs: number;
  readonly freezesMs: readonly number[];
  readonly without?: string;
}

export interface PaymentSweepResult {
  readonly seasons: number;
  readonly payments: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly acts: Readonly<Record<string, number>>;
  readonly checked: number;
  readonly violations: readonly PaymentViolation[];
  readonly seconds: number;
}

/** Every kind that a long sweep must have struck with, and everything that is done meanwhile. */
export const PAYMENT_KINDS: readonly string[] = [
  ...PAYMENT_FAULTS,
  ...PAYMENT_MESSAGES,
  'killedWorker',
  'frozenWorker',
];
export const PAYMENT_ACTS: readonly string[] = [...ACCOUNTANT_ACTS, ...PEOPLE_ACTS];

const STRIDE = 100;
const TIMEOUT_MS = 1_500;

export async function paymentSweep(options: PaymentSweepOptions): Promise<PaymentSweepResult> {
  const began = Date.now();
  const { seed, seasons, untilMs = Infinity, atOnce } = options;
  const led: Led[] = [];
  while (led.length < seasons && Date.now() - began < untilMs) {
    const count = Math.min(atOnce, seasons - led.length);
    const seeds = Array.from({ length: count }, (_, at) => seed + STRIDE * (led.length + at));
    led.push(...(await wave(options, seeds)));
  }
  return {
    seasons: led.length,
    payments: led.reduce((sum, { payments }) => sum + payments, 0),
    hits: countsOf(led.flatMap(({ hits }) => hits)),
    acts: countsOf(led.flatMap(({ acts }) => acts)),
    checked: led.reduce((sum, { checked }) => sum + checked, 0),
    violations: led.flatMap(({ violations }) => violations),
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

async function wave(options: PaymentSweepOptions, seeds: readonly number[]): Promise<Led[]> {
  await using world = await aWorld();
  const { acts, share, without } = options;
  const how = { without, checkEveryMs: 5_000 };
  const starting = Array.from({ length: options.workers }, () => startWorker(world, how));
  const workers = await Promise.all(starting);
  const underWay = new Map<string, string[]>();
  const stop = new AbortController();
  const struck = { count: 0 };
  const disturbed = { world, workers, underWay, how, options, signal: stop.signal };
  const disturbing = disturb(disturbed, struck);
  const leading = new Set(seeds);
  const over = (seed: number): void => {
    leading.delete(seed);
    if (leading.size === 0) stop.abort();
  };
  const lead = async (seed: number): Promise<Led> => {
    const begun = (companyId: string, hits: string[]): Disturbance => {
      underWay.set(companyId, hits);
      return {
        isEnough: () => struck.count >= 2,
        async end() {
          underWay.delete(companyId);
          over(seed);
          await disturbing; // until no season of the wave is disturbed any more
        },
      };
    };
    return leadSeason(world, { seed, acts, share, timeoutMs: TIMEOUT_MS }, begun).finally(() =>
      over(seed),
    );
  };
  try {
    return await Promise.all(seeds.map(lead));
  } finally {
    stop.abort();
    await disturbing;
    for (const worker of workers) await worker[Symbol.asyncDispose]();
  }
}

interface Disturbed {
  readonly world: World;
  readonly workers: ChaosWorker[];
  /** What hit each company so far. */
  readonly underWay: ReadonlyMap<string, string[]>;
  readonly how: WorkerOptions;
  readonly options: PaymentSweepOptions;
  readonly signal: AbortSignal;
}

/** Counted for those companies whose payments it was reading, and no others. */
async function disturb(
  { world, workers, underWay, how, options, signal }: Disturbed,
  struck: { count: number },
): Promise<void> {
  const random = randomOf(options.seed);
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  for (let count = 0; !signal.aborted; count += 1) {
    await pause(options.everyMs * (0.5 + random()));
    const into = random() * 100; // somewhere in the middle of it
    const worker = await atWork(workers, underWay, signal);
    if (!worker) return;
    await pause(into);
    const hits = hitsAt(worker, underWay);
    const at = workers.indexOf(worker);
    if (count % 2 === 0) {
      worker.signal('SIGKILL');
      for (const one of hits) one.push('killedWorker');
      await worker.ended;
      workers[at] = await startWorker(world, how);
    } else {
      const ms = options.freezesMs[Math.floor(count / 2) % options.freezesMs.length] ?? 0;
      worker.signal('SIGSTOP');
      for (const one of hits) one.push('frozenWorker');
      await sleep(ms);
      worker.signal('SIGCONT');
    }
    struck.count += 1;
  }
}

async function atWork(
  workers: readonly ChaosWorker[],
  underWay: ReadonlyMap<string, string[]>,
  signal: AbortSignal,
): Promise<ChaosWorker | undefined> {
  while (!signal.aborted) {
    const worker = workers.find((one) => hitsAt(one, underWay).length > 0);
    if (worker) return worker;
    await sleep(5);
  }
  return undefined;
}

const hitsAt = (
  worker: ChaosWorker,
  underWay: ReadonlyMap<string, string[]>,
): readonly string[][] =>
  [...new Set(worker.readsFor())].flatMap((companyId) => {
    const hits = underWay.get(companyId);
    return hits ? [hits] : [];
  });

export function reportOfPayments(
  { seed, without }: PaymentSweepOptions,
  result: PaymentSweepResult,
): string {
  const { seasons, payments, hits, acts, checked, violations, seconds } = result;
  const again = without === undefined ? '' : ` --without ${without}`;
  const list = (names: readonly string[], counts: Readonly<Record<string, number>>): string =>
    names.map((name) => `${name} ${counts[name] ?? 0}`).join(', ');
  return [
    `chaos: payments, seed ${seed}${again}`,
    `  ${seasons} seasons with ${payments} payments of the ERP, in ${seconds} s`,
    `  hits: ${list(PAYMENT_KINDS, hits)}`,
    `  done: ${list(PAYMENT_ACTS, acts)}`,
    `  ${PAYMENT_INVARIANTS.length} invariants, ${checked} checks, ${violations.length} violations`,
    ...violations.map(
      (one) =>
        `  VIOLATION of "${one.invariant}": npm run chaos -- --payments --seed ${one.seed} --runs 1${again}\n    ${one.what}`,
    ),
  ].join('\n');
}
