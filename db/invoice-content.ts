// From what an integrator or a person wrote to an invoice that adds up, or every problem at once.
// Its contract gives currency, vendor and schedule of values; its content gives the revision.
import type { Problem } from '../domain/failures.ts';
import type { InvoiceKind, ReviewStatus } from '../domain/invoice.ts';
import { formatMoney, sum } from '../domain/money.ts';
import { checkLine, checkSummary, LINE_AMOUNTS, parseLine, summarize } from '../domain/summary.ts';
import type { LineAmount, LineAmounts, SummaryField } from '../domain/summary.ts';
import { sql } from 'kysely';
import { hashOf } from './canonical.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';

export type LineInput = {
  readonly contractItemId: string;
  readonly description?: string;
  readonly quantity?: string | null;
} & Readonly<Partial<Record<LineAmount, string>>>;

/** What may be edited while the table allows it. */
export interface InvoiceFields {
  readonly externalId?: string | null;
  readonly billingPeriodId?: string | null;
  readonly number: string;
  readonly billedOn: string;
  readonly dueOn?: string | null;
  readonly reviewStatus: ReviewStatus;
  readonly comment?: string | null;
  readonly lines: readonly LineInput[];
  readonly summary?: Readonly<Partial<Record<SummaryField, string>>>;
}

export interface Contract {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly projectId: string;
  readonly vendorId: string | null;
  readonly currency: string;
  readonly items: readonly {
    readonly id: string;
    readonly itemType: string;
    readonly description: string;
    readonly costCodeId: string;
    readonly taxCodeId: string | null;
    readonly scheduledValueMinor: bigint;
  }[];
}

export interface CheckedLine extends LineAmounts {
  readonly contractItemId: string;
  /** Of the item as it is now: what is decided about is what is booked. */
  readonly costCodeId: string;
  readonly taxCodeId: string | null;
  readonly description: string;
  readonly quantity: string | null;
}

export interface Checked {
  readonly lines: readonly CheckedLine[];
  readonly amountDueMinor: bigint;
  readonly revision: string;
  readonly content: object;
}

/** The contract with its schedule of values. Undefined when there is none. */
export async function findContract(
  tx: Tx,
  companyId: string,
  kind: InvoiceKind,
  contractId: string,
): Promise<Contract | undefined> {
  const found =
    kind === 'owner'
      ? await tx
          .selectFrom('primeContracts')
          .select(['id', 'projectId', 'currency', sql<string | null>`null`.as('vendorId')])
          .where('companyId', '=', companyId)
          .where('id', '=', contractId)
          .executeTakeFirst()
      : await tx
          .selectFrom('commitments')
          .select(['id', 'projectId', 'currency', 'vendorId'])
          .where('companyId', '=', companyId)
          .where('id', '=', contractId)
          .executeTakeFirst();
  if (!found) return undefined;
  const items = await tx
    .selectFrom('contractItems')
    .select(['id', 'itemType', 'description', 'costCodeId', 'taxCodeId', 'scheduledValueMinor'])
    .where('companyId', '=', companyId)
    .where(kind === 'owner' ? 'primeContractId' : 'commitmentId', '=', contractId)
    .orderBy('position')
    .execute();
  return { ...found, kind, items };
}

/** Parses and checks. Throws `Refused` (422) with every problem at once. */
export function checkContent(fields: InvoiceFields, contract: Contract): Checked {
  const problems: Problem[] = [];
  if (fields.lines.length === 0)
    problems.push({
      pointer: '/lines',
      rule: 'required',
      detail: 'An invoice has at least one line.',
    });
  const lines = fields.lines.map((line, index) => checkedLine(line, index, contract, problems));
  problems.push(...itemsTwice(fields.lines));
  if (fields.dueOn && fields.dueOn < fields.billedOn)
    problems.push({
      pointer: '/dueOn',
      rule: 'notBefore',
      detail: `${fields.dueOn} is before billedOn ${fields.billedOn}.`,
    });
  const summary = summarize(lines, sum(contract.items.map((item) => item.scheduledValueMinor)));
  if (problems.length === 0)
    problems.push(...checkSummary(fields.summary ?? {}, summary, contract.currency));
  if (problems.length > 0)
    throw new Refused('Invalid', 'The invoice does not add up or some fields are not valid.', {
      problems,
    });

  const amountDueMinor = summary.currentPaymentDue;
  const content = contentOf(fields, contract, lines, amountDueMinor);
  return { lines, amountDueMinor, content, revision: hashOf(content) };
}

/** Stands for an item that is not there, once that is a problem. */
const NO_ITEM = { itemType: 'contractItem', description: '', costCodeId: '', taxCodeId: null };

function checkedLine(
  line: LineInput,
  index: number,
  { items, currency }: Contract,
  problems: Problem[],
): CheckedLine {
  const { contractItemId, description, quantity = null } = line;
  const pointer = `/lines/${index}`;
  const found = items.find((one) => one.id === contractItemId);
  const item = found ?? NO_ITEM;
  if (!found)
    problems.push({
      pointer: `${pointer}/contractItemId`,
      rule: 'exists',
      detail: `The contract's schedule of values has no item ${contractItemId}.`,
    });
  const isChangeOrder = item.itemType === 'changeOrderItem';
  const amounts = parseLine(line, { currency, pointer, isChangeOrder }, problems);
  if (!isChangeOrder) problems.push(...checkLine(amounts, currency, pointer));
  return {
    ...amounts,
    contractItemId,
    costCodeId: item.costCodeId,
    taxCodeId: item.taxCodeId,
    description: description ?? item.description,
    quantity,
  };
}

function itemsTwice(lines: readonly LineInput[]): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ contractItemId }, index) => {
    if (!seen.has(contractItemId)) {
      seen.add(contractItemId);
      return [];
    }
    const detail = `Item ${contractItemId} has a line already: one line for each item.`;
    return [{ pointer: `/lines/${index}/contractItemId`, rule: 'once', detail }];
  });
}

/** What matters in an invoice, in one fixed shape: a decision is bound to its hash. */
function contentOf(
  fields: InvoiceFields,
  contract: Contract,
  lines: readonly CheckedLine[],
  amountDueMinor: bigint,
): object {
  const { currency } = contract;
  return {
    kind: contract.kind,
    projectId: contract.projectId,
    contractId: contract.id,
    vendorId: contract.vendorId,
    billingPeriodId: fields.billingPeriodId ?? null,
    number: fields.number,
    billedOn: fields.billedOn,
    dueOn: fields.dueOn ?? null,
    reviewStatus: fields.reviewStatus,
    comment: fields.comment ?? null,
    currency,
    amountDue: formatMoney(amountDueMinor, currency),
    lines: lines.map((line) => ({
      contractItemId: line.contractItemId,
      costCodeId: line.costCodeId,
      taxCodeId: line.taxCodeId,
      description: line.description,
      quantity: line.quantity,
      ...Object.fromEntries(LINE_AMOUNTS.map((name) => [name, formatMoney(line[name], currency)])),
    })),
  };
}
