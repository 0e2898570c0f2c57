// The gate of a connection: shut while its ERP refuses our credentials or has not answered for
// long, or because a person says so. Only a probe asks then; a good one opens what shut itself
// (design.md section 5).
import { sql } from 'kysely';
import type { ErpFailure } from '../domain/failures.ts';
import { isStillKnownBy, isStillSet } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, ByRun, NewEvent } from './events.ts';
import type { Db, Tx } from './index.ts';
import { inMs } from './moments.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import { queueUpAsleep } from './turns.ts';

export interface GateRef {
  readonly companyId: string;
  readonly connectionId: string;
}

/** After so long without any answer a connection is paused. */
const DOWN_SECONDS = 120;
const FIRST_PROBE_MS = 15_000;

interface Shutting {
  readonly failure: ErpFailure;
  readonly words: string;
  readonly by: ByRun;
  /** As the ERP was asked with it. */
  readonly connection: ConnectionAccess;
}

/**
 * Shuts the gate if this failure calls for it: refused credentials at once, an ERP that is down
 * once nobody got an answer for two minutes. What was asked with settings or credentials that were
 * changed meanwhile says nothing about those of now. Says whether it is shut now; who waits by time
 * is in the queue then.
 */
export async function shutGateAfter(
  tx: Tx,
  ref: GateRef,
  { failure, words, by, connection }: Shutting,
): Promise<boolean> {
  if (failure !== 'ErpUnauthorized' && failure !== 'ErpDown') return false;
  const isMeant =
    failure === 'ErpUnauthorized'
      ? isStillKnownBy(ref.companyId, connection)
      : sql<boolean>`failing_since < clock_timestamp() - make_interval(secs => ${DOWN_SECONDS})`;
  const shut = await gateToChange(tx, ref)
    .set({
      pausedAt: sql<string>`clock_timestamp()`,
      pauseReason: failure,
      pauseWords: words,
      pausedBy: null,
      probes: 0,
      probeAt: inMs(FIRST_PROBE_MS), // soon: the next ones come further and further apart
    })
    .where('pausedAt', 'is', null)
    .where(isMeant)
    .where(isStillSet(ref.companyId, connection))
    .returning('connectionId')
    .executeTakeFirst();
  if (shut) {
    const after = { reason: failure, words };
    await recordOfGate(tx, ref, { type: 'connection.paused', by, after });
    await queueUpAsleep(tx, ref);
    return true;
  }
  const gate = await tx
    .selectFrom('connectionGates')
    .select('pausedAt')
    .where('companyId', '=', ref.companyId)
    .where('connectionId', '=', ref.connectionId)
    .executeTakeFirstOrThrow();
  return gate.pausedAt !== null;
}

/**
 * The ERP answered a probe: what shut itself is open again, and the queue goes on in its order.
 * What happened after the probe was begun, at `begunAt`, it says nothing about.
 */
export async function probeWentWell(
  tx: Tx,
  ref: GateRef,
  { begunAt, by }: { begunAt: string; by: ByRun },
): Promise<void> {
  const gate = await lockGate(tx, ref);
  const opens = gate.pausedAt !== null && gate.pausedBy === null && gate.pausedAt <= begunAt;
  await gateToChange(tx, ref)
    .set({ probedAt: begunAt, failingSince: null, ...(opens && OPEN) })
    .execute();
  if (opens) await recordOfGate(tx, ref, { type: 'connection.resumed', by, before: pauseOf(gate) });
  await queueUpAsleep(tx, ref); // also who fell asleep in the moment the gate shut
}

/** Another cause may keep shut what shut itself: what the latest probe heard is what is shown. */
export async function probeFailed(
  tx: Tx,
  ref: GateRef,
  { failure, words, connection, begunAt }: Omit<Shutting, 'by'> & { begunAt: string },
): Promise<void> {
  if (failure === 'Limited' || failure === 'HandedOver') return; // the ERP has said nothing
  await gateToChange(tx, ref)
    .set({ pauseReason: failure, pauseWords: words })
    .where('pausedAt', '<=', begunAt)
    .where('pausedBy', 'is', null)
    .where(isStillSet(ref.companyId, connection))
    .where(isStillKnownBy(ref.companyId, connection))
    .execute();
}

const OPEN = {
  pausedAt: null,
  pauseReason: null,
  pauseWords: null,
  pausedBy: null,
  probeAt: null,
  probes: 0,
} as const;

