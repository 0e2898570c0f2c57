// Brings an invoice into the ERP: find, then create, then confirm, under a lease, with a key that is
// the same for every attempt of the submission (design.md section 5).
import { Context } from '@temporalio/activity';
import { differences } from '../domain/document.ts';
import type { ErpDocument } from '../domain/document.ts';
import { WAITS_FOR_A_PERSON } from '../domain/failures.ts';
import { aboutToCreate, keepLease } from '../db/export-lease.ts';
import type { Attempt } from '../db/export-lease.ts';
import { recordFailure, recordSynced, recordWaiting } from '../db/export-outcomes.ts';
import type { Failing } from '../db/export-outcomes.ts';
import { beginAttempt } from '../db/exports.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector } from '../erp/connector.ts';
import type { Moved, Submission } from '../workflows/contract.ts';
import { whileBeating } from './beating.ts';
import { connect } from './connect.ts';
import type { ActivityDeps } from './index.ts';
import { thisRun } from './run.ts';
import { delayAfter, waiting } from './waiting.ts';

export const exportActivities = (deps: ActivityDeps) => ({
  /** Puts the invoice into the ERP, or finishes what an earlier attempt began. Acts only at the version it is given; returns the row. */
  async exportInvoice(at: Submission): Promise<Moved> {
    const begun = await beginAttempt(deps.db, at, thisRun());
    if ('standing' in begun) return begun.standing;
    if ('wait' in begun) throw waiting(begun.wait.failure, begun.wait.words, begun.wait.ms);
    const { attempt } = begun;
    const sending: Sending = { times: 0, isUnderWay: false };
    const keep = () => keepLease(deps.db, attempt);
    return whileBeating({ keep, mayStop: () => !sending.isUnderWay }, async (signal) => {
      try {
        const erp = connect(deps.db, at.companyId, attempt.connection, signal);
        const outcome = await putIntoErp(deps, erp, attempt, sending);
        if ('failure' in outcome) return await recordFailure(deps.db, attempt, outcome);
        const { standing, isLate } = await recordSynced(deps.db, attempt, outcome);
        if (isLate)
          deps.log.error(
            { ...at, document: outcome.id },
            'a late attempt left a document in the ERP',
          );
        return standing;
      } catch (error) {
        if (!(error instanceof ErpError)) throw error; // a bug: retried until a deploy fixes it
        return afterErpError(deps, attempt, error, sending);
      }
    });
  },
});

/** Requests that write, in this attempt: how many, and whether the last one is under way. */
interface Sending {
  times: number;
  isUnderWay: boolean;
}

/** The document as the ERP has it now, agreeing with ours; or why a person has to look. */
async function putIntoErp(
  deps: ActivityDeps,
  erp: ErpConnector,
  attempt: Attempt,
  sending: Sending,
): Promise<ErpDocument | Failing> {
  const { document, key } = attempt;
  const [found, another] = await findAll(erp, attempt);
  if (found && (another || found.isEarlier)) return duplicates([found, another]);

  const there =
    found && found.document.state !== 'draft'
      ? found.document
      : await erp.createDocument(document, key, found?.document, async () => {
          if (!(await aboutToCreate(deps.db, attempt)))
            throw new ErpError('Limited', 'The row moved on, or another attempt has taken over.');
          sending.times += 1;
          sending.isUnderWay = true;
        });
  sending.isUnderWay = false;
  const confirmed = await erp.confirmDocument(there, key);
  const mismatch = differences(document, confirmed);
  if (mismatch.length > 0)
    return { failure: 'ErpMismatch', words: `Document ${confirmed.id}: ${mismatch.join('; ')}.` };
  return confirmed;
}

interface Found {
  readonly document: ErpDocument;
  /** Of an earlier submission of this invoice, and still standing. */
  readonly isEarlier: boolean;
}

/** What the ERP has under the key of this submission, and under those of earlier ones. */
async function findAll(erp: ErpConnector, attempt: Attempt): Promise<Found[]> {
  const { document, key, earlierKeys, connection } = attempt;
  if (connection.capabilities.idempotency === 'neither') return [];
  const found = (await erp.findDocument(key, document.kind)).map((one) => ({
    document: one,
    isEarlier: false,
  }));
  for (const earlier of earlierKeys) {
    const standing = (await erp.findDocument(earlier, document.kind)).filter(
      (one) => one.state !== 'cancelled',
    );
    found.push(...standing.map((one) => ({ document: one, isEarlier: true })));
  }
  return found;
}

function duplicates(found: readonly (Found | undefined)[]): Failing {
  const documents = found.flatMap((one) => one?.document ?? []);
  const names = documents.map(
    (one) =>
      `${one.ownNumber ?? one.number} (${one.id}, ${one.total} ${one.currency}, ${one.state})`,
  );
  return {
    failure: 'ErpDuplicate',
    words: `The ERP has ${documents.length} documents for this invoice: ${names.join(', ')}.`,
  };
}

/** Failures that say of a request: the ERP did not take it. */
const NOT_TAKEN: readonly string[] = ['ErpDown', 'ErpBusy', 'ErpUnauthorized', 'Limited'];

/** Only when the first request that writes is the one that was not taken is there nothing in the ERP. */
const leftNothing = (failure: string, { times, isUnderWay }: Sending): boolean =>
  times === 0 || (times === 1 && isUnderWay && NOT_TAKEN.includes(failure));

/** Writes what waits for a person and returns the row; throws what waits for time. */
async function afterErpError(
  { db }: ActivityDeps,
  attempt: Attempt,
  error: ErpError,
  sending: Sending,
): Promise<Moved> {
  const { failure } = error;
  const words = error.words ?? error.message;
  const isParked =
    failure === 'ErpUnclear' && attempt.connection.capabilities.idempotency === 'neither';
  if (isParked || (WAITS_FOR_A_PERSON as readonly string[]).includes(failure))
    return recordFailure(db, attempt, { failure, words });
  const ms = delayAfter(error, attempt.count);
  const nothingSent = leftNothing(failure, sending);
  await recordWaiting(db, attempt, { failure, words, ms, nothingSent });
  const { cancellationSignal, cancelled } = Context.current();
  if (cancellationSignal.aborted) await cancelled; // ends as cancelled, after the attempt has ended
  throw waiting(failure, words, ms);
}
