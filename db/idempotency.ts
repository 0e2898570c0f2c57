// A write that came with an Idempotency-Key happens once: key, effect and answer are one
// transaction. Kept for seven days. Commands have keys of their own, kept for ever (db/decide.ts).
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from './canonical.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { Refused } from './refused.ts';
import { seal, unseal } from './secrets.ts';

/** What was answered: enough to answer it again. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Once {
  readonly actor: Actor;
  readonly key: string;
  /** Everything that makes it this request: method, address, body. */
  readonly request: unknown;
}

const KEPT = sql<string>`now() - interval '7 days'`;

/**
 * Does `work` once for the key. `work` gets a Db whose transactions are all this one; when it
 * throws, nothing is left of it, not even the key.
 */
export async function once(
  db: Db,
  { actor, key, request }: Once,
  work: (db: Db) => Promise<Answer>,
): Promise<Answer & { readonly repeated: boolean }> {
  const { companyId, userId } = actor;
  const place = `idempotency/${companyId}/${userId}/${key}`;
  // Keyed, because the body may hold a password that a bare hash would let one guess.
  const bodyHash = createHmac('sha256', db.secretKey).update(canonical(request)).digest('hex');
  return db.inCompany(companyId, async (tx) => {
    await oneAtATime(tx, place); // whoever comes second finds the answer
    const earlier = await findAnswer(tx, actor, key);
    if (earlier) {
      if (earlier.bodyHash !== bodyHash)
        throw new Refused(
          'IdempotencyKeyReused',
          `The key "${key}" was used in the last seven days for another request. Use a new key.`,
        );
      const { sealed } = earlier.answer as { sealed: string };
      const opened = unseal(db.secretKey, place, Buffer.from(sealed, 'base64'));
      return { ...(JSON.parse(opened.toString()) as Answer), repeated: true };
    }
    const answer = await work(within(db, tx, companyId));
    // Sealed, because an answer may hold a token, which is shown once and kept nowhere.
    const sealed = seal(db.secretKey, place, JSON.stringify(answer)).toString('base64');
    await forgetOld(tx, companyId);
    await tx
      .insertInto('idempotencyKeys')
      .values({
        companyId,
        actorId: userId,
        idempotencyKey: key,
        bodyHash,
        answer: JSON.stringify({ sealed }),
      })
      .execute();
    return { ...answer, repeated: false };
  });
}

/**
 * Who comes for the same place waits until the one before has committed, and then sees what it did.
 */
export async function oneAtATime(tx: Tx, place: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(tx);
}

async function findAnswer(
  tx: Tx,
  { companyId, userId }: Actor,
  key: string,
): Promise<{ bodyHash: string; answer: unknown } | undefined> {
  return tx
    .selectFrom('idempotencyKeys')
    .select(['bodyHash', 'answer'])
    .where('companyId', '=', companyId)
    .where('actorId', '=', userId)
    .where('idempotencyKey', '=', key)
    .where('createdAt', '>=', KEPT)
    .executeTakeFirst();
}

async function forgetOld(tx: Tx, companyId: string): Promise<void> {
  await tx
    .deleteFrom('idempotencyKeys')
    .where('companyId', '=', companyId)
    .where('createdAt', '<', KEPT)
    .execute();
}

/** The same Db, whose transactions in this company are all `tx`. */
function within(db: Db, tx: Tx, companyId: string): Db {
  return {
    ...db,
    inCompany: async (asked, work) => {
      if (asked !== companyId) throw new Error('one transaction sees one company');
      return work(tx);
    },
  };
}
