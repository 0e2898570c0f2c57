// A part that is kept running: when it dies it is started again, later each time, and it is said
// why.
import { setTimeout as delay } from 'node:timers/promises';
import type { Ending } from './watched.ts';

/** One run of a part. */
export interface Instance {
  readonly pid: number;
  /** Resolves when it ends, whoever ended it. */
  readonly ended: Promise<Ending>;
  stop(): Promise<void>;
  kill(): void;
}

export interface PartOptions<T extends Instance> {
  readonly name: string;
  /** Starts it; `former` is the run before, whose ports the next one takes. */
  readonly launch: (former: T | undefined) => Promise<T>;
  /** The last words of its log, for people. */
  readonly lastWords: () => string;
  readonly say: (note: string) => void;
  /** Hears that it runs again. */
  readonly onAgain: () => void;
}

export interface Part<T extends Instance> {
  readonly name: string;
  now(): T;
  stop(): Promise<void>;
  /** By force, at once. */
  kill(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Whoever ran this long gets the shortest wait again. */
const LONG_ENOUGH_MS = 30_000;

/** Starts the part, and rejects when that first start fails. From then on it is kept running. */
export async function keepRunning<T extends Instance>(options: PartOptions<T>): Promise<Part<T>> {
  const { name } = options;
  const stopping = new AbortController();
  let now = await options.launch(undefined);
  const over = (async () => {
    let wait = FIRST_WAIT_MS;
    for (;;) {
      const since = Date.now();
      const ending = await now.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > LONG_ENOUGH_MS) wait = FIRST_WAIT_MS;
      let why = `${name} ended (${howItEnded(ending)})${inBrackets(options.lastWords())}`;
      for (let again: T | undefined; again === undefined; wait = longer(wait)) {
        options.say(`${why}; it is started again in ${wait / 1000} s.`);
        // It rejects only when we are stopping, which the next line looks at.
        await delay(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        again = await options.launch(now).catch((error: unknown) => {
          why = `${name} did not start: ${error instanceof Error ? error.message : String(error)}`;
          return undefined;
        });
        if (again) now = again;
        if (stopping.signal.aborted) return now.stop();
      }
      options.say(`${name} runs again (process ${now.pid}).`);
      options.onAgain();
    }
  })();
  return {
    name,
    now: () => now,
    kill: () => {
      stopping.abort();
      now.kill();
    },
    stop: async () => {
      stopping.abort();
      await now.stop();
      await over; // also a start that was under way
    },
  };
}

const longer = (wait: number): number => Math.min(wait * 2, LONGEST_WAIT_MS);

const howItEnded = ({ code, signal }: Ending): string =>
  signal === null ? `exit code ${code ?? 'unknown'}` : signal;

const inBrackets = (words: string): string => (words === '' ? '' : `, its last words:\n${words}\n`);
