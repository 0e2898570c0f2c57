// How the lease of an export is taken (export-lease.ts says what it is): when the one before is
// over and whatever was sent is surely found.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ExportDocument } from '../domain/document.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { keysOf } from './export-keys.ts';
import type { ExportKeys, KeyedSubmission } from './export-keys.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { LEASE_SECONDS, takingTurn, whyNoTurn } from './turns.ts';
import type { Turn, TurnRef } from './turns.ts';

export interface Lease {
  /** Until another attempt's lease ends, or a created document is surely found. */
  readonly waitMs: number;
  readonly isLeased: boolean;
  /**
   * The document of the create that was sent last under this key, if one was and was not refused.
   */
  readonly sent: ExportDocument | null;
  /**
   * Whether a document of this submission may be in the ERP, also of a create before `createAgain`.
   */
  readonly mayBeThere: boolean;
  readonly keys: ExportKeys;
}

interface LeaseRow extends Omit<Lease, 'waitMs' | 'keys'> {
  readonly waitMs: number | null;
  /** This submission and those before it. */
  readonly keyed: readonly KeyedSubmission[];
}

/**
 * Takes the version up, as `takeUp` does, and locks the row of the lease, made if it is not there.
 * A `find` made before the request's time-out and the lag are over proves nothing.
 */
export async function lockLease(
  tx: Tx,
  row: InvoiceRow,
  connection: ConnectionAccess,
): Promise<Lease> {
  const { requestTimeoutMs, lagMs, idempotency } = connection.capabilities;
  const unsureMs = idempotency === 'searchable' ? requestTimeoutMs + lagMs : 0;
  const { companyId, id: invoiceId, submission, version, revision } = row;
  const isNew = row.takenUpVersion < version; // decided anew: attempts and delays count from here
  const { rows } = await sql<LeaseRow>`
    with taken_up as (
      update invoices set taken_up_version = ${version}
      where company_id = ${companyId} and id = ${invoiceId} and taken_up_version < ${version}),
    locked as (
      insert into export_attempts as a (company_id, invoice_id, submission, connection_id, revision)
      values (${companyId}, ${invoiceId}, ${submission}, ${connection.id}, ${revision})
      on conflict (company_id, invoice_id, submission) do update set revision = a.revision,
        attempts = case when ${isNew} then 0 else a.attempts end,
        since = case when ${isNew} then clock_timestamp() else a.since end,
        unauthorized_at = case when not ${isNew} then a.unauthorized_at end
      returning *),
    keyed as (
      select * from locked union all
      select * from export_attempts where company_id = ${companyId} and invoice_id = ${invoiceId}
        and submission < ${submission})
    select case when create_sent_at is not null and sent_again = again then document end as "sent",
      create_sent_at is not null and document is not null as "mayBeThere",
      coalesce(leased_until > clock_timestamp(), false) as "isLeased",
      ceil(greatest(0, 1000 * extract(epoch from greatest(leased_until, case when document is not null
        then create_sent_at + make_interval(secs => ${unsureMs / 1000}) end) - clock_timestamp())))::int as "waitMs",
      (select jsonb_agg(jsonb_build_object('submission', k.submission, 'again', k.again,
        'wasSent', k.create_sent_at is not null, 'passedOver', k.passed_over)
        order by k.submission desc) from keyed k) as "keyed"
    from locked`.execute(tx);
  const [lease] = rows;
  if (!lease) throw new Error(`no lease row for invoice ${row.id}`);
  const { keyed, waitMs, ...rest } = lease;
  return {
    ...rest,
    waitMs: waitMs ?? 0,
    keys: keysOf({ companyId, invoiceId, submission }, keyed),
  };
}

export function whyWait(lease: Lease): ErpWait {
  return lease.isLeased
    ? { failure: 'Limited', words: 'Another attempt is asking the ERP.', ms: lease.waitMs }
    : {
        failure: 'ErpUnclear',
        words:
          'A document was sent and its answer was lost; the ERP is asked for it once it surely shows it.',
        ms: lease.waitMs,
      };
}

/**
 * Takes a turn at the ERP and, once it has one, the lease. One statement, because whoever else asks
 * for a turn waits until this is committed.
 */
export async function takeLease(
  tx: Tx,
  row: InvoiceRow,
  ref: TurnRef,
  connection: ConnectionAccess,
): Promise<{ holder: string; fence: number; count: number } | { wait: ErpWait }> {
  const holder = randomUUID();
  const { rows } = await sql<{ turn: Turn; fence: number; count: number }>`
    with asked as materialized (
      select ${takingTurn({ ...ref, holder }, connection, 'export')} as turn),
    leased as (
      update export_attempts set fence = fence + 1, attempts = attempts + 1,
        leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
        reason = null, words = null, next_at = null, revision = ${row.revision}
      where company_id = ${row.companyId} and invoice_id = ${row.id}
        and submission = ${row.submission} and (select turn from asked) = 'taken'
      returning fence, attempts as count)
    select turn, fence, count from asked left join leased on true`.execute(tx);
  const [taken] = rows;
  if (taken?.turn !== 'taken') return { wait: await whyNoTurn(tx, taken?.turn, ref, connection) };
  return { holder, fence: taken.fence, count: taken.count };
}
