// A reading of a connection's payments, page by page: begun for everybody who asked before it, each
// page with all that it changed in one transaction, ended in words. Killed anywhere, it costs one
// page of repeated reading and changes nothing twice.
import { sql } from 'kysely';
import type { PaymentPage } from '../domain/document.ts';
import type { ErpWait } from '../domain/failures.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { asJson } from './events.ts';
import type { ByRun } from './events.ts';
import { shutGateAfter } from './gates.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { inMs } from './moments.ts';
import { concludeReading, forgetSightings, noteSightings } from './complete-readings.ts';
import { aloneWithPayments, isPassedByPage } from './payment-order.ts';
import { recordPage } from './payment-pages.ts';
import type { PaymentCounts, Reading } from './payment-pages.ts';
import { findFeed } from './payment-tellings.ts';
import { moveSyncFrom } from './sync-from.ts';
import { countsOf } from './reading-views.ts';
import type { PaymentSyncRow } from './reading-views.ts';
import { backFillSubject, paymentSyncSubject } from './subjects.ts';
import { giveBackTurn, keepTurn, leaveQueue, outcomeOf, queueUp, takeTurn } from './turns.ts';
import type { HeldTurn } from './turns.ts';

/** The connection's readings, one after the other; or one back-fill of it. */
export interface ReadingRef {
  readonly companyId: string;
  readonly connectionId: string;
  readonly backFillId?: string;
}

export interface OpenPage {
  readonly run: PaymentSyncRow;
  readonly connection: ConnectionAccess;
  readonly turn: HeldTurn;
  readonly askedAt: string;
}

/** `over`: nobody waits for a reading. `ended`: this one was; somebody may wait for the next. */
export type Begun =
  | OpenPage
  | { readonly over: true }
  | { readonly ended: true }
  | { wait: ErpWait };

const subjectOf = ({ connectionId, backFillId }: ReadingRef): string =>
  backFillId ? backFillSubject(backFillId) : paymentSyncSubject(connectionId);

/** Goes on with the reading under way, or begins one for those who asked; takes a turn. */
export async function beginPage(db: Db, ref: ReadingRef): Promise<Begun> {
  const { companyId, connectionId } = ref;
  return db.inCompany(companyId, async (tx) => {
    const connection = await getConnectionAccess(db, tx, companyId, connectionId);
    const run = (await lockRun(tx, ref)) ?? (await beginRun(tx, ref));
    if (!run) return { over: true };
    const turnRef = { companyId, connectionId, subject: subjectOf(ref) };
    const end = whyToEnd(run, connection);
    if (end) {
      await leaveQueue(tx, turnRef);
      await endRun(tx, run, end);
      return { ended: true };
    }
    const turn = await takeTurn(tx, turnRef, connection, 'reading');
    if ('wait' in turn) {
      await noteWait(tx, run, turn.wait);
      return turn;
    }
    const { askedAt, ...row } = await tx
      .updateTable('paymentSyncs')
      .set({ attempts: sql<number>`attempts + 1` })
      .where('companyId', '=', companyId)
      .where('id', '=', run.id)
      .returningAll()
      .returning(sql<string>`clock_timestamp()`.as('askedAt'))
      .executeTakeFirstOrThrow();
    return { run: row, connection, turn: { ...turnRef, ...turn }, askedAt };
  });
}

async function lockRun(tx: Tx, ref: ReadingRef): Promise<PaymentSyncRow | undefined> {
  const running = tx
    .selectFrom('paymentSyncs')
    .selectAll()
    .where('companyId', '=', ref.companyId)
    .where('connectionId', '=', ref.connectionId)
    .where('status', '=', 'running')
    .forUpdate();
  return ref.backFillId
    ? running.where('id', '=', ref.backFillId).executeTakeFirst()
    : running.where('kind', '=', 'sync').executeTakeFirst();
}

