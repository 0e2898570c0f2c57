// The side effects of the workflows. Each may run twice, and twice equals once; each believes only
// the row, at exactly the version it is given. They know no HTTP, and start and signal no workflow.
import type { ActivityDeps } from './deps.ts';
import { erpRequestActivities } from './erp-requests.ts';
import { exportActivities } from './export.ts';
import { invoiceActivities } from './invoices.ts';
import { lookActivities } from './look.ts';
import { paymentActivities } from './payments.ts';
import { reconciliationActivities } from './reconciliations.ts';

export function createActivities(deps: ActivityDeps) {
  return {
    ...invoiceActivities(deps),
    ...exportActivities(deps),
    ...lookActivities(deps),
    ...erpRequestActivities(deps),
    ...paymentActivities(deps),
    ...reconciliationActivities(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
