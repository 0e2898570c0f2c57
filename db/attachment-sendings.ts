// Files on invoices on their way to the ERP. Each sending is a question to it (erp-requests.ts):
// one row for a file and the document that it is sent to, written with the upload or with the link.
// A file is looked for before it is sent, and sent by one attempt at a time; nothing about it moves
// the invoice.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { isStillSet } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { ErpRequestRow, OpenRequest } from './erp-requests.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { inMs } from './moments.ts';
import { upsertOutbox } from './outbox-row.ts';
import { erpRequestSubject } from './subjects.ts';
import { keepTurn, LEASE_SECONDS, mayStillAsk } from './turns.ts';
import type { HeldTurn } from './turns.ts';

/** What an attempt sends, and where to. */
export interface Sending {
  readonly kind: 'attachment';
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  };
  readonly document: { readonly id: string; readonly kind: InvoiceKind };
  /** The same for every attempt, and another one for another document. */
  readonly key: string;
  /** An attempt before may have left it in the ERP. */
  readonly mayBeThere: boolean;
  /** Taken off meanwhile, it is looked for and not sent any more. */
  readonly maySend: boolean;
}

export interface OpenSending extends OpenRequest {
  readonly asking: Sending;
}

/**
 * Asks that the invoice's current files, or one of them, be sent to the document that it is linked
 * to; nothing without a link, or where the connector takes none. Part of the caller's transaction,
 * which has the invoice locked; the relay tells of it.
 */
export async function askToSend(
  tx: Tx,
  row: InvoiceRow,
  { only, askedBy = null }: { readonly only?: string; readonly askedBy?: string | null } = {},
): Promise<void> {
  const { companyId, id: invoiceId, connectionId, erpDocumentId } = row;
  if (connectionId === null || erpDocumentId === null) return;
  const { rows: files } = await sql<FileOfConnection>`
    select a.id, c.connector, c.settings from attachments a
    join connections c on c.company_id = a.company_id and c.id = ${connectionId}
    where a.company_id = ${companyId} and a.invoice_id = ${invoiceId} and a.payment_id is null
      and a.removed_at is null and a.id = coalesce(${only ?? null}, a.id)`.execute(tx);
  const taken = files.filter((one) => capabilitiesOf(one.connector, one.settings).attachments);
  if (taken.length === 0) return;
  const to = { companyId, connectionId, kind: 'attachment', invoiceId, erpDocumentId, askedBy };
  const asked = await tx
    .insertInto('erpRequests')
    .values(taken.map((file) => ({ ...to, id: newId(), attachmentId: file.id })))
    .onConflict((conflict) => conflict.doNothing()) // it is under way, or there
    .returning('id')
    .execute();
  const messages = asked.map(({ id }) => ({
    companyId,
    subject: erpRequestSubject(id),
    version: 1,
  }));
  if (messages.length > 0) await upsertOutbox(tx, messages).execute();
}

type FileOfConnection = Pick<ConnectionAccess, 'connector' | 'settings'> & { readonly id: string };

/** `over`: there is nothing left to send. `wait`: a look would prove nothing yet. */
export async function sendingOf(
  tx: Tx,
  request: ErpRequestRow,
  { capabilities, name }: ConnectionAccess,
): Promise<Sending | { over: string } | { wait: ErpWait }> {
  const row = await fileAndLink(tx, request);
  if (!row.isLinked) return { over: 'The invoice is not linked to this document any more.' };
  const mayBeThere = request.unsureUntil !== null;
  if (row.isRemoved && !mayBeThere) return { over: 'The file was taken off before it was sent.' };
  if (!capabilities.attachments) return { over: `${name} takes no files any more.` };
  if (row.unsureMs > 0) return { wait: { failure: 'ErpUnclear', words: UNSURE, ms: row.unsureMs } };
  const { id, name: fileName, mediaType, sizeBytes, sha256, kind } = row;
  return {
    kind: 'attachment',
    file: { id, name: fileName, mediaType, sizeBytes, sha256 },
    document: { id: request.erpDocumentId ?? '', kind },
    key: keyOf(request),
    mayBeThere,
    maySend: !row.isRemoved,
  };
}

const UNSURE =
  'The file was sent and its answer was lost; the ERP is asked for it once it surely shows it.';

/** A new link of the invoice is a new document, which gets the file anew. */
function keyOf({ companyId, attachmentId, connectionId, erpDocumentId }: ErpRequestRow): string {
  const of = [companyId, attachmentId, connectionId, erpDocumentId].join('/');
  return `tieout-file-${createHash('sha256').update(of).digest('hex').slice(0, 32)}`;
}

async function fileAndLink(tx: Tx, { companyId, id }: ErpRequestRow) {
  const { rows } = await sql<
    Sending['file'] & {
      readonly kind: InvoiceKind;
      readonly isLinked: boolean;
      readonly isRemoved: boolean;
      readonly unsureMs: number;
    }
  >`
    select a.id, a.name, a.media_type as "mediaType", a.size_bytes as "sizeBytes", a.sha256, i.kind,
      ${IS_LINKED} as "isLinked", a.removed_at is not null as "isRemoved",
      coalesce(ceil(1000 * extract(epoch from r.unsure_until - clock_timestamp())), 0)::int
        as "unsureMs"
    from ${FILE_AND_LINK} where r.company_id = ${companyId} and r.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`no file for sending ${id}`);
  return row;
}

const FILE_AND_LINK = sql`erp_requests r
  join attachments a on a.company_id = r.company_id and a.id = r.attachment_id
  join invoices i on i.company_id = r.company_id and i.id = r.invoice_id`;

const IS_LINKED = sql<boolean>`coalesce(i.erp_document_id = r.erp_document_id
  and i.connection_id = r.connection_id, false)`;

/**
 * Commits, right before the file is sent, until when nobody can tell whether it is there. False
 * when the attempt may not send: another one has taken over, the file was taken off, the link was
 * cut, or the connection was paused or set otherwise.
 */
export async function aboutToSend(
  db: Db,
  { request, connection }: OpenSending,
  turn: HeldTurn,
): Promise<boolean> {
  const { companyId, id } = request;
  const { requestTimeoutMs, lagMs } = connection.capabilities;
  const ms = requestTimeoutMs + Math.max(LEASE_SECONDS * 1000, lagMs);
  return db.inCompany(companyId, async (tx) => {
    const mine = await tx
      .updateTable('erpRequests')
      .set({ unsureUntil: inMs(ms) })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .where('status', '=', 'asked')
      .where('attempts', '=', request.attempts)
      .where(mayStillAsk(turn))
      .where(isStillSet(companyId, connection))
      .where(
        sql<boolean>`exists (select from ${FILE_AND_LINK} where r.company_id = ${companyId}
          and r.id = ${id} and ${IS_LINKED} and a.removed_at is null)`,
      )
      .returning('id')
      .executeTakeFirst();
    return mine !== undefined && keepTurn(tx, turn, connection.capabilities);
  });
}
