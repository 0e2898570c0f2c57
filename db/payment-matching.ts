// Which invoice an ERP payment is for, and why it cannot be applied: what is in doubt waits for a
// person in the queue of unmatched payments, and nothing is guessed (design.md section 6).
import { sql } from 'kysely';
import type { AppliedPayment } from '../domain/document.ts';
import type { Capabilities } from '../domain/connectors.ts';
import type { UnmatchedReason } from '../domain/payments.ts';
import type { Tx } from './index.ts';
import { TOLD } from './invoices.ts';
import type { InvoiceRow } from './invoices.ts';
import type { Facts } from './payment-rows.ts';

/** What of an invoice has to be known to apply payments to it. */
const PAYABLE = [
  ...TOLD,
  'connectionId',
  'erpDocumentId',
  'commitmentId',
  'primeContractId',
  'paymentStatus',
  'discountMinor',
  'writeOffMinor',
  'creditMinor',
] as const satisfies readonly (keyof InvoiceRow)[];
export type PayableInvoice = Pick<InvoiceRow, (typeof PAYABLE)[number]>;

/** An invoice, and what is switched on where it stands. */
export interface Target {
  readonly row: PayableInvoice;
  readonly isToolActive: boolean;
  /** On the project and on the commitment; always so for owner invoices. */
  readonly isIssued: boolean;
}

interface Source {
  readonly companyId: string;
  readonly connectionId: string;
}

/**
 * The invoices of these documents and those with these ids, locked in the order of their ids, so
 * that two who lock several never wait for each other.
 */
export async function lockTargets(
  tx: Tx,
  { companyId, connectionId }: Source,
  wanted: { readonly documentIds: readonly string[]; readonly invoiceIds: readonly string[] },
): Promise<Target[]> {
  const rows = await tx
    .selectFrom('invoices')
    .select(PAYABLE)
    .where('companyId', '=', companyId)
    .where((or) =>
      or.or([
        or.and([
          or('connectionId', '=', connectionId),
          or('kind', 'in', ['subcontractor', 'owner']), // the index begins with it
          or('erpDocumentId', '=', sql<string>`any(${wanted.documentIds}::text[])`),
        ]),
        or('id', '=', sql<string>`any(${wanted.invoiceIds}::uuid[])`),
      ]),
    )
    .orderBy('id')
    .forNoKeyUpdate() // or who asks something about one of them would wait for it
    .execute();
  return withSwitches(tx, companyId, rows);
}

async function withSwitches(
  tx: Tx,
  companyId: string,
  rows: readonly PayableInvoice[],
): Promise<Target[]> {
  if (rows.length === 0) return [];
  const { rows: switches } = await sql<{ id: string; tools: string[]; isIssued: boolean }>`
    select i.id, p.active_tools as tools,
      i.kind = 'owner' or (p.payments_issued and c.payments_issued) as "isIssued"
    from invoices i
    join projects p on p.company_id = i.company_id and p.id = i.project_id
    left join commitments c on c.company_id = i.company_id and c.id = i.commitment_id
    where i.company_id = ${companyId} and i.id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  const byId = new Map(switches.map((one) => [one.id, one]));
  return rows.map((row) => {
    const { tools = [], isIssued = false } = byId.get(row.id) ?? {};
    const tool = row.kind === 'owner' ? 'primeContracts' : 'commitments';
    return { row, isToolActive: tools.includes(tool), isIssued };
  });
}

export interface Unmatched {
  readonly reason: UnmatchedReason;
  readonly words: string;
  /** The invoice that it would be for. */
  readonly invoiceId?: string;
}

/** The payment itself is none that we can hold, whatever it is for. */
export function whyUnusable(
  fact: AppliedPayment,
  facts: Facts | string,
  { paymentMethods }: Pick<Capabilities, 'paymentMethods'>,
): Unmatched | undefined {
  if (typeof facts === 'string')
    return { reason: 'NotAnAmount', words: `The ERP gives an amount that is none: ${facts}` };
  // Where no money moves, none moves by a method.
  if (facts.amountMinor !== 0n && !paymentMethods.includes(fact.method))
    return {
      reason: 'MethodNotSupported',
      words: `Payments by "${fact.methodName}" are not taken from this ERP.`,
    };
  const figures = [facts.amountMinor, facts.discountMinor, facts.writeOffMinor, facts.creditMinor];
  if (figures.some((minor) => minor < 0n))
    return { reason: 'NegativeAmount', words: 'It takes money back: no payment is negative.' };
  return undefined;
}

/** Why it cannot be applied to the invoice now. */
export function whyNotApplied(
  fact: AppliedPayment,
  target: Target | undefined,
): Unmatched | undefined {
  if (!target)
    return {
      reason: 'DocumentNotLinked',
      words: `No invoice is linked to the document ${fact.documentId} of the ERP.`,
    };
  const { row, isToolActive, isIssued } = target;
  const invoiceId = row.id;
  if (row.currency !== fact.currency)
    return {
      reason: 'CurrencyDiffers',
      invoiceId,
      words: `It is in ${fact.currency}, the invoice in ${row.currency}: nothing is converted on a guess.`,
    };
  if (!isToolActive)
    return {
      reason: 'ToolSwitchedOff',
      invoiceId,
      words: 'The tool of its contract is not active in the project.',
    };
  if (!isIssued)
    return {
      reason: 'PaymentsSwitchedOff',
      invoiceId,
      words: 'Payments Issued are switched off on the project or on the commitment.',
    };
  return undefined;
}
