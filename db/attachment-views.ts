// How far files of an invoice are on their way to the ERP's document that it is linked to.
import { sql } from 'kysely';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { SendingStatus } from '../domain/attachments.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';

export interface SendingView {
  readonly status: SendingStatus;
  readonly erpDocumentId: string | null;
  /** The ERP's own id of the file. */
  readonly erpAttachmentId: string | null;
  readonly sentAt: string | null;
  /** Why it failed, was not sent, or waits: a name, and words; the ERP's own where it has any. */
  readonly reason: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
}

interface Row {
  readonly attachmentId: string;
  readonly status: string;
  readonly erpAttachmentId: string | null;
  readonly answeredAt: string | null;
  readonly reason: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
}

const NOTHING = { erpAttachmentId: null, sentAt: null, reason: null, words: null, nextAt: null };

/** By the id of the file. */
export async function sendingsOf(
  tx: Tx,
  invoice: InvoiceRow,
  files: readonly { readonly id: string }[],
): Promise<Map<string, SendingView>> {
  if (files.length === 0) return new Map();
  const latest = await latestOf(
    tx,
    invoice,
    files.map(({ id }) => id),
  );
  const takes = latest.length === files.length || (await takesFiles(tx, invoice));
  const rows = new Map(latest.map((row) => [row.attachmentId, row]));
  return new Map(files.map(({ id }) => [id, viewOf(invoice, rows.get(id), takes)]));
}

function viewOf(
  { erpDocumentId }: InvoiceRow,
  row: Row | undefined,
  takes: boolean | undefined,
): SendingView {
  if (row) return viewOfRow(erpDocumentId, row);
  const nothing = { ...NOTHING, erpDocumentId };
  if (takes === false) return { ...nothing, status: 'notSupported' };
  return { ...nothing, status: erpDocumentId === null ? 'notSynced' : 'notSent' };
}

function viewOfRow(erpDocumentId: string | null, row: Row): SendingView {
  const { erpAttachmentId, answeredAt, reason, words, nextAt } = row;
  const of = { erpDocumentId, erpAttachmentId, reason, words, nextAt: null, sentAt: null };
  if (row.status === 'asked') return { ...of, status: 'waiting', nextAt };
  if (row.status === 'answered') return { ...of, status: 'sent', sentAt: answeredAt };
  return { ...of, status: reason === 'NotPossibleNow' ? 'notSent' : 'failed' };
}

/** Of the document that the invoice is linked to now: what was sent to an earlier one is past. */
async function latestOf(
  tx: Tx,
  { companyId, connectionId, erpDocumentId }: InvoiceRow,
  ids: readonly string[],
): Promise<Row[]> {
  if (erpDocumentId === null) return [];
  const { rows } = await sql<Row>`
    select distinct on (r.attachment_id) r.attachment_id as "attachmentId", r.status,
      r.result ->> 'erpAttachmentId' as "erpAttachmentId", r.answered_at as "answeredAt", r.reason,
      r.words, r.next_at as "nextAt"
    from erp_requests r
    where r.company_id = ${companyId} and r.kind = 'attachment'
      and r.attachment_id = any(${ids}::uuid[]) and r.connection_id = ${connectionId}
      and r.erp_document_id = ${erpDocumentId}
    order by r.attachment_id, r.asked_at desc, r.id desc`.execute(tx);
  return rows;
}

/** Undefined before the invoice is sent: nobody knows where to. */
async function takesFiles(
  tx: Tx,
  { companyId, connectionId }: InvoiceRow,
): Promise<boolean | undefined> {
  if (connectionId === null) return undefined;
  const { connector, settings } = await tx
    .selectFrom('connections')
    .select(['connector', 'settings'])
    .where('companyId', '=', companyId)
    .where('id', '=', connectionId)
    .$castTo<Pick<ConnectionAccess, 'connector' | 'settings'>>()
    .executeTakeFirstOrThrow();
  return capabilitiesOf(connector, settings).attachments;
}
