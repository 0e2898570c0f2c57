// A back-fill: what was created in the ERP before the payments of a connection were read is read by
// a reading of its own, because an ERP Admin said from when and why. Nothing else moves `syncFrom`.
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db } from './index.ts';
import type { Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { getConnection, mustSync } from './payment-feeds.ts';
import { backFillTelling, findFeed } from './payment-tellings.ts';
import { viewOfReading } from './reading-views.ts';
import type { ReadingView } from './reading-views.ts';
import { Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface BackFill {
  readonly connectionId: string;
  /** What was created in the ERP from then on is imported. An instant. */
  readonly from: string;
  readonly reason: string;
}

export async function askBackFill(
  db: Db,
  actor: Actor,
  { connectionId, from, reason }: BackFill,
): Promise<{ reading: ReadingView; telling: Telling }> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    mustSync(await getConnection(tx, { companyId, connectionId }));
    const feed = await findFeed(tx, { companyId, connectionId });
    if (!feed)
      throw new Refused(
        'NotPossibleNow',
        'Its payments were never read or scheduled: what there is to fill back begins with that.',
      );
    if (Date.parse(from) >= Date.parse(feed.syncFrom))
      throw new Refused('Invalid', `Payments are read from ${feed.syncFrom} on already.`, {
        problems: [
          { pointer: '/from', rule: 'tooLate', detail: `Give one before ${feed.syncFrom}.` },
        ],
      });
    const id = newId();
    const values = { companyId, id, connectionId, kind: 'backFill', readFrom: from, reason };
    const run = await tx
      .insertInto('paymentSyncs')
      .values({ ...values, askedBy: actor.userId })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: connectionId,
      type: 'connection.backFillAsked',
      by: await actorOf(db, tx, actor),
      reason,
      after: { backFillId: id, from },
    });
    const telling = backFillTelling({ companyId, connectionId, id });
    await queueToTell(tx, telling);
    return { reading: viewOfReading(run), telling };
  });
}
