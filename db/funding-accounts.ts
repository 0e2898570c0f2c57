// Accounts that vendors are paid from: which bank of the ERP each is, and where its check numbers
// go on. What is changed here holds for payouts that are added later.
import type { Selectable } from 'kysely';
import { safeNextCheckNumber } from '../domain/disbursements.ts';
import { changesIn, contentOf, mustBeAt } from './changes.ts';
import { highestUsed } from './check-numbers.ts';
import type { Bank } from './check-numbers.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { FundingAccounts } from './schema.gen.ts';

export type FundingAccountRow = Selectable<FundingAccounts>;

export interface FundingAccountPatch {
  readonly externalId?: string | null | undefined;
  readonly name?: string | undefined;
  readonly bankId?: string | undefined;
  readonly nextCheckNumber?: number | undefined;
  readonly isActive?: boolean | undefined;
}

export interface NewFundingAccount extends FundingAccountPatch {
  readonly connectionId: string;
  readonly name: string;
  readonly bankId: string;
  readonly currency: string;
  readonly country: string;
}

export interface FundingAccountView
  extends Omit<FundingAccountRow, 'companyId' | 'nextCheckNumber'> {
  readonly nextCheckNumber: number;
}

export async function insertFundingAccount(
  db: Db,
  actor: Actor,
  { nextCheckNumber, ...input }: NewFundingAccount,
): Promise<FundingAccountView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageFundingAccounts');
    await mustBeConnection(tx, companyId, input.connectionId);
    const next =
      nextCheckNumber === undefined
        ? await firstSafe(tx, { companyId, ...input })
        : BigInt(nextCheckNumber);
    const row = await tx
      .insertInto('fundingAccounts')
      .values({ companyId, id: newId(), ...input, nextCheckNumber: next })
      .returningAll()
      .executeTakeFirstOrThrow();
    await mustBeUnused(tx, row);
    const view = viewOf(row);
    await recordEvent(tx, companyId, {
      subjectKind: 'fundingAccount',
      subjectId: row.id,
      type: 'fundingAccount.created',
      by: await actorOf(db, tx, actor),
      version: row.rowVersion,
      after: contentOf(view),
    });
    return view;
  });
}

export async function patchFundingAccount(
  db: Db,
  actor: Actor,
  {
    id,
    seen,
    patch,
  }: { readonly id: string; readonly seen: string; readonly patch: FundingAccountPatch },
): Promise<FundingAccountView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageFundingAccounts');
    const row = await lockFundingAccount(tx, companyId, id);
    mustBeAt(row, seen);
    const changes = changesIn(viewOf(row), patch);
    if (!changes) return viewOf(row);
    const { nextCheckNumber, ...rest } = patch;
    const next = nextCheckNumber === undefined ? {} : { nextCheckNumber: BigInt(nextCheckNumber) };
    const after = await tx
      .updateTable('fundingAccounts')
      .set({ ...rest, ...next, rowVersion: row.rowVersion + 1 })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if ('bankId' in changes.after || 'nextCheckNumber' in changes.after)
      await mustBeUnused(tx, after);
    await recordEvent(tx, companyId, {
      subjectKind: 'fundingAccount',
      subjectId: id,
      type: 'fundingAccount.changed',
      by: await actorOf(db, tx, actor),
      version: after.rowVersion,
      ...changes,
    });
    return viewOf(after);
  });
}

/** Where it begins when nobody says. */
async function firstSafe(tx: Tx, bank: Bank): Promise<bigint> {
  const used = await highestUsed(tx, bank);
  return used === 0n ? 1n : safeNextCheckNumber(used);
}

/** From where numbers go on, all must be free, here and in the ERP. */
async function mustBeUnused(tx: Tx, row: FundingAccountRow): Promise<void> {
  const used = await highestUsed(tx, row);
  if (row.nextCheckNumber > used) return;
  const suggestion = Number(safeNextCheckNumber(used));
  throw new Refused(
    'NextCheckNumberUsed',
    `Check numbers up to ${used} are used already, here or in the ERP. Go on at ${suggestion}.`,
    {
      suggestion,
      highestUsed: Number(used),
      problems: [
        { pointer: '/nextCheckNumber', rule: 'used', detail: `Give ${suggestion}, which is safe.` },
      ],
    },
  );
}

async function mustBeConnection(tx: Tx, companyId: string, id: string): Promise<void> {
  const found = await tx
    .selectFrom('connections')
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (found) return;
  const detail = 'There is nothing with this connectionId.';
  throw new Refused('Invalid', detail, {
    problems: [{ pointer: '/connectionId', rule: 'unknown', detail }],
  });
}

/** Locked until the transaction ends, so that nobody draws from it at the same time. */
export async function lockFundingAccount(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<FundingAccountRow> {
  const row = await tx
    .selectFrom('fundingAccounts')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('funding account', id);
  return row;
}

export async function getFundingAccount(
  db: Db,
  actor: Actor,
  id: string,
): Promise<FundingAccountView> {
  return db.inCompany(actor.companyId, async (tx) => {
    return viewOf(await mustBeReadable(tx, actor, id));
  });
}

export async function mustBeReadable(tx: Tx, actor: Actor, id: string): Promise<FundingAccountRow> {
  await allow(tx, actor, 'readDisbursements');
  return readFundingAccount(tx, actor.companyId, id);
}

export async function readFundingAccount(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<FundingAccountRow> {
  const row = await tx
    .selectFrom('fundingAccounts')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('funding account', id);
  return row;
}

export async function listFundingAccounts(
  db: Db,
  actor: Actor,
  ask: PageAsk,
): Promise<Page<FundingAccountView>> {
  const filters = { list: 'fundingAccounts' };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readDisbursements');
    let query = tx
      .selectFrom('fundingAccounts')
      .selectAll()
      .where('companyId', '=', actor.companyId);
    if (after) query = query.where('id', '>', after);
    const rows = await query
      .orderBy('id')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOf });
  });
}

const viewOf = ({
  companyId: _,
  nextCheckNumber,
  ...row
}: FundingAccountRow): FundingAccountView => ({ ...row, nextCheckNumber: Number(nextCheckNumber) });
