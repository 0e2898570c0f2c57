// What became of a file on its way to the ERP: sent, refused, or waiting with its reason. Each is
// one transaction, which still finds the attempt to be the latest.
import { sql } from 'kysely';
import type { ErpFailure } from '../domain/failures.ts';
import type { OpenSending } from './attachment-sendings.ts';
import { askProbe, endRequest, lockAsked, turnOf } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import { asJson, recordEvent } from './events.ts';
import type { ByRun } from './events.ts';
import type { Db, Tx } from './index.ts';
import { inMs } from './moments.ts';
import { giveBackTurn } from './turns.ts';
import type { HeldTurn } from './turns.ts';

/** The ERP's id of the file, as it is kept with the answer. */
export interface SentResult {
  readonly erpAttachmentId: string;
}

export async function recordSent(
  db: Db,
  open: OpenSending,
  { id: erpAttachmentId }: { readonly id: string },
  by: ByRun,
): Promise<void> {
  await db.inCompany(open.request.companyId, async (tx) => {
    await giveBackTurn(tx, turnOf(open), 'answered');
    const request = await stillMine(tx, open);
    if (!request) return; // whoever took over finds it
    const result: SentResult = { erpAttachmentId };
    await endRequest(tx, request, { status: 'answered', result: asJson(result) });
    await record(tx, open, 'attachment.sent', by, { ...result });
  });
}

/** It is not there, and was taken off meanwhile: nothing is left to be done. */
export async function recordNotSent(db: Db, open: OpenSending): Promise<void> {
  await db.inCompany(open.request.companyId, async (tx) => {
    await giveBackTurn(tx, turnOf(open), 'answered');
    const request = await stillMine(tx, open);
    const words = 'The file was taken off before it was sent.';
    if (request)
      await endRequest(tx, request, { status: 'failed', reason: 'NotPossibleNow', words });
  });
}

export interface NotSent {
  readonly failure: ErpFailure | 'FileLost' | 'FilesUnavailable';
  readonly words: string;
  readonly ms: number;
  readonly busyMs?: number | undefined;
  /** A person has to act. */
  readonly isFinal: boolean;
  /** The ERP certainly did not take what this attempt sent. */
  readonly nothingSent: boolean;
}

/**
 * Writes why it was not sent and gives the turn back. Says whether it is over. A file never shuts
 * the gate of its connection: whether the ERP still knows us is asked by a probe, and what it
 * refuses although a probe went well is refused for this file alone.
 */
export async function recordNotTaken(
  db: Db,
  open: OpenSending,
  not: NotSent,
  by: ByRun,
): Promise<{ isOver: boolean }> {
  return db.inCompany(open.request.companyId, async (tx) => {
    const turn = turnOf(open);
    await giveBackTurn(tx, turn, not.busyMs === undefined ? 'unknown' : { busyMs: not.busyMs });
    const request = await stillMine(tx, open);
    if (!request) return { isOver: false };
    const { failure: reason, words } = not;
    const isFinal = not.isFinal || (await isRefusedAlone(tx, turn, not, request));
    await note(tx, open, not, request);
    if (!isFinal) return { isOver: false };
    await endRequest(tx, request, { status: 'failed', reason, words });
    await record(tx, open, 'attachment.failedToSend', by, { failure: reason, words });
    return { isOver: true };
  });
}

/** The row, locked, unless another attempt has taken over. */
async function stillMine(
  tx: Tx,
  { request: { companyId, id, attempts } }: OpenSending,
): Promise<ErpRequestRow | undefined> {
  const asked = await lockAsked(tx, companyId, id);
  return asked?.request.attempts === attempts ? asked.request : undefined;
}

/** The ERP took our credentials, in a probe, after it had refused them for this file. */
async function isRefusedAlone(
  tx: Tx,
  turn: HeldTurn,
  { failure }: NotSent,
  { unauthorizedAt }: ErpRequestRow,
): Promise<boolean> {
  if (failure !== 'ErpUnauthorized') return false;
  const { companyId, connectionId } = turn;
  const probed = await tx
    .selectFrom('connectionGates')
    .select('connectionId')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('probedAt', '>', unauthorizedAt)
    .executeTakeFirst();
  if (!probed) await askProbe(tx, companyId, connectionId);
  return probed !== undefined;
}

async function note(
  tx: Tx,
  { connection, asking }: OpenSending,
  { failure, words, ms, nothingSent }: NotSent,
  request: ErpRequestRow,
): Promise<void> {
  const { requestTimeoutMs, lagMs, idempotency } = connection.capabilities;
  const unsureMs = idempotency === 'searchable' ? requestTimeoutMs + lagMs : 0;
  const isUnauthorized = failure === 'ErpUnauthorized';
  await tx
    .updateTable('erpRequests')
    .set({
      reason: failure,
      words,
      nextAt: inMs(ms),
      // This attempt is over; what it sent is found, or surely not there, after so long.
      unsureUntil:
        nothingSent && !asking.mayBeThere
          ? null
          : sql<string>`least(unsure_until, clock_timestamp() + make_interval(secs => ${unsureMs / 1000}))`,
      unauthorizedAt: isUnauthorized
        ? sql<string>`coalesce(unauthorized_at, clock_timestamp())`
        : null,
    })
    .where('companyId', '=', request.companyId)
    .where('id', '=', request.id)
    .execute();
}

async function record(
  tx: Tx,
  { request, asking: { file, document } }: OpenSending,
  type: 'attachment.sent' | 'attachment.failedToSend',
  by: ByRun,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { companyId, invoiceId } = request;
  const invoice = await tx
    .selectFrom('invoices')
    .select(['id', 'submission', 'version'])
    .where('companyId', '=', companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  const { id: subjectId, submission, version } = invoice;
  const after = { attachmentId: file.id, name: file.name, erpDocumentId: document.id, ...more };
  const of = { subjectKind: 'invoice', subjectId, submission, version };
  await recordEvent(tx, companyId, { ...of, type, by, after });
}
