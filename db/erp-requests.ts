// A question to an ERP that a person waits for: a list of its records, the payments of one invoice, or
// a probe. Asked in a transaction, told to Temporal, answered by an activity, read from here.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { LookupKind } from '../domain/connectors.ts';
import type { ErpPayment, ErpRecord } from '../domain/document.ts';
import type { ErpFailure } from '../domain/failures.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { asJson } from './events.ts';
import type { Actor, ByRun } from './events.ts';
import { LEASE_SECONDS } from './export-lease.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { Telling } from './invoices.ts';
import { erpRequestSubject, queueToTell } from './outbox.ts';
import { recordPayments } from './payments.ts';
import { giveBackPlace, takePlace } from './places.ts';
import type { ErpRequests } from './schema.gen.ts';

export type ErpRequestRow = Selectable<ErpRequests>;

export type Question =
  | { readonly kind: 'lookup'; readonly lookup: LookupKind }
  | { readonly kind: 'payments'; readonly invoiceId: string }
  | { readonly kind: 'probe' };

/** Asks. Part of the caller's transaction; tell `telling` after it. */
export async function askErp(
  tx: Tx,
  actor: Actor,
  connectionId: string,
  question: Question,
): Promise<{ requestId: string; telling: Telling }> {
  const { companyId, userId } = actor;
  const id = newId();
  const values = { companyId, id, connectionId, askedBy: userId, ...question };
  await tx.insertInto('erpRequests').values(values).execute();
  const telling = { subject: erpRequestSubject(id), companyId, version: 1, erpRequestId: id };
  await queueToTell(tx, telling);
  return { requestId: id, telling };
}

export async function findErpRequest(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<ErpRequestRow | undefined> {
  return tx
    .selectFrom('erpRequests')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface OpenRequest {
  readonly request: ErpRequestRow;
  readonly connection: ConnectionAccess;
  readonly holder: string;
  /** The invoice whose payments are asked for. */
  readonly document?: { id: string; kind: 'subcontractor' | 'owner' };
}

/** After an hour nobody waits for the answer any more. */
const STALE_AFTER = sql`interval '1 hour'`;

/** Takes the question up and a place on its connection. */
export async function beginRequest(
  db: Db,
  companyId: string,
  requestId: string,
): Promise<OpenRequest | { done: true } | { wait: true }> {
  return db.inCompany(companyId, async (tx) => {
    const request = await tx
      .updateTable('erpRequests')
      .set({ begunAt: sql<string>`clock_timestamp()`, attempts: sql`attempts + 1` })
      .where('companyId', '=', companyId)
      .where('id', '=', requestId)
      .where('status', '=', 'asked')
      .returningAll()
      .executeTakeFirst();
    if (!request) return { done: true };
    const connection = await getConnectionAccess(db, tx, companyId, request.connectionId);
    const holder = randomUUID();
    const place = { companyId, connectionId: connection.id, holder };
    const seconds = connection.capabilities.requestTimeoutMs / 1000 + LEASE_SECONDS;
    if (!(await takePlace(tx, place, connection.capabilities.concurrency, seconds)))
      return { wait: true };
    if (request.kind !== 'payments') return { request, connection, holder };
    const invoice = await tx
      .selectFrom('invoices')
      .select(['erpDocumentId', 'kind'])
      .where('companyId', '=', companyId)
      .where('id', '=', request.invoiceId)
      .executeTakeFirstOrThrow();
    if (!invoice.erpDocumentId) {
      await endRequest(tx, request, {
        status: 'failed',
        reason: 'NotPossibleNow',
        words: 'The invoice is not synced.',
      });
      await giveBackPlace(tx, place);
      return { done: true };
    }
    return {
      request,
      connection,
      holder,
      document: { id: invoice.erpDocumentId, kind: invoice.kind },
    };
  });
}

export type Answer =
  | { readonly records: readonly ErpRecord[] }
  | { readonly payments: readonly ErpPayment[] }
  | { readonly words: string };

/** Writes the answer with all that follows from it, in one transaction. */
export async function recordAnswer(
  db: Db,
  open: OpenRequest,
  answer: Answer,
  by: ByRun,
): Promise<void> {
  const { request } = open;
  await db.inCompany(request.companyId, async (tx) => {
    await giveBackPlace(tx, placeOf(open));
    if ('records' in answer) await replaceRecords(tx, request, answer.records);
    const result =
      'payments' in answer
        ? await importPayments(tx, request, open, answer.payments, by)
        : 'records' in answer
          ? { count: answer.records.length }
          : { words: answer.words };
    await endRequest(tx, request, { status: 'answered', result: asJson(result) });
  });
}

async function importPayments(
  tx: Tx,
  request: ErpRequestRow,
  open: OpenRequest,
  payments: readonly ErpPayment[],
  by: ByRun,
) {
  const row = await lockInvoice(tx, request.companyId, request.invoiceId ?? '');
  // Unlinked or linked anew meanwhile: these are the payments of another document.
  if (!row || row.erpDocumentId !== open.document?.id)
    return { skipped: 'the invoice is not linked to that document any more' };
  return (await recordPayments(tx, row, payments, by)).counts;
}

async function replaceRecords(
  tx: Tx,
  request: ErpRequestRow,
  records: readonly ErpRecord[],
): Promise<void> {
  const kind = request.lookup ?? '';
  const { companyId, connectionId } = request;
  await tx
    .deleteFrom('erpRecords')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', kind)
    .execute();
  for (let from = 0; from < records.length; from += 1000)
    await tx
      .insertInto('erpRecords')
      .values(
        records.slice(from, from + 1000).map(({ id, code, name, active }) => ({
          companyId,
          connectionId,
          kind,
          erpId: id,
          code,
          name,
          active,
          readAt: sql<string>`clock_timestamp()`,
        })),
      )
      .execute();
}

/** Writes why the question still waits; or that nobody waits for it any more, and then it is over. */
export async function recordRequestWaiting(
  db: Db,
  open: OpenRequest,
  waiting: { failure: ErpFailure; words: string; ms: number; isFinal: boolean },
): Promise<{ isOver: boolean }> {
  const { request } = open;
  return db.inCompany(request.companyId, async (tx) => {
    await giveBackPlace(tx, placeOf(open));
    const row = await tx
      .updateTable('erpRequests')
      .set({
        reason: waiting.failure,
        words: waiting.words,
        nextAt: sql<string>`clock_timestamp() + make_interval(secs => ${waiting.ms / 1000})`,
        status: sql<string>`case when ${waiting.isFinal} or asked_at < clock_timestamp() - ${STALE_AFTER}
          then 'failed' else status end`,
      })
      .where('companyId', '=', request.companyId)
      .where('id', '=', request.id)
      .where('status', '=', 'asked')
      .returning('status')
      .executeTakeFirst();
    return { isOver: row?.status !== 'asked' };
  });
}

async function endRequest(
  tx: Tx,
  request: ErpRequestRow,
  end: { status: 'answered' | 'failed'; reason?: string; words?: string; result?: string | null },
): Promise<void> {
  await tx
    .updateTable('erpRequests')
    .set({
      reason: null,
      words: null,
      nextAt: null,
      ...end,
      answeredAt: sql<string>`clock_timestamp()`,
    })
    .where('companyId', '=', request.companyId)
    .where('id', '=', request.id)
    .execute();
}

const placeOf = ({ request, connection, holder }: OpenRequest) => ({
  companyId: request.companyId,
  connectionId: connection.id,
  holder,
});
