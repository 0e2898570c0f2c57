// What processes use while nothing is asked of them, and when they have nothing left to do; and the
// many requests that make work for them.
import { setTimeout as delay } from 'node:timers/promises';
import type { Running } from './program.ts';
import { sumOf } from './statistics.ts';
import { cpuBetween, usageOf } from './usage.ts';

/** Longer than a round of the relay's check, which comes every minute. */
export const IDLE_SECONDS = 65;

/** CPU-milliseconds in a second, and resident memory, by process. */
export type Idle = Readonly<
  Record<string, { readonly msPerSecond: number; readonly bytes: number }>
>;

type Watched = Pick<Running, 'pids'>;

export async function idle({ pids }: Watched, seconds = IDLE_SECONDS): Promise<Idle> {
  const before = usageOf(pids());
  await delay(seconds * 1_000);
  const after = usageOf(pids());
  return Object.fromEntries(
    Object.entries(cpuBetween(before, after)).map(([name, cpuSeconds]) => [
      name,
      { msPerSecond: (cpuSeconds * 1_000) / seconds, bytes: after[name]?.rssBytes ?? 0 },
    ]),
  );
}

/** Of all processes. */
export const msPerSecondOf = (of: Idle): number =>
  sumOf(Object.values(of).map(({ msPerSecond }) => msPerSecond));

const QUIET_MS_PER_SECOND = 60;
const MOST_LOOKS = 150;

/** Three looks in a row at which they hardly worked. */
export async function untilQuiet(running: Watched): Promise<void> {
  let inARow = 0;
  for (let looks = 0; inARow < 3 && looks < MOST_LOOKS; looks += 1)
    inARow = msPerSecondOf(await idle(running, 2)) < QUIET_MS_PER_SECOND ? inARow + 1 : 0;
}

const AT_ONCE = 20;

export async function forEachAtOnce<T>(
  all: readonly T[],
  each: (one: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  const loop = async (): Promise<void> => {
    for (const one of left) await each(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
}
