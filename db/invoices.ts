// The one way an invoice's status changes: under its row's lock, along an arrow of
// domain/invoice.ts, with its event in the same transaction, and one version further.
import { sql } from 'kysely';
import type { Insertable, QueryCreator, Selectable, UpdateObject } from 'kysely';
import { canMove } from '../domain/invoice.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import type { PaymentSyncSchedule } from '../domain/payments.ts';
import { eventRow, insertEvents } from './events.ts';
import type { NewEvent, OneOfMany } from './events.ts';
import type { Tx } from './index.ts';
import { insertNotice, noticeOfMove } from './notices.ts';
import type { Notice } from './notices.ts';
import { upsertOutbox } from './outbox-row.ts';
import type { Commands, DB, Invoices } from './schema.gen.ts';
import { invoiceSubject } from './subjects.ts';

export type InvoiceRow = Selectable<Invoices>;

/**
 * Columns to write; an expression may stand for a value, but for those that are needed beforehand.
 */
export type InvoiceChanges = Omit<UpdateObject<DB, 'invoices'>, 'submission' | 'failure'> & {
  readonly submission?: number | undefined;
  readonly failure?: string | null;
};

/** An arrow that the table does not have: a bug of ours, never a person's mistake. */
class IllegalMove extends Error {
  override readonly name = 'IllegalMove';
}

