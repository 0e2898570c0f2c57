// Sessions of people. Only a hash of the cookie is kept; a session is looked up on every request,
// so that one that ended, or whose person may no longer sign in, ends with the next one. A person
// of several companies has a row in each, with the same id.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { isMarked, newMarkedSecret } from './marks.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound } from './refused.ts';
import { demand, getRights } from './rights.ts';

/** Whose session it is, in one of their companies. */
export interface SessionOwner {
  readonly companyId: string;
  readonly userId: string;
  readonly sessionId: string;
}

/** Whom a provider has asked who they are. */
export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly email: string | undefined;
  /** When they were asked last, if the provider says. */
  readonly authenticatedAt: string | null;
}

const TOKEN = /^[\w-]{43}$/;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const MARKED_FOR = 'session';

/** Whether we made it, though it may be over by now. */
export const isOurCookie = (db: Db, token: string): boolean => isMarked(db, MARKED_FOR, token);

/** One look-up across companies. Empty when it is unknown or over. */
export async function findSession(db: Db, token: string): Promise<readonly SessionOwner[]> {
  return TOKEN.test(token) ? findByHash(db, hashOf(token)) : [];
}

async function findByHash(db: Db, hash: Buffer): Promise<readonly SessionOwner[]> {
  const { rows } = await sql<SessionOwner>`
    select company_id as "companyId", user_id as "userId", session_id as "sessionId"
    from find_session(${hash})`.execute(db.across);
  return rows;
}

/**
 * Begins a session in every company that knows the person, and returns what goes into the cookie.
 * Undefined when no company knows them.
 */
export async function beginSession(
  db: Db,
  person: SignedIn,
  from: { readonly address: string; readonly userAgent: string },
): Promise<string | undefined> {
  const { issuer, subject, email = null } = person;
  const { rows } = await sql<{ companyId: string; userId: string }>`
    select company_id as "companyId", user_id as "userId"
    from find_people(${issuer}, ${subject}, ${email})`.execute(db.across);
  const token = newMarkedSecret(db, MARKED_FOR);
  const sessionId = newId();
  let begun = 0;
  for (const { companyId, userId } of rows) {
    const actor = { companyId, userId, tokenId: sessionId, address: from.address };
    const isTheirs = await db.inCompany(companyId, async (tx) => {
      const isFirst = await bind(tx, companyId, userId, person);
      if (isFirst === undefined) return false;
      await forgetOver(tx, companyId, userId);
      await tx
        .insertInto('sessions')
        .values({
          companyId,
          id: sessionId,
          userId,
          tokenHash: hashOf(token),
          userAgent: from.userAgent.slice(0, 200),
          authenticatedAt: person.authenticatedAt,
        })
        .execute();
      await recordEvent(tx, companyId, {
        subjectKind: 'session',
        subjectId: sessionId,
        type: 'session.begun',
        by: await actorOf(db, tx, actor),
        after: { userId, issuer, isFirst },
      });
      return true;
    });
    if (isTheirs) begun += 1;
  }
  return begun > 0 ? token : undefined;
}

/** Whether this was their first sign-in; undefined when somebody else was quicker to be them. */
async function bind(
  tx: Tx,
  companyId: string,
  userId: string,
  { issuer, subject }: SignedIn,
): Promise<boolean | undefined> {
  const made = await tx
    .insertInto('signIns')
    .values({ companyId, userId, issuer, subject })
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .executeTakeFirst();
  if (made) return true;
  const bound = await tx
    .selectFrom('signIns')
    .select('subject')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return bound?.subject === subject ? false : undefined;
}

/** Nobody ends a session that ran out: its row goes with the person's next one. */
async function forgetOver(tx: Tx, companyId: string, userId: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .where(sql<boolean>`not (${ALIVE})`)
    .execute();
}

/** As `find_session` (0013) has it. */
const ALIVE = sql<boolean>`expires_at > now() and last_seen_at > now() - interval '30 minutes'`;

