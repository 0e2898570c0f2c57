// Worker processes that are killed and frozen while lives are led.
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world.ts';
import { startWorker } from './process.ts';
import type { ChaosWorker, WorkerOptions } from './process.ts';
import { randomOf } from './random.ts';

interface Disturbed {
  readonly world: World;
  readonly workers: ChaosWorker[];
  /** What hit each invoice so far. */
  readonly underWay: ReadonlyMap<string, string[]>;
  readonly signal: AbortSignal;
  /** No more lives begin. */
  readonly isOver: () => boolean;
}

interface Disturbing {
  readonly seed: number;
  readonly everyMs: number;
  readonly how: WorkerOptions;
}

/**
 * Kills or freezes one of the workers now and then, in turn, as soon as it works for somebody. It
 * has hit those lives for which an activity was under way in that process, and no others. Once both
 * have struck, the last few are left alone: half of the time would go into them.
 */
export async function disturb(
  { seed, everyMs, how }: Disturbing,
  { world, workers, underWay, signal, isOver }: Disturbed,
): Promise<void> {
  const random = randomOf(seed);
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  for (let count = 0; count < 2 || !isOver(); count += 1) {
    const which = Math.floor(random() * workers.length);
    await pause(everyMs);
    const worker = workers[which];
    const works = () => worker !== undefined && hitsAt(worker, underWay).length > 0;
    while (!works() && !signal.aborted) await pause(20);
    if (!worker || signal.aborted) return;
    const hits = hitsAt(worker, underWay);
    if (count % 2 === 0) {
      worker.signal('SIGKILL');
      for (const one of hits) one.push('killedWorker');
      await worker.ended;
      workers[which] = await startWorker(world, how);
    } else {
      worker.signal('SIGSTOP');
      for (const one of hits) one.push('frozenWorker');
      await pause(20_000); // longer than a lease
      worker.signal('SIGCONT');
    }
  }
}

/** Of those lives for which it works just now. */
function hitsAt(worker: ChaosWorker, underWay: ReadonlyMap<string, string[]>): string[][] {
  return [...new Set(worker.worksFor())].flatMap((invoiceId) => {
    const hits = underWay.get(invoiceId);
    return hits ? [hits] : [];
  });
}
