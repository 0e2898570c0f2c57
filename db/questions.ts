// Questions to an ERP that a person puts and waits for: does it answer at all, and what was paid on
// an invoice. The asking is in db/erp-requests.ts; here is who may ask what.
import { askErp, findErpRequest } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import { actorOf } from './events.ts';
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import type { Telling } from './invoices.ts';
import { getConnection, mustSync, openFeed } from './payment-feeds.ts';
import { notFound, Refused } from './refused.ts';
import { allow, demand, getRights } from './rights.ts';

export interface Put {
  readonly requestId: string;
  readonly telling: Telling;
}

export async function askForProbe(db: Db, actor: Actor, connectionId: string): Promise<Put> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    await getConnection(tx, { companyId: actor.companyId, connectionId });
    return askErp(tx, actor, connectionId, { kind: 'probe' });
  });
}

/** What was paid on one synced invoice: a sync on demand. */
export async function askForPayments(
  db: Db,
  actor: Actor,
  { connectionId, invoiceId }: { connectionId: string; invoiceId: string },
): Promise<Put> {
  return db.inCompany(actor.companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    const { companyId } = actor;
    const connection = await getConnection(tx, { companyId, connectionId });
    const invoice = await tx
      .selectFrom('invoices')
      .select(['projectId', 'kind', 'connectionId', 'erpStatus', 'number'])
      .where('companyId', '=', actor.companyId)
      .where('id', '=', invoiceId)
      .executeTakeFirst();
    demand(rights, 'syncPayments', invoice ?? {});
    if (!invoice) throw invalid('unknown', 'There is no such invoice.');
    if (invoice.erpStatus !== 'synced')
      throw new Refused(
        'NotPossibleNow',
        `Invoice ${invoice.number} is ${invoice.erpStatus}: only what the ERP has is paid there.`,
        { erpStatus: invoice.erpStatus },
      );
    if (invoice.connectionId !== connectionId)
      throw invalid('otherConnection', 'The invoice is in the ERP of another connection.');
    mustSync(connection);
    // The first sync on demand, whatever its scope: from now on what is paid is imported.
    await openFeed(tx, { companyId, connectionId }, await actorOf(db, tx, actor));
    return askErp(tx, actor, connectionId, { kind: 'payments', invoiceId });
  });
}

const invalid = (rule: string, detail: string): Refused =>
  new Refused('Invalid', detail, { problems: [{ pointer: '/invoiceId', rule, detail }] });

/** How a question stands. For whoever was allowed to put it: asks no further right. */
export async function readQuestion(
  db: Db,
  { companyId }: Actor,
  requestId: string,
): Promise<ErpRequestRow> {
  return db.inCompany(companyId, async (tx) => {
    const row = await findErpRequest(tx, companyId, requestId);
    if (!row) throw notFound('question', requestId);
    return row;
  });
}

/** A sync on demand, for whoever may read its invoice. */
export async function getPaymentSync(db: Db, actor: Actor, id: string): Promise<ErpRequestRow> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await findErpRequest(tx, actor.companyId, id);
    const invoice =
      row?.kind === 'payments' &&
      (await tx
        .selectFrom('invoices')
        .select(['projectId', 'kind', 'erpStatus'])
        .where('companyId', '=', actor.companyId)
        .where('id', '=', row.invoiceId)
        .executeTakeFirst());
    if (!row || !invoice) throw notFound('payment sync', id);
    await allow(tx, actor, 'readInvoices', invoice);
    return row;
  });
}
