// What the stack sweep does to the processes, round by round: every kind once, in an order and with
// pauses that the seed gives. Temporal is lost, and executions, while some invoices stand still in
// every state.
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Client } from '@temporalio/client';
import { invoiceWorkflowId, TASK_QUEUE } from '../../workflows/contract.ts';
import type { TestCompany } from '../company.ts';
import { happens } from '../eventually.ts';
import type { Violation } from './books.ts';
import { pick } from './random.ts';
import { STACK_FAULTS } from './stack-outages.ts';
import type { HitBy, Outages, StackFault } from './stack-outages.ts';
import { PARTS } from './stack-processes.ts';
import type { PartName, Processes } from './stack-processes.ts';

export interface Given {
  readonly seed: number;
  readonly random: () => number;
  readonly processes: Processes;
  readonly companies: readonly TestCompany[];
  readonly client: Client;
  readonly outages: Outages;
  readonly underWay: HitBy;
  readonly stillness: Stillness;
  readonly violations: Violation[];
  readonly say: (words: string) => void;
}

/** Invoices that stand still for as long as it is closed. */
export interface Stillness {
  close(): void;
  open(): void;
  /** `companyId/invoiceId` of those. */
  readonly standing: ReadonlySet<string>;
}

/** Longer than a request's time-out and shorter than that and the ERP's lag: what is promised. */
const FROZEN_ERP_MS = 2_800;
/** Longer than a lease. */
const FROZEN_WORKER_MS = 20_000;
const FROZEN_MS = 4_000;
const AWAY_MS = 1_500;
const STANDING = 25;
/** It checks once a minute. */
const TWO_CHECKS_MS = 150_000;

