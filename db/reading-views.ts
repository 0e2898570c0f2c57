// A reading of payments as people see it: how far it is, what it found, why it waits.
import type { Selectable } from 'kysely';
import type { PaymentCounts } from './payment-pages.ts';
import type { PaymentSyncs } from './schema.gen.ts';

export type PaymentSyncRow = Selectable<PaymentSyncs>;

export const countsOf = (run: PaymentSyncRow): PaymentCounts => ({
  created: run.created,
  changed: run.changed,
  voided: run.voided,
  deleted: run.deleted,
  unmatched: run.unmatched,
  skipped: run.skipped,
  unchanged: run.unchanged,
});

/** How a reading goes or went. */
export interface ReadingView extends PaymentCounts {
  readonly id: string;
  readonly kind: string;
  readonly isComplete: boolean;
  readonly status: string;
  readonly from: string | null;
  readonly reason: string | null;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly pages: number;
  readonly seen: number;
  /** Payments in a minute, since it began. */
  readonly seenPerMinute: number | null;
  /** At the rate so far; null where the ERP does not say how much is left, and at the end. */
  readonly expectedEndAt: string | null;
  readonly waits: number;
  readonly failure: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
  readonly isBeingCancelled: boolean;
}

export function viewOfReading(row: PaymentSyncRow): ReadingView {
  const until = row.endedAt === null ? Date.now() : Date.parse(row.endedAt);
  const minutes = (until - Date.parse(row.beganAt)) / 60_000;
  return {
    id: row.id,
    kind: row.kind,
    isComplete: row.isComplete,
    status: row.status,
    from: row.readFrom,
    reason: row.reason,
    beganAt: row.beganAt,
    endedAt: row.endedAt,
    pages: row.pages,
    seen: row.seen,
    seenPerMinute: row.seen > 0 && minutes > 0 ? Math.round(row.seen / minutes) : null,
    expectedEndAt: expectedEndOf(row, minutes),
    ...countsOf(row),
    waits: row.waits,
    failure: row.failure,
    words: row.words,
    nextAt: row.nextAt,
    isBeingCancelled: row.status === 'running' && row.cancelAskedBy !== null,
  };
}

function expectedEndOf(
  { status, seen, remaining, nextAt }: PaymentSyncRow,
  minutes: number,
): string | null {
  if (status !== 'running' || remaining === null || seen === 0) return null;
  const from = Math.max(Date.now(), nextAt === null ? 0 : Date.parse(nextAt));
  return new Date(from + (remaining / seen) * minutes * 60_000).toISOString();
}
