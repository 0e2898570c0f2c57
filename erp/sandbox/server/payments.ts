// Payments over one or several documents of one party: made, changed, voided, deleted. Every
// function here is to be called within one write of the books.
import { formatAmount } from './amount.ts';
import type { Books } from './books.ts';
import { forget, nextChange } from './deletions.ts';
import { checkCurrency, PARTY_OF } from './document-input.ts';
import { findDocument } from './document-view.ts';
import type { DocumentRow } from './document-view.ts';
import { dateOf, touch } from './documents.ts';
import { idOf } from './ids.ts';
import { isObject, readInput } from './input.ts';
import type { Input } from './input.ts';
import { accountOf, book, periodFault, requireOpenPeriod, reverse, unbook } from './ledger.ts';
import { requireFree } from './locks.ts';
import { resolve } from './masters.ts';
import { applicationsOf, requirePayment } from './payment-view.ts';
import type { PaymentRow } from './payment-view.ts';
import { Refusal, refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

export const METHODS = ['check', 'card', 'ach', 'wire', 'cash', 'other'] as const;
const FIELDS = ['method', 'number', 'bank', 'paidDate', 'bookDate', 'memo', 'reference'];
/** What the caller believes; it is compared and not kept. */
const CONTROLS = ['amount', 'party', 'currency'];
const MOST_APPLICATIONS = 500;

interface Application {
  readonly document: DocumentRow;
  readonly cash: bigint;
  readonly discount: bigint;
  readonly writeOff: bigint;
  readonly credit: bigint;
}

const PARTS = ['cash', 'discount', 'writeOff', 'credit'] as const;

const sumOf = (of: Readonly<Record<(typeof PARTS)[number], bigint>>): bigint =>
  of.cash + of.discount + of.writeOff + of.credit;

interface PaymentInput {
  readonly method: (typeof METHODS)[number];
  readonly number: string | null;
  readonly bank: bigint;
  readonly paidDate: string;
  readonly bookDate: string;
  readonly memo: string | null;
  readonly reference: string | null;
  readonly applications: readonly Application[];
  readonly amount: bigint;
}

export function createPayment(books: Books, body: unknown): string {
  const { posts, said } = readPosts(body);
  const payment = readPayment(books, said);
  const [first] = payment.applications;
  if (!first) throw new Error('A payment without applications got past its checks');
  const direction = first.document.kind === 'bill' ? 'out' : 'in';
  requireFree(books, recordsOf(payment.applications));
  const number = direction === 'out' ? checkNumber(books, payment, 0n) : payment.number;
  const now = Date.now();
  const own = books.next('payment').toString().padStart(6, '0');
  const seq = books.run(
    `insert into payments (own_number, direction, state, draft, method, number, bank, party,
       paid_date, book_date, memo, reference, amount, change_no, created_at, modified_at)
     values (?, ?, 'posted', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    `PMT-${own}`,
    direction,
    posts ? 0 : 1,
    payment.method,
    number,
    payment.bank,
    first.document.party,
    payment.paidDate,
    payment.bookDate,
    payment.memo,
    payment.reference,
    payment.amount,
    nextChange(books),
    now,
    now,
  );
  writeApplications(books, seq, payment.applications);
  const id = idOf('payment', seq);
  if (posts) apply(books, requirePayment(books, id), payment.applications);
  return id;
}

/** Whether it is to be posted at once, and the rest of the body. */
function readPosts(body: unknown): { posts: boolean; said: unknown } {
  if (!isObject(body)) return { posts: true, said: body };
  const { post, ...said } = body;
  const input = readInput({ post }, ['post']);
  const posts = input.flag('post') ?? true;
  input.done();
  return { posts, said };
}

/** What was open when the draft was made may be paid by now: it is checked as a new one is. */
export function postPayment(books: Books, id: string): void {
  const row = requirePayment(books, id);
  if (row.state === 'void') throw refusal(409, 'STATE_WRONG', `${id} is void.`);
  if (row.draft === 0n) return;
  requireFree(books, [id]);
  const payment = readPayment(books, bodyOf(books, row));
  requireFree(books, recordsOf(payment.applications));
  books.run('update payments set draft = 0 where seq = ?', row.seq);
  apply(books, requirePayment(books, id), payment.applications);
  touchPayment(books, row);
}

/** The body is laid over what the payment says now; it is booked anew. */
export function changePayment(books: Books, id: string, body: unknown): void {
  const row = requirePayment(books, id);
  if (row.state === 'void') throw refusal(409, 'STATE_WRONG', `${id} is void.`);
  if (!isObject(body)) throw refusal(400, 'BODY_INVALID', 'The body is not a JSON object.');
  requireFree(books, [id, ...documentsOf(books, row)]);
  if (row.draft === 0n) takeBack(books, row);
  unbook(books, { payment: row.seq });
  const payment = readPayment(books, { ...bodyOf(books, row), ...body });
  const [first] = payment.applications;
  if (first?.document.party !== row.party)
    throw refusal(422, 'PARTY_DIFFERS', 'A payment stays with its party.', 'applications');
  requireFree(books, recordsOf(payment.applications));
  const number = row.direction === 'out' ? checkNumber(books, payment, row.seq) : payment.number;
  books.run('delete from applications where payment = ?', row.seq);
  books.run(
    `update payments set method = ?, number = ?, bank = ?, paid_date = ?, book_date = ?, memo = ?,
       reference = ?, amount = ? where seq = ?`,
    payment.method,
    number,
    payment.bank,
    payment.paidDate,
    payment.bookDate,
    payment.memo,
    payment.reference,
    payment.amount,
    row.seq,
  );
  writeApplications(books, row.seq, payment.applications);
  if (row.draft === 0n) apply(books, requirePayment(books, id), payment.applications);
  touchPayment(books, row);
}

export function voidPayment(books: Books, id: string, body: unknown): void {
  const row = requirePayment(books, id);
  const date = dateOf(books, body);
  requireFree(books, [id, ...documentsOf(books, row)]);
  if (row.state === 'void') return;
  if (row.draft === 1n) throw refusal(409, 'STATE_WRONG', `${id} is a draft: delete it instead.`);
  requireOpenPeriod(books, date, 'date');
  takeBack(books, row);
  reverse(books, { payment: row.seq }, date, `Void ${row.own_number}`);
  books.run(`update payments set state = 'void', voided_at = ? where seq = ?`, Date.now(), row.seq);
  touchPayment(books, row);
}

export function deletePayment(books: Books, id: string): void {
  const row = requirePayment(books, id);
  requireFree(books, [id, ...documentsOf(books, row)]);
  if (row.state === 'posted' && row.draft === 0n) takeBack(books, row);
  unbook(books, { payment: row.seq });
  books.run('delete from payments where seq = ?', row.seq);
  forget(books, id);
}

function writeApplications(books: Books, payment: bigint, of: readonly Application[]): void {
  for (const [index, { document, cash, discount, writeOff, credit }] of of.entries())
    books.run(
      `insert into applications (payment, line_no, document, cash, discount, write_off, credit)
       values (?, ?, ?, ?, ?, ?, ?)`,
      payment,
      index + 1,
      document.seq,
      cash,
      discount,
      writeOff,
      credit,
    );
}

/** Takes the applications off what is open, and books the payment. */
function apply(books: Books, row: PaymentRow, applications: readonly Application[]): void {
  // Paying a bill: the payable is debited. Being paid: the receivable is credited.
  const out = row.direction === 'out';
  const sign = out ? 1n : -1n;
  const bookings = [];
  for (const { document, ...of } of applications) {
    const sum = sumOf(of);
    books.run('update documents set open = open - ? where seq = ?', sum, document.seq);
    touch(books, document.seq);
    bookings.push(
      { account: accountOf(books, out ? 'payable' : 'receivable'), amount: sign * sum },
      { account: bankAccount(books, row.bank), amount: -sign * of.cash },
      {
        account: accountOf(books, out ? 'discountTaken' : 'discountGiven'),
        amount: -sign * of.discount,
      },
      { account: accountOf(books, 'writeOff'), amount: -sign * of.writeOff },
      { account: accountOf(books, 'credits'), amount: -sign * of.credit },
    );
  }
  const text = `${row.own_number} ${row.party_name} ${row.method} ${row.number ?? ''}`.trim();
  book(books, { payment: row.seq }, { date: row.book_date, text, bookings });
}

/** What the payment had settled is open again. */
function takeBack(books: Books, row: PaymentRow): void {
  for (const one of applicationsOf(books, row.seq)) {
    const sum = sumOf({ ...one, writeOff: one.write_off });
    books.run('update documents set open = open + ? where seq = ?', sum, one.document);
    touch(books, one.document);
  }
}

function touchPayment(books: Books, row: PaymentRow): void {
  books.run(
    'update payments set rev = rev + 1, modified_at = ?, change_no = ? where seq = ?',
    Date.now(),
    nextChange(books),
    row.seq,
  );
}

function readPayment(books: Books, body: unknown): PaymentInput {
  const input = readInput(body, [...FIELDS, 'applications', ...CONTROLS]);
  const method = input.word('method', METHODS, 'required');
  const paidDate = input.date('paidDate', 'required') ?? '';
  const bookDate = input.date('bookDate') ?? paidDate;
  const period = bookDate ? periodFault(books, bookDate, 'bookDate') : undefined;
  if (period) input.fault(period.code, period.text, 'bookDate');
  const number = input.text('number', 40);
  const bank = resolve(books, input, 'bank', 'bank')?.seq ?? firstBank(books);
  const memo = input.text('memo', 200);
  const reference = input.text('reference', 120);
  const applications = readApplications(books, input);
  const amount = applications.reduce((sum, one) => sum + one.cash, 0n);
  checkControls(books, input, applications[0]?.document, amount);
  input.done();
  if (!method) throw new Error('A payment without a method got past its checks');
  return { method, number, bank, paidDate, bookDate, memo, reference, applications, amount };
}

function checkControls(
  books: Books,
  input: Input,
  document: DocumentRow | undefined,
  amount: bigint,
): void {
  const control = input.amount('amount');
  if (control !== null && control !== amount) {
    const text = `The cash adds up to ${formatAmount(amount)}, not ${formatAmount(control)}.`;
    input.fault('TOTAL_MISMATCH', text, 'amount');
  }
  checkCurrency(books, input);
  if (!document) return;
  const party = resolve(books, input, 'party', PARTY_OF[document.kind]);
  if (party && party.seq !== document.party) {
    const text = `${document.own_number} is of ${document.party_name}, not of ${party.label}.`;
    input.fault('PARTY_DIFFERS', text, 'party');
  }
}

function readApplications(books: Books, input: Input): Application[] {
  const fields = ['document', ...PARTS];
  const applications: Application[] = [];
  const open = new Map<bigint, bigint>();
  const overpays = readSettings(books).allowOverpayment;
  for (const row of input.list('applications', MOST_APPLICATIONS, fields, 'required')) {
    const application = readApplication(books, row);
    if (!application) continue;
    const { document } = application;
    const sum = sumOf(application);
    // The same document may stand in two rows: what the first takes is no longer open.
    const left = (open.get(document.seq) ?? document.open) - sum;
    open.set(document.seq, left);
    if (left < 0n && !overpays)
      row.fault('OVER_APPLIED', `Only ${formatAmount(left + sum)} is open.`, 'cash');
    const [first] = applications;
    const same = document.party === (first?.document ?? document).party;
    if (!same) row.fault('PARTY_DIFFERS', 'This document is of another party.', 'document');
    applications.push(application);
  }
  return applications;
}

function readApplication(books: Books, row: Input): Application | undefined {
  const id = row.text('document', 40, 'required');
  const applied = partsOf(row);
  if (sumOf(applied) === 0n) row.fault('AMOUNT_ZERO', 'Nothing is applied.', 'cash');
  const document = id === null ? undefined : findDocument(books, id);
  if (document?.state === 'posted') return { document, ...applied };
  if (document) row.fault('RECORD_INACTIVE', `${id} is ${document.state}.`, 'document');
  else if (id !== null) row.fault('RECORD_UNKNOWN', `There is no document ${id}.`, 'document');
  return undefined;
}

function partsOf(row: Input): Omit<Application, 'document'> {
  const amountOf = (name: string): bigint => {
    const amount = row.amount(name) ?? 0n;
    if (amount < 0n) row.fault('AMOUNT_INVALID', `"${name}" is negative.`, name);
    return amount;
  };
  const [cash = 0n, discount = 0n, writeOff = 0n, credit = 0n] = PARTS.map(amountOf);
  return { cash, discount, writeOff, credit };
}

function bodyOf(books: Books, row: PaymentRow): Record<string, unknown> {
  return {
    method: row.method,
    number: row.number,
    bank: idOf('bank', row.bank),
    paidDate: row.paid_date,
    bookDate: row.book_date,
    memo: row.memo,
    reference: row.reference,
    applications: applicationsOf(books, row.seq).map((one) => ({
      document: idOf(one.kind, one.document),
      cash: formatAmount(one.cash),
      discount: formatAmount(one.discount),
      writeOff: formatAmount(one.write_off),
      credit: formatAmount(one.credit),
    })),
  };
}

/** The number of an outgoing check: the one that is given if it is free, else the bank's next. */
function checkNumber(books: Books, payment: PaymentInput, except: bigint): string | null {
  if (payment.method !== 'check') return payment.number;
  const taken = (number: string) =>
    books.one<{ seq: bigint; own_number: string }>(
      `select seq, own_number from payments
       where bank = ? and number = ? and method = 'check' and direction = 'out' and seq <> ?`,
      payment.bank,
      number,
      except,
    );
  if (payment.number === null) {
    let number = drawCheck(books, payment.bank);
    while (taken(number)) number = drawCheck(books, payment.bank);
    return number;
  }
  const other = taken(payment.number);
  if (!other) return payment.number;
  const record = idOf('payment', other.seq);
  const text = `The check ${payment.number} of this bank is ${other.own_number} already.`;
  throw new Refusal(409, [{ code: 'CHECK_NUMBER_USED', text, field: 'number', record }]);
}

function drawCheck(books: Books, bank: bigint): string {
  const row = books.one<{ drawn: bigint }>(
    'update banks set next_check = next_check + 1 where seq = ? returning next_check - 1 as drawn',
    bank,
  );
  return String(row?.drawn);
}

function firstBank(books: Books): bigint {
  const row = books.one<{ seq: bigint }>('select min(seq) as seq from banks where active = 1');
  return row?.seq ?? 0n;
}

function bankAccount(books: Books, bank: bigint): bigint {
  const row = books.one<{ account: bigint }>('select account from banks where seq = ?', bank);
  return row?.account ?? accountOf(books, 'cash');
}

function documentsOf(books: Books, row: PaymentRow): string[] {
  return applicationsOf(books, row.seq).map((one) => idOf(one.kind, one.document));
}

function recordsOf(applications: readonly Application[]): string[] {
  return applications.flatMap(({ document }) => [
    idOf(document.kind, document.seq),
    idOf(PARTY_OF[document.kind], document.party),
  ]);
}
