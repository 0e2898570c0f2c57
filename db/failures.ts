// Failed exports grouped by what caused them, so that what is mended once is retried at once.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DefaultAccount, LinkKind } from '../domain/connectors.ts';
import type { ErpFailure } from '../domain/failures.ts';
import { ERP_FAILURES } from '../domain/failures.ts';
import { INVOICE_KINDS } from '../domain/invoice.ts';
import { isAllowed } from '../domain/permissions.ts';
import type { Rights } from '../domain/permissions.ts';
import { whatToDo } from '../domain/repair.ts';
import { beginBatchOver } from './batches.ts';
import type { Batch } from './batches.ts';
import { CAUSE_OF_C, CAUSES_OF_I } from './failure-causes.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { demand, getRights, readableInvoices, readsSomeInvoices } from './rights.ts';
import { notFound } from './refused.ts';

export interface FailureGroup {
  /** Opaque; the same for as long as it fails by the same words. */
  readonly cause: string;
  readonly failure: ErpFailure;
  readonly words: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly count: number;
  readonly oldestAt: string;
  /** The oldest, as examples. */
  readonly invoiceIds: readonly string[];
  readonly act: string;
}

type GroupRow = Omit<FailureGroup, 'act'> & { readonly rule: string | null };

/** The largest first. An invoice counts in each of its causes. Only what the asker may read. */
export async function pageOfFailures(
  db: Db,
  actor: Actor,
  ask: PageAsk,
): Promise<Page<FailureGroup>> {
  const filters = { list: 'failures' };
  const after = placeOf(ask, filters, 2);
  return db.inCompany(actor.companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    if (!readsSomeInvoices(rights)) demand(rights, 'readInvoices', { erpStatus: 'failedToExport' });
    const { rows } = await groupsQuery(actor.companyId, rights, {
      limit: ask.limit + 1,
      ...(after && { after: { count: Number(after[0]) || 0, cause: after[1] ?? '' } }),
    }).execute(tx);
    return pageOf(rows, ask, {
      filters,
      place: ({ count, cause }) => [String(count), cause],
      view: ({ rule, ...group }) => ({
        ...group,
        words: group.words || ERP_FAILURES[group.failure],
        act: whatToDo(group.failure, rule),
      }),
    });
  });
}

/** One query over `invoices_failed_idx`. */
export function groupsQuery(
  companyId: string,
  rights: Rights,
  { limit, after }: { limit: number; after?: { count: number; cause: string } },
): RawBuilder<GroupRow> {
  const rest = after
    ? sql`where count < ${after.count} or (count = ${after.count} and cause > ${after.cause})`
    : sql``;
  return sql<GroupRow>`
    with failed as materialized (
      select i.id, i.connection_id, i.failure, i.moved_at, c.words, c.rule
      from invoices i cross join lateral ${CAUSES_OF_I} c
      where i.company_id = ${companyId} and i.erp_status = 'failedToExport'
        and ${readableInvoices(rights)}),
    grouped as (
      select connection_id, failure, words, min(rule) as rule, count(*)::int as count,
        min(moved_at) as oldest_at, (array_agg(id order by moved_at))[1:5] as invoice_ids
      from failed group by connection_id, failure, words),
    named as (
      select i.*, ${CAUSE_OF_C} as cause, cn.name as connection_name
      from grouped i join connections cn on cn.company_id = ${companyId} and cn.id = i.connection_id
      cross join lateral (select i.words) c)
    select cause, failure, words, rule, count, connection_id as "connectionId",
      connection_name as "connectionName", oldest_at as "oldestAt", invoice_ids as "invoiceIds"
    from named ${rest}
    order by count desc, cause limit ${limit}`;
}

/** More than this is the next batch. */
const MOST_ITEMS = 500;

/**
 * A batch that retries what fails by this cause, oldest first, as the list stands now: under its
 * key it is the same list for ever.
 */
export async function beginRetry(
  db: Db,
  actor: Actor,
  { key, cause, reason }: { key: string; cause: string; reason?: string },
): Promise<Batch> {
  const asked = { cause, ...(reason !== undefined && { reason }) };
  return beginBatchOver(db, actor, {
    key,
    command: 'retry',
    asked,
    list: async (tx) => {
      const { ids, total } = await failingBy(tx, actor, cause);
      if (ids.length === 0) throw notFound('failed invoice with the cause', cause);
      return {
        items: ids.map((invoiceId) => ({ invoiceId })),
        ...(reason !== undefined && { reason }),
        remaining: total - ids.length,
      };
    },
  });
}

async function failingBy(
  tx: Tx,
  actor: Actor,
  cause: string,
): Promise<{ ids: string[]; total: number }> {
  const rights = await getRights(tx, actor);
  const kinds = INVOICE_KINDS.filter((kind) => isAllowed(rights, 'decideInvoices', { kind }));
  if (kinds.length === 0) demand(rights, 'decideInvoices');
  const { rows } = await sql<{ id: string; total: number }>`
    select i.id, count(*) over ()::int as total
    from invoices i cross join lateral ${CAUSES_OF_I} c
    where i.company_id = ${actor.companyId} and i.erp_status = 'failedToExport'
      and ${readableInvoices(rights)} and i.kind = any(${kinds}) and ${CAUSE_OF_C} = ${cause}
    order by i.moved_at, i.id limit ${MOST_ITEMS}`.execute(tx);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** Failed exports that links or accounts which were just set may mend. */
export interface Retryable {
  readonly count: number;
  readonly causes: readonly string[];
}

/** What was set on a connection: the link of one of ours, or a default account. */
export type Mended =
  | { readonly kind: LinkKind; readonly subjectId: string }
  | { readonly account: DefaultAccount };

/** Those that failed because one of these very links or accounts was missing, and that they see. */
export async function retryableAfter(
  tx: Tx,
  actor: Actor,
  connectionId: string,
  mended: readonly Mended[],
): Promise<Retryable> {
  const rights = await getRights(tx, actor);
  // As domain/export.ts says what is missing.
  const pointers = mended.map((one) =>
    'account' in one ? `/defaults/${one.account}` : `/${one.kind}`,
  );
  const subjects = mended.map((one) => ('account' in one ? '' : one.subjectId));
  const { rows } = await sql<Retryable>`
    select count(distinct i.id)::int as count,
      coalesce(array_agg(distinct ${CAUSE_OF_C}), '{}') as causes
    from invoices i
    cross join lateral jsonb_array_elements(i.failure_problems) p
    cross join lateral (select p->>'detail' as words) c
    where i.company_id = ${actor.companyId} and i.erp_status = 'failedToExport'
      and ${readableInvoices(rights)} and i.connection_id = ${connectionId} and i.failure = 'ErpMissingParent'
      and p->>'rule' in ('hasLink', 'hasAccount')
      and (p->>'pointer', coalesce(p->>'subjectId', '')) in (
        select * from unnest(${pointers}::text[], ${subjects}::text[]))`.execute(tx);
  return rows[0] ?? { count: 0, causes: [] };
}
