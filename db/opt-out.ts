// Opting out of the daily summary by a link, without a sign-in. The token names the person, is
// signed by a key that signs nothing else, and can do nothing else. It does not end: a mail may be
// old when somebody has had enough.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sealActor, recordEvent } from './events.ts';
import type { Db } from './index.ts';
import { keyFor } from './marks.ts';

interface Person {
  readonly companyId: string;
  readonly userId: string;
}

export function optOutToken(db: Db, { companyId, userId }: Person): string {
  const named = Buffer.concat([bytesOf(companyId), bytesOf(userId)]);
  return Buffer.concat([named, signatureOf(db, named)]).toString('base64url');
}

const LENGTH = 16 + 16 + 32;

/** Whose token it is; undefined when we have not made it. */
export function personOf(db: Db, token: string): Person | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return undefined;
  const named = bytes.subarray(0, 32);
  if (!timingSafeEqual(bytes.subarray(32), signatureOf(db, named))) return undefined;
  return { companyId: uuidOf(named.subarray(0, 16)), userId: uuidOf(named.subarray(16)) };
}

const signatureOf = (db: Db, named: Buffer): Buffer =>
  createHmac('sha256', keyFor(db, 'tieout digest opt-out')).update(named).digest();

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Done twice it is done once. False when the token is not one of ours. */
export async function optOut(db: Db, token: string, address: string): Promise<boolean> {
  const person = personOf(db, token);
  if (!person) return false;
  const { companyId, userId } = person;
  return db.inCompany(companyId, async (tx) => {
    const before = await tx
      .selectFrom('users')
      .innerJoin('personKeys', (join) =>
        join
          .onRef('personKeys.companyId', '=', 'users.companyId')
          .onRef('personKeys.userId', '=', 'users.id'),
      )
      .select([
        'users.name',
        'users.rowVersion',
        'users.subscribedToDigest',
        'personKeys.sealedKey',
      ])
      .where('users.companyId', '=', companyId)
      .where('users.id', '=', userId)
      .forNoKeyUpdate('users')
      .executeTakeFirst();
    if (!before) return false;
    if (!before.subscribedToDigest) return true;
    const version = before.rowVersion + 1;
    await tx
      .updateTable('users')
      .set({ subscribedToDigest: false, rowVersion: version })
      .where('companyId', '=', companyId)
      .where('id', '=', userId)
      .execute();
    const { tokenId: _, ...by } = sealActor(
      db,
      { companyId, userId, tokenId: '', address },
      before.name,
      before.sealedKey,
    );
    await recordEvent(tx, companyId, {
      subjectKind: 'user',
      subjectId: userId,
      type: 'user.changed',
      by, // whoever has the mail: no token, no sign-in
      version,
      reason: 'by the link in a daily summary',
      before: { subscribedToDigest: true },
      after: { subscribedToDigest: false },
    });
    return true;
  });
}
