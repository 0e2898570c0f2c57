// What the contract suite needs of an ERP, besides its connector: sample documents, its own books
// read past the connector, an accountant, and what is known to differ from other ERPs.
import type { ErpConnector } from '../../erp/connector.ts';
import type { ConnectorName, LookupKind } from '../../domain/connectors.ts';
import type { ErpRef, ExportDocument, ExportLine } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { Payouts } from './contract-payouts.ts';
import type { Door } from './contract-work-list.ts';

export interface Overrides {
  readonly baseUrl?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly credentials?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A document as the ERP's own database has it. */
export interface Booked {
  readonly number: string;
  readonly state: 'draft' | 'posted' | 'cancelled';
  readonly party: string;
  readonly currency: string;
  readonly key: string;
  readonly bookedOn: string | null;
  readonly dueOn: string | null;
  readonly description: string;
  readonly lineTexts: readonly string[];
  /** Account code → debit minus credit, of the document's own booking. */
  readonly balance: Readonly<Record<string, string>>;
  /** Project codes that the document names. */
  readonly projects: readonly string[];
}

export interface PaymentIn {
  readonly amount: string;
  readonly number: string;
  readonly on: string;
}
export type Pay = (
  id: string,
  kind: InvoiceKind,
  payment: PaymentIn,
) => Promise<{ void(): Promise<void> }>;

/** What one payment pays of one document, as the ERP's own database has it. */
export interface BookedPayment {
  readonly document: string;
  readonly number: string | null;
  readonly state: 'live' | 'voided';
  readonly amount: string;
}

export interface Accounts {
  readonly work: ErpRef;
  readonly materials: ErpRef;
  readonly retainage: ErpRef;
  readonly tax: ErpRef;
  /** Where the ERP itself keeps what is owed. */
  readonly control: string;
}

/** Where ERPs are known to differ. The suite asserts the difference; it hides none. */
export interface Known {
  /** `confirmDocument` asks again. Otherwise it trusts the answer that came with the work. */
  readonly readsBack: boolean;
  /** Two documents of one party may have one number. */
  readonly takesSameNumber: Readonly<Record<InvoiceKind, boolean>>;
  readonly takesNegativeTotal: boolean;
  /** A lookup that it has no list for. */
  readonly noListOf: LookupKind | undefined;
  /** Says "wait" with this status beside 429. */
  readonly busyStatus: 503 | 423 | undefined;
}

export interface Bench {
  readonly connectorName: ConnectorName;
  readonly known: Known;
  readonly target: string;
  readonly accounts: Readonly<Record<InvoiceKind, Accounts>>;
  readonly party: Readonly<Record<InvoiceKind, ErpRef>>;
  readonly project: ErpRef;
  readonly contract: Readonly<Record<InvoiceKind, ErpRef | null>>;
  readonly costCode: ErpRef | null;
  readonly taxCode: ErpRef | null;
  /** A day in a month that is closed. */
  readonly closedDay: string;
  readonly wrongCredentials: Readonly<Record<string, string>>;
  /** A connector as each attempt makes its own. */
  connector(over?: Overrides): ErpConnector;
  /** Calls, and calls again once the ERP has answered what was handed over to it. */
  settle<T>(call: () => Promise<T>): Promise<T>;
  booked(id: string): Booked | undefined;
  /** Ids of all documents in the books with this key. */
  withKey(key: string): string[];
  /** What an attempt leaves that is killed between creating and posting. */
  leaveDraft(document: ExportDocument, key: string): Promise<string>;
  /** An accountant gives the document another number. */
  renumber(id: string, kind: InvoiceKind, number: string): Promise<void>;
  /** The ways in which an accountant can remove a posted document: `deleted`, `cancelled`. */
  readonly removals: Readonly<Record<string, (id: string, kind: InvoiceKind) => Promise<void>>>;
  /** Where the ERP fetches its work. */
  readonly door: Door | undefined;
  /** The ways in which accounting can pay. */
  readonly ways: Readonly<Record<string, Pay>>;
  /** Every payment in the books. */
  paymentsInBooks(): BookedPayment[];
  /** One payment of so much for each of two bills, and what takes it away from one of them. */
  payBoth(
    bills: readonly [string, string],
    payment: PaymentIn,
  ): Promise<{ takeAwayFrom(bill: string): Promise<void> }>;
  /** Undefined where no reading of changes could show it. */
  readonly deletePayment: ((id: string) => Promise<void>) | undefined;
  readonly payouts: Payouts;
  [Symbol.asyncDispose](): Promise<void>;
}

export const TODAY = new Date().toISOString().slice(0, 10);

let count = 0;
export const unique = (prefix: string): string => `${prefix}-${process.pid}-${(count += 1)}`;

/** 10,000 of work, 2,000 of stored materials, 10 % and 5 % held back, 990 of tax: 11,890 due. */
export function aDocument(
  bench: Bench,
  kind: InvoiceKind,
  over: Partial<ExportDocument> = {},
): ExportDocument {
  const { costCode, taxCode } = bench;
  const accounts = bench.accounts[kind];
  const line = (role: ExportLine['role'], amount: string, account: ErpRef): ExportLine => ({
    role,
    amount,
    account,
    costCode,
    description: `${role} of July`,
    taxCode: role === 'tax' ? taxCode : null,
  });
  return {
    kind,
    number: unique('INV'),
    description: 'Application 7',
    currency: 'USD',
    billedOn: TODAY,
    dueOn: null,
    accountingDate: TODAY,
    party: bench.party[kind],
    project: bench.project,
    contract: bench.contract[kind],
    lines: [
      line('work', '10000.00', accounts.work),
      line('materials', '2000.00', accounts.materials),
      line('retainageWithheld', '-1000.00', accounts.retainage),
      line('retainageWithheld', '-100.00', accounts.retainage),
      line('tax', '990.00', accounts.tax),
    ],
    total: '11890.00',
    ...over,
  };
}

/** One line of work, for tests in which the lines do not matter. */
export function aSmallOne(
  bench: Bench,
  kind: InvoiceKind,
  over: Partial<ExportDocument> = {},
): ExportDocument {
  const whole = aDocument(bench, kind);
  return { ...whole, lines: whole.lines.slice(0, 1), total: '10000.00', ...over };
}

export const KINDS: readonly InvoiceKind[] = ['subcontractor', 'owner'];
export const anytime = async (): Promise<void> => {};
