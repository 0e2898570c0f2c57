// Payments as they stand in the books, found and shown on the wire.
import { formatAmount } from './amount.ts';
import type { Books } from './books.ts';
import { inChanges } from './deletions.ts';
import type { DocumentKind } from './document-input.ts';
import { findDocument, searchableUntil } from './document-view.ts';
import { idOf, seqOf } from './ids.ts';
import { findMaster, findParty } from './masters.ts';
import {
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
import { readCompany } from './settings.ts';

export interface PaymentRow {
  readonly seq: bigint;
  readonly own_number: string;
  readonly direction: 'in' | 'out';
  readonly state: 'posted' | 'void';
  /** 1: it has booked nothing, and pays nothing yet. */
  readonly draft: bigint;
  readonly method: string;
  readonly number: string | null;
  readonly bank: bigint;
  readonly bank_code: string;
  readonly bank_title: string;
  readonly party: bigint;
  readonly party_code: string;
  readonly party_name: string;
  readonly paid_date: string;
  readonly book_date: string;
  readonly memo: string | null;
  readonly reference: string | null;
  readonly amount: bigint;
  readonly rev: bigint;
  readonly change_no: bigint;
  readonly created_at: bigint;
  readonly modified_at: bigint;
  readonly voided_at: bigint | null;
}

export interface ApplicationRow {
  readonly document: bigint;
  readonly kind: DocumentKind;
  readonly doc_number: string;
  readonly cash: bigint;
  readonly discount: bigint;
  readonly write_off: bigint;
  readonly credit: bigint;
}

const SELECT = `
select p.*, b.code as bank_code, b.label as bank_title, v.code as party_code, v.label as party_name
from payments p join banks b on b.seq = p.bank join parties v on v.seq = p.party`;

const OF_DOCUMENT = 'p.seq in (select payment from applications where document = ?)';

export function requirePayment(books: Books, id: string): PaymentRow {
  const row = books.one<PaymentRow>(`${SELECT} where p.seq = ?`, seqOf('payment', id) ?? 0n);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no payment ${id}.`);
  return row;
}

export function applicationsOf(books: Books, payment: bigint): ApplicationRow[] {
  return books.all<ApplicationRow>(
    `select a.document, d.kind, d.doc_number, a.cash, a.discount, a.write_off, a.credit
     from applications a join documents d on d.seq = a.document
     where a.payment = ? order by a.line_no`,
    payment,
  );
}

export function showPayment(books: Books, row: PaymentRow) {
  return {
    id: idOf('payment', row.seq),
    ownNumber: row.own_number,
    direction: row.direction,
    state: row.draft === 1n ? 'draft' : row.state,
    method: row.method,
    number: row.number,
    bank: { id: idOf('bank', row.bank), code: row.bank_code, title: row.bank_title },
    party: {
      id: idOf(row.direction === 'out' ? 'vendor' : 'customer', row.party),
      code: row.party_code,
      name: row.party_name,
    },
    paidDate: row.paid_date,
    bookDate: row.book_date,
    memo: row.memo,
    reference: row.reference,
    currency: readCompany(books).currency,
    amount: formatAmount(row.amount),
    applications: applicationsOf(books, row.seq).map((one) => ({
      document: idOf(one.kind, one.document),
      docNumber: one.doc_number,
      cash: formatAmount(one.cash),
      discount: formatAmount(one.discount),
      writeOff: formatAmount(one.write_off),
      credit: formatAmount(one.credit),
    })),
    rev: Number(row.rev),
    changeNo: Number(row.change_no),
    createdAt: instant(row.created_at),
    modifiedAt: instant(row.modified_at),
    voidedAt: instant(row.voided_at),
  };
}

export type PaymentView = ReturnType<typeof showPayment>;

/** Every payment of one document, void ones too. */
export function paymentsOf(books: Books, document: bigint) {
  const rows = books.all<PaymentRow>(`${SELECT} where ${OF_DOCUMENT} order by p.seq`, document);
  return { rows: rows.map((row) => showPayment(books, row)) };
}

const FILTERS = ['document', 'party', 'state', 'reference', 'number', 'bank', 'modifiedSince'];

/** Those over hundreds of documents are large, and who polls for work may send 1 MiB at most. */
const LARGEST_PAGE = 700_000;

function asManyAsFit(books: Books, rows: readonly PaymentRow[]): PaymentView[] {
  const shown: PaymentView[] = [];
  let bytes = 0;
  for (const row of rows) {
    const view = showPayment(books, row);
    bytes += Buffer.byteLength(JSON.stringify(view));
    if (bytes > LARGEST_PAGE && shown.length > 0) break;
    shown.push(view);
  }
  return shown;
}

/** `upTo` and `last` only of a list in the order of changes. */
type PaymentList = Page<PaymentView> & { readonly upTo?: number; readonly last?: number };

export function listPayments(books: Books, query: Query): PaymentList {
  onlyKnown(query, [...FILTERS, 'changedAfter', 'size', 'after']);
  const size = sizeOf(query);
  // In the order of changes a page that is read later misses nothing that changed meanwhile.
  const byChanges = query['changedAfter'] !== undefined;
  const column = byChanges ? 'change_no' : 'seq';
  const above = `p.${column} > ?`;
  const where = conditions([above, numberOf(query, 'after')]);
  where.add(above, numberOf(query, 'changedAfter'));
  where.add('p.reference = ?', query['reference']);
  if (query['reference'] !== undefined)
    where.add('p.created_at <= ?', searchableUntil(books, query));
  where.add("iif(p.draft = 1, 'draft', p.state) = ?", query['state']);
  where.add('p.number = ?', query['number']);
  const { document, party, bank } = query;
  where.add(
    OF_DOCUMENT,
    seqIn(document, (id) => findDocument(books, id)),
  );
  where.add(
    'p.bank = ?',
    seqIn(bank, (id) => findMaster(books, 'bank', id)),
  );
  where.add(
    'p.party = ?',
    seqIn(party, (id) => findParty(books, id)),
  );
  where.add('p.modified_at >= ?', instantOf(query, 'modifiedSince'));
  const rows = books.all<PaymentRow>(
    `${SELECT} where ${where.sql()} order by p.${column} limit ?`,
    ...where.values,
    size + 1,
  );
  const shown = asManyAsFit(books, rows.slice(0, size));
  const { next } = pageOf(rows, shown.length, (row) => row[column]);
  return { rows: shown, next, ...(byChanges ? inChanges(books, next) : {}) };
}
