// Lists of invoices: every filter and every order has an index (migrations/0003, 0016), and a page
// is read from its place on. test/db/million.test.ts reads the plans.
import { sql } from 'kysely';
import type { Expression, RawBuilder, SelectQueryBuilder } from 'kysely';
import type { ErpFailure } from '../domain/failures.ts';
import type { InvoiceKind, InvoiceStatus, PaymentStatus } from '../domain/invoice.ts';
import type { Rights } from '../domain/permissions.ts';
import { failsBy } from './failure-causes.ts';
import type { Tx } from './index.ts';
import { headerView, missingApprovers } from './invoice-views.ts';
import { asksErp, readWithWaits, waitingOf } from './invoice-waits.ts';
import type { Waiting } from './invoice-waits.ts';
import type { InvoiceRow } from './invoices.ts';
import { beginsWith } from './paging.ts';
import { readableInvoices, readableKindsInProjects } from './rights.ts';
import type { KindInProject } from './rights.ts';
import type { DB } from './schema.gen.ts';

/** What a list is sorted by; ids are made in the order of time. */
const KEYS = {
  createdAt: { key: sql`id`, type: sql`uuid` },
  number: { key: sql`number_key`, type: sql`text` },
  billedOn: { key: sql`billed_on`, type: sql`date` },
  dueOn: { key: sql`due_key`, type: sql`date` },
  amountDue: { key: sql`amount_due_minor`, type: sql`bigint` },
} as const satisfies Record<string, { key: RawBuilder<unknown>; type: RawBuilder<unknown> }>;

type Key = keyof typeof KEYS;
export type Sort = Key | `-${Key}`;
export const SORTS = Object.keys(KEYS).flatMap((key) => [key, `-${key}`]) as Sort[];

export interface InvoiceFilters {
  readonly status?: InvoiceStatus;
  readonly paymentStatus?: PaymentStatus;
  readonly kind?: InvoiceKind;
  readonly projectId?: string;
  readonly vendorId?: string;
  readonly commitmentId?: string;
  readonly connectionId?: string;
  readonly failure?: ErpFailure;
  /** One of those that `failures.ts` groups by. */
  readonly cause?: string;
  /** Prefix of the invoice's number or of the vendor's name. */
  readonly q?: string;
  readonly sort?: Sort;
}

export type ListedInvoice = ReturnType<typeof headerView> & {
  readonly approverMissing: string | null;
  readonly waiting: Waiting | null;
};

/** The sort key and the id. */
export const LENGTH_OF_PLACE = 2;

/** Only what the asker may read: all of it, or the projects and kinds of their rights. */
export async function listInvoices(
  tx: Tx,
  { companyId, rights }: { readonly companyId: string; readonly rights: Rights },
  filters: InvoiceFilters,
  { after, limit }: { after: readonly string[] | undefined; limit: number },
): Promise<{ invoice: ListedInvoice; place: string[] }[]> {
  // Filters are as rare or as common as what is asked for: one plan for all would fit none of them.
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx);
  const { key, type } = KEYS[keyOf(filters)];
  const direction = isDescending(filters) ? 'desc' : 'asc';
  const found = tx
    .selectFrom('invoices')
    .selectAll()
    .select(key.as('placeKey'))
    .where('companyId', '=', companyId)
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit);
  let query = await filtered(tx, companyId, filters, found);
  if (after) {
    const beyond = sql.raw(direction === 'desc' ? '<' : '>');
    const place = sql`(${after[0]}::${type}, ${after[1]}::uuid)`;
    query = query.where(sql<boolean>`(${key}, id) ${beyond} ${place}`);
  }
  const pairs = readableKindsInProjects(rights);
  const rows = await readWithWaits(
    tx,
    isByProject(filters) && pairs !== 'all'
      ? eachPair(query, pairs, { direction, limit })
      : query.where(readableInvoices(rights)),
  )
    .select(sql<unknown>`i.place_key`.as('placeKey'))
    .orderBy('placeKey', direction)
    .orderBy('i.id', direction)
    .execute();
  const approverMissing = await missingApprovers(tx, companyId, rows);
  return rows.map(({ placeKey, ...row }) => ({
    invoice: {
      ...headerView(row),
      approverMissing: approverMissing(row),
      waiting: asksErp(row) ? waitingOf(row) : null,
    },
    place: [String(placeKey), row.id],
  }));
}

const isDescending = ({ sort = '-createdAt' }: InvoiceFilters): boolean => sort.startsWith('-');

const keyOf = ({ sort = '-createdAt' }: InvoiceFilters): Key => sort.replace('-', '') as Key;

type Query = SelectQueryBuilder<DB, 'invoices', InvoiceRow & { placeKey: unknown }>;

async function filtered(
  tx: Tx,
  companyId: string,
  filters: InvoiceFilters,
  found: Query,
): Promise<Query> {
  const { status, failure, cause, q, sort, ...equal } = filters;
  let query = found;
  for (const [name, value] of Object.entries(equal))
    if (value !== undefined) query = query.where(name as keyof typeof equal, '=', value);
  if (status) query = query.where('erpStatus', '=', status);
  if (failure || cause) query = query.where('erpStatus', '=', 'failedToExport');
  if (failure) query = query.where('failure', '=', failure);
  if (cause) query = query.where(failsBy(cause));
  if (q) query = query.where(await startsWith(tx, companyId, q));
  return query;
}

/** Vendors first: only ids that stand there let the planner know how many invoices they are. */
async function startsWith(tx: Tx, companyId: string, q: string): Promise<RawBuilder<boolean>> {
  const vendors = await tx
    .selectFrom('vendors')
    .select('id')
    .where('companyId', '=', companyId)
    .where(beginsWith(sql`name_key`, q))
    .execute();
  const byNumber = beginsWith(sql`number_key`, q);
  if (vendors.length === 0) return byNumber;
  const ids = vendors.map(({ id }) => id);
  return sql<boolean>`(${byNumber} or vendor_id = any(${ids}::uuid[]))`;
}

/** Whether the projects are the narrowest that is known, and their index has the order. */
const isByProject = (filters: InvoiceFilters): boolean => {
  const { projectId, vendorId, commitmentId, q, failure, cause } = filters;
  const isNarrow = [projectId, vendorId, commitmentId, q, failure, cause].some(Boolean);
  return !isNarrow && keyOf(filters) === 'createdAt';
};

/** The page of each, and of those the page: who sees few of many projects reads few rows. */
function eachPair(
  query: Query,
  pairs: readonly KindInProject[],
  { direction, limit }: { direction: 'asc' | 'desc'; limit: number },
): Expression<InvoiceRow> {
  const kinds = pairs.map(({ kind }) => kind);
  const projects = pairs.map(({ projectId }) => projectId);
  const ofOne = query
    .where('projectId', '=', sql<string>`p.project_id`)
    .where('kind', '=', sql<InvoiceKind>`p.kind`);
  return sql<InvoiceRow>`
    select one.* from unnest(${kinds}::text[], ${projects}::uuid[]) as p(kind, project_id)
    cross join lateral (${ofOne}) as one order by one.id ${sql.raw(direction)} limit ${limit}`;
}
