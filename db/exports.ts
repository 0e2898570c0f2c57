// How an attempt to bring an invoice into the ERP begins: the row believed, the rules asked again,
// the lease taken. What came of it: export-outcomes.ts.
import type { RawBuilder } from 'kysely';
import type { ErpWait } from '../domain/failures.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { ByRun } from './events.ts';
import { fail, failingPlan } from './export-outcomes.ts';
import type { Failing } from './export-outcomes.ts';
import type { ExportPlan } from '../domain/export.ts';
import { planOf } from './export-input.ts';
import type { Db, Tx } from './index.ts';
import { getLockedInvoice, standingOf } from './invoices.ts';
import type { InvoiceRow, Standing } from './invoices.ts';
import { isAt } from './export-lease.ts';
import type { At, Attempt } from './export-lease.ts';
import { lockLease, takeLease, whyWait } from './lease-taking.ts';
import type { Lease } from './lease-taking.ts';
import { leaveQueue } from './turns.ts';
import { inMs } from './moments.ts';
import { invoiceSubject } from './subjects.ts';

export type Begun =
  | { readonly attempt: Attempt }
  /** The row has moved on, or failed a rule just now: this is where it stands. */
  | { readonly standing: Standing }
  | { readonly wait: ErpWait };

/** Takes the lease, if the row stands at `at`, waits for the ERP, and nobody else is asking it. */
export async function beginAttempt(db: Db, at: At, by: ByRun): Promise<Begun> {
  return db.inCompany(at.companyId, async (tx) => {
    const row = await getLockedInvoice(tx, at);
    if (!isAt(row, at) || !row.connectionId) return { standing: standingOf(row) };
    const connection = await getConnectionAccess(db, tx, at.companyId, row.connectionId);
    const lease = await lockLease(tx, row, connection);
    const ref = {
      companyId: at.companyId,
      connectionId: connection.id,
      subject: invoiceSubject(row.id),
    };
    if (lease.waitMs > 0) {
      await leaveQueue(tx, ref); // it asks for a turn when it may use one
      const wait = whyWait(lease);
      return { wait: await noted(tx, row, wait, inMs(wait.ms)) };
    }
    const plan = await planOf(tx, row, connection.row, row.exportFields);
    const failing = whyNotAsked(lease, connection, plan);
    if (failing) {
      await leaveQueue(tx, ref);
      return { standing: standingOf(await fail(tx, row, by, failing)) };
    }
    const taken = await takeLease(tx, row, ref, connection);
    if ('wait' in taken) return { wait: await noted(tx, row, taken.wait, null) };
    return {
      attempt: {
        at,
        by,
        connection,
        plan,
        sent: lease.sent,
        mayBeThere: lease.mayBeThere,
        kind: row.kind,
        ...lease.keys,
        ...taken,
      },
    };
  });
}

/** Why it waits, for whoever asks, and until when: when a turn comes nobody knows. */
async function noted(
  tx: Tx,
  row: InvoiceRow,
  wait: ErpWait,
  nextAt: RawBuilder<string> | null,
): Promise<ErpWait> {
  await tx
    .updateTable('exportAttempts')
    .set({ reason: wait.failure, words: wait.words, nextAt })
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .execute();
  return wait;
}

/**
 * From now on it is known that somebody acts for this version, also while it only waits its turn.
 */
export async function takeUp(tx: Tx, row: InvoiceRow): Promise<void> {
  if (row.takenUpVersion >= row.version) return;
  await tx
    .updateTable('invoices')
    .set({ takenUpVersion: row.version })
    .where('companyId', '=', row.companyId)
    .where('id', '=', row.id)
    .execute();
}

/**
 * What fails the invoice before the ERP is asked. What may be there already is looked for first.
 */
function whyNotAsked(
  lease: Lease,
  connection: ConnectionAccess,
  plan: ExportPlan,
): Failing | undefined {
  if (!lease.sent) return 'problems' in plan ? failingPlan(plan) : undefined;
  if (connection.capabilities.idempotency !== 'neither') return undefined;
  const words =
    'A document was sent, its answer was lost, and this ERP cannot be asked for it. A person has to look.';
  return { failure: 'ErpUnclear', words };
}
