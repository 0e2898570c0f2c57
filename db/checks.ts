// What the relay's check asks of the rows, page by page and company by company.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { recordEvent } from './events.ts';
import type { Db, Tx } from './index.ts';
import { invoiceSubject } from './subjects.ts';
import { OPEN_STATUSES } from '../domain/invoice.ts';
import { tellInvoicesAgain, tellQuestionsAgain, tellReadingsAgain } from './outbox.ts';

export interface InvoiceRef {
  readonly companyId: string;
  readonly invoiceId: string;
}

/** Of a question to an ERP. */
export interface QuestionRef {
  readonly companyId: string;
  readonly requestId: string;
}

const NIL = '00000000-0000-0000-0000-000000000000';

/** The next open submissions in key order. */
export async function listOpenSubmissions(
  db: Db,
  after: InvoiceRef = { companyId: NIL, invoiceId: NIL },
  rows: number,
): Promise<InvoiceRef[]> {
  const found = await sql<InvoiceRef>`
    select * from list_open_submissions(${after.companyId}, ${after.invoiceId}, ${rows})`.execute(
    db.across,
  );
  return found.rows;
}

/** The next questions without an answer, asked over a minute ago, in key order. */
export async function listOpenQuestions(
  db: Db,
  after: QuestionRef = { companyId: NIL, requestId: NIL },
  rows: number,
): Promise<QuestionRef[]> {
  const found = await sql<QuestionRef>`
    select * from list_open_questions(${after.companyId}, ${after.requestId}, ${rows})`.execute(
    db.across,
  );
  return found.rows;
}

export interface ReadingRef {
  readonly companyId: string;
  readonly subject: string;
}

/** Readings of payments that somebody has waited for since over a minute. */
export async function listOpenReadings(db: Db): Promise<ReadingRef[]> {
  const { rows } = await sql<ReadingRef>`select * from list_open_payment_syncs()`.execute(
    db.across,
  );
  return rows;
}

/** As `tellSoon`, for readings of payments. */
export async function tellReadingsSoon(db: Db, refs: readonly ReadingRef[]): Promise<void> {
  for (const [companyId, group] of Map.groupBy(refs, (ref) => ref.companyId)) {
    const subjects = group.map(({ subject }) => subject);
    await db.inCompany(companyId, (tx) => tellReadingsAgain(tx, companyId, subjects));
  }
}

async function perCompany<T>(
  db: Db,
  refs: readonly InvoiceRef[],
  work: (tx: Tx, companyId: string, invoiceIds: string[]) => Promise<T[]>,
): Promise<T[]> {
  const byCompany = Map.groupBy(refs, (ref) => ref.companyId);
  const results: T[] = [];
  for (const [companyId, group] of byCompany) {
    const ids = group.map((ref) => ref.invoiceId);
    results.push(...(await db.inCompany(companyId, (tx) => work(tx, companyId, ids))));
  }
  return results;
}

/** Those of them for which it holds; `i` is the invoice. */
async function among(
  db: Db,
  refs: readonly InvoiceRef[],
  holds: RawBuilder<boolean>,
): Promise<InvoiceRef[]> {
  return perCompany(db, refs, async (tx, companyId, invoiceIds) => {
    const { rows } = await sql<InvoiceRef>`
      select company_id as "companyId", id as "invoiceId" from invoices i
      where company_id = ${companyId} and id = any(${invoiceIds}::uuid[]) and ${holds}`.execute(tx);
    return rows;
  });
}

const SUBJECT = sql`${sql.lit(invoiceSubject(''))} || i.id`;

const WAITS_FOR_THE_ERP = sql`(i.erp_status = 'exporting' or i.look_id is not null)`;

const MOVED_LONG_AGO = sql<boolean>`i.moved_at < now() - interval '1 minute'`;

/** What is still in the outbox was not told in vain. */
const IS_TOLD = sql`not exists (select from outbox o
  where o.company_id = i.company_id and o.subject = ${SUBJECT})`;

