// Invoices as people read them: one with everything. Many: db/invoice-lists.ts.
import { sql } from 'kysely';
import { COMMANDS } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import { EDITABLE } from '../domain/invoice.ts';
import { formatMoney, sum } from '../domain/money.ts';
import type { Lack } from '../domain/permissions.ts';
import { summarize, SUMMARY_FIELDS } from '../domain/summary.ts';
import { readApprovers, waitsForApprover, whyNobody } from './approvers.ts';
import { readDecisionContext } from './decision-context.ts';
import type { ConnectionRow, DecisionContext, Refusing } from './decision-context.ts';
import { whyNotOffered } from './decision-rules.ts';
import { candidatesOf } from './candidate-views.ts';
import type { Candidates } from './candidate-views.ts';
import type { Actor } from './events.ts';
import { capabilitiesFor } from './export-input.ts';
import type { Tx } from './index.ts';
import { findContract } from './invoice-content.ts';
import { asksErp, countBefore, waitingOf, withWaits } from './invoice-waits.ts';
import type { InvoiceWithWait } from './invoice-waits.ts';
import type { InvoiceRow } from './invoices.ts';
import { Refused } from './refused.ts';
import { editableFields } from './repair-rules.ts';
import { allow } from './rights.ts';

/** The header of an invoice in lists and alone. Money is a decimal string beside `currency`. */
export function headerView(row: InvoiceWithWait) {
  const money = (minor: bigint): string => formatMoney(minor, row.currency);
  return {
    id: row.id,
    externalId: row.externalId,
    kind: row.kind,
    projectId: row.projectId,
    commitmentId: row.commitmentId,
    primeContractId: row.primeContractId,
    vendorId: row.vendorId,
    contract: {
      number: row.contractNumber,
      title: row.contractTitle,
      partyName: row.partyName,
    },
    billingPeriodId: row.billingPeriodId,
    connectionId: row.connectionId,
    number: row.number,
    billedOn: row.billedOn,
    dueOn: row.dueOn,
    reviewStatus: row.reviewStatus,
    comment: row.comment,
    currency: row.currency,
    amountDue: money(row.amountDueMinor),
    erpStatus: row.erpStatus,
    submission: row.submission,
    version: row.version,
    revision: row.revision,
    paymentStatus: row.paymentStatus,
    paid: money(row.paidMinor),
    discount: money(row.discountMinor),
    writeOff: money(row.writeOffMinor),
    credit: money(row.creditMinor),
    settleAt: row.settleAt,
    settledAt: row.settledAt,
    failure: row.failure,
    failureWords: row.failureWords,
    failureProblems: row.failureProblems,
    erpDocument: row.erpDocumentId && {
      id: row.erpDocumentId,
      number: row.erpDocumentNumber,
      ownNumber: row.erpOwnNumber,
      url: row.erpDocumentUrl,
      syncedAt: row.syncedAt,
    },
    exportFields: row.exportFields,
    sentAt: row.sentAt,
    createdAt: row.createdAt,
  };
}

/** One invoice with lines, summary, what it waits for, and what the asker may do now. */
export async function getInvoice(tx: Tx, actor: Actor, invoiceId: string) {
  const [row] = await withWaits(
    tx,
    tx
      .selectFrom('invoices')
      .selectAll()
      .where('companyId', '=', actor.companyId)
      .where('id', '=', invoiceId),
  );
  if (!row) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, 'readInvoices', row);
  const revision = await tx
    .selectFrom('invoiceRevisions')
    .select(sql<{ lines: unknown[] }>`content`.as('content'))
    .where('companyId', '=', actor.companyId)
    .where('invoiceId', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirstOrThrow();
  const approverMissing = (await missingApprovers(tx, actor.companyId, [row]))(row);
  return {
    ...headerView(row),
    lines: revision.content.lines,
    summary: await summaryOf(tx, row),
    editable: EDITABLE.includes(row.erpStatus),
    approverMissing,
    waiting: waitingOf(row, asksErp(row) ? await countBefore(tx, row) : null, approverMissing),
    ...(await offers(tx, actor, row)),
  };
}

