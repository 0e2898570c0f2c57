// Disbursements as people read them: what they add up to, and how far the ERP has their records.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DisbursementStatus, RecordStatus } from '../domain/disbursements.ts';
import { RECORD_STATUSES } from '../domain/disbursements.ts';
import { formatMoney } from '../domain/money.ts';
import type { DisbursementRow, PayoutRow } from './disbursement-rows.ts';
import { listEvents } from './events.ts';
import type { Actor, EventView } from './events.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface DisbursementView
  extends Omit<
    DisbursementRow,
    'companyId' | 'movedAt' | 'toldAt' | 'toldInVain' | 'takenUpVersion'
  > {
  readonly amount: string;
  readonly payoutCount: number;
  /** How many payouts stand where. */
  readonly records: Readonly<Record<RecordStatus, number>>;
}

export interface PayoutView
  extends Omit<PayoutRow, 'companyId' | 'amountMinor' | 'checkNumber' | 'recordBegunAt'> {
  readonly amount: string;
  readonly checkNumber: number;
  readonly invoiceNumber: string;
  readonly projectId: string;
  readonly vendorId: string | null;
  /** Authorizing it would be refused. */
  readonly warning: 'InvoiceNotSynced' | null;
}

/** With all payouts that were not removed. */
export type WholeDisbursement = DisbursementView & { readonly payouts: readonly PayoutView[] };

type Counted = DisbursementRow & {
  readonly amountMinor: bigint;
  readonly statuses: readonly RecordStatus[];
};

const counted = (condition: RawBuilder<unknown>) => sql<Counted>`
  select d.*, coalesce(p.amount, 0)::bigint as amount_minor, coalesce(p.statuses, '{}') as statuses
  from disbursements d
  left join lateral (
    select sum(amount_minor) as amount, array_agg(record_status) as statuses from payouts
    where company_id = d.company_id and disbursement_id = d.id and removed_at is null) p on true
  where ${condition}`;

function viewOf({
  companyId: _,
  movedAt: __,
  toldAt: ___,
  toldInVain: ____,
  takenUpVersion: _____,
  amountMinor,
  statuses,
  ...row
}: Counted): DisbursementView {
  const count = (status: RecordStatus): number => statuses.filter((one) => one === status).length;
  return {
    ...row,
    amount: formatMoney(amountMinor, row.currency),
    payoutCount: statuses.length,
    records: Object.fromEntries(RECORD_STATUSES.map((one) => [one, count(one)])) as Record<
      RecordStatus,
      number
    >,
  };
}

export async function viewOfDisbursement(
  tx: Tx,
  { companyId, id }: Pick<DisbursementRow, 'companyId' | 'id'>,
): Promise<WholeDisbursement> {
  const { rows } = await counted(sql`d.company_id = ${companyId} and d.id = ${id}`).execute(tx);
  const [row] = rows;
  if (!row) throw notFound('disbursement', id);
  const payouts = await payoutViews(
    tx,
    companyId,
    sql`p.disbursement_id = ${id}
    and p.removed_at is null`,
  );
  return { ...viewOf(row), payouts };
}

type ListedPayout = PayoutRow &
  Omit<PayoutView, keyof PayoutRow | 'amount' | 'warning'> & {
    readonly isSynced: boolean;
  };

/** In the order in which they were added. */
async function payoutViews(
  tx: Tx,
  companyId: string,
  condition: RawBuilder<unknown>,
): Promise<PayoutView[]> {
  const { rows } = await sql<ListedPayout>`
    select p.*, i.number as invoice_number, i.project_id, i.vendor_id,
      i.erp_status = 'synced' and i.connection_id = d.connection_id as is_synced
    from payouts p
    join disbursements d on d.company_id = p.company_id and d.id = p.disbursement_id
    join invoices i on i.company_id = p.company_id and i.id = p.invoice_id
    where p.company_id = ${companyId} and ${condition} order by p.id`.execute(tx);
  return rows.map(({ companyId: _, amountMinor, recordBegunAt: __, isSynced, ...row }) => ({
    ...row,
    amount: formatMoney(amountMinor, row.currency),
    checkNumber: Number(row.checkNumber),
    warning: isSynced ? null : 'InvoiceNotSynced',
  }));
}

