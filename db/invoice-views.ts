// Invoices as people read them: one with everything, many by an index and a cursor.
import { sql } from 'kysely';
import { COMMANDS } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import type { ExportField } from '../domain/connectors.ts';
import { EDITABLE } from '../domain/invoice.ts';
import type { InvoiceKind, InvoiceStatus, PaymentStatus } from '../domain/invoice.ts';
import { formatMoney, sum } from '../domain/money.ts';
import { missingFor } from '../domain/permissions.ts';
import type { Rights } from '../domain/permissions.ts';
import { summarize, SUMMARY_FIELDS } from '../domain/summary.ts';
import { readDecisionContext } from './decision-context.ts';
import { whyNotOffered } from './decision-rules.ts';
import type { Actor } from './events.ts';
import { capabilitiesFor } from './export-input.ts';
import type { Tx } from './index.ts';
import { findContract } from './invoice-content.ts';
import type { InvoiceRow } from './invoices.ts';
import { Refused } from './refused.ts';
import { allow, getRights } from './rights.ts';

/** The header of an invoice in lists and alone. Money is a decimal string beside `currency`. */
export function headerView(row: InvoiceRow) {
  const money = (minor: bigint): string => formatMoney(minor, row.currency);
  return {
    id: row.id,
    externalId: row.externalId,
    kind: row.kind,
    projectId: row.projectId,
    commitmentId: row.commitmentId,
    primeContractId: row.primeContractId,
    vendorId: row.vendorId,
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
  const row = await tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', actor.companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  if (!row) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, 'readInvoices', { projectId: row.projectId, kind: row.kind });
  const revision = await tx
    .selectFrom('invoiceRevisions')
    .select(sql<{ lines: unknown[] }>`content`.as('content'))
    .where('companyId', '=', actor.companyId)
    .where('invoiceId', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirstOrThrow();
  return {
    ...headerView(row),
    lines: revision.content.lines,
    summary: await summaryOf(tx, row),
    editable: EDITABLE.includes(row.erpStatus),
    waiting: await waitingOf(tx, row),
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

const WAITS_FOR: Readonly<Partial<Record<InvoiceStatus, string>>> = {
  readyToExport: 'an approver decides',
  accepted: 'an approver exports it',
  exporting: 'the ERP answers',
  failedToExport: 'a person corrects what failed',
};

/** What it waits for, since when, and how the attempts went. Null when it waits for nothing. */
async function waitingOf(tx: Tx, row: InvoiceRow) {
  const isUnsettled = row.erpStatus === 'synced' && !row.settledAt;
  const awaited = isUnsettled ? 'payments and settling' : WAITS_FOR[row.erpStatus];
  const what = row.lookId ? 'the ERP is asked for a command' : awaited;
  if (!what) return null;
  const attempts = await tx
    .selectFrom('exportAttempts')
    .select(['attempts as count', 'since', 'reason', 'words', 'nextAt'])
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .executeTakeFirst();
  const needsTaking = row.erpStatus === 'exporting' || row.lookId !== null;
  const takenUp = !needsTaking || row.takenUpVersion >= row.version;
  return {
    for: takenUp ? what : `${what} (decided, not yet taken up)`,
    since: row.movedAt,
    takenUp,
    attempts: attempts ?? null,
  };
}

type Offer = { allowed: true } | { allowed: false; code: string; detail: string };

/** What the asker may do now, or why not; and the fields that an acceptance takes. */
async function offers(
  tx: Tx,
  actor: Actor,
  row: InvoiceRow,
): Promise<{ actions: Record<Command, Offer>; wantedExportFields: readonly ExportField[] }> {
  const context = await readDecisionContext(tx, row, actor, '');
  if (!context) throw new Refused('Unauthenticated', 'This user may no longer sign in.');
  const actions: Partial<Record<Command, Offer>> = {};
  for (const command of COMMANDS) {
    const why = await whyNotOffered(tx, row, context, {
      actor,
      command,
      invoiceId: row.id,
      key: '',
      body: {},
    });
    actions[command] = why
      ? { allowed: false, code: why.code, detail: why.detail }
      : { allowed: true };
  }
  return {
    actions: actions as Record<Command, Offer>,
    wantedExportFields: context.connection
      ? capabilitiesFor(context.connection).exportFields[row.kind]
      : [],
  };
}

export interface InvoiceFilters {
  readonly status?: InvoiceStatus;
  readonly paymentStatus?: PaymentStatus;
  readonly kind?: InvoiceKind;
  readonly projectId?: string;
  readonly vendorId?: string;
  readonly commitmentId?: string;
  readonly connectionId?: string;
  /** Prefix of the invoice's number or of the vendor's name. */
  readonly q?: string;
}

/** Newest first. Only what the asker may read: all of it, or the projects and kinds of their rights. */
export async function listInvoices(
  tx: Tx,
  actor: Actor,
  filters: InvoiceFilters,
  { beforeId, limit }: { beforeId?: string; limit: number },
): Promise<ReturnType<typeof headerView>[]> {
  const rights = await getRights(tx, actor);
  const { status, q, ...equal } = filters;
  let query = tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', actor.companyId)
    .where(readable(rights));
  for (const [name, value] of Object.entries(equal))
    if (value !== undefined) query = query.where(name as keyof typeof equal, '=', value);
  if (status) query = query.where('erpStatus', '=', status);
  if (beforeId) query = query.where('id', '<', beforeId);
  if (q) query = query.where(startsWith(actor.companyId, q));
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(headerView);
}

function startsWith(companyId: string, q: string) {
  const prefix = `${q.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<boolean>`(lower(number) like ${prefix} or vendor_id in (
    select id from vendors where company_id = ${companyId} and lower(name) like ${prefix}))`;
}

/** The rows that the rights allow, as a condition: kinds by tool, projects by scope. */
function readable(rights: Rights) {
  const kinds = (['subcontractor', 'owner'] as const).map((kind) => {
    if (!missingFor(rights, 'readInvoices', { kind })) return sql<boolean>`kind = ${kind}`;
    const projects = rights.grants
      .map((grant) => grant.projectId)
      .filter((id): id is string => id !== null)
      .filter((projectId) => !missingFor(rights, 'readInvoices', { kind, projectId }));
    return sql<boolean>`(kind = ${kind} and project_id = any(${projects}::uuid[]))`;
  });
  return sql<boolean>`(${sql.join(kinds, sql` or `)})`;
}
