// What holds for a commitment or a prime contract beyond the form of its fields.
import { sql } from 'kysely';
import type { Problem } from '../domain/failures.ts';
import { changesIn } from './changes.ts';
import { problemsIn } from './contract-items.ts';
import type { ItemInput, ItemsOwner } from './contract-items.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';

export async function currencyOf(tx: Tx, companyId: string): Promise<string> {
  const company = await tx
    .selectFrom('companies')
    .select('currency')
    .where('companyId', '=', companyId)
    .executeTakeFirstOrThrow();
  return company.currency;
}

/** Everything that is named must be there, and the items must be right: every problem at once. */
export async function mustHold(
  tx: Tx,
  owner: Pick<ItemsOwner, 'companyId' | 'currency'>,
  {
    projectId,
    vendorId,
    items,
  }: {
    projectId?: string | undefined;
    vendorId?: string | undefined;
    items: readonly ItemInput[];
  },
): Promise<void> {
  const { rows } = await sql<{ pointer: string }>`
    select '/projectId' as pointer where ${projectId ?? null}::uuid is not null and not exists
      (select 1 from projects where company_id = ${owner.companyId} and id = ${projectId ?? null}::uuid)
    union all
    select '/vendorId' where ${vendorId ?? null}::uuid is not null and not exists
      (select 1 from vendors where company_id = ${owner.companyId} and id = ${vendorId ?? null}::uuid)
  `.execute(tx);
  const problems: Problem[] = [
    ...rows.map(({ pointer }) => ({
      pointer,
      rule: 'unknown',
      detail: 'There is none with this id.',
    })),
    ...(await problemsIn(tx, owner, items)),
  ];
  if (problems.length > 0) throw new Refused('Invalid', 'Some fields are not valid.', { problems });
}

interface Fixed {
  readonly projectId: string;
  readonly kind?: string | undefined;
  readonly currency?: string | undefined;
}

/** What an invoice inherits cannot become another thing under it. */
export function mustStay(row: object, input: Fixed): void {
  const { projectId, kind, currency } = input;
  const given = { projectId, kind, currency };
  const problems = Object.keys(changesIn(row, given)?.after ?? {}).map((name) => ({
    pointer: `/${name}`,
    rule: 'fixed',
    detail: `The ${name} of a contract is given once, when it is made.`,
  }));
  if (problems.length > 0) throw new Refused('Invalid', 'Some fields are fixed.', { problems });
}

export async function mustHaveNoInvoice(
  tx: Tx,
  { companyId, column, id }: ItemsOwner,
): Promise<void> {
  const invoice = await tx
    .selectFrom('invoices')
    .select('number')
    .where('companyId', '=', companyId)
    .where(column, '=', id)
    .limit(1)
    .executeTakeFirst();
  if (invoice)
    throw new Refused(
      'InUse',
      `Invoice ${invoice.number} is billed against it: its vendor cannot become another one.`,
    );
}
