// A question to an ERP that a person waits for: a list of its records, the payments of one invoice,
// the documents that may be that of a failed export, or a probe; or a file that it is to take
// (attachment-sendings.ts), for which nobody waits. Asked in a transaction, told to
// Temporal, taken up by an activity, read from here; erp-answers.ts writes what was answered.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { LookupKind } from '../domain/connectors.ts';
import { sendingOf } from './attachment-sendings.ts';
import type { Sending } from './attachment-sendings.ts';
import { searchOf } from './candidates.ts';
import type { Search } from './candidates.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { Actor, ByRun } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { probeFailed, shutGateAfter } from './gates.ts';
import {
  giveBackTurn,
  keepTurn,
  leaveQueue,
  leftAlone,
  leftAloneMs,
  outcomeOf,
  queueUp,
  takeTurn,
} from './turns.ts';
import type { TurnRef } from './turns.ts';
import type { ErpRequests } from './schema.gen.ts';
import { erpRequestSubject } from './subjects.ts';
import { inMs } from './moments.ts';

export type ErpRequestRow = Selectable<ErpRequests>;

export type Question =
  | { readonly kind: 'lookup'; readonly lookup: LookupKind }
  | {
      readonly kind: 'payments';
      readonly invoiceId: string;
      /** Takes it out of the lists when the ERP does not have it; and why. */
      readonly paymentId?: string;
      readonly because?: string;
    }
  | { readonly kind: 'candidates'; readonly invoiceId: string }
  | { readonly kind: 'probe' };

/** Asks. Part of the caller's transaction; tell `telling` after it. */
export async function askErp(
  tx: Tx,
  actor: Pick<Actor, 'companyId'> & { readonly userId: string | null },
  connectionId: string,
  question: Question,
): Promise<{ requestId: string; telling: Telling }> {
  const { companyId, userId } = actor;
  const id = newId();
  const values = { companyId, id, connectionId, askedBy: userId, ...question };
  await tx.insertInto('erpRequests').values(values).execute();
  return { requestId: id, telling: await askAgain(tx, companyId, id) };
}

/**
 * The system's own probe. One that has not begun yet is told again: it will ask with the
 * credentials of then, and a Temporal that comes back hears of one, not of all that were due
 * meanwhile.
 */
export async function askProbe(tx: Tx, companyId: string, connectionId: string): Promise<Telling> {
  const open = await tx
    .selectFrom('erpRequests')
    .select('id')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', 'probe')
    .where('askedBy', 'is', null)
    .where('status', '=', 'asked')
    .where('begunAt', 'is', null)
    .where('askedAt', '>', sql<string>`clock_timestamp() - interval '50 minutes'`) // not stale soon
    .limit(1)
    .executeTakeFirst();
  if (open) return askAgain(tx, companyId, open.id);
  const actor = { companyId, userId: null };
  return (await askErp(tx, actor, connectionId, { kind: 'probe' })).telling;
}

