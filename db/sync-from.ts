// From when on an ERP's payments are imported: set by whoever schedules or asks first, and moved by
// nothing but a back-fill that came to its end.
import { sql } from 'kysely';
import { recordEvent } from './events.ts';
import type { ByRun } from './events.ts';
import type { Tx } from './index.ts';
import type { PaymentSyncRow } from './reading-views.ts';

/** At the end of a back-fill: from now on older payments are told of as well. Never forward. */
export async function moveSyncFrom(
  tx: Tx,
  { companyId, connectionId, id }: PaymentSyncRow,
  from: string,
  by: ByRun,
): Promise<void> {
  const moved = await tx
    .updateTable('paymentFeeds')
    .set({ syncFrom: from, rowVersion: sql<number>`row_version + 1` })
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('syncFrom', '>', from)
    .returning('syncFrom')
    .executeTakeFirst();
  if (!moved) return; // another back-fill went further back
  await recordEvent(tx, companyId, {
    subjectKind: 'connection',
    subjectId: connectionId,
    type: 'connection.syncFromMoved',
    by,
    after: { backFillId: id, syncFrom: moved.syncFrom },
  });
}
