// While a call to an ERP is under way, Temporal hears that we live, and the lease is kept.
import { Context } from '@temporalio/activity';

const BEAT_MS = 2_000;

interface Beating {
  readonly keep: () => Promise<boolean>;
  readonly mayStop: () => boolean;
  /** When all that was held has been given back. */
  readonly afterwards?: (() => void) | undefined;
}

/**
 * Runs `work` and beats every two seconds. `keep` extends what the work holds and answers whether
 * it still holds it; when it does not, or when the attempt is cancelled, `signal` ends the calls,
 * unless `mayStop` says that one is under way whose outcome must be known.
 */
export async function whileBeating<T>(
  { keep, mayStop, afterwards }: Beating,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const context = Context.current();
  const stop = new AbortController();
  const stopIfPossible = (): void => {
    if (mayStop()) stop.abort();
  };
  context.cancellationSignal.addEventListener('abort', stopIfPossible);
  const beat = setInterval(() => {
    context.heartbeat();
    keep().then(
      (isKept) => {
        if (!isKept) stopIfPossible();
      },
      // The database is away: the lease may lapse, and then `aboutToCreate` refuses.
      (error: unknown) => context.log.warn('the lease could not be kept', { error: String(error) }),
    );
  }, BEAT_MS);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(beat);
    afterwards?.();
    context.cancellationSignal.removeEventListener('abort', stopIfPossible);
  }
}
