// Many lives side by side under faults, two worker processes that are killed and frozen meanwhile,
// and the books checked at the end.
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBooks } from './books.ts';
import type { Violation } from './books.ts';
import { disturb } from './disturb.ts';
import { countsOf, hitsOf } from './hits.ts';
import { live } from './life.ts';
import type { LedLife } from './life.ts';
import { aBrokenWorld, TIMING } from './places.ts';
import { startWorker } from './process.ts';
import type { Plan } from './proxy.ts';

export interface SweepOptions {
  /** Of the first life; each next one has the next. */
  readonly seed: number;
  /** Seeds that are left out. */
  readonly except?: readonly number[];
  /** Ends after so many runs that were hit, or after so long. */
  readonly runs: number;
  readonly untilMs?: number;
  readonly atOnce: number;
  /** How often a worker process is killed or frozen; never without. */
  readonly disturbEveryMs?: number;
  /** A safeguard that is taken out of the product. */
  readonly without?: string;
  /** Of the ERP's search; what is `late` arrives within it. */
  readonly lagMs?: number;
  /** Every life meets this and nothing else at the wire. */
  readonly always?: Plan;
  /** No message is sent: only the relay tells Temporal. */
  readonly untold?: boolean;
  /** After so long a life is stuck, also while its next try is still to come. */
  readonly patienceMs?: number;
}

export interface SweepResult {
  readonly lives: number;
  /** Lives that at least one fault really hit. */
  readonly runs: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly plots: Readonly<Record<string, number>>;
  readonly checked: number;
  readonly violations: readonly Violation[];
  /** Documents too many that came later than is promised, and were all named. */
  readonly lateDoubles: number;
  readonly seconds: number;
}

/** What lists many runs every two seconds keeps Temporal's dev server from all else. */
const LONG = { checkEveryMs: 10_000 };

export async function sweep(options: SweepOptions): Promise<SweepResult> {
  const began = Date.now();
  const { lagMs = TIMING.lagMs, except = [], without, disturbEveryMs } = options;
  const { world, places, close } = await aBrokenWorld(lagMs);
  const how = { without, ...(disturbEveryMs !== undefined && LONG) };
  const workers = [await startWorker(world, how), await startWorker(world, how)];
  const lives: LedLife[] = [];
  const underWay = new Map<string, string[]>();
  const stop = new AbortController();
  let leading = 0;
  let seed = options.seed;
  const isOver = (): boolean =>
    lives.length >= 20 * options.runs || // whatever is wrong then, it is not that they are too few
    lives.filter(({ hits }) => hits.length > 0).length + leading >= options.runs ||
    (options.untilMs !== undefined && Date.now() - began > options.untilMs);
  const disturbed = { world, workers, underWay, signal: stop.signal, isOver };
  const disturbing =
    disturbEveryMs !== undefined &&
    disturb({ seed: options.seed, everyMs: disturbEveryMs, how }, disturbed);
  const lead = async (): Promise<void> => {
    while (!isOver()) {
      while (except.includes(seed)) seed += 1;
      const mine = seed++;
      leading += 1;
      const begun = (invoiceId: string, hits: string[]) => void underWay.set(invoiceId, hits);
      const lived = await live({ ...options, places, seed: mine, begun });
      leading -= 1;
      underWay.delete(lived.invoiceId);
      lives.push(lived);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.atOnce, options.runs) }, lead));
    await sleep(2 * (TIMING.timeoutMs + lagMs)); // what was sent last has arrived by now
    stop.abort();
    await disturbing;
    return await resultOf(lives, began);
  } finally {
    stop.abort();
    await disturbing;
    for (const worker of workers) await worker[Symbol.asyncDispose]();
    await close();
  }
}

async function resultOf(lives: readonly LedLife[], began: number): Promise<SweepResult> {
  let checked = 0;
  let lateDoubles = 0;
  const violations: Violation[] = [];
  for (const [place, led] of Map.groupBy(lives, (life) => life.place)) {
    const found = await checkBooks(place, led);
    checked += found.checked;
    lateDoubles += found.lateDoubles;
    violations.push(...found.violations);
  }
  return {
    ...hitsOf(lives),
    plots: countsOf(lives.map(({ script }) => script)),
    checked,
    violations,
    lateDoubles,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}
