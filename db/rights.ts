// What a person may do, read inside the transaction that depends on it, so that a right that was
// taken away a moment ago does not count any more.
import { sql } from 'kysely';
import { IN_ERP_TOOL, INVOICE_KINDS } from '../domain/invoice.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { isAllowed, whyForbidden, whyOutOfScope } from '../domain/permissions.ts';
import type { Action, Grant, Place, Rights } from '../domain/permissions.ts';
import type { Actor } from './events.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';

/** What is read of a person's rights, beside a user called `u`. */
export const RIGHTS_OF_U = sql`
  u.can_push_to_accounting as "canPushToAccounting",
  u.can_export_subcontractor as "canExportSubcontractor", u.can_export_owner as "canExportOwner",
  coalesce((
    select jsonb_agg(jsonb_build_object('tool', g.tool, 'level', g.level, 'projectId', g.project_id)
      order by g.tool, g.project_id nulls first)
    from grants g where g.company_id = u.company_id and g.user_id = u.id), '[]') as grants`;

export interface RightsRow {
  readonly grants: readonly Grant[];
  readonly canPushToAccounting: boolean;
  readonly canExportSubcontractor: boolean;
  readonly canExportOwner: boolean;
}

export const rightsOf = ({
  grants,
  canPushToAccounting,
  canExportSubcontractor: subcontractor,
  canExportOwner: owner,
}: RightsRow): Rights => ({ grants, canPushToAccounting, canExport: { subcontractor, owner } });

/**
 * The person's rights, and the scopes of the token by which they ask, if they do; undefined when
 * they are gone or may no longer sign in.
 */
export async function findRights(
  tx: Tx,
  companyId: string,
  userId: string,
  tokenId: string | null = null,
): Promise<Rights | undefined> {
  const { rows } = await sql<RightsRow & { readonly scopes: Rights['scopes'] }>`
    select ${RIGHTS_OF_U}, ${scopesOf(tokenId)} as scopes
    from users u where u.company_id = ${companyId} and u.id = ${userId} and u.active`.execute(tx);
  const [row] = rows;
  return row && { ...rightsOf(row), scopes: row.scopes };
}

/** What the token may at most, beside a user called `u`; null: all that the person may. */
export const scopesOf = (tokenId: string | null) => sql<readonly Action[] | null>`(
  select t.scopes from tokens t where t.company_id = u.company_id and t.id = ${tokenId}::uuid)`;

export async function getRights(tx: Tx, actor: Actor): Promise<Rights> {
  const rights = await findRights(tx, actor.companyId, actor.userId, actor.tokenId);
  if (!rights) throw new Refused('Unauthenticated', 'This user may no longer sign in.');
  return rights;
}

/**
 * Returns the rights when they allow the action in every one of the places; else refuses by name.
 */
export async function allow(
  tx: Tx,
  actor: Actor,
  action: Action,
  ...places: readonly Place[]
): Promise<Rights> {
  const rights = await getRights(tx, actor);
  for (const place of places.length > 0 ? places : [{}]) demand(rights, action, place);
  return rights;
}

export function demand(rights: Rights, action: Action, place: Place = {}): void {
  const why = whyForbidden(rights, action, place);
  if (why) throw new Refused('Forbidden', why.detail, { action, ...why.lack });
}

/** What is one's own needs no right, but a token may still be for something else. */
export function demandOfToken(rights: Rights, action: Action): void {
  const why = whyOutOfScope(rights, action);
  if (why) throw new Refused('Forbidden', why.detail, { action, ...why.lack });
}

/** Where the action is allowed: in the whole company, or in these projects (none: nowhere). */
function findProjects(
  rights: Rights,
  action: Action,
  place: Omit<Place, 'projectId'>,
): 'all' | readonly string[] {
  if (isAllowed(rights, action, place)) return 'all';
  const named = new Set(rights.grants.flatMap(({ projectId }) => projectId ?? []));
  return [...named].filter((projectId) => isAllowed(rights, action, { ...place, projectId }));
}

/** The same; refuses when it is nowhere. */
export function projectsWhere(
  rights: Rights,
  action: Action,
  place: Omit<Place, 'projectId'> = {},
): 'all' | readonly string[] {
  const projects = findProjects(rights, action, place);
  if (projects.length === 0) demand(rights, action, place);
  return projects;
}

export function isAllowedSomewhere(
  rights: Rights,
  action: Action,
  place: Omit<Place, 'projectId'> = {},
): boolean {
  return findProjects(rights, action, place).length > 0;
}

/**
 * The invoices that the rights allow to read, as a condition on columns alone: kinds by tool,
 * projects by scope, and what is in the ERP tool.
 */
export function readableInvoices(rights: Rights) {
  const kinds = INVOICE_KINDS.map((kind) => {
    const projects = findProjects(rights, 'readInvoices', { kind });
    if (projects === 'all') return sql<boolean>`kind = ${kind}`;
    const inProjects = sql`project_id = any(${projects}::uuid[])`;
    const inTool = IN_ERP_TOOL.filter((erpStatus) =>
      isAllowed(rights, 'readInvoices', { kind, erpStatus }),
    );
    return sql<boolean>`(kind = ${kind} and (${inProjects} or erp_status = any(${inTool})))`;
  });
  return sql<boolean>`(${sql.join(kinds, sql` or `)})`;
}

/** Whether there may be an invoice that they can read, of one of the kinds. */
export function readsSomeInvoices(
  rights: Rights,
  kinds: readonly InvoiceKind[] = INVOICE_KINDS,
): boolean {
  const [erpStatus] = IN_ERP_TOOL;
  const places = kinds.flatMap((kind) => [{ kind }, { kind, ...(erpStatus && { erpStatus }) }]);
  return places.some((place) => isAllowedSomewhere(rights, 'readInvoices', place));
}

export interface KindInProject {
  readonly kind: InvoiceKind;
  readonly projectId: string;
}

/**
 * The same as a list: each kind in each project; 'all' when a kind is readable everywhere, or in a
 * status.
 */
export function readableKindsInProjects(rights: Rights): 'all' | readonly KindInProject[] {
  const pairs: KindInProject[] = [];
  for (const kind of INVOICE_KINDS) {
    const projects = findProjects(rights, 'readInvoices', { kind });
    if (projects === 'all' || readsInErpTool(rights, kind)) return 'all';
    pairs.push(...projects.map((projectId) => ({ kind, projectId })));
  }
  return pairs;
}

const readsInErpTool = (rights: Rights, kind: InvoiceKind): boolean =>
  IN_ERP_TOOL.some((erpStatus) => isAllowed(rights, 'readInvoices', { kind, erpStatus }));
