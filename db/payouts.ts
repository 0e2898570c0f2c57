// Payouts come into a disbursement with an amount that is open, a check number, and everything that
// the connector asks for; all of a request, or none. One that is removed stays in the record.
import { sql } from 'kysely';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { Problem } from '../domain/failures.ts';
import { parseMoney } from '../domain/money.ts';
import { isPartial, problemsInPayout, whyNotSoMany } from '../domain/payouts.ts';
import type { Payable, PayingAccount } from '../domain/payouts.ts';
import type { PaymentMethod } from '../domain/payments.ts';
import { drawCheckNumbers, takeCheckNumbers, voidCheckNumbers } from './check-numbers.ts';
import { lockDisbursement, moveDisbursement, payoutsOf } from './disbursement-rows.ts';
import type { DisbursementRow } from './disbursement-rows.ts';
import { mustBeDraft } from './disbursement-rules.ts';
import { viewOfDisbursement } from './disbursement-views.ts';
import type { WholeDisbursement } from './disbursement-views.ts';
import { actorOf, insertEvents } from './events.ts';
import type { Actor, SealedActor } from './events.ts';
import { lockFundingAccount } from './funding-accounts.ts';
import type { FundingAccountRow } from './funding-accounts.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { lockPayables } from './payables.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface NewPayout {
  readonly invoiceId: string;
  readonly amount: string;
  readonly method: PaymentMethod;
  readonly note?: string | undefined;
  /** Where the platform holds the disbursement: its own id and number. */
  readonly externalId?: string | undefined;
  readonly checkNumber?: number | undefined;
}

export async function addPayouts(
  db: Db,
  actor: Actor,
  { id, payouts }: { readonly id: string; readonly payouts: readonly NewPayout[] },
): Promise<WholeDisbursement> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'editDisbursements');
    const row = await lockDisbursement(tx, companyId, id);
    mustBeDraft(row);
    const by = await actorOf(db, tx, actor);
    const made = await writePayouts(tx, row, payouts, { userId: actor.userId, by });
    const events = made.map((after) => ({ type: 'disbursement.payoutAdded', after }) as const);
    return viewOfDisbursement(tx, await moveDisbursement(tx, row, { by, events }));
  });
}

/** For the record. */
type Made = {
  readonly payoutId: string;
  readonly invoiceId: string;
  readonly amount: string;
  readonly checkNumber: bigint;
};

/** Part of the transaction that makes or changes the disbursement, which is locked. */
export async function writePayouts(
  tx: Tx,
  row: DisbursementRow,
  wanted: readonly NewPayout[],
  { userId, by }: { readonly userId: string; readonly by: SealedActor },
): Promise<Made[]> {
  if (wanted.length === 0) return [];
  const { companyId } = row;
  const there = await payoutsOf(tx, row);
  const tooMany = whyNotSoMany(there.length, wanted.length);
  if (tooMany) throw invalid([{ pointer: '/payouts', rule: 'maxItems', detail: tooMany }]);
  const invoices = await lockPayables(tx, row, wanted);
  const account = await lockFundingAccount(tx, companyId, row.fundingAccountId);
  const paying = await payingAccountOf(tx, account);
  const amounts = checked(wanted, { row, invoices, paying });
  const ids = wanted.map(() => newId()).toSorted(); // they are shown in this order
  const numbers = await numbersFor(tx, account, wanted, ids);
  const rows = wanted.map((one, at) => ({
    companyId,
    id: ids[at] ?? '',
    disbursementId: row.id,
    externalId: one.externalId ?? null,
    invoiceId: one.invoiceId,
    amountMinor: amounts[at] ?? 0n,
    currency: row.currency,
    isPartial: isPartial(amounts[at] ?? 0n, invoices.get(one.invoiceId) ?? { due: 0n }),
    note: one.note ?? null,
    method: one.method,
    bankId: account.bankId,
    checkNumber: numbers.get(ids[at] ?? '') ?? 0n,
    createdBy: userId,
  }));
  await tx.insertInto('payouts').values(rows).execute();
  const made = rows.map(({ id: payoutId, invoiceId, checkNumber }, at) => ({
    payoutId,
    invoiceId,
    amount: wanted[at]?.amount ?? '',
    checkNumber,
  }));
  await tellInvoices(tx, row, by, 'payout.added', made);
  return made;
}

