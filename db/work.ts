// Work that an ERP, or its agent, fetches and answers later: durable, handed over once per key.
import { sql } from 'kysely';
import { newId } from './ids.ts';
import { asJson } from './events.ts';
import type { Db, Tx } from './index.ts';
import { erpRequestSubject, parseSubject } from './subjects.ts';
import { queueUp } from './turns.ts';
import type { Priority, TurnRef } from './turns.ts';

export interface WorkRef {
  readonly companyId: string;
  readonly connectionId: string;
}

/**
 * What was answered under the key; undefined when nothing was handed over, `{}` when it is awaited.
 */
export async function findWorkAnswer(
  db: Db,
  { companyId, connectionId }: WorkRef,
  key: string,
): Promise<{ result?: unknown; error?: unknown } | undefined> {
  return db.inCompany(companyId, async (tx) => {
    const row = await tx
      .selectFrom('erpWork')
      .select('answer')
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .where('key', '=', key)
      .executeTakeFirst();
    return row && ((row.answer as { result?: unknown; error?: unknown } | null) ?? {});
  });
}

/**
 * `subject` is called when it is answered. False when it may not be, or when the connection is not
 * set as whoever hands over believes: nothing is handed over.
 */
export async function handOver(
  db: Db,
  { companyId, connectionId, subject, settings }: TurnRef & { settings: object },
  work: { key: string; operation: string; request: unknown },
  mayHandOver: (tx: Tx) => Promise<boolean> = async () => true,
): Promise<boolean> {
  return db.inCompany(companyId, async (tx) => {
    if (!(await mayHandOver(tx))) return false;
    const set = await tx
      .selectFrom('connections')
      .select('id')
      .where('companyId', '=', companyId)
      .where('id', '=', connectionId)
      .where(sql<boolean>`settings = ${asJson(settings)}::jsonb`)
      .forShare() // whoever changes them waits, and finds what was handed over
      .executeTakeFirst();
    if (!set) return false;
    await tx
      .insertInto('erpWork')
      .values({
        companyId,
        connectionId,
        subject,
        id: newId(),
        ...work,
        request: asJson(work.request),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
}

export interface WorkItem {
  readonly id: string;
  readonly operation: string;
  readonly request: unknown;
}

/**
 * What was refused under a key is over once the refusal stands in the books: the key then names
 * nothing, and asking again is a new piece of work. The row stays, under another name.
 */
export async function closeRefusedWork(
  tx: Tx,
  { companyId, connectionId }: WorkRef,
  key: string,
): Promise<void> {
  await sql`
    update erp_work set key = key || ' refused ' || id
    where company_id = ${companyId} and connection_id = ${connectionId} and key = ${key}
      and answer ? 'error'`.execute(tx);
}

/**
 * Takes back what nobody has fetched yet, under one key or under all: it will never be done, and
 * its key names nothing any more.
 */
export async function takeBackWork(
  tx: Tx,
  { companyId, connectionId }: WorkRef,
  key?: string,
): Promise<void> {
  await sql`
    update erp_work set key = key || ' taken back ' || id, answered_at = clock_timestamp(),
      answer = '{"error": {"code": "takenBack"}}'
    where company_id = ${companyId} and connection_id = ${connectionId}
      and key = coalesce(${key ?? null}, key) and fetched_at is null and answered_at is null`.execute(
    tx,
  );
}

/**
 * What is still to be answered, oldest first. Fetched twice is answered twice: the agent knows ids.
 * Of a paused connection only what a probe hands over: nobody else asks then, whoever calls whom.
 */
export async function fetchWork(
  db: Db,
  companyId: string,
  connectionId: string,
  limit: number,
): Promise<WorkItem[]> {
  return db.inCompany(companyId, (tx) =>
    tx
      .updateTable('erpWork')
      .set({ fetchedAt: sql<string>`clock_timestamp()` })
      .where('companyId', '=', companyId)
      .where('id', 'in', (from) =>
        from
          .selectFrom('erpWork')
          .select('id')
          .where('companyId', '=', companyId)
          .where('connectionId', '=', connectionId)
          .where('answeredAt', 'is', null)
          .where(
            sql<boolean>`(not exists (select from connection_gates g where g.company_id = ${companyId}
                and g.connection_id = ${connectionId} and g.paused_at is not null)
              or subject in (select ${erpRequestSubject('')}::text || r.id from erp_requests r
                where r.company_id = ${companyId} and r.connection_id = ${connectionId}
                  and r.kind = 'probe' and r.status = 'asked'))`,
          )
          .orderBy('handedAt')
          .limit(limit),
      )
      .where('answeredAt', 'is', null) // still: it may be taken back while we wait for its row
      .returning(['id', 'operation', 'request'])
      .execute(),
  );
}

/** Keeps the first answer. False when there is no such work on this connection. */
export async function answerWork(
  db: Db,
  work: WorkRef & { workId: string; answer: { result?: unknown; error?: unknown } },
): Promise<boolean> {
  return db.inCompany(work.companyId, async (tx) => {
    const row = await tx
      .updateTable('erpWork')
      .set({
        answer: sql`coalesce(answer, ${asJson(work.answer)}::jsonb)`,
        answeredAt: sql<string>`coalesce(answered_at, clock_timestamp())`,
      })
      .where('companyId', '=', work.companyId)
      .where('connectionId', '=', work.connectionId)
      .where('id', '=', work.workId)
      .returning('subject')
      .executeTakeFirst();
    // Whoever handed it over asks again in its turn; who is asking just now comes back by itself.
    const waits = row?.subject ? await whoWaits(tx, work, row.subject) : undefined;
    if (row?.subject && waits) await queueUp(tx, { ...work, subject: row.subject }, waits);
    return row !== undefined;
  });
}

/**
 * A person waits for a question, and for a command that looks first; undefined: nobody any more.
 */
async function whoWaits(
  tx: Tx,
  { companyId }: WorkRef,
  subject: string,
): Promise<Priority | undefined> {
  const { kind, id } = parseSubject(subject);
  if (kind === 'erpRequestId') {
    const question = await tx
      .selectFrom('erpRequests')
      .select('status')
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    return question?.status === 'asked' ? 'person' : undefined;
  }
  if (kind !== 'invoiceId') return (await isRead(tx, companyId, subject)) ? 'reading' : undefined;
  const invoice = await tx
    .selectFrom('invoices')
    .select(['lookId', 'erpStatus'])
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (invoice?.lookId) return 'person';
  return invoice?.erpStatus === 'exporting' ? 'export' : undefined;
}

async function isRead(tx: Tx, companyId: string, subject: string): Promise<boolean> {
  const { kind, id } = parseSubject(subject);
  if (kind === 'reconciliationId') return isReconciled(tx, companyId, id);
  const running = tx
    .selectFrom('paymentSyncs')
    .select('id')
    .where('companyId', '=', companyId)
    .where('status', '=', 'running');
  const row =
    kind === 'backFillId'
      ? await running.where('id', '=', id).executeTakeFirst()
      : await running.where('connectionId', '=', id).where('kind', '=', 'sync').executeTakeFirst();
  return row !== undefined;
}

async function isReconciled(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('reconciliations')
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return row !== undefined;
}
