// A refusal for want of a right is part of the record. Commands record theirs in db/decide.ts.
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import type { Refused } from './refused.ts';

/**
 * Leaves one event about the invoice or disbursement that the refusal names, or else about the
 * person: what they tried, and what was missing.
 */
export async function recordRefusal(
  db: Db,
  actor: Actor,
  asked: { readonly method: string; readonly route: string; readonly requestId: string },
  refused: Refused,
): Promise<void> {
  const { invoiceId, disbursementId } = refused.more;
  const subject =
    typeof invoiceId === 'string'
      ? ({ subjectKind: 'invoice', subjectId: invoiceId } as const)
      : typeof disbursementId === 'string'
        ? ({ subjectKind: 'disbursement', subjectId: disbursementId } as const)
        : ({ subjectKind: 'user', subjectId: actor.userId } as const);
  await db.inCompany(actor.companyId, async (tx) =>
    recordEvent(tx, actor.companyId, {
      ...subject,
      type: 'request.refused',
      by: await actorOf(db, tx, actor),
      reason: refused.message,
      after: { ...asked, code: refused.code, ...refused.more },
    }),
  );
}
