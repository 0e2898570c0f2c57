// The side effects of the workflows. Each may run twice, and twice equals once; each believes only the
// row, at exactly the version it is given. They know no HTTP, and start and signal no workflow.
import type { Db } from '../db/index.ts';
import type { Logger } from '../log.ts';
import { erpRequestActivities } from './erp-requests.ts';
import { exportActivities } from './export.ts';
import { invoiceActivities } from './invoices.ts';

export interface ActivityDeps {
  readonly db: Db;
  readonly log: Logger;
}

export function createActivities(deps: ActivityDeps) {
  return { ...invoiceActivities(deps), ...exportActivities(deps), ...erpRequestActivities(deps) };
}

export type Activities = ReturnType<typeof createActivities>;
