// A company behind the door whose people get mail: what happens to invoices, rounds of the loops
// that make and send mails, and a real mail server that takes them.
import { sql } from 'kysely';
import { pino } from 'pino';
import { fail } from '../../db/export-outcomes.ts';
import { getLockedInvoice } from '../../db/invoices.ts';
import { makeMails } from '../../db/mail-making.ts';
import type { Mail, MailOutcome } from '../../domain/mails.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { Sender } from '../../notify/sender.ts';
import { smtpSender } from '../../notify/smtp.ts';
import { deliverMails } from '../../relay/mails.ts';
import { aDoor } from '../api/door.ts';
import type { Body, Door } from '../api/door.ts';
import { aCompany, must } from '../api/world.ts';
import type { Role } from '../api/world.ts';
import { aSmtp } from '../smtp.ts';

export const PUBLIC_URL = 'https://tieout.example';
const quiet = pino({ level: 'silent' });

export type Post = Awaited<ReturnType<typeof aPost>>;

export async function aPost(options: { separateApprover?: boolean } = {}) {
  const door = await aDoor();
  const company = await aCompany(door, options);
  const smtp = await aSmtp();
  const sender = smtpSender({
    url: smtp.url,
    from: 'Tieout <tieout@acme.example>',
    publicUrl: PUBLIC_URL,
    deadlineMs: 5_000,
  });
  const { companyId } = company;

  /** One round, as a worker does it. */
  const deliver = (by: Sender = sender): Promise<number> =>
    deliverMails({ db: door.db, log: quiet, sender: by });

  /** What is due by now is made into mails, and all of it is sent; returns what came. */
  async function round() {
    await makeMails(door.db);
    smtp.received.length = 0;
    while ((await deliver()) > 0);
    return [...smtp.received];
  }

  const send = async (invoice: Body, role: Role = 'projectUser'): Promise<void> =>
    void (await must(200, company.command(role, 'send', invoice.id)));

  return {
    door,
    company,
    smtp,
    sender,
    deliver,
    round,
    send,
    /** Sent by the project user; made by `by`. */
    async sent(kind: InvoiceKind = 'subcontractor', by: Role = 'projectUser', what = {}) {
      const invoice = await must(
        201,
        company.as(by)('POST', '/v1/invoices', company.samples.invoice(kind, what)),
      );
      await send(invoice);
      return invoice;
    },
    reject: (invoice: Body, reason = 'Line 2 bills twice.') =>
      must(200, company.command('approver', 'reject', invoice.id, { reason })),
    /** As an attempt writes it, of an invoice that waits. */
    async fails(
      { id, revision }: Body,
      { words = 'No such account.', by = 'approver' as Role } = {},
    ) {
      await must(200, company.command(by, 'export', id, { revision }));
      await failed(door, { companyId, invoiceId: id }, words);
    },
    later: (minutes: number) => later(door, minutes),
    mails: async (query = '') =>
      (await must(200, company.as('admin')('GET', `/v1/mails${query}`))).items,
    events: (id: string) => eventsOf(door, companyId, id),
    change: (role: Role, patch: object) => changeUser(company, role, patch),
    async [Symbol.asyncDispose]() {
      await smtp[Symbol.asyncDispose]();
      await door[Symbol.asyncDispose]();
    },
  };
}

async function failed(
  { db }: Door,
  at: { companyId: string; invoiceId: string },
  words: string,
): Promise<void> {
  await db.inCompany(at.companyId, async (tx) => {
    const row = await getLockedInvoice(tx, at);
    const by = { workflowId: 'test', runId: 'run' };
    await fail(tx, row, by, { failure: 'ErpRejected', words });
  });
}

/** Time passes for what waits: notices, tries, mornings. */
const later = (door: Door, minutes: number): Promise<void> =>
  door.asOwner(async (tx) => {
    const by = sql`make_interval(mins => ${minutes})`;
    for (const [table, column] of [
      ['notices', 'due_at'],
      ['notices', 'grouped_at'],
      ['mails', 'due_at'],
      ['mails', 'claimed_until'],
      ['companies', 'next_summary_at'],
    ] as const)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} - ${by}`.execute(
        tx,
      );
  });

/** Of mails, about an invoice or a person. */
async function eventsOf(door: Door, companyId: string, id: string) {
  const { rows } = await door.db.inCompany(companyId, (tx) =>
    sql<{ type: string; after: Record<string, unknown>; actorId: string | null }>`
      select type, after, actor_id from events where subject_id = ${id} and type like 'mail.%'
      order by id`.execute(tx),
  );
  return rows;
}

type Company = Awaited<ReturnType<typeof aCompany>>;

/** By an admin. */
async function changeUser(company: Company, role: Role, patch: object): Promise<Body> {
  const url = `/v1/users/${company.userIds[role]}`;
  const admin = company.as('admin');
  const { headers } = await admin('GET', url);
  return must(200, admin('PATCH', url, patch, { 'if-match': headers['etag'] }));
}

/** Says what `as` says, instead of or after sending. */
export const sending = (send: (mail: Mail) => Promise<MailOutcome>): Sender => ({ send });

export const addressesOf = (mails: readonly { rcpt: readonly string[] }[]): string[] =>
  mails.flatMap(({ rcpt }) => rcpt).toSorted();
