// Tokens: how people, integrators and ERP agents sign in until they are revoked or end. A token may
// at most what its person may, and less when it names scopes; it governs only tokens that may no
// more than itself.
import { sql } from 'kysely';
import { LACK_OF_PRIVILEGE } from '../domain/permissions.ts';
import type { Rights, Scope } from '../domain/permissions.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { demand, findRights, getRights } from './rights.ts';
import { newSecret } from './token-secrets.ts';

const LONGEST_DAYS = 365;

export interface TokenView {
  readonly id: string;
  readonly userId: string;
  readonly connectionId: string | null;
  readonly name: string;
  /** What it may at most; null: all that its person may. */
  readonly scopes: readonly Scope[] | null;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}
const COLUMNS = [
  'id',
  'userId',
  'connectionId',
  'name',
  'scopes',
  'expiresAt',
  'revokedAt',
  'lastUsedAt',
  'createdAt',
] as const;

export interface NewToken {
  /** The asker, if it is left out. */
  readonly userId?: string | undefined;
  readonly name: string;
  /** In one year, if it is left out. */
  readonly expiresAt?: string | undefined;
  /** All that the person may, if they are left out. */
  readonly scopes?: readonly Scope[] | undefined;
  /** For an ERP's agent: it fetches and answers this connection's work and can do nothing else. */
  readonly connectionId?: string | null | undefined;
}

/** Makes a token. The answer is the only place where it can be read. */
export async function insertToken(
  db: Db,
  actor: Actor,
  { userId = actor.userId, connectionId = null, ...given }: NewToken,
): Promise<TokenView & { readonly token: string }> {
  const expiresAt = given.expiresAt ?? inDays(LONGEST_DAYS);
  mustEndInTime(expiresAt);
  return db.inCompany(actor.companyId, async (tx) => {
    const scopes = given.scopes ? [...new Set(given.scopes)] : null;
    const fields = { userId, connectionId, name: given.name, scopes, expiresAt };
    await mustBeAllowed(tx, actor, fields);
    const made = await writeToken(db, tx, actor.companyId, fields);
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
  db: Db,
  tx: Tx,
  companyId: string,
  fields: TokenFields,
): Promise<TokenView & { readonly token: string }> {
  const id = newId();
  const { token, kept } = newSecret(db, id);
  const row = await tx
    .insertInto('tokens')
    .values({ companyId, id, ...fields, ...kept })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return { ...row, token };
}

type TokenFields = Pick<TokenView, 'userId' | 'connectionId' | 'name' | 'scopes' | 'expiresAt'>;

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

/** Nobody gets by another token what they may not grant (domain.md section 6). */
async function mustBeAllowed(tx: Tx, actor: Actor, token: TokenFields): Promise<void> {
  const { userId, connectionId, scopes } = token;
  const rights = await getRights(tx, actor);
  if (connectionId) demand(rights, 'manageConnections');
  if (connectionId && scopes)
    throw new Refused('Invalid', 'The token of an agent can do one thing: it has no scopes.', {
      problems: [{ pointer: '/scopes', rule: 'notTaken', detail: 'Leave them out.' }],
    });
  if (userId !== actor.userId) demand(rights, 'manageUsers');
  if (!connectionId) mustGovern(rights, scopes, 'make');
  if (userId === actor.userId) return;
  const theirs = await findRights(tx, actor.companyId, userId);
  if (!theirs)
    throw new Refused('Invalid', 'There is no such user, or they may not sign in.', {
      problems: [{ pointer: '/userId', rule: 'unknown', detail: 'Name an active user.' }],
    });
  if (theirs.canPushToAccounting && !rights.canPushToAccounting)
    throw new Refused(
      'Forbidden',
      'You need the privilege canPushToAccounting to make a token for somebody who has it.',
      { ...LACK_OF_PRIVILEGE },
    );
}

/** A token with scopes makes and ends none that may more than itself. */
function mustGovern(
  { scopes: own }: Rights,
  theirs: readonly Scope[] | null,
  doing: 'make' | 'end',
) {
  if (!own || theirs?.every((scope) => own.includes(scope))) return;
  const detail =
    doing === 'make'
      ? `This token may not make one that may more than itself: name scopes out of ${own.join(', ')}.`
      : 'This token may not end one that may more than itself.';
  throw new Refused('Forbidden', detail, {
    missing: 'a token that may as much',
    whoCould: 'a person, by a token that may as much',
  });
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
      .select(['userId', 'revokedAt', 'scopes'])
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('token', id);
    const rights = await getRights(tx, actor);
    if (row.userId !== actor.userId) demand(rights, 'manageUsers');
    if (id !== actor.tokenId) mustGovern(rights, row.scopes, 'end');
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
