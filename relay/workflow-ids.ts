// Who acts for what is told or waits: the workflow of its subject.
import { parseSubject } from '../db/subjects.ts';
import {
  backFillWorkflowId,
  erpRequestWorkflowId,
  invoiceWorkflowId,
  paymentSyncWorkflowId,
  reconciliationWorkflowId,
} from '../workflows/contract.ts';

const WORKFLOW_IDS = {
  invoiceId: invoiceWorkflowId,
  erpRequestId: erpRequestWorkflowId,
  readConnectionId: paymentSyncWorkflowId,
  backFillId: backFillWorkflowId,
  reconciliationId: reconciliationWorkflowId,
  scheduledConnectionId: paymentSyncWorkflowId, // the schedule has the same id
} as const;

export function workflowIdOf({
  companyId,
  subject,
}: {
  readonly companyId: string;
  readonly subject: string;
}): string {
  const { kind, id } = parseSubject(subject);
  return WORKFLOW_IDS[kind](companyId, id);
}
