// What a client of the workflows needs to know: ids, the task queue, the signals, the shapes.
// Imports types only, so that nothing of this pulls code into or out of the sandbox.
import { defineSignal } from '@temporalio/workflow';
import type { InvoiceStatus } from '../domain/invoice.ts';

export const TASK_QUEUE = 'invoices';

/**
 * Where an invoice stands, told after the transaction that moved it. May come twice, late, out of
 * order.
 */
export interface Moved {
  readonly companyId: string;
  readonly submission: number;
  readonly version: number;
  readonly status: InvoiceStatus;
  /** The command for which the ERP is asked before it is decided. */
  readonly looking?: string;
  /** When the run may settle the paid invoice; by the run's own clock. */
  readonly settleAt?: string;
  /** Paid for long enough: nothing more to wait for. */
  readonly settled?: true;
  /** What the run shows to people, such as "paid 3,400.00 of 10,000.00"; decides nothing. */
  readonly paid?: string;
  /** The command that moved it, so that a history can be joined with who and why. */
  readonly commandId?: string;
}

/** The start input of `processInvoice`: a run begins anywhere from it. */
export interface Submission extends Moved {
  readonly invoiceId: string;
}

/** A question to an ERP, by the id of its row. */
export interface ErpRequestRef {
  readonly companyId: string;
  readonly requestId: string;
}

/** A connection whose payments are read. */
export interface FeedRef {
  readonly companyId: string;
  readonly connectionId: string;
}

export interface BackFillRef extends FeedRef {
  readonly backFillId: string;
}

export interface ReconciliationRef {
  readonly companyId: string;
  readonly reconciliationId: string;
}

export const invoiceWorkflowId = (companyId: string, invoiceId: string): string =>
  `invoice/${companyId}/${invoiceId}`;

export const erpRequestWorkflowId = (companyId: string, requestId: string): string =>
  `erp-request/${companyId}/${requestId}`;

/** Also the id of the connection's schedule. */
export const paymentSyncWorkflowId = (companyId: string, connectionId: string): string =>
  `payment-sync/${companyId}/${connectionId}`;

export const backFillWorkflowId = (companyId: string, backFillId: string): string =>
  `payment-backfill/${companyId}/${backFillId}`;

export const reconciliationWorkflowId = (companyId: string, reconciliationId: string): string =>
  `reconciliation/${companyId}/${reconciliationId}`;

/** Somebody asked for a reading: who and what stands in Postgres. */
export const asked = defineSignal('asked');

/** The invoice stands at a new version. */
export const moved = defineSignal<[Moved]>('moved');
