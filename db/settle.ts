// The end of an invoice's story: paid for long enough. Asked by the run whose clock says so.
import { sql } from 'kysely';
import type { ByRun } from './events.ts';
import type { At } from './export-lease.ts';
import type { Db } from './index.ts';
import { getLockedInvoice, raiseVersion, standingOf } from './invoices.ts';
import type { Standing } from './invoices.ts';

/** Settles the invoice if it stands exactly there and is paid. Returns where it stands then. */
export async function settle(db: Db, at: At, by: ByRun): Promise<Standing> {
  return db.inCompany(at.companyId, async (tx) => {
    const row = await getLockedInvoice(tx, at);
    const isPaid = row.paymentStatus === 'paid' || row.paymentStatus === 'overpaid';
    if (row.version !== at.version || row.erpStatus !== 'synced' || !row.settleAt || !isPaid)
      return standingOf(row);
    const settled = await raiseVersion(
      tx,
      row,
      {
        settledAt: sql<string>`clock_timestamp()`,
        settleAt: null,
        takenUpVersion: row.version + 1,
      },
      { type: 'invoice.settled', by, after: { paymentStatus: row.paymentStatus } },
    );
    return standingOf(settled);
  });
}

/** Where the invoice stands, for a run that is in doubt. */
export async function readStanding(
  db: Db,
  companyId: string,
  invoiceId: string,
): Promise<Standing> {
  return db.inCompany(companyId, async (tx) => {
    const row = await tx
      .selectFrom('invoices')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('id', '=', invoiceId)
      .executeTakeFirstOrThrow();
    return standingOf(row);
  });
}
