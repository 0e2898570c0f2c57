// What the worker hosts: the entry of the workflow bundle, and of nothing else.
export { askErp } from './ask-erp.ts';
export { processInvoice } from './process-invoice.ts';
export { reconcile } from './reconcile.ts';
export { backFillPayments, knockForPayments, syncPayments } from './sync-payments.ts';
