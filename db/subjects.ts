// What is told to Temporal, and what waits for a turn on a connection: an invoice, or a question to
// an ERP. One text, because the outbox and the queue of turns hold both.

const INVOICE = 'invoice/';
const ERP_REQUEST = 'erp-request/';

export const invoiceSubject = (invoiceId: string): string => INVOICE + invoiceId;
export const erpRequestSubject = (requestId: string): string => ERP_REQUEST + requestId;

/** Throws for what neither of the two has made. */
export function parseSubject(
  subject: string,
): { readonly invoiceId: string } | { readonly erpRequestId: string } {
  if (subject.startsWith(INVOICE)) return { invoiceId: subject.slice(INVOICE.length) };
  if (subject.startsWith(ERP_REQUEST)) return { erpRequestId: subject.slice(ERP_REQUEST.length) };
  throw new Error(`"${subject}" is neither an invoice nor a question`);
}