export async function getDisbursement(
  db: Db,
  actor: Actor,
  id: string,
): Promise<WholeDisbursement> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readDisbursements');
    return viewOfDisbursement(tx, { companyId, id });
  });
}

export interface DisbursementFilters {
  readonly status?: DisbursementStatus | undefined;
  readonly fundingAccountId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly externalId?: string | undefined;
  /** The age: made before that. */
  readonly createdBefore?: string | undefined;
}

/** The newest first. */
export async function listDisbursements(
  db: Db,
  actor: Actor,
  asked: DisbursementFilters,
  ask: PageAsk,
): Promise<Page<DisbursementView>> {
  const { companyId } = actor;
  const { status, fundingAccountId, projectId, vendorId, externalId, createdBefore } = asked;
  const named = { status, fundingAccountId, projectId, vendorId, externalId, createdBefore };
  const filters = { list: 'disbursements', named };
  const [before] = placeOf(ask, filters, 1) ?? [];
  const conditions = [
    sql`d.company_id = ${companyId}`,
    ...(before === undefined ? [] : [sql`d.id < ${before}`]),
    ...(status ? [sql`d.status = ${status}`] : []),
    ...(fundingAccountId ? [sql`d.funding_account_id = ${fundingAccountId}`] : []),
    ...(externalId ? [sql`d.external_id = ${externalId}`] : []),
    ...(createdBefore ? [sql`d.created_at < ${createdBefore}`] : []),
    ...(projectId ? [paying(sql`i.project_id = ${projectId}`)] : []),
    ...(vendorId ? [paying(sql`i.vendor_id = ${vendorId}`)] : []),
  ];
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readDisbursements');
    const { rows } = await sql<Counted>`
      ${counted(sql.join(conditions, sql` and `))}
      order by d.id desc limit ${ask.limit + 1}`.execute(tx);
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOf });
  });
}

/** Whether a disbursement `d` pays an invoice `i` of this kind. */
const paying = (condition: RawBuilder<unknown>) => sql`exists (
  select from payouts p join invoices i on i.company_id = p.company_id and i.id = p.invoice_id
  where p.company_id = d.company_id and p.disbursement_id = d.id and p.removed_at is null
    and ${condition})`;

/** Those that were removed, too. */
export async function listPayouts(
  db: Db,
  actor: Actor,
  id: string,
  ask: PageAsk,
): Promise<Page<PayoutView>> {
  const { companyId } = actor;
  const filters = { list: 'payouts', id };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    await mustBeThere(tx, actor, id);
    const more = after === undefined ? sql`` : sql` and p.id > ${after}`;
    const rows = await payoutViews(
      tx,
      companyId,
      sql`p.id in (select p.id from payouts p
      where p.company_id = ${companyId} and p.disbursement_id = ${id}${more}
      order by p.id limit ${ask.limit + 1})`,
    );
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: (row) => row });
  });
}

export async function mustBeThere(tx: Tx, actor: Actor, id: string): Promise<void> {
  await allow(tx, actor, 'readDisbursements');
  const found = await tx
    .selectFrom('disbursements')
    .select('id')
    .where('companyId', '=', actor.companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound('disbursement', id);
}

/** Its story: everything that was decided and reported, in order. */
export async function pageOfDisbursementEvents(
  db: Db,
  actor: Actor,
  id: string,
  ask: PageAsk,
): Promise<Page<EventView>> {
  const { companyId } = actor;
  const filters = { list: 'disbursementEvents', id };
  const [afterId = '0'] = placeOf(ask, filters, 1) ?? [];
  if (!/^\d{1,18}$/.test(afterId))
    throw new Refused('BadRequest', 'The cursor is not one of ours.');
  return db.inCompany(companyId, async (tx) => {
    await mustBeThere(tx, actor, id);
    const more = { companyId, subjectId: id, afterId, limit: ask.limit + 1 };
    const rows = await listEvents(db, tx, more);
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: (row) => row });
  });
}