/** The invoice's row, locked until the transaction ends. Undefined when there is none. */
export async function lockInvoice(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<InvoiceRow | undefined> {
  return tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', invoiceId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The same, for whoever was told of it: there must be one. */
export async function getLockedInvoice(
  tx: Tx,
  { companyId, invoiceId }: { readonly companyId: string; readonly invoiceId: string },
): Promise<InvoiceRow> {
  const row = await lockInvoice(tx, companyId, invoiceId);
  if (!row) throw new Error(`there is no invoice ${invoiceId}`);
  return row;
}

/** What comes together is written together: in the statement that changes the invoice. */
interface Together {
  /** The outbox hears of it. */
  readonly isTold?: true;
  /** The command that was carried out by it. */
  readonly command?: Insertable<Commands>;
  /** What people shall be told of it. */
  readonly notice?: Notice | undefined;
}

export interface Move extends Together {
  readonly to: InvoiceStatus;
  readonly event: Omit<NewEvent, 'subjectKind' | 'subjectId' | 'submission' | 'version'>;
  readonly set?: InvoiceChanges;
}

/** Moves a locked invoice to another status and says why. Returns the row as it is then. */
export async function moveInvoice(tx: Tx, row: InvoiceRow, move: Move): Promise<InvoiceRow> {
  if (!canMove(row.erpStatus, move.to))
    throw new IllegalMove(`invoice ${row.id}: ${row.erpStatus} to ${move.to}`);
  return raiseVersion(
    tx,
    row,
    { erpStatus: move.to, ...move.set },
    {
      before: { erpStatus: row.erpStatus },
      after: { erpStatus: move.to },
      ...move.event,
    },
    { ...move, notice: noticeOfMove(row, move.to) },
  );
}

/**
 * Changes a locked invoice in a way that its workflow must hear, and records it, in one statement.
 */
export async function raiseVersion(
  tx: Tx,
  row: InvoiceRow,
  set: InvoiceChanges,
  event: Move['event'],
  together: Together = {},
): Promise<InvoiceRow> {
  const { companyId, id } = row;
  const version = row.version + 1;
  const { submission = row.submission } = set;
  const happened = { subjectKind: 'invoice', subjectId: id, submission, version, ...event };
  return writing(tx, { companyId, subject: invoiceSubject(id), version }, together)
    .with('recorded', (db) => db.insertInto('events').values(eventRow(companyId, happened)))
    .updateTable('invoices')
    .set({ ...set, version, movedAt: sql<string>`clock_timestamp()`, toldInVain: 0 })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * The same for many that change alike: their events and messages, for the statement that changes
 * them all and raises each one's version.
 */
export function recordingAll(
  tx: Tx,
  { companyId, by }: { readonly companyId: string; readonly by: NewEvent['by'] },
  changes: readonly {
    readonly row: Pick<InvoiceRow, 'companyId' | 'id' | 'submission' | 'version'>;
    readonly event: Pick<OneOfMany, 'type' | 'before' | 'after'>;
  }[],
): QueryCreator<DB> {
  const events = changes.map(({ row: { id, submission, version }, event }) => {
    const raised = { submission, version: version + 1, ...event };
    return { subjectKind: 'invoice', subjectId: id, ...raised };
  });
  const told = changes.map(({ row: { companyId, id, version } }) => ({
    companyId,
    subject: invoiceSubject(id),
    version: version + 1,
  }));
  return tx
    .with('queued', (db) => upsertOutbox(db, told))
    .with('recorded', (db) => insertEvents(db, companyId, by, events));
}

function writing(
  tx: Tx,
  told: { readonly companyId: string; readonly subject: string; readonly version: number },
  { isTold, command, notice }: Together,
): QueryCreator<DB> {
  let writing: QueryCreator<DB> = tx;
  if (isTold) writing = writing.with('queued', (db) => upsertOutbox(db, told));
  if (command)
    writing = writing.with('commanded', (db) => db.insertInto('commands').values(command));
  return notice ? writing.with('noticed', (db) => insertNotice(db, notice)) : writing;
}

/**
 * Where an invoice stands, in the shape that its workflow hears (`Moved` of workflows/contract.ts).
 */
export interface Standing {
  readonly companyId: string;
  readonly submission: number;
  readonly version: number;
  readonly status: InvoiceStatus;
  /** The command for which the ERP is being asked. */
  readonly looking?: string;
  readonly settleAt?: string;
  readonly settled?: true;
  readonly paid?: string;
}

/** What of an invoice is told. */
export const TOLD = [
  'companyId',
  'id',
  'number',
  'kind',
  'erpStatus',
  'submission',
  'version',
  'lookId',
  'currency',
  'amountDueMinor',
  'paidMinor',
  'settleAt',
  'settledAt',
] as const satisfies readonly (keyof InvoiceRow)[];
type ToldInvoice = Pick<InvoiceRow, (typeof TOLD)[number]>;

export function standingOf(row: ToldInvoice): Standing {
  const { companyId, submission, version, erpStatus, settleAt, settledAt, currency } = row;
  return {
    companyId,
    submission,
    version,
    status: erpStatus,
    ...(row.lookId && { looking: row.lookId }),
    ...(settleAt && !settledAt && { settleAt }),
    ...(settledAt && { settled: true }),
    ...(erpStatus === 'synced' && {
      paid: `${formatMoney(row.paidMinor, currency)} of ${formatMoney(row.amountDueMinor, currency)} ${currency}`,
    }),
  };
}

/** Everything that telling the workflow takes; the rest is read by those who act. */
export interface Telling {
  readonly subject: string;
  readonly companyId: string;
  readonly version: number;
  readonly invoice?: {
    readonly id: string;
    readonly number: string;
    readonly kind: string;
    readonly standing: Standing;
    readonly commandId?: string;
  };
  readonly erpRequestId?: string;
  readonly paymentSync?: { readonly connectionId: string };
  readonly backFill?: { readonly connectionId: string; readonly backFillId: string };
  readonly reconciliation?: { readonly reconciliationId: string };
  readonly schedule?: { readonly connectionId: string; readonly schedule: PaymentSyncSchedule };
}

export function tellingOf(row: ToldInvoice, commandId?: string): Telling {
  return {
    subject: invoiceSubject(row.id),
    companyId: row.companyId,
    version: row.version,
    invoice: {
      id: row.id,
      number: row.number,
      kind: row.kind,
      standing: standingOf(row),
      ...(commandId && { commandId }),
    },
  };
}
