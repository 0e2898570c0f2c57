// What a body says about a bill or a receivable, checked: everything that is wrong, at once.
import { formatAmount, LARGEST } from './amount.ts';
import type { Books } from './books.ts';
import { idOf } from './ids.ts';
import { readInput } from './input.ts';
import type { Input } from './input.ts';
import { resolve } from './masters.ts';
import type { MasterRow } from './masters.ts';
import { readCompany } from './settings.ts';

export type DocumentKind = 'bill' | 'receivable';

export interface LineInput {
  readonly account: bigint;
  readonly costCode: bigint | null;
  readonly taxCode: bigint | null;
  readonly amount: bigint;
  readonly text: string | null;
}

export interface DocumentInput {
  readonly docNumber: string;
  readonly reference: string | null;
  readonly party: bigint;
  readonly job: bigint | null;
  readonly contract: bigint | null;
  readonly docDate: string;
  readonly dueDate: string | null;
  readonly bookDate: string;
  readonly memo: string | null;
  readonly lines: readonly LineInput[];
  readonly total: bigint;
}

const FIELDS = [
  'docNumber',
  'reference',
  'party',
  'job',
  'contract',
  'docDate',
  'dueDate',
  'bookDate',
  'memo',
  'currency',
  'lines',
  'total',
];
const LINE_FIELDS = ['account', 'costCode', 'taxCode', 'amount', 'text'];
const MOST_LINES = 500;

export const PARTY_OF = { bill: 'vendor', receivable: 'customer' } as const;

/** `more` are fields that the operation knows besides; the caller reads them and calls `done`. */
export function readDocument(
  books: Books,
  kind: DocumentKind,
  body: unknown,
  more: readonly string[],
): { input: Input; document: DocumentInput } {
  const input = readInput(body, [...FIELDS, ...more]);
  const docDate = input.date('docDate', 'required') ?? '';
  const dueDate = input.date('dueDate');
  if (dueDate !== null && dueDate < docDate)
    input.fault('FIELD_INVALID', `"dueDate" is before "docDate" ${docDate}.`, 'dueDate');
  const lines = input.list('lines', MOST_LINES, LINE_FIELDS, 'required');
  const document: DocumentInput = {
    docNumber: input.text('docNumber', 40, 'required') ?? '',
    reference: input.text('reference', 120),
    ...readOwners(books, kind, input),
    docDate,
    dueDate,
    bookDate: input.date('bookDate') ?? docDate,
    memo: input.text('memo', 200),
    lines: lines.map((line) => readLine(books, line)),
    total: 0n,
  };
  checkCurrency(books, input);
  const total = document.lines.reduce((sum, line) => sum + line.amount, 0n);
  checkTotal(input, total);
  return { input, document: { ...document, total } };
}

function readLine(books: Books, line: Input): LineInput {
  const seqOf = (field: 'costCode' | 'taxCode') => resolve(books, line, field, field)?.seq ?? null;
  const amount = line.amount('amount', 'required');
  if (amount === 0n) line.fault('AMOUNT_ZERO', 'A line without an amount says nothing.', 'amount');
  return {
    account: readAccount(books, line),
    costCode: seqOf('costCode'),
    taxCode: seqOf('taxCode'),
    amount: amount ?? 0n,
    text: line.text('text', 200),
  };
}

function readAccount(books: Books, line: Input): bigint {
  const account = resolve(books, line, 'account', 'account', 'required');
  if (!account) return 0n;
  if (account['postable'] === 0n) {
    const text = `${account.code} ${account.label} is a control account: the ERP alone books on it.`;
    line.fault('ACCOUNT_NOT_POSTABLE', text, 'account');
  }
  return account.seq;
}

/** Party, job and contract, which must belong together. */
function readOwners(books: Books, kind: DocumentKind, input: Input) {
  const party = resolve(books, input, 'party', PARTY_OF[kind], 'required');
  const job = resolve(books, input, 'job', 'job');
  const contract = resolve(books, input, 'contract', 'contract');
  if (contract) checkContract(kind, input, contract, party, job);
  return { party: party?.seq ?? 0n, job: job?.seq ?? null, contract: contract?.seq ?? null };
}

function checkContract(
  kind: DocumentKind,
  input: Input,
  contract: MasterRow,
  party: MasterRow | null,
  job: MasterRow | null,
): void {
  const { code } = contract;
  const ownerType = contract['type'] === 'prime' ? 'customer' : 'vendor';
  if (ownerType !== PARTY_OF[kind] || (party && contract['party'] !== party.seq)) {
    const owner = idOf(ownerType, BigInt(contract['party'] ?? 0));
    const text = `The contract ${code} belongs to another party (${owner}).`;
    input.fault('CONTRACT_PARTY_DIFFERS', text, 'contract');
  }
  if (job && contract['job'] !== null && contract['job'] !== job.seq)
    input.fault('CONTRACT_JOB_DIFFERS', `The contract ${code} is of another job.`, 'contract');
}

export function checkCurrency(books: Books, input: Input): void {
  const currency = input.text('currency', 3);
  const own = readCompany(books).currency;
  if (currency !== null && currency !== own)
    input.fault('CURRENCY_UNKNOWN', `These books are in ${own}.`, 'currency');
}

function checkTotal(input: Input, total: bigint): void {
  const control = input.amount('total');
  if (control !== null && control !== total) {
    const text = `The lines add up to ${formatAmount(total)}, not ${formatAmount(control)}.`;
    input.fault('TOTAL_MISMATCH', text, 'total');
  }
  if (total < 0n) input.fault('TOTAL_NEGATIVE', `The total is ${formatAmount(total)}.`, 'lines');
  if (total > LARGEST) input.fault('AMOUNT_TOO_LARGE', 'The total is too large.', 'lines');
}
