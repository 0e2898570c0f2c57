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
  /** Of a request to this API; null where none mends it. */
  readonly method: 'GET' | 'POST' | 'PATCH' | null;
  readonly path: string | null;
  /** Null: none, or one that has to be filled in. */
  readonly body: Record<string, unknown> | null;
}

const byRequest = (
  detail: string,
  method: Mend['method'],
  path: string,
  body: Mend['body'] = null,
): Mend => ({ detail, method, path, body });

const byPerson = (detail: string): Mend => ({ detail, method: null, path: null, body: null });

export function mendOf(difference: DifferenceRow): Mend {
  const { kind, cause, invoiceId, connectionId, unmatchedPaymentId } = difference;
  const [invoice, connection] = [`/v1/invoices/${invoiceId}`, `/v1/connections/${connectionId}`];
  if (kind === 'DocumentMissing' || kind === 'DocumentCancelled') {
    const detail = 'Void its payments, unlink it, and send it again if it is still due.';
    return byRequest(detail, 'POST', `${invoice}/unlink`);
  }
  switch (cause) {
    case 'ChangedInErp':
      return byPerson(
        'Change it back in the ERP; or delete it there, unlink the invoice and send it again.',
      );
    case 'ChangedHere': {
      const detail = 'The row was changed past Tieout. Its events tell how it stood: restore it.';
      return byRequest(detail, 'GET', `${invoice}/events`);
    }
    case 'SyncSwitchedOff': {
      const detail = 'Let the connection sync payments, and sync the invoice.';
      return byRequest(detail, 'PATCH', connection, { syncPayments: true });
    }
    case 'CreatedBeforeSyncFrom': {
      const detail = 'Ask for a back-fill from before it was created in the ERP, with a reason.';
      return byRequest(detail, 'POST', `${connection}/back-fills`);
    }
    default:
      return unmatchedPaymentId
        ? byRequest(
            'See why it was not applied.',
            'GET',
            `/v1/unmatched-payments/${unmatchedPaymentId}`,
          )
        : byRequest('Sync the invoice.', 'POST', `${connection}/payment-syncs`, { invoiceId });
  }
}
