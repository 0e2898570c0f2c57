// How time passes in a test's world without waiting: the database's moments are moved into the past by
// the owner of the tables, and what Temporal would try later is tried now.
import { Client } from 'pg';
import { rowsOf, runsOf } from './world-views.ts';
import type { Parts } from './world.ts';
import type { InvoiceRow } from '../db/invoices.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';

export function hoursOf(parts: Parts) {
  const { temporal, company, database } = parts;
  const { workflowId } = runsOf(parts);
  const { until } = rowsOf(parts);

  /** One statement as the owner of the tables, whom no policy binds. */
  const asOwner = async <T = Record<string, unknown>>(
    statement: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> => {
    const client = new Client({ connectionString: database.migrateUrl });
    await client.connect();
    try {
      return (await client.query(statement, [...values])).rows as T[];
    } finally {
      await client.end();
    }
  };

  /** Attempts, leases and places of an invoice are `seconds` older. */
  const age = async (invoiceId: string, seconds: number): Promise<void> => {
    const past = 'make_interval(secs => $2)';
    await asOwner(
      `update export_attempts set leased_until = leased_until - ${past},
         create_sent_at = create_sent_at - ${past}, next_at = next_at - ${past}
       where invoice_id = $1`,
      [invoiceId, seconds],
    );
    await asOwner(
      `update connection_places set held_until = held_until - make_interval(secs => $2)
       where company_id = $1`,
      [company.companyId, seconds],
    );
  };

  /** The waiting attempt is made now. */
  const tryNow = async (invoiceId: string): Promise<void> => {
    await temporal.client.workflowService.resetActivity({
      namespace: 'default',
      execution: { workflowId: workflowId(invoiceId) },
      type: 'exportInvoice',
      identity: 'test',
    });
  };

  /** What its run waits for in an activity: how often, until when, and what it said last. */
  const pendingOf = async (invoiceId: string) => {
    const handle = temporal.client.workflow.getHandle(workflowId(invoiceId));
    const { raw } = await handle.describe();
    const [pending] = raw.pendingActivities ?? [];
    if (!pending) return undefined;
    return {
      attempt: pending.attempt ?? 0,
      type: pending.lastFailure?.applicationFailureInfo?.type ?? undefined,
      words: pending.lastFailure?.message ?? undefined,
      dueMs: Number(pending.scheduledTime?.seconds ?? 0) * 1000,
    };
  };

  return {
    asOwner,
    age,
    tryNow,
    pendingOf,
    /** As `until`; whenever the next attempt is more than a second away, a minute passes. */
    async untilThroughTime(
      invoiceId: string,
      status: InvoiceStatus,
      more: (row: InvoiceRow) => boolean = () => true,
    ): Promise<InvoiceRow> {
      return until(invoiceId, status, more, async () => {
        const pending = await pendingOf(invoiceId).catch(() => undefined);
        if (!pending?.type || pending.dueMs < Date.now() + 1_000) return;
        await age(invoiceId, 60);
        await tryNow(invoiceId);
      });
    },
    /** What is to be told is due now, not two seconds after it was written. */
    async hurry(): Promise<void> {
      await asOwner(`update outbox set since = since - interval '3 seconds'`);
    },
  };
}
