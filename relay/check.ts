// Once a minute: is what should be under way under way? What was not taken up or nobody acts for,
// open submissions and questions without a run, and runs whose row waits for nothing are told
// again; a run that was told three times in vain is ended and begun anew. It compares and tells; it
// decides nothing.
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import {
  countInVain,
  neglectedAmong,
  listOpenQuestions,
  listOpenReadings,
  listOpenSubmissions,
  recordRestart,
  movedLongAgoAmong,
  restAmong,
  tellQuestionsSoon,
  tellReadingsSoon,
  tellSoon,
  unattendedAmong,
} from '../db/checks.ts';
import type { InvoiceRef, QuestionRef, ReadingRef } from '../db/checks.ts';
import { erpRequestWorkflowId, invoiceWorkflowId, TASK_QUEUE } from '../workflows/contract.ts';
import { workflowIdOf as workflowIdOfSubject } from './workflow-ids.ts';
import type { RelayDeps } from './deps.ts';
import { wake } from './wake.ts';

const PAGE = 200;
/** So many pages a time; the next check goes on where this one stopped. */
const PAGES = 25;
const IN_VAIN = 3;

/** Returns the check; it remembers how far it walked. */
export function createCheck(deps: RelayDeps): () => Promise<void> {
  const { db } = deps;
  const submissions = inPages(
    (after: InvoiceRef | undefined) => listOpenSubmissions(db, after, PAGE),
    (page) => checkPage(deps, page),
  );
  const questions = inPages(
    (after: QuestionRef | undefined) => listOpenQuestions(db, after, PAGE),
    (page) => checkQuestions(deps, page),
  );
  let runs: AsyncIterator<{ workflowId: string }> | undefined;
  return async () => {
    await submissions();
    const walk = runs ?? runningRuns(deps);
    runs = undefined; // begins anew when it breaks off
    const isAtEnd = await checkRuns(deps, walk);
    if (!isAtEnd) runs = walk;
    await questions();
    await checkReadings(deps);
  };
}

/** Goes on where it stopped the last time, or from the beginning. */
function inPages<T>(
  list: (after: T | undefined) => Promise<readonly T[]>,
  look: (page: readonly T[]) => Promise<void>,
): () => Promise<void> {
  let after: T | undefined;
  return async () => {
    for (let count = 0; count < PAGES; count += 1) {
      const page = await list(after);
      await look(page);
      after = page.length === PAGE ? page.at(-1) : undefined;
      if (!after) break;
    }
  };
}

async function checkPage(deps: RelayDeps, page: readonly InvoiceRef[]): Promise<void> {
  const { db } = deps;
  for (const one of await neglectedAmong(db, page)) {
    const count = await countInVain(db, one);
    if (count === undefined) continue; // another check has just counted it
    if (count > IN_VAIN) await beginAnew(deps, one);
    await tellSoon(db, [one]);
  }
  const unattended = await unattendedAmong(db, page);
  await tellSoon(db, unattended);
  // Or its activity waits for hours to be called, by a call that was lost.
  for (const one of unattended) await wake(deps.client, workflowIdOf(one));
  warnOf(deps, unattended, 'nobody acts for it any more: told again');
  const missing = await withoutRun(deps, page, workflowIdOf);
  await tellSoon(db, missing);
  warnOf(deps, await movedLongAgoAmong(db, missing), 'no run is open for it: told again');
}

/** Somebody waits for the answer; nobody else would ever tell of it again. */
async function checkQuestions(deps: RelayDeps, page: readonly QuestionRef[]): Promise<void> {
  const lost = await withoutRun(deps, page, ({ companyId, requestId }) =>
    erpRequestWorkflowId(companyId, requestId),
  );
  await tellQuestionsSoon(deps.db, lost);
  warnOf(deps, lost, 'no run is open for this question: told again');
}

/** A connection is read by one run after the other: without one nobody reads it. */
async function checkReadings(deps: RelayDeps): Promise<void> {
  const lost = await withoutRun(deps, await listOpenReadings(deps.db), workflowIdOfSubject);
  await tellReadingsSoon(deps.db, lost);
  warnOf(deps, lost, 'no run is open for this reading of payments: told again');
}

/** So that an operator can look for them; what moved just now is on its way, and no news. */
function warnOf(
  { log }: RelayDeps,
  found: readonly (InvoiceRef | QuestionRef | ReadingRef)[],
  words: string,
) {
  for (const one of found) log.warn({ ...one }, words);
}

async function beginAnew({ db, client, log }: RelayDeps, one: InvoiceRef): Promise<void> {
  log.error({ ...one }, 'told in vain: its run is ended and begun anew');
  await endRun(client, one);
  await recordRestart(db, one);
}

const workflowIdOf = ({ companyId, invoiceId }: InvoiceRef): string =>
  invoiceWorkflowId(companyId, invoiceId);

async function withoutRun<T>(
  { client }: RelayDeps,
  page: readonly T[],
  idOf: (one: T) => string,
): Promise<T[]> {
  if (page.length === 0) return [];
  const ids = page.map((one) => `'${idOf(one)}'`).join(', ');
  const query = `WorkflowId IN (${ids}) AND ExecutionStatus = 'Running'`;
  const running = new Set<string>();
  for await (const run of client.workflow.list({ query, pageSize: PAGE }))
    running.add(run.workflowId);
  return page.filter((one) => !running.has(idOf(one)));
}

async function endRun(client: Client, one: InvoiceRef): Promise<void> {
  try {
    await client.workflow.getHandle(workflowIdOf(one)).terminate('told three times in vain');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error; // no run: the message makes one
  }
}

function runningRuns({
  client,
  taskQueue = TASK_QUEUE,
}: RelayDeps): AsyncIterator<{ workflowId: string }> {
  const query = `WorkflowType = 'processInvoice' AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`;
  return client.workflow.list({ query, pageSize: PAGE })[Symbol.asyncIterator]();
}

/** Runs that wait although their row waits for nothing: told how it stands, they end. */
async function checkRuns(
  deps: RelayDeps,
  runs: AsyncIterator<{ workflowId: string }>,
): Promise<boolean> {
  const { db } = deps;
  for (let count = 0; count < PAGES; count += 1) {
    const refs: InvoiceRef[] = [];
    let next = await runs.next();
    while (!next.done) {
      refs.push(...refsIn(next.value.workflowId));
      if (refs.length >= PAGE) break;
      next = await runs.next();
    }
    const over = await restAmong(db, refs);
    await tellSoon(db, over);
    const found = await movedLongAgoAmong(db, over);
    warnOf(deps, found, 'its run is open and waits for nothing: told again');
    if (next.done) return true;
  }
  return false;
}

const WORKFLOW_ID = /^invoice\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

/** A run that somebody began by hand under another name is not ours to judge. */
function refsIn(workflowId: string): InvoiceRef[] {
  const [, companyId, invoiceId] = WORKFLOW_ID.exec(workflowId) ?? [];
  return companyId && invoiceId ? [{ companyId, invoiceId }] : [];
}