/** Tells of a question once more: its first message may be lost with a Temporal that was. */
export async function askAgain(tx: Tx, companyId: string, id: string): Promise<Telling> {
  const telling = { subject: erpRequestSubject(id), companyId, version: 1, erpRequestId: id };
  await queueToTell(tx, telling);
  return telling;
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

/** What the ERP is asked, with what that takes. */
export type Asking =
  | { readonly kind: 'lookup'; readonly lookup: LookupKind }
  | { readonly kind: 'payments'; readonly document: DocumentRef }
  | { readonly kind: 'candidates'; readonly search: Search }
  | Sending
  | { readonly kind: 'probe' };

interface DocumentRef {
  readonly id: string;
  readonly kind: InvoiceKind;
}

export interface OpenRequest {
  readonly request: ErpRequestRow;
  readonly connection: ConnectionAccess;
  readonly holder: string;
  readonly asking: Asking;
}

const HOUR_MS = 60 * 60_000;
/** After an hour nobody waits for the answer any more. */
const IS_STALE = sql<boolean>`asked_at < clock_timestamp() - interval '1 hour'`;

/**
 * Takes the question up and a turn on its connection. `wait`: others are before it, or it is too
 * early.
 */
export async function beginRequest(
  db: Db,
  companyId: string,
  requestId: string,
): Promise<OpenRequest | { done: true } | { wait: ErpWait }> {
  return db.inCompany(companyId, async (tx) => {
    const asked = await lockAsked(tx, companyId, requestId);
    if (!asked) return { done: true };
    const { connectionId } = asked.request;
    if (asked.isStale && asked.request.kind !== 'attachment')
      return over(tx, asked.request, 'Nobody waits for this answer any more.');
    const connection = await getConnectionAccess(db, tx, companyId, connectionId);
    const asking = await askingOf(tx, asked.request, connection);
    if ('over' in asking) return over(tx, asked.request, asking.over);
    if ('wait' in asking) {
      await leaveQueue(tx, { companyId, connectionId, subject: erpRequestSubject(requestId) });
      return asking;
    }
    const turn = await turnFor(tx, asked.request, connection);
    if ('wait' in turn) return turn;
    const { holder } = turn;
    const request = await tx
      .updateTable('erpRequests')
      .set({ begunAt: sql<string>`clock_timestamp()`, attempts: sql`attempts + 1` })
      .where('companyId', '=', companyId)
      .where('id', '=', requestId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { request, connection, holder, asking };
  });
}

/**
 * A probe needs none: it is what asks when nobody else may. But it leaves the ERP alone for as long
 * as that wants.
 */
async function turnFor(
  tx: Tx,
  request: ErpRequestRow,
  connection: ConnectionAccess,
): Promise<{ holder: string } | { wait: ErpWait }> {
  const { companyId, id } = request;
  const ref = { companyId, connectionId: connection.id, subject: erpRequestSubject(id) };
  const turn =
    request.kind === 'probe'
      ? await turnOfProbe(tx, ref, connection)
      : await takeTurn(tx, ref, connection, request.kind === 'attachment' ? 'reading' : 'person');
  if ('wait' in turn)
    await tx
      .updateTable('erpRequests')
      .set({ reason: turn.wait.failure, words: turn.wait.words })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .execute();
  return turn;
}

async function turnOfProbe(
  tx: Tx,
  ref: TurnRef,
  connection: ConnectionAccess,
): Promise<{ holder: string } | { wait: ErpWait }> {
  const aloneMs = await leftAloneMs(tx, ref);
  if (aloneMs === 0) return { holder: randomUUID() };
  // After an hour nobody waits for it, and another one may be due.
  const ms = Math.min(aloneMs, HOUR_MS);
  return { wait: { failure: 'ErpBusy', words: leftAlone(connection, aloneMs), ms } };
}

export async function lockAsked(tx: Tx, companyId: string, requestId: string) {
  const row = await tx
    .selectFrom('erpRequests')
    .selectAll()
    .select(IS_STALE.as('isStale'))
    .where('companyId', '=', companyId)
    .where('id', '=', requestId)
    .where('status', '=', 'asked')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { isStale, ...request } = row;
  return { request, isStale };
}

/** `over`: there is nothing left to ask. `wait`: it is too early to ask. */
async function askingOf(
  tx: Tx,
  request: ErpRequestRow,
  connection: ConnectionAccess,
): Promise<Asking | { over: string } | { wait: ErpWait }> {
  switch (request.kind) {
    case 'lookup':
      return { kind: 'lookup', lookup: request.lookup as LookupKind };
    case 'payments': {
      const document = await linkedDocument(tx, request);
      return document ? { kind: 'payments', document } : { over: 'The invoice is not synced.' };
    }
    case 'candidates': {
      const search = await searchOf(tx, request, connection);
      return 'keys' in search ? { kind: 'candidates', search } : search;
    }
    case 'attachment':
      return sendingOf(tx, request, connection);
    case 'probe':
      return { kind: 'probe' };
    default:
      throw new Error(`question ${request.id} is of a kind that nobody knows: ${request.kind}`);
  }
}

async function linkedDocument(tx: Tx, request: ErpRequestRow): Promise<DocumentRef | undefined> {
  const { erpDocumentId: id, kind } = await tx
    .selectFrom('invoices')
    .select(['erpDocumentId', 'kind'])
    .where('companyId', '=', request.companyId)
    .where('id', '=', request.invoiceId)
    .executeTakeFirstOrThrow();
  return id === null ? undefined : { id, kind };
}

async function over(tx: Tx, request: ErpRequestRow, words: string): Promise<{ done: true }> {
  const { companyId, connectionId, id } = request;
  await leaveQueue(tx, { companyId, connectionId, subject: erpRequestSubject(id) });
  await endRequest(tx, request, { status: 'failed', reason: 'NotPossibleNow', words });
  return { done: true };
}

/**
 * Keeps the turn while the ERP is asked. False when it has lapsed: another call may be under way.
 */
export async function keepRequest(db: Db, open: OpenRequest): Promise<boolean> {
  if (open.request.kind === 'probe') return true;
  const { capabilities } = open.connection;
  return db.inCompany(open.request.companyId, (tx) => keepTurn(tx, turnOf(open), capabilities));
}

/**
 * Writes why the question still waits; or that nobody waits for it any more, and then it is over.
 */
export async function recordRequestWaiting(
  db: Db,
  open: OpenRequest,
  waiting: ErpWait & { isFinal: boolean; by: ByRun; busyMs: number | undefined },
): Promise<{ isOver: boolean; isShut: boolean }> {
  const { request } = open;
  // The gate says when the system probes next.
  const isFinal = waiting.isFinal || (request.askedBy === null && waiting.failure !== 'HandedOver');
  return db.inCompany(request.companyId, async (tx) => {
    const turn = turnOf(open);
    await giveBackTurn(tx, turn, outcomeOf(waiting, waiting.busyMs));
    const failed = { ...waiting, connection: open.connection };
    const isShut = await shutGateAfter(tx, turn, failed);
    if (request.kind === 'probe' && request.begunAt)
      await probeFailed(tx, turn, { ...failed, begunAt: request.begunAt });
    if (isShut && request.kind !== 'probe') await queueUp(tx, turn, 'person');
    const row = await tx
      .updateTable('erpRequests')
      .set({
        reason: waiting.failure,
        words: waiting.words,
        nextAt: inMs(waiting.ms),
        status: sql<string>`case when ${isFinal} or ${IS_STALE} then 'failed' else status end`,
        answeredAt: sql<string>`case when ${isFinal} or ${IS_STALE} then clock_timestamp() end`,
      })
      .where('companyId', '=', request.companyId)
      .where('id', '=', request.id)
      .where('status', '=', 'asked')
      .where('attempts', '=', request.attempts) // taken over: it is for the later attempt to say
      .returning('status')
      .executeTakeFirst();
    return { isOver: row?.status !== 'asked', isShut };
  });
}

export async function endRequest(
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

export const turnOf = ({ request, connection, holder }: OpenRequest) => ({
  companyId: request.companyId,
  connectionId: connection.id,
  subject: erpRequestSubject(request.id),
  holder,
});
