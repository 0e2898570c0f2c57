// Accounting can pay in two ways in Tryton, and both count: the wizard "Pay Invoice", which leaves
// ledger moves, and payment records, which have states. A void of the first is a move that reverses
// it; the paid line itself may have left the invoice by then, so moves are asked for, not lines.
// Tryton knows no discounts; what accounting wrote off is not read. Many documents take as many
// calls as one: 5, and one for each level of moves that undo others.
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { AppliedPayment, ErpPayment } from '../../domain/document.ts';
import { formatMoney } from '../../domain/money.ts';
import { ErpError } from '../connector.ts';
import { checkNumberIn, keyIn, methodOf } from './descriptions.ts';
import { idOf } from './invoices.ts';
import type { Domain, Rpc } from './rpc.ts';
import { Coded, Id, Ids, minorOf, Text } from './wire.ts';

const Invoice = Type.Object({
  id: Id,
  type: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  account: Id,
  move: Type.Union([Id, Type.Null()]),
  additional_moves: Ids,
  payment_lines: Ids,
  'currency.': Coded,
});
type Invoice = Static<typeof Invoice>;
const INVOICE = ['type', 'account', 'move', 'additional_moves', 'payment_lines', 'currency.code'];

const Move = Type.Object({
  id: Id,
  origin: Text,
  description: Text,
  date: Type.String(),
  create_date: Type.String(),
  last_modified_at: Type.String(),
  'journal.': Type.Object({ id: Id, name: Text }),
});
type Move = Static<typeof Move>;
const MOVE = ['origin', 'description', 'date', 'create_date', 'last_modified_at', 'journal.name'];

const Line = Type.Object({
  id: Id,
  move: Id,
  account: Id,
  debit: Type.String(),
  credit: Type.String(),
  amount_second_currency: Text,
  last_modified_at: Type.String(),
});
type Line = Static<typeof Line>;
const LINE = ['move', 'account', 'debit', 'credit', 'amount_second_currency', 'last_modified_at'];

const Method = Type.Object({
  id: Id,
  name: Text,
  journal: Id,
  credit_account: Id,
  debit_account: Id,
});
const METHOD = ['name', 'journal', 'credit_account', 'debit_account'];

/** All payments of one document, also voided ones. */
export async function paymentsOf(rpc: Rpc, documentId: string): Promise<ErpPayment[]> {
  const byId = [['id', '=', idOf(documentId)]];
  const [found] = await paymentsOfAll(rpc, byId);
  if (found) return found.payments;
  const words = `Tryton has no document with the id ${documentId}.`;
  throw new ErpError('ErpRejected', words, { words });
}

export interface Paid {
  readonly documentId: string;
  readonly kind: AppliedPayment['kind'];
  readonly payments: ErpPayment[];
}

/** Of every invoice that the domain means, all payments. */
export async function paymentsOfAll(rpc: Rpc, domain: Domain): Promise<Paid[]> {
  const invoices = await rpc.search('account.invoice', domain, Invoice, INVOICE);
  if (invoices.length === 0) return [];
  const ledger = await ledgerPayments(rpc, invoices);
  const recorded = await recordedPayments(rpc, invoices);
  return invoices.map((invoice) => ({
    documentId: String(invoice.id),
    kind: invoice.type === 'in' ? 'subcontractor' : 'owner',
    payments: [...ledger(invoice), ...recorded(invoice)],
  }));
}

type PaymentsIn = (invoice: Invoice) => ErpPayment[];

