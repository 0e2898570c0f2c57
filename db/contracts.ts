// Commitments and prime contracts: what invoices are billed against, with their schedule of values.
// Made, changed, pushed again, read and listed in one way; two tables because two kinds of rights.
import { sql } from 'kysely';
import type { Generated, Selectable, Transaction } from 'kysely';
import type { InvoiceKind } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import { changesIn, contentOf, mustBeAt, plainDecimal } from './changes.ts';
import type { Changes } from './changes.ts';
import { itemView, readItems, replaceItems } from './contract-items.ts';
import type { ItemInput, ItemsOwner, ItemView } from './contract-items.ts';
import { currencyOf, mustHaveNoInvoice, mustHold, mustStay } from './contract-rules.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { oneAtATime } from './idempotency.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { linksOf } from './links.ts';
import type { LinkView } from './links.ts';
import { pageOf, placeOf, prefixPattern } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { allow, getRights, projectsWhere } from './rights.ts';
import { notFound } from './refused.ts';
import { applyInProject } from './waiting-payments.ts';

/**
 * Which of the two tables; `kind` is of the invoices billed against it, and so whose right it is.
 */
export const CONTRACTS = {
  commitment: {
    table: 'commitments',
    noun: 'commitment',
    column: 'commitmentId',
    kind: 'subcontractor',
  },
  primeContract: {
    table: 'primeContracts',
    noun: 'primeContract',
    column: 'primeContractId',
    kind: 'owner',
  },
} as const satisfies Record<
  string,
  {
    table: ContractTable;
    noun: string;
    column: ItemsOwner['column'];
    kind: InvoiceKind;
  }
>;
export type ContractShape = (typeof CONTRACTS)[keyof typeof CONTRACTS];

type ContractTable = 'commitments' | 'primeContracts';

/**
 * The columns of both; `vendorId` and `kind` are of commitments, `customerName` of prime contracts.
 */
interface ContractColumns {
  readonly companyId: string;
  readonly id: string;
  readonly externalId: string | null;
  readonly projectId: string;
  readonly vendorId?: string;
  readonly kind?: string;
  readonly customerName?: string;
  readonly number: string;
  readonly title: string;
  readonly currency: string;
  readonly accountingMethod: Generated<string>;
  readonly retainagePercent: Generated<string>;
  /** Of a commitment: whether payments on it are imported. */
  readonly paymentsIssued?: Generated<boolean>;
  readonly rowVersion: Generated<number>;
  readonly createdAt: Generated<string>;
}
type ContractRow = Selectable<ContractColumns> & { readonly sumMinor: bigint };

export interface ContractPatch {
  readonly externalId?: string | null | undefined;
  readonly vendorId?: string | undefined;
  readonly customerName?: string | undefined;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly accountingMethod?: string | undefined;
  readonly retainagePercent?: string | undefined;
  readonly paymentsIssued?: boolean | undefined;
  readonly items?: readonly ItemInput[] | undefined;
}

export interface ContractInput extends ContractPatch {
  readonly projectId: string;
  readonly kind?: string | undefined;
  readonly number: string;
  readonly title: string;
  /** The company's, if it is left out. */
  readonly currency?: string | undefined;
}

export interface ContractView extends Omit<Selectable<ContractColumns>, 'companyId'> {
  readonly contractSum: string;
  readonly links: readonly LinkView[];
  readonly items?: readonly ItemView[];
}

// The two tables have these columns alike, which TypeScript cannot see in a union of table names.
const alike = (tx: Tx): Transaction<Record<ContractTable, ContractColumns>> =>
  tx as unknown as Transaction<Record<ContractTable, ContractColumns>>;

export async function insertContract(
  db: Db,
  actor: Actor,
  shape: ContractShape,
  input: ContractInput,
): Promise<ContractView> {
  return db.inCompany(actor.companyId, async (tx) => make(db, tx, actor, shape, input));
}

