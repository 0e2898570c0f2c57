// The worker process is really killed at every effect of its lives, right before it and right after
// it; another one finishes. The points are found by leading the lives and numbering.
import type { Violation } from './books.ts';
import { CRASH_LIVES } from './crash-lives.ts';
import type { CrashLife } from './crash-lives.ts';
import type { Death, Effect } from './effects.ts';
import { mortalPlaces } from './mortal.ts';
import type { Ended, Mortality } from './mortal.ts';
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
 * of them nothing is done that a death right before the second would leave. Nor is then what is the
 * same in every life a point in each: a poll, and to have done nothing yet.
 */
export type Sides = 'one' | 'both';

/** Every point of every life once, `atOnce` places side by side. */
export async function crashSweep(atOnce: number, sides: Sides): Promise<CrashReport> {
  await using places = mortalPlaces();
  const { dry, points } = await findPoints(places, sides);
  const results = await dieAtAll(places, points, { atOnce, tries: 6 });
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
  await using places = mortalPlaces();
  const { points: singles } = await findPoints(places, 'both');
  const points = Array.from({ length: pairs }, () => {
    const first = pick(random, singles);
    const same = singles.filter(({ life }) => life === first.life);
    return { life: first.life, deaths: [...first.deaths, ...pick(random, same).deaths] };
  });
  const results = await dieAtAll(places, points, { atOnce, tries: 1 });
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
  places: Mortality,
  sides: Sides,
): Promise<{ dry: readonly Ended[]; points: readonly Point[] }> {
  const twice = [...CRASH_LIVES, ...CRASH_LIVES];
  const dry = await Promise.all(twice.map((life) => leadAlone(places, life)));
  const known = new Set<string>();
  const points = CRASH_LIVES.flatMap((life, at) => {
    const again = new Set(dry[at + CRASH_LIVES.length]?.effects.map(idOf));
    const both = (dry[at]?.effects ?? []).filter(
      (effect) => again.has(idOf(effect)) && !life.known?.includes(effect.source),
    );
    const deaths = sides === 'both' ? bothSidesOf(both) : gapsIn(both, known);
    return deaths.map((death) => ({ life, deaths: [death] }));
  });
  return { dry, points };
}

async function leadAlone(places: Mortality, life: CrashLife): Promise<Ended> {
  const place = await places.take(life);
  const ended = await place.lead(life, []);
  places.giveBack(life, place);
  return ended;
}

const idOf = ({ source, nth, kind }: Effect): string => `${source} ${nth} ${kind}`;

/** A poll is not known to find something before it has: it has no point before it. */
const bothSidesOf = (effects: readonly Effect[]): Death[] =>
  effects.flatMap(({ source, nth, kind }) => {
    const whens = kind === 'statement' ? (['after'] as const) : (['before', 'after'] as const);
    return whens.map((when) => ({ source, nth, when }));
  });

/** `known`: what an earlier life has already, and is the same in every one. */
function gapsIn(effects: readonly Effect[], known: Set<string>): Death[] {
  const isFirst = (what: string): boolean => known.size < known.add(what).size;
  const numbered = new Set(effects.map(({ source, nth }) => `${source} ${nth}`));
  return effects.flatMap(({ source, nth, kind }): Death[] => {
    const after = { source, nth, when: 'after' } as const;
    if (kind === 'statement') return isFirst(source) ? [after] : [];
    const hasBefore =
      nth === 1 ? isFirst(`before ${source}`) : !numbered.has(`${source} ${nth - 1}`);
    return hasBefore ? [{ source, nth, when: 'before' }, after] : [after];
  });
}

/** `atOnce` places side by side. A point that was not met is tried again. */
async function dieAtAll(
  places: Mortality,
  points: readonly Point[],
  { atOnce, tries }: { atOnce: number; tries: number },
): Promise<Map<Point, Ended>> {
  const results = new Map<Point, Ended>();
  // Those of one life one after the other: a place of its own costs more than a point.
  const sorted = CRASH_LIVES.flatMap((life) => points.filter((point) => point.life === life));
  const from = (lane: number): number => Math.floor((lane * sorted.length) / atOnce);
  const lanes = Array.from({ length: atOnce }, (_, lane) =>
    sorted.slice(from(lane), from(lane + 1)),
  );
  await Promise.all(
    lanes.map(async (lane) => {
      for (const point of lane) results.set(point, await dieAt(places, point, tries));
    }),
  );
  return results;
}

/** Whoever has an effect less now and then is led again in a place where nobody was before. */
async function dieAt(places: Mortality, point: Point, tries: number): Promise<Ended> {
  const { life, deaths } = point;
  for (let count = 1; ; count += 1) {
    const place = await places.take(life, count > 1 ? 'fresh' : undefined);
    const ended = await place.lead(life, deaths).catch((error: unknown) => {
      throw new Error(nameOf(point), { cause: error });
    });
    places.giveBack(life, place);
    if (ended.died > 0 || ended.violations.length > 0 || count === tries) return ended;
  }
}
