// Check numbers: drawn from a funding account's next one, never twice for a bank of a connection,
// and never given again. The key of the table sees to it, whoever draws at the same time.
import { sql } from 'kysely';
import { LARGEST_CHECK_NUMBER } from '../domain/disbursements.ts';
import type { Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import { Refused } from './refused.ts';
import type { FundingAccountRow } from './funding-accounts.ts';

/** One bank of one ERP: several funding accounts may pay from it. */
export interface Bank {
  readonly companyId: string;
  readonly connectionId: string;
  readonly bankId: string;
}

/** For each of these payouts the next free number, in their order. The account is locked. */
export async function drawCheckNumbers(
  tx: Tx,
  account: FundingAccountRow,
  payoutIds: readonly string[],
): Promise<Map<string, bigint>> {
  const drawn = new Map<string, bigint>();
  let next = account.nextCheckNumber;
  // Whoever draws for another account of the bank may be quicker: what they took is passed over.
  while (drawn.size < payoutIds.length) {
    const rest = payoutIds.filter((id) => !drawn.has(id));
    const given = await give(tx, account, { next, payoutIds: rest });
    for (const { payoutId, number } of given) {
      drawn.set(payoutId, number);
      if (number >= next) next = number + 1n;
    }
  }
  await tx
    .updateTable('fundingAccounts')
    .set({ nextCheckNumber: next })
    .where('companyId', '=', account.companyId)
    .where('id', '=', account.id)
    .execute();
  return drawn;
}

async function give(
  tx: Tx,
  { companyId, connectionId, bankId, id }: FundingAccountRow,
  { next, payoutIds }: { readonly next: bigint; readonly payoutIds: readonly string[] },
): Promise<{ payoutId: string; number: bigint }[]> {
  const taken = sql`select from check_numbers k where k.company_id = ${companyId}
    and k.connection_id = ${connectionId} and k.bank_id = ${bankId}`;
  const { rows } = await sql<{ payoutId: string; number: bigint }>`
    with free as (
      select g.number from generate_series(${next}::bigint, least(${LARGEST_CHECK_NUMBER}::bigint,
        ${next}::bigint + ${payoutIds.length} - 1 + (select count(*) from check_numbers k
          where k.company_id = ${companyId} and k.connection_id = ${connectionId}
            and k.bank_id = ${bankId} and k.number >= ${next}::bigint))) as g (number)
      where not exists (${taken} and k.number = g.number)
      order by g.number limit ${payoutIds.length})
    insert into check_numbers
      (company_id, connection_id, bank_id, number, funding_account_id, payout_id)
    select ${companyId}, ${connectionId}, ${bankId}, f.number, ${id}, p.id
    from (select number, row_number() over (order by number) as place from free) f
    join unnest(${payoutIds}::uuid[]) with ordinality as p (id, place) on p.place = f.place
    order by f.number
    on conflict do nothing
    returning payout_id as "payoutId", number`.execute(tx);
  if (rows.length === 0) await mustHaveMore(tx, { companyId, connectionId, bankId }, next);
  return rows;
}

async function mustHaveMore(tx: Tx, bank: Bank, next: bigint): Promise<void> {
  if (next <= LARGEST_CHECK_NUMBER && (await highestGiven(tx, bank)) < LARGEST_CHECK_NUMBER) return;
  throw new Refused('NotPossibleNow', 'The funding account has no check numbers left.');
}

/** Numbers that the platform has given itself. Those that were given before are returned. */
export async function takeCheckNumbers(
  tx: Tx,
  { companyId, connectionId, bankId, id }: FundingAccountRow,
  brought: readonly { readonly payoutId: string; readonly number: bigint }[],
): Promise<bigint[]> {
  if (brought.length === 0) return [];
  const types = { payoutId: 'uuid', number: 'bigint' } as const;
  const { rows } = await sql<{ number: bigint }>`
    insert into check_numbers
      (company_id, connection_id, bank_id, number, funding_account_id, payout_id)
    select ${companyId}, ${connectionId}, ${bankId}, b.number, ${id}, b.payout_id
    from ${unnested(brought, types)} as b (payout_id, number) order by b.number
    on conflict do nothing returning number`.execute(tx);
  const taken = new Set(rows.map(({ number }) => number));
  return brought.map(({ number }) => number).filter((number) => !taken.has(number));
}

/** They stay given to these payouts, and it is said why they are not used. */
export async function voidCheckNumbers(
  tx: Tx,
  companyId: string,
  payoutIds: readonly string[],
  because: string,
): Promise<void> {
  await sql`update check_numbers
    set state = 'gone', gone_at = clock_timestamp(), gone_because = ${because}
    where company_id = ${companyId} and payout_id = any(${payoutIds}::uuid[])
      and state = 'given'`.execute(tx);
}

/** What was cancelled by a fact, and by an earlier one was not after all. */
export async function reviveCheckNumbers(
  tx: Tx,
  companyId: string,
  payoutIds: readonly string[],
): Promise<void> {
  await sql`update check_numbers set state = 'given', gone_at = null, gone_because = null
    where company_id = ${companyId} and payout_id = any(${payoutIds}::uuid[])
      and state = 'gone'`.execute(tx);
}

/** The highest number that is known to be used: given here, or on a check that the ERP shows. */
export async function highestUsed(tx: Tx, bank: Bank): Promise<bigint> {
  const given = await highestGiven(tx, bank);
  // The rows of the ERP's payments do not keep the bank: every bank of the ERP counts.
  const { rows } = await sql<{ highest: bigint }>`
    select coalesce(max(number::bigint), 0) as highest from (
      select number from payments where company_id = ${bank.companyId}
        and connection_id = ${bank.connectionId} and method = 'check'
      union all
      select number from unmatched_payments where company_id = ${bank.companyId}
        and connection_id = ${bank.connectionId} and method = 'check') p
    where number ~ '^[0-9]{1,12}$'`.execute(tx);
  const inErp = rows[0]?.highest ?? 0n;
  return given > inErp ? given : inErp;
}

async function highestGiven(tx: Tx, bank: Bank): Promise<bigint> {
  const row = await tx
    .selectFrom('checkNumbers')
    .select('number')
    .where('companyId', '=', bank.companyId)
    .where('connectionId', '=', bank.connectionId)
    .where('bankId', '=', bank.bankId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0n;
}
