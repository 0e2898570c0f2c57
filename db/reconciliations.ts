// Reconciliations as people ask for them, see them and stop them. How one goes is in
// reconciling.ts, what is compared in domain/reconciliation.ts. They change nothing.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Difference } from '../domain/reconciliation.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { getConnection } from './payment-feeds.ts';
import { reconciliationTelling } from './payment-tellings.ts';
import { endReconciliation } from './reconciling.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { Reconciliations } from './schema.gen.ts';
import { reconciliationSubject } from './subjects.ts';
import { isTurnHeld } from './turns.ts';

export type ReconciliationRow = Selectable<Reconciliations>;

export interface ReconciliationView {
  readonly id: string;
  readonly connectionId: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly phase: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly pages: number;
  readonly payments: number;
  readonly invoices: number;
  readonly differences: number;
  readonly leftOut: number;
  readonly waits: number;
  readonly failure: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
  readonly isBeingCancelled: boolean;
}

const viewOf = (row: ReconciliationRow): ReconciliationView => ({
  id: row.id,
  connectionId: row.connectionId,
  from: row.fromDay,
  to: row.toDay,
  status: row.status,
  phase: row.phase,
  beganAt: row.beganAt,
  endedAt: row.endedAt,
  pages: row.pages,
  payments: row.payments,
  invoices: row.invoices,
  differences: row.differences,
  leftOut: row.leftOut,
  waits: row.waits,
  failure: row.failure,
  words: row.words,
  nextAt: row.nextAt,
  isBeingCancelled: row.status === 'running' && row.cancelAskedBy !== null,
});

export interface Period {
  /** Days, both included: of billing, or of a payment. */
  readonly from: string;
  readonly to: string;
}

/** One at a time for each connection; who asks for the same period meanwhile gets that one. */
export async function askReconciliation(
  db: Db,
  actor: Actor,
  { connectionId, from, to }: Period & { readonly connectionId: string },
): Promise<{ view: ReconciliationView; telling?: Telling }> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    await getConnection(tx, { companyId, connectionId });
    if (from > to)
      throw new Refused('Invalid', 'The period ends before it begins.', {
        problems: [{ pointer: '/to', rule: 'tooEarly', detail: `Give ${from} or a later day.` }],
      });
    const id = newId();
    const row = await tx
      .insertInto('reconciliations')
      .values({ companyId, id, connectionId, fromDay: from, toDay: to, askedBy: userId })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    const telling = reconciliationTelling(companyId, id);
    if (!row) return { view: await underWay(tx, { companyId, connectionId, from, to }) };
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: connectionId,
      type: 'connection.reconciliationAsked',
      by: await actorOf(db, tx, actor),
      after: { reconciliationId: id, from, to },
    });
    await queueToTell(tx, telling);
    return { view: viewOf(row), telling };
  });
}

async function underWay(
  tx: Tx,
  {
    companyId,
    connectionId,
    from,
    to,
  }: Period & { readonly companyId: string; readonly connectionId: string },
): Promise<ReconciliationView> {
  const running = await tx
    .selectFrom('reconciliations')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('status', '=', 'running')
    .executeTakeFirst();
  if (running?.fromDay === from && running.toDay === to) return viewOf(running);
  throw new Refused(
    'NotPossibleNow',
    running
      ? `Reconciliation ${running.id} of another period is under way. Wait for its end, or cancel it.`
      : 'Another reconciliation has just ended. Ask again.',
  );
}

export async function pageOfReconciliations(
  db: Db,
  actor: Actor,
  connectionId: string,
  ask: PageAsk,
): Promise<Page<ReconciliationView>> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    await getConnection(tx, { companyId, connectionId });
    const filters = { list: 'reconciliations', connectionId };
    const [before] = placeOf(ask, filters, 1) ?? [];
    const rows = await tx
      .selectFrom('reconciliations')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: ({ id }) => [id], view: viewOf });
  });
}

/** With how many differences there are of each kind. */
export interface CountedReconciliation extends ReconciliationView {
  readonly byKind: readonly { readonly kind: Difference['kind']; readonly count: number }[];
}

export async function getReconciliation(
  db: Db,
  actor: Actor,
  id: string,
): Promise<CountedReconciliation> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    const row = await one(tx, companyId, id).executeTakeFirst();
    if (!row) throw notFound('reconciliation', id);
    const byKind = await tx
      .selectFrom('reconciliationDifferences')
      .select(['kind', sql<number>`count(*)::int`.as('count')])
      .where('companyId', '=', companyId)
      .where('reconciliationId', '=', id)
      .groupBy('kind')
      .orderBy('kind')
      .execute();
    return { ...viewOf(row), byKind };
  });
}

const one = (tx: Tx, companyId: string, id: string) =>
  tx
    .selectFrom('reconciliations')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id);

export interface DifferenceRow extends Difference {
  /** From 1, in the order in which they were found: invoice by invoice. */
  readonly no: number;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly connectionId: string;
}

export async function pageOfDifferences(
  db: Db,
  actor: Actor,
  { id, kind }: { readonly id: string; readonly kind?: Difference['kind'] | undefined },
  ask: PageAsk,
): Promise<Page<DifferenceRow>> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    if (!(await one(tx, companyId, id).executeTakeFirst())) throw notFound('reconciliation', id);
    const filters = { list: 'differences', id, kind };
    const [after] = placeOf(ask, filters, 1) ?? [];
    const rows = await tx
      .selectFrom('reconciliationDifferences as d')
      .innerJoin('invoices as i', (join) =>
        join.onRef('i.companyId', '=', 'd.companyId').onRef('i.id', '=', 'd.invoiceId'),
      )
      .innerJoin('reconciliations as r', (join) =>
        join.onRef('r.companyId', '=', 'd.companyId').onRef('r.id', '=', 'd.reconciliationId'),
      )
      .select(['d.no', 'd.invoiceId', 'i.number as invoiceNumber', 'r.connectionId', 'd.kind'])
      .select(['d.erpDocumentId', 'd.erpPaymentId', 'd.unmatchedPaymentId'])
      .select(['d.ours', 'd.theirs', 'd.cause'])
      .where('d.companyId', '=', companyId)
      .where('d.reconciliationId', '=', id)
      .$if(kind !== undefined, (query) => query.where('d.kind', 'in', kind ? [kind] : []))
      .$if(after !== undefined, (query) => query.where('d.no', '>', Number(after)))
      .orderBy('d.no')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: ({ no }) => [String(no)], view: (row) => row });
  });
}

/** Stops it between two pages; what it has found stays. */
export async function cancelReconciliation(
  db: Db,
  actor: Actor,
  id: string,
): Promise<ReconciliationView> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const row = await one(tx, companyId, id).forUpdate().executeTakeFirst();
    if (!row) throw notFound('reconciliation', id);
    if (row.status !== 'running') throw new Refused('NotPossibleNow', `It is over: ${row.status}.`);
    if (row.cancelAskedBy) return viewOf(row);
    const asked = await tx
      .updateTable('reconciliations')
      .set({ cancelAskedBy: userId })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const { connectionId } = row;
    const by = await actorOf(db, tx, actor);
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: connectionId,
      type: 'connection.reconciliationCancelled',
      by,
      after: { reconciliationId: id },
    });
    const turn = { companyId, connectionId, subject: reconciliationSubject(id) };
    if (await isTurnHeld(tx, turn)) return viewOf(asked);
    return viewOf(
      await endReconciliation(tx, asked, { status: 'cancelled', words: CANCELLED }, by),
    );
  });
}

const CANCELLED = 'It was cancelled.';
