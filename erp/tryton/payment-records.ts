// Payouts in Tryton: what its wizard "Pay Invoice" does, in one transaction. It posts a move
// against the bill and reconciles it, so the amount to pay falls at once and nothing is ever half
// done. (Its other way, `account.payment`, is an order that goes through five states and has no
// field for our key.) A bank of ours is a payment method of the wizard. The move's description
// carries method, check number and our key: "CHK 10023 (Tieout <key>)".
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { ErpPayment } from '../../domain/document.ts';
import type { ErpPaymentRecord, PaymentRecord } from '../../domain/payment-record.ts';
import { ErpError } from '../connector.ts';
import { checkNumberIn, descriptionOf, markOf } from './descriptions.ts';
import { idOf } from './invoices.ts';
import { paymentsOfAll } from './payments.ts';
import type { Domain, Rpc } from './rpc.ts';
import { Coded, date, decimal, Flag, Id, Text } from './wire.ts';

const Move = Type.Object({ id: Id, number: Text, description: Text, origin: Text });
const MOVE = ['number', 'description', 'origin'];
const Line = Type.Object({ move: Id, party: Id });

/** Every posted move with this key, also one that accounting has reversed since. */
export async function findPaymentRecords(rpc: Rpc, key: string): Promise<ErpPaymentRecord[]> {
  const ours = await ourMoves(rpc, key);
  if (ours.length === 0) return [];
  const invoices = ours.map(({ origin }) => Number(origin?.split(',')[1]));
  const paid = await paymentsOfAll(rpc, [['id', 'in', invoices]]);
  const parties = await partiesOf(rpc, ours);
  return ours.map((move) => {
    const [payment] = paid.flatMap(({ documentId, payments }) =>
      payments.filter(({ id }) => id === `move/${move.id}`).map((one) => ({ documentId, ...one })),
    );
    // Its bill is not shown to our user: it is there all the same, and may not be made again.
    if (!payment)
      throw new ErpError('ErpRejected', `Tryton does not show what its move ${move.id} pays`);
    return toRecord(payment, move, parties.get(move.id));
  });
}

const toRecord = (
  payment: ErpPayment & { readonly documentId: string },
  move: Static<typeof Move>,
  vendor: number | undefined,
): ErpPaymentRecord => ({
  id: payment.id,
  ownNumber: move.number,
  state: payment.state,
  vendorId: String(vendor ?? ''),
  documentId: payment.documentId,
  currency: payment.currency,
  amount: payment.amount,
  paidOn: payment.paidOn,
  checkNumber: payment.number,
  bankId: payment.bankId,
});

export async function createPaymentRecord(
  rpc: Rpc,
  record: PaymentRecord,
  key: string,
  aboutToSend: () => Promise<void>,
): Promise<ErpPaymentRecord> {
  const bank = await bankOf(rpc, record.bankId);
  if (record.checkNumber !== null) await refuseUsed(rpc, bank, record.checkNumber);
  const currency = await currencyOf(rpc, record);
  await pay(rpc, { record, key, bank, currency }, aboutToSend);
  const [move] = await ourMoves(rpc, key);
  if (move) return asSent(record, move);
  throw new ErpError('ErpUnclear', 'Tryton took a payment and does not show it');
}

async function ourMoves(rpc: Rpc, key: string): Promise<Static<typeof Move>[]> {
  const mark = markOf(key);
  const found = await moves(rpc, [['description', 'like', `%${literal(mark)}`]]);
  // A reversal may repeat the description; it is of a move, and not of an invoice.
  return found.filter(
    ({ description, origin }) =>
      description?.endsWith(mark) && origin?.startsWith('account.invoice,'),
  );
}

/** What a pattern of `like` takes as it is. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What Tryton made of it, `confirmPaymentRecord` tells. */
const asSent = (record: PaymentRecord, { id, number }: Static<typeof Move>): ErpPaymentRecord => ({
  id: `move/${id}`,
  ownNumber: number,
  state: 'live',
  vendorId: record.vendor.id,
  documentId: record.documentId,
  currency: record.currency,
  amount: record.amount,
  paidOn: record.fundedOn,
  checkNumber: record.checkNumber,
  bankId: record.bankId,
});

export async function confirmPaymentRecord(
  rpc: Rpc,
  { id }: ErpPaymentRecord,
  key: string,
): Promise<ErpPaymentRecord> {
  const there = (await findPaymentRecords(rpc, key)).find((one) => one.id === id);
  if (there) return there;
  const words = `Tryton has no payment ${id} with our key any more.`;
  throw new ErpError('ErpMismatch', words, { words });
}

/** So many moves are looked back on for a suggestion. */
const LOOKED_BACK = 1_000;

