// Readings of payments as people ask for them, see them and stop them. How one goes is in
// payment-reading.ts.
import { sql } from 'kysely';
import { isAllowed } from '../domain/permissions.ts';
import { findErpRequest } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, ByRun, NewEvent } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { getConnection, mustSync, openFeed } from './payment-feeds.ts';
import { readingTelling } from './payment-tellings.ts';
import type { FeedRef } from './payment-tellings.ts';
import { endRun } from './payment-reading.ts';
import type { Put } from './questions.ts';
import { viewOfReading } from './reading-views.ts';
import type { PaymentSyncRow, ReadingView } from './reading-views.ts';
import { notFound, Refused } from './refused.ts';
import { allow, demand, getRights } from './rights.ts';
import { backFillSubject, paymentSyncSubject } from './subjects.ts';
import { isTurnHeld } from './turns.ts';

/**
 * Asks for a reading of all payments, or of those of a project: it is done when a reading that
 * began afterwards has come to its end. One reading covers the whole connection.
 */
export async function askForReading(
  db: Db,
  actor: Actor,
  {
    connectionId,
    projectId,
    isComplete = false,
    mayBeEmpty = false,
  }: {
    readonly connectionId: string;
    readonly projectId?: string | undefined;
    /**
     * Reads everything from the beginning, and finds what was deleted by what is missing: of the
     * whole connection, so of no project.
     */
    readonly isComplete?: boolean | undefined;
    readonly mayBeEmpty?: boolean | undefined;
  },
): Promise<Put> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    const isOfProject = projectId !== undefined && !isComplete;
    demand(rights, 'syncPayments', isOfProject ? { projectId } : {});
    mustSync(await getConnection(tx, { companyId, connectionId }));
    if (projectId !== undefined) await mustBeOn(tx, { companyId, connectionId, projectId });
    return ask(tx, { companyId, connectionId }, await actorOf(db, tx, actor), {
      askedBy: actor.userId,
      projectId: projectId ?? null,
      isComplete,
      mayBeEmpty,
    });
  });
}

async function mustBeOn(
  tx: Tx,
  { companyId, connectionId, projectId }: FeedRef & { projectId: string },
): Promise<void> {
  const project = await tx
    .selectFrom('projects')
    .select('connectionId')
    .where('companyId', '=', companyId)
    .where('id', '=', projectId)
    .executeTakeFirst();
  if (project?.connectionId === connectionId) return;
  const detail = project ? 'The project is on another connection.' : 'There is no such project.';
  const rule = project ? 'otherConnection' : 'unknown';
  throw new Refused('Invalid', detail, { problems: [{ pointer: '/projectId', rule, detail }] });
}

/**
 * The schedule knocks: asks once more, unless somebody waits already or the sync is switched off.
 */
export async function askOnSchedule(
  db: Db,
  { companyId, connectionId }: FeedRef,
  by: ByRun,
): Promise<Telling | undefined> {
  return db.inCompany(companyId, async (tx) => {
    const { rows } = await sql`
      select from payment_feeds f
      join connections c on c.company_id = f.company_id and c.id = f.connection_id
      where f.company_id = ${companyId} and f.connection_id = ${connectionId} and c.sync_payments
        and (f.every_minutes is not null or f.daily_at is not null) and not exists (
          select from erp_requests r where r.company_id = f.company_id
            and r.connection_id = f.connection_id and r.kind = 'paymentSync'
            and r.status = 'asked' and r.sync_id is null)`.execute(tx);
    if (rows.length === 0) return undefined;
    const put = await ask(tx, { companyId, connectionId }, by, { askedBy: null, projectId: null });
    return put.telling;
  });
}

async function ask(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
  by: NewEvent['by'],
  who: Pick<ErpRequestRow, 'askedBy' | 'projectId'> &
    Partial<Pick<ErpRequestRow, 'isComplete' | 'mayBeEmpty'>>,
): Promise<Put> {
  await openFeed(tx, { companyId, connectionId }, by);
  const requestId = newId();
  const values = { companyId, id: requestId, connectionId, kind: 'paymentSync', ...who };
  await tx.insertInto('erpRequests').values(values).execute();
  return { requestId, telling: await tellReading(tx, { companyId, connectionId }) };
}

