// What we know of the payments that an ERP shows: which of them stand here as they are shown, and
// the rows of the others. Each payment is looked up by its index, whatever the planner knows of a
// table that may have been empty a minute ago: hence `lateral` and `offset 0` (migrations/0024).
import { sql } from 'kysely';
import type { AppliedPayment } from '../domain/document.ts';
import type { Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import { FACTS, factsOf } from './payment-rows.ts';
import type { PaymentRow } from './payment-rows.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

interface Source {
  readonly companyId: string;
  readonly connectionId: string;
}

/** Of one of these payments, or of one of these documents. */
interface Ids {
  readonly paymentIds: readonly string[];
  readonly documentIds: readonly string[];
}

const SHOWN = { id: 'text', documentId: 'text', kind: 'text', ...FACTS } as const;

/**
 * The payments of which every fact stands here with the same revision, on the invoice that is
 * linked to its document now, and of which we know nothing else. What is so needs no lock: to leave
 * it is the same before and after whatever changes it meanwhile.
 */
export async function findUnchanged(
  tx: Tx,
  { companyId, connectionId }: Source,
  applied: readonly AppliedPayment[],
): Promise<ReadonlySet<string>> {
  const facts = applied.map((fact) => ({ fact, of: factsOf(fact) }));
  const unusable = new Set(
    facts.flatMap(({ fact, of }) => (typeof of === 'string' ? fact.id : [])),
  );
  const shown = facts.flatMap(({ fact: { id, documentId, kind }, of }) =>
    typeof of === 'string' || unusable.has(id) ? [] : { id, documentId, kind, ...of },
  );
  if (shown.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select s.id from ${unnested(shown, SHOWN)} as s (id, document, kind, revision, state, method,
      method_name, number, paid_on, created, currency, amount, discount, write_off, credit)
    cross join lateral (
      select count(*) as rows, count(*) filter (where p.erp_document_id = s.document
        and i.erp_document_id = s.document and i.kind = s.kind
        and i.connection_id = p.connection_id and p.number is not distinct from s.number
        and (p.revision, p.state, p.method, p.method_name, p.paid_on, p.currency, p.amount_minor,
            p.discount_minor, p.write_off_minor, p.credit_minor)
          = (s.revision, s.state, s.method, s.method_name, s.paid_on, s.currency, s.amount,
            s.discount, s.write_off, s.credit)) as standing
      from payments p join invoices i on i.company_id = p.company_id and i.id = p.invoice_id
      where p.company_id = ${companyId} and p.connection_id = ${connectionId}
        and p.erp_payment_id = s.id and p.state <> 'deleted'
      offset 0) known
    where not exists (select from unmatched_payments u where u.company_id = ${companyId}
      and u.connection_id = ${connectionId} and u.erp_payment_id = s.id and u.state <> 'deleted')
    group by s.id having bool_and(known.standing = 1) and count(*) = max(known.rows)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The invoices that have one of these payments, or one of a payment of these documents: matched by
 * hand, it may be another invoice than the one that is linked to it.
 */
export async function invoicesOf(
  tx: Tx,
  { companyId, connectionId }: Source,
  { paymentIds, documentIds }: Ids,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.invoice_id as id from unnest(${paymentIds}::text[]) as one (id)
    cross join lateral (select invoice_id from payments where company_id = ${companyId}
      and connection_id = ${connectionId} and erp_payment_id = one.id offset 0) p
    union
    select p.invoice_id from unnest(${documentIds}::text[]) as one (id)
    cross join lateral (select invoice_id from payments where company_id = ${companyId}
      and connection_id = ${connectionId} and erp_document_id = one.id offset 0) p`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function readKnown(
  tx: Tx,
  { companyId, connectionId }: Source,
  { paymentIds, documentIds }: Ids,
): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select p.* from unnest(${paymentIds}::text[]) as one (id)
    cross join lateral (select * from payments where company_id = ${companyId}
      and connection_id = ${connectionId} and erp_payment_id = one.id offset 0) p
    union
    select p.* from unnest(${documentIds}::text[]) as one (id)
    cross join lateral (select * from payments where company_id = ${companyId}
      and connection_id = ${connectionId} and erp_document_id = one.id offset 0) p`.execute(tx);
  return rows;
}

export async function lockUnmatched(
  tx: Tx,
  { companyId, connectionId }: Source,
  { paymentIds, documentIds }: Ids,
): Promise<UnmatchedRow[]> {
  const { rows } = await sql<UnmatchedRow>`
    select * from unmatched_payments where company_id = ${companyId} and id = any(array(
      select u.id from unnest(${paymentIds}::text[]) as one (id)
      cross join lateral (select id from unmatched_payments where company_id = ${companyId}
        and connection_id = ${connectionId} and erp_payment_id = one.id offset 0) u
      union
      select u.id from unnest(${documentIds}::text[]) as one (id)
      cross join lateral (select id from unmatched_payments where company_id = ${companyId}
        and connection_id = ${connectionId} and erp_document_id = one.id offset 0) u))
    order by id for update`.execute(tx);
  return rows;
}
