// How long to wait before the ERP is asked again, and how that is told to Temporal: retryable, with the
// delay that it names. Waiting writes nothing into the history.
import { ApplicationFailure } from '@temporalio/activity';
import type { ErpFailure } from '../domain/failures.ts';
import type { ErpError } from '../erp/connector.ts';

const LONGEST_MS = 5 * 60_000;

/** What the ERP asks for, or twice as long each time, at most five minutes. */
export function delayAfter(error: ErpError, attempts: number): number {
  const { failure, retryAfterMs } = error;
  // A busy ERP knows when it has time; whatever else it says, it is asked at least every five minutes.
  if (retryAfterMs !== undefined && failure === 'ErpBusy') return Math.max(retryAfterMs, 100);
  if (retryAfterMs !== undefined) return Math.min(Math.max(retryAfterMs, 100), LONGEST_MS);
  return Math.min(1000 * 2 ** Math.min(attempts - 1, 10), LONGEST_MS);
}

/** To be thrown. `BENIGN`: waiting for an ERP is no fault of the worker. */
export function waiting(failure: ErpFailure, message: string, ms: number): ApplicationFailure {
  return ApplicationFailure.create({
    type: failure,
    message,
    nextRetryDelay: Math.ceil(ms),
    category: 'BENIGN',
  });
}
