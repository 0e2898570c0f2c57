// An invoice's life as data: its statuses and the arrows between them (design.md section 4).
// `db/invoices.ts` moves invoices along these arrows and nowhere else.

export const INVOICE_KINDS = ['subcontractor', 'owner'] as const;
/**
 * `subcontractor` is a payable billed against a commitment, `owner` a receivable billed against a
 * prime contract.
 */
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

export const STATUSES = [
  'notSent',
  'readyToExport',
  'retrieved',
  'rejected',
  'accepted',
  'exporting',
  'failedToExport',
  'synced',
  'unlinked',
] as const;
export type InvoiceStatus = (typeof STATUSES)[number];

/** A submission is open: sent, and neither taken back nor in the ERP. */
export const OPEN_STATUSES: readonly InvoiceStatus[] = [
  'readyToExport',
  'accepted',
  'exporting',
  'failedToExport',
];

/** Until an approver does something, it stays as it is. */
export const WAITS_FOR_APPROVER: readonly InvoiceStatus[] = [
  'readyToExport',
  'accepted',
  'failedToExport',
];

/** What the ERP tool shows: waiting there, or in the ERP. */
export const IN_ERP_TOOL: readonly InvoiceStatus[] = [...OPEN_STATUSES, 'synced'];

export const PAYMENT_STATUSES = ['unpaid', 'partiallyPaid', 'paid', 'overpaid'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** How far the project's own review of an invoice is (domain.md 2.5 and 3.2). */
export const REVIEW_STATUSES = [
  'draft',
  'underReview',
  'reviseAndResubmit',
  'approved',
  'approvedAsNoted',
  'pendingOwnerApproval',
] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Source: Procore, send invoices to the ERP tool (domain.md 3.2). */
export const MAY_BE_SENT: Readonly<Record<InvoiceKind, readonly ReviewStatus[]>> = {
  subcontractor: ['approved', 'approvedAsNoted', 'pendingOwnerApproval'],
  owner: ['approved'],
};

/** The whole life of an invoice. A status change that is not an arrow here is a bug. */
const NEXT = {
  // With direct export a send is an export, which may fail before the ERP is asked.
  notSent: ['readyToExport', 'exporting', 'failedToExport'],
  readyToExport: ['retrieved', 'rejected', 'accepted', 'exporting', 'failedToExport'],
  retrieved: ['readyToExport', 'exporting', 'failedToExport'],
  rejected: ['readyToExport', 'exporting', 'failedToExport'],
  accepted: ['rejected', 'exporting', 'failedToExport'],
  exporting: ['synced', 'failedToExport', 'accepted', 'readyToExport'], // the last two: stopExport
  // To itself: corrected, or retried and stopped by a rule before the ERP was asked.
  failedToExport: ['rejected', 'exporting', 'synced', 'failedToExport'],
  synced: ['unlinked'],
  unlinked: ['readyToExport', 'exporting', 'failedToExport'],
} as const satisfies Record<InvoiceStatus, readonly InvoiceStatus[]>;

export function canMove(from: InvoiceStatus, to: InvoiceStatus): boolean {
  return (NEXT[from] as readonly InvoiceStatus[]).includes(to);
}

/** Where header and lines may be edited; attachments may be changed also in `readyToExport`. */
export const EDITABLE: readonly InvoiceStatus[] = ['notSent', 'retrieved', 'rejected', 'unlinked'];
