// Compares what an ERP shows for a period with what is here, invoice by invoice. How far it is and
// what it found stands in Postgres; nothing else is changed.
import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import { atTheErp } from './at-the-erp.ts';
import type { ReconciliationRef } from './contract.ts';

export async function reconcile(ref: ReconciliationRef): Promise<void> {
  for (let isOver = false; !isOver; ) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof reconcile>(ref);
    ({ isOver } = await atTheErp.compareWithErp(ref));
  }
}
