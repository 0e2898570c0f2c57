// What the engine would write, without one: the answer to a question, an invoice that the ERP has. The
// rows are written by the functions that the activities call.
import { beginRequest, recordAnswer } from '../../db/erp-requests.ts';
import type { Db } from '../../db/index.ts';
import type { Telling } from '../../db/invoices.ts';
import { handOver } from '../../db/work.ts';

const RUN = { workflowId: 'erp-request/test', runId: 'run' };

const RECORDS = ['Acme', 'Birch', 'Cedar'].map((name, at) => ({
  id: `erp-${at}`,
  code: `V-${at}`,
  name,
  active: true,
}));

/** Answers a question as soon as it is told, as an ERP with three records and no payments would. */
export async function answerQuestion(db: Db, telling: Telling): Promise<void> {
  if (!telling.erpRequestId) return;
  const open = await beginRequest(db, telling.companyId, telling.erpRequestId);
  if (!('request' in open)) return;
  const answers = {
    lookup: { records: RECORDS },
    payments: { payments: [] },
    probe: { words: 'The ERP answers.' },
  };
  await recordAnswer(db, open, answers[open.request.kind as keyof typeof answers], RUN);
}

/** The invoice as it stands once the ERP has it. */
export async function makeSynced(db: Db, companyId: string, id: string): Promise<void> {
  await db.inCompany(companyId, async (tx) => {
    const { id: connectionId } = await tx
      .selectFrom('connections')
      .select('id')
      .where('companyId', '=', companyId)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('invoices')
      .set({ erpStatus: 'synced', erpDocumentId: `doc-${id}`, connectionId, submission: 1 })
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
  await handOver(db, at, { key, operation: 'ping', request: { key } });
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
