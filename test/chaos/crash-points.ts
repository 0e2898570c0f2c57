// The worker process is really killed at every effect of its lives, right before it and right after
// it; another one finishes. The points are found by leading the lives and numbering.
import type { Violation } from './books.ts';
import { CRASH_LIVES } from './crash-lives.ts';
import type { CrashLife } from './crash-lives.ts';
import type { Death, Effect } from './effects.ts';
import { aMortalPlace } from './mortal.ts';
import type { Ended, MortalPlace } from './mortal.ts';
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

const nameOf = ({ life, deaths }: Point): string =>
  `${life.name}: ${deaths.map(({ source, nth, when }) => `${when} ${source} ${nth}`).join(', then ')}`;

/**
 * What is between two effects of one source is one point, unless `sides` are both: after the first
 * of them nothing is done that a death right before the second would leave.
 */
export type Sides = 'one' | 'both';

/** Every point of every life once, `atOnce` places side by side. */
export async function crashSweep(atOnce: number, sides: Sides): Promise<CrashReport> {
  const { dry, points } = await findPoints(sides);
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
  const { points: singles } = await findPoints('both');
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
async function findPoints(
  sides: Sides,
): Promise<{ dry: readonly Ended[]; points: readonly Point[] }> {
  const twice = [...CRASH_LIVES, ...CRASH_LIVES];
  const dry = await Promise.all(twice.map(leadAlone));
  const points = CRASH_LIVES.flatMap((life, at) => {
    const again = new Set(dry[at + CRASH_LIVES.length]?.effects.map(idOf));
    const both = dry[at]?.effects.filter((effect) => again.has(idOf(effect))) ?? [];
    const each = new Map(both.map((effect) => [`${effect.source} ${effect.nth}`, effect]));
    return [...each.values()].flatMap((effect) => {
      const follows = each.has(`${effect.source} ${effect.nth - 1}`);
      return pointsAt(life, effect, sides === 'one' && follows);
    });
  });
  return { dry, points };
}

async function leadAlone(life: CrashLife): Promise<Ended> {
  await using place = await aMortalPlace();
  return await place.lead(life, []);
}

const idOf = ({ source, nth, kind }: Effect): string => `${source} ${nth} ${kind}`;

/** A poll is not known to find something before it has: it has no point before it. */
function pointsAt(
  life: CrashLife,
  { source, nth, kind }: Effect,
  isAfterAnother: boolean,
): Point[] {
  const hasBefore = kind !== 'statement' && !isAfterAnother;
  const whens = hasBefore ? (['before', 'after'] as const) : (['after'] as const);
  return whens.map((when) => ({ life, deaths: [{ source, nth, when }] }));
}

/** `atOnce` places side by side. A point that was not met is tried again. */
async function dieAtAll(
  points: readonly Point[],
  atOnce: number,
  tries = 3,
): Promise<Map<Point, Ended>> {
  const results = new Map<Point, Ended>();
  const waiting = points.values();
  const each = Array.from({ length: atOnce }, () => dieAtEach(waiting, tries, results));
  await Promise.all(each);
  return results;
}

/**
 * One life after the other in one place; another life, and one that has an effect less now and
 * then, in a place of its own.
 */
async function dieAtEach(
  points: Iterable<Point>,
  tries: number,
  results: Map<Point, Ended>,
): Promise<void> {
  let at: { life: CrashLife; place: MortalPlace } | undefined;
  for (const point of points)
    for (let count = 0; count < tries; count += 1) {
      if (at?.life !== point.life || count > 0) {
        await at?.place[Symbol.asyncDispose]();
        at = { life: point.life, place: await aMortalPlace() };
      }
      const ended = await at.place.lead(point.life, point.deaths).catch((error: unknown) => {
        throw new Error(nameOf(point), { cause: error });
      });
      results.set(point, ended);
      if (ended.died > 0 || ended.violations.length > 0) break;
    }
  await at?.place[Symbol.asyncDispose]();
}