/** Every kind once, in turn. Ends early, between two kinds, when `signal` says so. */
export async function oneRound(given: Given, signal: AbortSignal): Promise<void> {
  for (const kind of shuffled(given.random, STACK_FAULTS)) {
    await sleep(2_000 + given.random() * 3_000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    given.say(kind);
    await FAULTS[kind](given);
  }
}

type Fault = (given: Given) => Promise<void>;

const killed =
  (kind: StackFault, ...parts: readonly PartName[]): Fault =>
  ({ processes, outages }) =>
    outages.during(kind, parts, async (returns) => {
      await Promise.all(parts.map((part) => processes.kill(part)));
      await sleep(AWAY_MS);
      await returns();
      await Promise.all(parts.map((part) => processes.start(part)));
    });

const frozen =
  (kind: StackFault, part: PartName, ms: number): Fault =>
  ({ processes, outages }) =>
    outages.during(kind, [part], async (returns) => {
      const thaw = processes.freeze(part);
      try {
        await sleep(ms);
        await returns();
      } finally {
        thaw();
      }
    });

const FAULTS: Readonly<Record<StackFault, Fault>> = {
  killedApi: killed('killedApi', 'api'),
  frozenApi: frozen('frozenApi', 'api', FROZEN_MS),
  killedTemporal: killed('killedTemporal', 'temporal'),
  frozenTemporal: frozen('frozenTemporal', 'temporal', FROZEN_MS),
  killedPostgres: killed('killedPostgres', 'postgres'),
  frozenPostgres: frozen('frozenPostgres', 'postgres', FROZEN_MS),
  killedErp: killed('killedErp', 'erp'),
  frozenErp: frozen('frozenErp', 'erp', FROZEN_ERP_MS),
  killedWorker: killed('killedWorker', 'worker'),
  frozenWorker: frozen('frozenWorker', 'worker', FROZEN_WORKER_MS),
  killedTogether: (given) => {
    const parts = shuffled(given.random, PARTS).slice(0, 2 + Math.floor(given.random() * 4));
    given.say(`  ${parts.join(', ')}`);
    return killed('killedTogether', ...parts)(given);
  },
  lostTemporal: (given) => whileSomeStand(given, loseTemporal),
  lostExecutions: (given) => whileSomeStand(given, loseExecutions),
  deafExecutions: async (given) => {
    const deaf: Row[] = [];
    await whileSomeStand(given, async (_, rows) => void deaf.push(...(await deafen(given, rows))));
    await passMinutes(given, deaf);
  },
};

function shuffled<T>(random: () => number, all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** `work` is given how the rows of those stand that stand still. */
async function whileSomeStand(
  given: Given,
  work: (given: Given, standing: readonly Row[]) => Promise<void>,
): Promise<void> {
  const { stillness } = given;
  stillness.close();
  try {
    const isEnough = async () => stillness.standing.size >= STANDING;
    await happens(isEnough, 20_000); // or with fewer
    await work(given, await rowsOf(given));
  } finally {
    stillness.open();
  }
}

interface Row {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly status: string;
  readonly stands: boolean;
}

const nameOf = ({ companyId, invoiceId }: Row): string => `${companyId}/${invoiceId}`;

/** Those that are under way, and those of them that stand still. */
async function rowsOf({ processes, underWay, stillness }: Given): Promise<Row[]> {
  const rows = await processes.asOwner<Omit<Row, 'stands'>>(
    `select company_id as "companyId", id as "invoiceId", erp_status as status from invoices
     where company_id || '/' || id = any($1)`,
    [[...underWay.keys()]],
  );
  return rows.map((row) => {
    const one = { ...row, stands: true };
    return { ...one, stands: stillness.standing.has(nameOf(one)) };
  });
}

/** Typed from design.md: somebody, or something, is still to act on these. */
const OPEN = ['readyToExport', 'accepted', 'exporting', 'failedToExport', 'synced'];

const isOpen = ({ status }: Row): boolean => OPEN.includes(status);

/**
 * Hit are those that stand still, open, and are followed anew after `tieout recover`; and exports.
 */
async function loseTemporal(given: Given, rows: readonly Row[]): Promise<void> {
  const { processes, companies, outages, say } = given;
  const counts = Map.groupBy(rows, ({ status }) => status);
  say(`  of ${[...counts].map(([status, of]) => `${of.length} ${status}`).join(', ')}`);
  await outages.during('lostTemporal', ['temporal'], processes.loseTemporal);
  for (const { tokens } of companies) await recover(processes, tokens.admin);
  const found = await followed(given, rows.filter(isOpen), 90_000);
  for (const row of found) given.underWay.get(nameOf(row))?.push('lostTemporal');
  say(`  ${found.length} are followed again`);
}

/** The operator's command, asked again until the API answers. */
async function recover(processes: Processes, token: string): Promise<void> {
  const cli = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const api = `http://127.0.0.1:${processes.portOf('api')}`;
  const run = async () => {
    const args = [cli, 'recover', '--api', api, '--token', token];
    const env = { PATH: process.env['PATH'], TIEOUT_HOME: processes.folder };
    await promisify(execFile)(process.execPath, args, { env });
    return true;
  };
  let why: unknown;
  const isDone = () => run().catch((error: unknown) => ((why = error), false));
  if (!(await happens(isDone, 60_000))) throw new Error('tieout recover failed', { cause: why });
}

/** Those of them that have a run; that one has none, and should, is a violation. */
async function followed(given: Given, rows: readonly Row[], withinMs: number): Promise<Row[]> {
  const found: Row[] = [];
  const left = untilAll(withinMs);
  for (const row of rows) {
    if (!row.stands) continue; // it may be over by now, and rightly without
    const isFollowed = () => isRunning(given.client, row);
    if (await happens(isFollowed, left())) found.push(row);
    else given.violations.push(notFollowed(given, row));
  }
  return found;
}

/** What is left of the time that all of them have together. */
function untilAll(withinMs: number): () => number {
  const deadline = Date.now() + withinMs;
  return () => Math.max(0, deadline - Date.now());
}

const notFollowed = ({ seed }: Given, row: Row): Violation => ({
  seed,
  invariant: 'nothing stuck',
  what: `${nameOf(row)} is ${row.status} and nothing follows it`,
});

async function isRunning(client: Client, { companyId, invoiceId }: Row): Promise<boolean> {
  const handle = client.workflow.getHandle(invoiceWorkflowId(companyId, invoiceId));
  return handle.describe().then(
    ({ status, taskQueue }) => status.name === 'RUNNING' && taskQueue === TASK_QUEUE,
    () => false,
  );
}

/** Half are deleted, half are terminated. They stand still, so that the check alone can find it. */
async function loseExecutions(given: Given, rows: readonly Row[]): Promise<void> {
  const { client, random, say } = given;
  const mine = rows.filter((row) => row.stands && isOpen(row));
  const lost: Row[] = [];
  for (const row of mine) {
    const workflowId = invoiceWorkflowId(row.companyId, row.invoiceId);
    const isDeleted = pick(random, [true, false]);
    const act = isDeleted
      ? client.workflowService.deleteWorkflowExecution({
          namespace: 'default',
          workflowExecution: { workflowId },
        })
      : client.workflow.getHandle(workflowId).terminate('test: chaos');
    await act.then(
      () => lost.push(row),
      () => undefined, // there was none
    );
  }
  const strays = await stray(given, await retrieved(given));
  const found = await followed(given, lost, TWO_CHECKS_MS);
  say(`  ${found.length} of ${lost.length} are followed again`);
  const ended = await over(given, strays);
  say(`  ${ended.length} of ${strays.length} that nothing is to follow are over`);
  for (const row of found) given.underWay.get(nameOf(row))?.push('lostExecutions');
}

/** Some whose life is over: nobody is credited, but a run that stays is a violation. */
function retrieved({ processes, underWay }: Given): Promise<Row[]> {
  return processes.asOwner<Row>(
    `select company_id as "companyId", id as "invoiceId", erp_status as status, false as stands
     from invoices where erp_status = 'retrieved' and company_id || '/' || id <> all($1)
     order by id desc limit 5`,
    [[...underWay.keys()]],
  );
}

/** A run that waits, and believes to be far ahead, although its row waits for nothing. */
async function stray({ client }: Given, rows: readonly Row[]): Promise<Row[]> {
  const mine: Row[] = [];
  for (const row of rows) {
    const { companyId, invoiceId } = row;
    const input = { companyId, invoiceId, submission: 1, version: 99, status: 'readyToExport' };
    const start = client.workflow.start('processInvoice', {
      taskQueue: TASK_QUEUE,
      workflowId: invoiceWorkflowId(companyId, invoiceId),
      args: [input],
    });
    await start.then(
      () => mine.push(row),
      () => undefined, // its own has not ended yet
    );
  }
  return mine;
}

async function over(given: Given, rows: readonly Row[]): Promise<Row[]> {
  const ended: Row[] = [];
  const left = untilAll(TWO_CHECKS_MS);
  for (const row of rows) {
    const isOver = async () => !(await isRunning(given.client, row));
    const what = `${nameOf(row)} is ${row.status} and a run still waits for it`;
    if (await happens(isOver, left())) ended.push(row);
    else given.violations.push({ seed: given.seed, invariant: 'nothing stuck', what });
  }
  return ended;
}

/**
 * In the place of the real run stands one on a queue that nobody works at: it is running, and is
 * told in vain. Only what is exported afterwards can notice.
 */
async function deafen({ client }: Given, rows: readonly Row[]): Promise<Row[]> {
  const waits = ({ status }: Row) => status === 'readyToExport' || status === 'accepted';
  const mine = rows.filter((row) => row.stands && waits(row)).slice(0, 8);
  for (const row of mine) {
    const { companyId, invoiceId, status } = row;
    await client.workflow.start('processInvoice', {
      taskQueue: 'nobody works here',
      workflowId: invoiceWorkflowId(companyId, invoiceId),
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      args: [{ companyId, invoiceId, submission: 1, version: 99, status }],
    });
  }
  return mine;
}

/**
 * The check tells it in vain three times, a minute apart, begins its run anew and names it in the
 * record. Minutes pass by moving the rows' moments into the past; a worker that begins checks at
 * once.
 */
async function passMinutes(given: Given, deaf: readonly Row[]): Promise<void> {
  const { processes, underWay, say } = given;
  const ids = deaf.map(nameOf);
  const count = async (where: string): Promise<number> => {
    const rows = await processes.asOwner(
      `select from invoices i where company_id || '/' || id = any($1) and ${where}`,
      [ids],
    );
    return rows.length;
  };
  const unheard = `erp_status = 'exporting' and taken_up_version < version
    and not exists (${RESTARTED})`;
  const isUnheard = async () => (await count(unheard)) > 0;
  await happens(isUnheard, 10_000); // or they were decided otherwise
  for (let times = 0; times < 12 && (await count(unheard)) > 0; times += 1) {
    await processes.asOwner(
      `update invoices set moved_at = moved_at - interval '70 seconds',
         told_at = told_at - interval '70 seconds' where company_id || '/' || id = any($1)`,
      [ids],
    );
    await processes.kill('worker');
    await processes.start('worker');
    const isTold = async () => (await count(`${unheard} and ${UNTOLD}`)) === 0;
    await happens(isTold, 30_000);
  }
  const named = await processes.asOwner<{ id: string }>(
    `select company_id || '/' || id as id from invoices i
     where company_id || '/' || id = any($1) and exists (${RESTARTED})`,
    [ids],
  );
  for (const { id } of named) underWay.get(id)?.push('deafExecutions');
  say(`  ${named.length} of ${deaf.length} were exported, told in vain, and begun anew`);
}

const RESTARTED = `select from events e
  where e.company_id = i.company_id and e.subject_id = i.id and e.type = 'run.restarted'`;
/** The check has not counted it since then, or the relay has not told it. */
const UNTOLD = `(coalesce(told_at, '-infinity') < now() - interval '1 minute' or exists (
  select from outbox o where o.company_id = i.company_id and o.subject = 'invoice/' || i.id))`;