async function tellReading(tx: Tx, { companyId, connectionId }: FeedRef): Promise<Telling> {
  const { asked } = await tx
    .updateTable('paymentFeeds')
    .set({ asked: sql<number>`asked + 1` })
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .returning('asked')
    .executeTakeFirstOrThrow();
  const telling = readingTelling({ companyId, connectionId, asked });
  await queueToTell(tx, telling);
  return telling;
}

/** The last readings of a connection, the newest first. */
export async function pageOfReadings(
  db: Db,
  actor: Actor,
  connectionId: string,
  ask: PageAsk,
): Promise<Page<ReadingView>> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    await getConnection(tx, { companyId, connectionId });
    const filters = { list: 'paymentSyncs', connectionId };
    const [before] = placeOf(ask, filters, 1) ?? [];
    const rows = await tx
      .selectFrom('paymentSyncs')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: ({ id }) => [id], view: viewOfReading });
  });
}

export async function getReading(db: Db, actor: Actor, id: string): Promise<ReadingView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    const run = await findRun(tx, actor.companyId, id);
    if (!run) throw notFound('payment reading', id);
    return viewOfReading(run);
  });
}

/** What a person asked for, and the reading that answers it, once that has begun. */
export interface AskedReading {
  readonly request: ErpRequestRow;
  readonly reading: ReadingView | null;
}

/** Undefined when it is another question than for a reading. */
export async function findAskedReading(
  db: Db,
  actor: Actor,
  id: string,
): Promise<AskedReading | undefined> {
  return db.inCompany(actor.companyId, async (tx) => {
    const request = await findErpRequest(tx, actor.companyId, id);
    if (request?.kind !== 'paymentSync') return undefined;
    await mustSee(tx, actor, request);
    const run = request.syncId && (await findRun(tx, actor.companyId, request.syncId));
    return { request, reading: run ? viewOfReading(run) : null };
  });
}

/** Who asked, who reads the connections, and who could have asked. */
async function mustSee(tx: Tx, actor: Actor, row: ErpRequestRow): Promise<void> {
  const rights = await getRights(tx, actor);
  const place = row.projectId === null ? {} : { projectId: row.projectId };
  if (row.askedBy !== actor.userId && !isAllowed(rights, 'readConnections'))
    demand(rights, 'syncPayments', place);
}

const runs = (tx: Tx, companyId: string, id: string) =>
  tx.selectFrom('paymentSyncs').selectAll().where('companyId', '=', companyId).where('id', '=', id);

/** Does not wait for a page that is being recorded. */
const findRun = (tx: Tx, companyId: string, id: string): Promise<PaymentSyncRow | undefined> =>
  runs(tx, companyId, id).executeTakeFirst();

/**
 * Stops a reading between two pages; what it has read stays. While nobody asks the ERP for it, it
 * ends here and now. By the id of the reading, a back-fill's too.
 */
export async function cancelReading(db: Db, actor: Actor, id: string): Promise<ReadingView> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'syncPayments');
    const run = await runs(tx, companyId, id).forUpdate().executeTakeFirst();
    if (!run) throw notFound('payment reading', id);
    if (run.status !== 'running') throw new Refused('NotPossibleNow', `It is over: ${run.status}.`);
    if (run.cancelAskedBy) return viewOfReading(run);
    const asked = await tx
      .updateTable('paymentSyncs')
      .set({ cancelAskedBy: userId })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: run.connectionId,
      type: 'connection.readingCancelled',
      by: await actorOf(db, tx, actor),
      after: { paymentSyncId: id, kind: run.kind },
    });
    if (await isAsking(tx, asked)) return viewOfReading(asked);
    return viewOfReading(
      await endRun(tx, asked, { status: 'cancelled', words: 'It was cancelled.' }),
    );
  });
}

const isAsking = (tx: Tx, { companyId, connectionId, id, kind }: PaymentSyncRow) =>
  isTurnHeld(tx, {
    companyId,
    connectionId,
    subject: kind === 'sync' ? paymentSyncSubject(connectionId) : backFillSubject(id),
  });
