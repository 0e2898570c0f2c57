// Our id beside the ERP's id. A person or the integrator sets and cuts it, each time with an event;
// nothing is exported on a guess (design.md section 5).
import { sql } from 'kysely';
import type { LinkKind } from '../domain/connectors.ts';
import { changesIn } from './changes.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, SealedActor } from './events.ts';
import { retryableAfter } from './failures.ts';
import type { Retryable } from './failures.ts';
import type { Db, Tx } from './index.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { InvoiceRow } from './invoices.ts';

export interface LinkView {
  readonly connectionId: string;
  readonly erpId: string;
  readonly erpCode: string | null;
  readonly erpName: string;
  readonly setBy: string;
  readonly setAt: string;
}

/** Where what can be linked is kept. */
const TABLES = {
  vendor: 'vendors',
  project: 'projects',
  commitment: 'commitments',
  primeContract: 'primeContracts',
  costCode: 'costCodes',
  taxCode: 'taxCodes',
} as const satisfies Record<LinkKind, string>;

export interface LinkPlace {
  readonly kind: LinkKind;
  readonly subjectId: string;
  /** May be left out when the company has one connection, or the project names one. */
  readonly connectionId?: string | undefined;
}

export interface NewLink extends LinkPlace {
  readonly erpId: string;
  readonly erpCode?: string | null | undefined;
  readonly erpName: string;
}

/**
 * Sets the link or replaces it. Setting the same again changes and records nothing. `retryable`:
 * the failed exports that waited for it.
 */
export async function setLink(
  db: Db,
  actor: Actor,
  link: NewLink,
): Promise<LinkView & { readonly retryable: Retryable }> {
  const { companyId } = actor;
  const { kind, subjectId, erpId, erpCode = null, erpName } = link;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageLinks');
    const connectionId = await connectionOf(tx, companyId, link);
    const by = await actorOf(db, tx, actor);
    const place = { companyId, connectionId, kind, subjectId };
    const given = { link: { erpId, erpCode, erpName }, by, userId: actor.userId };
    const { after } = await replaceLink(tx, place, given);
    return { ...after, retryable: await retryableAfter(tx, actor, connectionId, [place]) };
  });
}

/**
 * Part of a transaction that has checked the right to do so. The same again changes and records
 * nothing.
 */
export async function replaceLink(
  tx: Tx,
  place: { companyId: string; connectionId: string; kind: LinkKind; subjectId: string },
  given: {
    link: { erpId: string; erpCode?: string | null | undefined; erpName: string };
    by: SealedActor;
    userId: string;
  },
): Promise<{ before: LinkView | null; after: LinkView }> {
  const { companyId, connectionId, kind, subjectId } = place;
  const { erpId, erpCode = null, erpName } = given.link;
  const before = await findLink(tx, companyId, connectionId, place);
  const now = { erpId, erpCode, erpName };
  if (before && !changesIn(before, now)) return { before, after: before };
  const after = await tx
    .insertInto('erpLinks')
    .values({ ...place, ...now, setBy: given.userId })
    .onConflict((conflict) =>
      conflict
        .columns(['companyId', 'connectionId', 'kind', 'subjectId'])
        .doUpdateSet({ ...now, setBy: given.userId, setAt: sql`now()` }),
    )
    .returning(['connectionId', 'erpId', 'erpCode', 'erpName', 'setBy', 'setAt'])
    .executeTakeFirstOrThrow();
  await recordEvent(tx, companyId, {
    subjectKind: kind,
    subjectId,
    type: `${kind}.linked`,
    by: given.by,
    before: before ?? null,
    after,
  });
  return { before: before ?? null, after };
}

/** Cuts the link. Refuses when there is none, so that a mistyped id is noticed. */
export async function cutLink(db: Db, actor: Actor, link: LinkPlace): Promise<void> {
  const { companyId } = actor;
  const { kind, subjectId } = link;
  await db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageLinks');
    const connectionId = await connectionOf(tx, companyId, link);
    const before = await findLink(tx, companyId, connectionId, link);
    if (!before) throw new Refused('NotFound', `This ${kind} has no link to that ERP.`);
    await tx
      .deleteFrom('erpLinks')
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .where('kind', '=', kind)
      .where('subjectId', '=', subjectId)
      .execute();
    await recordEvent(tx, companyId, {
      subjectKind: kind,
      subjectId,
      type: `${kind}.unlinked`,
      by: await actorOf(db, tx, actor),
      before,
      after: null,
    });
  });
}

/** The links of several things of one kind, by the id of each. */
export async function linksOf(
  tx: Tx,
  companyId: string,
  kind: LinkKind,
  ids: readonly string[],
): Promise<Map<string, LinkView[]>> {
  const found = new Map<string, LinkView[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom('erpLinks')
    .select(['subjectId', 'connectionId', 'erpId', 'erpCode', 'erpName', 'setBy', 'setAt'])
    .where('companyId', '=', companyId)
    .where('kind', '=', kind)
    .where('subjectId', 'in', ids)
    .orderBy('setAt')
    .execute();
  for (const { subjectId, ...link } of rows) found.get(subjectId)?.push(link);
  return found;
}

/** The connection that everything belongs to when the company has exactly one. */
export async function findOnlyConnection(tx: Tx, companyId: string): Promise<string | undefined> {
  const rows = await tx
    .selectFrom('connections')
    .select('id')
    .where('companyId', '=', companyId)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** Checks that what is linked is there, and says to which ERP. */
async function connectionOf(
  tx: Tx,
  companyId: string,
  { kind, subjectId, connectionId }: LinkPlace,
): Promise<string> {
  // Locked, so that two who link the same at once are recorded one after the other.
  const subject = await tx
    .selectFrom(TABLES[kind])
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', '=', subjectId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!subject) throw notFound(kind, subjectId);
  const found = connectionId ?? (await findImpliedConnection(tx, companyId, kind, subjectId));
  if (found && (await hasConnection(tx, companyId, found))) return found;
  const detail = found
    ? `There is no connection ${found}.`
    : 'Name the connection: the company has none, or more than one.';
  throw new Refused('Invalid', detail, {
    problems: [{ pointer: '/connectionId', rule: found ? 'unknown' : 'required', detail }],
  });
}

async function findImpliedConnection(
  tx: Tx,
  companyId: string,
  kind: LinkKind,
  subjectId: string,
): Promise<string | undefined> {
  if (kind === 'project') {
    const project = await tx
      .selectFrom('projects')
      .select('connectionId')
      .where('companyId', '=', companyId)
      .where('id', '=', subjectId)
      .executeTakeFirst();
    if (project?.connectionId) return project.connectionId;
  }
  return findOnlyConnection(tx, companyId);
}

async function hasConnection(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('connections')
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function findLink(
  tx: Tx,
  companyId: string,
  connectionId: string,
  { kind, subjectId }: LinkPlace,
): Promise<LinkView | undefined> {
  return tx
    .selectFrom('erpLinks')
    .select(['connectionId', 'erpId', 'erpCode', 'erpName', 'setBy', 'setAt'])
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
}

/** The ERP's id of an invoice's vendor or customer; null while there is no link. */
export const partyIdOf = (row: InvoiceRow) => sql<string | null>`(
  select erp_id from erp_links where company_id = ${row.companyId}
    and connection_id = ${row.connectionId}
    and kind = ${row.kind === 'owner' ? 'primeContract' : 'vendor'}
    and subject_id = ${row.vendorId ?? row.primeContractId})`;
