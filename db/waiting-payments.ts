// What was paid and could not be applied is applied by itself once what was missing is there: the
// link of its invoice, or a switch. In the transaction that brings it, from the facts as they were
// read last.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { getSource } from './payments.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import { getLockedInvoice } from './invoices.ts';
import type { InvoiceRow, Telling } from './invoices.ts';
import { besidePages } from './payment-order.ts';
import { recordPage } from './payment-pages.ts';
import { factOf } from './unmatched-rows.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

/**
 * After the link of an invoice was written, in a transaction that began `besidePages`: or a page
 * would leave waiting what this does not see yet. Returns the invoice as it stands then.
 */
export async function applyToLinked(
  tx: Tx,
  row: InvoiceRow,
  by: NewEvent['by'],
): Promise<InvoiceRow> {
  const { companyId, id: invoiceId, connectionId, kind, erpDocumentId } = row;
  const which = sql<boolean>`connection_id = ${connectionId} and kind = ${kind}
    and erp_document_id = ${erpDocumentId}`;
  const told = await applyWaiting(tx, companyId, by, which);
  return told.length > 0 ? getLockedInvoice(tx, { companyId, invoiceId }) : row;
}

/** After something was switched on in a project, or on one of its commitments. */
export async function applyInProject(
  tx: Tx,
  { companyId, projectId }: { readonly companyId: string; readonly projectId: string },
  by: NewEvent['by'],
): Promise<Telling[]> {
  await besidePages(tx, companyId);
  return applyWaiting(
    tx,
    companyId,
    by,
    sql<boolean>`reason in ('ToolSwitchedOff', 'PaymentsSwitchedOff') and exists (
      select from invoices i where i.company_id = unmatched_payments.company_id
        and i.id = unmatched_payments.invoice_id and i.project_id = ${projectId})`,
  );
}

async function applyWaiting(
  tx: Tx,
  companyId: string,
  by: NewEvent['by'],
  which: RawBuilder<boolean>,
): Promise<Telling[]> {
  const rows = await tx
    .selectFrom('unmatchedPayments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('status', 'in', ['open', 'ignored'])
    .where('state', '!=', 'deleted')
    .where(which)
    .execute();
  const told: Telling[] = [];
  for (const [connectionId, waiting] of Map.groupBy(rows, (one) => one.connectionId))
    told.push(...(await apply(tx, { companyId, connectionId }, waiting, by)));
  return told;
}

async function apply(
  tx: Tx,
  place: { readonly companyId: string; readonly connectionId: string },
  waiting: readonly UnmatchedRow[],
  by: NewEvent['by'],
): Promise<Telling[]> {
  const { capabilities, syncFrom } = await getSource(tx, place);
  // As it was read: what went since is not back.
  const askedAt =
    waiting
      .map(({ readAt }) => readAt)
      .toSorted()
      .at(-1) ?? '';
  const { tellings } = await recordPage(
    tx,
    { ...place, capabilities, syncFrom, askedAt, by },
    { applied: waiting.map(factOf), wholePayments: [], wholeDocuments: [], deletedPayments: [] },
  );
  return tellings;
}
