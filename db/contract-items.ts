// The schedule of values of a commitment or a prime contract, replaced as a list: what stands at a
// position keeps its id, because invoice lines refer to it.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Problem } from '../domain/failures.ts';
import { formatMoney, parseMoney } from '../domain/money.ts';
import { changesIn, plainDecimal } from './changes.ts';
import { newId } from './ids.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';
import type { ContractItems } from './schema.gen.ts';

export interface ItemInput {
  readonly itemType?: 'contractItem' | 'changeOrderItem' | undefined;
  readonly changeOrder?: string | null | undefined;
  readonly costCodeId: string;
  readonly taxCodeId?: string | null | undefined;
  readonly description: string;
  readonly quantity?: string | null | undefined;
  readonly unitOfMeasure?: string | null | undefined;
  readonly scheduledValue: string;
}

export interface ItemView {
  readonly id: string;
  readonly position: number;
  readonly itemType: string;
  readonly changeOrder: string | null;
  readonly costCodeId: string;
  readonly taxCodeId: string | null;
  readonly description: string;
  readonly quantity: string | null;
  readonly unitOfMeasure: string | null;
  readonly scheduledValue: string;
}

/** Whose items: one of the two columns that say so. */
export interface ItemsOwner {
  readonly companyId: string;
  readonly column: 'commitmentId' | 'primeContractId';
  readonly id: string;
  readonly currency: string;
}

type ItemRow = Selectable<ContractItems>;
type ItemColumns = Omit<ItemRow, 'companyId' | 'id' | 'commitmentId' | 'primeContractId'>;

/** What is wrong with the items beyond their form, every problem at once. */
export async function problemsIn(
  tx: Tx,
  { companyId, currency }: Pick<ItemsOwner, 'companyId' | 'currency'>,
  items: readonly ItemInput[],
): Promise<Problem[]> {
  const missing = await missingCodes(tx, companyId, items);
  return items.flatMap((item, at) =>
    [
      wrongValue(item, currency),
      wrongChangeOrder(item),
      missing.has(`cost ${item.costCodeId}`) && unknown('costCodeId', 'cost code'),
      item.taxCodeId && missing.has(`tax ${item.taxCodeId}`) && unknown('taxCodeId', 'tax code'),
    ].flatMap((problem) =>
      problem ? [{ ...problem, pointer: `/items/${at}${problem.pointer}` }] : [],
    ),
  );
}

function wrongValue(item: ItemInput, currency: string): Problem | undefined {
  const pointer = '/scheduledValue';
  const minor = parseMoney(item.scheduledValue, currency);
  if (typeof minor === 'string') return { pointer, rule: 'money', detail: minor };
  if (minor >= 0n || item.itemType === 'changeOrderItem') return undefined;
  return { pointer, rule: 'negative', detail: 'Only a change order item may be negative.' };
}

function wrongChangeOrder({ itemType, changeOrder }: ItemInput): Problem | undefined {
  if ((itemType === 'changeOrderItem') === (typeof changeOrder === 'string')) return undefined;
  return {
    pointer: '/changeOrder',
    rule: itemType === 'changeOrderItem' ? 'required' : 'notTaken',
    detail: 'A changeOrderItem names its changeOrder; a contractItem has none.',
  };
}

const unknown = (field: string, noun: string): Problem => ({
  pointer: `/${field}`,
  rule: 'unknown',
  detail: `There is no such ${noun}.`,
});

/** The cost codes and tax codes that are named and not there, each as `cost <id>` or `tax <id>`. */
async function missingCodes(
  tx: Tx,
  companyId: string,
  items: readonly ItemInput[],
): Promise<Set<string>> {
  const costCodes = [...new Set(items.map((item) => item.costCodeId))];
  const taxCodes = [...new Set(items.flatMap((item) => item.taxCodeId ?? []))];
  const { rows } = await sql<{ what: string }>`
    select 'cost ' || id as what from unnest(${costCodes}::uuid[]) as id
    where not exists (select 1 from cost_codes c where c.company_id = ${companyId} and c.id = id.id)
    union
    select 'tax ' || id from unnest(${taxCodes}::uuid[]) as id
    where not exists (select 1 from tax_codes t where t.company_id = ${companyId} and t.id = id.id)
  `.execute(tx);
  return new Set(rows.map((row) => row.what));
}

