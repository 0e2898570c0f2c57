// The one function that records payments: rows, events, the invoice's sums and its message to the
// workflow in one transaction. It takes facts, not changes: what is known already changes nothing.
import { sql } from 'kysely';
import type { Selectable, Updateable } from 'kysely';
import type { ErpPayment } from '../domain/document.ts';
import { formatMoney, parseMoney, sum } from '../domain/money.ts';
import { paymentStatusOf } from '../domain/payments.ts';
import { eventRow, recordEvent } from './events.ts';
import type { NewEvent } from './events.ts';
import { newId } from './ids.ts';
import type { Tx } from './index.ts';
import { raiseVersion, tellingOf } from './invoices.ts';
import type { InvoiceChanges, InvoiceRow, Telling } from './invoices.ts';
import type { Payments } from './schema.gen.ts';

type PaymentRow = Selectable<Payments>;

export interface PaymentCounts {
  created: number;
  changed: number;
  voided: number;
  deleted: number;
  unchanged: number;
}

/** A payment that cannot be recorded as it is; the words say why. */
export class UnusablePayment extends Error {
  override readonly name = 'UnusablePayment';
}

/**
 * Records all payments of one synced invoice, whose row is locked. `facts` is the complete list, so
 * that what is missing from it was deleted in the ERP. Throws `UnusablePayment`; the caller's
 * transaction then ends without effect.
 */
export async function recordPayments(
  tx: Tx,
  row: InvoiceRow,
  facts: readonly ErpPayment[],
  by: NewEvent['by'],
): Promise<{ counts: PaymentCounts; telling?: Telling }> {
  const known = await tx
    .selectFrom('payments')
    .selectAll()
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .execute();
  const counts = { created: 0, changed: 0, voided: 0, deleted: 0, unchanged: 0 };
  for (const fact of facts) {
    const before = known.find((one) => one.erpPaymentId === fact.id);
    counts[await recordPayment(tx, row, fact, before, by)] += 1;
  }
  const there = new Set(facts.map((fact) => fact.id));
  for (const gone of known.filter(
    (one) => !there.has(one.erpPaymentId) && one.state !== 'deleted',
  )) {
    await setPayment(tx, gone, { state: 'deleted' }, { type: 'payment.deletedInErp', by });
    counts.deleted += 1;
  }
  const telling = await updateSums(tx, row, by);
  return { counts, ...(telling && { telling }) };
}

async function recordPayment(
  tx: Tx,
  row: InvoiceRow,
  fact: ErpPayment,
  before: PaymentRow | undefined,
  by: NewEvent['by'],
): Promise<keyof PaymentCounts> {
  const facts = valuesOf(row, fact);
  if (!before) {
    const { connectionId } = row;
    if (!connectionId) throw new Error(`invoice ${row.id} is synced on no connection`);
    const payment = {
      companyId: row.companyId,
      id: newId(),
      connectionId,
      erpPaymentId: fact.id,
      invoiceId: row.id,
      commitmentId: row.commitmentId,
      primeContractId: row.primeContractId,
      ...facts,
    };
    const imported = eventRow(row.companyId, {
      subjectKind: 'invoice',
      subjectId: row.id,
      type: 'payment.imported',
      by,
      submission: row.submission,
      after: payment,
    });
    await tx
      .with('recorded', (db) => db.insertInto('events').values(imported))
      .insertInto('payments')
      .values(payment)
      .execute();
    return 'created';
  }
  // An older revision never overwrites a newer one.
  if (fact.revision <= before.revision && before.state !== 'deleted') return 'unchanged';
  if (isSame(before, facts)) {
    await rememberRevision(tx, before, fact.revision);
    return 'unchanged';
  }
  const isVoided = fact.state === 'voided' && before.state !== 'voided';
  await setPayment(tx, before, facts, {
    type: isVoided ? 'payment.voided' : 'payment.changed',
    by,
  });
  return isVoided ? 'voided' : 'changed';
}

function valuesOf(row: InvoiceRow, fact: ErpPayment) {
  if (fact.currency !== row.currency)
    throw new UnusablePayment(
      `Payment ${fact.id} is in ${fact.currency}, the invoice in ${row.currency}: nothing is converted on a guess.`,
    );
  const money = (name: 'amount' | 'discount' | 'writeOff'): bigint => {
    const minor = parseMoney(fact[name], fact.currency);
    if (typeof minor === 'string')
      throw new UnusablePayment(`Payment ${fact.id}, ${name}: ${minor}`);
    return minor;
  };
  return {
    revision: fact.revision,
    state: fact.state,
    method: fact.method,
    methodName: fact.methodName,
    number: fact.number,
    paidOn: fact.paidOn,
    currency: fact.currency,
    amountMinor: money('amount'),
    discountMinor: money('discount'),
    writeOffMinor: money('writeOff'),
  };
}

/** A new revision alone is no change for people. */
function isSame(before: PaymentRow, after: ReturnType<typeof valuesOf>): boolean {
  const { revision: _, ...rest } = after;
  return Object.entries(rest).every(([name, value]) => before[name as keyof typeof rest] === value);
}

/** Seen again with nothing else changed: no event, but older facts are told by it from now on. */
async function rememberRevision(tx: Tx, payment: PaymentRow, revision: string): Promise<void> {
  if (payment.revision === revision) return;
  await tx
    .updateTable('payments')
    .set({ revision })
    .where('companyId', '=', payment.companyId)
    .where('id', '=', payment.id)
    .execute();
}

async function setPayment(
  tx: Tx,
  before: PaymentRow,
  set: Updateable<Payments>,
  event: Pick<NewEvent, 'type' | 'by'>,
): Promise<void> {
  const after = await tx
    .updateTable('payments')
    .set(set)
    .where('companyId', '=', before.companyId)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordEvent(tx, before.companyId, {
    subjectKind: 'invoice',
    subjectId: before.invoiceId,
    ...event,
    before,
    after,
  });
}

/** Adds up the live payments; a change raises the version and is told. */
async function updateSums(
  tx: Tx,
  row: InvoiceRow,
  by: NewEvent['by'],
): Promise<Telling | undefined> {
  const live = await tx
    .selectFrom('payments')
    .select(['amountMinor', 'discountMinor', 'writeOffMinor'])
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('state', '=', 'live')
    .execute();
  const sums = {
    paidMinor: sum(live.map((one) => one.amountMinor)),
    discountMinor: sum(live.map((one) => one.discountMinor)),
    writeOffMinor: sum(live.map((one) => one.writeOffMinor)),
  };
  const set = { ...sums, ...(await settlementOf(tx, { ...row, ...sums })) };
  const isChanged = Object.entries(sums).some(
    ([name, value]) => row[name as keyof typeof sums] !== value,
  );
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
export async function settlementOf(
  tx: Tx,
  row: InvoiceRow,
): Promise<
  { paymentStatus: InvoiceRow['paymentStatus'] } & Pick<InvoiceChanges, 'settleAt' | 'settledAt'>
> {
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
  const { settleAfterSeconds } = await tx
    .selectFrom('companies')
    .select('settleAfterSeconds')
    .where('companyId', '=', row.companyId)
    .executeTakeFirstOrThrow();
  if (settleAfterSeconds === 0)
    return { paymentStatus, settleAt: null, settledAt: sql<string>`clock_timestamp()` };
  const settleAt = sql<string>`clock_timestamp() + make_interval(secs => ${settleAfterSeconds})`;
  return { paymentStatus, settleAt, settledAt: null };
}
