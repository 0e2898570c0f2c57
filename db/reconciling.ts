// How a reconciliation goes: first all payments that the ERP shows are read and kept for a while,
// then the invoices of the period are compared, some at a time, with documents that are read now.
// Killed anywhere, it costs one page of repeated reading and reports nothing twice.
import { sql } from 'kysely';
import type { UpdateObject } from 'kysely';
import type { AppliedPayment, PaymentPage } from '../domain/document.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { Difference } from '../domain/reconciliation.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { recordEvent } from './events.ts';
import type { ByRun, NewEvent } from './events.ts';
import { shutGateAfter } from './gates.ts';
import type { Db, Tx } from './index.ts';
import { inMs } from './moments.ts';
import type { ReconciliationRow } from './reconciliations.ts';
import type { DB } from './schema.gen.ts';
import { reconciliationSubject } from './subjects.ts';
import { giveBackTurn, keepTurn, leaveQueue, outcomeOf, queueUp, takeTurn } from './turns.ts';
import type { HeldTurn } from './turns.ts';

export interface OpenStep {
  readonly run: ReconciliationRow;
  readonly connection: ConnectionAccess;
  readonly turn: HeldTurn;
}

/** Goes on with it, and takes a turn. `over`: it has ended. */
export async function beginStep(
  db: Db,
  companyId: string,
  id: string,
  by: ByRun,
): Promise<OpenStep | { readonly over: true } | { wait: ErpWait }> {
  return db.inCompany(companyId, async (tx) => {
    const run = await lockRunning(tx, companyId, id);
    if (!run) return { over: true };
    const { connectionId } = run;
    const connection = await getConnectionAccess(db, tx, companyId, connectionId);
    const ref = { companyId, connectionId, subject: reconciliationSubject(id) };
    if (run.cancelAskedBy) {
      await leaveQueue(tx, ref);
      await endReconciliation(tx, run, { status: 'cancelled', words: 'It was cancelled.' }, by);
      return { over: true };
    }
    const turn = await takeTurn(tx, ref, connection, 'reading');
    if ('wait' in turn) {
      await noteWait(tx, run, turn.wait);
      return turn;
    }
    const begun = await setRun(tx, run, { attempts: sql<number>`attempts + 1` });
    return { run: begun, connection, turn: { ...ref, ...turn } };
  });
}

const lockRunning = (tx: Tx, companyId: string, id: string) =>
  tx
    .selectFrom('reconciliations')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .forUpdate()
    .executeTakeFirst();

const setRun = (
  tx: Tx,
  { companyId, id }: ReconciliationRow,
  set: UpdateObject<DB, 'reconciliations'>,
) =>
  tx
    .updateTable('reconciliations')
    .set(set)
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

const noteWait = (tx: Tx, run: ReconciliationRow, { failure, words, ms }: ErpWait) =>
  setRun(tx, run, { waits: sql<number>`waits + 1`, failure, words, nextAt: inMs(ms) });

/** What a recorded step leaves behind. */
const WELL = { attempts: 0, failure: null, words: null, nextAt: null } as const;

export const keepStep = (db: Db, { turn, connection }: OpenStep): Promise<boolean> =>
  db.inCompany(turn.companyId, (tx) => keepTurn(tx, turn, connection.capabilities));

/** Keeps what a page shows of documents that invoices or payments of ours are on. */
export async function recordRead(db: Db, open: OpenStep, page: PaymentPage): Promise<void> {
  await inStep(db, open, async (tx, run) => {
    await forgetWhole(tx, run, page);
    await keepPayments(tx, run, page.applied);
    await setRun(tx, run, {
      ...WELL,
      pages: run.pages + 1,
      payments: run.payments + page.applied.length,
      cursor: page.isLast ? null : page.cursor,
      phase: page.isLast ? 'comparing' : 'reading',
    });
  });
}

/** In a transaction, unless another attempt has written this step meanwhile. */
async function inStep(
  db: Db,
  { run, turn }: OpenStep,
  write: (tx: Tx, run: ReconciliationRow) => Promise<void>,
): Promise<void> {
  await db.inCompany(turn.companyId, async (tx) => {
    await giveBackTurn(tx, turn, 'answered');
    const now = await lockRunning(tx, run.companyId, run.id);
    if (now && now.phase === run.phase && now.cursor === run.cursor) await write(tx, now);
  });
}

