// The worker process is really killed at every effect of its lives, right before it and right after
// it; another one finishes. The points are found by leading the lives and numbering.
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBooks } from './books.ts';
import type { Violation } from './books.ts';
import { CRASH_LIVES } from './crash-lives.ts';
import type { CrashLife } from './crash-lives.ts';
import type { Death, Effect } from './effects.ts';
import { aBrokenPlace, TIMING } from './places.ts';
import { startWorker } from './process.ts';
import { pick, randomOf } from './random.ts';

export interface CrashReport {
  readonly points: readonly string[];
  /** What a worker can do, and whether it has an effect in any of the lives. */
  readonly withoutPoint: readonly string[];
  /** At which no worker died, however often it was tried. */
  readonly missed: readonly string[];
  readonly checked: number;
  readonly violations: readonly Violation[];
}

interface Point {
  readonly life: CrashLife;
  readonly deaths: readonly Death[];
}

interface Ended {
  readonly effects: readonly Effect[];
  readonly activities: readonly string[];
  readonly died: number;
  readonly checked: number;
  readonly violations: readonly Violation[];
}

const nameOf = ({ life, deaths }: Point): string =>
  `${life.name}: ${deaths.map(({ source, nth, when }) => `${when} ${source} ${nth}`).join(', then ')}`;

/** Leads the life with workers that die, one after the other, and with one that goes on. */
async function dieAt(point: Point): Promise<Ended> {
  const { world, place, close } = await aBrokenPlace('searchable');
  try {
    const dying = await startWorker(world, { deaths: point.deaths.slice(0, 1) });
    let died = 0;
    const next = async (): Promise<AsyncDisposable> => {
      await dying.ended;
      died += 1;
      const [, second] = point.deaths;
      if (!second) return world.work();
      const worker = await startWorker(world, { deaths: [second] });
      const last = worker.ended.then(() => (died += 1)).then(() => world.work());
      return {
        async [Symbol.asyncDispose]() {
          await worker[Symbol.asyncDispose]();
          await (await last)[Symbol.asyncDispose]();
        },
      };
    };
    const others = point.deaths.length > 0 ? next() : undefined;
    const lived = await point.life(place);
    await sleep(2 * TIMING.lagMs); // also until its death at the very end is known
    const before = died;
    const books = await checkBooks(place, lived);
    await dying[Symbol.asyncDispose]();
    if (others) await (await others)[Symbol.asyncDispose]();
    return { effects: dying.effects, activities: dying.activities, died: before, ...books };
  } finally {
    await close();
  }
}

/** Every point of every life once, `atOnce` worlds side by side. */
export async function crashSweep(atOnce: number): Promise<CrashReport> {
  const { dry, points } = await findPoints();
  const results = await dieAtAll(points, atOnce);
  const withPoint = new Set(points.flatMap(({ deaths }) => deaths.map(({ source }) => source)));
  const all = [...dry, ...results.values()];
  return {
    points: points.map(nameOf),
    withoutPoint: (dry[0]?.activities ?? []).filter((one) => !withPoint.has(one)),
    missed: points.filter((one) => results.get(one)?.died !== 1).map(nameOf),
    checked: all.reduce((sum, { checked }) => sum + checked, 0),
    violations: all.flatMap(({ violations }) => violations),
  };
}

/** Two deaths in a row, chosen by the seed: the one that takes over dies as well. */
export async function crashPairs(
  { seed, pairs }: { seed: number; pairs: number },
  atOnce: number,
): Promise<CrashReport> {
  const random = randomOf(seed);
  const { points: singles } = await findPoints();
  const points = Array.from({ length: pairs }, () => {
    const first = pick(random, singles);
    const same = singles.filter(({ life }) => life === first.life);
    return { life: first.life, deaths: [...first.deaths, ...pick(random, same).deaths] };
  });
  const results = await dieAtAll(points, atOnce, 1);
  const all = [...results.values()];
  return {
    points: points.map(nameOf),
    withoutPoint: [],
    // The second is not always met: the first may have been after it.
    missed: points.filter((one) => (results.get(one)?.died ?? 0) < 2).map(nameOf),
    checked: all.reduce((sum, { checked }) => sum + checked, 0),
    violations: all.flatMap(({ violations }) => violations),
  };
}

/**
 * Leads every life twice without a death. How often an activity beats and a poll finds something
 * depends on the clock: only what comes both times is a point.
 */
async function findPoints(): Promise<{ dry: readonly Ended[]; points: readonly Point[] }> {
  const twice = [...CRASH_LIVES, ...CRASH_LIVES];
  const dry = await Promise.all(twice.map((life) => dieAt({ life, deaths: [] })));
  const points = CRASH_LIVES.flatMap((life, at) => {
    const again = new Set(dry[at + CRASH_LIVES.length]?.effects.map(idOf));
    const both = dry[at]?.effects.filter((effect) => again.has(idOf(effect))) ?? [];
    const each = new Map(both.map((effect) => [`${effect.source} ${effect.nth}`, effect]));
    return [...each.values()].flatMap((effect) => pointsAt(life, effect));
  });
  return { dry, points };
}

const idOf = ({ source, nth, kind }: Effect): string => `${source} ${nth} ${kind}`;

/** A poll is not known to find something before it has: it has no point before it. */
function pointsAt(life: CrashLife, { source, nth, kind }: Effect): Point[] {
  const whens = kind === 'statement' ? (['after'] as const) : (['before', 'after'] as const);
  return whens.map((when) => ({ life, deaths: [{ source, nth, when }] }));
}

/** A point that was not met is tried again: a life has an effect less now and then. */
async function dieAtAll(
  points: readonly Point[],
  atOnce: number,
  tries = 3,
): Promise<Map<Point, Ended>> {
  const results = new Map<Point, Ended>();
  const waiting = points.values();
  const work = async (): Promise<void> => {
    for (const point of waiting)
      for (let count = 0; count < tries; count += 1) {
        const ended = await dieAt(point).catch((error: unknown) => {
          throw new Error(nameOf(point), { cause: error });
        });
        results.set(point, ended);
        if (ended.died > 0 || ended.violations.length > 0) break;
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
