// What every loop of the worker is made of: a step, again and again, until it is told to stop.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';

/** A failure is logged and tried again: a loop goes on as long as its process lives. */
export async function repeat(
  signal: AbortSignal,
  log: Logger,
  pauseMs: number,
  step: () => Promise<void>,
  nudge?: Nudge,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      await step();
      failures = 0;
    } catch (error) {
      failures += 1;
      log.warn({ err: error, failures }, 'a loop could not go on; it will try again');
    }
    const waitMs = failures > 0 ? Math.min(pauseMs * 2 ** failures, 30_000) : pauseMs;
    await (nudge && failures === 0 ? nudge.pause(waitMs, signal) : pauseFor(waitMs, signal));
  }
}

export interface Nudge {
  /** Ends the pause, or the next one before it begins. */
  ring(): void;
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

export function createNudge(): Nudge {
  let pausing: AbortController | undefined;
  let wasRung = false;
  return {
    ring: () => {
      wasRung = true;
      pausing?.abort();
    },
    async pause(ms, signal) {
      if (!wasRung) {
        pausing = new AbortController();
        await pauseFor(ms, AbortSignal.any([signal, pausing.signal]));
        pausing = undefined;
      }
      wasRung = false;
    },
  };
}

/** Ends early when it is aborted. */
const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
