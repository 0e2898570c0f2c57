// Why an invoice is not paid, or not in full: in plain words, from what is recorded.
import { formatMoney } from '../domain/money.ts';
import type { PaymentStatus } from '../domain/invoice.ts';
import type { UnpaidReason } from '../domain/payments.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { mustRead } from './invoice-reading.ts';
import { getFeedState } from './feed-state.ts';
import type { FeedState } from './feed-state.ts';
import type { PaymentRow } from './payment-rows.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

export interface UnpaidBecause {
  readonly code: UnpaidReason;
  readonly detail: string;
  readonly paymentId: string | null;
  readonly unmatchedPaymentId: string | null;
}

export interface PaymentExplanation {
  readonly invoiceId: string;
  readonly paymentStatus: PaymentStatus;
  readonly currency: string;
  readonly amountDue: string;
  readonly paid: string;
  /** What was created in the ERP before it is not imported; null until a sync was asked for. */
  readonly syncFrom: string | null;
  /** When the last reading began that came to its end; of the connection, or of this invoice. */
  readonly lastReadAt: string | null;
  /** By the schedule. */
  readonly nextReadAt: string | null;
  /** Empty once it is paid. The nearest to the money first. */
  readonly reasons: readonly UnpaidBecause[];
}

export async function explainPayments(
  db: Db,
  actor: Actor,
  invoiceId: string,
): Promise<PaymentExplanation> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await mustRead(tx, actor, invoiceId);
    const feed = await getFeedState(tx, row);
    const isPaid = row.paymentStatus === 'paid' || row.paymentStatus === 'overpaid';
    return {
      invoiceId,
      paymentStatus: row.paymentStatus,
      currency: row.currency,
      amountDue: formatMoney(row.amountDueMinor, row.currency),
      paid: formatMoney(row.paidMinor, row.currency),
      syncFrom: feed?.syncFrom ?? null,
      lastReadAt: feed?.lastReadAt ?? null,
      nextReadAt: feed?.nextReadAt ?? null,
      reasons: isPaid ? [] : await reasonsOf(tx, row, feed),
    };
  });
}

async function reasonsOf(
  tx: Tx,
  row: InvoiceRow,
  feed: FeedState | undefined,
): Promise<UnpaidBecause[]> {
  if (row.erpStatus !== 'synced' || !feed)
    return [because('NotInErp', `It is ${row.erpStatus}: only what the ERP has is paid there.`)];
  const found = [
    ...(await waitingOf(tx, row)).map(ofWaiting),
    ...(await paymentsOf(tx, row)).flatMap(ofPayment),
  ];
  const seen = row.paidMinor + row.discountMinor + row.writeOffMinor + row.creditMinor;
  const part = because(
    'PaidInPart',
    `${formatMoney(seen, row.currency)} of ${formatMoney(row.amountDueMinor, row.currency)} is paid.`,
  );
  const all = [...found, ...(seen > 0n ? [part] : []), ...ofFeed(feed)];
  return all.length > 0 ? all : [because('NothingFound', nothingFound(feed))];
}

const because = (
  code: UnpaidReason,
  detail: string,
  of: { readonly paymentId?: string; readonly unmatchedPaymentId?: string } = {},
): UnpaidBecause => ({
  code,
  detail,
  paymentId: of.paymentId ?? null,
  unmatchedPaymentId: of.unmatchedPaymentId ?? null,
});

/** What the ERP shows for it and was not applied: of its document, or expected to be for it. */
async function waitingOf(tx: Tx, row: InvoiceRow): Promise<UnmatchedRow[]> {
  return tx
    .selectFrom('unmatchedPayments')
    .selectAll()
    .where('companyId', '=', row.companyId)
    .where('connectionId', '=', row.connectionId)
    .where('kind', '=', row.kind)
    .where('erpDocumentId', '=', row.erpDocumentId ?? '')
    .where('status', 'in', ['open', 'ignored', 'skipped'])
    .orderBy('id')
    .execute();
}

function ofWaiting({ id, status, reason, words, ...row }: UnmatchedRow): UnpaidBecause {
  const of = { unmatchedPaymentId: id };
  const what = `${row.amount} ${row.currency} of ${row.paidOn}`;
  if (status === 'ignored')
    return because('Ignored', `${what} is ignored: ${row.ignoreReason ?? ''}`, of);
  return because(reason, `${what} is not applied: ${words}`, of);
}

async function paymentsOf(tx: Tx, { companyId, id }: InvoiceRow): Promise<PaymentRow[]> {
  return tx
    .selectFrom('payments')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('invoiceId', '=', id)
    .where('state', '!=', 'live')
    .where('removedAt', 'is', null)
    .orderBy('paidOn')
    .orderBy('id')
    .execute();
}

function ofPayment(row: PaymentRow): UnpaidBecause[] {
  const what = `${formatMoney(row.amountMinor, row.currency)} ${row.currency} of ${row.paidOn}`;
  const of = { paymentId: row.id };
  return row.state === 'voided'
    ? [because('Voided', `${what} was voided in the ERP.`, of)]
    : [because('DeletedInErp', `${what} was deleted in the ERP.`, of)];
}

/** What keeps the ERP from being read as it should. */
function ofFeed({ name, syncPayments, pausedAt, pauseWords, reading, lastReadAt }: FeedState) {
  const { status, failure, words = '' } = reading ?? {};
  const said: readonly [boolean, UnpaidReason, string][] = [
    [!syncPayments, 'SyncSwitchedOff', `${name} does not sync payments (syncPayments).`],
    [pausedAt !== null, 'ConnectionPaused', `${name} is paused since ${pausedAt}: ${pauseWords}`],
    [
      status === 'running' && failure !== null,
      'ReadingWaits',
      `The reading under way waits: ${words}`,
    ],
    [status === 'failed', 'ReadingFailed', `The last reading failed: ${words}`],
    [!lastReadAt, 'NeverRead', 'The ERP was not read since the invoice is there. Sync it.'],
  ];
  return said.flatMap(([is, code, detail]) => (is ? [because(code, detail)] : []));
}

const nothingFound = ({ lastReadAt, syncFrom }: FeedState): string =>
  `The ERP, read at ${lastReadAt ?? ''}, shows no payment of it.${
    syncFrom ? ` What was created there before ${syncFrom} is not imported.` : ''
  }`;
