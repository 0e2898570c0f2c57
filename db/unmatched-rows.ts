// What could not be applied, as rows: one for what an ERP payment pays of one document, with the
// facts as they were read last and why they wait.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { AppliedPayment } from '../domain/document.ts';
import { newId } from './ids.ts';
import type { Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import type { Unmatched } from './payment-matching.ts';
import type { UnmatchedPayments } from './schema.gen.ts';

export type UnmatchedRow = Selectable<UnmatchedPayments>;

interface Source {
  readonly companyId: string;
  readonly connectionId: string;
}

/** As the connector gave it, so that it can be applied later without asking the ERP again. */
export const factOf = (row: UnmatchedRow): AppliedPayment => ({
  id: row.erpPaymentId,
  documentId: row.erpDocumentId,
  kind: row.kind,
  revision: row.revision,
  state: row.state === 'voided' ? 'voided' : 'live',
  method: row.method,
  methodName: row.methodName,
  number: row.number,
  // Not kept: they are for recognising our own payment records when it was read.
  bankId: null,
  reference: null,
  paidOn: row.paidOn,
  createdAt: row.createdInErpAt,
  currency: row.currency,
  amount: row.amount,
  discount: row.discount,
  writeOff: row.writeOff,
  credit: row.credit,
});

const KEPT = {
  companyId: 'uuid',
  id: 'uuid',
  connectionId: 'uuid',
  erpPaymentId: 'text',
  erpDocumentId: 'text',
  kind: 'text',
  revision: 'text',
  state: 'text',
  method: 'text',
  methodName: 'text',
  number: 'text',
  paidOn: 'date',
  createdInErpAt: 'timestamptz',
  currency: 'text',
  amount: 'text',
  discount: 'text',
  writeOff: 'text',
  credit: 'text',
  reason: 'text',
  words: 'text',
  invoiceId: 'uuid',
  status: 'text',
} as const satisfies Partial<Record<keyof UnmatchedRow, string>>;

/** What was ignored stays ignored; what had gone or was applied waits anew. */
export async function keepUnmatched(
  tx: Tx,
  { companyId, connectionId }: Source,
  waiting: readonly { readonly fact: AppliedPayment; readonly why: Unmatched }[],
): Promise<void> {
  if (waiting.length === 0) return;
  const rows = waiting.map(({ fact, why }) => ({
    companyId,
    connectionId,
    ...fact,
    id: newId(),
    erpPaymentId: fact.id,
    erpDocumentId: fact.documentId,
    createdInErpAt: fact.createdAt,
    ...why,
    status: why.reason === 'CreatedBeforeSyncFrom' ? 'skipped' : 'open',
  }));
  await tx
    .insertInto('unmatchedPayments')
    .columns(Object.keys(KEPT) as (keyof typeof KEPT)[])
    .expression(sql`select * from ${unnested(rows, KEPT)} as u`)
    .onConflict((conflict) =>
      conflict
        .columns(['companyId', 'connectionId', 'erpPaymentId', 'erpDocumentId'])
        .doUpdateSet((set) => ({
          revision: set.ref('excluded.revision'),
          state: set.ref('excluded.state'),
          method: set.ref('excluded.method'),
          methodName: set.ref('excluded.methodName'),
          number: set.ref('excluded.number'),
          paidOn: set.ref('excluded.paidOn'),
          createdInErpAt: set.ref('excluded.createdInErpAt'),
          currency: set.ref('excluded.currency'),
          amount: set.ref('excluded.amount'),
          discount: set.ref('excluded.discount'),
          writeOff: set.ref('excluded.writeOff'),
          credit: set.ref('excluded.credit'),
          reason: set.ref('excluded.reason'),
          words: set.ref('excluded.words'),
          invoiceId: set.ref('excluded.invoiceId'),
          status: sql`case when unmatched_payments.status = 'ignored' then 'ignored'
            else excluded.status end`,
          readAt: sql`clock_timestamp()`,
          rowVersion: sql`unmatched_payments.row_version + 1`,
        })),
    )
    .execute();
}

/** Applied to its invoice, or not there any more: it waits for nobody. */
export async function closeUnmatched(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
  set: { readonly status: 'matched' } | { readonly status: 'gone'; readonly state: 'deleted' },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('unmatchedPayments')
    .set({
      ...set,
      ignoredBy: null,
      ignoreReason: null,
      readAt: sql<string>`clock_timestamp()`,
      rowVersion: sql<number>`row_version + 1`,
    })
    .where('companyId', '=', companyId)
    .where('id', 'in', ids)
    .execute();
}
