// What Temporal still has to hear: one row per subject, written with the change itself. Whoever
// tells it may do so twice or late; what is told is always how the row stands when it is told.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { OPEN_STATUSES } from '../domain/invoice.ts';
import type { Db, Tx } from './index.ts';
import { tellingOf } from './invoices.ts';
import type { Telling } from './invoices.ts';
import { upsertOutbox } from './outbox-row.ts';
import { PAYMENT_TELLINGS } from './payment-tellings.ts';
import {
  backFillSubject,
  erpRequestSubject,
  invoiceSubject,
  parseSubject,
  paymentSyncSubject,
  reconciliationSubject,
  scheduleSubject,
} from './subjects.ts';

/** Part of the transaction that changed the subject. */
export async function queueToTell(tx: Tx, telling: Telling): Promise<void> {
  const { companyId, subject, version } = telling;
  await upsertOutbox(tx, { companyId, subject, version }).execute();
}

export interface Claimed {
  readonly companyId: string;
  readonly subject: string;
}

/**
 * Takes up to `rows` messages that nobody told within two seconds; they come back after `seconds`.
 */
export async function claimOutbox(db: Db, rows: number, seconds: number): Promise<Claimed[]> {
  const claimed = await sql<Claimed>`select * from claim_outbox(${rows}, ${seconds})`.execute(
    db.across,
  );
  return claimed.rows;
}

/** Forgets what was told, in one statement. */
export async function clearOutbox(
  db: Db,
  told: readonly Pick<Telling, 'companyId' | 'subject' | 'version'>[],
): Promise<void> {
  if (told.length === 0) return;
  await sql`select clear_outbox(${told.map((one) => one.companyId)}::uuid[],
    ${told.map((one) => one.subject)}::text[], ${told.map((one) => one.version)}::int[])`.execute(
    db.across,
  );
}

/** What is to be told about a subject now. Undefined when there is no such subject. */
export async function tellingFor(
  db: Db,
  { companyId, subject }: Claimed,
): Promise<Telling | undefined> {
  const { kind, id } = parseSubject(subject);
  if (kind === 'erpRequestId') return { subject, companyId, version: 1, erpRequestId: id };
  return db.inCompany(companyId, (tx) => TELLING_OF[kind](tx, companyId, id));
}

const TELLING_OF = {
  async invoiceId(tx: Tx, companyId: string, id: string): Promise<Telling | undefined> {
    const row = await tx
      .selectFrom('invoices')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && tellingOf(row);
  },
  ...PAYMENT_TELLINGS,
} as const;

/**
 * Tells all of a company again, for a Temporal that lost what it knew. Returns how many submissions
 * and questions are open.
 */
export async function tellAgain(tx: Tx, companyId: string): Promise<number> {
  await tellPaymentsAgain(tx, companyId);
  return queueAtOnce(
    tx,
    companyId,
    sql`
      select ${invoiceSubject('')} || id as subject, version from invoices
      where company_id = ${companyId}
        and (erp_status = any(${OPEN_STATUSES}) or (erp_status = 'synced' and settled_at is null)
          or look_id is not null)
      union all
      select ${erpRequestSubject('')} || id, 1 from erp_requests
      where company_id = ${companyId} and status = 'asked' and kind <> 'paymentSync'`,
  );
}

/** Readings that somebody waits for, schedules, back-fills and reconciliations. */
async function tellPaymentsAgain(tx: Tx, companyId: string): Promise<void> {
  await queueAtOnce(
    tx,
    companyId,
    sql`
      select ${paymentSyncSubject('')} || connection_id as subject, asked as version
      from payment_feeds where company_id = ${companyId}
      union all
      select ${scheduleSubject('')} || connection_id, row_version from payment_feeds
      where company_id = ${companyId}
      union all
      select ${backFillSubject('')} || id, 1 from payment_syncs
      where company_id = ${companyId} and kind = 'backFill' and status = 'running'
      union all
      select ${reconciliationSubject('')} || id, 1 from reconciliations
      where company_id = ${companyId} and status = 'running'`,
  );
}

/** Tells these invoices again. */
export async function tellInvoicesAgain(
  tx: Tx,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<void> {
  await queueAtOnce(
    tx,
    companyId,
    sql`select ${invoiceSubject('')} || id as subject, version from invoices
      where company_id = ${companyId} and id = any(${invoiceIds}::uuid[])`,
  );
}

/** Tells these questions again. */
export async function tellQuestionsAgain(
  tx: Tx,
  companyId: string,
  requestIds: readonly string[],
): Promise<void> {
  await queueAtOnce(
    tx,
    companyId,
    sql`select ${erpRequestSubject('')} || id as subject, 1 as version
      from unnest(${requestIds}::uuid[]) id`,
  );
}

/** `claim_outbox` leaves what is newer than two seconds to whoever changed the row: nobody did. */
async function queueAtOnce(
  tx: Tx,
  companyId: string,
  subjects: RawBuilder<unknown>,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into outbox (company_id, subject, version, since)
    select ${companyId}, subject, version, now() - interval '3 seconds' from (${subjects}) s
    on conflict (company_id, subject) do update
      set version = greatest(outbox.version, excluded.version), since = excluded.since,
          claimed_until = null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Tells these readings of payments again. */
export async function tellReadingsAgain(
  tx: Tx,
  companyId: string,
  subjects: readonly string[],
): Promise<void> {
  await queueAtOnce(
    tx,
    companyId,
    sql`select subject, 1 as version from unnest(${subjects}::text[]) subject`,
  );
}
