// What exports cost that wait on a paused connection: nothing but their rows.
import { idle, settled, startQueues } from './queues.ts';
import type { Idle } from './queues.ts';
import type { Place } from './stack.ts';
import { sumOf } from './statistics.ts';

/** Longer than a round of the relay's check, which comes every minute. */
const IDLE_SECONDS = 65;

export async function measurePaused(place: Place, count: number): Promise<string> {
  const queues = await startQueues(place);
  try {
    const company = await queues.company(20);
    await company.pause();
    await settled(queues, company, 0);
    const empty = await idle(queues, IDLE_SECONDS);
    await company.queueUp(count);
    await settled(queues, company, count);
    const [waiting, runs] = [await company.waiting(), await queues.openRuns()];
    const full = await idle(queues, IDLE_SECONDS);
    return [
      `${waiting} exports wait on a paused connection, ${runs} runs are open. CPU over ${IDLE_SECONDS} s:`,
      '',
      ...tableOf(empty, full),
    ].join('\n');
  } finally {
    await queues.stop();
  }
}

function tableOf(empty: Idle, full: Idle): string[] {
  const row = (name: string, before: number, after: number, memory = ''): string =>
    `| ${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${(after - before).toFixed(1)} | ${memory} |`;
  const total = (of: Idle): number => sumOf(Object.values(of).map((one) => one.msPerSecond));
  return [
    '| CPU-ms in a second | empty stack | with them | more | memory, MB |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(full).map(([name, { msPerSecond, bytes }]) => {
      const before = empty[name] ?? { msPerSecond: 0, bytes: 0 };
      const memory = [before.bytes, bytes].map((one) => Math.round(one / 1e6)).join(' → ');
      return row(name, before.msPerSecond, msPerSecond, memory);
    }),
    row('all', total(empty), total(full)),
  ];
}
