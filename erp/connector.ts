// One interface for every ERP. A connector knows one ERP's protocol; it knows no Temporal, no SQL,
// no retries and no lease. Whatever goes wrong it says as an ErpError, sorted by who must act.
import type {
  ErpDocument,
  ErpPayment,
  ErpRecord,
  ExportDocument,
  PaymentPage,
} from '../domain/document.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import type { ErpFailure } from '../domain/failures.ts';
import type { LookupKind, Settings } from '../domain/connectors.ts';
import type { ErpPaymentRecord, PaymentRecord } from '../domain/payment-record.ts';

/** Payouts as payment records: found before they are created, as documents are. */
export interface PaymentRecords {
  /**
   * Every payment record that an earlier attempt with this key created, half done and voided ones
   * included, as it stands now. More than one is a double. A connector of the class `neither`
   * finds nothing.
   */
  findPaymentRecord(key: string): Promise<ErpPaymentRecord[]>;

  /**
   * Creates and posts the payment record, or finishes `halfDone`. `key` is of this payout alone,
   * and of no document. `aboutToSend` and lost answers as with `createDocument`. A refusal
   * leaves nothing behind but `halfDone`. A number that the bank has used is `CheckNumberUsed`, a
   * bank that the ERP does not pay from `BankUnknown`.
   */
  createPaymentRecord(
    record: PaymentRecord,
    key: string,
    halfDone: ErpPaymentRecord | undefined,
    aboutToSend: () => Promise<void>,
  ): Promise<ErpPaymentRecord>;

  /** Reads it back as it stands in the ERP now. The caller compares. */
  confirmPaymentRecord(record: ErpPaymentRecord, key: string): Promise<ErpPaymentRecord>;

  /**
   * For a suggestion: a number from which on the ERP has used none of this bank, as far as it
   * looks back. Nothing is reserved. `ask` names the question.
   */
  nextCheckNumber(bankId: string, ask: string): Promise<string>;
}

export interface ErpConnector extends PaymentRecords {
  /**
   * Every document that an earlier attempt with this key created, half done ones included.
   * More than one is a double; the caller never guesses among them. A connector of the class
   * `neither` cannot look and finds nothing: the caller knows whether a create was ever sent.
   */
  findDocument(key: string, kind: InvoiceKind): Promise<ErpDocument[]>;

  /**
   * Creates and posts the document, or finishes `halfDone`. `key` is the same on every attempt for
   * this submission. Calls `aboutToSend` right before each request that writes and does not send it
   * when that throws. An answer that was lost is `ErpUnclear`.
   */
  createDocument(
    document: ExportDocument,
    key: string,
    halfDone: ErpDocument | undefined,
    aboutToSend: () => Promise<void>,
  ): Promise<ErpDocument>;

  /** Reads it back as it stands in the ERP now. The caller compares. */
  confirmDocument(document: ErpDocument, key: string): Promise<ErpDocument>;

  /**
   * The document with the ERP's own id as it stands now, also a draft or a cancelled one. Undefined
   * only when the ERP certainly has none: an error is never taken for that. `ask` names the
   * question.
   */
  readDocument(id: string, kind: InvoiceKind, ask: string): Promise<ErpDocument | undefined>;

  /**
   * Those of these documents that the ERP shows now, also drafts and cancelled ones; at most 100 of
   * one kind. That it does not show one proves nothing: `removeCheck` does.
   */
  readDocuments(ids: readonly string[], kind: InvoiceKind, ask: string): Promise<ErpDocument[]>;

  /**
   * Standing documents that may be this one although no key says so: of the same party, with the
   * same number, or the same total and date; at most 20, same numbers first.
   */
  findLikely(document: ExportDocument, ask: string): Promise<ErpDocument[]>;

  /**
   * For unlink: whether the ERP's copy was removed there, deleted or cancelled. That it is not
   * there is said only after two different calls have said so.
   */
  removeCheck(document: LinkedDocument, ask: string): Promise<RemoveCheck>;

  /** All payments of one document, also voided ones: a complete list. `ask` names the question. */
  paymentsOf(documentId: string, kind: InvoiceKind, ask: string): Promise<ErpPayment[]>;

