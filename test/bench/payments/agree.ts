// Whether our rows are the ERP's books, read by SQL on both sides, past every function of ours.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyOf } from '../../chaos/books.ts';
import type { Processes } from '../../chaos/stack-processes.ts';

export interface Agreement {
  /** Payments in the ERP's books, and rows of ours. */
  readonly inBooks: number;
  readonly inRows: number;
  /** Of the books, those that no row of ours equals. */
  readonly different: number;
  /** Invoices whose sums are not those of their rows. */
  readonly wrongSums: number;
  /** Events of an import; as many as there are rows, or one was told twice. */
  readonly imported: number;
}

const BATCH = 10_000;

export async function agreement({ asOwner, erpFile }: Processes): Promise<Agreement> {
  const folder = copyOf(erpFile); // the ERP holds its own file
  const books = new DatabaseSync(join(folder, 'erp.sqlite'));
  let [inBooks, different] = [0, 0];
  try {
    const batch = books.prepare(
      `select 'pay_' || p.seq as payment, 'bil_' || a.document as document, a.cash
       from payments p join applications a on a.payment = p.seq
       where p.seq > ? and p.seq <= ? order by p.seq`,
    );
    const last = Number(books.prepare('select max(seq) as last from payments').get()?.['last']);
    for (let from = 0; from < last; from += BATCH) {
      const lines = batch.all(from, from + BATCH);
      inBooks += lines.length;
      const [row] = await asOwner<{ equal: number }>(
        `select count(*)::int as equal
         from unnest($1::text[], $2::text[], $3::bigint[]) as b (payment, document, cash)
         join invoices i on i.erp_document_id = b.document
         join payments p on p.company_id = i.company_id and p.invoice_id = i.id
           and p.erp_payment_id = b.payment and p.erp_document_id = b.document
           and p.amount_minor = b.cash and p.state = 'live'`,
        ['payment', 'document', 'cash'].map((name) => lines.map((line) => line[name])),
      );
      different += lines.length - (row?.equal ?? 0);
    }
  } finally {
    books.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { inBooks, different, ...(await ownOf(asOwner)) };
}

type OfOurs = Pick<Agreement, 'inRows' | 'wrongSums' | 'imported'>;

async function ownOf(asOwner: Processes['asOwner']): Promise<OfOurs> {
  const [row] = await asOwner<OfOurs>(
    `select (select count(*)::int from payments) as "inRows",
       (select count(*)::int from events where type = 'payment.imported') as imported,
       (select count(*)::int from invoices i left join (
          select company_id, invoice_id, sum(amount_minor) as paid from payments
          where state = 'live' group by 1, 2) s on s.company_id = i.company_id and s.invoice_id = i.id
        where i.paid_minor <> coalesce(s.paid, 0)) as "wrongSums"`,
  );
  if (!row) throw new Error('nothing was counted');
  return row;
}

export const isEqual = (of: Agreement): boolean =>
  of.inBooks === of.inRows &&
  of.inBooks === of.imported &&
  of.different === 0 &&
  of.wrongSums === 0;
