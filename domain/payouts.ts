// What may be added to a disbursement: which invoices, how much of each, and what the connector of
// the ERP can take, so that nothing is refused only when the money is on its way.
import type { PaymentRecordCapabilities } from './connectors.ts';
import { MOST_PAYOUTS } from './disbursements.ts';
import type { Problem } from './failures.ts';
import type { InvoiceKind } from './invoice.ts';
import { formatMoney } from './money.ts';
import type { PaymentMethod } from './payments.ts';

/** An invoice, and how much of it is neither paid nor on its way; in minor units. */
export interface Payable {
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly currency: string;
  readonly connectionId: string | null;
  readonly due: bigint;
  /** Paid, discounted, written off and credited. */
  readonly settled: bigint;
  /** In payouts that have not come to their end. */
  readonly inFlight: bigint;
  readonly isInDisbursement: boolean;
}

export interface WantedPayout {
  readonly invoiceId: string;
  readonly amount: bigint;
  readonly method: PaymentMethod;
  readonly note?: string | undefined;
}

export interface PayingAccount {
  readonly connectionId: string;
  readonly currency: string;
  readonly country: string;
  /** Undefined while payouts are not exported; null: the connector takes none. */
  readonly can: PaymentRecordCapabilities | null | undefined;
}

export const isPartial = (amount: bigint, { due }: Pick<Payable, 'due'>): boolean => amount < due;

/** All that is wrong with the n-th payout, at once. */
export function problemsInPayout(
  at: number,
  wanted: WantedPayout,
  invoice: Payable | undefined,
  account: PayingAccount,
): Problem[] {
  const problem = (field: string, rule: string, detail: string): Problem => ({
    pointer: `/payouts/${at}/${field}`,
    rule,
    detail,
  });
  if (!invoice) return [problem('invoiceId', 'unknown', 'There is no such invoice.')];
  const found = [
    ['invoiceId', whyNotInvoice(invoice, account)],
    ['amount', whyNotAmount(wanted.amount, invoice)],
    ['note', whyNotPartial(wanted, invoice, account)],
    ['method', whyNotMethod(wanted, account)],
  ] as const;
  return found.flatMap(([field, why]) => (why ? [problem(field, ...why)] : []));
}

type Why = readonly [rule: string, detail: string] | undefined;

function whyNotInvoice(invoice: Payable, account: PayingAccount): Why {
  const { number, kind, currency, connectionId } = invoice;
  if (kind !== 'subcontractor')
    return ['kind', `Invoice ${number} is one of an owner: only vendors are paid.`];
  if (invoice.isInDisbursement)
    return ['duplicate', `Invoice ${number} is in this disbursement already.`];
  if (currency !== account.currency)
    return [
      'currency',
      `Invoice ${number} is in ${currency}, the funding account in ${account.currency}.`,
    ];
  if (connectionId !== null && connectionId !== account.connectionId)
    return ['connection', `Invoice ${number} is in another ERP than the funding account.`];
  return undefined;
}

function whyNotAmount(amount: bigint, invoice: Payable): Why {
  const { number, currency, due, settled, inFlight } = invoice;
  if (amount <= 0n) return ['positive', 'An amount is more than zero.'];
  if (amount <= due - settled - inFlight) return undefined;
  const [asText, dueText, settledText, inFlightText] = [amount, due, settled, inFlight].map(
    (minor) => formatMoney(minor, currency),
  );
  return [
    'open',
    `${asText} is more than is open of invoice ${number}: ${dueText} is due, ${settledText} is settled, ${inFlightText} is on its way.`,
  ];
}

function whyNotPartial(
  { amount, note }: WantedPayout,
  invoice: Payable,
  account: PayingAccount,
): Why {
  if (!isPartial(amount, invoice)) return undefined;
  if (account.can?.partialPayments === false)
    return ['partial', 'The connector takes no partial payments: pay the invoice in full.'];
  if (!note) return ['note', 'A partial payment has a note: say why it is not all.'];
  return undefined;
}

function whyNotMethod({ method }: WantedPayout, { can, currency, country }: PayingAccount): Why {
  if (can === undefined) return undefined;
  if (can === null) return ['connector', 'The connector takes no payment records.'];
  if (!can.methods.includes(method))
    return [
      'method',
      `The connector does not take payments by ${method}: ${can.methods.join(', ')}.`,
    ];
  if (can.currencies && !can.currencies.includes(currency))
    return ['currency', `The connector does not take payments in ${currency}.`];
  if (can.countries && !can.countries.includes(country))
    return ['country', `The connector does not take payments from accounts in ${country}.`];
  return undefined;
}

/** Whether so many more fit in. */
export const whyNotSoMany = (there: number, more: number): string | undefined =>
  there + more <= MOST_PAYOUTS
    ? undefined
    : `A disbursement has at most ${MOST_PAYOUTS} payouts; it has ${there}.`;