/** By the integrator's own id: makes it, changes what differs, or does nothing. */
export async function upsertContract(
  db: Db,
  actor: Actor,
  shape: ContractShape,
  input: ContractInput & { readonly externalId: string },
): Promise<{ readonly isNew: boolean; readonly view: ContractView }> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageContracts', { projectId: input.projectId, kind: shape.kind });
    await oneAtATime(tx, `${shape.table}/${actor.companyId}/${input.externalId}`);
    const there = await findLocked(tx, actor, shape, ['externalId', input.externalId]);
    if (!there) return { isNew: true, view: await make(db, tx, actor, shape, input) };
    await allow(tx, actor, 'manageContracts', { projectId: there.projectId, kind: shape.kind });
    mustStay(there, input);
    const { projectId: _, kind: __, currency: ___, ...patch } = input;
    return { isNew: false, view: await change(db, tx, actor, { shape, row: there, patch }) };
  });
}

export async function patchContract(
  db: Db,
  actor: Actor,
  shape: ContractShape,
  { id, seen, patch }: { id: string; seen: string; patch: ContractPatch },
): Promise<ContractView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await findLocked(tx, actor, shape, ['id', id]);
    if (!row) throw notFound(shape.noun, id);
    await allow(tx, actor, 'manageContracts', { projectId: row.projectId, kind: shape.kind });
    mustBeAt(row, seen);
    return change(db, tx, actor, { shape, row, patch });
  });
}

export async function getContract(
  db: Db,
  actor: Actor,
  shape: ContractShape,
  id: string,
): Promise<ContractView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await rowsOf(tx, actor, shape).where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound(shape.noun, id);
    await allow(tx, actor, 'readContracts', { projectId: row.projectId, kind: shape.kind });
    return viewOf(tx, shape, row);
  });
}

export interface ContractFilters extends PageAsk {
  readonly q?: string | undefined;
  readonly projectId?: string | undefined;
  readonly vendorId?: string | undefined;
}

/** Newest first, from the projects in which the asker may read; without the items. */
export async function listContracts(
  db: Db,
  actor: Actor,
  shape: ContractShape,
  ask: ContractFilters,
): Promise<Page<ContractView>> {
  const { q, projectId, vendorId } = ask;
  const filters = { list: shape.table, q, projectId, vendorId };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    const place = { kind: shape.kind };
    const rights = projectId
      ? await allow(tx, actor, 'readContracts', { ...place, projectId })
      : await getRights(tx, actor);
    const within = projectId ? [projectId] : projectsWhere(rights, 'readContracts', place);
    let query = rowsOf(tx, actor, shape);
    if (within !== 'all') query = query.where('projectId', 'in', within);
    if (vendorId) query = query.where('vendorId', '=', vendorId);
    if (q)
      query = query.where((eb) =>
        eb.or([
          eb(sql`lower(number)`, 'like', prefixPattern(q)),
          eb(sql`lower(title)`, 'like', prefixPattern(q)),
        ]),
      );
    if (after) query = query.where('id', '<', after);
    const rows = await query
      .orderBy('id', 'desc')
      .limit(ask.limit + 1)
      .execute();
    const ids = rows.map((row) => row.id);
    const links = await linksOf(tx, actor.companyId, shape.noun, ids);
    return pageOf(rows, ask, {
      filters,
      place: (row) => [row.id],
      view: (row) => shown(row, links.get(row.id) ?? []),
    });
  });
}

/** The rows of the company with the sum of their schedule of values. */
function rowsOf(tx: Tx, { companyId }: Actor, shape: ContractShape) {
  const sum = sql<bigint>`(select coalesce(sum(i.scheduled_value_minor), 0)::bigint
    from contract_items i
    where i.company_id = ${sql.ref(`${shape.table}.companyId`)}
      and i.${sql.ref(shape.column)} = ${sql.ref(`${shape.table}.id`)})`;
  return alike(tx)
    .selectFrom(shape.table)
    .selectAll()
    .select(sum.as('sumMinor'))
    .where('companyId', '=', companyId);
}

/** Locks first and then reads, so that the sum is of the items as they are now. */
async function findLocked(
  tx: Tx,
  actor: Actor,
  shape: ContractShape,
  [column, value]: readonly ['id' | 'externalId', string],
): Promise<ContractRow | undefined> {
  const found = await alike(tx)
    .selectFrom(shape.table)
    .select('id')
    .where('companyId', '=', actor.companyId)
    .where(column, '=', value)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  return rowsOf(tx, actor, shape).where('id', '=', found.id).executeTakeFirst();
}

