// The queue of payments that could not be applied, as people work it: why each waits, which invoice
// it may be for, matched by hand, or ignored with a reason.
import { sql } from 'kysely';
import { formatMoney } from '../domain/money.ts';
import type { UnmatchedReason, UnmatchedStatus } from '../domain/payments.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { InvoiceRow, Telling } from './invoices.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { whyUnusable } from './payment-matching.ts';
import { besidePages } from './payment-order.ts';
import { factsOf, insertPayments, newPayment } from './payment-rows.ts';
import { updateSums } from './payment-sums.ts';
import { getSource } from './payments.ts';
import { notFound, Refused } from './refused.ts';
import { allow, demand, getRights } from './rights.ts';
import { closeUnmatched, factOf } from './unmatched-rows.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

export interface UnmatchedView {
  readonly id: string;
  readonly connectionId: string;
  readonly erpPaymentId: string;
  readonly erpDocumentId: string;
  readonly kind: string;
  readonly state: string;
  readonly method: string;
  readonly methodName: string;
  readonly number: string | null;
  readonly paidOn: string;
  readonly createdInErpAt: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly discount: string;
  readonly writeOff: string;
  readonly credit: string;
  readonly status: string;
  readonly reason: UnmatchedReason;
  readonly words: string;
  /** The invoice that it waits for, where that is known. */
  readonly invoiceId: string | null;
  readonly ignoreReason: string | null;
  readonly rowVersion: number;
  readonly createdAt: string;
}

const viewOf = ({
  companyId: _,
  revision: __,
  ignoredBy: ___,
  readAt: ____,
  ...row
}: UnmatchedRow): UnmatchedView => row;

/** A synced invoice of the same connection and currency that so much is open on. */
export interface Candidate {
  readonly invoiceId: string;
  readonly number: string;
  readonly amountDue: string;
  readonly paid: string;
}

export interface UnmatchedFilters {
  readonly connectionId?: string | undefined;
  readonly status?: UnmatchedStatus | undefined;
}

/** The newest first; what waits, unless another status is asked for. */
export async function listUnmatched(
  db: Db,
  actor: Actor,
  { connectionId, status = 'open' }: UnmatchedFilters,
  ask: PageAsk,
): Promise<Page<UnmatchedView>> {
  const { companyId } = actor;
  const filters = { list: 'unmatchedPayments', connectionId, status };
  const [before] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'syncPayments');
    let query = tx
      .selectFrom('unmatchedPayments')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('status', '=', status);
    if (connectionId) query = query.where('connectionId', '=', connectionId);
    if (before !== undefined) query = query.where('id', '<', before);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: ({ id }) => [id], view: viewOf });
  });
}

export async function getUnmatched(
  db: Db,
  actor: Actor,
  id: string,
): Promise<UnmatchedView & { readonly candidates: readonly Candidate[] }> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'syncPayments');
    const row = await getRow(unmatched(tx, actor, id), id);
    return { ...viewOf(row), candidates: await candidatesOf(tx, row) };
  });
}

/** What is open on them is what was paid: those first on which it is exactly so. */
async function candidatesOf(tx: Tx, row: UnmatchedRow): Promise<Candidate[]> {
  const facts = factsOf(factOf(row));
  if (typeof facts === 'string') return [];
  const settled = facts.amountMinor + facts.discountMinor + facts.writeOffMinor;
  const open = sql`amount_due_minor - paid_minor - discount_minor - write_off_minor - credit_minor`;
  const rows = await tx
    .selectFrom('invoices')
    .select(['id', 'number', 'currency', 'amountDueMinor', 'paidMinor'])
    .where('companyId', '=', row.companyId)
    .where('connectionId', '=', row.connectionId)
    .where('kind', '=', row.kind)
    .where('currency', '=', row.currency)
    .where('erpStatus', '=', 'synced')
    .where(sql<boolean>`${open} >= ${settled}`)
    .orderBy(sql`${open}`)
    .orderBy('id')
    .limit(10)
    .execute();
  return rows.map(({ id, number, currency, amountDueMinor, paidMinor }) => ({
    invoiceId: id,
    number,
    amountDue: formatMoney(amountDueMinor, currency),
    paid: formatMoney(paidMinor, currency),
  }));
}