/** A person shuts the gate; only a person opens it again. */
export async function pauseConnection(
  db: Db,
  actor: Actor,
  connectionId: string,
  reason: string,
): Promise<void> {
  const ref = { companyId: actor.companyId, connectionId };
  await db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const gate = await lockGate(tx, ref);
    await gateToChange(tx, ref)
      .set({
        pausedAt: sql<string>`coalesce(paused_at, clock_timestamp())`,
        pauseReason: 'Paused',
        pauseWords: reason,
        pausedBy: actor.userId,
        probeAt: null,
      })
      .execute();
    await queueUpAsleep(tx, ref);
    await recordOfGate(tx, ref, {
      type: 'connection.paused',
      by: await actorOf(db, tx, actor),
      reason,
      before: gate.pausedAt && pauseOf(gate),
      after: { reason: 'Paused', words: reason },
    });
  });
}

/** A person opens the gate, whatever shut it. */
export async function resumeConnection(db: Db, actor: Actor, connectionId: string): Promise<void> {
  const ref = { companyId: actor.companyId, connectionId };
  await db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const gate = await lockGate(tx, ref);
    if (gate.pausedAt === null)
      throw new Refused('NotPossibleNow', 'The connection is not paused.');
    await gateToChange(tx, ref)
      .set({ ...OPEN, failingSince: null })
      .execute();
    await queueUpAsleep(tx, ref);
    await recordOfGate(tx, ref, {
      type: 'connection.resumed',
      by: await actorOf(db, tx, actor),
      before: pauseOf(gate),
    });
  });
}

const gateToChange = (tx: Tx, { companyId, connectionId }: GateRef) =>
  tx
    .updateTable('connectionGates')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId);

async function recordOfGate(
  tx: Tx,
  { companyId, connectionId }: GateRef,
  event: Omit<NewEvent, 'subjectKind' | 'subjectId'>,
): Promise<void> {
  await recordEvent(tx, companyId, {
    subjectKind: 'connection',
    subjectId: connectionId,
    ...event,
  });
}

type Gate = Awaited<ReturnType<typeof lockGate>>;

const pauseOf = ({ pauseReason, pauseWords, pausedAt }: Gate) => ({
  reason: pauseReason,
  words: pauseWords,
  since: pausedAt,
});

async function lockGate(tx: Tx, { companyId, connectionId }: GateRef) {
  const gate = await tx
    .selectFrom('connectionGates')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!gate) throw notFound('connection', connectionId);
  return gate;
}

/**
 * With new credentials or settings the ERP is asked at once whether it takes them; with new
 * settings it is another one, which has not failed yet.
 */
export async function probeIfNew(
  tx: Tx,
  ref: GateRef,
  isNew: { readonly credentials: boolean; readonly settings: boolean },
): Promise<void> {
  if (!isNew.credentials && !isNew.settings) return;
  if (isNew.settings) await gateToChange(tx, ref).set({ failingSince: null }).execute();
  await gateToChange(tx, ref)
    .set({ probeAt: sql<string>`clock_timestamp()`, probes: 0 })
    .where('pausedAt', 'is not', null)
    .where('pausedBy', 'is', null)
    .execute();
}

export interface GateView {
  readonly pause: {
    readonly since: string;
    readonly reason: string;
    readonly words: string;
    readonly by: string | null;
    readonly nextProbeAt: string | null;
  } | null;
  readonly failingSince: string | null;
  readonly probedAt: string | null;
  /** How many wait for a turn. */
  readonly waiting: number;
}

/** What people see of the gates of some connections. */
export async function gatesOf(
  tx: Tx,
  companyId: string,
  connectionIds: readonly string[],
): Promise<Map<string, GateView>> {
  if (connectionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('connectionGates as g')
    .select(['g.connectionId', 'g.pausedAt', 'g.pauseReason', 'g.pauseWords', 'g.pausedBy'])
    .select(['g.probedAt', 'g.failingSince'])
    .select(
      sql<string | null>`case when g.probe_at is not null
        then greatest(g.probe_at, g.free_at) end`.as('probeAt'), // it leaves the ERP alone, too
    )
    .select(
      sql<number>`(select count(*)::int from turns t where t.company_id = g.company_id
        and t.connection_id = g.connection_id and t.until is null)`.as('waiting'),
    )
    .where('g.companyId', '=', companyId)
    .where('g.connectionId', 'in', connectionIds)
    .execute();
  return new Map(
    rows.map(({ connectionId, failingSince, probedAt, waiting, ...gate }) => [
      connectionId,
      {
        pause:
          gate.pausedAt === null
            ? null
            : {
                since: gate.pausedAt,
                reason: gate.pauseReason ?? '',
                words: gate.pauseWords ?? '',
                by: gate.pausedBy,
                nextProbeAt: gate.probeAt,
              },
        failingSince,
        probedAt,
        waiting,
      },
    ]),
  );
}
