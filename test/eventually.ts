// Waits for a condition, asking again and again, less often as time goes by; never for a time. A
// question that fails is a failure, not an answer.
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;

interface Patience {
  readonly withinMs?: number;
  readonly what?: string;
  /** For who waits long beside many others. */
  readonly longestPauseMs?: number;
}

export async function eventually(
  isTrue: () => Promise<boolean>,
  { withinMs = 30_000, what = 'it', longestPauseMs }: Patience = {},
): Promise<void> {
  if (!(await happens(isTrue, withinMs, longestPauseMs)))
    throw new Error(`${what} did not happen within ${withinMs} ms`);
}

/** Where it may as well not: false only when the time is over. */
export async function happens(
  isTrue: () => Promise<boolean>,
  withinMs: number,
  longestPauseMs = LONGEST_PAUSE_MS,
): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (let pause = FIRST_PAUSE_MS; !(await isTrue()); pause *= 1.3) {
    if (Date.now() > deadline) return false;
    await sleep(Math.min(pause, longestPauseMs));
  }
  return true;
}

/** Reads until it is as wanted, and gives what was read then: by now it may be otherwise. */
export async function readUntil<T>(
  read: () => Promise<T>,
  isWanted: (now: T) => boolean,
  patience: Patience = {},
): Promise<T> {
  let now = await read();
  const isSo = async (): Promise<boolean> => {
    if (isWanted(now)) return true;
    now = await read();
    return isWanted(now);
  };
  await eventually(isSo, patience);
  return now;
}
