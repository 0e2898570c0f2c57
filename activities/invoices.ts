// Short steps on an invoice's row.
import { readStanding, settle } from '../db/settle.ts';
import type { Moved, Submission } from '../workflows/contract.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';

export const invoiceActivities = ({ db }: ActivityDeps) => ({
  /** Where the invoice stands, for a run that is in doubt. */
  async readInvoice({ companyId, invoiceId }: Submission): Promise<Moved> {
    return readStanding(db, companyId, invoiceId);
  },

  /** Settles an invoice that was paid for long enough. Acts only at the version it is given. */
  async settle(at: Submission): Promise<Moved> {
    return settle(db, at, thisRun());
  },
});