  /**
   * A page of all payments of the ERP in the order of their changes, at most `size` payments, from
   * where `cursor` stands (null: from the beginning). Reading on from a page's cursor misses no
   * change, whenever that is; what changed while it was read may come again. A page may be empty
   * and not be the last. Where a page has whole documents, `size` counts those. `ask` names the
   * question. A cursor that no page gave is a bug, and no failure of the ERP.
   */
  pullPayments(from: PullFrom, ask: string): Promise<PaymentPage>;

  /** The ERP's own list of vendors, accounts and so on. `ask` names the question. */
  lookUp(kind: LookupKind, ask: string): Promise<ErpRecord[]>;

  /** Files beside a document; there where the capability `attachments` says so. */
  readonly attachments?: ErpAttachments;

  /** Asks something harmless, to learn whether the ERP answers and takes the credentials. */
  probe(ask: string): Promise<{ readonly words: string }>;
}

export interface ErpAttachments {
  /**
   * Every file of the document that an earlier attempt with this key added. As with documents, a
   * connector of the class `neither` finds nothing.
   */
  find(document: DocumentRef, key: string): Promise<ErpAttachment[]>;

  /**
   * Adds the file. `key` is the same on every attempt for this file and document. Calls
   * `aboutToSend` as `createDocument` does. Throws what `file.open` throws, and ErpErrors.
   */
  add(
    document: DocumentRef,
    file: FileToSend,
    key: string,
    aboutToSend: () => Promise<void>,
  ): Promise<ErpAttachment>;
}

export interface DocumentRef {
  readonly id: string;
  readonly kind: InvoiceKind;
}

/** A file as the ERP has it. */
export interface ErpAttachment {
  readonly id: string;
  readonly sizeBytes: number;
}

export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Its bytes, from the beginning each time. */
  open(): Promise<AsyncIterable<Uint8Array>>;
}

export interface PullFrom {
  readonly cursor: string | null;
  readonly size: number;
}

export interface LinkedDocument {
  readonly id: string;
  readonly kind: InvoiceKind;
  /** As the ERP shows it, for a second way of looking. */
  readonly number: string;
}

export type RemoveCheck =
  | { readonly isGone: true; readonly words: string }
  | { readonly isGone: false; readonly document: ErpDocument };

/** What the caller of a connector lends it, beside settings and credentials. */
export interface ConnectorContext {
  readonly settings: Settings;
  readonly credentials: Readonly<Record<string, string>>;
  /** Ends a call early when the attempt is cancelled. */
  readonly signal: AbortSignal;
  readonly workList: WorkList;
  /** Hears the ERP's clock from its answers. */
  readonly heard?: ((clock: HeardClock) => void) | undefined;
}

/** What time an ERP had, and when it was asked and had answered by our own `performance.now()`. */
export interface HeardClock {
  /** Milliseconds since 1970, cut to the second. */
  readonly erpMs: number;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/**
 * A durable list for an ERP that fetches its work and answers later. `ask` hands the work over once
 * per key, and returns the answer when it is there. Without an answer it throws `HandedOver`.
 */
export interface WorkList {
  /**
   * The answer that was given under this key; undefined when nothing was handed over. A refusal
   * stands until it is recorded as the invoice's failure: from then on nothing counts as handed
   * over under this key, so that a person's retry is a new piece of work.
   */
  answer(key: string): Promise<WorkAnswer | undefined>;
  handOver(key: string, operation: string, request: unknown): Promise<void>;
}

/** `undefined` as `result` and `error`: handed over, not answered yet. */
export interface WorkAnswer {
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Everything that goes wrong on the way to an ERP, under its one name. */
export class ErpError extends Error {
  readonly failure: ErpFailure;
  /** For people: the ERP's own words where it has any; never credentials. */
  readonly words: string;
  readonly retryAfterMs: number | undefined;
  /** This was a request that writes, and the ERP certainly did not take it: `http.ts` can tell. */
  notTaken: boolean;

  constructor(
    failure: ErpFailure,
    message: string,
    more: { words?: string; retryAfterMs?: number; notTaken?: boolean; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = failure;
    this.failure = failure;
    this.words = more.words ?? message;
    this.retryAfterMs = more.retryAfterMs;
    this.notTaken = more.notTaken ?? false;
  }
}
