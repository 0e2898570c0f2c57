// Deletion by difference, for ERPs that do not tell what was deleted: only a reading that went from
// the beginning to the end knows what is missing, and never one that saw nothing at all (design.md
// section 6).
import { sql } from 'kysely';
import type { AppliedPayment } from '../domain/document.ts';
import type { Tx } from './index.ts';
import { recordMissing } from './payment-pages.ts';
import type { Reading } from './payment-pages.ts';
import type { Telling } from './invoices.ts';
import type { PaymentSyncRow } from './reading-views.ts';

/** What one page of a complete reading has shown. */
export async function noteSightings(
  tx: Tx,
  { companyId, id, isComplete, pages }: PaymentSyncRow,
  applied: readonly AppliedPayment[],
): Promise<void> {
  if (!isComplete || applied.length === 0) return;
  await sql`insert into payment_sightings values (${companyId}, ${id}, ${pages},
    ${applied.map((fact) => fact.id)}::text[],
    ${applied.map((fact) => fact.documentId)}::text[])`.execute(tx);
}

interface Missing {
  readonly erpPaymentId: string;
  readonly erpDocumentId: string;
}

/** After the last page: what is missing is deleted, or why nothing is. */
export async function concludeReading(
  tx: Tx,
  run: PaymentSyncRow,
  reading: Reading,
): Promise<{ deleted: number; tellings: Telling[]; words?: string }> {
  if (!run.isComplete) return { deleted: 0, tellings: [] };
  const missing = await missingOf(tx, run);
  const { seen } = await tx
    .selectFrom('paymentSightings')
    .select(sql<boolean>`count(*) > 0`.as('seen'))
    .where('companyId', '=', run.companyId)
    .where('syncId', '=', run.id)
    .executeTakeFirstOrThrow();
  if (!seen && missing.length > 0 && !run.mayBeEmpty)
    return { deleted: 0, tellings: [], words: EMPTY };
  const asOfThen = { ...reading, askedAt: run.beganAt };
  const { counts, tellings } = await recordMissing(tx, asOfThen, missing);
  return { deleted: counts.deleted, tellings };
}

const EMPTY =
  'The ERP returned no payments at all, and there were some before. Nothing was deleted here. If its books are empty indeed, ask for a complete sync with mayBeEmpty.';

/** Known before it began, and not shown by it. */
async function missingOf(tx: Tx, { companyId, connectionId, id, beganAt }: PaymentSyncRow) {
  const { rows } = await sql<Missing>`
    with seen as materialized (
      select u.payment, u.document from payment_sightings s
      cross join unnest(s.erp_payment_ids, s.erp_document_ids) as u (payment, document)
      where s.company_id = ${companyId} and s.sync_id = ${id})
    select k.erp_payment_id as "erpPaymentId", k.erp_document_id as "erpDocumentId"
    from (
      select erp_payment_id, erp_document_id from payments
      where company_id = ${companyId} and connection_id = ${connectionId}
        and state <> 'deleted' and read_at <= ${beganAt}
      union
      select erp_payment_id, erp_document_id from unmatched_payments
      where company_id = ${companyId} and connection_id = ${connectionId}
        and status in ('open', 'ignored', 'skipped') and state <> 'deleted' and read_at <= ${beganAt}) k
    where not exists (select from seen
      where seen.payment = k.erp_payment_id and seen.document = k.erp_document_id)
    order by 1, 2`.execute(tx);
  return rows;
}

export async function forgetSightings(tx: Tx, { companyId, id }: PaymentSyncRow): Promise<void> {
  await tx
    .deleteFrom('paymentSightings')
    .where('companyId', '=', companyId)
    .where('syncId', '=', id)
    .execute();
}
