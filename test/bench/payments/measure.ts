// New payments through the whole sync, beside COPY of the same rows; then all of them again with
// nothing changed, beside reading and comparing alone; then with one in a hundred changed.
import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Programs } from '../../chaos/stack-processes.ts';
import { usageOf } from '../usage.ts';
import type { Usage } from '../usage.ts';
import { agreement } from './agree.ts';
import type { Agreement } from './agree.ts';
import { recordAlone } from './alone.ts';
import type { Alone } from './alone.ts';
import type { Compared } from './compare.ts';
import { copyInto } from './copy.ts';
import type { Copied } from './copy.ts';
import { changeBooks } from './seed.ts';
import type { Size } from './seed.ts';
import { asSuperuser, aStand, readToItsEnd } from './stand.ts';
import type { ReadingRow, Stand } from './stand.ts';
import { countWrites, writesSince } from './writes.ts';
import type { Writes } from './writes.ts';

/** What the worker had used when so many payments were read, and what it held then. */
export interface Mark {
  readonly payments: number;
  readonly seconds: number;
  readonly worker: Usage;
}

/** A reading of everything, with the rows that it wrote. */
interface Again {
  readonly reading: ReadingRow;
  readonly writes: Writes;
}

/** Invoices that had heard of their payments when the reading ended, and how many do afterwards. */
interface Told {
  readonly atEnd: number;
  readonly perSecond: number;
}

export interface Measured {
  readonly size: Size;
  readonly alone: Alone;
  readonly copied: Copied;
  readonly first: ReadingRow;
  readonly marks: readonly Mark[];
  readonly told: Told;
  readonly agreement: Agreement;
  /** Before the reading of what is unchanged, and after it. */
  readonly compared: readonly Compared[];
  readonly unchanged: Again;
  readonly changed: Again & { readonly inErp: number; readonly agreement: Agreement };
}

export type Say = (note: string) => void;

/**
 * What is read again is first recorded past Temporal, so that nothing else is under way: thousands
 * of invoices that begin their runs would take minutes to come to rest.
 */
export async function measurePayments(programs: Programs, size: Size, say: Say): Promise<Measured> {
  await using stand = await aStand(programs, size);
  const { processes, company } = stand;
  say('the books and the invoices are there');
  await cloned(stand, 'recorded', 'copied');
  const alone = await recordAlone(processes, company, 'recorded');
  say(`the database part alone: ${alone.seconds.toFixed(1)} s`);
  const copied = await copyInto(processes, { from: 'recorded', to: 'copied' });
  say(`COPY: ${copied.seconds.toFixed(1)} s`);
  await exchanged(stand, 'recorded', 'fresh');
  await asSuperuser(processes, 'tieout', 'delete from outbox', SETTLED, 'vacuum analyze');
  const afterwards = await readAgain(stand, say);
  await exchanged(stand, 'fresh', 'recorded');
  await processes.start('worker');
  const { reading: first, marks } = await firstReading(stand, size);
  say(`the whole sync: ${first.seconds.toFixed(1)} s`);
  const told = await telling(stand, size);
  return {
    size,
    alone,
    copied,
    first,
    marks,
    told,
    agreement: await agreement(processes),
    ...afterwards,
  };
}

/** Their runs are over: the relay does not look for them, and nobody else tells them anything. */
const SETTLED = `update invoices set settled_at = now(), settle_at = null where erp_status = 'synced'`;

type Afterwards = Pick<Measured, 'compared' | 'unchanged' | 'changed'>;

/** By a worker that is gone in the end. */
async function readAgain(stand: Stand, say: Say): Promise<Afterwards> {
  const { processes } = stand;
  await processes.start('worker');
  await countWrites(processes);
  const before = await compareAlone(stand);
  const unchanged = await again(stand);
  say(`again, nothing changed: ${unchanged.reading.seconds.toFixed(1)} s`);
  const compared = [before, await compareAlone(stand)];
  let inErp = 0;
  await stand.whileErpRests((file) => {
    inErp = changeBooks(file);
  });
  const changed = await again(stand);
  say(`again, ${inErp} changed: ${changed.reading.seconds.toFixed(1)} s`);
  const agreed = await agreement(processes);
  await processes.kill('worker');
  return { compared, unchanged, changed: { ...changed, inErp, agreement: agreed } };
}

const TELLING_MS = 10_000;

async function telling(stand: Stand, { invoices }: Size): Promise<Told> {
  const left = await stand.untold();
  await delay(left > 0 ? TELLING_MS : 0);
  const perSecond = ((left - (await stand.untold())) * 1_000) / TELLING_MS;
  return { atEnd: invoices - left, perSecond };
}

/** Another database takes the place of the one that the worker knows, which is kept by a name. */
async function exchanged({ processes }: Stand, other: string, kept: string): Promise<void> {
  await alone(processes, `alter database tieout rename to ${kept}`);
  await alone(processes, `alter database ${other} rename to tieout`);
}

const IN_USE = '55006'; // object_in_use
const TRIES = 50;

/** With nobody connected; who comes back in between is sent away again. */
async function alone(processes: Stand['processes'], statement: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await asSuperuser(processes, 'postgres', ENDED, statement);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== IN_USE || tries === TRIES) throw error;
    }
  }
}

const ENDED = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname in ('tieout', 'recorded', 'fresh')`;

/** Copies of the database as it is now; whoever is connected loses the connection. */
async function cloned({ processes }: Stand, ...names: readonly string[]): Promise<void> {
  for (const name of names) await alone(processes, `create database ${name} template tieout`);
}

async function again(stand: Stand): Promise<Again> {
  await writesSince(stand.processes);
  const reading = await readToItsEnd(stand, true);
  return { reading, writes: await writesSince(stand.processes) };
}

const MARKS = [10_000, 100_000, 1_000_000];

async function firstReading(
  stand: Stand,
  { payments }: Size,
): Promise<{ reading: ReadingRow; marks: Mark[] }> {
  const pids = { worker: [stand.processes.pidOf('worker')] };
  const begun = usageOf(pids)['worker']?.cpuSeconds ?? 0;
  const wanted = new Set([...MARKS.filter((mark) => mark < payments), payments]);
  const marks: Mark[] = [];
  const reading = await readToItsEnd(stand, false, async ({ seen, seconds }) => {
    for (const mark of wanted) {
      if (seen < mark) continue;
      wanted.delete(mark);
      const { cpuSeconds = 0, rssBytes = 0 } = usageOf(pids)['worker'] ?? {};
      marks.push({ payments: seen, seconds, worker: { cpuSeconds: cpuSeconds - begun, rssBytes } });
    }
  });
  return { reading, marks };
}

const run = promisify(execFile);

async function compareAlone({ processes, company }: Stand): Promise<Compared> {
  const order = {
    erpUrl: `http://127.0.0.1:${processes.portOf('erp')}`,
    appUrl: processes.appUrl,
    companyId: company.companyId,
  };
  const program = fileURLToPath(new URL('compare.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [program, JSON.stringify(order)]);
  return JSON.parse(stdout) as Compared;
}
