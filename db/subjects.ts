// What is told to Temporal, and what waits for a turn on a connection: an invoice, a question to an
// ERP, a reading of payments, when they are read, or a reconciliation. One text, because the outbox
// and the queue of turns hold all.

const PREFIXES = {
  invoiceId: 'invoice/',
  erpRequestId: 'erp-request/',
  /** The connection that is read. */
  readConnectionId: 'payment-sync/',
  backFillId: 'payment-backfill/',
  reconciliationId: 'reconciliation/',
  /** The connection whose schedule is told. */
  scheduledConnectionId: 'payment-schedule/',
} as const;

export type SubjectKind = keyof typeof PREFIXES;

const subjectOf =
  (kind: SubjectKind) =>
  (id: string): string =>
    PREFIXES[kind] + id;

export const invoiceSubject = subjectOf('invoiceId');
export const erpRequestSubject = subjectOf('erpRequestId');
export const paymentSyncSubject = subjectOf('readConnectionId');
export const backFillSubject = subjectOf('backFillId');
export const reconciliationSubject = subjectOf('reconciliationId');
export const scheduleSubject = subjectOf('scheduledConnectionId');

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Throws for what none of these has made. */
export function parseSubject(subject: string): Subject {
  for (const [kind, prefix] of Object.entries(PREFIXES))
    if (subject.startsWith(prefix))
      return { kind: kind as SubjectKind, id: subject.slice(prefix.length) };
  throw new Error(`"${subject}" is nothing that is told or waits`);
}
