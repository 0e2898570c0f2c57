// The rows of a disbursement: locked, and moved by the one function that works out from its facts
// and decisions how it stands, with its payouts, their records and the events, in one transaction.
import { sql } from 'kysely';
import type { Selectable, UpdateObject } from 'kysely';
import { outcomeOf, recordStatusOf } from '../domain/disbursements.ts';
import type { Outcome, PayoutStatus, RecordStatus } from '../domain/disbursements.ts';
import { reviveCheckNumbers, voidCheckNumbers } from './check-numbers.ts';
import { insertEvents, recordEvent } from './events.ts';
import type { NewEvent, OneOfMany } from './events.ts';
import type { Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import { notFound } from './refused.ts';
import type { DB, DisbursementFacts, Disbursements, Payouts } from './schema.gen.ts';

export type DisbursementRow = Selectable<Disbursements>;
export type PayoutRow = Selectable<Payouts>;
type FactRow = Selectable<DisbursementFacts>;

/** Locked until the transaction ends: before its invoices, and they before the funding account. */
export async function lockDisbursement(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<DisbursementRow> {
  const row = await tx
    .selectFrom('disbursements')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('disbursement', id);
  return row;
}

/** Those that were not removed, in the order in which they were added. */
export const payoutsOf = (tx: Tx, { companyId, id }: DisbursementRow): Promise<PayoutRow[]> =>
  tx
    .selectFrom('payouts')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('disbursementId', '=', id)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();

export interface Change {
  /** What was decided, beside what follows from it. */
  readonly set?: Omit<UpdateObject<DB, 'disbursements'>, 'version' | 'status'>;
  readonly by: NewEvent['by'];
  /** In the story of the disbursement, before what follows from it. */
  readonly events: readonly Pick<NewEvent, 'type' | 'reason' | 'before' | 'after'>[];
}

/** Changes a locked disbursement, one version further, and brings all that follows up to date. */
export async function moveDisbursement(
  tx: Tx,
  row: DisbursementRow,
  { set = {}, by, events }: Change,
): Promise<DisbursementRow> {
  const { companyId, id } = row;
  const version = row.version + 1;
  const subject = { subjectKind: 'disbursement', subjectId: id, version, by } as const;
  for (const event of events) await recordEvent(tx, companyId, { ...subject, ...event });
  const decided = await tx
    .updateTable('disbursements')
    .set({ ...set, version, movedAt: sql<string>`clock_timestamp()`, toldInVain: 0 })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return follow(tx, decided, subject);
}

type Subject = Pick<NewEvent, 'subjectKind' | 'subjectId' | 'version' | 'by'>;

/** What facts and decisions come to by now, written where it differs. */
async function follow(tx: Tx, row: DisbursementRow, subject: Subject): Promise<DisbursementRow> {
  const { companyId } = row;
  const [facts, payouts] = [await factsOf(tx, row), await payoutsOf(tx, row)];
  const outcome = outcomeOf({
    ...row,
    payoutIds: payouts.map((one) => one.id),
    facts: facts.map((one) => ({ ...one, id: one.factId, at: one.happenedAt })),
  });
  await noteWhyNot(tx, row, facts, outcome);
  await movePayouts(tx, row, { payouts, outcome, by: subject.by });
  await keepNumbersInStep(tx, row, payouts, outcome);
  const { status, initiatedAt, fundedAt } = outcome;
  if (status !== row.status)
    await recordEvent(tx, companyId, {
      ...subject,
      type: 'disbursement.moved',
      before: { status: row.status },
      after: { status, initiatedAt, fundedAt },
    });
  return tx
    .updateTable('disbursements')
    .set({ status, initiatedAt, fundedAt })
    .where('companyId', '=', companyId)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const factsOf = (tx: Tx, { companyId, id }: DisbursementRow): Promise<FactRow[]> =>
  tx
    .selectFrom('disbursementFacts')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('disbursementId', '=', id)
    .execute();

async function noteWhyNot(
  tx: Tx,
  { companyId, id }: DisbursementRow,
  facts: readonly FactRow[],
  { whyNot }: Outcome,
): Promise<void> {
  const changed = facts
    .map((fact) => ({ factId: fact.factId, was: fact.whyNot, whyNot: whyNot.get(fact.factId) }))
    .filter((one) => one.was !== (one.whyNot ?? null));
  if (changed.length === 0) return;
  await sql`update disbursement_facts f set is_applied = c.why_not is null, why_not = c.why_not
    from ${unnested(changed, { factId: 'text', whyNot: 'text' })} as c (fact_id, why_not)
    where f.company_id = ${companyId} and f.disbursement_id = ${id}
      and f.fact_id = c.fact_id`.execute(tx);
}

/** A cancelled disbursement uses no number; an earlier fact may find that it is not cancelled. */
async function keepNumbersInStep(
  tx: Tx,
  row: DisbursementRow,
  payouts: readonly PayoutRow[],
  { status }: Outcome,
): Promise<void> {
  const ids = payouts.map(({ id }) => id);
  if (status === 'cancelled' && row.status !== 'cancelled')
    await voidCheckNumbers(tx, row.companyId, ids, 'The disbursement was cancelled.');
  if (status !== 'cancelled' && row.status === 'cancelled')
    await reviveCheckNumbers(tx, row.companyId, ids);
}

interface Moved {
  readonly payout: PayoutRow;
  readonly status: PayoutStatus;
  readonly recordStatus: RecordStatus;
}

const WRITTEN = {
  id: 'uuid',
  status: 'text',
  recordStatus: 'text',
  failure: 'text',
  failureWords: 'text',
} as const;

async function movePayouts(
  tx: Tx,
  row: DisbursementRow,
  {
    payouts,
    outcome,
    by,
  }: {
    readonly payouts: readonly PayoutRow[];
    readonly outcome: Outcome;
    readonly by: NewEvent['by'];
  },
): Promise<void> {
  const judge = await judgeOf(tx, row, payouts, outcome);
  const moved = payouts.flatMap((payout): Moved[] => {
    const status = outcome.payouts.get(payout.id) ?? payout.status;
    const recordStatus = judge(payout);
    const isSame = status === payout.status && recordStatus === payout.recordStatus;
    return isSame ? [] : [{ payout, status, recordStatus }];
  });
  if (moved.length === 0) return;
  const rows = moved.map((one) => ({ ...one, id: one.payout.id, ...failureOf(one) }));
  await sql`update payouts p
    set status = m.status, record_status = m.record_status,
      record_version = p.record_version + (p.record_status <> m.record_status)::int,
      record_due_at = case when m.record_status = 'notDue' then null
        else coalesce(p.record_due_at, clock_timestamp()) end,
      failure = m.failure, failure_words = m.failure_words
    from ${unnested(rows, WRITTEN)} as m (id, status, record_status, failure, failure_words)
    where p.company_id = ${row.companyId} and p.id = m.id`.execute(tx);
  await insertEvents(tx, row.companyId, by, moved.map(storyOf)).execute();
}

/** In the story of the invoice. */
const storyOf = ({ payout, status, recordStatus }: Moved): OneOfMany => ({
  subjectKind: 'invoice',
  subjectId: payout.invoiceId,
  type: 'payout.moved',
  before: { status: payout.status, recordStatus: payout.recordStatus },
  after: { payoutId: payout.id, disbursementId: payout.disbursementId, status, recordStatus },
});

function failureOf({ payout, recordStatus }: Moved) {
  if (recordStatus !== 'failedToExport') return { failure: null, failureWords: null };
  if (payout.recordStatus === 'failedToExport') return payout;
  return {
    failure: 'InvoiceNotSynced',
    failureWords: 'The ERP did not have the invoice when its payment was initiated.',
  };
}

/** Whether the ERP is to have the record of a payout by now. */
async function judgeOf(
  tx: Tx,
  { companyId, connectionId }: DisbursementRow,
  payouts: readonly PayoutRow[],
  { initiatedAt, fundedAt }: Outcome,
): Promise<(payout: PayoutRow) => RecordStatus> {
  const { exportPaymentRecords, strictPaymentRecords } = await tx
    .selectFrom('connections')
    .select(['exportPaymentRecords', 'strictPaymentRecords'])
    .where('companyId', '=', companyId)
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  const { rows: synced } = await sql<{ id: string; at: string }>`
    select id, synced_at as at from invoices
    where company_id = ${companyId} and connection_id = ${connectionId} and erp_status = 'synced'
      and id = any(${payouts.map((one) => one.invoiceId)}::uuid[])`.execute(tx);
  const syncedAt = new Map(synced.map(({ id, at }) => [id, at]));
  return ({ recordStatus, failure, recordBegunAt, invoiceId }) =>
    recordStatusOf({
      recordStatus,
      failure,
      hasBegun: recordBegunAt !== null,
      initiatedAt,
      fundedAt,
      invoiceSyncedAt: syncedAt.get(invoiceId) ?? null,
      isExported: exportPaymentRecords,
      isStrict: strictPaymentRecords,
    });
}
