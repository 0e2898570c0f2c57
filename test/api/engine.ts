// What the engine would write, without one: the answer to a question or a look, an invoice that the
// ERP has or refused. The rows are written by the functions that the activities call.
import { randomUUID } from 'node:crypto';
import { recordSent } from '../../db/attachment-outcomes.ts';
import { recordAnswer } from '../../db/erp-answers.ts';
import type { Answer } from '../../db/erp-answers.ts';
import { beginRequest } from '../../db/erp-requests.ts';
import type { Asking } from '../../db/erp-requests.ts';
import type { Db } from '../../db/index.ts';
import type { InvoiceChanges, Telling } from '../../db/invoices.ts';
import { openLook } from '../../db/look-opening.ts';
import { recordUndeliverable } from '../../db/mails.ts';
import { decideAfterLook } from '../../db/look-outcomes.ts';
import { handOver } from '../../db/work.ts';
import type { ErpFailure, Problem } from '../../domain/failures.ts';
import { erpRequestSubject } from '../../db/subjects.ts';

const RUN = { workflowId: 'erp-request/test', runId: 'run' };

const RECORDS = ['Acme', 'Birch', 'Cedar'].map((name, at) => ({
  id: `erp-${at}`,
  code: `V-${at}`,
  name,
  active: true,
}));

/** A document that agrees with the samples of test/api/world.ts. */
export const DOCUMENT = {
  id: 'bil_1',
  number: 'INV-0001',
  ownNumber: 'B-17',
  state: 'posted',
  kind: 'subcontractor',
  partyId: 'erp-vendor',
  currency: 'USD',
  total: '900.00',
  date: '2026-03-31',
  url: 'https://erp.example/bills/1',
} as const;

/**
 * Answers what is told at once, as an ERP with three records, one document and no payments would.
 */
export async function answerTold(db: Db, telling: Telling): Promise<void> {
  await answerQuestion(db, telling);
  await answerLook(db, telling);
}

async function answerQuestion(db: Db, telling: Telling): Promise<void> {
  if (!telling.erpRequestId) return;
  const open = await beginRequest(db, telling.companyId, telling.erpRequestId);
  if (!('request' in open)) return;
  const { asking } = open;
  if (asking.kind === 'attachment') await recordSent(db, { ...open, asking }, { id: 'att_1' }, RUN);
  else await recordAnswer(db, open, answerTo(asking), RUN);
}

function answerTo(asking: Exclude<Asking, { kind: 'attachment' }>): Answer {
  switch (asking.kind) {
    case 'lookup':
      return { ...asking, records: RECORDS };
    case 'payments':
      return { ...asking, payments: [] };
    case 'candidates':
      return { ...asking, candidates: [DOCUMENT] };
    case 'probe':
      return { ...asking, words: 'The ERP answers.' };
  }
}

/** What was asked to be linked is there; what was asked to be unlinked or rejected is not. */
async function answerLook(db: Db, { companyId, invoice }: Telling): Promise<void> {
  if (!invoice?.standing.looking) return;
  const { submission, version } = invoice.standing;
  const opened = await openLook(db, { companyId, invoiceId: invoice.id, submission, version }, RUN);
  if (!('look' in opened)) return;
  const isLinked = opened.look.command === 'linkExisting';
  await decideAfterLook(db, opened.look, isLinked ? { document: DOCUMENT } : { nothing: true });
}

/** The invoice as it stands once the ERP has it. */
export async function makeSynced(db: Db, companyId: string, id: string): Promise<void> {
  await put(db, companyId, id, { erpStatus: 'synced', erpDocumentId: `doc-${id}` });
}

/** The invoice as it stands once its export has failed. */
export async function makeFailed(
  db: Db,
  companyId: string,
  id: string,
  failed: { failure: ErpFailure; words: string; problems?: readonly Problem[] },
): Promise<void> {
  const { failure, words, problems = [] } = failed;
  const failureProblems = JSON.stringify(problems);
  await put(db, companyId, id, {
    erpStatus: 'failedToExport',
    failure,
    failureWords: words,
    failureProblems,
  });
}

/** In its first submission, to the company's first connection. */
async function put(db: Db, companyId: string, id: string, set: InvoiceChanges): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    const { id: connectionId } = await tx
      .selectFrom('connections')
      .select('id')
      .where('companyId', '=', companyId)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('invoices')
      .set({ ...set, connectionId, submission: 1 })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .execute();
  });
}

/** A piece of work for the connection's ERP to fetch. Returns its id. */
export async function handOverWork(
  db: Db,
  at: { companyId: string; connectionId: string },
  key: string,
): Promise<string> {
  const subject = erpRequestSubject(randomUUID());
  const { settings } = await db.inCompany(at.companyId, (tx) =>
    tx
      .selectFrom('connections')
      .select('settings')
      .where('id', '=', at.connectionId)
      .executeTakeFirstOrThrow(),
  );
  await handOver(
    db,
    { ...at, subject, settings: Object(settings) },
    { key, operation: 'ping', request: { key } },
  );
  return db.inCompany(at.companyId, async (tx) => {
    const row = await tx
      .selectFrom('erpWork')
      .select('id')
      .where('companyId', '=', at.companyId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** A mail that a mail server has refused. Returns its id. */
export async function refuseMail(db: Db, companyId: string, userId: string): Promise<string> {
  const id = randomUUID();
  await db.inCompany(companyId, async (tx) => {
    const mail = { companyId, id, userId, kind: 'approverMissing', groupId: randomUUID() } as const;
    await tx.insertInto('mails').values(mail).execute();
  });
  await recordUndeliverable(db, { companyId, id }, '550 no such user');
  return id;
}
