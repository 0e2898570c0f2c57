// What there is before a reading: documents and payments in the sandbox's books, and an invoice of
// ours for each document. Written in bulk, past every door: only reading is measured.
import { DatabaseSync } from 'node:sqlite';
import type { Processes } from '../../chaos/stack-processes.ts';
import type { TestCompany } from '../../company.ts';

export interface Size {
  readonly payments: number;
  readonly invoices: number;
  /**
   * Payments of one document follow each other. Otherwise they stand as far apart as may be, so
   * that a page of them touches as many invoices as it has rows: the dearest order.
   */
  readonly isTogether?: boolean;
}

/** What one of our invoices is over, in hundredths (test/company.ts). */
const DUE = 90_000;

const numbers = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)';

export function seedBooks(file: string, { payments, invoices, isTogether = false }: Size): void {
  const books = new DatabaseSync(file, { timeout: 10_000 });
  const now = Date.now();
  try {
    books.exec('pragma foreign_keys = off; begin');
    // All are paid in full: then what is open and what the ledger says of it agree, as they must.
    books
      .prepare(
        `${numbers} insert into documents (seq, kind, own_number, doc_number, party, doc_date, book_date,
           total, open, state, created_at, modified_at, posted_at)
         select i, 'bill', 'BIL-' || i, 'B-' || i, (select min(seq) from parties), date(), date(),
           ${DUE}, 0, 'posted', ${now}, ${now}, ${now} from n`,
      )
      .run(invoices);
    books
      .prepare(
        `${numbers} insert into payments (seq, own_number, direction, state, method, number, bank, party,
           paid_date, book_date, amount, change_no, created_at, modified_at)
         select i, 'PMT-' || i, 'out', 'posted', 'ach', 'A-' || i, (select min(seq) from banks),
           (select min(seq) from parties), date(), date(), ?, i, ${now}, ${now} from n`,
      )
      .run(payments, amountOf({ payments, invoices }));
    books
      .prepare(
        `insert into applications (payment, line_no, document, cash, discount, write_off)
         select seq, 1, 1 + cast(case when ? then (seq - 1) * ? / ? else (seq - 1) % ? end as integer),
           amount, 0, 0
         from payments`,
      )
      .run(Number(isTogether), invoices, payments, invoices);
    books.prepare(`insert into sequences (name, last) values ('changes', ?)`).run(payments);
    books.exec('commit');
  } finally {
    books.close();
  }
}

const amountOf = ({ payments, invoices }: Size): number =>
  Math.max(1, Math.floor((DUE * invoices) / Math.max(payments, invoices)));

/** Every hundredth payment is a cent less: changed in the ERP after all others. */
export function changeBooks(file: string): number {
  const books = new DatabaseSync(file, { timeout: 10_000 });
  try {
    books.exec(`begin;
      update applications set cash = cash - 1 where payment % 100 = 0;
      update payments set amount = amount - 1, rev = rev + 1,
        change_no = change_no + (select last from sequences where name = 'changes')
      where seq % 100 = 0;
      update sequences set last = (select max(change_no) from payments) where name = 'changes';
      commit`);
    const { changed } = books
      .prepare('select count(*) as changed from payments where rev > 1')
      .get() as { changed: number };
    return changed;
  } finally {
    books.close();
  }
}

/** Copies of one invoice, each synced with a document of its own. */
export async function seedInvoices(
  { asOwner }: Pick<Processes, 'asOwner'>,
  { companyId, connectionId }: TestCompany,
  { pattern, count }: { readonly pattern: string; readonly count: number },
): Promise<void> {
  const [names] = await asOwner<{ given: string }>(
    `select string_agg(quote_ident(column_name), ', ') as given from information_schema.columns
     where table_schema = 'public' and table_name = 'invoices' and is_generated = 'NEVER'`,
  );
  const given = names?.given ?? '';
  await asOwner(
    `insert into invoices (${given}) select ${given} from (
       select copy.* from invoices i, generate_series(1, $4::int) g,
         lateral jsonb_populate_record(i, jsonb_build_object('id', uuidv7(), 'number', 'B-' || g,
           'erp_status', 'synced', 'erp_document_id', 'bil_' || g, 'connection_id', $3::text,
           'submission', 1, 'version', 4, 'taken_up_version', 4, 'synced_at', now())) copy
       where i.company_id = $1 and i.id = $2) copies`,
    [companyId, pattern, connectionId, count],
  );
}
