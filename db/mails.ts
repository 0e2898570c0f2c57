// Mails on their way: taken by one at a time for a while, with no transaction open while a mail
// server is asked; sent, put off or ended. The record says of each who was told, of what and when,
// without an address or a text.
import { sql } from 'kysely';
import type { Mail, MailKind } from '../domain/mails.ts';
import { recordEvent } from './events.ts';
import type { NewEvent } from './events.ts';
import type { Db, Tx } from './index.ts';
import { readContent } from './mail-content.ts';
import { optOutToken } from './opt-out.ts';

export interface MailRef {
  readonly companyId: string;
  readonly id: string;
}

/** Takes up to `rows` mails that are due; they come back after `seconds`. */
export async function claimMails(db: Db, rows: number, seconds: number): Promise<MailRef[]> {
  const claimed = await sql<MailRef>`select * from claim_mails(${rows}, ${seconds})`.execute(
    db.across,
  );
  return claimed.rows;
}

/** The mail as it is to be sent now. Undefined when it is not needed any more, and has ended. */
export async function readMail(db: Db, at: MailRef): Promise<Mail | undefined> {
  return db.inCompany(at.companyId, async (tx) => {
    const row = await findRow(tx, at);
    const mail = row && (await mailOf(db, tx, row));
    if (!mail) await end(tx, at, { state: 'notNeeded', words: null });
    return mail;
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

async function mailOf(db: Db, tx: Tx, row: Row): Promise<Mail | undefined> {
  const { email } = row; // a machine has none
  if (email === null || !row.active || row.state !== 'waiting') return undefined;
  const content = await readContent(tx, row);
  return (
    content && {
      id: row.id,
      madeAt: row.madeAt,
      to: { name: row.name, email },
      company: row.company,
      language: row.language ?? row.companyLanguage,
      dictionary: row.dictionary,
      timeZone: row.timeZone,
      ...(row.kind === 'dailySummary' && { optOutToken: optOutToken(db, row) }),
      content,
    }
  );
}

async function findRow(tx: Tx, { companyId, id }: MailRef) {
  return tx
    .selectFrom('mails as m')
    .innerJoin('users as u', (join) =>
      join.onRef('u.companyId', '=', 'm.companyId').onRef('u.id', '=', 'm.userId'),
    )
    .innerJoin('companies as c', 'c.companyId', 'm.companyId')
    .select(['m.companyId', 'm.id', 'm.kind', 'm.userId', 'm.groupId', 'm.localDay', 'm.state'])
    .select(['m.madeAt', 'u.name', 'u.email', 'u.active', 'u.language'])
    .select(['c.name as company', 'c.language as companyLanguage', 'c.dictionary', 'c.timeZone'])
    .select('c.separateApprover')
    .where('m.companyId', '=', companyId)
    .where('m.id', '=', id)
    .executeTakeFirst();
}

/** Taken by the mail server. Written by two who sent it, it is recorded once. */
export async function recordSent(db: Db, at: MailRef): Promise<void> {
  await db.inCompany(at.companyId, (tx) => end(tx, at, { state: 'sent', words: null }));
}

/** Refused for good: shown, and never tried again unless somebody asks for that. */
export async function recordUndeliverable(db: Db, at: MailRef, words: string): Promise<void> {
  await db.inCompany(at.companyId, (tx) => end(tx, at, { state: 'undeliverable', words }));
}

const HAPPENED = {
  sent: 'mail.sent',
  undeliverable: 'mail.undeliverable',
  notNeeded: null,
} as const;

async function end(
  tx: Tx,
  { companyId, id }: MailRef,
  { state, words }: { state: keyof typeof HAPPENED; words: string | null },
): Promise<void> {
  const row = await tx
    .updateTable('mails')
    .set({ state, words, claimedUntil: null, endedAt: sql<string>`clock_timestamp()` })
    .$if(state !== 'notNeeded', (query) => query.set({ attempts: sql<number>`attempts + 1` }))
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['kind', 'userId', 'invoiceId', 'attempts'])
    .executeTakeFirst();
  const type = HAPPENED[state];
  if (!row || !type) return;
  const { attempts, ...about } = row;
  await recordEvent(tx, companyId, {
    ...mailEvent({ ...about, id }),
    type,
    by: { workflowId: 'mails', runId: 'delivery' },
    after: { mailId: id, kind: row.kind, recipientId: row.userId, attempts },
  });
}

/** On the invoice that the mail is about, or else on the person it is for. */
export function mailEvent(mail: {
  readonly id: string;
  readonly kind: MailKind;
  readonly userId: string;
  readonly invoiceId: string | null;
}): Pick<NewEvent, 'subjectKind' | 'subjectId'> {
  return mail.invoiceId
    ? { subjectKind: 'invoice', subjectId: mail.invoiceId }
    : { subjectKind: 'user', subjectId: mail.userId };
}

/** Waits longer each time, up to `longestSeconds`, and is tried without end. */
export async function putOff(
  db: Db,
  { companyId, id }: MailRef,
  { words, longestSeconds }: { words: string; longestSeconds: number },
): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    await sql`update mails set attempts = attempts + 1, words = ${words}, claimed_until = null,
        due_at = clock_timestamp()
          + make_interval(secs => least(15 * 2 ^ least(attempts, 20), ${longestSeconds}))
      where company_id = ${companyId} and id = ${id} and state = 'waiting'`.execute(tx);
  });
}

/** Gives back what was taken and not tried. */
export async function giveBack(db: Db, mails: readonly MailRef[]): Promise<void> {
  for (const { companyId, id } of mails)
    await db.inCompany(companyId, async (tx) => {
      await sql`update mails set claimed_until = null
        where company_id = ${companyId} and id = ${id} and state = 'waiting'`.execute(tx);
    });
}
