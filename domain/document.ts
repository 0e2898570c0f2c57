// What travels to and from an ERP, in our words: the document of one invoice, and its payments.
// Money is a decimal string beside a currency; dates are YYYY-MM-DD; ids are the ERP's own.
import type { InvoiceKind } from './invoice.ts';
import { parseMoney } from './money.ts';

/** Something of ours and the ERP's id for it. */
export interface ErpRef {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

/** What a line stands for: the ERP books retainage and tax on accounts of their own. */
export type LineRole = 'work' | 'materials' | 'retainageWithheld' | 'retainageReleased' | 'tax';

export interface ExportLine {
  readonly role: LineRole;
  readonly description: string;
  /** Negative for retainage withheld. Never zero. */
  readonly amount: string;
  readonly account: ErpRef;
  readonly costCode: ErpRef | null;
  readonly taxCode: ErpRef | null;
}

/** One invoice as the ERP shall have it: a bill (subcontractor) or a receivable (owner). */
export interface ExportDocument {
  readonly kind: InvoiceKind;
  /** The number the ERP shall show: the invoice's, unless the approver gave another. */
  readonly number: string;
  readonly description: string;
  readonly currency: string;
  readonly billedOn: string;
  readonly dueOn: string | null;
  /** The date it is booked on: the approver's accounting date, else `billedOn`. */
  readonly accountingDate: string;
  /** The vendor (subcontractor) or the customer (owner). */
  readonly party: ErpRef;
  readonly project: ErpRef | null;
  readonly contract: ErpRef | null;
  readonly lines: readonly ExportLine[];
  /** The G702 current payment due: the sum of the lines. */
  readonly total: string;
}

/** The ERP's copy of an invoice, as it stands there. */
export interface ErpDocument {
  readonly id: string;
  /** The invoice's number as the ERP shows it; compared with what was sent. */
  readonly number: string;
  /** The number that the ERP gave by itself, where it numbers its documents. */
  readonly ownNumber: string | null;
  /** `draft` is half done: an earlier attempt created it and did not post it. */
  readonly state: 'draft' | 'posted' | 'cancelled';
  readonly kind: InvoiceKind;
  readonly partyId: string;
  readonly currency: string;
  readonly total: string;
  /** The date that people see on it; null where the ERP shows none. */
  readonly date: string | null;
  /** Where a person can look at it, if the ERP has such a place. */
  readonly url: string | null;
}

/** One payment as the ERP has it now: a fact, not a change. */
export interface ErpPayment {
  readonly id: string;
  /** Compares as text: a later one is greater. */
  readonly revision: string;
  readonly state: 'live' | 'voided';
  readonly method: 'check' | 'creditCard' | 'electronic' | 'other';
  /** The ERP's own word for the method. */
  readonly methodName: string;
  readonly number: string | null;
  /** The ERP's id of the bank that it was paid from or to; null where the ERP does not tell. */
  readonly bankId: string | null;
  /** What an integrator left in it: the key of our own payment record, or of somebody else's. */
  readonly reference: string | null;
  readonly paidOn: string;
  /** When it was entered, by the ERP's clock; null where the ERP does not say. */
  readonly createdAt: string | null;
  readonly currency: string;
  /** Money, discount, write-off and the vendor's credit applied to one document. */
  readonly amount: string;
  readonly discount: string;
  readonly writeOff: string;
  readonly credit: string;
}

/** What one ERP payment pays of one document: a payment over three documents is three of these. */
export interface AppliedPayment extends ErpPayment {
  readonly documentId: string;
  readonly kind: InvoiceKind;
}

/** A part of all payments, in the order in which the ERP changed them. */
export interface PaymentPage {
  readonly applied: readonly AppliedPayment[];
  /**
   * Of these payments the page has everything: what is not in it does not apply any more. Their
   * revision is that of the payment, whatever it is applied to.
   */
  readonly wholePayments: readonly string[];
  /** Of these documents the page has every payment: what is not in it was deleted. */
  readonly wholeDocuments: readonly string[];
  /** The ERP itself says that they are gone. */
  readonly deletedPayments: readonly string[];
  /** Where the next page begins, in this reading or in a later one; the connector's own text. */
  readonly cursor: string;
  /** Nothing changed behind it when it was read. */
  readonly isLast: boolean;
  /** About how many changes are behind it; null where the ERP does not say. */
  readonly remaining: number | null;
}

/** What an ERP lists when it is asked for vendors, accounts and so on. */
export interface ErpRecord extends ErpRef {
  readonly active: boolean;
}

/** Compares what went out with what came back. Empty when they agree (design.md section 5). */
export function differences(sent: ExportDocument, there: ErpDocument): string[] {
  return differencesBetween({ ...sent, partyId: sent.party.id, says: 'sent' }, there);
}

/**
 * What a document has to agree with: what was sent, or an invoice, whose number an ERP may not
 * keep.
 */
export interface Expected extends Pick<ErpDocument, 'kind' | 'partyId' | 'currency' | 'total'> {
  readonly number?: string;
  /** How it is told apart from what "the ERP has". */
  readonly says: string;
}

/** Empty when they agree. Amounts agree as amounts: `900.0` is `900.00`. */
export function differencesBetween(expected: Expected, there: ErpDocument): string[] {
  const found: string[] = [];
  const compare = (what: string, ours: string, theirs: string): void => {
    if (ours !== theirs) found.push(`${what}: ${expected.says} "${ours}", the ERP has "${theirs}"`);
  };
  compare('kind', expected.kind, there.kind);
  if (expected.number !== undefined) compare('number', expected.number, there.number);
  compare(expected.kind === 'owner' ? 'customer' : 'vendor', expected.partyId, there.partyId);
  compare('currency', expected.currency, there.currency);
  if (parseMoney(expected.total, expected.currency) !== parseMoney(there.total, there.currency))
    compare('total', expected.total, there.total);
  compare('state', 'posted', there.state);
  return found;
}

/** How people find it in the ERP. */
export const nameOf = ({ id, number, ownNumber, total, currency }: ErpDocument): string =>
  `${ownNumber ?? number} (${id}, ${total} ${currency})`;
