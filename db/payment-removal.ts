// Takes a payment that the ERP has deleted out of the lists: asked for by a person with a reason,
// and done by a look of its own that confirms it. It stays in the record, and comes back when the
// ERP shows it again (design.md section 6).
import { sql } from 'kysely';
import { askErp } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, ByRun } from './events.ts';
import type { Db, Tx } from './index.ts';
import { changePayment } from './payment-rows.ts';
import type { PaymentRow } from './payment-rows.ts';
import type { Put } from './questions.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

export async function askToRemove(
  db: Db,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Put> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const payment = await lockPayment(tx, companyId, id);
    if (!payment) throw notFound('payment', id);
    await mustBeRemovable(tx, payment);
    await recordEvent(tx, companyId, {
      subjectKind: 'invoice',
      subjectId: payment.invoiceId,
      type: 'payment.removalAsked',
      by: await actorOf(db, tx, actor),
      reason,
      after: { paymentId: id },
    });
    const { invoiceId, connectionId } = payment;
    return askErp(tx, actor, connectionId, {
      kind: 'payments',
      invoiceId,
      paymentId: id,
      because: reason,
    });
  });
}

const lockPayment = (tx: Tx, companyId: string, id: string): Promise<PaymentRow | undefined> =>
  tx
    .selectFrom('payments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

async function mustBeRemovable(tx: Tx, payment: PaymentRow): Promise<void> {
  if (payment.removedAt) throw notNow(`It was removed at ${payment.removedAt}.`);
  if (payment.state !== 'deleted')
    throw notNow(`It is ${payment.state}: only what was deleted in the ERP is removed here.`);
  const { erpDocumentId, connectionId } = await tx
    .selectFrom('invoices')
    .select(['erpDocumentId', 'connectionId'])
    .where('companyId', '=', payment.companyId)
    .where('id', '=', payment.invoiceId)
    .executeTakeFirstOrThrow();
  if (erpDocumentId !== payment.erpDocumentId || connectionId !== payment.connectionId)
    throw notNow('Its invoice is linked to that document no more: nobody can look at it there.');
}

const notNow = (detail: string): Refused => new Refused('NotPossibleNow', detail);

/** After the look. False: the ERP has it, and it counts again. */
export async function removeConfirmed(
  tx: Tx,
  { companyId, paymentId, askedBy, because }: ErpRequestRow,
  by: ByRun,
): Promise<boolean> {
  const payment = await lockPayment(tx, companyId, paymentId ?? '');
  if (payment?.removedAt) return true;
  if (payment?.state !== 'deleted') return false;
  const set = {
    removedAt: sql<string>`clock_timestamp()`,
    removedBy: askedBy,
    removeReason: because,
  };
  const event = { type: 'payment.removed', by, reason: because ?? '' } as const;
  await changePayment(tx, payment, set, event);
  return true;
}
