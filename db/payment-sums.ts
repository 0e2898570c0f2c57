// The one function that writes how much of an invoice is paid: its sums, its payment status, when
// it settles, and the message to its workflow (design.md section 4).
import { sql } from 'kysely';
import type { PaymentStatus } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import { paymentStatusOf } from '../domain/payments.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import { recordingAll, tellingOf } from './invoices.ts';
import type { InvoiceChanges, InvoiceRow, Move, Telling } from './invoices.ts';

interface Sums {
  readonly paidMinor: bigint;
  readonly discountMinor: bigint;
  readonly writeOffMinor: bigint;
  readonly creditMinor: bigint;
}

const NOTHING: Sums = { paidMinor: 0n, discountMinor: 0n, writeOffMinor: 0n, creditMinor: 0n };

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
  const changes = rows.flatMap((row) => changeOf(row, sums.get(row.id) ?? NOTHING, by));
  const told: Telling[] = [];
  // Postgres takes 65,535 parameters in a statement.
  for (let from = 0; from < changes.length; from += ROWS)
    told.push(...(await write(tx, first.companyId, changes.slice(from, from + ROWS))));
  return told;
}

const ROWS = 1000;

async function sumsOf(
  tx: Tx,
  companyId: string,
  rows: readonly InvoiceRow[],
): Promise<Map<string, Sums>> {
  const { rows: found } = await sql<Sums & { invoiceId: string }>`
    select invoice_id as "invoiceId", sum(amount_minor)::bigint as "paidMinor",
      sum(discount_minor)::bigint as "discountMinor", sum(write_off_minor)::bigint as "writeOffMinor",
      sum(credit_minor)::bigint as "creditMinor"
    from payments
    where company_id = ${companyId} and invoice_id = any(${rows.map(({ id }) => id)}::uuid[])
      and state = 'live'
    group by invoice_id`.execute(tx);
  return new Map(found.map(({ invoiceId, ...sums }) => [invoiceId, sums]));
}

interface Change {
  readonly row: InvoiceRow;
  readonly sums: Sums;
  readonly paymentStatus: InvoiceRow['paymentStatus'];
  readonly settling: Settling;
  readonly event: Move['event'];
}

function changeOf(row: InvoiceRow, sums: Sums, by: NewEvent['by']): Change[] {
  const isChanged = Object.entries(sums).some(([name, value]) => row[name as keyof Sums] !== value);
  const after = { ...row, ...sums };
  const paymentStatus = statusOf(after);
  if (!isChanged && paymentStatus === row.paymentStatus) return [];
  const event = {
    type: 'invoice.paymentsChanged' as const,
    by,
    before: figures(row),
    after: figures({ ...after, paymentStatus }),
  };
  return [{ row, sums, paymentStatus, settling: settlingOf(row, paymentStatus), event }];
}

/** All of them in one statement, with their events and messages. */
async function write(tx: Tx, companyId: string, changes: readonly Change[]): Promise<Telling[]> {
  const begun = beginning(companyId);
  const column = (name: (change: Change) => unknown) => changes.map((one) => String(name(one)));
  const after = await recordingAll(tx, changes)
    .updateTable('invoices as i')
    .from(
      sql`unnest(${column(({ row }) => row.id)}::uuid[], ${column(({ row }) => row.version)}::int[],
        ${column(({ sums }) => sums.paidMinor)}::bigint[],
        ${column(({ sums }) => sums.discountMinor)}::bigint[],
        ${column(({ sums }) => sums.writeOffMinor)}::bigint[],
        ${column(({ sums }) => sums.creditMinor)}::bigint[],
        ${column(({ paymentStatus }) => paymentStatus)}::text[],
        ${column(({ settling }) => settling)}::text[])`.as<'s'>(
        sql`s (id, version, paid, discount, write_off, credit, status, settling)`,
      ),
    )
    .set({
      paidMinor: sql<bigint>`s.paid`,
      discountMinor: sql<bigint>`s.discount`,
      writeOffMinor: sql<bigint>`s.write_off`,
      creditMinor: sql<bigint>`s.credit`,
      paymentStatus: sql<PaymentStatus>`s.status`,
      settleAt: sql<string>`case s.settling when 'stays' then i.settle_at
        when 'begins' then ${begun.settleAt} end`,
      settledAt: sql<string>`case s.settling when 'stays' then i.settled_at
        when 'begins' then ${begun.settledAt} end`,
      version: sql<number>`i.version + 1`,
      movedAt: sql<string>`clock_timestamp()`,
      toldInVain: 0,
    })
    .where('i.companyId', '=', companyId)
    .where(sql<boolean>`i.id = s.id and i.version = s.version`)
    .returningAll('i')
    .execute();
  if (after.length !== changes.length) throw new Error('an invoice changed under its lock');
  return after.map((row) => tellingOf(row));
}

function figures(row: InvoiceRow) {
  const money = (minor: bigint): string => formatMoney(minor, row.currency);
  return {
    paymentStatus: row.paymentStatus,
    paid: money(row.paidMinor),
    discount: money(row.discountMinor),
    writeOff: money(row.writeOffMinor),
    credit: money(row.creditMinor),
    amountDue: money(row.amountDueMinor),
  };
}

const statusOf = (row: InvoiceRow): PaymentStatus =>
  paymentStatusOf({
    due: row.amountDueMinor,
    paid: row.paidMinor,
    discount: row.discountMinor,
    writeOff: row.writeOffMinor,
    credit: row.creditMinor,
  });

/** Whether the time until it settles begins now, goes on as it does, or is none. */
type Settling = 'begins' | 'stays' | 'none';

function settlingOf(row: InvoiceRow, paymentStatus: PaymentStatus): Settling {
  if (paymentStatus !== 'paid' && paymentStatus !== 'overpaid') return 'none';
  return row.settleAt || row.settledAt ? 'stays' : 'begins';
}

/** `settleAfter` from now on; a timer of nothing is none: then it settles right here. */
function beginning(companyId: string) {
  const settleAfter = sql`(select make_interval(secs => settle_after_seconds) from companies
    where company_id = ${companyId})`;
  const isNow = sql`${settleAfter} = interval '0'`;
  return {
    settleAt: sql<string>`case when not ${isNow} then clock_timestamp() + ${settleAfter} end`,
    settledAt: sql<string>`case when ${isNow} then clock_timestamp() end`,
  };
}

/** How far it is paid, and when it settles, for who changes the invoice otherwise. */
export function settlementOf(
  row: InvoiceRow,
): { paymentStatus: PaymentStatus } & Pick<InvoiceChanges, 'settleAt' | 'settledAt'> {
  const paymentStatus = statusOf(row);
  const settling = settlingOf(row, paymentStatus);
  if (settling === 'begins') return { paymentStatus, ...beginning(row.companyId) };
  if (settling === 'none') return { paymentStatus, settleAt: null, settledAt: null };
  return { paymentStatus, settleAt: row.settleAt, settledAt: row.settledAt };
}