async function summaryOf(tx: Tx, row: InvoiceRow): Promise<Record<string, string>> {
  const contractId = row.commitmentId ?? row.primeContractId ?? '';
  const contract = await findContract(tx, row.companyId, row.kind, contractId);
  const lines = await tx
    .selectFrom('invoiceLines')
    .selectAll()
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .execute();
  const summary = summarize(
    lines.map((line) => ({
      workPrevious: line.workPreviousMinor,
      workThisPeriod: line.workThisPeriodMinor,
      materialsPrevious: line.materialsPreviousMinor,
      materialsStored: line.materialsStoredMinor,
      workRetainagePrevious: line.workRetainagePreviousMinor,
      workRetained: line.workRetainedMinor,
      workReleased: line.workReleasedMinor,
      materialsRetainagePrevious: line.materialsRetainagePreviousMinor,
      materialsRetained: line.materialsRetainedMinor,
      materialsReleased: line.materialsReleasedMinor,
      tax: line.taxMinor,
    })),
    sum((contract?.items ?? []).map((item) => item.scheduledValueMinor)),
  );
  return Object.fromEntries(
    SUMMARY_FIELDS.map((name) => [name, formatMoney(summary[name], row.currency)]),
  );
}

type Offer =
  | { allowed: true }
  | { allowed: false; code: string; detail: string; missing?: string; whoCould?: string };

/** What the asker may do now, or why not; and what goes with it. */
async function offers(tx: Tx, actor: Actor, row: InvoiceRow) {
  const context = await readDecisionContext(tx, row, actor, '');
  if (!context) throw new Refused('Unauthenticated', 'This user may no longer sign in.');
  const { connection } = context;
  const actions: Partial<Record<Command, Offer>> = {};
  for (const command of COMMANDS) {
    const ask = { actor, command, invoiceId: row.id, key: '', body: {} };
    const why = (await whyNotOffered(tx, row, context, ask)) ?? whyNothing(command, row, context);
    actions[command] = why ? notOffered(why) : { allowed: true };
  }
  return {
    actions: actions as Record<Command, Offer>,
    /** What an acceptance takes. */
    wantedExportFields: connection ? capabilitiesFor(connection).exportFields[row.kind] : [],
    /** What `correct` takes. */
    editableFields: editableFields(row, context),
    ...(await repairOf(tx, row, connection)),
  };
}

function notOffered({ code, detail, more }: Refusing): Offer {
  const { missing, whoCould } = (more ?? {}) as Partial<Lack>;
  return { allowed: false, code, detail, ...(missing && whoCould && { missing, whoCould }) };
}

/** Some failures make nothing editable: every correction would be refused. */
function whyNothing(
  command: Command,
  row: InvoiceRow,
  context: DecisionContext,
): Refusing | undefined {
  if (command !== 'correct' || editableFields(row, context).length > 0) return undefined;
  const detail = `${row.failure} makes nothing editable: look at what the ERP has, retry, or reject it.`;
  return { code: 'Invalid', detail };
}

/** What the ERP may have of a failed export; null when nobody has looked. */
async function repairOf(
  tx: Tx,
  row: InvoiceRow,
  connection: ConnectionRow | null,
): Promise<{ candidates: Omit<Candidates, 'passedOver'> | null; passedOver: number }> {
  if (row.erpStatus !== 'failedToExport' || !connection) return { candidates: null, passedOver: 0 };
  const { passedOver, ...candidates } = await candidatesOf(tx, row, capabilitiesFor(connection));
  return { candidates: candidates.readAt === null ? null : candidates, passedOver };
}

/** Asked once for all of them, and only if one of them waits for an approver. */
export async function missingApprovers(tx: Tx, companyId: string, rows: readonly InvoiceRow[]) {
  if (!rows.some(waitsForApprover)) return () => null;
  const approvers = await readApprovers(tx, companyId);
  return (row: InvoiceRow) => whyNobody(approvers, row);
}
