// Calls whoever is next on a connection: they wait as activities that would be tried hours later,
// and are tried now. Also asks the ERPs whose probe is due.
import { askDueProbes } from '../db/probes.ts';
import { anyTurnWaits, callTurns, dropCall, takeBackCall } from '../db/turns.ts';
import type { Called } from '../db/turns.ts';
import { TASK_QUEUE } from '../workflows/contract.ts';
import type { RelayDeps } from './deps.ts';
import { tell } from './tell.ts';
import { wake } from './wake.ts';
import { workflowIdOf } from './workflow-ids.ts';

/** Long enough to come, short enough to hold up nobody. */
const SECONDS_TO_COME = 15;
const DEADLINE_MS = 5_000;

/** One round. Says whether anybody still waits for a turn; throws when nobody could be called. */
export async function callNext(deps: RelayDeps): Promise<boolean> {
  const called = await callTurns(deps.db, SECONDS_TO_COME);
  const results = await Promise.all(called.map((one) => call(deps, one)));
  const errors = results.flatMap((error) => error ?? []);
  if (errors.length > 0 && errors.length === called.length)
    throw new Error('nobody could be called; they keep their places', { cause: errors[0] });
  return called.length > 0 || anyTurnWaits(deps.db);
}

/** Whoever waits no more is not there, and gives way. Returns why the call did not reach them. */
async function call({ client, db, log }: RelayDeps, called: Called): Promise<unknown> {
  try {
    if (!(await wake(client, workflowIdOf(called)))) await dropCall(db, called);
  } catch (error) {
    log.info({ err: error, subject: called.subject }, 'not called; it keeps its place');
    await takeBackCall(db, called);
    return error;
  }
  return undefined;
}

/** Probes that are due; what is not told here is told by the relay. */
export async function probeNext({
  db,
  client,
  taskQueue = TASK_QUEUE,
  log,
}: RelayDeps): Promise<void> {
  for (const telling of await askDueProbes(db))
    await tell(telling, { client, taskQueue, deadlineMs: DEADLINE_MS }).catch((error: unknown) =>
      log.info({ err: error, subject: telling.subject }, 'not told yet; the relay will'),
    );
}
