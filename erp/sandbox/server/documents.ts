// Bills and receivables: created, posted, changed, voided, deleted. Every function here is to be
// called within one write of the books.
import { formatAmount } from './amount.ts';
import type { Books } from './books.ts';
import { forgetAttachments } from './attachments.ts';
import { forget } from './deletions.ts';
import { PARTY_OF, readDocument } from './document-input.ts';
import type { DocumentInput, DocumentKind, LineInput } from './document-input.ts';
import { requireDocument } from './document-view.ts';
import type { DocumentRow } from './document-view.ts';
import { idOf } from './ids.ts';
import { isObject, readInput } from './input.ts';
import type { Input } from './input.ts';
import { accountOf, book, periodFault, requireOpenPeriod, reverse, unbook } from './ledger.ts';
import type { Booking } from './ledger.ts';
import { requireFree } from './locks.ts';
import { Refusal, refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

const OWN_NUMBER = { bill: 'AP', receivable: 'AR' } as const;

export function createDocument(books: Books, kind: DocumentKind, body: unknown): string {
  const { input, document } = readDocument(books, kind, body, ['post']);
  const posts = input.flag('post') ?? true;
  if (posts && document.bookDate) addPeriodFault(books, input, document.bookDate);
  input.done();
  requireFree(books, [
    idOf(PARTY_OF[kind], document.party),
    document.job === null ? null : idOf('job', document.job),
    document.contract === null ? null : idOf('contract', document.contract),
  ]);
  requireFreeNumber(books, kind, document, 0n);
  const number = books.next(kind).toString().padStart(6, '0');
  const now = Date.now();
  const seq = books.run(
    `insert into documents (kind, own_number, doc_number, reference, party, job, contract,
       doc_date, due_date, book_date, memo, total, state, created_at, modified_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?)`,
    kind,
    `${OWN_NUMBER[kind]}-${number}`,
    ...headerOf(document),
    now,
    now,
  );
  writeLines(books, seq, document);
  const id = idOf(kind, seq);
  if (posts) post(books, requireDocument(books, kind, id));
  return id;
}

export function postDocument(books: Books, kind: DocumentKind, id: string): void {
  const row = requireDocument(books, kind, id);
  requireFree(books, [id]);
  if (row.state === 'posted') return;
  if (row.state === 'void') throw refusal(409, 'STATE_WRONG', `${id} is void.`);
  requireOpenPeriod(books, row.book_date, 'bookDate');
  post(books, row);
  touch(books, row.seq);
}

/** A bill debits its lines against accounts payable; a receivable is the other way round. */
function post(books: Books, row: DocumentRow): void {
  const control = row.kind === 'bill' ? 'payable' : 'receivable';
  const sign = row.kind === 'bill' ? 1n : -1n;
  const lines = books.all<Booking>(
    'select account, amount from lines where document = ? order by line_no',
    row.seq,
  );
  const bookings = lines.map(({ account, amount }) => ({ account, amount: sign * amount }));
  bookings.push({ account: accountOf(books, control), amount: -sign * row.total });
  const text = `${row.own_number} ${row.party_name} ${row.doc_number}`;
  book(books, { document: row.seq }, { date: row.book_date, text, bookings });
  books.run(
    `update documents set state = 'posted', open = total, posted_at = ? where seq = ?`,
    Date.now(),
    row.seq,
  );
}

const POSTED_FIELDS = ['docNumber', 'dueDate', 'memo', 'reference'];

export function changeDocument(books: Books, kind: DocumentKind, id: string, body: unknown): void {
  const row = requireDocument(books, kind, id);
  requireFree(books, [id]);
  if (row.state === 'void') throw refusal(409, 'STATE_WRONG', `${id} is void.`);
  if (row.state === 'posted') changePosted(books, row, body);
  else changeDraft(books, row, body);
  touch(books, row.seq);
}

function changePosted(books: Books, row: DocumentRow, body: unknown): void {
  const input = readInput(body, POSTED_FIELDS);
  const docNumber = input.text('docNumber', 40) ?? row.doc_number;
  const dueDate = input.has('dueDate') ? input.date('dueDate') : row.due_date;
  const memo = input.has('memo') ? input.text('memo', 200) : row.memo;
  const reference = input.has('reference') ? input.text('reference', 120) : row.reference;
  input.done();
  requireFreeNumber(books, row.kind, { docNumber, party: row.party }, row.seq);
  books.run(
    'update documents set doc_number = ?, due_date = ?, memo = ?, reference = ? where seq = ?',
    docNumber,
    dueDate,
    memo,
    reference,
    row.seq,
  );
}

/** The body is laid over what the draft says now, and checked as a whole. */
function changeDraft(books: Books, row: DocumentRow, body: unknown): void {
  if (!isObject(body)) throw refusal(400, 'BODY_INVALID', 'The body is not a JSON object.');
  const { input, document } = readDocument(books, row.kind, { ...bodyOf(books, row), ...body }, []);
  input.done();
  requireFreeNumber(books, row.kind, document, row.seq);
  books.run(
    `update documents set doc_number = ?, reference = ?, party = ?, job = ?, contract = ?,
       doc_date = ?, due_date = ?, book_date = ?, memo = ?, total = ? where seq = ?`,
    ...headerOf(document),
    row.seq,
  );
  books.run('delete from lines where document = ?', row.seq);
  writeLines(books, row.seq, document);
}

function bodyOf(books: Books, row: DocumentRow): Record<string, unknown> {
  const lines = books.all<LineInput>(
    `select account, cost_code as costCode, tax_code as taxCode, amount, text
     from lines where document = ? order by line_no`,
    row.seq,
  );
  return {
    docNumber: row.doc_number,
    reference: row.reference,
    party: idOf(PARTY_OF[row.kind], row.party),
    job: row.job && idOf('job', row.job),
    contract: row.contract && idOf('contract', row.contract),
    docDate: row.doc_date,
    dueDate: row.due_date,
    bookDate: row.book_date,
    memo: row.memo,
    lines: lines.map((line) => ({
      account: idOf('account', line.account),
      costCode: line.costCode && idOf('costCode', line.costCode),
      taxCode: line.taxCode && idOf('taxCode', line.taxCode),
      amount: formatAmount(line.amount),
      text: line.text,
    })),
  };
}

export function voidDocument(books: Books, kind: DocumentKind, id: string, body: unknown): void {
  const row = requireDocument(books, kind, id);
  const date = dateOf(books, body);
  requireFree(books, [id]);
  if (row.state === 'void') return;
  if (row.state === 'draft')
    throw refusal(409, 'STATE_WRONG', `${id} is a draft: delete it instead.`);
  requireNoPayments(books, row, "and p.state = 'posted'");
  requireOpenPeriod(books, date, 'date');
  reverse(books, { document: row.seq }, date, `Void ${row.own_number}`);
  books.run(
    `update documents set state = 'void', open = 0, voided_at = ? where seq = ?`,
    Date.now(),
    row.seq,
  );
  touch(books, row.seq);
}

export function deleteDocument(books: Books, kind: DocumentKind, id: string): void {
  const row = requireDocument(books, kind, id);
  requireFree(books, [id]);
  requireNoPayments(books, row, '');
  unbook(books, { document: row.seq });
  forgetAttachments(books, row.seq);
  books.run('delete from documents where seq = ?', row.seq);
  forget(books, id);
}

/** The date of a void: today when the body does not say. */
export function dateOf(books: Books, body: unknown): string {
  const input = readInput(body ?? {}, ['date']);
  const date = input.date('date') ?? books.today();
  input.done();
  return date;
}

export function touch(books: Books, document: bigint): void {
  books.run(
    'update documents set rev = rev + 1, modified_at = ? where seq = ?',
    Date.now(),
    document,
  );
}

function requireNoPayments(books: Books, row: DocumentRow, condition: string): void {
  const payment = books.one<{ seq: bigint; own_number: string }>(
    `select p.seq, p.own_number from applications a join payments p on p.seq = a.payment
     where a.document = ? ${condition} limit 1`,
    row.seq,
  );
  if (!payment) return;
  const record = idOf('payment', payment.seq);
  const text = `The payment ${payment.own_number} hangs on it.`;
  throw new Refusal(409, [{ code: 'HAS_PAYMENTS', text, field: null, record }]);
}

function requireFreeNumber(
  books: Books,
  kind: DocumentKind,
  { docNumber, party }: { readonly docNumber: string; readonly party: bigint },
  except: bigint,
): void {
  if (!readSettings(books).uniqueNumbers) return;
  const other = books.one<{ seq: bigint; own_number: string }>(
    `select seq, own_number from documents
     where kind = ? and party = ? and doc_number = ? and state <> 'void' and seq <> ?`,
    kind,
    party,
    docNumber,
    except,
  );
  if (!other) return;
  const record = idOf(kind, other.seq);
  const text = `${other.own_number} of the same party has the number ${docNumber} already.`;
  throw new Refusal(409, [{ code: 'NUMBER_TAKEN', text, field: 'docNumber', record }]);
}

function addPeriodFault(books: Books, input: Input, date: string): void {
  const fault = periodFault(books, date, 'bookDate');
  if (fault) input.fault(fault.code, fault.text, 'bookDate');
}

function headerOf(document: DocumentInput) {
  return [
    document.docNumber,
    document.reference,
    document.party,
    document.job,
    document.contract,
    document.docDate,
    document.dueDate,
    document.bookDate,
    document.memo,
    document.total,
  ];
}

function writeLines(books: Books, seq: bigint, document: DocumentInput): void {
  for (const [index, line] of document.lines.entries())
    books.run(
      `insert into lines (document, line_no, account, cost_code, tax_code, amount, text)
       values (?, ?, ?, ?, ?, ?, ?)`,
      seq,
      index + 1,
      line.account,
      line.costCode,
      line.taxCode,
      line.amount,
      line.text,
    );
}
