// What hit how often, for the reports of all sweeps.
import type { Lived } from './books.ts';

/** How many lives there were, how many of them a fault really hit, and how often each kind did. */
export function hitsOf(lives: readonly Lived[]): {
  readonly lives: number;
  readonly runs: number;
  readonly hits: Readonly<Record<string, number>>;
} {
  const hit = lives.filter(({ hits }) => hits.length > 0);
  const hits = countsOf(hit.flatMap((life) => life.hits));
  return { lives: lives.length, runs: hit.length, hits };
}

export function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(names, (name) => name);
  return Object.fromEntries([...groups].map(([name, { length }]) => [name, length]));
}
