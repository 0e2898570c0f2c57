// Asking for the documents that an ERP may have for a failed export, and reading what was found:
// beside our invoice, so that a person sees what agrees.
import { sql } from 'kysely';
import type { Capabilities } from '../domain/connectors.ts';
import type { ErpDocument } from '../domain/document.ts';
import { parseMoney } from '../domain/money.ts';
import { linkedElsewhere } from './document-owners.ts';
import { askAgain, askErp } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import type { Actor } from './events.ts';
import { capabilitiesFor } from './export-input.ts';
import type { Db, Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { partyIdOf } from './links.ts';
import type { Put } from './questions.ts';
import { Refused } from './refused.ts';
import { allow } from './rights.ts';
import { isSure, sureAt } from './sure-at.ts';

/** Asks, or goes on with the question that is being asked already. */
export async function askForCandidates(db: Db, actor: Actor, invoiceId: string): Promise<Put> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const row = await getRow(tx, companyId, invoiceId);
    await allow(tx, actor, 'decideInvoices', { projectId: row.projectId, kind: row.kind });
    if (row.erpStatus !== 'failedToExport' || !row.connectionId)
      throw new Refused(
        'NotPossibleNow',
        `Invoice ${row.number} is ${row.erpStatus}: likely documents are for an export that failed.`,
        { erpStatus: row.erpStatus },
      );
    const last = await findLastQuestion(tx, row);
    if (last?.status === 'asked' && last.isFresh)
      return { requestId: last.id, telling: await askAgain(tx, companyId, last.id) };
    return askErp(tx, actor, row.connectionId, { kind: 'candidates', invoiceId });
  });
}

async function getRow(tx: Tx, companyId: string, invoiceId: string): Promise<InvoiceRow> {
  const row = await tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  if (!row) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  return row;
}

async function findLastQuestion(tx: Tx, { companyId, connectionId, id }: InvoiceRow) {
  return tx
    .selectFrom('erpRequests')
    .selectAll()
    .select(sql<boolean>`asked_at > clock_timestamp() - interval '1 hour'`.as('isFresh'))
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', 'candidates')
    .where('invoiceId', '=', id)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface Candidate extends ErpDocument {
  /** With our invoice as it stands now. */
  readonly agrees: Readonly<Record<'number' | 'party' | 'total' | 'currency', boolean>>;
  /** A person had the invoice created again although this one was there. */
  readonly isPassedOver: boolean;
  /** Another invoice is linked to it, and so it cannot be this one's. */
  readonly isAnothers: boolean;
}

export interface Candidates {
  /** When they were read from the ERP; null when nobody looked in this submission. */
  readonly readAt: string | null;
  /** Whether what was sent last would have been found: only then may it be created again. */
  readonly isSure: boolean;
  /** From when on a look is sure; null when nothing was sent. */
  readonly sureAt: string | null;
  readonly documents: readonly Candidate[];
  /** How many of the ERP's documents were passed over, in all submissions. */
  readonly passedOver: number;
}

type Question = Pick<
  ErpRequestRow,
  'id' | 'status' | 'askedAt' | 'answeredAt' | 'attempts' | 'reason' | 'words' | 'nextAt'
> & {
  /** What the answer leaves open. */
  readonly note: string | null;
};

/** What was read last, and how the newest question stands, for whoever may read the invoice. */
export async function getCandidates(
  db: Db,
  actor: Actor,
  invoiceId: string,
): Promise<Candidates & { readonly question: Question | null }> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await getRow(tx, actor.companyId, invoiceId);
    await allow(tx, actor, 'readInvoices', row);
    const last = await findLastQuestion(tx, row);
    const connection = await tx
      .selectFrom('connections')
      .selectAll()
      .where('companyId', '=', actor.companyId)
      .where('id', '=', row.connectionId)
      .executeTakeFirst();
    const capabilities = connection && capabilitiesFor(connection);
    return {
      ...(await candidatesOf(tx, row, capabilities)),
      question: last ? questionOf(last) : null,
    };
  });
}

function questionOf(row: ErpRequestRow): Question {
  const { id, status, askedAt, answeredAt, attempts, reason, words, nextAt } = row;
  const { note, skipped } = (row.result ?? {}) as { note?: string; skipped?: string };
  const left = note ?? skipped ?? null;
  return { id, status, askedAt, answeredAt, attempts, reason, words, nextAt, note: left };
}

interface Read extends Omit<Candidates, 'documents' | 'passedOver'> {
  readonly found: readonly ErpDocument[];
  readonly passedOver: readonly string[];
  readonly anothers: readonly string[];
  readonly partyId: string | null;
}

export async function candidatesOf(
  tx: Tx,
  row: InvoiceRow,
  capabilities: Pick<Capabilities, 'requestTimeoutMs' | 'lagMs'> = NO_LAG,
): Promise<Candidates> {
  const { rows } = await sql<Read>`
    with tried as (
      select submission, candidates, candidates_at, passed_over
      from export_attempts where company_id = ${row.companyId} and invoice_id = ${row.id}),
    sure as (select ${sureAt(row, capabilities)} as at),
    seen as (select * from tried where submission = ${row.submission})
    select (select candidates_at from seen) as "readAt",
      coalesce((select candidates from seen), '[]') as found,
      (select at from sure) as "sureAt",
      coalesce((select ${isSure(row, capabilities)} from seen), false) as "isSure",
      coalesce((select jsonb_agg(distinct id) from tried, jsonb_array_elements(passed_over) id), '[]') as "passedOver",
      ${linkedElsewhere(row, sql`select c->>'id' from seen, jsonb_array_elements(candidates) c`)} as anothers,
      ${partyIdOf(row)} as "partyId"`.execute(tx);
  const [read] = rows;
  if (!read) throw new Error(`nothing was read for invoice ${row.id}`);
  const { found, passedOver, anothers, partyId, ...rest } = read;
  return {
    ...rest,
    passedOver: passedOver.length,
    documents: found.map((document) => ({
      ...document,
      agrees: agreementOf(row, partyId, document),
      isPassedOver: passedOver.includes(document.id),
      isAnothers: anothers.includes(document.id),
    })),
  };
}

/** Without a connection nothing was ever sent. */
const NO_LAG = { requestTimeoutMs: 0, lagMs: 0 };

function agreementOf(
  row: InvoiceRow,
  partyId: string | null,
  document: ErpDocument,
): Candidate['agrees'] {
  return {
    number: document.number === (row.exportFields.erpInvoiceNumber ?? row.number),
    party: document.partyId === partyId,
    total: parseMoney(document.total, row.currency) === row.amountDueMinor,
    currency: document.currency === row.currency,
  };
}