/** Ends the session of this cookie, in all companies. Ending one that is over changes nothing. */
export async function endSession(db: Db, token: string, address: string): Promise<void> {
  for (const { sessionId, ...whose } of await findSession(db, token))
    await endIn(db, { ...whose, tokenId: sessionId, address }, sessionId);
}

async function endIn(db: Db, actor: Actor, id: string): Promise<void> {
  await db.inCompany(actor.companyId, (tx) => deleteSession(db, tx, actor, id));
}

async function deleteSession(db: Db, tx: Tx, actor: Actor, id: string): Promise<void> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('companyId', '=', actor.companyId)
    .where('id', '=', id)
    .returning('userId')
    .executeTakeFirst();
  if (ended) await recordEnd(db, tx, actor, { id, userId: ended.userId });
}

async function recordEnd(
  db: Db,
  tx: Tx,
  actor: Actor,
  { id, userId }: { id: string; userId: string },
): Promise<void> {
  await recordEvent(tx, actor.companyId, {
    subjectKind: 'session',
    subjectId: id,
    type: 'session.ended',
    by: await actorOf(db, tx, actor),
    after: { userId },
  });
}

/**
 * Ends one session by its id: one's own everywhere; for who manages users anybody's, in their
 * company.
 */
export async function endSessionById(db: Db, actor: Actor, id: string): Promise<void> {
  const { companyId } = actor;
  const row = await db.inCompany(companyId, async (tx) => {
    const found = await tx
      .selectFrom('sessions')
      .select(['userId', 'tokenHash'])
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) throw notFound('session', id);
    const rights = await getRights(tx, actor);
    demand(rights, 'readCompany');
    // A session may all that its person may: a token that may less does not govern it.
    if (found.userId !== actor.userId || rights.scopes) demand(rights, 'manageUsers');
    await deleteSession(db, tx, actor, id);
    return found;
  });
  if (row.userId !== actor.userId) return;
  for (const other of await findByHash(db, row.tokenHash))
    await endIn(db, { ...actor, companyId: other.companyId, userId: other.userId }, id);
}

/** For a person who may no longer sign in, or is somebody else from now on. */
export async function endSessionsOf(db: Db, tx: Tx, actor: Actor, userId: string): Promise<void> {
  const { companyId } = actor;
  const ended = await tx
    .deleteFrom('sessions')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .returning('id')
    .execute();
  for (const { id } of ended) await recordEnd(db, tx, actor, { id, userId });
}

/** The next one who signs in with this person's address is them. */
export async function unbind(tx: Tx, companyId: string, userId: string): Promise<void> {
  await tx
    .deleteFrom('signIns')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .execute();
}

export interface SessionView {
  readonly id: string;
  readonly userId: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
  readonly userAgent: string;
  readonly authenticatedAt: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/** The asker's own, newest first; with the right to manage users anybody's. */
export async function listSessions(
  db: Db,
  actor: Actor,
  ask: PageAsk & { readonly userId?: string | undefined },
): Promise<Page<SessionView>> {
  const { userId } = ask;
  const filters = { list: 'sessions', userId };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    const whose = userId ?? actor.userId;
    const rights = await getRights(tx, actor);
    demand(rights, 'readCompany');
    if (whose !== actor.userId) demand(rights, 'manageUsers');
    let query = tx
      .selectFrom('sessions')
      .select(['id', 'userId', 'userAgent', 'authenticatedAt'])
      .select(['createdAt', 'lastSeenAt', 'expiresAt'])
      .where('companyId', '=', actor.companyId)
      .where('userId', '=', whose)
      .where(ALIVE);
    if (after) query = query.where('id', '<', after);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, {
      filters,
      place: (row) => [row.id],
      view: (row) => ({ ...row, isCurrent: row.id === actor.tokenId }),
    });
  });
}
