// Answers a question to an ERP: a list of its records, the payments of an invoice, the documents
// that may be that of a failed export, or a probe; or sends it a file.
import type { ErpDocument } from '../domain/document.ts';
import type { Search } from '../db/candidates.ts';
import { recordAnswer } from '../db/erp-answers.ts';
import type { Answer } from '../db/erp-answers.ts';
import { beginRequest, keepRequest, recordRequestWaiting, turnOf } from '../db/erp-requests.ts';
import type { OpenRequest } from '../db/erp-requests.ts';
import { UNCALLED_MS } from '../db/turns.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector } from '../erp/connector.ts';
import type { ErpRequestRef } from '../workflows/contract.ts';
import { sendAttachment } from './attachments.ts';
import { whileBeating } from './beating.ts';
import { connect } from './connect.ts';
import { listenForClock } from './erp-clock.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { failedBy, SOONEST_MS, waiting } from './waiting.ts';

export const erpRequestActivities = (deps: ActivityDeps) => ({
  /** Asks the ERP and writes its answer. Does nothing when the question was answered already. */
  async answerErpRequest({ companyId, requestId }: ErpRequestRef): Promise<void> {
    const open = await beginRequest(deps.db, companyId, requestId);
    if ('done' in open) return;
    if ('wait' in open) throw waiting(open.wait.failure, open.wait.ms);
    const { asking } = open;
    return asking.kind === 'attachment'
      ? sendAttachment(deps, { ...open, asking })
      : answer(deps, { ...open, asking });
  },
});

async function answer({ db, turnFreed }: ActivityDeps, open: OpenQuestion): Promise<void> {
  const keep = () => keepRequest(db, open);
  await whileBeating({ keep, mayStop: () => true, afterwards: turnFreed }, async (signal) => {
    try {
      const clock = listenForClock(open.request.begunAt ?? open.request.askedAt);
      const erp = connect(db, turnOf(open), open.connection, signal, clock);
      const answer = await ask(erp, open, clock.behindMs);
      const { isOld } = await recordAnswer(db, open, answer, thisRun());
      if (isOld) throw waiting('Limited', SOONEST_MS); // a newer answer came first
    } catch (error) {
      if (!(error instanceof ErpError)) throw error; // a bug: retried until a deploy fixes it
      const failed = failedBy(error, open.request.attempts);
      const isFinal = failed.isFinal || failed.failure === 'ErpUnauthorized';
      const { isOver, isShut } = await recordRequestWaiting(db, open, { ...failed, isFinal });
      const isCalled = isShut && open.request.kind !== 'probe';
      if (!isOver) throw waiting(failed.failure, isCalled ? UNCALLED_MS : failed.ms);
    }
  });
}

interface OpenQuestion extends OpenRequest {
  readonly asking: Exclude<OpenRequest['asking'], { kind: 'attachment' }>;
}

async function ask(
  erp: ErpConnector,
  { request: { id }, asking }: OpenQuestion,
  behindMs: () => number,
): Promise<Answer> {
  switch (asking.kind) {
    case 'lookup':
      return { ...asking, records: await erp.lookUp(asking.lookup, id) };
    case 'payments': {
      const { document } = asking;
      const payments = await erp.paymentsOf(document.id, document.kind, id);
      return { ...asking, payments, erpBehindMs: behindMs() };
    }
    case 'candidates':
      return { ...asking, candidates: await findCandidates(erp, asking.search, id) };
    case 'probe':
      return { ...asking, ...(await erp.probe(id)) };
  }
}

/** Under our keys, and by likeness; each once. */
async function findCandidates(
  erp: ErpConnector,
  { kind, keys, documents, version }: Search,
  ask: string,
): Promise<ErpDocument[]> {
  const found: ErpDocument[] = [];
  for (const key of keys) found.push(...(await erp.findDocument(key, kind)));
  for (const [at, document] of documents.entries())
    found.push(...(await erp.findLikely(document, `${ask}-${version}-${at}`)));
  return [...new Map(found.map((one) => [one.id, one])).values()];
}