/** For those who have asked by now: whoever asks later waits for the next one. */
async function beginRun(
  tx: Tx,
  { companyId, connectionId, backFillId }: ReadingRef,
): Promise<PaymentSyncRow | undefined> {
  if (backFillId) return undefined;
  const id = newId();
  const { rows } = await sql<PaymentSyncRow>`
    insert into payment_syncs
      (company_id, id, connection_id, kind, cursor, is_complete, may_be_empty)
    select f.company_id, ${id}, f.connection_id, 'sync',
      case when not bool_or(r.is_complete) then f.cursor end,
      bool_or(r.is_complete), bool_or(r.may_be_empty)
    from payment_feeds f
    join erp_requests r on r.company_id = f.company_id and r.connection_id = f.connection_id
      and r.kind = 'paymentSync' and r.status = 'asked'
    where f.company_id = ${companyId} and f.connection_id = ${connectionId}
    group by f.company_id, f.connection_id
    on conflict do nothing
    returning id`.execute(tx);
  if (rows.length === 0) return undefined;
  await tx
    .updateTable('erpRequests')
    .set({ syncId: id, begunAt: sql<string>`clock_timestamp()` })
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', 'paymentSync')
    .where('status', '=', 'asked')
    .execute();
  return lockRun(tx, { companyId, connectionId });
}

interface End {
  readonly status: 'completed' | 'cancelled' | 'failed';
  readonly failure?: string;
  readonly words?: string;
}

function whyToEnd(run: PaymentSyncRow, { name, syncPayments }: ConnectionAccess): End | undefined {
  if (run.cancelAskedBy) return { status: 'cancelled', words: 'It was cancelled.' };
  if (syncPayments) return undefined;
  const words = `${name} does not sync payments (syncPayments).`;
  return { status: 'failed', failure: 'NotPossibleNow', words };
}

/** Those for whom it was read hear how it ended. */
export async function endRun(tx: Tx, run: PaymentSyncRow, end: End): Promise<PaymentSyncRow> {
  const { companyId, id } = run;
  const { failure = null, words = null, status } = end;
  const ended = await tx
    .updateTable('paymentSyncs')
    .set({
      status,
      failure,
      words,
      nextAt: null,
      endedAt: sql<string>`clock_timestamp()`,
    })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (run.isComplete) await forgetSightings(tx, run);
  const answered = { completed: 'answered', cancelled: 'cancelled', failed: 'failed' } as const;
  await tx
    .updateTable('erpRequests')
    .set({
      status: answered[status],
      reason: failure,
      words,
      nextAt: null,
      answeredAt: sql<string>`clock_timestamp()`,
      ...(status === 'completed' && { result: asJson(countsOf(run)) }),
    })
    .where('companyId', '=', companyId)
    .where('syncId', '=', id)
    .where('status', '=', 'asked')
    .execute();
  return ended;
}

/** Everybody who waits for it sees why. */
async function noteWait(tx: Tx, run: PaymentSyncRow, wait: ErpWait): Promise<void> {
  await tx
    .updateTable('paymentSyncs')
    .set({
      waits: sql<number>`waits + 1`,
      failure: wait.failure,
      words: wait.words,
      nextAt: inMs(wait.ms),
    })
    .where('companyId', '=', run.companyId)
    .where('id', '=', run.id)
    .execute();
}

/** Keeps the turn while the ERP is asked. False when it has lapsed. */
export const keepPage = (db: Db, { turn, connection }: OpenPage): Promise<boolean> =>
  db.inCompany(turn.companyId, (tx) => keepTurn(tx, turn, connection.capabilities));

/**
 * Writes a page with all that follows from it, unless another attempt has written it meanwhile.
 * Says what is to be told, and whether the reading has come to its end.
 */