const unmatched = (tx: Tx, { companyId }: Actor, id: string) =>
  tx
    .selectFrom('unmatchedPayments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id);

async function getRow(query: ReturnType<typeof unmatched>, id: string): Promise<UnmatchedRow> {
  const row = await query.executeTakeFirst();
  if (!row) throw notFound('unmatched payment', id);
  return row;
}

const lockUnmatched = (tx: Tx, actor: Actor, id: string): Promise<UnmatchedRow> =>
  getRow(unmatched(tx, actor, id).forUpdate(), id);

interface Match {
  readonly id: string;
  readonly invoiceId: string;
  readonly reason: string;
}

/** A person says which invoice it is for; from then on the ERP's changes of it are followed. */
export async function matchPayment(
  db: Db,
  actor: Actor,
  { id, invoiceId, reason }: Match,
): Promise<{ view: UnmatchedView; telling: Telling | undefined }> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'syncPayments');
    await besidePages(tx, companyId); // or a page would change what it does not know to be matched
    const invoice = await lockInvoice(tx, companyId, invoiceId); // before the payment, as readings do
    const row = await lockUnmatched(tx, actor, id);
    mustWait(row);
    const target = await mustFit(tx, actor, row, invoice);
    const fact = factOf(row);
    const facts = factsOf(fact);
    const { capabilities } = await getSource(tx, row);
    const why = whyUnusable(fact, facts, capabilities);
    if (why) throw new Refused('NotPossibleNow', why.words, { reason: why.reason });
    if (typeof facts === 'string') throw new Error(`unusable, and nobody said so: ${facts}`);
    const by = await actorOf(db, tx, actor);
    const payment = { ...newPayment(target, fact, facts), matchedBy: actor.userId };
    await insertPayments(tx, [payment], () => target.submission, by);
    await closeUnmatched(tx, companyId, [id], { status: 'matched' });
    await recordEvent(tx, companyId, {
      subjectKind: 'invoice',
      subjectId: invoiceId,
      type: 'payment.matched',
      by,
      reason,
      after: { unmatchedPaymentId: id, paymentId: payment.id, erpDocumentId: row.erpDocumentId },
    });
    const [telling] = await updateSums(tx, [target], by);
    return { view: viewOf(await getRow(unmatched(tx, actor, id), id)), telling };
  });
}

function mustWait({ status, state }: UnmatchedRow): void {
  if (status !== 'open' && status !== 'ignored')
    throw new Refused('NotPossibleNow', `It does not wait any more: it is ${status}.`);
  if (state !== 'live')
    throw new Refused('NotPossibleNow', 'It was voided in the ERP: there is nothing to apply.');
}

/** Nothing is converted, and nothing is paid that the ERP does not have. */
async function mustFit(
  tx: Tx,
  actor: Actor,
  row: UnmatchedRow,
  invoice: InvoiceRow | undefined,
): Promise<InvoiceRow> {
  const invalid = (rule: string, detail: string): Refused =>
    new Refused('Invalid', detail, { problems: [{ pointer: '/invoiceId', rule, detail }] });
  if (!invoice) throw invalid('unknown', 'There is no such invoice.');
  const { projectId, kind, erpStatus } = invoice;
  demand(await getRights(tx, actor), 'readInvoices', { projectId, kind, erpStatus });
  if (invoice.erpStatus !== 'synced')
    throw invalid('notSynced', `It is ${erpStatus}: only what the ERP has is paid there.`);
  if (invoice.connectionId !== row.connectionId)
    throw invalid('otherConnection', 'The invoice is in the ERP of another connection.');
  if (invoice.kind !== row.kind)
    throw invalid('otherKind', `The payment is of a document of the kind ${row.kind}.`);
  if (invoice.currency !== row.currency)
    throw invalid('otherCurrency', `The payment is in ${row.currency}, it in ${invoice.currency}.`);
  return invoice;
}

/** It is nothing of ours: out of the queue, and applied only if its document is linked one day. */
export async function ignorePayment(
  db: Db,
  actor: Actor,
  { id, reason }: Omit<Match, 'invoiceId'>,
): Promise<UnmatchedView> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'syncPayments');
    const row = await lockUnmatched(tx, actor, id);
    mustWait(row);
    const ignored = await tx
      .updateTable('unmatchedPayments')
      .set({
        status: 'ignored',
        ignoredBy: userId,
        ignoreReason: reason,
        rowVersion: sql<number>`row_version + 1`,
      })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: row.connectionId,
      type: 'payment.ignored',
      by: await actorOf(db, tx, actor),
      reason,
      after: { unmatchedPaymentId: id, erpPaymentId: row.erpPaymentId },
    });
    return viewOf(ignored);
  });
}
