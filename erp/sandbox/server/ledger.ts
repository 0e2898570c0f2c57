// Double entry. A booking is a list of signed amounts that add up to nothing: positive is a debit.
import { formatAmount } from './amount.ts';
import type { Books } from './books.ts';
import { idOf } from './ids.ts';
import { refusal } from './refusal.ts';
import type { Fault } from './refusal.ts';

export interface Booking {
  readonly account: bigint;
  readonly amount: bigint;
}

/** What a journal belongs to. */
export type Source = { readonly document: bigint } | { readonly payment: bigint };

/** Which column of a journal names its source, and with which number. */
const journalOf = (source: Source): ['document' | 'payment', bigint] =>
  'document' in source ? ['document', source.document] : ['payment', source.payment];

export function book(
  books: Books,
  source: Source,
  entry: { readonly date: string; readonly text: string; readonly bookings: readonly Booking[] },
): void {
  const [column, seq] = journalOf(source);
  const journal = books.run(
    `insert into journals (${column}, date, text, created_at) values (?, ?, ?, ?)`,
    seq,
    entry.date,
    entry.text,
    Date.now(),
  );
  for (const { account, amount } of entry.bookings) {
    if (amount === 0n) continue;
    const [debit, credit] = amount > 0n ? [amount, 0n] : [0n, -amount];
    books.run(
      'insert into entries (journal, account, debit, credit) values (?, ?, ?, ?)',
      journal,
      account,
      debit,
      credit,
    );
  }
}

/** Books the opposite of everything that was booked for this source. */
export function reverse(books: Books, source: Source, date: string, text: string): void {
  const [column, seq] = journalOf(source);
  const bookings = books.all<Booking>(
    `select e.account, e.credit - e.debit as amount from entries e
     join journals j on j.seq = e.journal
     where j.${column} = ? order by e.seq`,
    seq,
  );
  book(books, source, { date, text, bookings });
}

/** Takes the bookings of this source out of the books, as if they had never been. */
export function unbook(books: Books, source: Source): void {
  const [column, seq] = journalOf(source);
  const journals = books.all<{ seq: bigint; date: string }>(
    `select seq, date from journals where ${column} = ?`,
    seq,
  );
  for (const journal of journals) {
    requireOpenPeriod(books, journal.date);
    books.run('delete from entries where journal = ?', journal.seq);
    books.run('delete from journals where seq = ?', journal.seq);
  }
}

export function accountOf(books: Books, role: string): bigint {
  const row = books.one<{ seq: bigint }>('select seq from accounts where role = ?', role);
  if (!row) throw new Error(`The chart of accounts has no account for ${role}`);
  return row.seq;
}

/** Why nothing can be booked on this date; undefined when it can. */
export function periodFault(books: Books, date: string, field: string): Fault | undefined {
  const month = date.slice(0, 7);
  const period = books.one<{ open: bigint }>('select open from periods where id = ?', month);
  if (!period) return { code: 'PERIOD_UNKNOWN', text: `There is no period for ${date}.`, field };
  if (period.open === 0n)
    return { code: 'PERIOD_CLOSED', text: `The period ${month} is closed.`, field };
  return undefined;
}

export function requireOpenPeriod(books: Books, date: string, field?: string): void {
  const fault = periodFault(books, date, field ?? 'bookDate');
  if (fault) throw refusal(422, fault.code, fault.text, field);
}

interface EntryRow {
  seq: bigint;
  date: string;
  text: string;
  account: bigint;
  code: string;
  label: string;
  debit: bigint;
  credit: bigint;
}

export interface JournalView {
  readonly id: number;
  readonly date: string;
  readonly text: string;
  readonly entries: { account: Named; debit: string; credit: string }[];
}

export interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export function journalsOf(books: Books, source: Source): JournalView[] {
  const [column, seq] = journalOf(source);
  const rows = books.all<EntryRow>(
    `select j.seq, j.date, j.text, e.account, a.code, a.label, e.debit, e.credit
     from journals j join entries e on e.journal = j.seq join accounts a on a.seq = e.account
     where j.${column} = ? order by j.seq, e.seq`,
    seq,
  );
  const journals = new Map<bigint, JournalView>();
  for (const row of rows) {
    const { date, text } = row;
    const journal = journals.get(row.seq) ?? { id: Number(row.seq), date, text, entries: [] };
    journals.set(row.seq, journal);
    journal.entries.push({
      account: { id: idOf('account', row.account), code: row.code, title: row.label },
      debit: formatAmount(row.debit),
      credit: formatAmount(row.credit),
    });
  }
  return [...journals.values()];
}

interface BalanceRow {
  seq: bigint;
  code: string;
  label: string;
  role: string | null;
  balance: bigint;
  debit: bigint;
  credit: bigint;
}

/** Computed from all bookings and all documents, not from what is kept beside them. */
export function trialBalance(books: Books) {
  const rows = books.all<BalanceRow>(
    `select a.seq, a.code, a.label, a.role, a.balance,
       coalesce(sum(e.debit), 0) as debit, coalesce(sum(e.credit), 0) as credit
     from accounts a left join entries e on e.account = a.seq group by a.seq order by a.code`,
  );
  const open = { bill: openOf(books, 'bill'), receivable: openOf(books, 'receivable') };
  const debit = rows.reduce((sum, row) => sum + row.debit, 0n);
  const credit = rows.reduce((sum, row) => sum + row.credit, 0n);
  const agrees = (row: BalanceRow): boolean => {
    const balance = row.debit - row.credit;
    if (row.role === 'payable' && balance !== -open.bill) return false;
    if (row.role === 'receivable' && balance !== open.receivable) return false;
    return balance === row.balance;
  };
  return {
    balanced: debit === credit && rows.every(agrees),
    debit: formatAmount(debit),
    credit: formatAmount(credit),
    rows: rows.map((row) => ({
      account: { id: idOf('account', row.seq), code: row.code, title: row.label },
      debit: formatAmount(row.debit),
      credit: formatAmount(row.credit),
      balance: formatAmount(row.debit - row.credit),
    })),
    open: { bills: formatAmount(open.bill), receivables: formatAmount(open.receivable) },
  };
}

/** What is open, from totals and live applications alone. */
function openOf(books: Books, kind: string): bigint {
  const row = books.one<{ open: bigint }>(
    `select
       (select coalesce(sum(total), 0) from documents where kind = ?1 and state = 'posted')
       - (select coalesce(sum(a.cash + a.discount + a.write_off), 0) from applications a
          join payments p on p.seq = a.payment join documents d on d.seq = a.document
          where d.kind = ?1 and p.state = 'posted' and p.draft = 0) as open`,
    kind,
  );
  return row?.open ?? 0n;
}
