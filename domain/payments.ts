// How far an invoice is paid. Source: design.md section 4 (amount due, paid) and domain.md 4.4.
import type { PaymentStatus } from './invoice.ts';

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
