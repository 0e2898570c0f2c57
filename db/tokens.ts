// Tokens: how people, integrators and ERP agents sign in until they are revoked or end. The secret
// is shown once; only its hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { demand, findRights, getRights } from './rights.ts';

const TOKEN = /^tieout_([0-9a-f]{32})_([\w-]{43})$/;
const LONGEST_DAYS = 365;

/** Whose token it is; `connectionId` when it is of an ERP's agent. */
export interface TokenOwner {
  readonly companyId: string;
  readonly userId: string;
  readonly tokenId: string;
  readonly connectionId: string | null;
}

/**
 * One look-up across companies. Undefined when it is unknown, ended, or its user may not sign in.
 */
export async function findTokenOwner(db: Db, token: string): Promise<TokenOwner | undefined> {
  const match = TOKEN.exec(token);
  if (!match) return undefined;
  const [, hex = '', secret = ''] = match;
  const tokenId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const { rows } = await sql<Omit<TokenOwner, 'tokenId'>>`
    select company_id as "companyId", user_id as "userId", connection_id as "connectionId"
    from find_token(${tokenId}::uuid, ${hashOfSecret(secret)})`.execute(db.across);
  const [row] = rows;
  return row && { ...row, tokenId };
}

const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export interface TokenView {
  readonly id: string;
  readonly userId: string;
  readonly connectionId: string | null;
  readonly name: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly createdAt: string;
}
const COLUMNS = [
  'id',
  'userId',
  'connectionId',
  'name',
  'expiresAt',
  'revokedAt',
  'createdAt',
] as const;

export interface NewToken {
  /** The asker, if it is left out. */
  readonly userId?: string | undefined;
  readonly name: string;
  /** In one year, if it is left out. */
  readonly expiresAt?: string | undefined;
  /** For an ERP's agent: it fetches and answers this connection's work and can do nothing else. */
  readonly connectionId?: string | undefined;
}

/** Makes a token. The answer is the only place where it can be read. */
export async function insertToken(
  db: Db,
  actor: Actor,
  { userId = actor.userId, connectionId, ...given }: NewToken,
): Promise<TokenView & { readonly token: string }> {
  const expiresAt = given.expiresAt ?? inDays(LONGEST_DAYS);
  mustEndInTime(expiresAt);
  return db.inCompany(actor.companyId, async (tx) => {
    await mustBeAllowed(tx, actor, userId, connectionId);
    const fields = { userId, connectionId: connectionId ?? null, name: given.name, expiresAt };
    const made = await writeToken(tx, actor.companyId, fields);
    const { token: _, ...after } = made;
    await recordEvent(tx, actor.companyId, {
      subjectKind: 'token',
      subjectId: made.id,
      type: 'token.created',
      by: await actorOf(db, tx, actor),
      after,
    });
    return made;
  });
}

/** Writes the row. Whoever calls has checked the right and records the event. */
export async function writeToken(
  tx: Tx,
  companyId: string,
  fields: Pick<TokenView, 'userId' | 'connectionId' | 'name' | 'expiresAt'>,
): Promise<TokenView & { readonly token: string }> {
  const id = newId();
  const secret = randomBytes(32).toString('base64url');
  const row = await tx
    .insertInto('tokens')
    .values({ companyId, id, ...fields, secretHash: hashOfSecret(secret) })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return { ...row, token: `tieout_${id.replaceAll('-', '')}_${secret}` };
}

export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString();

function mustEndInTime(expiresAt: string): void {
  const now = new Date().toISOString();
  // A minute of grace for clocks that differ.
  if (expiresAt > now && expiresAt <= inDays(LONGEST_DAYS + 1 / 1440)) return;
  throw new Refused('Invalid', 'A token ends within one year from now.', {
    problems: [{ pointer: '/expiresAt', rule: 'range', detail: 'Name a moment within one year.' }],
  });
}

/** Nobody gets by another one's token what they may not grant (domain.md section 6). */
async function mustBeAllowed(
  tx: Tx,
  actor: Actor,
  userId: string,
  connectionId: string | undefined,
): Promise<void> {
  const rights = await getRights(tx, actor);
  if (connectionId) demand(rights, 'manageConnections');
  if (userId === actor.userId) return;
  demand(rights, 'manageUsers');
  const theirs = await findRights(tx, actor.companyId, userId);
  if (!theirs)
    throw new Refused('Invalid', 'There is no such user, or they may not sign in.', {
      problems: [{ pointer: '/userId', rule: 'unknown', detail: 'Name an active user.' }],
    });
  if (theirs.canPushToAccounting && !rights.canPushToAccounting)
    throw new Refused(
      'Forbidden',
      'You need the privilege canPushToAccounting to make a token for somebody who has it.',
      { missing: 'the privilege canPushToAccounting' },
    );
}

/** The asker's own, newest first; with the right to manage users anybody's. */
export async function listTokens(
  db: Db,
  actor: Actor,
  ask: PageAsk & { readonly userId?: string | undefined },
): Promise<Page<TokenView>> {
  const { userId } = ask;
  const filters = { list: 'tokens', userId };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    const whose = userId ?? actor.userId;
    if (whose !== actor.userId) demand(await getRights(tx, actor), 'manageUsers');
    let query = tx
      .selectFrom('tokens')
      .select(COLUMNS)
      .where('companyId', '=', actor.companyId)
      .where('userId', '=', whose);
    if (after) query = query.where('id', '<', after);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: (row) => row });
  });
}

/** Ends a token now. Revoking again changes nothing. */
export async function revokeToken(db: Db, actor: Actor, id: string): Promise<void> {
  const { companyId } = actor;
  await db.inCompany(companyId, async (tx) => {
    const row = await tx
      .selectFrom('tokens')
      .select(['userId', 'revokedAt'])
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('token', id);
    if (row.userId !== actor.userId) demand(await getRights(tx, actor), 'manageUsers');
    if (row.revokedAt) return;
    await tx
      .updateTable('tokens')
      .set({ revokedAt: sql<string>`now()` })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .execute();
    await recordEvent(tx, companyId, {
      subjectKind: 'token',
      subjectId: id,
      type: 'token.revoked',
      by: await actorOf(db, tx, actor),
    });
  });
}