/** What has not heard of its version for a minute, though Temporal was told. */
const IS_NEGLECTED = sql<boolean>`(${WAITS_FOR_THE_ERP} and i.taken_up_version < i.version
    or i.settle_at < now() - interval '1 minute')
  and ${MOVED_LONG_AGO}
  and (i.told_at is null or i.told_at < now() - interval '1 minute')
  and ${IS_TOLD}`;

/**
 * No attempt has the lease or a time of its own, and nobody waits for a turn, or came when called.
 */
const IS_UNATTENDED = sql<boolean>`${WAITS_FOR_THE_ERP} and i.taken_up_version >= i.version
  and ${MOVED_LONG_AGO}
  and ${IS_TOLD}
  and not exists (select from turns t
    where t.company_id = i.company_id and t.connection_id = i.connection_id and t.subject = ${SUBJECT}
      and (t.holder is not null or t.lapses = 0))
  and not exists (select from export_attempts a
    where a.company_id = i.company_id and a.invoice_id = i.id and a.submission = i.submission
      and greatest(a.leased_until, a.next_at) > now() - interval '1 minute')
  and not exists (select from looks l
    where l.company_id = i.company_id and l.command_id = i.look_id
      and greatest(l.taken_up_at, l.next_at) > now() - interval '1 minute')`;

const WAITS_FOR_NOTHING = sql<boolean>`i.look_id is null
  and (i.erp_status <> 'synced' and i.erp_status <> all(${OPEN_STATUSES})
    or i.erp_status = 'synced' and i.settled_at is not null)`;

type Among = (db: Db, refs: readonly InvoiceRef[]) => Promise<InvoiceRef[]>;

/** Not taken up, and not told again just now. */
export const neglectedAmong: Among = (db, refs) => among(db, refs, IS_NEGLECTED);

/**
 * Taken up, and nobody acts for it any more: its run was begun by hand from long ago, or believes
 * what was forged.
 */
export const unattendedAmong: Among = (db, refs) => among(db, refs, IS_UNATTENDED);

/** Those of them whose row waits for nothing. */
export const restAmong: Among = (db, refs) => among(db, refs, WAITS_FOR_NOTHING);

/**
 * Those of them that moved more than a minute ago: long enough for a run to have begun, or ended.
 */
export const movedLongAgoAmong: Among = (db, refs) => among(db, refs, MOVED_LONG_AGO);

/** Puts them into the outbox, due at once; the relay does the rest. */
export async function tellSoon(db: Db, refs: readonly InvoiceRef[]): Promise<void> {
  await perCompany(db, refs, async (tx, companyId, invoiceIds) => {
    await tellInvoicesAgain(tx, companyId, invoiceIds);
    return [];
  });
}

/** As `tellSoon`, for questions. */
export async function tellQuestionsSoon(db: Db, refs: readonly QuestionRef[]): Promise<void> {
  for (const [companyId, group] of Map.groupBy(refs, (ref) => ref.companyId)) {
    const ids = group.map(({ requestId }) => requestId);
    await db.inCompany(companyId, (tx) => tellQuestionsAgain(tx, companyId, ids));
  }
}

/**
 * Counts that it was told in vain, unless another check has just done so: then the answer is
 * undefined, and it is the other's to act. Rows are locked as decisions lock them: invoice, then
 * outbox.
 */
export async function countInVain(
  db: Db,
  { companyId, invoiceId }: InvoiceRef,
): Promise<number | undefined> {
  return db.inCompany(companyId, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      update invoices i set told_at = clock_timestamp(), told_in_vain = told_in_vain + 1
      where company_id = ${companyId} and id = ${invoiceId} and ${IS_NEGLECTED}
      returning told_in_vain as count`.execute(tx);
    return rows[0]?.count;
  });
}

/** Told in vain too often: the record says that its run was ended and begun anew. */
export async function recordRestart(db: Db, { companyId, invoiceId }: InvoiceRef): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    await sql`update invoices set told_in_vain = 0
      where company_id = ${companyId} and id = ${invoiceId}`.execute(tx);
    await recordEvent(tx, companyId, {
      subjectKind: 'invoice',
      subjectId: invoiceId,
      type: 'run.restarted',
      by: { workflowId: 'relay', runId: 'check' },
      reason: 'told three times in vain',
    });
  });
}