async function ledgerPayments(rpc: Rpc, invoices: readonly Invoice[]): Promise<PaymentsIn> {
  const moves = await candidateMoves(rpc, invoices);
  if (moves.length === 0) return () => [];
  const ofMoves = [['move', 'in', moves.map(({ id }) => id)]];
  const lines = await rpc.search('account.move.line', ofMoves, Line, LINE);
  const methods = await rpc.search('account.invoice.payment.method', [], Method, METHOD);
  const reversals = await reversalsOf(rpc, moves);
  const linesOf = Map.groupBy(lines, ({ move }) => move);
  const toPayment = (invoice: Invoice, move: Move): ErpPayment => {
    const ofMove = linesOf.get(move.id) ?? [];
    const paid = paidBy(ofMove, invoice);
    const others = ofMove.filter(({ account }) => account !== invoice.account);
    const alike = methods
      .filter(({ journal }) => journal === move['journal.'].id)
      .filter((one) => others.some(({ account }) => isOn(one, account)));
    const names = alike.map(({ name }) => name);
    const [bank, ...otherBanks] = alike;
    // Two methods that book alike cannot be told apart afterwards.
    const methodName = (new Set(names).size === 1 ? names[0] : undefined) ?? move['journal.'].name;
    return {
      id: `move/${move.id}`,
      revision: latest([move, ...paid, ...reversals.above(move)]),
      state: reversals.isReversed(move) ? 'voided' : 'live',
      method: methodOf(methodName, move.description),
      methodName: methodName ?? '',
      number: checkNumberIn(move.description),
      bankId: bank && otherBanks.length === 0 ? String(bank.id) : null,
      reference: keyIn(move.description),
      paidOn: move.date,
      createdAt: move.create_date,
      ...amounts(invoice, paid, isCreditOn(invoice, move)),
    };
  };
  const movesOf = payingMoves(moves, lines);
  return (invoice) => movesOf(invoice).map((move) => toPayment(invoice, move));
}

const isOn = (method: Static<typeof Method>, account: number): boolean =>
  method.credit_account === account || method.debit_account === account;

const ownOf = ({ id }: Invoice): string => `account.invoice,${id}`;

/**
 * What the wizard booked, and lines that accounting tied to the invoice by hand (a statement's).
 */
async function candidateMoves(rpc: Rpc, invoices: readonly Invoice[]): Promise<Move[]> {
  const tied = invoices.flatMap((invoice) => invoice.payment_lines);
  const either = ['OR', ['origin', 'in', invoices.map(ownOf)], ['lines', 'in', tied]];
  return rpc.search('account.move', [['state', '=', 'posted'], either], Move, MOVE);
}

/** Of the moves that were read for all of them, those that pay one. */
function payingMoves(moves: readonly Move[], lines: readonly Line[]): (invoice: Invoice) => Move[] {
  const byId = new Map(moves.map((move) => [move.id, move]));
  const byOrigin = Map.groupBy(moves, ({ origin }) => origin);
  const moveOf = new Map(lines.map(({ id, move }) => [id, byId.get(move)]));
  // Of the rest, records are read by themselves, reversals pay nothing; a credit note is no money.
  const foreign = /^account\.(payment|move),/;
  return (invoice) => {
    const itself = new Set([invoice.move, ...invoice.additional_moves]);
    const tied = invoice.payment_lines
      .flatMap((line) => moveOf.get(line) ?? [])
      .filter(({ origin }) => !foreign.test(origin ?? ''));
    const own = (byOrigin.get(ownOf(invoice)) ?? []).filter(({ id }) => !itself.has(id));
    return [...new Set([...own, ...tied])].toSorted((a, b) => a.id - b.id);
  };
}

/** A credit note that accounting has tied to the invoice; what pays by money has other origins. */
const isCreditOn = (invoice: Invoice, { origin }: Move): boolean =>
  origin !== null && origin.startsWith('account.invoice,') && origin !== ownOf(invoice);

/** What was overpaid stands on a further line, which is tied to no invoice. */
function paidBy(ofMove: readonly Line[], invoice: Invoice): Line[] {
  const tied = ofMove.filter(({ id }) => invoice.payment_lines.includes(id));
  return tied.length > 0
    ? tied
    : ofMove.filter(({ account }) => account === invoice.account).slice(0, 1);
}

