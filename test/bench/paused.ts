// What exports cost that wait on a paused connection: nothing but their rows. And what a neighbour
// notices once they go on, slowly.
import { setTimeout as delay } from 'node:timers/promises';
import { forEachAtOnce, idle, IDLE_SECONDS, msPerSecondOf, untilQuiet } from './idle.ts';
import type { Idle } from './idle.ts';
import { measureAccepts } from './latency.ts';
import type { Latencies } from './latency.ts';
import { startQueue } from './queue.ts';
import type { Place } from './stack.ts';
import { quantile } from './statistics.ts';

const NEIGHBOURS = 60;
const NEIGHBOURS_PER_SECOND = 3;

export async function measurePaused(place: Place, count: number): Promise<string> {
  const queue = await startQueue(place);
  try {
    await queue.pause();
    await ofNeighbour(queue.neighbour); // everything warm
    const alone = await ofNeighbour(queue.neighbour);
    await untilQuiet(queue);
    const empty = await idle(queue);
    await queue.queueUp(count);
    while ((await queue.waiting()) < count) await delay(500);
    await untilQuiet(queue);
    const [waiting, runs] = [await queue.waiting(), await queue.openRuns()];
    const full = await idle(queue);
    await queue.resume();
    const beside = await ofNeighbour(queue.neighbour);
    const gone = waiting - (await queue.waiting());
    return [
      `${waiting} exports wait on a paused connection, ${runs} runs are open. CPU over ${IDLE_SECONDS} s:`,
      '',
      ...tableOf(empty, full),
      '',
      `Another company, ${NEIGHBOURS} accepts at ${NEIGHBOURS_PER_SECOND}/s, to its ERP's receipt: ${told(alone)} before;`,
      `${told(beside)} beside them, while ${gone} of them went on at their ERP's pace.`,
    ].join('\n');
  } finally {
    await queue.stop();
  }
}

type Neighbour = Awaited<ReturnType<typeof startQueue>>['neighbour'];

async function ofNeighbour(neighbour: Neighbour): Promise<Latencies> {
  const invoices = await neighbour.invoices(NEIGHBOURS);
  await forEachAtOnce(invoices, neighbour.send);
  await delay(1_000); // whoever accepts has looked at it
  return measureAccepts(neighbour, invoices, NEIGHBOURS_PER_SECOND);
}

function told({ received }: Latencies): string {
  const [half, most] = [0.5, 0.99].map((share) => quantile(received, share).toFixed(0));
  return `p50 ${half} ms, p99 ${most} ms`;
}

function tableOf(empty: Idle, full: Idle): string[] {
  const row = (name: string, before: number, after: number, memory = ''): string =>
    `| ${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${(after - before).toFixed(1)} | ${memory} |`;
  return [
    '| CPU-ms in a second | empty stack | with them | more | memory, MB |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(full).map(([name, { msPerSecond, bytes }]) => {
      const before = empty[name] ?? { msPerSecond: 0, bytes: 0 };
      const memory = [before.bytes, bytes].map((one) => Math.round(one / 1e6)).join(' → ');
      return row(name, before.msPerSecond, msPerSecond, memory);
    }),
    row('all', msPerSecondOf(empty), msPerSecondOf(full)),
  ];
}
