// Bills and receivables as they stand in the books, found and shown on the wire.
import { formatAmount } from './amount.ts';
import type { Books } from './books.ts';
import { PARTY_OF } from './document-input.ts';
import type { DocumentKind } from './document-input.ts';
import { idOf, seqOf } from './ids.ts';
import type { Named } from './ledger.ts';
import { findMaster } from './masters.ts';
import type { MasterType } from './masters.ts';
import {
  amountOf,
  conditions,
  instant,
  instantOf,
  numberOf,
  onlyKnown,
  pageOf,
  seqIn,
  sizeOf,
} from './query.ts';
import type { Page, Query } from './query.ts';
import { refusal } from './refusal.ts';
import { readCompany, readSettings } from './settings.ts';

export interface DocumentRow {
  readonly seq: bigint;
  readonly kind: DocumentKind;
  readonly own_number: string;
  readonly doc_number: string;
  readonly reference: string | null;
  readonly party: bigint;
  readonly party_code: string;
  readonly party_name: string;
  readonly job: bigint | null;
  readonly job_code: string | null;
  readonly job_title: string | null;
  readonly contract: bigint | null;
  readonly contract_code: string | null;
  readonly contract_title: string | null;
  readonly doc_date: string;
  readonly due_date: string | null;
  readonly book_date: string;
  readonly memo: string | null;
  readonly total: bigint;
  readonly open: bigint;
  readonly state: 'draft' | 'posted' | 'void';
  readonly rev: bigint;
  readonly created_at: bigint;
  readonly modified_at: bigint;
  readonly posted_at: bigint | null;
  readonly voided_at: bigint | null;
}

interface LineRow {
  line_no: bigint;
  account: bigint;
  account_code: string;
  account_title: string;
  cost_code: bigint | null;
  cost_code_code: string | null;
  cost_code_title: string | null;
  tax_code: bigint | null;
  tax_code_code: string | null;
  tax_code_title: string | null;
  amount: bigint;
  text: string | null;
}

const SELECT = `
select d.*, p.code as party_code, p.label as party_name, j.code as job_code, j.label as job_title,
  c.code as contract_code, c.label as contract_title
from documents d join parties p on p.seq = d.party
left join jobs j on j.seq = d.job left join contracts c on c.seq = d.contract`;

export const LIST_OF = { bill: 'bills', receivable: 'receivables' } as const;