/** What differs by position; undefined when nothing does. The contract's row is locked. */
export async function replaceItems(
  tx: Tx,
  owner: ItemsOwner,
  items: readonly ItemInput[],
): Promise<{ before: ItemView[]; after: ItemView[] } | undefined> {
  const there = await readItems(tx, owner);
  const wanted = items.map((item, at) => columnsOf(item, at + 1, owner.currency));
  const removed = there.slice(wanted.length);
  const kept = there.slice(0, wanted.length);
  const changed = kept.filter((row, at) => changesIn(normal(row), wanted[at] ?? {}));
  const added = wanted.slice(there.length);
  if (removed.length + changed.length + added.length === 0) return undefined;

  await removeItems(tx, owner, removed);
  for (const row of changed) {
    await tx
      .updateTable('contractItems')
      .set(wanted[row.position - 1] ?? {})
      .where('companyId', '=', owner.companyId)
      .where('id', '=', row.id)
      .execute();
  }
  await insertItems(tx, owner, added);
  const touched = new Set([...removed, ...changed, ...added].map((one) => one.position));
  const now = await readItems(tx, owner);
  const shown = (rows: readonly ItemRow[]): ItemView[] =>
    rows.filter((row) => touched.has(row.position)).map((row) => itemView(row, owner.currency));
  return { before: shown(there), after: shown(now) };
}

async function insertItems(
  tx: Tx,
  { companyId, column, id }: ItemsOwner,
  added: readonly ItemColumns[],
): Promise<void> {
  if (added.length === 0) return;
  await tx
    .insertInto('contractItems')
    .values(added.map((item) => ({ ...item, companyId, id: newId(), [column]: id })))
    .execute();
}

/** Locks before it looks: an invoice that is being written right now waits, or is seen. */
async function removeItems(
  tx: Tx,
  { companyId }: ItemsOwner,
  removed: readonly ItemRow[],
): Promise<void> {
  if (removed.length === 0) return;
  const ids = removed.map((row) => row.id);
  const these = tx.selectFrom('contractItems').where('companyId', '=', companyId);
  await these.select('id').where('id', 'in', ids).forUpdate().execute();
  const used = await tx
    .selectFrom('invoiceLines')
    .select('contractItemId')
    .distinct()
    .where('companyId', '=', companyId)
    .where('contractItemId', 'in', ids)
    .execute();
  if (used.length > 0) {
    const inUse = new Set(used.map((row) => row.contractItemId));
    const positions = removed.filter((row) => inUse.has(row.id)).map((row) => row.position);
    throw new Refused(
      'InUse',
      `Invoices refer to the items at position ${positions.join(', ')}: keep them in the list.`,
      { positions },
    );
  }
  await tx
    .deleteFrom('contractItems')
    .where('companyId', '=', companyId)
    .where('id', 'in', ids)
    .execute();
}

export async function readItems(
  tx: Tx,
  { companyId, column, id }: Pick<ItemsOwner, 'companyId' | 'column' | 'id'>,
): Promise<ItemRow[]> {
  return tx
    .selectFrom('contractItems')
    .selectAll()
    .where('companyId', '=', companyId)
    .where(column, '=', id)
    .orderBy('position')
    .execute();
}

function columnsOf(item: ItemInput, position: number, currency: string): ItemColumns {
  const minor = parseMoney(item.scheduledValue, currency);
  if (typeof minor === 'string') throw new Error('checked by problemsIn');
  return {
    position,
    itemType: item.itemType ?? 'contractItem',
    changeOrder: item.changeOrder ?? null,
    costCodeId: item.costCodeId,
    taxCodeId: item.taxCodeId ?? null,
    description: item.description,
    quantity: typeof item.quantity === 'string' ? plainDecimal(item.quantity) : null,
    unitOfMeasure: item.unitOfMeasure ?? null,
    scheduledValueMinor: minor,
  };
}

function normal(row: ItemRow): ItemRow {
  return { ...row, quantity: row.quantity === null ? null : plainDecimal(row.quantity) };
}

export function itemView(row: ItemRow, currency: string): ItemView {
  const { companyId: _, commitmentId: __, primeContractId: ___, ...rest } = normal(row);
  const { scheduledValueMinor, ...item } = rest;
  return { ...item, scheduledValue: formatMoney(scheduledValueMinor, currency) };
}
