// What the two sides hold of payments, each read by SQL from its own books, past every connector
// and every function of ours.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyOf } from './books.ts';
import type { PaymentPlace } from './payments-place.ts';

/** What a payment pays of a document, in hundredths, and what it says of itself. */
export interface Fact {
  readonly payment: string;
  readonly document: string;
  readonly state: string;
  readonly cash: number;
  readonly discount: number;
  readonly writeOff: number;
  readonly paidOn: string;
  readonly number: string | null;
  readonly method: string;
}

export interface BookedFact extends Fact {
  readonly createdMs: number;
}

export type Place = Pick<PaymentPlace, 'asOwner' | 'company' | 'erpFile'>;

/** All that the ERP has, posted (`live`) and void (`voided`). It rests meanwhile. */
export function factsInBooks({ erpFile }: Place): BookedFact[] {
  const folder = copyOf(erpFile);
  const books = new DatabaseSync(join(folder, 'erp.sqlite'));
  try {
    const rows = books
      .prepare(
        `select d.kind, a.document, a.payment, p.state, p.paid_date, p.number, p.method, p.created_at,
           sum(a.cash) as cash, sum(a.discount) as discount, sum(a.write_off) as write_off
         from applications a join payments p on p.seq = a.payment
         join documents d on d.seq = a.document group by a.payment, a.document`,
      )
      .all();
    return rows.map((row) => ({
      payment: `pay_${String(row['payment'])}`,
      document: `${row['kind'] === 'bill' ? 'bil' : 'rcv'}_${String(row['document'])}`,
      state: row['state'] === 'posted' ? 'live' : 'voided',
      cash: Number(row['cash']),
      discount: Number(row['discount']),
      writeOff: Number(row['write_off']),
      paidOn: String(row['paid_date']),
      number: row['number'] === null ? null : String(row['number']),
      method: String(row['method']),
      createdMs: Number(row['created_at']),
    }));
  } finally {
    books.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const FACT = `erp_payment_id as payment, erp_document_id as document, state, paid_on::text as "paidOn",
  number, method_name as method`;

export interface Row extends Fact {
  readonly id: string;
  readonly invoice: string;
  readonly paymentNumber: string | null;
}

export const rowsOf = ({ asOwner, company }: Place): Promise<Row[]> =>
  asOwner<Row>(
    `select id, invoice_id as invoice, payment_number as "paymentNumber", ${FACT},
       amount_minor::int as cash, discount_minor::int as discount, write_off_minor::int as "writeOff"
     from payments where company_id = $1`,
    [company.companyId],
  );

/** What could not be applied: `status` says whether it still waits. */
export interface Waiting extends Fact {
  readonly status: string;
  readonly reason: string;
}

export const waitingOf = ({ asOwner, company }: Place): Promise<Waiting[]> =>
  asOwner<Waiting>(
    `select status, reason, ${FACT}, (amount::numeric * 100)::int as cash,
       (discount::numeric * 100)::int as discount, (write_off::numeric * 100)::int as "writeOff"
     from unmatched_payments where company_id = $1`,
    [company.companyId],
  );

export interface Invoice {
  readonly id: string;
  readonly document: string | null;
  /** Payments on it are imported as its project and contract stand now. */
  readonly isOn: boolean;
  readonly due: number;
  readonly paid: number;
  readonly discount: number;
  readonly writeOff: number;
  readonly paymentStatus: string;
}

export const invoicesOf = ({ asOwner, company }: Place): Promise<Invoice[]> =>
  asOwner<Invoice>(
    `select i.id, i.erp_document_id as document, i.payment_status as "paymentStatus",
       i.amount_due_minor::int as due, i.paid_minor::int as paid, i.discount_minor::int as discount,
       i.write_off_minor::int as "writeOff",
       case when i.kind = 'owner' then 'primeContracts' = any(p.active_tools)
         else 'commitments' = any(p.active_tools) and p.payments_issued and c.payments_issued
       end as "isOn"
     from invoices i join projects p on p.company_id = i.company_id and p.id = i.project_id
     left join commitments c on c.company_id = i.company_id and c.id = i.commitment_id
     where i.company_id = $1`,
    [company.companyId],
  );
