// Payments as people read them: of an invoice, of a commitment (Payments Issued), of a prime
// contract (payments received), or all that somebody may see.
import { sql } from 'kysely';
import type { InvoiceKind } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import type { PaymentState } from '../domain/payments.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { mustRead } from './invoice-reading.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import type { PaymentRow } from './payment-rows.ts';
import { notFound } from './refused.ts';
import { allow, demand, getRights, readableInvoices, readsSomeInvoices } from './rights.ts';

export interface PaymentView {
  readonly id: string;
  readonly connectionId: string;
  readonly erpPaymentId: string;
  readonly invoiceId: string;
  /** Equal to the number that the ERP shows on its document. */
  readonly invoiceNumber: string;
  readonly commitmentId: string | null;
  readonly primeContractId: string | null;
  /** What a person gave it here; never sent to the ERP. */
  readonly paymentNumber: string | null;
  readonly revision: string;
  readonly state: PaymentState;
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
  readonly isMatchedByHand: boolean;
  readonly removedAt: string | null;
  readonly rowVersion: number;
  readonly createdAt: string;
}

type Listed = PaymentRow & { readonly invoiceNumber: string };

export const viewOfPayment = (row: Listed): PaymentView => ({
  id: row.id,
  connectionId: row.connectionId,
  erpPaymentId: row.erpPaymentId,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  commitmentId: row.commitmentId,
  primeContractId: row.primeContractId,
  paymentNumber: row.paymentNumber,
  revision: row.revision,
  state: row.state,
  method: row.method,
  methodName: row.methodName,
  number: row.number,
  paidOn: row.paidOn,
  createdInErpAt: row.createdInErpAt,
  currency: row.currency,
  amount: formatMoney(row.amountMinor, row.currency),
  discount: formatMoney(row.discountMinor, row.currency),
  writeOff: formatMoney(row.writeOffMinor, row.currency),
  credit: formatMoney(row.creditMinor, row.currency),
  isMatchedByHand: row.matchedBy !== null,
  removedAt: row.removedAt,
  rowVersion: row.rowVersion,
  createdAt: row.createdAt,
});

const paymentsIn = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('payments as p')
    .innerJoin('invoices as i', (join) =>
      join.onRef('i.companyId', '=', 'p.companyId').onRef('i.id', '=', 'p.invoiceId'),
    )
    .selectAll('p')
    .select(sql<string>`coalesce(i.erp_document_number, i.number)`.as('invoiceNumber'))
    .where('p.companyId', '=', companyId);

/** Without those that were taken out because the ERP has deleted them. */
const listedIn = (tx: Tx, companyId: string) =>
  paymentsIn(tx, companyId).where('p.removedAt', 'is', null);

type Query = ReturnType<typeof listedIn>;

/** The ERP's payments of one invoice, voided and deleted ones too, by their day. */
export async function pageOfPayments(
  db: Db,
  actor: Actor,
  invoiceId: string,
  ask: PageAsk,
): Promise<Page<PaymentView>> {
  const filters = { list: 'payments', invoiceId };
  const after = placeOf(ask, filters, 2);
  return db.inCompany(actor.companyId, async (tx) => {
    await mustRead(tx, actor, invoiceId);
    let query = listedIn(tx, actor.companyId).where('p.invoiceId', '=', invoiceId);
    if (after) query = query.where(sql<boolean>`(p.paid_on, p.id) > (${after[0]}, ${after[1]})`);
    const rows = await query
      .orderBy('p.paidOn')
      .orderBy('p.id')
      .limit(ask.limit + 1)
      .execute();
    const place = (row: Listed): string[] => [row.paidOn, row.id];
    return pageOf(rows, ask, { filters, place, view: viewOfPayment });
  });
}

/** Payments Issued of a commitment, or payments received of a prime contract. */
export async function pageOfContractPayments(
  db: Db,
  actor: Actor,
  { kind, contractId }: { readonly kind: InvoiceKind; readonly contractId: string },
  ask: PageAsk,
): Promise<Page<PaymentView>> {
  const { companyId } = actor;
  const [table, column] =
    kind === 'owner'
      ? (['primeContracts', 'p.primeContractId'] as const)
      : (['commitments', 'p.commitmentId'] as const);
  return db.inCompany(companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    const contract = await tx
      .selectFrom(table)
      .select('projectId')
      .where('companyId', '=', companyId)
      .where('id', '=', contractId)
      .executeTakeFirst();
    if (!contract) throw notFound(kind === 'owner' ? 'prime contract' : 'commitment', contractId);
    demand(rights, 'readContracts', { ...contract, kind });
    const query = listedIn(tx, companyId).where(column, '=', contractId);
    return pageByAge(query, ask, { list: 'contractPayments', contractId });
  });
}

export interface PaymentFilters {
  readonly projectId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly state?: PaymentState | undefined;
}

/** All of invoices that the asker may read, the newest first. */
export async function listPayments(
  db: Db,
  actor: Actor,
  { projectId, connectionId, state }: PaymentFilters,
  ask: PageAsk,
): Promise<Page<PaymentView>> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    if (!readsSomeInvoices(rights)) demand(rights, 'readInvoices');
    let query = listedIn(tx, companyId).where(readableInvoices(rights));
    if (projectId) query = query.where('i.projectId', '=', projectId);
    if (connectionId) query = query.where('p.connectionId', '=', connectionId);
    if (state) query = query.where('p.state', '=', state);
    const filters = { list: 'allPayments', projectId, connectionId, state };
    return pageByAge(query, ask, filters);
  });
}

async function pageByAge(query: Query, ask: PageAsk, filters: object): Promise<Page<PaymentView>> {
  const [before] = placeOf(ask, filters, 1) ?? [];
  const rows = await (before === undefined ? query : query.where('p.id', '<', before))
    .orderBy('p.id', 'desc')
    .limit(ask.limit + 1)
    .execute();
  return pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOfPayment });
}

/** With the place where it is, for rights. */
export async function findPayment(tx: Tx, companyId: string, id: string) {
  return paymentsIn(tx, companyId)
    .select(['i.projectId', 'i.kind', 'i.erpStatus'])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

export async function getPayment(db: Db, actor: Actor, id: string): Promise<PaymentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await findPayment(tx, actor.companyId, id);
    if (!row) throw notFound('payment', id);
    await allow(tx, actor, 'readInvoices', row);
    return viewOfPayment(row);
  });
}
