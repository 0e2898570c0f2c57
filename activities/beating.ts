// While a call to an ERP is under way, Temporal hears that we live, and the lease is kept.
import { Context } from '@temporalio/activity';

const BEAT_MS = 2_000;

/**
 * Runs `work` and beats every two seconds. `keep` extends what the work holds and answers whether it
 * still holds it; when it does not, or when the attempt is cancelled, `signal` ends the calls, unless
 * `mayStop` says that one is under way whose outcome must be known.
 */
export async function whileBeating<T>(
  { keep, mayStop }: { keep: () => Promise<boolean>; mayStop: () => boolean },
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
    context.cancellationSignal.removeEventListener('abort', stopIfPossible);
  }
}
