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
const IDLE_SECONDS = 65;

/** One after the other on the same stack: first with nothing in it, then with each count. */
export async function measureWaiting(
  program: Program,
  place: Place,
  counts: readonly number[],
): Promise<Waiting[]> {
  const running = await program.start(place);
  try {
    await quiet(running); // what a start leaves to be done
    const empty = await idle(running, IDLE_SECONDS);
    const measured: Waiting[] = [];
    let there = 0;
    for (const count of counts.toSorted((a, b) => a - b)) {
      await sendMany(running, count - there);
      there = count;
      await quiet(running);
      const now = await idle(running, IDLE_SECONDS);
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

/** Until the processes have nothing left to do: three looks in a row at which they hardly worked. */
async function quiet(running: Running): Promise<void> {
  let inARow = 0;
  for (let looks = 0; inARow < 3 && looks < MOST_LOOKS; looks += 1) {
    const { idleMsPerSecond } = await idle(running, 2);
    inARow = idleMsPerSecond < QUIET_MS_PER_SECOND ? inARow + 1 : 0;
  }
}

const QUIET_MS_PER_SECOND = 60;
const MOST_LOOKS = 150;

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
    await quiet(running); // all of them are taken up
    const accepts = Math.round(perSecond * seconds);
    const every = Math.max(1, Math.floor(waiting / accepts));
    const chosen = invoices.filter((_, at) => at % every === 0).slice(0, accepts);
    await running.killWorker();
    return await measureAccepts(running, chosen, perSecond);
  } finally {
    await running.stop();
  }
}
