// The ERP's copy of a payout: what goes out, what stands there, and whether the two agree
// (design.md section 7). Money is a decimal string beside a currency; ids are the ERP's own.
import type { ErpPayment, ErpRef } from './document.ts';
import { parseMoney } from './money.ts';

/** One payout as the ERP shall have it. Tax and mark-ups are no part of a payout. */
export interface PaymentRecord {
  readonly vendor: ErpRef;
  /** The bill that it pays, whole or in part. */
  readonly documentId: string;
  readonly currency: string;
  /** Exactly the payout's cash. */
  readonly amount: string;
  readonly fundedOn: string;
  readonly method: ErpPayment['method'];
  readonly bankId: string;
  /** As it is printed; null where the payout has none. */
  readonly checkNumber: string | null;
}

/** A payment record as it stands in the ERP. */
export interface ErpPaymentRecord {
  /** The same by which the ERP's payments are read (`ErpPayment.id`). */
  readonly id: string;
  /** The number that the ERP gave by itself, where it numbers its payments. */
  readonly ownNumber: string | null;
  /** `draft` is half done: an earlier attempt created it and did not post it. */
  readonly state: 'draft' | 'live' | 'voided';
  readonly vendorId: string;
  /** Null when it does not pay exactly one document. */
  readonly documentId: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly paidOn: string;
  readonly checkNumber: string | null;
  /** Null where the ERP does not tell afterwards. */
  readonly bankId: string | null;
}

/**
 * Compares what went out with what came back. Empty when they agree. The method is not compared:
 * an ERP that knows only checks keeps a transfer as one.
 */
export function paymentRecordDifferences(sent: PaymentRecord, there: ErpPaymentRecord): string[] {
  const found: string[] = [];
  const compare = (what: string, ours: string | null, theirs: string | null): void => {
    if (ours === theirs) return;
    found.push(`${what}: sent "${ours ?? 'none'}", the ERP has "${theirs ?? 'none'}"`);
  };
  compare('vendor', sent.vendor.id, there.vendorId);
  compare('document', sent.documentId, there.documentId);
  compare('currency', sent.currency, there.currency);
  if (parseMoney(sent.amount, sent.currency) !== parseMoney(there.amount, there.currency))
    compare('amount', sent.amount, there.amount);
  compare('date', sent.fundedOn, there.paidOn);
  if (there.bankId !== null) compare('bank', sent.bankId, there.bankId);
  // An ERP may draw a number of its own where none was sent.
  if (sent.checkNumber !== null) compare('check number', sent.checkNumber, there.checkNumber);
  compare('state', 'live', there.state);
  return found;
}