async function make(
  db: Db,
  tx: Tx,
  actor: Actor,
  shape: ContractShape,
  input: ContractInput,
): Promise<ContractView> {
  const { companyId } = actor;
  const { items = [], ...given } = input;
  await allow(tx, actor, 'manageContracts', { projectId: input.projectId, kind: shape.kind });
  const currency = input.currency ?? (await currencyOf(tx, companyId));
  await mustHold(tx, { companyId, currency }, { ...given, items });
  const id = newId();
  const made = await alike(tx)
    .insertInto(shape.table)
    .values({ ...given, currency, companyId, id, externalId: given.externalId ?? null })
    .returning(['rowVersion'])
    .executeTakeFirstOrThrow();
  await replaceItems(tx, { companyId, currency, column: shape.column, id }, items);
  const row = await rowsOf(tx, actor, shape).where('id', '=', id).executeTakeFirstOrThrow();
  const view = await viewOf(tx, shape, row);
  const { links: _, ...after } = contentOf(view);
  await recordEvent(tx, companyId, {
    subjectKind: shape.noun,
    subjectId: id,
    type: `${shape.noun}.created`,
    by: await actorOf(db, tx, actor),
    version: made.rowVersion,
    after,
  });
  return view;
}

const NO_CHANGES: Changes = { before: {}, after: {} };

async function change(
  db: Db,
  tx: Tx,
  actor: Actor,
  { shape, row, patch }: { shape: ContractShape; row: ContractRow; patch: ContractPatch },
): Promise<ContractView> {
  const { companyId } = actor;
  const { items, ...fields } = patch;
  const owner = { companyId, currency: row.currency, column: shape.column, id: row.id };
  await mustHold(tx, owner, { ...fields, items: items ?? [] });
  const changes = changesIn(plain(row), plain(fields)) ?? NO_CHANGES;
  if ('vendorId' in changes.after) await mustHaveNoInvoice(tx, owner);
  const replaced = items && (await replaceItems(tx, owner, items));
  if (changes === NO_CHANGES && !replaced) return viewOf(tx, shape, row);
  await alike(tx)
    .updateTable(shape.table)
    .set({ ...changes.after, rowVersion: row.rowVersion + 1 })
    .where('companyId', '=', companyId)
    .where('id', '=', row.id)
    .execute();
  const by = await actorOf(db, tx, actor);
  await recordEvent(tx, companyId, {
    subjectKind: shape.noun,
    subjectId: row.id,
    type: `${shape.noun}.changed`,
    by,
    version: row.rowVersion + 1,
    before: { ...changes.before, ...(replaced && { items: replaced.before }) },
    after: { ...changes.after, ...(replaced && { items: replaced.after }) },
  });
  if (changes.after['paymentsIssued'] === true) await applyInProject(tx, row, by);
  const now = await rowsOf(tx, actor, shape).where('id', '=', row.id).executeTakeFirstOrThrow();
  return viewOf(tx, shape, now);
}

async function viewOf(tx: Tx, shape: ContractShape, row: ContractRow): Promise<ContractView> {
  const { companyId, id, currency } = row;
  const links = await linksOf(tx, companyId, shape.noun, [id]);
  const items = await readItems(tx, { companyId, column: shape.column, id });
  return {
    ...shown(row, links.get(id) ?? []),
    items: items.map((item) => itemView(item, currency)),
  };
}

function shown(row: ContractRow, links: readonly LinkView[]): ContractView {
  const { companyId: _, sumMinor, ...rest } = plain(row);
  return { ...rest, contractSum: formatMoney(sumMinor, row.currency), links };
}

function plain<Fields extends { readonly retainagePercent?: string | undefined }>(
  fields: Fields,
): Fields {
  return fields.retainagePercent === undefined
    ? fields
    : { ...fields, retainagePercent: plainDecimal(fields.retainagePercent) };
}
