// What of an invoice is open: due, and neither settled nor on its way in a payout.
import { sql } from 'kysely';
import type { Payable } from '../domain/payouts.ts';
import type { DisbursementRow } from './disbursement-rows.ts';
import type { Tx } from './index.ts';

interface PayableInvoice extends Payable {
  readonly id: string;
}

/**
 * Locks the invoices, in the order of their ids, so that no two payouts take what is open of one.
 */
export async function lockPayables(
  tx: Tx,
  { companyId, id }: DisbursementRow,
  wanted: readonly { readonly invoiceId: string }[],
): Promise<ReadonlyMap<string, PayableInvoice>> {
  const ids = wanted.map(({ invoiceId }) => invoiceId);
  await sql`select from invoices where company_id = ${companyId} and id = any(${ids}::uuid[])
    order by id for no key update`.execute(tx);
  const { rows } = await sql<PayableInvoice>`
    select i.id, i.number, i.kind, i.currency, i.connection_id, i.amount_due_minor as due,
      i.paid_minor + i.discount_minor + i.write_off_minor + i.credit_minor as settled,
      ${inFlight} as in_flight,
      exists (select from payouts p where p.company_id = i.company_id and p.invoice_id = i.id
        and p.disbursement_id = ${id} and p.removed_at is null) as is_in_disbursement
    from invoices i where i.company_id = ${companyId} and i.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Of an invoice `i`. A completed payout is on its way until its row in Payments Issued counts.
 */
const inFlight = sql`(select coalesce(sum(p.amount_minor), 0)::bigint
  from payouts p
  join disbursements d on d.company_id = p.company_id and d.id = p.disbursement_id
  where p.company_id = i.company_id and p.invoice_id = i.id and p.removed_at is null
    and d.status not in ('cancelled', 'fundingFailed')
    and (p.status in ('notInitiated', 'requested') or (p.status = 'completed' and not exists (
      select from payments y where y.company_id = p.company_id and y.payout_id = p.id))))`;
