// Who gets mail about invoices: people who can read one and may still sign in.
import { sql } from 'kysely';
import { readApprovers } from './approvers.ts';
import type { Approver, Approvers } from './approvers.ts';
import type { Tx } from './index.ts';

/** Machines have no address. */
export async function readMailApprovers(tx: Tx, companyId: string): Promise<Approvers> {
  const { separateApprover, all } = await readApprovers(tx, companyId);
  return { separateApprover, all: all.filter(({ userKind }) => userKind === 'person') };
}

/** `mayDecide` (approvers.ts) as a condition on a row of invoices named `i`. */
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
