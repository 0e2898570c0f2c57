// What a reconciliation compares: invoices of the period as they stand here, with their payments,
// and what the ERP showed of those when all of them were read.
import { sql } from 'kysely';
import type { AppliedPayment, ErpDocument } from '../domain/document.ts';
import type { Ours } from '../domain/reconciliation.ts';
import type { Db, Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import type { PaymentRow } from './payment-rows.ts';
import type { ReconciliationRow } from './reconciliations.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

export interface Comparable {
  readonly invoiceId: string;
  readonly ours: Ours;
  /** The same before and after the ERP was asked: what it said is compared with what stood then. */
  readonly changedAt: string;
  /** Documents that its payments are on: its own, and those that were matched by hand. */
  readonly documentIds: readonly string[];
  readonly shown: readonly AppliedPayment[];
}

/** The next ones of the period, in the order of their ids. */
export async function readComparables(
  db: Db,
  run: ReconciliationRow,
  most: number,
): Promise<Comparable[]> {
  return db.inCompany(run.companyId, async (tx) => {
    const rows = await invoicesOf(tx, run, most);
    return comparablesOf(tx, run, rows);
  });
}

/** These ones, as they stand now. */
export async function readAgain(
  db: Db,
  run: ReconciliationRow,
  invoiceIds: readonly string[],
): Promise<Comparable[]> {
  return db.inCompany(run.companyId, async (tx) => {
    const rows = await tx
      .selectFrom('invoices')
      .selectAll()
      .where('companyId', '=', run.companyId)
      .where('id', 'in', [...invoiceIds])
      .where('erpStatus', '=', 'synced')
      .where('connectionId', '=', run.connectionId)
      .execute();
    return comparablesOf(tx, run, rows);
  });
}

/** Synced, and billed or paid in the period, here or there. */
async function invoicesOf(tx: Tx, run: ReconciliationRow, most: number): Promise<InvoiceRow[]> {
  const { companyId, connectionId, id, cursor, fromDay, toDay } = run;
  return tx
    .selectFrom('invoices as i')
    .selectAll('i')
    .where('i.companyId', '=', companyId)
    .where('i.connectionId', '=', connectionId)
    .where('i.erpStatus', '=', 'synced')
    .$if(cursor !== null, (query) => query.where('i.id', '>', cursor ?? ''))
    .where(
      sql<boolean>`(i.billed_on between ${fromDay} and ${toDay}
        or exists (select from payments p where p.company_id = i.company_id
          and p.invoice_id = i.id and p.paid_on between ${fromDay} and ${toDay})
        or exists (select from reconciliation_payments r where r.company_id = i.company_id
          and r.reconciliation_id = ${id} and r.erp_document_id = i.erp_document_id
          and r.kind = i.kind and (r.payment->>'paidOn')::date between ${fromDay} and ${toDay}))`,
    )
    .orderBy('i.id')
    .limit(most)
    .execute();
}

async function comparablesOf(
  tx: Tx,
  run: ReconciliationRow,
  rows: readonly InvoiceRow[],
): Promise<Comparable[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const { companyId, connectionId } = run;
  const payments = await tx
    .selectFrom('payments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('invoiceId', 'in', ids)
    .orderBy('id')
    .execute();
  const documents = [
    ...rows.flatMap(({ erpDocumentId }) => erpDocumentId ?? []),
    ...payments.map(({ erpDocumentId }) => erpDocumentId),
  ];
  const waiting = await waitingOn(tx, run, documents);
  const shown = await shownOn(tx, run, documents);
  const confirmed = await confirmedOf(tx, companyId, ids);
  const feed = await feedOf(tx, run);
  const byInvoice = Map.groupBy(payments, ({ invoiceId }) => invoiceId);
  return rows.map((row) => {
    const own = byInvoice.get(row.id) ?? [];
    const isOf = ofInvoice(row, own);
    return {
      invoiceId: row.id,
      ours: {
        ...row,
        ...feed,
        erpDocumentId: row.erpDocumentId ?? '',
        confirmed: confirmed.get(row.id),
        payments: own,
        waiting: waiting
          .filter((one) => one.erpDocumentId === row.erpDocumentId && one.kind === row.kind)
          .map((one) => ({ ...one, isIgnored: one.status === 'ignored' })),
      },
      changedAt: [row.movedAt, ...own.map(({ readAt }) => readAt)].toSorted().at(-1) ?? '',
      documentIds: [...new Set([row.erpDocumentId ?? '', ...own.map((one) => one.erpDocumentId)])],
      shown: shown.filter(isOf),
    };
  });
}

/** On its own document; or, matched by hand, what its rows hold of another one. */
export const ofInvoice =
  (
    { erpDocumentId, kind }: Pick<Ours, 'kind'> & { readonly erpDocumentId: string | null },
    payments: readonly Pick<PaymentRow, 'erpPaymentId' | 'erpDocumentId'>[],
  ) =>
  (one: AppliedPayment): boolean =>
    (one.documentId === erpDocumentId && one.kind === kind) ||
    payments.some((row) => row.erpPaymentId === one.id && row.erpDocumentId === one.documentId);

async function waitingOn(
  tx: Tx,
  { companyId, connectionId }: ReconciliationRow,
  documents: readonly string[],
): Promise<UnmatchedRow[]> {
  return tx
    .selectFrom('unmatchedPayments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('erpDocumentId', 'in', [...documents])
    .where('status', 'in', ['open', 'ignored', 'skipped'])
    .execute();
}

async function shownOn(
  tx: Tx,
  { companyId, id }: ReconciliationRow,
  documents: readonly string[],
): Promise<AppliedPayment[]> {
  const rows = await tx
    .selectFrom('reconciliationPayments')
    .select('payment')
    .where('companyId', '=', companyId)
    .where('reconciliationId', '=', id)
    .where('erpDocumentId', 'in', [...documents])
    .execute();
  return rows.map(({ payment }) => payment as AppliedPayment);
}

/** As the ERP had them when they were synced or linked last: the record keeps it. */
async function confirmedOf(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<Map<string, ErpDocument>> {
  const { rows } = await sql<{ id: string; document: ErpDocument }>`
    select distinct on (subject_id) subject_id as id, after->'erpDocument' as document
    from events where company_id = ${companyId} and subject_id = any(${ids}::uuid[])
      and type in ('invoice.synced', 'invoice.linked') and after ? 'erpDocument'
    order by subject_id, id desc`.execute(tx);
  return new Map(rows.map(({ id, document }) => [id, document]));
}

async function feedOf(
  tx: Tx,
  { companyId, connectionId }: ReconciliationRow,
): Promise<Pick<Ours, 'syncPayments' | 'syncFrom' | 'lastReadAt'>> {
  const { rows } = await sql<Pick<Ours, 'syncPayments' | 'syncFrom' | 'lastReadAt'>>`
    select c.sync_payments as "syncPayments", f.sync_from as "syncFrom",
      (select s.began_at from payment_syncs s where s.company_id = c.company_id
        and s.connection_id = c.id and s.kind = 'sync' and s.status = 'completed'
        order by s.id desc limit 1) as "lastReadAt"
    from connections c left join payment_feeds f
      on f.company_id = c.company_id and f.connection_id = c.id
    where c.company_id = ${companyId} and c.id = ${connectionId}`.execute(tx);
  const [feed] = rows;
  if (!feed) throw new Error(`there is no connection ${connectionId}`);
  return feed;
}
