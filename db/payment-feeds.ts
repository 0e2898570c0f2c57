// How a connection's payments are read: from when on, how far they were, and when by themselves.
import { sql } from 'kysely';
import type { PaymentSyncSchedule } from '../domain/payments.ts';
import { mustBeTimeZone } from './companies.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, NewEvent } from './events.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { findFeed, scheduleOf, scheduleTelling } from './payment-tellings.ts';
import type { FeedRef, FeedRow } from './payment-tellings.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

/**
 * The feed, locked; made by whoever schedules or asks first, and from then on what was created in
 * the ERP before is not imported (design.md section 6).
 */
export async function openFeed(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
  by: NewEvent['by'],
): Promise<FeedRow> {
  const made = await tx
    .insertInto('paymentFeeds')
    .values({ companyId, connectionId })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) return lockFeed(tx, { companyId, connectionId });
  await recordEvent(tx, companyId, {
    subjectKind: 'connection',
    subjectId: connectionId,
    type: 'connection.syncFromSet',
    by,
    after: { syncFrom: made.syncFrom },
  });
  return made;
}

async function lockFeed(tx: Tx, { companyId, connectionId }: FeedRef): Promise<FeedRow> {
  return tx
    .selectFrom('paymentFeeds')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export interface ScheduleView {
  readonly schedule: PaymentSyncSchedule;
  /** Null until it is scheduled or read for the first time. */
  readonly syncFrom: string | null;
  readonly rowVersion: number;
}

const UNREAD: ScheduleView = { schedule: { kind: 'never' }, syncFrom: null, rowVersion: 0 };

const viewOf = (row: FeedRow): ScheduleView => ({
  schedule: scheduleOf(row),
  syncFrom: row.syncFrom,
  rowVersion: row.rowVersion,
});

export async function getSchedule(
  db: Db,
  actor: Actor,
  connectionId: string,
): Promise<ScheduleView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    await getConnection(tx, { companyId: actor.companyId, connectionId });
    const row = await findFeed(tx, { companyId: actor.companyId, connectionId });
    return row ? viewOf(row) : UNREAD;
  });
}

/** As a client gives it: which of the fields belong together, is checked here. */
export interface ScheduleInput {
  readonly kind: PaymentSyncSchedule['kind'];
  readonly minutes?: number | undefined;
  readonly at?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** From the first one on, what is created in the ERP is imported. */
export async function setSchedule(
  db: Db,
  actor: Actor,
  {
    connectionId,
    schedule: input,
  }: {
    readonly connectionId: string;
    readonly schedule: ScheduleInput;
  },
): Promise<{ view: ScheduleView; telling: Telling }> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    await getConnection(tx, { companyId: actor.companyId, connectionId });
    const schedule = await scheduleIn(tx, companyId, input);
    const by = await actorOf(db, tx, actor);
    const before = await openFeed(tx, { companyId, connectionId }, by);
    const row = await tx
      .updateTable('paymentFeeds')
      .set({
        everyMinutes: schedule.kind === 'every' ? schedule.minutes : null,
        dailyAt: schedule.kind === 'daily' ? schedule.at : null,
        timeZone: schedule.kind === 'daily' ? schedule.timeZone : null,
        rowVersion: sql<number>`row_version + 1`,
      })
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: connectionId,
      type: 'connection.paymentsScheduled',
      by,
      before: scheduleOf(before),
      after: schedule,
    });
    const telling = scheduleTelling(row);
    await queueToTell(tx, telling);
    return { view: viewOf(row), telling };
  });
}

/** Refuses a connection that is not there. */
export async function getConnection(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
): Promise<{ readonly name: string; readonly syncPayments: boolean }> {
  const row = await tx
    .selectFrom('connections')
    .select(['name', 'syncPayments'])
    .where('companyId', '=', companyId)
    .where('id', '=', connectionId)
    .executeTakeFirst();
  if (!row) throw notFound('connection', connectionId);
  return row;
}

/** Refuses a connection of which payments are not read. */
export function mustSync(connection: {
  readonly name: string;
  readonly syncPayments: boolean;
}): void {
  if (connection.syncPayments) return;
  throw new Refused('NotPossibleNow', `${connection.name} does not sync payments (syncPayments).`);
}

/** The company's time zone, unless another one is given. */
async function scheduleIn(
  tx: Tx,
  companyId: string,
  { kind, minutes, at, timeZone }: ScheduleInput,
): Promise<PaymentSyncSchedule> {
  if (kind === 'never') return { kind };
  if (kind === 'every') {
    if (minutes === undefined) throw missing('/minutes', 'Say every how many minutes.');
    return { kind, minutes };
  }
  if (at === undefined) throw missing('/at', 'Say at what local time, such as "03:00".');
  if (timeZone !== undefined) await mustBeTimeZone(tx, timeZone);
  const company = await tx
    .selectFrom('companies')
    .select('timeZone')
    .where('companyId', '=', companyId)
    .executeTakeFirstOrThrow();
  return { kind, at, timeZone: timeZone ?? company.timeZone };
}

const missing = (pointer: string, detail: string): Refused =>
  new Refused('Invalid', detail, { problems: [{ pointer, rule: 'required', detail }] });
