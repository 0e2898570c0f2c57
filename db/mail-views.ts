// What was sent to whom, for Directory Admins: ids and states, never an address or a text.
import { sql } from 'kysely';
import type { MailKind, MailState } from '../domain/mails.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import { mailEvent } from './mails.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface MailView {
  readonly id: string;
  readonly kind: MailKind;
  readonly userId: string;
  /** Where it is about one. */
  readonly invoiceId: string | null;
  readonly state: MailState;
  readonly attempts: number;
  /** The mail server's, without addresses. */
  readonly words: string | null;
  readonly madeAt: string;
  /** When it is tried next. */
  readonly nextAt: string | null;
  readonly endedAt: string | null;
}

const COLUMNS = ['id', 'kind', 'userId', 'invoiceId', 'state', 'attempts', 'words'] as const;
const TIMES = ['madeAt', 'dueAt', 'endedAt'] as const;

function viewOf({
  dueAt,
  ...row
}: Omit<MailView, 'nextAt'> & { readonly dueAt: string }): MailView {
  return { ...row, nextAt: row.state === 'waiting' ? dueAt : null };
}

/** The newest first. */
export async function listMails(
  db: Db,
  actor: Actor,
  ask: PageAsk & { readonly state?: MailState | undefined; readonly userId?: string | undefined },
): Promise<Page<MailView>> {
  const { companyId } = actor;
  const { state, userId } = ask;
  const filters = { list: 'mails', state, userId };
  const [before] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageUsers');
    let query = tx
      .selectFrom('mails')
      .select([...COLUMNS, ...TIMES])
      .where('companyId', '=', companyId);
    if (state) query = query.where('state', '=', state);
    if (userId) query = query.where('userId', '=', userId);
    if (before) query = query.where('id', '<', before);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOf });
  });
}

/** Tries an undeliverable mail again, after somebody has mended what was wrong. */
export async function sendMailAgain(db: Db, actor: Actor, id: string): Promise<MailView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageUsers');
    const row = await tx
      .selectFrom('mails')
      .select(COLUMNS)
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('mail', id);
    if (row.state !== 'undeliverable')
      throw new Refused(
        'NotPossibleNow',
        `The mail is ${row.state}. Only one that is undeliverable can be sent again.`,
      );
    const now = sql<string>`clock_timestamp()`;
    const after = await tx
      .updateTable('mails')
      .set({ state: 'waiting', words: null, dueAt: now, endedAt: null })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returning([...COLUMNS, ...TIMES])
      .executeTakeFirstOrThrow();
    await recordEvent(tx, companyId, {
      ...mailEvent(row),
      type: 'mail.sendAgainAsked',
      by: await actorOf(db, tx, actor),
      after: { mailId: id, kind: row.kind, recipientId: row.userId },
    });
    return viewOf(after);
  });
}
