// What waiting costs: many invoices that were sent and that nobody has decided yet.
import { setTimeout as delay } from 'node:timers/promises';
import { measureAccepts } from './latency.ts';
import type { Latencies } from './latency.ts';
import type { BenchInvoice, Program, Running } from './program.ts';
import type { Place } from './stack.ts';
import { sumOf } from './statistics.ts';
import { cpuBetween, usageOf } from './usage.ts';

export interface Waiting {
  readonly count: number;
  /** CPU-milliseconds in a second of all processes, above those of the stack with nothing in it. */
  readonly idleMsPerSecond: number;
  readonly workerBytes: number;
  readonly temporalBytes: number;
}

const SENDERS = 20;

/** Longer than a round of the relay's check, which comes every minute. */
export const IDLE_SECONDS = 65;

/** One after the other on the same stack: first with nothing in it, then with each count. */
export async function measureWaiting(
  program: Program,
  place: Place,
  counts: readonly number[],
  idleSeconds = IDLE_SECONDS,
): Promise<Waiting[]> {
  const running = await program.start(place);
  try {
    await delay(5_000); // what a start leaves to be done
    const empty = await idle(running, idleSeconds);
    const measured: Waiting[] = [];
    let there = 0;
    for (const count of counts.toSorted((a, b) => a - b)) {
      await sendMany(running, count - there);
      there = count;
      await delay(10_000);
      const now = await idle(running, idleSeconds);
      measured.push({
        ...now,
        count,
        idleMsPerSecond: now.idleMsPerSecond - empty.idleMsPerSecond,
      });
    }
    return measured;
  } finally {
    await running.stop();
  }
}

async function idle(running: Running, seconds: number): Promise<Omit<Waiting, 'count'>> {
  const before = usageOf(running.pids());
  await delay(seconds * 1_000);
  const after = usageOf(running.pids());
  return {
    idleMsPerSecond: (sumOf(Object.values(cpuBetween(before, after))) * 1_000) / seconds,
    workerBytes: after['worker']?.rssBytes ?? 0,
    temporalBytes: after['temporal']?.rssBytes ?? 0,
  };
}

async function sendMany(running: Running, count: number): Promise<readonly BenchInvoice[]> {
  const invoices = await running.invoices(count);
  const left = invoices.values();
  const loop = async (): Promise<void> => {
    for (const invoice of left) await running.send(invoice);
  };
  await Promise.all(Array.from({ length: SENDERS }, loop));
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
    await delay(3_000); // the last of them are taken up
    const accepts = Math.round(perSecond * seconds);
    const every = Math.max(1, Math.floor(waiting / accepts));
    const chosen = invoices.filter((_, at) => at % every === 0).slice(0, accepts);
    await running.killWorker();
    return await measureAccepts(running, chosen, perSecond);
  } finally {
    await running.stop();
  }
}
