// What exports cost that wait on a paused connection: nothing but their rows.
import { setTimeout as delay } from 'node:timers/promises';
import { idle, IDLE_SECONDS, msPerSecondOf, untilQuiet } from './idle.ts';
import type { Idle } from './idle.ts';
import { startQueue } from './queue.ts';
import type { Place } from './stack.ts';

export async function measurePaused(place: Place, count: number): Promise<string> {
  const queue = await startQueue(place);
  try {
    await queue.pause();
    await untilQuiet(queue);
    const empty = await idle(queue);
    await queue.queueUp(count);
    while ((await queue.waiting()) < count) await delay(500);
    await untilQuiet(queue);
    const [waiting, runs] = [await queue.waiting(), await queue.openRuns()];
    const full = await idle(queue);
    return [
      `${waiting} exports wait on a paused connection, ${runs} runs are open. CPU over ${IDLE_SECONDS} s:`,
      '',
      ...tableOf(empty, full),
    ].join('\n');
  } finally {
    await queue.stop();
  }
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
