// The record: what happened, who did it and why. Insert only; the processes' role can do no more.
// What is personal (name, address) is encrypted under the person's own key.
import { sql } from 'kysely';
import type { Insertable, QueryCreator, Selectable } from 'kysely';
import type { EventType } from '../domain/event-types.ts';
import type { Db, Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import type { DB, Events } from './schema.gen.ts';
import { seal, unseal } from './secrets.ts';

/** Who asks: a signed-in person or integrator, by a token. */
export interface Actor {
  readonly companyId: string;
  readonly userId: string;
  readonly tokenId: string;
  /** The address the request came from. */
  readonly address: string;
}

/** The person as the record keeps them: encrypted with their own key. */
export interface SealedActor {
  readonly actorId: string;
  readonly tokenId: string;
  readonly actorName: Buffer;
  readonly actorAddress: Buffer;
}

/** A run of a workflow that did it, where no person did. */
export interface ByRun {
  readonly workflowId: string;
  readonly runId: string;
}

export interface NewEvent {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly type: EventType;
  readonly by: SealedActor | Omit<SealedActor, 'tokenId'> | ByRun;
  readonly commandId?: string;
  readonly submission?: number;
  readonly version?: number;
  readonly reason?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
}

export async function recordEvent(tx: Tx, companyId: string, event: NewEvent): Promise<void> {
  await tx.insertInto('events').values(eventRow(companyId, event)).execute();
}

/** The row of an event, for a statement that writes it together with what happened. */
export function eventRow(companyId: string, event: NewEvent): Insertable<Events> {
  const { by, before, after, reason, ...rest } = event;
  return {
    companyId,
    ...rest,
    ...by,
    reason: reason ?? null,
    before: asJson(before),
    after: asJson(after),
  };
}

/** What many events of one doer differ by. */
export type OneOfMany = Pick<NewEvent, keyof typeof DIFFERING>;

const DIFFERING = {
  subjectKind: 'text',
  subjectId: 'uuid',
  type: 'text',
  submission: 'int',
  version: 'int',
  before: 'jsonb',
  after: 'jsonb',
} as const;

/** Many events of one doer, for a statement that writes them together with what happened. */
export function insertEvents(
  db: QueryCreator<DB>,
  companyId: string,
  by: NewEvent['by'],
  events: readonly OneOfMany[],
) {
  const doer: Partial<SealedActor & ByRun> = by;
  const { actorId = null, tokenId = null, actorName = null, actorAddress = null } = doer;
  const { workflowId = null, runId = null } = doer;
  const rows = events.map((event) => ({
    ...event,
    before: asJson(event.before),
    after: asJson(event.after),
  }));
  return db
    .insertInto('events')
    .columns([
      'companyId',
      'actorId',
      'tokenId',
      'actorName',
      'actorAddress',
      'workflowId',
      'runId',
      ...(Object.keys(DIFFERING) as (keyof typeof DIFFERING)[]),
    ])
    .expression(
      sql`select ${companyId}::uuid, ${actorId}::uuid, ${tokenId}::uuid, ${actorName}::bytea,
        ${actorAddress}::bytea, ${workflowId}::text, ${runId}::text, e.*
        from ${unnested(rows, DIFFERING)} as e`,
    );
}

/** Money becomes text: a bigint has no JSON form. */
export function asJson(value: unknown): string | null {
  if (value === undefined) return null;
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'bigint' ? String(one) : one,
  );
}

/** Encrypts what the record keeps of a person. `sealedKey` comes from `person_keys`. */
export function sealActor(db: Db, actor: Actor, name: string, sealedKey: Buffer): SealedActor {
  const key = personKey(db, actor.companyId, actor.userId, sealedKey);
  const place = `events/${actor.companyId}/${actor.userId}`;
  return {
    actorId: actor.userId,
    tokenId: actor.tokenId,
    actorName: seal(key, place, name),
    actorAddress: seal(key, place, actor.address),
  };
}

function personKey(db: Db, companyId: string, userId: string, sealedKey: Buffer): Buffer {
  return unseal(db.secretKey, personKeyPlace(companyId, userId), sealedKey);
}

export const personKeyPlace = (companyId: string, userId: string): string =>
  `person/${companyId}/${userId}`;

/** Looks the person up and encrypts; for writes that are not commands. */
export async function actorOf(db: Db, tx: Tx, actor: Actor): Promise<SealedActor> {
  const row = await tx
    .selectFrom('users')
    .innerJoin('personKeys', (join) =>
      join
        .onRef('personKeys.companyId', '=', 'users.companyId')
        .onRef('personKeys.userId', '=', 'users.id'),
    )
    .select(['users.name', 'personKeys.sealedKey'])
    .where('users.companyId', '=', actor.companyId)
    .where('users.id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  return sealActor(db, actor, row.name, row.sealedKey);
}

/**
 * An event as people read it: who in clear, or null once their key is gone, and whether it is a
 * person or a machine.
 */
export interface EventView
  extends Omit<Selectable<Events>, 'id' | 'companyId' | 'actorName' | 'actorAddress'> {
  readonly id: string;
  readonly actorKind: string | null;
  readonly actorName: string | null;
  readonly actorAddress: string | null;
}

/** The events of one subject in order, after `afterId`. */
export async function listEvents(
  db: Db,
  tx: Tx,
  {
    companyId,
    subjectId,
    afterId,
    limit,
  }: { companyId: string; subjectId: string; afterId: string; limit: number },
): Promise<EventView[]> {
  const rows = await tx
    .selectFrom('events')
    .leftJoin('personKeys', (join) =>
      join
        .onRef('personKeys.companyId', '=', 'events.companyId')
        .onRef('personKeys.userId', '=', 'events.actorId'),
    )
    .leftJoin('users', (join) =>
      join
        .onRef('users.companyId', '=', 'events.companyId')
        .onRef('users.id', '=', 'events.actorId'),
    )
    .selectAll('events')
    .select(['personKeys.sealedKey', 'users.kind as actorKind'])
    .select([sql<string>`events.transaction_id::text`.as('transactionId')])
    .where('events.companyId', '=', companyId)
    .where('events.subjectId', '=', subjectId)
    .where('events.id', '>', BigInt(afterId))
    .orderBy('events.id')
    .limit(limit)
    .execute();
  return rows.map(({ sealedKey, companyId: _, ...row }) => {
    const key =
      sealedKey && row.actorId ? personKey(db, companyId, row.actorId, sealedKey) : undefined;
    const place = `events/${companyId}/${row.actorId}`;
    const open = (sealed: Buffer | null): string | null =>
      key && sealed ? unseal(key, place, sealed).toString() : null;
    return {
      ...row,
      id: String(row.id),
      actorName: open(row.actorName),
      actorAddress: open(row.actorAddress),
    };
  });
}
