// A place whose worker process dies where it is told to and is followed by another one, for one
// life after the other: to start a process costs more than a life.
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBooks } from './books.ts';
import type { Violation } from './books.ts';
import type { CrashLife } from './crash-lives.ts';
import type { Death, Effect } from './effects.ts';
import { aBrokenPlace, TIMING } from './places.ts';
import type { ErpClass } from './places.ts';
import { startWorker } from './process.ts';
import { aQueue } from './queue.ts';

export interface Ended {
  readonly effects: readonly Effect[];
  readonly activities: readonly string[];
  readonly died: number;
  readonly checked: number;
  readonly violations: readonly Violation[];
}

/** Longer than a life without a death: what a check finds depends on the clock, and is no point. */
const HOW = { checkEveryMs: 30_000 };

type MortalPlace = Awaited<ReturnType<typeof aMortalPlace>>;

async function aMortalPlace(erpClass: ErpClass) {
  const { world, place, close } = await aBrokenPlace(erpClass);
  let current = startWorker(world, HOW);
  let died = 0;
  let next: readonly Death[] = [];
  let isOver = false;
  const follow = async (): Promise<void> => {
    for (;;) {
      const worker = await current;
      await worker.ended;
      if (isOver) return;
      died += 1;
      const deaths = next.slice(0, 1);
      next = next.slice(1);
      current = startWorker(world, { ...HOW, deaths });
    }
  };
  const following = follow();
  following.catch(() => undefined); // is thrown at the end
  return {
    /** Leads it with workers that die, one after the other, and with one that goes on. */
    async lead(life: CrashLife, deaths: readonly Death[]): Promise<Ended> {
      const first = await current;
      died = 0;
      next = deaths.slice(1);
      await first.arm(deaths.slice(0, 1));
      const lived = await life.lead(place);
      await sleep(2 * TIMING.lagMs); // also until its death at the very end is known
      const ended = { effects: [...first.effects], activities: first.activities, died };
      next = [];
      await (await current).arm([]);
      await sleep(0); // whoever died just now is being followed
      return { ...ended, ...(await checkBooks(place, lived)) };
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await (await current)[Symbol.asyncDispose]();
      await following;
      await close();
    },
  };
}

export interface Mortality extends AsyncDisposable {
  /** One in which nobody leads a life just now; `fresh`: in which nobody has. */
  take(life: CrashLife, fresh?: 'fresh'): Promise<MortalPlace>;
  giveBack(life: CrashLife, place: MortalPlace): void;
}

/** Places to be used again for the same life, made one after the other: many at once starve. */
export function mortalPlaces(): Mortality {
  const idle = new Map<CrashLife, MortalPlace[]>();
  const making = aQueue();
  return {
    async take(life, fresh) {
      const there = fresh ? undefined : idle.get(life)?.pop();
      return there ?? (await making(() => aMortalPlace(life.erpClass)));
    },
    giveBack(life, place) {
      idle.set(life, [...(idle.get(life) ?? []), place]);
    },
    async [Symbol.asyncDispose]() {
      const all = [...idle.values()].flat();
      await Promise.all(all.map((place) => place[Symbol.asyncDispose]()));
    },
  };
}
