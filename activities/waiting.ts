// How long to wait before the ERP is asked again, and how that is told to Temporal: retryable, with
// the delay that it names. Waiting writes nothing into the history.
import { ApplicationFailure, Context } from '@temporalio/activity';
import { waitsForAPerson } from '../domain/failures.ts';
import type { ErpFailure } from '../domain/failures.ts';
import type { ErpError } from '../erp/connector.ts';
import { thisRun } from './run.ts';

const LONGEST_MS = 5 * 60_000;
/** Never at once: whoever says `Retry-After: 0` is not asked in a circle. */
export const SOONEST_MS = 100;

/** What the ERP asks for, or twice as long each time, at most five minutes. */
export function delayAfter(error: ErpError, attempts: number): number {
  const { failure, retryAfterMs } = error;
  // A busy ERP knows when it has time; whatever else it says, it is asked at least every five
  // minutes.
  if (retryAfterMs !== undefined && failure === 'ErpBusy')
    return Math.max(retryAfterMs, SOONEST_MS);
  if (retryAfterMs !== undefined) return Math.min(Math.max(retryAfterMs, SOONEST_MS), LONGEST_MS);
  return Math.min(1000 * 2 ** Math.min(attempts - 1, 10), LONGEST_MS);
}

/**
 * For how long the ERP wants to be asked nothing at all. One record that is locked holds up nobody
 * else; an ERP that says how long to wait means everybody.
 */
export const busyMsOf = ({ failure, retryAfterMs }: ErpError): number | undefined =>
  failure === 'ErpBusy' ? retryAfterMs : undefined;

/** What an attempt has to write when the ERP did not answer, or refused, for the n-th time. */
export const failedBy = (error: ErpError, attempts: number) => ({
  failure: error.failure,
  words: error.words,
  ms: delayAfter(error, attempts),
  isFinal: waitsForAPerson(error.failure),
  by: thisRun(),
  busyMs: busyMsOf(error),
});

/**
 * To be thrown. The ERP's words stay in Postgres: who reads Temporal learns the name. `BENIGN`:
 * waiting for an ERP is no fault of the worker.
 */
export function waiting(failure: ErpFailure, ms: number): ApplicationFailure {
  return ApplicationFailure.create({
    type: failure,
    message: failure,
    nextRetryDelay: Math.ceil(ms),
    category: 'BENIGN',
  });
}

/** A cancelled attempt ends as cancelled, after all that it had to write. */
export async function endIfCancelled(): Promise<void> {
  const { cancellationSignal, cancelled } = Context.current();
  if (cancellationSignal.aborted) await cancelled;
}
