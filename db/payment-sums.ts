// The one function that writes how much of an invoice is paid: its sums, its payment status, when
// it settles, and the message to its workflow (design.md section 4).
import { sql } from 'kysely';
import { formatMoney } from '../domain/money.ts';
import { paymentStatusOf } from '../domain/payments.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import { raiseVersion, tellingOf } from './invoices.ts';
import type { InvoiceChanges, InvoiceRow, Telling } from './invoices.ts';

interface Sums {
  readonly paidMinor: bigint;
  readonly discountMinor: bigint;
  readonly writeOffMinor: bigint;
}

const NOTHING: Sums = { paidMinor: 0n, discountMinor: 0n, writeOffMinor: 0n };

/**
 * Adds up the live payments of these invoices, whose rows are locked; a change raises the version
 * and is told.
 */
export async function updateSums(
  tx: Tx,
  rows: readonly InvoiceRow[],
  by: NewEvent['by'],
): Promise<Telling[]> {
  const [first] = rows;
  if (!first) return [];
  const sums = await sumsOf(tx, first.companyId, rows);
  const told: Telling[] = [];
  for (const row of rows) {
    const telling = await updateSumsOf(tx, row, sums.get(row.id) ?? NOTHING, by);
    if (telling) told.push(telling);
  }
  return told;
}

async function sumsOf(
  tx: Tx,
  companyId: string,
  rows: readonly InvoiceRow[],
): Promise<Map<string, Sums>> {
  const { rows: found } = await sql<Sums & { invoiceId: string }>`
    select invoice_id as "invoiceId", sum(amount_minor)::bigint as "paidMinor",
      sum(discount_minor)::bigint as "discountMinor", sum(write_off_minor)::bigint as "writeOffMinor"
    from payments
    where company_id = ${companyId} and invoice_id = any(${rows.map(({ id }) => id)}::uuid[])
      and state = 'live'
    group by invoice_id`.execute(tx);
  return new Map(found.map(({ invoiceId, ...sums }) => [invoiceId, sums]));
}

async function updateSumsOf(
  tx: Tx,
  row: InvoiceRow,
  sums: Sums,
  by: NewEvent['by'],
): Promise<Telling | undefined> {
  const isChanged = Object.entries(sums).some(([name, value]) => row[name as keyof Sums] !== value);
  const set = { ...sums, ...settlementOf({ ...row, ...sums }) };
  if (!isChanged && set.paymentStatus === row.paymentStatus) return undefined;
  const event = {
    type: 'invoice.paymentsChanged' as const,
    by,
    before: figures(row),
    after: figures({ ...row, ...sums, paymentStatus: set.paymentStatus }),
  };
  return tellingOf(await raiseVersion(tx, row, set, event, { isTold: true }));
}

function figures(row: InvoiceRow) {
  const money = (minor: bigint): string => formatMoney(minor, row.currency);
  return {
    paymentStatus: row.paymentStatus,
    paid: money(row.paidMinor),
    discount: money(row.discountMinor),
    writeOff: money(row.writeOffMinor),
    amountDue: money(row.amountDueMinor),
  };
}

/**
 * How far it is paid, and when it settles: `settleAfter` once it is paid, at once when that is
 * zero.
 */
export function settlementOf(
  row: InvoiceRow,
): { paymentStatus: InvoiceRow['paymentStatus'] } & Pick<InvoiceChanges, 'settleAt' | 'settledAt'> {
  const paymentStatus = paymentStatusOf({
    due: row.amountDueMinor,
    paid: row.paidMinor,
    discount: row.discountMinor,
    writeOff: row.writeOffMinor,
    credit: row.creditMinor,
  });
  const isPaid = paymentStatus === 'paid' || paymentStatus === 'overpaid';
  if (!isPaid) return { paymentStatus, settleAt: null, settledAt: null };
  if (row.settleAt || row.settledAt)
    return { paymentStatus, settleAt: row.settleAt, settledAt: row.settledAt };
  const settleAfter = sql`(select make_interval(secs => settle_after_seconds) from companies
    where company_id = ${row.companyId})`;
  // A timer of nothing is none: it settles right here.
  const isNow = sql`${settleAfter} = interval '0'`;
  return {
    paymentStatus,
    settleAt: sql<string>`case when not ${isNow} then clock_timestamp() + ${settleAfter} end`,
    settledAt: sql<string>`case when ${isNow} then clock_timestamp() end`,
  };
}
