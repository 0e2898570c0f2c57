// What an ERP answered to a question, written with all that follows from it.
import { sql } from 'kysely';
import type { ErpDocument, ErpPayment, ErpRecord } from '../domain/document.ts';
import { showCandidates } from './candidates.ts';
import { endRequest, lockAsked, turnOf } from './erp-requests.ts';
import type { Asking, ErpRequestRow, OpenRequest } from './erp-requests.ts';
import { asJson } from './events.ts';
import type { ByRun } from './events.ts';
import { probeWentWell } from './gates.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import { anyIsUnknown, besidePages, isPassedByPage, lockPaidTogether } from './payment-order.ts';
import { removeConfirmed } from './payment-removal.ts';
import { recordPayments } from './payments.ts';
import { giveBackTurn } from './turns.ts';

type Asked<K extends Asking['kind']> = Extract<Asking, { kind: K }>;

export type Answer =
  | (Asked<'lookup'> & { readonly records: readonly ErpRecord[] })
  | (Asked<'payments'> & {
      readonly payments: readonly ErpPayment[];
      readonly erpBehindMs?: number;
    })
  | (Asked<'candidates'> & { readonly candidates: readonly ErpDocument[] })
  | (Asked<'probe'> & { readonly words: string });

/**
 * Writes the answer with all that follows from it, in one transaction. `isOld`: the list may have
 * been read before one that is in the books already, and must be read anew.
 */
export async function recordAnswer(
  db: Db,
  open: OpenRequest,
  answer: Answer,
  by: ByRun,
): Promise<{ isOld: boolean }> {
  return db.inCompany(open.request.companyId, async (tx) => {
    if (answer.kind === 'payments') await besidePages(tx, open.request.companyId);
    await giveBackTurn(tx, turnOf(open), 'answered');
    if (open.request.kind === 'probe' && open.request.begunAt)
      await probeWentWell(tx, turnOf(open), { begunAt: open.request.begunAt, by });
    const asked = await lockAsked(tx, open.request.companyId, open.request.id);
    // Answered meanwhile, or taken over: what we read is older than what the other one reads.
    if (!asked || asked.request.attempts !== open.request.attempts) return { isOld: false };
    const result = await follow(tx, open, answer, by);
    if (result === undefined) return { isOld: true };
    await endRequest(tx, open.request, { status: 'answered', result: asJson(result) });
    return { isOld: false };
  });
}

async function follow(
  tx: Tx,
  open: OpenRequest,
  answer: Answer,
  by: ByRun,
): Promise<object | undefined> {
  const { request } = open;
  switch (answer.kind) {
    case 'lookup':
      await replaceRecords(tx, request, answer);
      return { count: answer.records.length };
    case 'payments':
      return importPayments(tx, request, answer, by);
    case 'candidates':
      return showCandidates(tx, request, answer);
    case 'probe':
      return { words: answer.words };
  }
}

async function importPayments(
  tx: Tx,
  request: ErpRequestRow,
  { document, payments, erpBehindMs }: Extract<Answer, { kind: 'payments' }>,
  by: ByRun,
): Promise<object | undefined> {
  if (!request.invoiceId) throw new Error(`question ${request.id} names no invoice`);
  const ids = payments.map(({ id }) => id);
  const together = { documentId: document.id, paymentIds: ids };
  await lockPaidTogether(tx, request, request.invoiceId, together);
  const row = await lockInvoice(tx, request.companyId, request.invoiceId);
  // Unlinked or linked anew meanwhile: these are the payments of another document.
  if (!row || row.erpDocumentId !== document.id)
    return { skipped: 'the invoice is not linked to that document any more' };
  const askedAt = request.begunAt ?? request.askedAt;
  // What it shows for the first time may be gone by what a page has told since.
  if (
    (await anotherWasRead(tx, request)) ||
    ((await isPassedByPage(tx, request, askedAt)) &&
      (await anyIsUnknown(tx, request, document.id, ids)))
  )
    return undefined;
  const { counts } = await recordPayments(tx, row, payments, { by, askedAt, erpBehindMs });
  if (!request.paymentId) return counts;
  return { ...counts, removed: await removeConfirmed(tx, request, by) };
}

/** A complete list says what was deleted: one that is older than what is known would undo it. */
async function anotherWasRead(tx: Tx, request: ErpRequestRow): Promise<boolean> {
  const another = await tx
    .selectFrom('erpRequests')
    .select('id')
    .where('companyId', '=', request.companyId)
    .where('invoiceId', '=', request.invoiceId)
    .where('kind', '=', 'payments')
    .where('status', '=', 'answered')
    .where('answeredAt', '>', request.begunAt)
    .limit(1)
    .executeTakeFirst();
  return another !== undefined;
}

async function replaceRecords(
  tx: Tx,
  { companyId, connectionId }: ErpRequestRow,
  { lookup: kind, records }: Extract<Answer, { kind: 'lookup' }>,
): Promise<void> {
  await tx
    .deleteFrom('erpRecords')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', kind)
    .execute();
  for (let from = 0; from < records.length; from += 1000)
    await tx
      .insertInto('erpRecords')
      .values(
        records.slice(from, from + 1000).map(({ id, code, name, active }) => ({
          companyId,
          connectionId,
          kind,
          erpId: id,
          code,
          name,
          active,
          readAt: sql<string>`clock_timestamp()`,
        })),
      )
      .execute();
}
