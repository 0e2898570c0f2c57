// What a difference means, and what mends it: a request to this API where one does, and what a
// person does in the ERP where none can.
import type { DifferenceRow } from '../db/reconciliations.ts';
import type { DifferenceKind } from '../domain/reconciliation.ts';

const FIELD = {
  DocumentTotal: 'total',
  DocumentNumber: 'number',
  DocumentVendor: 'vendor or customer',
  PaymentState: 'state',
  PaymentAmount: 'amount',
  PaymentDate: 'date',
  PaymentNumber: 'number',
  PaymentMethod: 'method',
} as const satisfies Partial<Record<DifferenceKind, string>>;

export function detailOf(difference: DifferenceRow): string {
  const { kind, erpDocumentId, erpPaymentId } = difference;
  const [ours, theirs] = [difference.ours ?? 'nothing', difference.theirs ?? 'nothing'];
  switch (kind) {
    case 'DocumentMissing':
      return `The ERP has its document ${erpDocumentId} no more: ${theirs}`;
    case 'DocumentCancelled':
      return `Its document ${erpDocumentId} is cancelled in the ERP.`;
    case 'DocumentLink':
      return `It is linked to document ${ours}, and what was synced is document ${theirs}.`;
    case 'PaymentMissingHere':
      return `The ERP has payment ${erpPaymentId} (${theirs}), which is not here.`;
    case 'PaymentMissingThere':
      return `Payment ${erpPaymentId} (${ours}) is here, and the ERP does not have it.`;
    case 'PaidSum':
      return `It says that ${ours} is paid; its payments add up to ${theirs}.`;
    case 'PaymentStatus':
      return `It says ${ours}; by its payments it is ${theirs}.`;
    default: {
      const what = erpPaymentId ? `payment ${erpPaymentId}` : `document ${erpDocumentId}`;
      return `The ${FIELD[kind]} of ${what} is ${ours} here and ${theirs} in the ERP.`;
    }
  }
}

export interface Mend {
  readonly detail: string;
  /** Null where no request mends it. */
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** Null: none, or one that has to be filled in. */
    readonly body: Readonly<Record<string, unknown>> | null;
  } | null;
}

export function mendOf(difference: DifferenceRow): Mend {
  const { kind, cause, invoiceId, connectionId, unmatchedPaymentId } = difference;
  if (kind === 'DocumentMissing' || kind === 'DocumentCancelled')
    return {
      detail: 'Void its payments, unlink it, and send it again if it is still due.',
      request: { method: 'POST', path: `/v1/invoices/${invoiceId}/unlink`, body: null },
    };
  if (cause === 'ChangedInErp')
    return {
      detail:
        'Change it back in the ERP; or delete it there, unlink the invoice and send it again.',
      request: null,
    };
  if (cause === 'ChangedHere')
    return {
      detail: 'The row was changed past Tieout. Its events tell how it stood: restore it.',
      request: { method: 'GET', path: `/v1/invoices/${invoiceId}/events`, body: null },
    };
  if (cause === 'SyncSwitchedOff')
    return {
      detail: 'Let the connection sync payments, and sync the invoice.',
      request: {
        method: 'PATCH',
        path: `/v1/connections/${connectionId}`,
        body: { syncPayments: true },
      },
    };
  if (cause === 'CreatedBeforeSyncFrom')
    return {
      detail: 'Ask for a back-fill from before it was created in the ERP, with a reason.',
      request: { method: 'POST', path: `/v1/connections/${connectionId}/back-fills`, body: null },
    };
  if (unmatchedPaymentId)
    return {
      detail: 'See why it was not applied.',
      request: { method: 'GET', path: `/v1/unmatched-payments/${unmatchedPaymentId}`, body: null },
    };
  return {
    detail: 'Sync the invoice.',
    request: {
      method: 'POST',
      path: `/v1/connections/${connectionId}/payment-syncs`,
      body: { invoiceId },
    },
  };
}
