// Tells Temporal what stands in the row, by one message that finds its run or makes one: a first
// send, a closed run, and a Temporal that lost everything are the same case. Decides nothing; may
// tell twice.
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Telling } from '../db/invoices.ts';
import { erpRequestWorkflowId, invoiceWorkflowId, moved } from '../workflows/contract.ts';

/** Indexed at the start of a run and never changed: lists by status come from Postgres. */
export const SEARCH_ATTRIBUTES = {
  company: defineSearchAttributeKey('Company', 'KEYWORD'),
  number: defineSearchAttributeKey('InvoiceNumber', 'KEYWORD'),
  kind: defineSearchAttributeKey('InvoiceKind', 'KEYWORD'),
} as const;

export interface TellOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly deadlineMs: number;
}

/** Throws when Temporal did not take it by the deadline. */
export async function tell(telling: Telling, options: TellOptions): Promise<void> {
  const { client, deadlineMs } = options;
  await client.withDeadline(Date.now() + deadlineMs, async () => {
    if (telling.invoice) await tellInvoice(telling, telling.invoice, options);
    else if (telling.erpRequestId)
      await tellRequest(telling.companyId, telling.erpRequestId, options);
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
  { client, taskQueue }: TellOptions,
): Promise<void> {
  try {
    await client.workflow.start('askErp', {
      workflowId: erpRequestWorkflowId(companyId, requestId),
      taskQueue,
      args: [{ companyId, requestId }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error; // it was told before
  }
}
