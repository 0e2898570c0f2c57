// New payments through the whole sync, beside COPY of the same rows; then all of them again with
// nothing changed, beside reading and comparing alone; then with one in a hundred changed.
import { execFile } from 'node:child_process';
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
import { asSuperuser, aStand, readToItsEnd, untilTold } from './stand.ts';
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

export interface Measured {
  readonly size: Size;
  readonly alone: Alone;
  readonly copied: Copied;
  readonly first: ReadingRow;
  readonly marks: readonly Mark[];
  /** From the end of the reading until every invoice had heard of it. */
  readonly toldSeconds: number;
  readonly agreement: Agreement;
  /** Before the reading of what is unchanged, and after it. */
  readonly compared: readonly Compared[];
  readonly unchanged: Again;
  readonly changed: Again & { readonly inErp: number; readonly agreement: Agreement };
}

export type Say = (note: string) => void;

export async function measurePayments(programs: Programs, size: Size, say: Say): Promise<Measured> {
  await using stand = await aStand(programs, size);
  const { processes, company } = stand;
  say('the books and the invoices are there');
  await cloned(stand, 'alone', 'copied');
  const alone = await recordAlone(processes, company, 'alone');
  say(`the database part alone: ${alone.seconds.toFixed(1)} s`);
  const copied = await copyInto(processes, { from: 'alone', to: 'copied' });
  say(`COPY: ${copied.seconds.toFixed(1)} s`);
  await asSuperuser(processes, 'postgres', 'drop database alone', 'drop database copied');
  await processes.start('worker');
  const { reading: first, marks } = await firstReading(stand, size);
  say(`the first reading: ${first.seconds.toFixed(1)} s`);
  const toldSeconds = await untilTold(stand);
  say(`told ${toldSeconds.toFixed(1)} s later`);
  const agreed = await agreement(processes);
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
  await untilTold(stand);
  return {
    size,
    alone,
    copied,
    first,
    marks,
    toldSeconds,
    agreement: agreed,
    compared,
    unchanged,
    changed: { ...changed, inErp, agreement: await agreement(processes) },
  };
}

/** Copies of the database as it is now; whoever is connected loses the connection. */
async function cloned({ processes }: Stand, ...names: readonly string[]): Promise<void> {
  for (const name of names)
    await asSuperuser(
      processes,
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tieout'`,
      `create database ${name} template tieout`,
    );
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
