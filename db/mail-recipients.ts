// Whose task invoices are, for mails: people who can read one and may still sign in.
import { sql } from 'kysely';
import { INVOICE_KINDS } from '../domain/invoice.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { isAllowed } from '../domain/permissions.ts';
import type { Grant } from '../domain/permissions.ts';
import type { Tx } from './index.ts';

export interface Approver {
  readonly id: string;
  /** The kinds of invoices that they may decide. */
  readonly kinds: readonly InvoiceKind[];
  readonly subscribedToDigest: boolean;
  readonly wantsSentAgain: boolean;
}

export async function listApprovers(tx: Tx, companyId: string): Promise<Approver[]> {
  const { rows } = await sql<Row>`
    select u.id, u.subscribed_to_digest as "subscribedToDigest",
      u.wants_sent_again as "wantsSentAgain", u.can_push_to_accounting as "canPushToAccounting",
      u.can_export_subcontractor as "canExportSubcontractor", u.can_export_owner as "canExportOwner",
      coalesce((select jsonb_agg(jsonb_build_object('tool', g.tool, 'level', g.level, 'projectId', g.project_id))
        from grants g where g.company_id = u.company_id and g.user_id = u.id), '[]') as grants
    from users u
    where u.company_id = ${companyId} and u.active and u.kind = 'person' and u.can_push_to_accounting
    order by u.id`.execute(tx);
  return rows.flatMap(({ id, subscribedToDigest, wantsSentAgain, ...row }) => {
    const kinds = kindsOf(row);
    return kinds.length > 0 ? [{ id, kinds, subscribedToDigest, wantsSentAgain }] : [];
  });
}

interface Row extends Omit<Approver, 'kinds'> {
  readonly canPushToAccounting: boolean;
  readonly canExportSubcontractor: boolean;
  readonly canExportOwner: boolean;
  readonly grants: readonly Grant[];
}

function kindsOf(row: Omit<Row, keyof Approver>): InvoiceKind[] {
  const rights = {
    grants: row.grants,
    canPushToAccounting: row.canPushToAccounting,
    canExport: { subcontractor: row.canExportSubcontractor, owner: row.canExportOwner },
  };
  return INVOICE_KINDS.filter((kind) => isAllowed(rights, 'decideInvoices', { kind }));
}

/** Where `separateApprover` is on, nobody is told to decide what they made or sent. */
export interface Made {
  readonly kind: InvoiceKind;
  readonly createdBy: string;
  readonly sentBy: string | null;
}

export function mayDecide(
  { id, kinds }: Pick<Approver, 'id' | 'kinds'>,
  { kind, createdBy, sentBy }: Made,
  separateApprover: boolean,
): boolean {
  return kinds.includes(kind) && !(separateApprover && (createdBy === id || sentBy === id));
}

/** The same as a condition on a row of invoices named `i`. */
export function waitsFor({ id, kinds }: Pick<Approver, 'id' | 'kinds'>, separateApprover: boolean) {
  return sql<boolean>`(i.kind = any(${[...kinds]}::text[]) and (not ${separateApprover}::boolean
    or (i.created_by <> ${id}::uuid and i.sent_by is distinct from ${id}::uuid)))`;
}

/** Directory Admins of the company. */
export async function listAdmins(tx: Tx, companyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from users u
    where u.company_id = ${companyId} and u.active and u.kind = 'person' and exists (select from grants g
      where g.company_id = u.company_id and g.user_id = u.id and g.tool = 'directory'
        and g.level = 'admin' and g.project_id is null)
    order by u.id`.execute(tx);
  return rows.map(({ id }) => id);
}
