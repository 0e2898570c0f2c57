// One reading during which the worker, Temporal, PostgreSQL and the ERP's server are killed with
// kill -9, one after the other and all at once, at pages all over it; what is left must be the books.
import { setTimeout as delay } from 'node:timers/promises';
import type { PartName, Programs } from '../../chaos/stack-processes.ts';
import { agreement, isEqual } from './agree.ts';
import type { Say } from './measure.ts';
import type { Size } from './seed.ts';
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

/** A table of what was killed and when, and what became of it. */
export async function survive(
  programs: Programs,
  { kills, ...size }: Size & { readonly kills: number },
  say: Say,
): Promise<string> {
  await using stand = await aStand(programs, size);
  await stand.processes.start('worker');
  const waiting: Death[] = Array.from({ length: kills }, (_, number) => ({
    at: Math.floor((size.payments * (number + Math.random())) / kills),
    victims: VICTIMS[number % VICTIMS.length] ?? ALL,
  }));
  const rows: string[] = [];
  const row = await readToItsEnd(stand, false, async ({ seen }) => {
    const [next] = waiting;
    if (!next || seen < next.at) return;
    waiting.shift();
    await delay(Math.random() * 1_000); // anywhere in a page
    await kill(stand, next.victims);
    rows.push(`| ${seen} | ${next.victims.join(', ')} |`);
    say(`killed at ${seen}: ${next.victims.join(', ')}`);
  });
  const told = await untilTold(stand);
  const agreed = await agreement(stand.processes);
  return [
    '| at payment | kill -9 of |',
    '| --- | --- |',
    ...rows,
    '',
    `${row.seen} payments seen on ${row.pages} pages, ${row.created} created, ${row.unchanged} unchanged, in ${row.seconds.toFixed(0)} s; all told ${told.toFixed(0)} s later.`,
    `In the ERP's books ${agreed.inBooks}, in our rows ${agreed.inRows}, imports in the record ${agreed.imported}; different ${agreed.different}, invoices with wrong sums ${agreed.wrongSums}: ${isEqual(agreed) ? 'equal' : '**not equal**'}.`,
    `Ended unasked and started again: ${stand.processes.unasked.join(', ') || 'none'}.`,
  ].join('\n');
}

async function kill({ processes }: Stand, victims: readonly PartName[]): Promise<void> {
  await Promise.all(victims.map((name) => processes.kill(name)));
  await delay(AWAY_MS);
  for (const name of victims) await processes.start(name);
}
