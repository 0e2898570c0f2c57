// The check numbers of a funding account's bank, one by one, and what became of those between them.
import { sql } from 'kysely';
import { mustBeReadable } from './funding-accounts.ts';
import type { Bank } from './check-numbers.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';

export interface CheckNumberView {
  /** One number, or all from here to there. */
  readonly from: number;
  readonly to: number;
  readonly state: 'given' | 'gone' | 'neverGiven';
  /** Why it is not used, or was never given. */
  readonly because: string | null;
  readonly fundingAccountId: string | null;
  readonly payoutId: string | null;
  readonly disbursementId: string | null;
  readonly givenAt: string | null;
  readonly goneAt: string | null;
}

interface Given {
  readonly number: bigint;
  /** The number given before it; 0: it is the first. */
  readonly previous: bigint;
  readonly state: 'given' | 'gone';
  readonly goneBecause: string | null;
  readonly fundingAccountId: string;
  readonly payoutId: string;
  readonly disbursementId: string;
  readonly givenAt: string;
  readonly goneAt: string | null;
}

/** In their order, beginning with the lowest that was given. */
export async function listCheckNumbers(
  db: Db,
  actor: Actor,
  id: string,
  ask: PageAsk,
): Promise<Page<CheckNumberView>> {
  const { companyId } = actor;
  const filters = { list: 'checkNumbers', id };
  const [after = '0'] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    const { connectionId, bankId } = await mustBeReadable(tx, actor, id);
    const bank = { companyId, connectionId, bankId };
    const rows = await givenAfter(tx, bank, { after: BigInt(after), limit: ask.limit + 1 });
    const moves = await movesTo(tx, bank, rows);
    const place = (row: Given): string[] => [String(row.number)];
    const view = (row: Given): CheckNumberView[] => [...gapBefore(row, moves), viewOf(row)];
    const { items, nextCursor } = pageOf(rows, ask, { filters, place, view });
    return { items: items.flat(), nextCursor };
  });
}

async function givenAfter(
  tx: Tx,
  { companyId, connectionId, bankId }: Bank,
  { after, limit }: { readonly after: bigint; readonly limit: number },
): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select k.number, k.state, k.gone_because, k.funding_account_id, k.payout_id, k.given_at,
      k.gone_at, p.disbursement_id,
      lag(k.number, 1, ${after}::bigint) over (order by k.number) as previous
    from (select * from check_numbers where company_id = ${companyId}
        and connection_id = ${connectionId} and bank_id = ${bankId} and number > ${after}::bigint
      order by number limit ${limit}) k
    join payouts p on p.company_id = k.company_id and p.id = k.payout_id
    order by k.number`.execute(tx);
  return rows;
}

interface MovedTo {
  readonly next: bigint;
  readonly at: string;
  readonly name: string;
}

/** When an account of this bank was set to go on at the end of a gap. */
async function movesTo(
  tx: Tx,
  { companyId, connectionId, bankId }: Bank,
  rows: readonly Given[],
): Promise<ReadonlyMap<bigint, MovedTo>> {
  const ends = rows.filter(isAfterGap).map(({ number }) => number);
  if (ends.length === 0) return new Map();
  const { rows: moves } = await sql<MovedTo>`
    select (e.after ->> 'nextCheckNumber')::bigint as next, e.recorded_at as at, a.name
    from funding_accounts a
    join events e on e.company_id = a.company_id and e.subject_id = a.id
      and e.type in ('fundingAccount.created', 'fundingAccount.changed')
    where a.company_id = ${companyId} and a.connection_id = ${connectionId}
      and a.bank_id = ${bankId}
      and (e.after ->> 'nextCheckNumber')::bigint = any(${ends}::bigint[])
    order by e.id`.execute(tx);
  return new Map(moves.map((move) => [move.next, move]));
}

const isAfterGap = ({ number, previous }: Given): boolean =>
  previous > 0n && number > previous + 1n;

function gapBefore(row: Given, moves: ReadonlyMap<bigint, MovedTo>): CheckNumberView[] {
  if (!isAfterGap(row)) return [];
  const move = moves.get(row.number);
  const because = move
    ? `Passed over: at ${move.at}, ${move.name} was set to go on at ${move.next}.`
    : `Not drawn: ${row.number} was given by the platform, or for another account of the bank.`;
  return [{ ...NOBODYS, from: Number(row.previous) + 1, to: Number(row.number) - 1, because }];
}

const NOBODYS = {
  state: 'neverGiven',
  fundingAccountId: null,
  payoutId: null,
  disbursementId: null,
  givenAt: null,
  goneAt: null,
} as const;

const viewOf = ({ number, previous: _, goneBecause: because, ...row }: Given): CheckNumberView => ({
  from: Number(number),
  to: Number(number),
  because,
  ...row,
});
