// Documents that the ERP may have already for a failed export: how they are looked for, and kept,
// because what a person was shown belongs to their decision. Part of a question (erp-requests.ts).
import { sql } from 'kysely';
import type { ErpDocument, ExportDocument } from '../domain/document.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { exportKeys } from './export-keys.ts';
import { asJson } from './events.ts';
import { planOf } from './export-input.ts';
import type { At } from './export-lease.ts';
import type { Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { InvoiceRow } from './invoices.ts';
import { sureAt } from './sure-at.ts';

export interface Search {
  readonly kind: InvoiceKind;
  readonly submission: number;
  /** Whatever happens to the invoice meanwhile makes the answer an old one. */
  readonly version: number;
  readonly keys: readonly string[];
  /**
   * What was sent last, and what would be sent now, if they differ in what documents are found by.
   */
  readonly documents: readonly ExportDocument[];
}

interface Request {
  readonly companyId: string;
  readonly id: string;
  readonly invoiceId: string | null;
}

/** `over`: it needs none any more. `wait`: until a document that was sent is surely shown. */
export async function searchOf(
  tx: Tx,
  request: Request,
  connection: ConnectionAccess,
): Promise<Search | { over: string } | { wait: ErpWait }> {
  const { companyId, invoiceId } = request;
  if (!invoiceId) throw new Error(`question ${request.id} searches for no invoice`);
  const row = await lockInvoice(tx, companyId, invoiceId);
  if (row?.erpStatus !== 'failedToExport')
    return { over: 'The invoice has not failed (any more).' };
  const { sent, sentAt, shownAt, unsureMs } = await lastSent(tx, row, connection);
  if (sentAt && shownAt && unsureMs > 0) {
    const words = `A document was sent at ${second(sentAt)}; the ERP surely shows it at ${second(shownAt)}, and is asked then.`;
    await noteWait(tx, request, words, shownAt);
    return { wait: { failure: 'ErpUnclear', words, ms: unsureMs } };
  }
  const { submission, version } = row;
  const keys = await exportKeys(tx, { companyId, invoiceId, submission });
  const plan = await planOf(tx, row, connection.row, row.exportFields);
  const documents = [...(sent ? [sent] : []), ...('document' in plan ? [plan.document] : [])];
  return {
    kind: row.kind,
    submission,
    version,
    keys: [keys.key, ...keys.earlierKeys],
    documents: [...new Map(documents.map((one) => [likenessOf(one), one])).values()],
  };
}

const second = (instant: string): string => `${instant.slice(0, 19)}Z`;

const likenessOf = ({ party, number, total, billedOn, accountingDate }: ExportDocument): string =>
  [party.id, number, total, billedOn, accountingDate].join('\n');

interface Sent {
  readonly sent: ExportDocument | null;
  readonly sentAt: string | null;
  /** When whatever was sent for the invoice, in any submission, is surely found. */
  readonly shownAt: string | null;
  readonly unsureMs: number;
}

async function lastSent(
  tx: Tx,
  row: InvoiceRow,
  { capabilities }: ConnectionAccess,
): Promise<Sent> {
  const { rows } = await sql<Sent>`
    with times as (
      select max(create_sent_at) as sent_at, ${sureAt(row, capabilities)} as shown_at
      from export_attempts where company_id = ${row.companyId} and invoice_id = ${row.id})
    select sent_at as "sentAt", shown_at as "shownAt",
      coalesce(ceil(1000 * extract(epoch from shown_at - clock_timestamp())), 0)::int as "unsureMs",
      (select document from export_attempts where company_id = ${row.companyId}
        and invoice_id = ${row.id} and submission = ${row.submission}) as sent
    from times`.execute(tx);
  return rows[0] ?? { sent: null, sentAt: null, shownAt: null, unsureMs: 0 };
}

async function noteWait(
  tx: Tx,
  { companyId, id }: Request,
  words: string,
  nextAt: string,
): Promise<void> {
  await tx
    .updateTable('erpRequests')
    .set({ reason: 'ErpUnclear', words, nextAt })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .execute();
}

/** Keeps what was found, if the invoice stands exactly where it stood when the ERP was asked. */
export async function showCandidates(
  tx: Tx,
  request: Request,
  { search, candidates }: { search: Search; candidates: readonly ErpDocument[] },
): Promise<object> {
  const { companyId, invoiceId } = request;
  if (!invoiceId) throw new Error(`question ${request.id} searches for no invoice`);
  const row = await lockInvoice(tx, companyId, invoiceId);
  if (!row?.connectionId || row.version !== search.version)
    return { skipped: 'The invoice was changed while the ERP was asked: ask again.' };
  const { connectionId, submission, revision } = row;
  await tx
    .insertInto('exportAttempts')
    .values({ companyId, invoiceId, submission, connectionId, revision })
    .onConflict((conflict) => conflict.doNothing()) // it failed by a rule, before any attempt
    .execute();
  await keepCandidates(tx, { companyId, invoiceId, submission }, candidates);
  const count = candidates.length;
  if (search.documents.length > 0) return { count };
  const note =
    'Without the links that are missing only documents under our own keys could be looked for.';
  return { count, note };
}

/** What a person is shown who has to choose; `createAgain` writes it into its event. */
export async function keepCandidates(
  tx: Tx,
  { companyId, invoiceId, submission }: Omit<At, 'version'>,
  candidates: readonly ErpDocument[],
): Promise<void> {
  await tx
    .updateTable('exportAttempts')
    .set({
      candidates: asJson(candidates),
      candidatesAt: sql<string>`clock_timestamp()`,
    })
    .where('companyId', '=', companyId)
    .where('invoiceId', '=', invoiceId)
    .where('submission', '=', submission)
    .execute();
}
