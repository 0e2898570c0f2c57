// A payment's row: what of the ERP's facts stands in it, how it is made and changed, each with its
// event. Sums and messages are made from the rows afterwards (payment-sums.ts).
import { sql } from 'kysely';
import type { Insertable, Selectable, UpdateObject } from 'kysely';
import type { AppliedPayment } from '../domain/document.ts';
import { parseMoney } from '../domain/money.ts';
import { insertEvents, recordEvent } from './events.ts';
import type { NewEvent } from './events.ts';
import { newId } from './ids.ts';
import type { Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import type { PayableInvoice } from './payment-matching.ts';
import type { DB, Payments } from './schema.gen.ts';

export type PaymentRow = Selectable<Payments>;
type NewPayment = Insertable<Payments> & { readonly id: string };

/** The columns that the ERP decides. */
export type Facts = Pick<
  PaymentRow,
  | 'revision'
  | 'state'
  | 'method'
  | 'methodName'
  | 'number'
  | 'paidOn'
  | 'createdInErpAt'
  | 'currency'
  | 'amountMinor'
  | 'discountMinor'
  | 'writeOffMinor'
  | 'creditMinor'
>;

/** The ERP shows it: it is in the lists again, whoever took it out. */
const THERE = { removedAt: null, removedBy: null, removeReason: null } as const;

/** A sentence when an amount is none in its currency. */
export function factsOf(fact: AppliedPayment): Facts | string {
  const minors = [fact.amount, fact.discount, fact.writeOff, fact.credit].map((text) =>
    parseMoney(text, fact.currency),
  );
  const [amountMinor, discountMinor, writeOffMinor, creditMinor] = minors;
  for (const minor of minors) if (typeof minor !== 'bigint') return minor ?? '';
  return {
    revision: fact.revision,
    state: fact.state,
    method: fact.method,
    methodName: fact.methodName,
    number: fact.number,
    paidOn: fact.paidOn,
    createdInErpAt: fact.createdAt,
    currency: fact.currency,
    amountMinor: amountMinor as bigint,
    discountMinor: discountMinor as bigint,
    writeOffMinor: writeOffMinor as bigint,
    creditMinor: creditMinor as bigint,
  };
}

export function newPayment(row: PayableInvoice, fact: AppliedPayment, facts: Facts): NewPayment {
  const { connectionId } = row;
  if (!connectionId) throw new Error(`invoice ${row.id} is on no connection`);
  return {
    companyId: row.companyId,
    id: newId(),
    connectionId,
    erpPaymentId: fact.id,
    erpDocumentId: fact.documentId,
    invoiceId: row.id,
    commitmentId: row.commitmentId,
    primeContractId: row.primeContractId,
    ...facts,
  };
}

/** The types of what the ERP decides. */
export const FACTS = {
  revision: 'text',
  state: 'text',
  method: 'text',
  methodName: 'text',
  number: 'text',
  paidOn: 'date',
  createdInErpAt: 'timestamptz',
  currency: 'text',
  amountMinor: 'bigint',
  discountMinor: 'bigint',
  writeOffMinor: 'bigint',
  creditMinor: 'bigint',
} as const satisfies Record<keyof Facts, string>;

/** The columns of a new row; the others have their defaults. */
const NEW = {
  companyId: 'uuid',
  id: 'uuid',
  connectionId: 'uuid',
  erpPaymentId: 'text',
  erpDocumentId: 'text',
  invoiceId: 'uuid',
  commitmentId: 'uuid',
  primeContractId: 'uuid',
  ...FACTS,
  matchedBy: 'uuid',
} as const satisfies Partial<Record<keyof NewPayment, string>>;

/** All of them and their events, in one statement. */
export async function insertPayments(
  tx: Tx,
  rows: readonly NewPayment[],
  submissionOf: (invoiceId: string) => number,
  by: NewEvent['by'],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const events = rows.map((payment) => ({
    subjectKind: 'invoice',
    subjectId: payment.invoiceId,
    type: 'payment.imported' as const,
    submission: submissionOf(payment.invoiceId),
    after: payment,
  }));
  await tx
    .with('recorded', (db) => insertEvents(db, first.companyId, by, events))
    .insertInto('payments')
    .columns(Object.keys(NEW) as (keyof typeof NEW)[])
    .expression(sql`select * from ${unnested(rows, NEW)} as p`)
    .execute();
}

/** So that no statement takes longer than one may. */
const ROWS = 1000;

/** A new revision, and that it was entered at some time, are no changes for people. */
export function isSame(before: PaymentRow, after: Facts): boolean {
  const { revision: _, createdInErpAt: __, ...rest } = after;
  return Object.entries(rest).every(([name, value]) => before[name as keyof typeof rest] === value);
}

/** Seen again with nothing else changed: no event, but older facts are told by it from now on. */
export async function rememberRevisions(
  tx: Tx,
  companyId: string,
  seen: readonly { readonly id: string; readonly revision: string }[],
): Promise<void> {
  if (seen.length === 0) return;
  await sql`update payments p set revision = s.revision, read_at = clock_timestamp()
    from unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ revision }) => revision)}::text[])
      as s(id, revision)
    where p.company_id = ${companyId} and p.id = s.id`.execute(tx);
}

export async function changePayment(
  tx: Tx,
  before: PaymentRow,
  set: UpdateObject<DB, 'payments'>,
  event: Pick<NewEvent, 'type' | 'by' | 'reason'>,
): Promise<PaymentRow> {
  const after = await tx
    .updateTable('payments')
    .set({
      ...set,
      readAt: sql<string>`clock_timestamp()`,
      rowVersion: sql<number>`row_version + 1`,
    })
    .where('companyId', '=', before.companyId)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordEvent(tx, before.companyId, {
    subjectKind: 'invoice',
    subjectId: before.invoiceId,
    ...event,
    before,
    after,
  });
  return after;
}

export interface PaymentChange {
  readonly before: PaymentRow;
  /** What the ERP says of it now. */
  readonly facts: Facts;
  readonly type: NewEvent['type'];
}

/** All of them and their events, in one statement. Each is in the lists again, or deleted anew. */
export async function changePayments(
  tx: Tx,
  changes: readonly PaymentChange[],
  by: NewEvent['by'],
): Promise<void> {
  for (let from = 0; from < changes.length; from += ROWS)
    await changeSome(tx, changes.slice(from, from + ROWS), by);
}

async function changeSome(
  tx: Tx,
  changes: readonly PaymentChange[],
  by: NewEvent['by'],
): Promise<void> {
  const events = changes.map(({ before: { readAt: _, ...before }, facts, type }) => {
    const after = { ...before, ...facts, ...THERE, rowVersion: before.rowVersion + 1 };
    return { subjectKind: 'invoice', subjectId: before.invoiceId, type, before, after };
  });
  const companyId = changes[0]?.before.companyId ?? '';
  const rows = changes.map(({ before: { id }, facts }) => ({ ...facts, id }));
  await tx
    .with('recorded', (db) => insertEvents(db, companyId, by, events))
    .updateTable('payments as p')
    .from(
      sql`${unnested(rows, { id: 'uuid', ...FACTS })}`.as<'s'>(
        sql`s (id, revision, state, method, method_name, number, paid_on, created, currency,
          amount, discount, write_off, credit)`,
      ),
    )
    .set({
      revision: sql<string>`s.revision`,
      state: sql<PaymentRow['state']>`s.state`,
      method: sql<PaymentRow['method']>`s.method`,
      methodName: sql<string>`s.method_name`,
      number: sql<string | null>`s.number`,
      paidOn: sql<string>`s.paid_on`,
      createdInErpAt: sql<string | null>`s.created`,
      currency: sql<string>`s.currency`,
      amountMinor: sql<bigint>`s.amount`,
      discountMinor: sql<bigint>`s.discount`,
      writeOffMinor: sql<bigint>`s.write_off`,
      creditMinor: sql<bigint>`s.credit`,
      ...THERE,
      readAt: sql<string>`clock_timestamp()`,
      rowVersion: sql<number>`p.row_version + 1`,
    })
    .where('p.companyId', '=', companyId)
    .where(sql<boolean>`p.id = s.id`)
    .execute();
}
