// What the platform pushes and nothing hangs together in: projects, vendors, cost codes, tax codes,
// billing periods. One way to make, change, push again, read and list them, told apart by a table.
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { changesIn, contentOf, mustBeAt, plainDecimal } from './changes.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { oneAtATime } from './idempotency.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { findOnlyConnection, linksOf } from './links.ts';
import type {
  MasterColumns,
  MasterInput,
  MasterRow,
  MasterTable,
  MasterView,
  Shape,
} from './master-shapes.ts';
import { pageOf, placeOf, prefixPattern } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { allow } from './rights.ts';
import { notFound } from './refused.ts';
import { applyInProject } from './waiting-payments.ts';

/** One type for the five tables: what differs between them is data here, not types. */
const alike = (tx: Tx): Transaction<Record<MasterTable, MasterColumns>> =>
  tx as unknown as Transaction<Record<MasterTable, MasterColumns>>;

export async function insertMaster(
  db: Db,
  actor: Actor,
  shape: Shape,
  input: MasterInput,
): Promise<MasterView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, shape.manage, shape.placeOf(input));
    const row = await alike(tx)
      .insertInto(shape.table)
      .values(await complete(tx, actor, shape, input))
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordMade(db, tx, actor, shape, row);
    return viewOf(tx, shape, row);
  });
}

/** By the integrator's own id: makes it, changes what differs, or does nothing. */
export async function upsertMaster(
  db: Db,
  actor: Actor,
  shape: Shape,
  input: MasterInput & { readonly externalId: string },
): Promise<{ readonly isNew: boolean; readonly view: MasterView }> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, shape.manage, shape.placeOf(input));
    // Pushed twice at once, the second must meet the first under its externalId, not at its number.
    await oneAtATime(tx, `${shape.table}/${actor.companyId}/${input.externalId}`);
    const made = await alike(tx)
      .insertInto(shape.table)
      .values(await complete(tx, actor, shape, input))
      .onConflict((conflict) => conflict.columns(['companyId', 'externalId']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made) {
      await recordMade(db, tx, actor, shape, made);
      return { isNew: true, view: await viewOf(tx, shape, made) };
    }
    const row = await lock(tx, actor, shape, ['externalId', input.externalId]);
    await allow(tx, actor, shape.manage, shape.placeOf(row));
    return { isNew: false, view: await change(db, tx, actor, { shape, row, patch: input }) };
  });
}

export async function patchMaster(
  db: Db,
  actor: Actor,
  shape: Shape,
  { id, seen, patch }: { id: string; seen: string; patch: MasterInput },
): Promise<MasterView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await lock(tx, actor, shape, ['id', id]);
    await allow(tx, actor, shape.manage, shape.placeOf(row));
    mustBeAt(row, seen);
    return change(db, tx, actor, { shape, row, patch });
  });
}

export async function getMaster(
  db: Db,
  actor: Actor,
  shape: Shape,
  id: string,
): Promise<MasterView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readCompany');
    const row = await alike(tx)
      .selectFrom(shape.table)
      .selectAll()
      .where('companyId', '=', actor.companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound(shape.noun, id);
    return viewOf(tx, shape, row);
  });
}

export interface MasterFilters extends PageAsk {
  readonly q?: string | undefined;
  readonly projectId?: string | undefined;
}

export async function listMaster(
  db: Db,
  actor: Actor,
  shape: Shape,
  ask: MasterFilters,
): Promise<Page<MasterView>> {
  const { companyId } = actor;
  const { q, projectId } = ask;
  const filters = { list: shape.table, q, projectId };
  const after = placeOf(ask, filters, 2);
  const order = sql.ref(shape.sortedBy);
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readCompany');
    let query = alike(tx).selectFrom(shape.table).selectAll().where('companyId', '=', companyId);
    if (projectId) query = query.where('projectId', '=', projectId);
    if (q)
      query = query.where((eb) =>
        eb.or(
          shape.searched.map((column) =>
            eb(sql`lower(${sql.ref(column)})`, 'like', prefixPattern(q)),
          ),
        ),
      );
    if (after) query = query.where(sql<boolean>`(${order}, id) > (${after[0]}, ${after[1]})`);
    const rows = await query
      .orderBy(order)
      .orderBy('id')
      .limit(ask.limit + 1)
      .execute();
    const views = await viewsOf(tx, shape, companyId, rows);
    return pageOf(views, ask, {
      filters,
      place: (row) => [String(row[shape.sortedBy]), row.id],
      view: (row) => row,
    });
  });
}

async function complete(
  tx: Tx,
  { companyId }: Actor,
  shape: Shape,
  input: MasterInput,
): Promise<MasterInput & Pick<MasterRow, 'companyId' | 'id' | 'externalId'>> {
  const row = { ...input, companyId, id: newId(), externalId: input.externalId ?? null };
  if (shape.table !== 'projects' || input.connectionId !== undefined) return row;
  return { ...row, connectionId: (await findOnlyConnection(tx, companyId)) ?? null };
}

async function lock(
  tx: Tx,
  { companyId }: Actor,
  shape: Shape,
  [column, value]: readonly ['id' | 'externalId', string],
): Promise<MasterRow> {
  const row = await alike(tx)
    .selectFrom(shape.table)
    .selectAll()
    .where('companyId', '=', companyId)
    .where(column, '=', value)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw notFound(shape.noun, value);
  return row;
}

async function change(
  db: Db,
  tx: Tx,
  actor: Actor,
  { shape, row, patch }: { shape: Shape; row: MasterRow; patch: MasterInput },
): Promise<MasterView> {
  const changes = changesIn(plain(row), plain(patch));
  if (!changes) return viewOf(tx, shape, row);
  const changed = await alike(tx)
    .updateTable(shape.table)
    .set({ ...changes.after, rowVersion: row.rowVersion + 1 })
    .where('companyId', '=', actor.companyId)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const by = await actorOf(db, tx, actor);
  await recordEvent(tx, actor.companyId, {
    subjectKind: shape.noun,
    subjectId: row.id,
    type: `${shape.noun}.changed`,
    by,
    version: changed.rowVersion,
    ...changes,
  });
  if ('activeTools' in changes.after || 'paymentsIssued' in changes.after)
    await applyInProject(tx, { companyId: actor.companyId, projectId: row.id }, by);
  return viewOf(tx, shape, changed);
}

async function recordMade(
  db: Db,
  tx: Tx,
  actor: Actor,
  shape: Shape,
  row: MasterRow,
): Promise<void> {
  await recordEvent(tx, actor.companyId, {
    subjectKind: shape.noun,
    subjectId: row.id,
    type: `${shape.noun}.created`,
    by: await actorOf(db, tx, actor),
    version: row.rowVersion,
    after: contentOf(plain(row)),
  });
}

async function viewOf(tx: Tx, shape: Shape, row: MasterRow): Promise<MasterView> {
  const [view] = await viewsOf(tx, shape, row.companyId, [row]);
  return view ?? row;
}

async function viewsOf(
  tx: Tx,
  shape: Shape,
  companyId: string,
  rows: readonly MasterRow[],
): Promise<MasterView[]> {
  const ids = rows.map((row) => row.id);
  const links = shape.link && (await linksOf(tx, companyId, shape.link, ids));
  return rows.map((row) => ({
    ...plain(row),
    ...(links && { links: links.get(row.id) ?? [] }),
  }));
}

/** With its decimal as people write it. */
function plain<Fields extends Pick<MasterInput, 'percent'>>(fields: Fields): Fields {
  return fields.percent === undefined
    ? fields
    : { ...fields, percent: plainDecimal(fields.percent) };
}