function amounts(
  invoice: Invoice,
  paid: readonly Line[],
  isCredit: boolean,
): Pick<ErpPayment, 'currency' | 'amount' | 'discount' | 'writeOff' | 'credit'> {
  const currency = invoice['currency.'].code ?? '';
  let debit = 0n;
  for (const line of paid) {
    if (line.amount_second_currency === null)
      debit += exactly(line.debit, currency) - exactly(line.credit, currency);
    else debit += exactly(line.amount_second_currency, currency);
  }
  const nothing = formatMoney(0n, currency);
  const amount = formatMoney(invoice.type === 'in' ? debit : -debit, currency);
  const figures = { currency, amount, discount: nothing, writeOff: nothing, credit: nothing };
  return isCredit ? { ...figures, amount: nothing, credit: amount } : figures;
}

function exactly(text: string, currency: string): bigint {
  const minor = minorOf(text, currency);
  if (typeof minor === 'bigint') return minor;
  throw new ErpError('ErpRejected', `Tryton has an amount that cannot be taken: ${minor}`);
}

/** Moves that undo others, and moves that undo those. */
async function reversalsOf(
  rpc: Rpc,
  moves: readonly Move[],
): Promise<{ above(move: Move): Move[]; isReversed(move: Move): boolean }> {
  const by = new Map<string, Move[]>();
  const name = ({ id }: Move): string => `account.move,${id}`;
  for (let level = moves; level.length > 0; ) {
    const domain = [
      ['state', '=', 'posted'],
      ['origin', 'in', level.map(name)],
    ];
    level = await rpc.search('account.move', domain, Move, MOVE);
    for (const move of level) {
      const origin = move.origin ?? '';
      by.set(origin, [...(by.get(origin) ?? []), move]);
    }
  }
  const next = (move: Move): Move[] => by.get(name(move)) ?? [];
  const above = (move: Move): Move[] => next(move).flatMap((one) => [one, ...above(one)]);
  const isReversed = (move: Move): boolean => next(move).some((one) => !isReversed(one));
  return { above, isReversed };
}

const latest = (rows: readonly { last_modified_at: string }[]): string =>
  rows
    .map((row) => row.last_modified_at)
    .toSorted()
    .at(-1) ?? '';

const Recorded = Type.Object({
  id: Id,
  state: Type.Union([Type.Literal('succeeded'), Type.Literal('failed')]),
  reference: Text,
  date: Type.String(),
  amount: Type.String(),
  create_date: Type.String(),
  last_modified_at: Type.String(),
  'currency.': Coded,
  'journal.': Type.Object({ id: Id, name: Text }),
  'line.': Type.Object({ id: Id, move_origin: Text }),
});
const RECORDED = ['state', 'reference', 'date', 'amount', 'create_date', 'last_modified_at'];

/** A record counts from its success on; before it is an intention, failed it is a void. */
async function recordedPayments(rpc: Rpc, invoices: readonly Invoice[]): Promise<PaymentsIn> {
  const domain = [
    ['line.move_origin', 'in', invoices.map(ownOf)],
    ['state', 'in', ['succeeded', 'failed']],
  ];
  const fields = [...RECORDED, 'currency.code', 'journal.name', 'line.move_origin'];
  const records = await rpc.search('account.payment', domain, Recorded, fields);
  const byInvoice = Map.groupBy(records, (record) => record['line.'].move_origin);
  return (invoice) => (byInvoice.get(ownOf(invoice)) ?? []).map(toRecorded);
}

function toRecorded(record: Static<typeof Recorded>): ErpPayment {
  const currency = record['currency.'].code ?? '';
  const methodName = record['journal.'].name ?? '';
  return {
    id: `payment/${record.id}`,
    revision: record.last_modified_at,
    state: record.state === 'succeeded' ? 'live' : 'voided',
    method: methodOf(methodName, record.reference),
    methodName,
    number: checkNumberIn(record.reference),
    bankId: null, // it names a journal, by which nobody pays a bill with the wizard
    reference: null,
    paidOn: record.date,
    createdAt: record.create_date,
    currency,
    amount: formatMoney(exactly(record.amount, currency), currency),
    discount: formatMoney(0n, currency),
    writeOff: formatMoney(0n, currency),
    credit: formatMoney(0n, currency),
  };
}
