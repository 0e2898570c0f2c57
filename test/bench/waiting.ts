// What waiting costs: many invoices that were sent and that nobody has decided yet.
import { forEachAtOnce, idle, msPerSecondOf, untilQuiet } from './idle.ts';
import { measureAccepts } from './latency.ts';
import type { Latencies } from './latency.ts';
import type { BenchInvoice, Program, Running } from './program.ts';
import type { Place } from './stack.ts';

export interface Waiting {
  readonly count: number;
  /** CPU-milliseconds in a second of all processes, above those of the stack with nothing in it. */
  readonly idleMsPerSecond: number;
  readonly workerBytes: number;
  readonly temporalBytes: number;
}

/** One after the other on the same stack: first with nothing in it, then with each count. */
export async function measureWaiting(
  program: Program,
  place: Place,
  counts: readonly number[],
): Promise<Waiting[]> {
  const running = await program.start(place);
  try {
    await untilQuiet(running); // what a start leaves to be done
    const empty = msPerSecondOf(await idle(running));
    const measured: Waiting[] = [];
    let there = 0;
    for (const count of counts.toSorted((a, b) => a - b)) {
      await sendMany(running, count - there);
      there = count;
      await untilQuiet(running);
      const now = await idle(running);
      measured.push({
        count,
        idleMsPerSecond: msPerSecondOf(now) - empty,
        workerBytes: now['worker']?.bytes ?? 0,
        temporalBytes: now['temporal']?.bytes ?? 0,
      });
    }
    return measured;
  } finally {
    await running.stop();
  }
}

async function sendMany(running: Running, count: number): Promise<readonly BenchInvoice[]> {
  const invoices = await running.invoices(count);
  await forEachAtOnce(invoices, running.send);
  return invoices;
}

/** kill -9 of one of two workers while `waiting` wait; then accepts at a steady rate. */
export async function measureKill(
  program: Program,
  place: Place,
  { waiting, perSecond, seconds }: { waiting: number; perSecond: number; seconds: number },
): Promise<Latencies> {
  const running = await program.start(place, { workers: 2 });
  try {
    const invoices = await sendMany(running, waiting);
    await untilQuiet(running); // all of them are taken up
    const accepts = Math.round(perSecond * seconds);
    const every = Math.max(1, Math.floor(waiting / accepts));
    const chosen = invoices.filter((_, at) => at % every === 0).slice(0, accepts);
    await running.killWorker();
    return await measureAccepts(running, chosen, perSecond);
  } finally {
    await running.stop();
  }
}
