// How long to wait before the ERP is asked again, and how that is told to Temporal: retryable, with the
// delay that it names. Waiting writes nothing into the history.
import { ApplicationFailure } from '@temporalio/activity';
import type { ErpFailure } from '../domain/failures.ts';
import type { ErpError } from '../erp/connector.ts';

const LONGEST_MS = 5 * 60_000;

/** What the ERP asks for, or twice as long each time, at most five minutes. */
export function delayAfter(error: ErpError, attempts: number): number {
  if (error.retryAfterMs !== undefined) return Math.max(error.retryAfterMs, 100);
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
