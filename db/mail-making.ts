// Turns notices into mails, one row for each recipient, and a local morning into daily summaries.
// One transaction each, under the lock of what it turns: done twice or by many, it is done once.
import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { NoticeKind } from '../domain/mails.ts';
import { WAITS_FOR_APPROVER } from '../domain/invoice.ts';
import { mayDecide } from './approvers.ts';
import type { Approver, Made } from './approvers.ts';
import { listAdmins, readMailApprovers } from './mail-recipients.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Mails } from './schema.gen.ts';

/** From one mail about failures to the next: an ERP that refuses all day is no flood. */
const BETWEEN_FAILURES = '30 minutes';
const NOTICES = 500;
/** What is told of all at once. */
const TOGETHER: ReadonlySet<NoticeKind> = new Set([
  'failedToExport',
  'approverMissing',
  'webhookOff',
]);
const COMPANIES = 50;

/** One round over all companies. Returns how many mails were made. */
export async function makeMails(db: Db): Promise<number> {
  const due = await sql<{ companyId: string; kind: NoticeKind }>`
    select company_id, kind from list_due_notices(${NOTICES})`.execute(db.across);
  return sumOver(due.rows, ({ companyId, kind }) =>
    db.inCompany(companyId, (tx) => makeOf(tx, companyId, kind)),
  );
}

/** One company's fault is not the others': they are gone through, and then it is thrown. */
async function sumOver<Of>(
  all: readonly Of[],
  make: (one: Of) => Promise<number>,
): Promise<number> {
  let made = 0;
  const faults: unknown[] = [];
  for (const one of all) {
    try {
      made += await make(one);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some mails could not be made');
  return made;
}

interface Open {
  readonly id: string;
  readonly invoiceId: string | null;
  readonly userId: string | null;
}

async function makeOf(tx: Tx, companyId: string, kind: NoticeKind): Promise<number> {
  // Waits for whoever is at it; what they have grouped by then is not found any more.
  const open = await tx
    .selectFrom('notices')
    .select(['id', 'invoiceId', 'userId'])
    .where('companyId', '=', companyId)
    .where('kind', '=', kind)
    .where('groupId', 'is', null)
    .orderBy('id')
    .limit(kind === 'failedToExport' ? 10_000 : NOTICES)
    .forUpdate()
    .execute();
  if (open.length === 0) return 0;
  if (kind === 'failedToExport' && (await wereToldLately(tx, companyId, open))) return 0;
  const groups = TOGETHER.has(kind) ? [open] : open.map((one) => [one]);
  const rows: Insertable<Mails>[] = [];
  for (const group of groups) {
    const groupId = newId();
    const users = await recipientsOf(tx, companyId, kind, group);
    const invoiceId = TOGETHER.has(kind) ? null : group[0]?.invoiceId;
    rows.push(
      ...users.map((userId) => ({
        companyId,
        id: newId(),
        kind,
        userId,
        groupId,
        invoiceId: invoiceId ?? null,
      })),
    );
    await setGroup(tx, companyId, group, groupId);
  }
  return insertMails(tx, rows);
}

async function insertMails(tx: Tx, rows: Insertable<Mails>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const written = await tx
    .insertInto('mails')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length;
}

async function setGroup(
  tx: Tx,
  companyId: string,
  group: readonly Open[],
  groupId: string,
): Promise<void> {
  await sql`update notices set group_id = ${groupId}, grouped_at = clock_timestamp()
    where company_id = ${companyId} and id = any(${group.map(({ id }) => id)}::uuid[])`.execute(tx);
}

/** Puts them off when the last mail of failures is fresh. */
async function wereToldLately(tx: Tx, companyId: string, open: readonly Open[]): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update notices n set due_at = last.at + ${BETWEEN_FAILURES}::interval
    from (select max(grouped_at) as at from notices where company_id = ${companyId}
      and kind = 'failedToExport' and group_id is not null) last
    where n.company_id = ${companyId} and n.id = any(${open.map(({ id }) => id)}::uuid[])
      and last.at + ${BETWEEN_FAILURES}::interval > clock_timestamp()`.execute(tx);
  return numAffectedRows > 0n;
}

async function recipientsOf(
  tx: Tx,
  companyId: string,
  kind: NoticeKind,
  group: readonly Open[],
): Promise<string[]> {
  switch (kind) {
    case 'rejected':
      return mailable(
        tx,
        companyId,
        group.flatMap(({ userId }) => userId ?? []),
      );
    case 'approverMissing':
    case 'webhookOff':
      return listAdmins(tx, companyId);
    case 'failedToExport':
      return approversOf(tx, companyId, group, { stillAt: 'failedToExport' }, () => true);
    case 'sentAgain':
      return approversOf(tx, companyId, group, {}, (approver) => approver.wantsSentAgain);
  }
}

async function mailable(tx: Tx, companyId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from users
    where company_id = ${companyId} and id = any(${[...ids]}::uuid[]) and active and kind = 'person'`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function approversOf(
  tx: Tx,
  companyId: string,
  group: readonly Open[],
  { stillAt = null }: { stillAt?: 'failedToExport' | null },
  wants: (approver: Approver) => boolean,
): Promise<string[]> {
  const ids = group.flatMap(({ invoiceId }) => invoiceId ?? []);
  const made = await sql<Made>`
    select distinct i.kind, i.created_by as "createdBy", i.sent_by as "sentBy" from invoices i
    where i.company_id = ${companyId} and i.id = any(${ids}::uuid[])
      and (${stillAt}::text is null or i.erp_status = ${stillAt})`.execute(tx);
  const { separateApprover, all } = await readMailApprovers(tx, companyId);
  return all
    .filter(wants)
    .filter((one) => made.rows.some((invoice) => mayDecide(one, invoice, separateApprover)))
    .map(({ id }) => id);
}

/** One round over all companies where it is morning. Returns how many summaries were made. */
export async function makeSummaries(db: Db): Promise<number> {
  const due = await sql<{ companyId: string }>`
    select company_id from list_due_summaries(${COMPANIES})`.execute(db.across);
  return sumOver(due.rows, ({ companyId }) =>
    db.inCompany(companyId, (tx) => makeSummariesOf(tx, companyId)),
  );
}

async function makeSummariesOf(tx: Tx, companyId: string): Promise<number> {
  // In one statement with its lock: whoever comes second finds the next morning there.
  const morning = await sql<{ day: string }>`
    update companies set next_summary_at = next_summary(time_zone, clock_timestamp())
    where company_id = ${companyId} and next_summary_at <= clock_timestamp()
    returning (clock_timestamp() at time zone time_zone)::date as day`.execute(tx);
  const [found] = morning.rows;
  if (!found) return 0;
  const waiting = await sql<Made>`
    select distinct i.kind, i.created_by as "createdBy", i.sent_by as "sentBy" from invoices i
    where i.company_id = ${companyId}
      and i.erp_status = any(${WAITS_FOR_APPROVER})`.execute(tx);
  const { separateApprover, all } = await readMailApprovers(tx, companyId);
  return insertMails(
    tx,
    all
      .filter((one) => one.subscribedToDigest)
      .filter((one) => waiting.rows.some((invoice) => mayDecide(one, invoice, separateApprover)))
      .map(({ id: userId }) => ({
        companyId,
        id: newId(),
        kind: 'dailySummary',
        userId,
        localDay: found.day,
      })),
  );
}