/** In the stories of the invoices. */
async function tellInvoices(
  tx: Tx,
  { companyId, id }: DisbursementRow,
  by: SealedActor,
  type: 'payout.added' | 'payout.removed',
  payouts: readonly { readonly invoiceId: string; readonly [name: string]: unknown }[],
): Promise<void> {
  const events = payouts.map(({ invoiceId, ...after }) => ({
    subjectKind: 'invoice',
    subjectId: invoiceId,
    type,
    after: { disbursementId: id, ...after },
  }));
  await insertEvents(tx, companyId, by, events).execute();
}

const invalid = (problems: readonly Problem[]): Refused =>
  new Refused('Invalid', 'Some fields are not valid.', { problems });

/** The amounts in minor units; refuses with everything that is wrong with any of them. */
function checked(
  wanted: readonly NewPayout[],
  {
    row,
    invoices,
    paying,
  }: {
    readonly row: DisbursementRow;
    readonly invoices: ReadonlyMap<string, Payable>;
    readonly paying: PayingAccount;
  },
): bigint[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const amounts = wanted.map(({ amount: text, ...one }, at) => {
    const amount = parseMoney(text, row.currency);
    const invoice = invoices.get(one.invoiceId);
    const isTwice = seen.has(one.invoiceId);
    seen.add(one.invoiceId);
    if (typeof amount === 'string') {
      problems.push({ pointer: `/payouts/${at}/amount`, rule: 'money', detail: amount });
      return 0n;
    }
    const payable = invoice && isTwice ? { ...invoice, isInDisbursement: true } : invoice;
    problems.push(...problemsInPayout(at, { ...one, amount }, payable, paying));
    return amount;
  });
  if (problems.length > 0) throw invalid(problems);
  return amounts;
}

export async function payingAccountOf(tx: Tx, account: FundingAccountRow): Promise<PayingAccount> {
  if (!account.isActive)
    throw new Refused('NotPossibleNow', `The funding account ${account.name} is not active.`);
  const connection = await tx
    .selectFrom('connections')
    .select(['connector', 'settings', 'exportPaymentRecords'])
    .where('companyId', '=', account.companyId)
    .where('id', '=', account.connectionId)
    .executeTakeFirstOrThrow();
  const { paymentRecords } = capabilitiesOf(connection.connector, connection.settings);
  return { ...account, can: connection.exportPaymentRecords ? paymentRecords : undefined };
}

async function numbersFor(
  tx: Tx,
  account: FundingAccountRow,
  wanted: readonly NewPayout[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const brought = wanted.flatMap(({ checkNumber }, at) =>
    checkNumber === undefined ? [] : [{ payoutId: ids[at] ?? '', number: BigInt(checkNumber) }],
  );
  const used = new Set(await takeCheckNumbers(tx, account, brought));
  const problems = wanted.flatMap(({ checkNumber }, at) =>
    checkNumber !== undefined && used.has(BigInt(checkNumber))
      ? [{ pointer: `/payouts/${at}/checkNumber`, rule: 'used', detail: wasGiven(checkNumber) }]
      : [],
  );
  if (problems.length > 0) throw invalid(problems);
  const toDraw = ids.filter((_id, at) => wanted[at]?.checkNumber === undefined);
  const drawn = toDraw.length > 0 ? await drawCheckNumbers(tx, account, toDraw) : new Map();
  return new Map([...drawn, ...brought.map((one) => [one.payoutId, one.number] as const)]);
}

const wasGiven = (number: number): string =>
  `Check number ${number} of this bank was given before: no number is given twice.`;

export async function removePayout(
  db: Db,
  actor: Actor,
  {
    id,
    payoutId,
    reason,
  }: { readonly id: string; readonly payoutId: string; readonly reason: string },
): Promise<WholeDisbursement> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'editDisbursements');
    const row = await lockDisbursement(tx, companyId, id);
    mustBeDraft(row);
    const by = await actorOf(db, tx, actor);
    const removed = await tx
      .updateTable('payouts')
      .set({
        removedAt: sql<string>`clock_timestamp()`,
        removedBy: userId,
        removeReason: reason,
      })
      .where('companyId', '=', companyId)
      .where('disbursementId', '=', id)
      .where('id', '=', payoutId)
      .where('removedAt', 'is', null)
      .returning('invoiceId')
      .executeTakeFirst();
    if (!removed) throw notFound('payout', payoutId);
    await voidCheckNumbers(tx, companyId, [payoutId], `The payout was removed: ${reason}`);
    await tellInvoices(tx, row, by, 'payout.removed', [{ ...removed, payoutId, reason }]);
    const after = { payoutId, ...removed };
    const events = [{ type: 'disbursement.payoutRemoved', reason, after } as const];
    return viewOfDisbursement(tx, await moveDisbursement(tx, row, { by, events }));
  });
}
