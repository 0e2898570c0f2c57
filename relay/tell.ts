// Tells Temporal what stands in the row, by one message that finds its run or makes one: a first
// send, a closed run, and a Temporal that lost everything are the same case. Decides nothing; may
// tell twice.
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Telling } from '../db/invoices.ts';
import {
  asked,
  backFillWorkflowId,
  erpRequestWorkflowId,
  invoiceWorkflowId,
  moved,
  paymentSyncWorkflowId,
  reconciliationWorkflowId,
} from '../workflows/contract.ts';
import type {
  BackFillRef,
  ErpRequestRef,
  FeedRef,
  ReconciliationRef,
} from '../workflows/contract.ts';
import { setSchedule } from './schedules.ts';
import { BEFORE_INVOICES, SEARCH_ATTRIBUTES } from './telling.ts';
import type { TellOptions } from './telling.ts';

/** Throws when Temporal did not take it by the deadline. */
export async function tell(telling: Telling, options: TellOptions): Promise<void> {
  const { client, deadlineMs } = options;
  await client.withDeadline(Date.now() + deadlineMs, async () => {
    if (telling.invoice) await tellInvoice(telling, telling.invoice, options);
    else if (telling.erpRequestId)
      await tellRequest(telling.companyId, telling.erpRequestId, options);
    else if (telling.paymentSync)
      await tellReading({ ...telling, ...telling.paymentSync }, options);
    else if (telling.backFill) await tellBackFill({ ...telling, ...telling.backFill }, options);
    else if (telling.reconciliation)
      await tellReconciliation({ ...telling, ...telling.reconciliation }, options);
    else if (telling.schedule) await setSchedule({ ...telling, ...telling.schedule }, options);
  });
}

async function tellInvoice(
  { companyId }: Telling,
  { id, number, kind, standing, commandId }: NonNullable<Telling['invoice']>,
  { client, taskQueue }: TellOptions,
): Promise<void> {
  await client.workflow.signalWithStart('processInvoice', {
    workflowId: invoiceWorkflowId(companyId, id),
    taskQueue,
    args: [{ invoiceId: id, ...standing }],
    signal: moved,
    signalArgs: [{ ...standing, ...(commandId && { commandId }) }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    staticSummary: `${kind} invoice ${number}`.slice(0, 200),
    memo: { number, kind },
    typedSearchAttributes: [
      { key: SEARCH_ATTRIBUTES.company, value: companyId },
      { key: SEARCH_ATTRIBUTES.number, value: number },
      { key: SEARCH_ATTRIBUTES.kind, value: kind },
    ],
  });
}

async function tellRequest(
  companyId: string,
  requestId: string,
  options: TellOptions,
): Promise<void> {
  const workflowId = erpRequestWorkflowId(companyId, requestId);
  await startOnce('askErp', workflowId, { companyId, requestId }, options);
}

async function tellReading(
  { companyId, connectionId }: FeedRef,
  { client, taskQueue }: TellOptions,
): Promise<void> {
  await client.workflow.signalWithStart('syncPayments', {
    workflowId: paymentSyncWorkflowId(companyId, connectionId),
    taskQueue,
    args: [{ companyId, connectionId }],
    signal: asked,
    signalArgs: [],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    priority: BEFORE_INVOICES,
    typedSearchAttributes: [{ key: SEARCH_ATTRIBUTES.company, value: companyId }],
  });
}

async function tellBackFill(
  { companyId, connectionId, backFillId }: BackFillRef,
  options: TellOptions,
): Promise<void> {
  const workflowId = backFillWorkflowId(companyId, backFillId);
  const ref = { companyId, connectionId, backFillId };
  await startOnce('backFillPayments', workflowId, ref, options);
}

async function tellReconciliation(
  { companyId, reconciliationId }: ReconciliationRef,
  options: TellOptions,
): Promise<void> {
  const workflowId = reconciliationWorkflowId(companyId, reconciliationId);
  await startOnce('reconcile', workflowId, { companyId, reconciliationId }, options);
}

/** Once it has come to its end there is nothing left to do under this id. */
async function startOnce(
  workflow: string,
  workflowId: string,
  input: ErpRequestRef | BackFillRef | ReconciliationRef,
  { client, taskQueue }: TellOptions,
): Promise<void> {
  try {
    await client.workflow.start(workflow, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      typedSearchAttributes: [{ key: SEARCH_ATTRIBUTES.company, value: input.companyId }],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error; // it was told before
  }
}
