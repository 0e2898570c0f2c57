// Turns on a connection: how many may ask its ERP at once and how often, over all workers and
// restarts (migrations/0008). Whoever has to wait keeps a row in the queue and no slot of a worker.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ErpWait } from '../domain/failures.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { Db, Tx } from './index.ts';
import { invoiceSubject } from './subjects.ts';

/** Who asks: `invoice/<id>`, for an export or a look, or `erp-request/<id>`. */
export interface TurnRef {
  readonly companyId: string;
  readonly connectionId: string;
  readonly subject: string;
}

export interface HeldTurn extends TurnRef {
  readonly holder: string;
}

/**
 * How long a lease or a turn is kept without a beat: longer than a heartbeat is late, shorter than
 * a person waits for a dead worker.
 */
export const LEASE_SECONDS = 15;

const RANK = { person: 0, export: 1, reading: 2 } as const;

/** Whoever waits is called; this is for the case that the call is lost for good. */
export const UNCALLED_MS = 6 * 60 * 60_000;

export type Priority = keyof typeof RANK;
export type Turn = 'taken' | 'limited' | 'paused';

/**
 * Takes a turn, or a place in the queue of the connection. Ends the caller's transaction quickly:
 * the gate is locked.
 */
export async function takeTurn(
  tx: Tx,
  ref: TurnRef,
  connection: ConnectionAccess,
  priority: Priority,
): Promise<{ holder: string } | { wait: ErpWait }> {
  const holder = randomUUID();
  const { rows } = await sql<{ turn: Turn }>`
    select ${takingTurn({ ...ref, holder }, connection, priority)} as turn`.execute(tx);
  const turn = rows[0]?.turn;
  return turn === 'taken' ? { holder } : { wait: await whyNoTurn(tx, turn, ref, connection) };
}

/** For a statement that does more once it has the turn; it says what became of it. */
export function takingTurn(
  { companyId, connectionId, subject, holder }: HeldTurn,
  { capabilities }: ConnectionAccess,
  priority: Priority,
): RawBuilder<Turn> {
  const { concurrency, callsPerMinute } = capabilities;
  const callMs = callsPerMinute === null ? 0 : Math.ceil(60_000 / callsPerMinute);
  return sql<Turn>`take_turn(${companyId}, ${connectionId}, ${subject}, ${RANK[priority]},
    ${holder}, ${concurrency}, ${callMs}, ${secondsOf(capabilities)})`;
}

/** Why whoever asked did not get a turn, and until when it waits to be called. */
export async function whyNoTurn(
  tx: Tx,
  turn: Turn | undefined,
  { companyId }: TurnRef,
  connection: ConnectionAccess,
): Promise<ErpWait> {
  const ms = UNCALLED_MS * (0.9 + Math.random() / 5); // not all at once
  const why = turn === 'paused' ? await whyPaused(tx, companyId, connection) : undefined;
  return why === undefined
    ? { failure: 'Limited', words: `Its turn on ${connection.name} comes.`, ms }
    : { failure: 'Paused', words: why, ms };
}

/** Longer than a lease and a call in it, so that whoever holds a lease holds a turn. */
const secondsOf = ({ requestTimeoutMs }: { requestTimeoutMs: number }): number =>
  LEASE_SECONDS + requestTimeoutMs / 1000;

/** For people; undefined while its gate is open. */
export async function whyPaused(
  tx: Tx,
  companyId: string,
  { id, name }: Pick<ConnectionAccess, 'id' | 'name'>,
): Promise<string | undefined> {
  const gate = await tx
    .selectFrom('connectionGates')
    .select(['pauseReason', 'pauseWords'])
    .where('companyId', '=', companyId)
    .where('connectionId', '=', id)
    .where('pausedAt', 'is not', null)
    .executeTakeFirst();
  return gate && `${name} is paused (${gate.pauseReason}): ${gate.pauseWords}`;
}

