// How time passes in a test's world without waiting: the database's moments are moved into the past
// by the owner of the tables, and what Temporal would try later is tried now.
import { isGrpcServiceError } from '@temporalio/client';
import { Client } from 'pg';
import type { InvoiceRow } from '../db/invoices.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { eventually } from './eventually.ts';
import { booksOf, rowsOf, runsOf, unlessNotThereYet } from './world-views.ts';
import type { Parts } from './world.ts';

const NOT_FOUND = 5; // gRPC

export function hoursOf(parts: Parts) {
  /** One statement as the owner of the tables, whom no policy binds. */
  const asOwner = async <T = Record<string, unknown>>(
    statement: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> => {
    const client = new Client({ connectionString: parts.database.migrateUrl });
    await client.connect();
    try {
      return (await client.query(statement, [...values])).rows as T[];
    } finally {
      await client.end();
    }
  };
  return {
    asOwner,
    /** Why the newest attempt waits, as people read it. */
    async wordsOf(invoiceId: string): Promise<string | null | undefined> {
      const [newest] = await asOwner<{ words: string | null }>(
        'select words from export_attempts where invoice_id = $1 order by submission desc limit 1',
        [invoiceId],
      );
      return newest?.words;
    },
    /** What attempts have noted of an invoice, and its turn on the connection, is older. */
    async age(invoiceId: string, seconds: number): Promise<void> {
      const past = 'make_interval(secs => $2)';
      await asOwner(
        `update export_attempts set leased_until = leased_until - ${past},
           create_sent_at = create_sent_at - ${past}, next_at = next_at - ${past}
         where invoice_id = $1`,
        [invoiceId, seconds],
      );
      await asOwner(`update looks set taken_up_at = taken_up_at - ${past} where invoice_id = $1`, [
        invoiceId,
        seconds,
      ]);
      await asOwner(
        `update turns set until = until - ${past} where subject = 'invoice/' || $1::text`,
        [invoiceId, seconds],
      );
      await asOwner(
        `update connection_gates set free_at = free_at - ${past} where company_id = $1`,
        [parts.company.companyId, seconds],
      );
    },
    /** Waits until nothing is left to be told. */
    told: () =>
      eventually(async () => (await asOwner('select from outbox')).length === 0, {
        what: 'an empty outbox',
      }),
    /** What is to be told is due now, not two seconds after it was written. */
    async hurry(): Promise<void> {
      await asOwner(`update outbox set since = since - interval '3 seconds'`);
    },
  };
}

export function attemptsOf(parts: Parts) {
  const { client } = parts.temporal;
  const { workflowId, taken } = runsOf(parts);
  const { age, hurry } = hoursOf(parts);
  const { until } = rowsOf(parts);

  const now = (type: 'exportInvoice' | 'lookIntoErp') => async (invoiceId: string) => {
    const execution = { workflowId: workflowId(invoiceId) };
    const reset = { namespace: 'default', execution, type, identity: 'test' };
    await client.workflowService.resetActivity(reset);
  };
  /** The attempt that waits for its time is made now. */
  const tryNow = now('exportInvoice');
  /** What Temporal shows of it: how often, why it waits, until when. */
  const pendingOf = async (invoiceId: string) => {
    const handle = client.workflow.getHandle(workflowId(invoiceId));
    const described = await handle.describe().catch(unlessNotThereYet);
    const [pending] = described?.raw.pendingActivities ?? [];
    const failure = pending?.lastFailure;
    return {
      attempt: pending?.attempt,
      failure: failure?.applicationFailureInfo?.type,
      words: failure?.message,
      dueMs: Number(pending?.scheduledTime?.seconds) * 1000,
    };
  };
  return {
    tryNow,
    /** The look that waits for its time is made now. */
    lookNow: now('lookIntoErp'),
    pendingOf,
    /** Pays in the ERP, has it read, and waits until the run has heard of it. */
    async payAndTell(
      invoiceId: string,
      amount = '900.00',
      paymentStatus: InvoiceRow['paymentStatus'] = 'paid',
    ): Promise<void> {
      await booksOf(parts).pay(invoiceId, amount);
      await until(invoiceId, 'synced', (row) => row.paymentStatus === paymentStatus);
      await hurry();
      await taken(invoiceId);
    },
    /** As `until`; whenever the next attempt is more than a second away, a minute passes. */
    untilThroughTime: (
      invoiceId: string,
      status: InvoiceStatus,
      more: (row: InvoiceRow) => boolean = () => true,
    ): Promise<InvoiceRow> =>
      until(invoiceId, status, more, async () => {
        const pending = await pendingOf(invoiceId);
        if (!pending.failure || pending.dueMs < Date.now() + 1_000) return;
        await age(invoiceId, 60);
        await tryNow(invoiceId).catch(unlessItEnded);
      }),
  };
}

/** It may have been answered since it was looked at. */
function unlessItEnded(error: unknown): void {
  if (!isGrpcServiceError(error) || error.code !== NOT_FOUND) throw error;
}