export async function nextCheckNumber(rpc: Rpc, bankId: string): Promise<string> {
  const bank = await bankOf(rpc, bankId);
  const paid = await moves(rpc, [paidFrom(bank)], LOOKED_BACK);
  let highest = 0n;
  for (const { description } of paid) {
    const number = checkNumberIn(description) ?? '';
    if (/^\d{1,18}$/.test(number) && BigInt(number) > highest) highest = BigInt(number);
  }
  return String(highest + 1n);
}

async function moves(rpc: Rpc, more: Domain, newest?: number): Promise<Static<typeof Move>[]> {
  const domain = [['company', '=', await rpc.company()], ['state', '=', 'posted'], ...more];
  return rpc.search('account.move', domain, Move, MOVE, newest === undefined ? {} : { newest });
}

async function partiesOf(
  rpc: Rpc,
  of: readonly Static<typeof Move>[],
): Promise<ReadonlyMap<number, number>> {
  const domain = [
    ['move', 'in', of.map(({ id }) => id)],
    ['party', '!=', null],
  ];
  const lines = await rpc.search('account.move.line', domain, Line, ['move', 'party']);
  return new Map(lines.map(({ move, party }) => [move, party]));
}

const Bank = Type.Object({ id: Id, name: Text, active: Flag, credit_account: Id });
type Bank = Static<typeof Bank>;

async function bankOf(rpc: Rpc, bankId: string): Promise<Bank> {
  const domain = [
    ['id', '=', /^[1-9]\d{0,8}$/.test(bankId) ? Number(bankId) : 0],
    ['company', '=', await rpc.company()],
  ];
  const fields = ['name', 'active', 'credit_account'];
  const model = 'account.invoice.payment.method';
  const [bank] = await rpc.search(model, domain, Bank, fields, { all: true });
  if (bank?.active) return bank;
  const words = bank
    ? `In Tryton the payment method "${bank.name}" (${bankId}) is not active.`
    : `Tryton has no payment method with the id "${bankId}".`;
  throw new ErpError('BankUnknown', words, { words });
}

/** A payment of its account; what came in over it has numbers of others. */
const paidFrom = ({ credit_account }: Bank): Domain => [
  'lines',
  'where',
  [
    ['account', '=', credit_account],
    ['credit', '>', decimal('0')],
  ],
];

/** Tryton lets one number be used twice. A check that was voided has used its number. */
async function refuseUsed(rpc: Rpc, bank: Bank, number: string): Promise<void> {
  const looksLike = ['description', 'like', `%${literal(number)}%`];
  const likely = await moves(rpc, [looksLike, paidFrom(bank)]);
  const used = likely.find(({ description }) => checkNumberIn(description) === number);
  if (!used) return;
  const words = `The check ${number} of "${bank.name}" is the move ${used.number ?? used.id} in Tryton already.`;
  throw new ErpError('CheckNumberUsed', words, { words });
}

const Bill = Type.Object({ id: Id, 'currency.': Coded });

/** The wizard would take the amount in the bill's currency, whatever ours is. */
async function currencyOf(rpc: Rpc, { documentId, currency }: PaymentRecord): Promise<number> {
  const domain = [
    ['id', '=', idOf(documentId)],
    ['type', '=', 'in'],
    ['company', '=', await rpc.company()],
  ];
  const [bill] = await rpc.search('account.invoice', domain, Bill, ['currency.code']);
  if (bill?.['currency.'].code === currency) return bill['currency.'].id;
  const words = bill
    ? `The bill ${documentId} is in ${bill['currency.'].code}, the payment in ${currency}.`
    : `Tryton has no bill with the id ${documentId}.`;
  throw new ErpError('ErpRejected', words, { words });
}

interface Paying {
  readonly record: PaymentRecord;
  readonly key: string;
  readonly bank: Bank;
  readonly currency: number;
}

const WIZARD = 'wizard.account.invoice.pay';

/**
 * Begins at the wizard's last step, for a part as for the whole: it settles what is paid in full,
 * and refuses what is more than due. A wizard's session is no part of the books.
 */
async function pay(
  rpc: Rpc,
  { record, key, bank, currency }: Paying,
  aboutToSend: () => Promise<void>,
): Promise<void> {
  const start = {
    payee: idOf(record.vendor.id),
    amount: decimal(record.amount),
    currency,
    date: date(record.fundedOn),
    description: descriptionOf(record, key),
    payment_method: bank.id,
  };
  const data = { start, ask: { type: 'partial' } };
  const id = idOf(record.documentId);
  const on = { active_model: 'account.invoice', active_id: id, active_ids: [id] };
  const Begun = Type.Array(Type.Unknown(), { minItems: 1 });
  const [session] = await rpc.ask(`${WIZARD}.create`, [], Begun);
  try {
    const step = [session, data, 'pay'];
    await rpc.change(`${WIZARD}.execute`, step, Type.Unknown(), aboutToSend, on);
  } finally {
    // Left behind it does no harm, and what became of the payment is known.
    await rpc.ask(`${WIZARD}.delete`, [session], Type.Unknown()).catch(() => {});
  }
}
