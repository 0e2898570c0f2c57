// A question to an ERP that a person waits for: a list of its records, the payments of one invoice, the
// documents that may be that of a failed export, or a probe. Asked in a transaction, told to Temporal, answered by an activity, read from here.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { LookupKind } from '../domain/connectors.ts';
import type { ErpDocument, ErpPayment, ErpRecord } from '../domain/document.ts';
import { searchOf, showCandidates } from './candidates.ts';
import type { Search } from './candidates.ts';
import type { ErpFailure } from '../domain/failures.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { asJson } from './events.ts';
import type { Actor, ByRun } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { Telling } from './invoices.ts';
import { erpRequestSubject, queueToTell } from './outbox.ts';
import { recordPayments } from './payments.ts';
import { probeWentWell, shutGateAfter } from './gates.ts';
import { giveBackTurn, keepTurn, queueUp, takeTurn } from './turns.ts';
import type { TurnWait } from './turns.ts';
import type { ErpRequests } from './schema.gen.ts';

export type ErpRequestRow = Selectable<ErpRequests>;

export type Question =
  | { readonly kind: 'lookup'; readonly lookup: LookupKind }
  | { readonly kind: 'payments'; readonly invoiceId: string }
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
 * The system's own probe. One that has not begun yet is told again: it will ask with the credentials of
 * then, and a Temporal that comes back hears of one, not of all that were due meanwhile.
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

export interface OpenRequest {
  readonly request: ErpRequestRow;
  readonly connection: ConnectionAccess;
  readonly holder: string;
  /** The invoice whose payments are asked for. */
  readonly document?: { id: string; kind: 'subcontractor' | 'owner' };
  /** The failed export whose documents are looked for. */
  readonly search?: Search;
}

/** After an hour nobody waits for the answer any more. */
const IS_STALE = sql<boolean>`asked_at < clock_timestamp() - interval '1 hour'`;

/** Takes the question up and a turn on its connection. `wait`: others are before it, or it is too early. */
export async function beginRequest(
  db: Db,
  companyId: string,
  requestId: string,
): Promise<
  OpenRequest | { done: true } | { wait: { failure: ErpFailure; words: string; ms: number } }
> {
  return db.inCompany(companyId, async (tx) => {
    const asked = await lockAsked(tx, companyId, requestId);
    if (!asked) return { done: true };
    if (asked.isStale) return over(tx, asked.request, 'Nobody waits for this answer any more.');
    const document = await documentOf(tx, asked.request);
    if (document === 'none') return over(tx, asked.request, 'The invoice is not synced.');
    const connection = await getConnectionAccess(db, tx, companyId, asked.request.connectionId);
    const search = await searchOf(tx, asked.request, connection);
    if (search === 'none') return over(tx, asked.request, 'The invoice has not failed (any more).');
    if (search && 'wait' in search) return search;
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
    return {
      request,
      connection,
      holder,
      ...(document && { document }),
      ...(search && { search }),
    };
  });
}

/** A probe needs none: it is what asks when nobody else may. */
async function turnFor(
  tx: Tx,
  request: ErpRequestRow,
  connection: ConnectionAccess,
): Promise<{ holder: string } | { wait: TurnWait }> {
  if (request.kind === 'probe') return { holder: randomUUID() };
  const { companyId, id } = request;
  const ref = { companyId, connectionId: connection.id, subject: erpRequestSubject(id) };
  const turn = await takeTurn(tx, ref, connection, 'person');
  if ('wait' in turn)
    await tx
      .updateTable('erpRequests')
      .set({ reason: turn.wait.failure, words: turn.wait.words })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .execute();
  return turn;
}

