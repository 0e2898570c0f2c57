// What people shall be told of, asked for in the transaction of what happened: in the very
// statement that moves an invoice. It is told later, and apart: no mail holds up a decision.
import { sql } from 'kysely';
import type { QueryCreator } from 'kysely';
import type { InvoiceStatus } from '../domain/invoice.ts';
import type { NoticeKind } from '../domain/mails.ts';
import { newId } from './ids.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import type { DB } from './schema.gen.ts';

export interface Notice {
  readonly companyId: string;
  readonly kind: NoticeKind;
  readonly invoiceId?: string;
  /** Of the invoice, at which it happened. */
  readonly version?: number;
  /** Whom it is for; without it whose task it is. */
  readonly userId?: string | null;
}

/** So long failures are gathered, so that what breaks together is told together. */
const GATHERED: Readonly<Partial<Record<NoticeKind, string>>> = { failedToExport: '2 minutes' };

/** Asks for one in this transaction. */
export async function askNotice(tx: Tx, notice: Notice): Promise<void> {
  await insertNotice(tx, notice).execute();
}

/** The same as part of a statement. Asked twice for one version, it is asked once. */
export function insertNotice(db: QueryCreator<DB>, { kind, ...notice }: Notice) {
  const gathered = sql.lit(GATHERED[kind] ?? '0 seconds');
  const dueAt = sql<string>`clock_timestamp() + ${gathered}::interval`;
  return db
    .insertInto('notices')
    .values({ ...notice, kind, id: newId(), dueAt })
    .onConflict((conflict) => conflict.constraint('notices_invoice_version_key').doNothing());
}

/** What a move is worth telling of. */
export function noticeOfMove(row: InvoiceRow, to: InvoiceStatus): Notice | undefined {
  if (to === row.erpStatus) return undefined; // a person corrected it, and sees what came of that
  const at = { companyId: row.companyId, invoiceId: row.id, version: row.version + 1 };
  if (to === 'failedToExport') return { ...at, kind: 'failedToExport' };
  if (to === 'rejected')
    return {
      ...at,
      kind: 'rejected',
      // Source: domain.md 3.5: who sent a subcontractor's invoice, who created an owner's.
      userId: row.kind === 'owner' ? row.createdBy : (row.sentBy ?? row.createdBy),
    };
  if (to === 'readyToExport' && row.erpStatus === 'rejected') return { ...at, kind: 'sentAgain' };
  return undefined;
}
