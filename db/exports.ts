// How an attempt to bring an invoice into the ERP begins: the row believed, the rules asked again, the
// lease taken. What came of it: export-outcomes.ts.
import { sql } from 'kysely';
import type { ExportDocument } from '../domain/document.ts';
import type { ErpFailure } from '../domain/failures.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import type { ByRun } from './events.ts';
import { fail, failingPlan } from './export-outcomes.ts';
import type { Failing } from './export-outcomes.ts';
import type { ExportPlan } from '../domain/export.ts';
import { planOf } from './export-input.ts';
import type { Db, Tx } from './index.ts';
import { invoiceSubject, lockInvoice, standingOf } from './invoices.ts';
import type { InvoiceRow, Standing } from './invoices.ts';
import { isAt } from './export-lease.ts';
import type { At, Attempt } from './export-lease.ts';
import { keysOf } from './export-keys.ts';
import type { ExportKeys, KeyedSubmission } from './export-keys.ts';
import { LEASE_SECONDS } from './lease-seconds.ts';
import { takeTurn } from './turns.ts';
import type { TurnWait } from './turns.ts';

export type Begun =
  | { readonly attempt: Attempt }
  /** The row has moved on, or failed a rule just now: this is where it stands. */
  | { readonly standing: Standing }
  | { readonly wait: { failure: ErpFailure; words: string; ms: number } };

/** Takes the lease, if the row stands at `at`, waits for the ERP, and nobody else is asking it. */
export async function beginAttempt(db: Db, at: At, by: ByRun): Promise<Begun> {
  return db.inCompany(at.companyId, async (tx) => {
    const row = await lockInvoice(tx, at.companyId, at.invoiceId);
    if (!row) throw new Error(`there is no invoice ${at.invoiceId}`);
    if (!isAt(row, at) || !row.connectionId) return { standing: standingOf(row) };
    const connection = await getConnectionAccess(db, tx, at.companyId, row.connectionId);
    const lease = await lockLease(tx, row, connection);
    if (lease.waitMs > 0) return { wait: whyWait(lease) };
    const plan = await planOf(tx, row, connection.row, row.exportFields);
    const failing = whyNotAsked(lease, connection, plan);
    if (failing) return { standing: standingOf(await fail(tx, row, by, failing)) };
    const ref = {
      companyId: at.companyId,
      connectionId: connection.id,
      subject: invoiceSubject(row.id),
    };
    const turn = await takeTurn(tx, ref, connection, 'export');
    if ('wait' in turn) return { wait: await noted(tx, row, turn.wait) };
    return {
      attempt: {
        at,
        by,
        holder: turn.holder,
        connection,
        plan,
        sent: lease.sent,
        kind: row.kind,
        ...lease.keys,
        ...(await takeLease(tx, row)),
      },
    };
  });
}

/** Why it waits for its turn, for whoever asks. */
async function noted(tx: Tx, row: InvoiceRow, wait: TurnWait): Promise<TurnWait> {
  await tx
    .updateTable('exportAttempts')
    .set({ reason: wait.failure, words: wait.words, nextAt: null })
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .execute();
  return wait;
}

/** From now on it is known that somebody acts for this version, also while it only waits its turn. */
export async function takeUp(tx: Tx, row: InvoiceRow): Promise<void> {
  if (row.takenUpVersion >= row.version) return;
  await tx
    .updateTable('invoices')
    .set({ takenUpVersion: row.version })
    .where('companyId', '=', row.companyId)
    .where('id', '=', row.id)
    .execute();
}

/** What fails the invoice before the ERP is asked. What may be there already is looked for first. */
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

interface Lease {
  /** Until another attempt's lease ends, or a created document is surely found. */
  readonly waitMs: number;
  readonly isLeased: boolean;
  /** The document of the create that was sent last under this key, if one was. */
  readonly sent: ExportDocument | null;
  readonly keys: ExportKeys;
}

interface LeaseRow extends Omit<Lease, 'waitMs' | 'keys'> {
  readonly waitMs: number | null;
  /** This submission and those before it. */
  readonly keyed: readonly KeyedSubmission[];
}

/**
 * Takes the version up, as `takeUp` does, and locks the row of the lease, made if it is not there. A
 * `find` made before the request's time-out and the lag are over proves nothing.
 */
async function lockLease(tx: Tx, row: InvoiceRow, connection: ConnectionAccess): Promise<Lease> {
  const { requestTimeoutMs, lagMs, idempotency } = connection.capabilities;
  const unsureMs = idempotency === 'searchable' ? requestTimeoutMs + lagMs : 0;
  const { companyId, id: invoiceId, submission, version, revision } = row;
  const { rows } = await sql<LeaseRow>`
    with taken_up as (
      update invoices set taken_up_version = ${version}
      where company_id = ${companyId} and id = ${invoiceId} and taken_up_version < ${version}),
    locked as (
      insert into export_attempts as a (company_id, invoice_id, submission, connection_id, revision)
      values (${companyId}, ${invoiceId}, ${submission}, ${connection.id}, ${revision})
      on conflict (company_id, invoice_id, submission) do update set revision = a.revision
      returning *),
    keyed as (
      select * from locked union all
      select * from export_attempts where company_id = ${companyId} and invoice_id = ${invoiceId}
        and submission < ${submission})
    select case when create_sent_at is not null and sent_again = again then document end as "sent",
      coalesce(leased_until > clock_timestamp(), false) as "isLeased",
      ceil(greatest(0, 1000 * extract(epoch from greatest(leased_until,
        create_sent_at + make_interval(secs => ${unsureMs / 1000})) - clock_timestamp())))::int as "waitMs",
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

function whyWait(lease: Lease): { failure: ErpFailure; words: string; ms: number } {
  return lease.isLeased
    ? { failure: 'Limited', words: 'Another attempt is asking the ERP.', ms: lease.waitMs }
    : {
        failure: 'ErpUnclear',
        words:
          'A document was sent and its answer was lost; the ERP is asked for it once it surely shows it.',
        ms: lease.waitMs,
      };
}

async function takeLease(tx: Tx, row: InvoiceRow): Promise<{ fence: number; count: number }> {
  return tx
    .updateTable('exportAttempts')
    .set({
      fence: sql`fence + 1`,
      attempts: sql`attempts + 1`,
      leasedUntil: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`,
      nextAt: null,
      revision: row.revision,
    })
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .returning(['fence', 'attempts as count'])
    .executeTakeFirstOrThrow();
}
