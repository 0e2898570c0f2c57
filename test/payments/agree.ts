// Whether our live rows are the ERP's books: read by SQL on both sides, past every connector and
// every function of ours. Amounts in hundredths.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyOf } from '../chaos/books.ts';
import type { PaymentsWorld } from './world.ts';

interface Line {
  readonly document: string;
  readonly payment: string;
  readonly cash: number;
  readonly discount: number;
  readonly writeOff: number;
  readonly credit: number;
}

const sorted = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) =>
    `${a.payment} ${a.document}`.localeCompare(`${b.payment} ${b.document}`),
  );

/** What the sandbox's books hold of posted payments on documents that invoices of ours are. */
export function inBooks(world: PaymentsWorld, documents: readonly string[]): Line[] {
  const folder = copyOf(world.erpFile); // the ERP holds its own file
  const books = new DatabaseSync(join(folder, 'erp.sqlite'));
  try {
    const rows = books
      .prepare(
        `select d.kind, d.seq as document, p.seq as payment, sum(a.cash) as cash,
           sum(a.discount) as discount, sum(a.write_off) as write_off,
           sum(a.credit) as credit
         from applications a join payments p on p.seq = a.payment join documents d on d.seq = a.document
         where p.state = 'posted' group by d.kind, d.seq, p.seq`,
      )
      .all();
    const lines = rows.map((row) => ({
      document: `${row['kind'] === 'bill' ? 'bil' : 'rcv'}_${String(row['document'])}`,
      payment: `pay_${String(row['payment'])}`,
      cash: Number(row['cash']),
      discount: Number(row['discount']),
      writeOff: Number(row['write_off']),
      credit: Number(row['credit']),
    }));
    return sorted(lines.filter(({ document }) => documents.includes(document)));
  } finally {
    books.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function inRows(world: PaymentsWorld): Promise<Line[]> {
  const rows = await world.asOwner(
    `select erp_document_id, erp_payment_id, amount_minor, discount_minor, write_off_minor,
       credit_minor
     from payments where state = 'live'`,
    [],
  );
  return sorted(
    rows.map((row) => ({
      document: String(row['erp_document_id']),
      payment: String(row['erp_payment_id']),
      cash: Number(row['amount_minor']),
      discount: Number(row['discount_minor']),
      writeOff: Number(row['write_off_minor']),
      credit: Number(row['credit_minor']),
    })),
  );
}

/** The sums on every invoice, as its rows add up. */
export const wrongSums = (world: PaymentsWorld) =>
  world.asOwner(
    `select i.number, i.paid_minor, i.discount_minor, i.write_off_minor, i.credit_minor, s.*
     from invoices i left join lateral (
       select coalesce(sum(amount_minor), 0) as paid, coalesce(sum(discount_minor), 0) as discount,
         coalesce(sum(write_off_minor), 0) as written_off, coalesce(sum(credit_minor), 0) as credited
       from payments p where p.company_id = i.company_id and p.invoice_id = i.id and p.state = 'live') s on true
     where i.paid_minor <> s.paid or i.discount_minor <> s.discount or i.write_off_minor <> s.written_off
       or i.credit_minor <> s.credited`,
    [],
  );
