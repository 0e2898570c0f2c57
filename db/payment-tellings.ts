// What Temporal is told of payments: that somebody waits for a reading, that a back-fill is to be
// read, and when a connection is read by itself. As it stands when it is told.
import type { Selectable } from 'kysely';
import type { PaymentSyncSchedule } from '../domain/payments.ts';
import type { Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import type { PaymentFeeds, PaymentSyncs } from './schema.gen.ts';
import {
  backFillSubject,
  paymentSyncSubject,
  reconciliationSubject,
  scheduleSubject,
} from './subjects.ts';

export type FeedRow = Selectable<PaymentFeeds>;

export interface FeedRef {
  readonly companyId: string;
  readonly connectionId: string;
}

export async function findFeed(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
): Promise<FeedRow | undefined> {
  return tx
    .selectFrom('paymentFeeds')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .executeTakeFirst();
}

export function scheduleOf({
  everyMinutes,
  dailyAt,
  timeZone,
}: Pick<FeedRow, 'everyMinutes' | 'dailyAt' | 'timeZone'>): PaymentSyncSchedule {
  if (everyMinutes !== null) return { kind: 'every', minutes: everyMinutes };
  if (dailyAt !== null && timeZone !== null) return { kind: 'daily', at: dailyAt, timeZone };
  return { kind: 'never' };
}

/** Every asking has a version of its own, so that none is forgotten with the one before. */
export const readingTelling = ({
  companyId,
  connectionId,
  asked,
}: Pick<FeedRow, 'companyId' | 'connectionId' | 'asked'>): Telling => ({
  subject: paymentSyncSubject(connectionId),
  companyId,
  version: asked,
  paymentSync: { connectionId },
});

export const scheduleTelling = (row: FeedRow): Telling => ({
  subject: scheduleSubject(row.connectionId),
  companyId: row.companyId,
  version: row.rowVersion,
  schedule: { connectionId: row.connectionId, schedule: scheduleOf(row) },
});

export const backFillTelling = ({
  companyId,
  connectionId,
  id,
}: Pick<Selectable<PaymentSyncs>, 'companyId' | 'connectionId' | 'id'>): Telling => ({
  subject: backFillSubject(id),
  companyId,
  version: 1,
  backFill: { connectionId, backFillId: id },
});

export const reconciliationTelling = (companyId: string, id: string): Telling => ({
  subject: reconciliationSubject(id),
  companyId,
  version: 1,
  reconciliation: { reconciliationId: id },
});

/** What is to be told about a connection's payments, a back-fill or a reconciliation, now. */
export const PAYMENT_TELLINGS = {
  async readConnectionId(tx: Tx, companyId: string, id: string): Promise<Telling | undefined> {
    const feed = await findFeed(tx, { companyId, connectionId: id });
    return feed && readingTelling(feed);
  },
  async scheduledConnectionId(tx: Tx, companyId: string, id: string): Promise<Telling | undefined> {
    const feed = await findFeed(tx, { companyId, connectionId: id });
    return feed && scheduleTelling(feed);
  },
  async backFillId(tx: Tx, companyId: string, id: string): Promise<Telling | undefined> {
    const run = await tx
      .selectFrom('paymentSyncs')
      .select(['companyId', 'connectionId', 'id'])
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    return run && backFillTelling(run);
  },
  reconciliationId: async (_: Tx, companyId: string, id: string): Promise<Telling | undefined> =>
    reconciliationTelling(companyId, id),
} as const;