export function requireDocument(books: Books, kind: DocumentKind, id: string): DocumentRow {
  const seq = seqOf(kind, id) ?? 0n;
  const row = books.one<DocumentRow>(`${SELECT} where d.seq = ? and d.kind = ?`, seq, kind);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no ${kind} ${id}.`);
  return row;
}

/** A bill or a receivable, whichever the id says. */
export function findDocument(books: Books, id: string): DocumentRow | undefined {
  const kind: DocumentKind = id.startsWith('bil_') ? 'bill' : 'receivable';
  const seq = seqOf(kind, id) ?? 0n;
  return books.one<DocumentRow>(`${SELECT} where d.seq = ? and d.kind = ?`, seq, kind);
}

export function showDocument(books: Books, origin: string, row: DocumentRow) {
  const id = idOf(row.kind, row.seq);
  return {
    id,
    kind: row.kind,
    ownNumber: row.own_number,
    docNumber: row.doc_number,
    reference: row.reference,
    state: row.state,
    party: {
      id: idOf(PARTY_OF[row.kind], row.party),
      code: row.party_code,
      name: row.party_name,
    },
    job: named('job', row.job, row.job_code, row.job_title),
    contract: named('contract', row.contract, row.contract_code, row.contract_title),
    docDate: row.doc_date,
    dueDate: row.due_date,
    bookDate: row.book_date,
    memo: row.memo,
    currency: readCompany(books).currency,
    lines: linesOf(books, row.seq),
    total: formatAmount(row.total),
    open: formatAmount(row.open),
    rev: Number(row.rev),
    page: `${origin}/page/${LIST_OF[row.kind]}/${id}`,
    createdAt: instant(row.created_at),
    modifiedAt: instant(row.modified_at),
    postedAt: instant(row.posted_at),
    voidedAt: instant(row.voided_at),
  };
}

export type DocumentView = ReturnType<typeof showDocument>;

function named(
  type: MasterType,
  seq: bigint | null,
  code: string | null,
  title: string | null,
): Named | null {
  return seq === null ? null : { id: idOf(type, seq), code: code ?? '', title: title ?? '' };
}

function linesOf(books: Books, document: bigint) {
  const rows = books.all<LineRow>(
    `select l.*, a.code as account_code, a.label as account_title,
       c.code as cost_code_code, c.label as cost_code_title,
       t.code as tax_code_code, t.label as tax_code_title
     from lines l join accounts a on a.seq = l.account
     left join cost_codes c on c.seq = l.cost_code left join tax_codes t on t.seq = l.tax_code
     where l.document = ? order by l.line_no`,
    document,
  );
  return rows.map((row) => ({
    lineNo: Number(row.line_no),
    account: {
      id: idOf('account', row.account),
      code: row.account_code,
      title: row.account_title,
    },
    costCode: named('costCode', row.cost_code, row.cost_code_code, row.cost_code_title),
    taxCode: named('taxCode', row.tax_code, row.tax_code_code, row.tax_code_title),
    amount: formatAmount(row.amount),
    text: row.text,
  }));
}

/** A list with one of these filters is a search, which the settings may delay or not offer. */
export function isSearch(query: Query): boolean {
  return SEARCHED.some((filter) => query[filter] !== undefined);
}

const SEARCHED = ['reference', 'docNumber', 'party', 'total'];

const FILTERS = [
  'reference',
  'docNumber',
  'party',
  'total',
  'job',
  'contract',
  'state',
  'modifiedSince',
  'ids',
];

export function listDocuments(
  books: Books,
  origin: string,
  kind: DocumentKind,
  query: Query,
): Page<DocumentView> {
  onlyKnown(query, [...FILTERS, 'size', 'after']);
  const size = sizeOf(query);
  const where = conditions(['d.kind = ?', kind], ['d.seq > ?', numberOf(query, 'after')]);
  if (isSearch(query)) where.add('d.created_at <= ?', searchableUntil(books, query));
  where.add('d.reference = ?', query['reference']);
  where.add('d.doc_number = ?', query['docNumber']);
  where.add('d.total = ?', amountOf(query, 'total'));
  where.add('d.state = ?', query['state']);
  for (const [filter, type] of [
    ['party', PARTY_OF[kind]],
    ['job', 'job'],
    ['contract', 'contract'],
  ] as const)
    where.add(
      `d.${filter} = ?`,
      seqIn(query[filter], (named) => findMaster(books, type, named)),
    );
  where.add('d.modified_at >= ?', instantOf(query, 'modifiedSince'));
  where.add('d.seq in (select value from json_each(?))', seqsOf(kind, query['ids']));
  const rows = books.all<DocumentRow>(
    `${SELECT} where ${where.sql()} order by d.seq limit ?`,
    ...where.values,
    size + 1,
  );
  const page = pageOf(rows, size, (row) => row.seq);
  return { rows: page.rows.map((row) => showDocument(books, origin, row)), next: page.next };
}

/** As a JSON list; what is no id of this kind is the id of nothing. */
const seqsOf = (kind: DocumentKind, ids: string | undefined): string | undefined =>
  ids === undefined
    ? undefined
    : JSON.stringify(ids.split(',').flatMap((id) => Number(seqOf(kind, id) ?? [])));

export function countDocuments(books: Books): number {
  return Number(books.one<{ count: bigint }>('select count(*) as count from documents')?.count);
}

/** For the page: newest first, before the one with this number; `q` is in a number or the party. */
export function newestDocuments(
  books: Books,
  kind: DocumentKind,
  { q, before, size }: { readonly q: string; readonly before: bigint; readonly size: number },
): DocumentRow[] {
  return books.all<DocumentRow>(
    `${SELECT} where d.kind = ?1 and (?2 = 0 or d.seq < ?2) and (?3 = '' or instr(lower(
       d.doc_number || ' ' || d.own_number || ' ' || p.code || ' ' || p.label), lower(?3)) > 0)
     order by d.seq desc limit ?4`,
    kind,
    before,
    q,
    size,
  );
}

/** What was created after this moment is not in the search index yet. */
export function searchableUntil(books: Books, query: Query): number {
  const { idempotency, lagMs } = readSettings(books);
  if (idempotency === 'neither' && query['reference'] !== undefined)
    throw refusal(422, 'SEARCH_NOT_OFFERED', 'These books cannot be searched by reference.');
  return Date.now() - lagMs;
}
