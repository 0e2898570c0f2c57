// Rules of the commands that repair: what a failure lets a person correct, when a document may be
// created again and past which others, which document is linked, and when a link may be cut
// (design.md section 4).
import { sql } from 'kysely';
import { MAY_CREATE_AGAIN } from '../domain/commands.ts';
import type { ExportFieldName, LinkKind } from '../domain/connectors.ts';
import { nameOf } from '../domain/document.ts';
import type { ErpDocument } from '../domain/document.ts';
import type { ErpFailure, Problem } from '../domain/failures.ts';
import type { Ask, DecisionContext, Refusing } from './decision-context.ts';
import { capabilitiesFor } from './export-input.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { isSure } from './sure-at.ts';

/**
 * A person has the document created again only where it is open what the ERP has, and after
 * looking.
 */
export async function mayBeCreatedAgain(
  row: InvoiceRow,
  context: DecisionContext,
  { command }: Ask,
  tx: Tx,
): Promise<Refusing | undefined> {
  if (command !== 'createAgain') return undefined;
  if (!MAY_CREATE_AGAIN.includes(row.failure as ErpFailure))
    return {
      code: 'NotPossibleNow',
      detail: `createAgain is for ${MAY_CREATE_AGAIN.join(' and ')}; this invoice failed by ${row.failure}: correct it and retry.`,
      more: { erpStatus: row.erpStatus, failure: row.failure },
    };
  if (await candidatesAreSure(tx, row, context)) return undefined;
  const detail = `Look first at what the ERP may have already (POST /v1/invoices/${row.id}/erp-candidates); what you were shown is part of the record.`;
  return notSaid(detail);
}

/** `createAgain` wants to hear what the person was shown. */
const notSaid = (detail: string): Refusing => ({
  code: 'Invalid',
  detail,
  more: { problems: [{ pointer: '/seen', rule: 'required', detail }] },
});

/**
 * What was shown before the last document, of any submission, was surely to be found proves
 * nothing.
 */
async function candidatesAreSure(
  tx: Tx,
  row: InvoiceRow,
  { connection }: DecisionContext,
): Promise<boolean> {
  if (!connection) return false;
  const { rows } = await sql<{ areSure: boolean | null }>`
    select ${isSure(row, capabilitiesFor(connection))} as "areSure"
    from export_attempts
    where company_id = ${row.companyId} and invoice_id = ${row.id} and submission = ${row.submission}`.execute(
    tx,
  );
  return rows[0]?.areSure === true;
}

/**
 * `createAgain` passes over what stands in the row: of that nothing may be new to the person, who
 * would never hear of it again.
 */
export async function sawTheCandidates(
  row: InvoiceRow,
  _context: DecisionContext,
  { command, body }: Ask,
  tx: Tx,
): Promise<Refusing | undefined> {
  if (command !== 'createAgain') return undefined;
  const documents = await candidatesAt(tx, row);
  if (documents.length === 0) return undefined;
  if (!body.seen) return notSaid("Give the ERP's ids of the documents that you were shown.");
  const unseen = documents.filter(({ id }) => !body.seen?.includes(id));
  if (unseen.length === 0) return undefined;
  return {
    code: 'ErpHasDocument',
    detail: `The ERP may have documents for this invoice that you did not see: ${unseen.map(nameOf).join(', ')}. Look at the documents again, and decide anew.`,
    more: { documents },
  };
}

async function candidatesAt(tx: Tx, row: InvoiceRow): Promise<readonly ErpDocument[]> {
  const attempt = await tx
    .selectFrom('exportAttempts')
    .select('candidates')
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .executeTakeFirst();
  return (attempt?.candidates ?? []) as readonly ErpDocument[];
}

/** Every field that is given must be one that the failure makes editable, and one must be given. */
export function correctsSomething(
  row: InvoiceRow,
  context: DecisionContext,
  { command, body }: Ask,
): Refusing | undefined {
  if (command !== 'correct') return undefined;
  const editable = editableFields(row, context);
  const given = [
    ...Object.keys(body.exportFields ?? {}).map((name) => ({ name, at: '/exportFields' })),
    ...Object.keys(body.links ?? {}).map((name) => ({ name, at: '/links' })),
  ];
  const problems: Problem[] = given
    .filter(({ name }) => !(editable as readonly string[]).includes(name))
    .map(({ name, at }) => ({
      pointer: `${at}/${name}`,
      rule: 'editable',
      detail: `${row.failure} makes ${editable.join(', ') || 'nothing'} editable.`,
    }));
  if (given.length === 0)
    problems.push({
      pointer: '',
      rule: 'required',
      detail: `Give what is to be corrected: ${editable.join(', ') || 'nothing is editable after this failure'}.`,
    });
  if (problems.length === 0) return undefined;
  return {
    code: 'Invalid',
    detail: 'This cannot be corrected here.',
    more: { problems, failure: row.failure, editable },
  };
}

/**
 * What `correct` takes now: by the failure, as the connector declares, and as far as the kind has
 * it.
 */
export function editableFields(
  row: InvoiceRow,
  { connection }: DecisionContext,
): readonly (ExportFieldName | LinkKind)[] {
  if (!connection || row.erpStatus !== 'failedToExport') return [];
  const { editable, exportFields, links } = capabilitiesFor(connection);
  const names = [...exportFields[row.kind].map(({ name }) => name), ...links[row.kind]];
  const perLine: readonly string[] = ['costCode', 'taxCode']; // those have routes of their own
  return (editable[row.failure as ErpFailure] ?? []).filter(
    (name) => (names as readonly string[]).includes(name) && !perLine.includes(name),
  );
}

export function namesADocument(
  _row: InvoiceRow,
  _context: DecisionContext,
  { command, body }: Ask,
): Refusing | undefined {
  if (command !== 'linkExisting' || body.erpDocumentId?.trim()) return undefined;
  const detail = "Give the ERP's own id of the document.";
  return {
    code: 'Invalid',
    detail,
    more: { problems: [{ pointer: '/erpDocumentId', rule: 'required', detail }] },
  };
}

/** Source: domain.md, "unlink"; a payment in the ERP would point to nothing. */
export async function hasNoLivePayments(
  row: InvoiceRow,
  _context: DecisionContext,
  { command }: Ask,
  tx: Tx,
): Promise<Refusing | undefined> {
  if (command !== 'unlink' || row.erpStatus !== 'synced') return undefined;
  const payments = await tx
    .selectFrom('payments')
    .select(['erpPaymentId', 'number'])
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('state', '=', 'live')
    .execute();
  if (payments.length === 0) return undefined;
  const names = payments.map(({ erpPaymentId, number }) => number ?? erpPaymentId).join(', ');
  return {
    code: 'HasPayments',
    detail: `Payments hang on it: ${names}. Void them in the ERP and sync them first.`,
    more: { payments: payments.map(({ erpPaymentId }) => erpPaymentId) },
  };
}