/** What is said completely here replaces what an earlier page said of it. */
async function forgetWhole(
  tx: Tx,
  { companyId, id }: ReconciliationRow,
  { applied, wholePayments, wholeDocuments, deletedPayments }: PaymentPage,
): Promise<void> {
  await sql`delete from reconciliation_payments
    where company_id = ${companyId} and reconciliation_id = ${id}
      and (erp_payment_id = any(${[...wholePayments, ...deletedPayments]}::text[])
        or erp_document_id = any(${wholeDocuments}::text[])
        or (erp_payment_id, erp_document_id) in (select * from unnest(
          ${applied.map((one) => one.id)}::text[], ${applied.map((one) => one.documentId)}::text[])))`.execute(
    tx,
  );
}

async function keepPayments(
  tx: Tx,
  { companyId, id, connectionId }: ReconciliationRow,
  applied: readonly AppliedPayment[],
): Promise<void> {
  await sql`insert into reconciliation_payments
    select ${companyId}, ${id}, one->>'documentId', one->>'kind', one->>'id', one
    from jsonb_array_elements(${JSON.stringify(applied)}::jsonb) one
    where exists (select from invoices i where i.company_id = ${companyId}
        and i.connection_id = ${connectionId} and i.kind = one->>'kind'
        and i.erp_document_id = one->>'documentId')
      or exists (select from payments p where p.company_id = ${companyId}
        and p.connection_id = ${connectionId} and p.erp_document_id = one->>'documentId')
    on conflict do nothing`.execute(tx);
}

export interface ComparedStep {
  /** How many invoices were compared; none: the end. */
  readonly invoices: number;
  /** The invoice that was compared last. */
  readonly upTo: string | undefined;
  /** Changed here while the ERP was asked, again and again. */
  readonly leftOut: number;
  readonly found: readonly { readonly invoiceId: string; readonly difference: Difference }[];
}

/** Writes what some invoices differ in; after the last ones it is over. */
export async function recordCompared(
  db: Db,
  open: OpenStep,
  { invoices, upTo, leftOut, found }: ComparedStep,
  by: ByRun,
): Promise<void> {
  await inStep(db, open, async (tx, run) => {
    const { companyId, id: reconciliationId } = run;
    if (found.length > 0)
      await tx
        .insertInto('reconciliationDifferences')
        .values(
          found.map(({ invoiceId, difference }, at) => ({
            ...difference,
            companyId,
            reconciliationId,
            no: run.differences + at + 1,
            invoiceId,
          })),
        )
        .execute();
    const after = await setRun(tx, run, {
      ...WELL,
      invoices: run.invoices + invoices,
      differences: run.differences + found.length,
      leftOut: run.leftOut + leftOut,
      ...(upTo && { cursor: upTo }),
    });
    if (!upTo) await endReconciliation(tx, after, { status: 'completed' }, by);
  });
}

interface End {
  readonly status: 'completed' | 'cancelled' | 'failed';
  readonly failure?: string;
  readonly words?: string;
}

export async function endReconciliation(
  tx: Tx,
  run: ReconciliationRow,
  end: End,
  by: NewEvent['by'],
): Promise<ReconciliationRow> {
  const { companyId, id, connectionId } = run;
  const { status, failure = null, words = null } = end;
  await sql`delete from reconciliation_payments
    where company_id = ${companyId} and reconciliation_id = ${id}`.execute(tx);
  const endedAt = sql<string>`clock_timestamp()`;
  const ended = await setRun(tx, run, { status, failure, words, nextAt: null, endedAt });
  const { fromDay: from, toDay: to, invoices, differences, leftOut } = ended;
  await recordEvent(tx, companyId, {
    subjectKind: 'connection',
    subjectId: connectionId,
    type: 'connection.reconciled',
    by,
    after: { reconciliationId: id, status, from, to, invoices, differences, leftOut },
  });
  return ended;
}

/** The ERP did not answer, or refused: what no retry mends ends it. */
export async function recordStepFailed(
  db: Db,
  { run, connection, turn }: OpenStep,
  failed: ErpWait & { isFinal: boolean; by: ByRun; busyMs: number | undefined },
): Promise<{ isShut: boolean }> {
  return db.inCompany(turn.companyId, async (tx) => {
    await giveBackTurn(tx, turn, outcomeOf(failed, failed.busyMs));
    const isShut = await shutGateAfter(tx, turn, { ...failed, connection });
    const now = await lockRunning(tx, run.companyId, run.id);
    if (!now) return { isShut };
    const { failure, words, isFinal, by } = failed;
    if (isFinal) await endReconciliation(tx, now, { status: 'failed', failure, words }, by);
    else await noteWait(tx, now, failed);
    if (isShut && !isFinal) await queueUp(tx, turn, 'reading');
    return { isShut };
  });
}
