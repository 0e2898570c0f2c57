// In which order what was read of payments is recorded. Who records a page has the company's
// payments alone; who records what one page cannot know (the list of one invoice, a link, a switch,
// a match) shares them: it comes before a page or after it, and whoever comes second sees what the
// first one did. Taken before every other lock of a transaction, so that nobody waits in a circle.
import { sql } from 'kysely';
import type { Tx } from './index.ts';
import { oneAtATime } from './idempotency.ts';
import { invoicesOf } from './payment-known.ts';
import type { FeedRef } from './payment-tellings.ts';

const placeOf = (companyId: string): string => `payments/${companyId}`;

/** Of a page. */
export const aloneWithPayments = (tx: Tx, companyId: string): Promise<void> =>
  oneAtATime(tx, placeOf(companyId));

/** Beside others, and beside no page. */
export async function besidePages(tx: Tx, companyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeOf(companyId)}, 0))`.execute(
    tx,
  );
}

/**
 * An invoice and all others that have these payments or one of its document, in the order of their
 * ids, so that two who record lists of invoices that were paid together do not wait for each other.
 */
export async function lockPaidTogether(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
  invoiceId: string,
  { documentId, paymentIds }: { documentId: string; paymentIds: readonly string[] },
): Promise<void> {
  const documentIds = [documentId];
  const others = await invoicesOf(tx, { companyId, connectionId }, { paymentIds, documentIds });
  await sql`
    select from invoices where company_id = ${companyId} and id = any(${[invoiceId, ...others]}::uuid[])
    order by id for no key update`.execute(tx);
}

/**
 * Whether a page was recorded after the ERP was asked, at `askedAt`: it may have told of the end of
 * something that this shows and nobody has heard of, and tells of it once only.
 */
export async function isPassedByPage(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
  askedAt: string,
): Promise<boolean> {
  const passed = await tx
    .selectFrom('paymentFeeds')
    .select('connectionId')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('pageAt', '>', askedAt)
    .executeTakeFirst();
  return passed !== undefined;
}

/** Whether there is one among them of which nothing is recorded, be it that it is gone. */
export async function anyIsUnknown(
  tx: Tx,
  { companyId, connectionId }: FeedRef,
  documentId: string,
  paymentIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from unnest(${paymentIds}::text[]) as listed (id)
    where not exists (select from payments p where p.company_id = ${companyId}
        and p.connection_id = ${connectionId} and p.erp_payment_id = listed.id
        and p.erp_document_id = ${documentId})
      and not exists (select from unmatched_payments u where u.company_id = ${companyId}
        and u.connection_id = ${connectionId} and u.erp_payment_id = listed.id
        and u.erp_document_id = ${documentId})
    limit 1`.execute(tx);
  return rows.length > 0;
}