export async function recordReading(
  db: Db,
  { run, connection, turn, askedAt }: OpenPage,
  page: PaymentPage & Pick<Reading, 'erpBehindMs'>,
  by: ByRun,
): Promise<{ tellings: Telling[]; isLast: boolean }> {
  const { companyId, connectionId } = turn;
  return db.inCompany(companyId, async (tx) => {
    await aloneWithPayments(tx, companyId);
    await giveBackTurn(tx, turn, 'answered');
    const now = await lockRun(tx, refOf(run));
    if (!now || now.pages !== run.pages) return { tellings: [], isLast: false };
    if (await isOutdated(tx, run, askedAt)) return { tellings: [], isLast: false };
    const { erpBehindMs } = page;
    const { capabilities } = connection;
    const syncFrom = run.readFrom ?? (await syncFromOf(tx, turn));
    const reading = { companyId, connectionId, capabilities, syncFrom, askedAt, erpBehindMs, by };
    const { counts, tellings } = await recordPage(tx, reading, page);
    await noteSightings(tx, now, page.applied);
    const end = page.isLast ? await concludeReading(tx, now, reading) : undefined;
    if (end) {
      counts.deleted += end.deleted;
      tellings.push(...end.tellings);
    }
    const after = await addPage(tx, now, page, counts);
    if (run.kind === 'sync') await moveFeed(tx, now, page);
    if (end) {
      if (run.readFrom) await moveSyncFrom(tx, now, run.readFrom, by);
      await endRun(tx, after, endOf(end));
    }
    return { tellings, isLast: page.isLast };
  });
}

/**
 * Of a back-fill: what a page of the changes told meanwhile is told once, and this may be older. It
 * is read again.
 */
const isOutdated = async (tx: Tx, run: PaymentSyncRow, askedAt: string): Promise<boolean> =>
  run.readFrom !== null && (await isPassedByPage(tx, run, askedAt));

async function syncFromOf(tx: Tx, turn: HeldTurn): Promise<string> {
  const feed = await findFeed(tx, turn);
  if (!feed)
    throw new Error(`the payments of ${turn.connectionId} are read and were never asked for`);
  return feed.syncFrom;
}

/** Completed, unless there are words why not. */
const endOf = ({ words }: { readonly words?: string }): End =>
  words ? { status: 'failed', failure: 'ErpEmpty', words } : { status: 'completed' };

const refOf = ({ companyId, connectionId, kind, id }: PaymentSyncRow): ReadingRef => ({
  companyId,
  connectionId,
  ...(kind === 'backFill' && { backFillId: id }),
});

async function addPage(
  tx: Tx,
  run: PaymentSyncRow,
  page: PaymentPage,
  counts: PaymentCounts,
): Promise<PaymentSyncRow> {
  return tx
    .updateTable('paymentSyncs')
    .set({
      pages: run.pages + 1,
      seen: run.seen + page.applied.length + page.deletedPayments.length,
      created: run.created + counts.created,
      changed: run.changed + counts.changed,
      voided: run.voided + counts.voided,
      deleted: run.deleted + counts.deleted,
      unmatched: run.unmatched + counts.unmatched,
      skipped: run.skipped + counts.skipped,
      unchanged: run.unchanged + counts.unchanged,
      cursor: page.cursor,
      remaining: page.remaining,
      attempts: 0,
      failure: null,
      words: null,
      nextAt: null,
    })
    .where('companyId', '=', run.companyId)
    .where('id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * That a page of the changes was recorded; and where the next reading begins: a complete one begins
 * at the beginning, and moves that only when it has ended.
 */
async function moveFeed(
  tx: Tx,
  { companyId, connectionId, isComplete }: PaymentSyncRow,
  { cursor, isLast }: PaymentPage,
): Promise<void> {
  await tx
    .updateTable('paymentFeeds')
    .set({ pageAt: sql<string>`clock_timestamp()`, ...((isLast || !isComplete) && { cursor }) })
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .execute();
}

/** The ERP did not answer, or refused: what waits is asked again, what no retry mends ends it. */
export async function recordReadingFailed(
  db: Db,
  { run, connection, turn }: OpenPage,
  failed: ErpWait & { isFinal: boolean; by: ByRun; busyMs: number | undefined },
): Promise<{ isShut: boolean }> {
  return db.inCompany(turn.companyId, async (tx) => {
    await giveBackTurn(tx, turn, outcomeOf(failed, failed.busyMs));
    const isShut = await shutGateAfter(tx, turn, { ...failed, connection });
    const now = await lockRun(tx, refOf(run));
    if (!now || now.pages !== run.pages) return { isShut };
    const { failure, words } = failed;
    if (failed.isFinal) await endRun(tx, now, { status: 'failed', failure, words });
    else await noteWait(tx, now, failed);
    if (isShut && !failed.isFinal) await queueUp(tx, turn, 'reading');
    return { isShut };
  });
}