async function lockAsked(tx: Tx, companyId: string, requestId: string) {
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

/** The document whose payments are asked for; undefined for other questions. */
async function documentOf(
  tx: Tx,
  request: ErpRequestRow,
): Promise<OpenRequest['document'] | 'none'> {
  if (request.kind !== 'payments') return undefined;
  const invoice = await tx
    .selectFrom('invoices')
    .select(['erpDocumentId', 'kind'])
    .where('companyId', '=', request.companyId)
    .where('id', '=', request.invoiceId)
    .executeTakeFirstOrThrow();
  return invoice.erpDocumentId ? { id: invoice.erpDocumentId, kind: invoice.kind } : 'none';
}

async function over(tx: Tx, request: ErpRequestRow, words: string): Promise<{ done: true }> {
  await endRequest(tx, request, { status: 'failed', reason: 'NotPossibleNow', words });
  return { done: true };
}

/** Keeps the turn while the ERP is asked. False when it has lapsed: another call may be under way. */
export async function keepRequest(db: Db, open: OpenRequest): Promise<boolean> {
  if (open.request.kind === 'probe') return true;
  const { capabilities } = open.connection;
  return db.inCompany(open.request.companyId, (tx) => keepTurn(tx, turnOf(open), capabilities));
}

export type Answer =
  | { readonly records: readonly ErpRecord[] }
  | { readonly payments: readonly ErpPayment[] }
  | { readonly candidates: readonly ErpDocument[] }
  | { readonly words: string };

/**
 * Writes the answer with all that follows from it, in one transaction. `isOld`: the list may have been
 * read before one that is in the books already, and must be read anew.
 */
export async function recordAnswer(
  db: Db,
  open: OpenRequest,
  answer: Answer,
  by: ByRun,
): Promise<{ isOld: boolean }> {
  return db.inCompany(open.request.companyId, async (tx) => {
    await giveBackTurn(tx, turnOf(open), 'answered');
    if (open.request.kind === 'probe' && open.request.begunAt)
      await probeWentWell(tx, turnOf(open), { begunAt: open.request.begunAt, by });
    const asked = await lockAsked(tx, open.request.companyId, open.request.id);
    // Answered meanwhile, or taken over: what we read is older than what the other one reads.
    if (!asked || asked.request.attempts !== open.request.attempts) return { isOld: false };
    const result = await follow(tx, open, answer, by);
    if (result === undefined) return { isOld: true };
    await endRequest(tx, open.request, { status: 'answered', result: asJson(result) });
    return { isOld: false };
  });
}

async function follow(
  tx: Tx,
  open: OpenRequest,
  answer: Answer,
  by: ByRun,
): Promise<object | undefined> {
  if ('payments' in answer) return importPayments(tx, open, answer.payments, by);
  if ('candidates' in answer) return showCandidates(tx, open, answer.candidates);
  if (!('records' in answer)) return { words: answer.words };
  await replaceRecords(tx, open.request, answer.records);
  return { count: answer.records.length };
}

async function importPayments(
  tx: Tx,
  { request, document }: OpenRequest,
  payments: readonly ErpPayment[],
  by: ByRun,
): Promise<object | undefined> {
  if (!request.invoiceId) throw new Error(`question ${request.id} names no invoice`);
  const row = await lockInvoice(tx, request.companyId, request.invoiceId);
  // Unlinked or linked anew meanwhile: these are the payments of another document.
  if (!row || row.erpDocumentId !== document?.id)
    return { skipped: 'the invoice is not linked to that document any more' };
  if (await anotherWasRead(tx, request)) return undefined;
  return (await recordPayments(tx, row, payments, by)).counts;
}

/** A complete list says what was deleted: one that is older than what is known would undo it. */
async function anotherWasRead(tx: Tx, request: ErpRequestRow): Promise<boolean> {
  const another = await tx
    .selectFrom('erpRequests')
    .select('id')
    .where('companyId', '=', request.companyId)
    .where('invoiceId', '=', request.invoiceId)
    .where('kind', '=', 'payments')
    .where('status', '=', 'answered')
    .where('answeredAt', '>', request.begunAt)
    .limit(1)
    .executeTakeFirst();
  return another !== undefined;
}

async function replaceRecords(
  tx: Tx,
  request: ErpRequestRow,
  records: readonly ErpRecord[],
): Promise<void> {
  const { companyId, connectionId, lookup: kind } = request;
  if (!kind) throw new Error(`question ${request.id} names no list`);
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
  waiting: { failure: ErpFailure; words: string; ms: number; isFinal: boolean; by: ByRun },
): Promise<{ isOver: boolean; isShut: boolean }> {
  const { request } = open;
  // The gate says when the system probes next.
  const isFinal = waiting.isFinal || (request.askedBy === null && waiting.failure !== 'HandedOver');
  return db.inCompany(request.companyId, async (tx) => {
    const turn = turnOf(open);
    await giveBackTurn(tx, turn, waiting.failure === 'ErpDown' ? 'down' : 'unknown');
    const isShut = await shutGateAfter(tx, turn, waiting);
    if (isShut && request.kind !== 'probe') await queueUp(tx, turn, 'person');
    const row = await tx
      .updateTable('erpRequests')
      .set({
        reason: waiting.failure,
        words: waiting.words,
        nextAt: sql<string>`clock_timestamp() + make_interval(secs => ${waiting.ms / 1000})`,
        status: sql<string>`case when ${isFinal} or ${IS_STALE} then 'failed' else status end`,
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

export const turnOf = ({ request, connection, holder }: OpenRequest) => ({
  companyId: request.companyId,
  connectionId: connection.id,
  subject: erpRequestSubject(request.id),
  holder,
});
