// One reading during which the worker, Temporal, PostgreSQL and the ERP's server are killed with
// kill -9, one after the other and all at once, at pages all over it; what is left must be the
// books.
import { setTimeout as delay } from 'node:timers/promises';
import type { PartName, Programs } from '../../chaos/stack-processes.ts';
import { agreement, isEqual } from './agree.ts';
import type { Say } from './measure.ts';
import type { Size } from './seed.ts';
import { usageOf } from '../usage.ts';
import { aStand, readToItsEnd, untilTold } from './stand.ts';
import type { Stand } from './stand.ts';

/** What needs others comes back after them. */
const ALL = ['postgres', 'temporal', 'erp', 'worker'] as const satisfies readonly PartName[];
const VICTIMS: readonly (readonly PartName[])[] = [...ALL.map((name) => [name]), ALL];
const AWAY_MS = 500;

interface Death {
  readonly at: number;
  readonly victims: readonly PartName[];
}

/** What one worker used between its start and its death. */
interface Life {
  readonly from: number;
  readonly to: number;
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

/** Tables of what was killed and when, of the workers' lives, and what became of it. */
export async function survive(
  programs: Programs,
  { kills, ...size }: Size & { readonly kills: number },
  say: Say,
): Promise<string> {
  await using stand = await aStand(programs, size);
  await stand.processes.start('worker');
  const waiting = deathsIn(size, kills);
  const [died, lives]: [string[], Life[]] = [[], []];
  let from = 0;
  const row = await readToItsEnd(stand, false, async ({ seen }) => {
    const [next] = waiting;
    if (!next || seen < next.at) return;
    waiting.shift();
    await delay(Math.random() * 1_000); // anywhere in a page
    if (next.victims.includes('worker')) {
      lives.push(lifeOf(stand, { from, to: seen }));
      from = seen;
    }
    await kill(stand, next.victims);
    died.push(`| ${seen} | ${next.victims.join(', ')} |`);
    say(`killed at ${seen}: ${next.victims.join(', ')}`);
  });
  lives.push(lifeOf(stand, { from, to: row.seen }));
  say(`read in ${row.seconds.toFixed(0)} s`);
  const agreed = await agreement(stand.processes);
  say(`beside the books: ${JSON.stringify(agreed)}`);
  const told = await untilTold(stand);
  return [
    '| at payment | kill -9 of |',
    '| --- | --- |',
    ...died,
    '',
    '| a worker that read | CPU-ms each | memory at its end, MB |',
    '| --- | --- | --- |',
    ...lives.map(lineOf),
    '',
    `${row.seen} payments seen on ${row.pages} pages, ${row.created} created, ${row.unchanged} unchanged, in ${row.seconds.toFixed(0)} s; all told ${told.toFixed(0)} s later.`,
    `In the ERP's books ${agreed.inBooks}, in our rows ${agreed.inRows}, imports in the record ${agreed.imported}; different ${agreed.different}, invoices with wrong sums ${agreed.wrongSums}: ${isEqual(agreed) ? 'equal' : '**not equal**'}.`,
    `Ended unasked and started again: ${stand.processes.unasked.join(', ') || 'none'}.`,
  ].join('\n');
}

/** At a random place in each of as many parts of the reading. */
const deathsIn = ({ payments }: Size, kills: number): Death[] =>
  Array.from({ length: kills }, (_, number) => ({
    at: Math.floor((payments * (number + Math.random())) / kills),
    victims: VICTIMS[number % VICTIMS.length] ?? ALL,
  }));

function lifeOf({ processes }: Stand, read: Pick<Life, 'from' | 'to'>): Life {
  const { cpuSeconds = 0, rssBytes = 0 } =
    usageOf({ worker: [processes.pidOf('worker')] })['worker'] ?? {};
  return { ...read, cpuSeconds, rssBytes };
}

function lineOf({ from, to, cpuSeconds, rssBytes }: Life): string {
  const each = ((cpuSeconds * 1_000) / (to - from)).toFixed(2);
  return `| ${from} to ${to} | ${each} | ${(rssBytes / 1e6).toFixed(0)} |`;
}

async function kill({ processes }: Stand, victims: readonly PartName[]): Promise<void> {
  await Promise.all(victims.map((name) => processes.kill(name)));
  await delay(AWAY_MS);
  for (const name of victims) await processes.start(name);
}
