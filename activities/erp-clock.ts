// How far an ERP's clock is behind ours, as far as its answers tell: what it created is compared
// with moments of ours.
import type { HeardClock } from '../erp/connector.ts';

/** `now`: the time in Postgres, whose clock decides, as it was just now. */
export function listenForClock(now: string): {
  readonly heard: (clock: HeardClock) => void;
  /** In milliseconds; negative when it is ahead; 0 when nothing else is sure. */
  behindMs(): number;
} {
  const offset = Date.parse(now) - performance.now();
  let last: HeardClock | undefined;
  return {
    heard: (clock) => {
      last = clock;
    },
    behindMs: () => (last ? behindMs(last, offset) : 0),
  };
}

/**
 * An ERP says its time to the second, and nobody knows when within the call. What may be none is
 * none; otherwise what it created seems rather later than earlier: nothing that is to be imported
 * is skipped.
 */
export function behindMs({ erpMs, askedAt, answeredAt }: HeardClock, offset: number): number {
  const least = offset + askedAt - (erpMs + 1_000);
  const most = offset + answeredAt - erpMs;
  return least <= 0 && most >= 0 ? 0 : Math.round(most);
}
