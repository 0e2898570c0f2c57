// How far an invoice is paid. Source: design.md section 4 (amount due, paid) and domain.md 4.4.
import type { PaymentStatus } from './invoice.ts';

export const PAYMENT_METHODS = ['check', 'creditCard', 'electronic', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** `deleted`: in the ERP; the row stays and stops counting. */
export const PAYMENT_STATES = ['live', 'voided', 'deleted'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Minor units of the invoice's currency; each figure is kept apart. */
export interface Settlement {
  readonly due: bigint;
  readonly paid: bigint;
  readonly discount: bigint;
  readonly writeOff: bigint;
  readonly credit: bigint;
}

/** `overpaid` counts money alone; `paid` counts everything that settles. A due of zero is paid. */
export function paymentStatusOf({
  due,
  paid,
  discount,
  writeOff,
  credit,
}: Settlement): PaymentStatus {
  if (paid > due) return 'overpaid';
  const settled = paid + discount + writeOff + credit;
  if (settled >= due) return 'paid';
  return settled > 0n ? 'partiallyPaid' : 'unpaid';
}

/** Why what the ERP paid could not be applied; each waits for a person, or for what is missing. */
export const UNMATCHED_REASONS = [
  'DocumentNotLinked',
  'CurrencyDiffers',
  'MethodNotSupported',
  'NegativeAmount',
  'NotAnAmount',
  'ToolSwitchedOff',
  'PaymentsSwitchedOff',
  // Of an invoice of ours, and skipped: it waits for a back-fill, and is in nobody's queue.
  'CreatedBeforeSyncFrom',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

/** `skipped` waits for a back-fill, `gone` is not in the ERP any more. */
export const UNMATCHED_STATUSES = ['open', 'matched', 'ignored', 'gone', 'skipped'] as const;
export type UnmatchedStatus = (typeof UNMATCHED_STATUSES)[number];

/** What keeps an invoice from being paid in full, as far as the facts tell. */
export const UNPAID_REASONS = [
  ...UNMATCHED_REASONS,
  'NotInErp',
  'Ignored',
  'Voided',
  'DeletedInErp',
  'PaidInPart',
  'SyncSwitchedOff',
  'ConnectionPaused',
  'NeverRead',
  'ReadingWaits',
  'ReadingFailed',
  'NothingFound',
] as const;
export type UnpaidReason = (typeof UNPAID_REASONS)[number];

/** When a connection is read by itself. */
export type PaymentSyncSchedule =
  | { readonly kind: 'never' }
  | { readonly kind: 'every'; readonly minutes: number }
  | { readonly kind: 'daily'; readonly at: string; readonly timeZone: string };
