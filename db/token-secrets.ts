// The secrets of tokens: how they look, what is kept of them, and whose one is. Only a hash is
// kept, under a key that is not in the database: who reads the table can neither use nor make one.
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './index.ts';
import { isMarked, keyFor, newMarkedSecret } from './marks.ts';

const TOKEN = /^tieout_([0-9a-f]{32})_([\w-]{43})$/;

/** Whose token it is; `connectionId` when it is of an ERP's agent. */
export interface TokenOwner {
  readonly companyId: string;
  readonly userId: string;
  readonly tokenId: string;
  readonly connectionId: string | null;
}

export interface NewSecret {
  readonly token: string;
  readonly kept: { readonly secretHash: Buffer; readonly hashKind: 'hmac' };
}

export function newSecret(db: Db, id: string): NewSecret {
  const secret = newMarkedSecret(db, id);
  return {
    token: `tieout_${id.replaceAll('-', '')}_${secret}`,
    kept: { secretHash: keyedHash(db, secret), hashKind: 'hmac' },
  };
}

/** A text that looks like a token. */
export interface ReadToken {
  readonly id: string;
  readonly secret: string;
  /** That we made it, though it may be over by now. Tokens of before 0014 do not show it. */
  readonly isOurs: boolean;
}

/** What a token says of itself, without asking the database; undefined when it is none. */
export function readToken(db: Db, token: string): ReadToken | undefined {
  const [, hex, secret] = TOKEN.exec(token) ?? [];
  if (hex === undefined || secret === undefined) return undefined;
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id, secret, isOurs: isMarked(db, id, secret) };
}

/**
 * One look-up across companies. Undefined when it is unknown, ended, or its user may not sign in.
 * At most once a minute it notes the use, and a hash of before 0014 becomes a keyed one.
 */
export async function findTokenOwner(
  db: Db,
  { id: tokenId, secret }: ReadToken,
): Promise<TokenOwner | undefined> {
  const keyed = keyedHash(db, secret);
  const { rows } = await sql<Omit<TokenOwner, 'tokenId'> & { isDue: boolean }>`
    select company_id as "companyId", user_id as "userId", connection_id as "connectionId",
      is_due as "isDue"
    from find_token(${tokenId}::uuid, ${keyed}, ${plainHash(secret)})`.execute(db.across);
  const [row] = rows;
  if (!row) return undefined;
  const { isDue, ...owner } = row;
  if (isDue) await noteUse(db, { ...owner, tokenId }, keyed);
  return { ...owner, tokenId };
}

/** Of several at once one writes, and the others find it done. */
async function noteUse(db: Db, { companyId, tokenId }: TokenOwner, keyed: Buffer): Promise<void> {
  await db.inCompany(companyId, (tx) =>
    tx
      .updateTable('tokens')
      .set({ lastUsedAt: sql<string>`now()`, secretHash: keyed, hashKind: 'hmac' })
      .where('companyId', '=', companyId)
      .where('id', '=', tokenId)
      .where((where) =>
        where.or([
          where('hashKind', '=', 'sha256'),
          where('lastUsedAt', 'is', null),
          where('lastUsedAt', '<', sql<string>`now() - interval '1 minute'`),
        ]),
      )
      .execute(),
  );
}

/** How the secrets of before 0014 are kept, until their next use. */
const plainHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const keyedHash = (db: Db, secret: string): Buffer =>
  createHmac('sha256', keyFor(db, 'tieout token hash')).update(secret).digest();
