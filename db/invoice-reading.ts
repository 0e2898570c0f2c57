// What is read of invoices beside the invoice itself: lists by page, what happened, what was paid.
import { INVOICE_KINDS } from '../domain/invoice.ts';
import type { Rights } from '../domain/permissions.ts';
import { listEvents } from './events.ts';
import type { Actor, EventView } from './events.ts';
import type { Db, Tx } from './index.ts';
import { LENGTH_OF_PLACE, listInvoices } from './invoice-lists.ts';
import type { InvoiceFilters, ListedInvoice } from './invoice-lists.ts';
import type { InvoiceRow } from './invoices.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { Refused } from './refused.ts';
import { allow, demand, getRights, readsSomeInvoices } from './rights.ts';

/** Of what the asker may read. Refuses who may read none anywhere. */
export async function pageOfInvoices(
  db: Db,
  actor: Actor,
  filters: InvoiceFilters,
  ask: PageAsk,
): Promise<Page<ListedInvoice>> {
  const bound = { list: 'invoices', ...filters };
  const after = placeOf(ask, bound, LENGTH_OF_PLACE);
  return db.inCompany(actor.companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    mustReadSome(rights, filters);
    const of = { companyId: actor.companyId, rights };
    const rows = await listInvoices(tx, of, filters, { limit: ask.limit + 1, after });
    const view = ({ invoice }: (typeof rows)[number]) => invoice;
    return pageOf(rows, ask, { filters: bound, place: ({ place }) => place, view });
  });
}

function mustReadSome(rights: Rights, { kind }: InvoiceFilters): void {
  if (!readsSomeInvoices(rights, kind ? [kind] : INVOICE_KINDS))
    demand(rights, 'readInvoices', { ...(kind && { kind }), erpStatus: 'readyToExport' });
}

/** In the order in which it happened. */
export async function pageOfEvents(
  db: Db,
  actor: Actor,
  invoiceId: string,
  ask: PageAsk,
): Promise<Page<EventView>> {
  const filters = { list: 'events', invoiceId };
  const [afterId = '0'] = placeOf(ask, filters, 1) ?? [];
  if (!/^\d{1,18}$/.test(afterId))
    throw new Refused('BadRequest', 'The cursor is not one of ours.');
  return db.inCompany(actor.companyId, async (tx) => {
    await mustRead(tx, actor, invoiceId);
    const rows = await listEvents(db, tx, {
      companyId: actor.companyId,
      subjectId: invoiceId,
      afterId,
      limit: ask.limit + 1,
    });
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: (row) => row });
  });
}

/** The invoice, when the asker may read it. */
export async function mustRead(tx: Tx, actor: Actor, invoiceId: string): Promise<InvoiceRow> {
  const invoice = await tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', actor.companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  if (!invoice) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, 'readInvoices', invoice);
  return invoice;
}