/** Keeps it while the call is under way. False when it has lapsed. */
export async function keepTurn(
  tx: Tx,
  turn: HeldTurn,
  capabilities: { requestTimeoutMs: number },
): Promise<boolean> {
  const kept = await tx
    .updateTable('turns')
    .set({
      until: sql`greatest(until, clock_timestamp() + make_interval(secs => ${secondsOf(capabilities)}))`,
    })
    .where('companyId', '=', turn.companyId)
    .where('connectionId', '=', turn.connectionId)
    .where('subject', '=', turn.subject)
    .where('holder', '=', turn.holder)
    .where('until', '>', sql<string>`clock_timestamp()`)
    .returning('subject')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Whether the holder still has the turn, and nobody has paused the connection. */
export const mayStillAsk = ({ companyId, connectionId, holder }: HeldTurn) => sql<boolean>`(
  exists (select from turns t where t.company_id = ${companyId}
    and t.connection_id = ${connectionId} and t.holder = ${holder} and t.until > clock_timestamp())
  and not exists (select from connection_gates g where g.company_id = ${companyId}
    and g.connection_id = ${connectionId} and g.paused_at is not null))`;

/** Whether somebody asks the ERP for it just now. */
export async function isTurnHeld(
  tx: Tx,
  { companyId, connectionId, subject }: TurnRef,
): Promise<boolean> {
  const held = await tx
    .selectFrom('turns')
    .select('subject')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('subject', '=', subject)
    .where('holder', 'is not', null)
    .where('until', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirst();
  return held !== undefined;
}

/**
 * What the turn showed of the ERP: it answered; it did not; or nothing is known. `busyMs`: it asked
 * all to wait.
 */
export type TurnOutcome = 'answered' | 'down' | 'unknown' | { readonly busyMs: number };

/** Of whoever asked and was not answered. */
export function outcomeOf({ failure }: ErpWait, busyMs: number | undefined): TurnOutcome {
  if (busyMs !== undefined) return { busyMs };
  return failure === 'ErpDown' ? 'down' : 'unknown';
}

/**
 * An open gate and nobody who asked since, as whoever failed is tried again within five minutes.
 */
const IS_FORGOTTEN = sql`(paused_at is null and failing_since < clock_timestamp() - interval '15 minutes')`;

/** Gives the turn back and notes how the ERP is, in one statement. */
export async function giveBackTurn(tx: Tx, turn: HeldTurn, outcome: TurnOutcome): Promise<void> {
  const busyMs = typeof outcome === 'object' ? outcome.busyMs : 0;
  const how = typeof outcome === 'object' ? 'answered' : outcome;
  await sql`
    with given_back as (
      delete from turns where company_id = ${turn.companyId} and connection_id = ${turn.connectionId}
        and subject = ${turn.subject} and holder = ${turn.holder})
    update connection_gates set
      failing_since = case ${how} when 'answered' then null when 'down'
        then case when ${IS_FORGOTTEN} then clock_timestamp()
          else coalesce(failing_since, clock_timestamp()) end else failing_since end,
      free_at = greatest(free_at, case when ${busyMs} > 0
        then clock_timestamp() + make_interval(secs => ${busyMs / 1000}) else free_at end)
    where company_id = ${turn.companyId} and connection_id = ${turn.connectionId}
      and (${busyMs} > 0 or (${how} = 'answered' and failing_since is not null)
        or (${how} = 'down' and (failing_since is null or ${IS_FORGOTTEN})))`.execute(tx);
}

/**
 * Waits for a call without having asked: the connection has just been paused, or has something for
 * it.
 */
export async function queueUp(tx: Tx, ref: TurnRef, priority: Priority): Promise<void> {
  const { companyId, connectionId, subject } = ref;
  await tx
    .insertInto('turns')
    .values({ companyId, connectionId, subject, priority: RANK[priority] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * All exports that wait by time for an ERP that did not answer, or did not know us, wait for a call
 * instead, in the order in which they began: time says nothing about when a paused connection is
 * asked again. Who is busy with its row just now is not waited for, nor put into the queue.
 */
export async function queueUpAsleep(
  tx: Tx,
  { companyId, connectionId }: Pick<TurnRef, 'companyId' | 'connectionId'>,
): Promise<void> {
  await sql`
    with asleep as materialized (
      select a.invoice_id, a.submission, a.since
      from invoices i join export_attempts a on a.company_id = i.company_id
        and a.invoice_id = i.id and a.submission = i.submission
      where i.company_id = ${companyId} and i.connection_id = ${connectionId}
        and i.erp_status = 'exporting' and i.look_id is null
        and a.reason in ('ErpDown', 'ErpUnauthorized', 'ErpUnclear')
        and a.next_at is not null and a.leased_until is null
      for no key update of a skip locked),
    called as (
      update export_attempts a set next_at = null from asleep s
      where a.company_id = ${companyId} and a.invoice_id = s.invoice_id
        and a.submission = s.submission)
    insert into turns (company_id, connection_id, subject, priority)
    select ${companyId}::uuid, ${connectionId}::uuid, ${invoiceSubject('')}::text || invoice_id,
      ${RANK.export}::smallint
    from asleep order by since, invoice_id
    on conflict do nothing`.execute(tx);
}

/**
 * For how long the ERP still wants to be left alone, in milliseconds. The pace counts only while
 * the connection is paused: behind an open gate others go on asking by it, and it has no end.
 */
export async function leftAloneMs(
  tx: Tx,
  { companyId, connectionId }: Pick<TurnRef, 'companyId' | 'connectionId'>,
): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select ceil(1000 * extract(epoch from free_at - clock_timestamp()))::int as ms
    from connection_gates
    where company_id = ${companyId} and connection_id = ${connectionId}
      and free_at > case when paused_at is null
        then next_free(clock_timestamp(), call_ms, ${RANK.export}) else clock_timestamp() end`.execute(
    tx,
  );
  return Math.max(rows[0]?.ms ?? 0, 0);
}

/** For people. */
export function leftAlone({ name }: Pick<ConnectionAccess, 'name'>, ms: number): string {
  const time = ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`;
  return `${name} wants to be left alone for ${time}.`;
}

/** Nobody is there who could come: the next one is called. Who begins anew takes a place anew. */
export async function dropCall(db: Db, { companyId, subject }: Called): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    await tx
      .deleteFrom('turns')
      .where('companyId', '=', companyId)
      .where('subject', '=', subject)
      .where('holder', 'is', null)
      .execute();
  });
}

/**
 * Waits on as an export does, where it stood: a command that looked into the ERP has let it go
 * before others.
 */
export async function waitAsExport(
  tx: Tx,
  { companyId, connectionId, subject }: TurnRef,
): Promise<void> {
  await tx
    .updateTable('turns')
    .set({ priority: RANK.export })
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('subject', '=', subject)
    .where('holder', 'is', null)
    .execute();
}

/** Does not want to ask any more, or not yet. A turn that it has is given back by whoever asks. */
export async function leaveQueue(
  tx: Tx,
  { companyId, connectionId, subject }: TurnRef,
): Promise<void> {
  await tx
    .deleteFrom('turns')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('subject', '=', subject)
    .where('holder', 'is', null)
    .execute();
}

export interface Called {
  readonly companyId: string;
  readonly subject: string;
}

/** Calls the next of every queue; they have `seconds` to come. */
export async function callTurns(db: Db, seconds: number): Promise<Called[]> {
  const called = await sql<Called>`select * from call_turns(${seconds})`.execute(db.across);
  return called.rows;
}

export async function anyTurnWaits(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select any_turn_waits() as waits`.execute(
    db.across,
  );
  return rows[0]?.waits === true;
}

/** The call did not reach them: they wait on, where they stood. */
export async function takeBackCall(db: Db, { companyId, subject }: Called): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    await tx
      .updateTable('turns')
      .set({ until: null, called: 0 })
      .where('companyId', '=', companyId)
      .where('subject', '=', subject)
      .where('holder', 'is', null)
      .execute();
  });
}
