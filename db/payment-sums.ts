// The one function that writes how much of an invoice is paid: its sums, its payment status, when
// it settles, and the message to its workflow (design.md section 4).
import { sql } from 'kysely';
import type { PaymentStatus } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import { paymentStatusOf } from '../domain/payments.ts';
import type { NewEvent, OneOfMany } from './events.ts';
import type { Tx } from './index.ts';
import { recordingAll, tellingOf, TOLD } from './invoices.ts';
import type { InvoiceChanges, Telling } from './invoices.ts';
import { unnested } from './many-rows.ts';
import type { PayableInvoice } from './payment-matching.ts';

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
  rows: readonly PayableInvoice[],
  by: NewEvent['by'],
): Promise<Telling[]> {
  const [first] = rows;
  if (!first) return [];
  const sums = await sumsOf(tx, first.companyId, rows);
  const changes = rows.flatMap((row) => changeOf(row, sums.get(row.id) ?? NOTHING));
  return changes.length > 0 ? write(tx, { companyId: first.companyId, by }, changes) : [];
}

async function sumsOf(
  tx: Tx,
  companyId: string,
  rows: readonly PayableInvoice[],
): Promise<Map<string, Sums>> {
  const { rows: found } = await sql<Sums & { invoiceId: string }>`
    select one.id as "invoiceId", s.* from unnest(${rows.map(({ id }) => id)}::uuid[]) as one (id)
    cross join lateral (
      select coalesce(sum(amount_minor), 0)::bigint as paid_minor,
        coalesce(sum(discount_minor), 0)::bigint as discount_minor,
        coalesce(sum(write_off_minor), 0)::bigint as write_off_minor,
        coalesce(sum(credit_minor), 0)::bigint as credit_minor
      from payments
      where company_id = ${companyId} and invoice_id = one.id and state = 'live') s`.execute(tx);
  return new Map(found.map(({ invoiceId, ...sums }) => [invoiceId, sums]));
}

interface Change {
  readonly row: PayableInvoice;
  readonly sums: Sums;
  readonly paymentStatus: PayableInvoice['paymentStatus'];
  readonly settling: Settling;
  readonly event: Pick<OneOfMany, 'type' | 'before' | 'after'>;
}

function changeOf(row: PayableInvoice, sums: Sums): Change[] {
  const isChanged = Object.entries(sums).some(([name, value]) => row[name as keyof Sums] !== value);
  const after = { ...row, ...sums };
  const paymentStatus = statusOf(after);
  if (!isChanged && paymentStatus === row.paymentStatus) return [];
  const event = {
    type: 'invoice.paymentsChanged' as const,
    before: figures(row),
    after: figures({ ...after, paymentStatus }),
  };
  return [{ row, sums, paymentStatus, settling: settlingOf(row, paymentStatus), event }];
}

const WRITTEN = {
  id: 'uuid',
  version: 'int',
  paidMinor: 'bigint',
  discountMinor: 'bigint',
  writeOffMinor: 'bigint',
  creditMinor: 'bigint',
  paymentStatus: 'text',
  settling: 'text',
} as const;

/** All of them in one statement, with their events and messages. */
async function write(
  tx: Tx,
  { companyId, by }: { readonly companyId: string; readonly by: NewEvent['by'] },
  changes: readonly Change[],
): Promise<Telling[]> {
  const begun = beginning(companyId);
  const rows = changes.map(({ row: { id, version }, sums, ...rest }) => ({
    id,
    version,
    ...sums,
    ...rest,
  }));
  const after = await recordingAll(tx, { companyId, by }, changes)
    .updateTable('invoices as i')
    .from(
      sql`${unnested(rows, WRITTEN)}`.as<'s'>(
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
    .returning(TOLD.map((name) => `i.${name}` as const))
    .execute();
  if (after.length !== changes.length) throw new Error('an invoice changed under its lock');
  return after.map((row) => tellingOf(row));
}

function figures(row: PayableInvoice) {
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

const statusOf = (row: PayableInvoice): PaymentStatus =>
  paymentStatusOf({
    due: row.amountDueMinor,
    paid: row.paidMinor,
    discount: row.discountMinor,
    writeOff: row.writeOffMinor,
    credit: row.creditMinor,
  });

/** Whether the time until it settles begins now, goes on as it does, or is none. */
type Settling = 'begins' | 'stays' | 'none';

function settlingOf(row: PayableInvoice, paymentStatus: PaymentStatus): Settling {
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
  row: PayableInvoice,
): { paymentStatus: PaymentStatus } & Pick<InvoiceChanges, 'settleAt' | 'settledAt'> {
  const paymentStatus = statusOf(row);
  const settling = settlingOf(row, paymentStatus);
  if (settling === 'begins') return { paymentStatus, ...beginning(row.companyId) };
  if (settling === 'none') return { paymentStatus, settleAt: null, settledAt: null };
  return { paymentStatus, settleAt: row.settleAt, settledAt: row.settledAt };
}
