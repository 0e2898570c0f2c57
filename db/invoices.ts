// The one way an invoice's status changes: under its row's lock, along an arrow of
// domain/invoice.ts, with its event in the same transaction, and one version further.
import { sql } from 'kysely';
import type { Selectable, UpdateObject } from 'kysely';
import { canMove } from '../domain/invoice.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { formatMoney } from '../domain/money.ts';
import { eventRow } from './events.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import { upsertOutbox } from './outbox-row.ts';
import type { DB, Invoices } from './schema.gen.ts';

export type InvoiceRow = Selectable<Invoices>;

/** Columns to write; an expression may stand for a value, but for that of the submission. */
export type InvoiceChanges = Omit<UpdateObject<DB, 'invoices'>, 'submission'> & {
  readonly submission?: number | undefined;
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

export interface Move {
  readonly to: InvoiceStatus;
  readonly event: Omit<NewEvent, 'subjectKind' | 'subjectId' | 'submission' | 'version'>;
  readonly set?: InvoiceChanges;
  /** The outbox hears of it in the same statement. */
  readonly isTold?: true;
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
    move.isTold,
  );
}

/**
 * Changes a locked invoice in a way that its workflow must hear, and records it. One statement, also when
 * the outbox hears of it: what comes together is written together.
 */
export async function raiseVersion(
  tx: Tx,
  row: InvoiceRow,
  set: InvoiceChanges,
  event: Move['event'],
  isTold = false,
): Promise<InvoiceRow> {
  const { companyId, id } = row;
  const version = row.version + 1;
  const { submission = row.submission } = set;
  const happened = { subjectKind: 'invoice', subjectId: id, submission, version, ...event };
  const writing = tx.with('recorded', (db) =>
    db.insertInto('events').values(eventRow(companyId, happened)),
  );
  const subject = invoiceSubject(id);
  return (
    isTold
      ? writing.with('queued', (db) => upsertOutbox(db, { companyId, subject, version }))
      : writing
  )
    .updateTable('invoices')
    .set({ ...set, version, movedAt: sql<string>`clock_timestamp()`, toldInVain: 0 })
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Where an invoice stands, in the shape that its workflow hears (`Moved` of workflows/contract.ts). */
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

export function standingOf(row: InvoiceRow): Standing {
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
}

export const invoiceSubject = (invoiceId: string): string => `invoice/${invoiceId}`;

export function tellingOf(row: InvoiceRow, commandId?: string): Telling {
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
