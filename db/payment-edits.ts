// What people may do with a payment that the ERP has made: give it a number of ours, which no later
// reading touches, and take out of the lists what the ERP has deleted. All else is the ERP's.
import { sql } from 'kysely';
import { mustBeAt } from './changes.ts';
import { actorOf } from './events.ts';
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import { findPayment, viewOfPayment } from './payment-lists.ts';
import { besidePages } from './payment-order.ts';
import type { PaymentView } from './payment-lists.ts';
import { changePayment } from './payment-rows.ts';
import { notFound } from './refused.ts';
import { allow } from './rights.ts';

/** `seen`: the version that whoever edits it has read. */
export async function setPaymentNumber(
  db: Db,
  actor: Actor,
  {
    id,
    seen,
    paymentNumber,
  }: { readonly id: string; readonly seen: string; readonly paymentNumber: string | null },
): Promise<PaymentView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    // Whoever records what the ERP says has read the row, and tells in its event how it was.
    await besidePages(tx, companyId);
    await sql`select from invoices where company_id = ${companyId} and id = (select invoice_id
      from payments where company_id = ${companyId} and id = ${id}) for no key update`.execute(tx);
    await sql`select from payments where company_id = ${companyId} and id = ${id} for update`.execute(
      tx,
    );
    const found = await findPayment(tx, companyId, id);
    if (!found) throw notFound('payment', id);
    const { invoiceNumber, projectId, kind, erpStatus: _, ...before } = found;
    await allow(tx, actor, 'editPayments', { projectId, kind });
    mustBeAt(before, seen);
    if (before.paymentNumber === paymentNumber) return viewOfPayment(found);
    const by = await actorOf(db, tx, actor);
    const event = { type: 'payment.numbered', by } as const;
    const after = await changePayment(tx, before, { paymentNumber }, event);
    return viewOfPayment({ ...after, invoiceNumber });
  });
}
