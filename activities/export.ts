// Brings an invoice into the ERP: find, then create, then confirm, under a lease, with a key that
// is the same for every attempt of the submission (design.md section 5).
import { differences, nameOf } from '../domain/document.ts';
import type { ErpDocument, ExportDocument } from '../domain/document.ts';
import { sentOrPlanned } from '../domain/export.ts';
import { waitsForAPerson } from '../domain/failures.ts';
import { aboutToCreate, isStillMine, keepLease, turnOf } from '../db/export-lease.ts';
import type { Attempt } from '../db/export-lease.ts';
import {
  failingPlan,
  isRefusedAlone,
  recordFailure,
  recordSynced,
  recordWaiting,
} from '../db/export-outcomes.ts';
import type { Failing } from '../db/export-outcomes.ts';
import type { Tx } from '../db/index.ts';
import { beginAttempt } from '../db/exports.ts';
import { LEASE_SECONDS, UNCALLED_MS } from '../db/turns.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector } from '../erp/connector.ts';
import type { Moved, Submission } from '../workflows/contract.ts';
import { whileBeating } from './beating.ts';
import { asTheyStand } from './as-they-stand.ts';
import { connect } from './connect.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { busyMsOf, delayAfter, endIfCancelled, waiting } from './waiting.ts';

export const exportActivities = (deps: ActivityDeps) => ({
  /**
   * Puts the invoice into the ERP, or finishes what an earlier attempt began. Acts only at the
   * version it is given; returns the row.
   */
  async exportInvoice(at: Submission): Promise<Moved> {
    const begun = await beginAttempt(deps.db, at, thisRun());
    if ('standing' in begun) return begun.standing;
    if ('wait' in begun) throw waiting(begun.wait.failure, begun.wait.ms);
    const { attempt } = begun;
    const sending: Sending = { times: 0, isUnderWay: false };
    const keep = () => keepLease(deps.db, attempt);
    const mayStop = () => !sending.isUnderWay;
    return whileBeating({ keep, mayStop, afterwards: deps.turnFreed }, async (signal) => {
      try {
        const mayHandOver = (tx: Tx) => isStillMine(tx, attempt);
        const erp = connect(deps.db, turnOf(attempt), attempt.connection, signal, { mayHandOver });
        const outcome = await putIntoErp(deps, erp, attempt, sending);
        if ('failure' in outcome) {
          const nothingSent = sending.times === 0;
          return await failWith(deps, attempt, outcome, nothingSent);
        }
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

/**
 * Requests that write, in this attempt: how many were sent, and whether the last one is under way.
 */
interface Sending {
  times: number;
  isUnderWay: boolean;
}

/** The document as the ERP has it now, agreeing with what was sent; or why a person has to look. */
async function putIntoErp(
  deps: ActivityDeps,
  erp: ErpConnector,
  attempt: Attempt,
  sending: Sending,
): Promise<ErpDocument | Failing> {
  const { plan } = attempt;
  const found = await findAll(erp, attempt);
  const [first, another] = found;
  if (first && (another || first.isEarlier)) return duplicates(found);
  if (first && first.document.state !== 'draft')
    return confirm(erp, attempt, first.document, sentOrPlanned(attempt));
  if ('problems' in plan) return failingPlan(plan);
  const created = await create(deps, erp, attempt, { plan, halfDone: first?.document, sending });
  return confirm(erp, attempt, created, plan.document);
}

/**
 * Sends it, each request under the lease; in doubt the next attempt looks before anything is said.
 */
async function create(
  deps: ActivityDeps,
  erp: ErpConnector,
  attempt: Attempt,
  what: {
    plan: { document: ExportDocument };
    halfDone: ErpDocument | undefined;
    sending: Sending;
  },
): Promise<ErpDocument> {
  const { key, sent, connection } = attempt;
  const { plan, halfDone, sending } = what;
  const created = await erp.createDocument(plan.document, key, halfDone, async () => {
    sending.isUnderWay = false; // whatever was sent before has been answered
    const began = performance.now();
    const maySend = await aboutToCreate(deps.db, attempt, plan.document);
    // Whoever was frozen meanwhile may wake up when another attempt has looked and found nothing.
    if (!maySend || performance.now() - began > LEASE_SECONDS * 1000)
      throw new ErpError(
        'Limited',
        'The row moved on, another attempt has taken over, or the connection was paused or changed.',
      );
    sending.times += 1;
    sending.isUnderWay = true;
  });
  sending.isUnderWay = false;
  const wasSentTwice = sent !== null && connection.capabilities.idempotency === 'searchable';
  if (!wasSentTwice) return created;
  // Only once both are surely found is it known to be one.
  const words = 'The document was sent twice; the ERP is asked whether it took both.';
  throw new ErpError('ErpUnclear', words);
}

async function confirm(
  erp: ErpConnector,
  { key, connection }: Attempt,
  there: ErpDocument,
  document: ExportDocument | undefined,
): Promise<ErpDocument | Failing> {
  if (!document) throw new Error(`document ${there.id} was found, but nothing says what was sent`);
  try {
    const confirmed = await erp.confirmDocument(there, key);
    const mismatch = differences(document, confirmed);
    if (mismatch.length === 0) return confirmed;
    return { failure: 'ErpMismatch', words: `Document ${confirmed.id}: ${mismatch.join('; ')}.` };
  } catch (error) {
    // Nobody could find it again: say now what its id is.
    if (!(error instanceof ErpError) || connection.capabilities.idempotency !== 'neither')
      throw error;
    const words = `The ERP took it as document ${there.id}, which could not be read back: ${error.words}`;
    return { failure: 'ErpUnclear', words };
  }
}

interface Found {
  readonly document: ErpDocument;
  /** Of an earlier submission of this invoice, and still standing. */
  readonly isEarlier: boolean;
}

/**
 * What the ERP has under the key of this submission, and under earlier ones that nobody passed
 * over.
 */
async function findAll(erp: ErpConnector, attempt: Attempt): Promise<Found[]> {
  const { at, kind, key, earlierKeys, passedOver, connection } = attempt;
  if (connection.capabilities.idempotency === 'neither') return [];
  const found = standingFirst(await erp.findDocument(key, kind)).map((document) => ({
    document,
    isEarlier: false,
  }));
  for (const earlier of earlierKeys) {
    const there = await erp.findDocument(earlier, kind);
    const now = await asTheyStand(erp, connection, there, `${key}-${at.version}`);
    const standing = now.filter((one) => one.state !== 'cancelled' && !passedOver.includes(one.id));
    found.push(...standing.map((document) => ({ document, isEarlier: true })));
  }
  return found;
}

/** A double that was cancelled in the ERP is none any more; one that stands alone is told of. */
function standingFirst(documents: readonly ErpDocument[]): readonly ErpDocument[] {
  const standing = documents.filter((one) => one.state !== 'cancelled');
  return standing.length > 0 ? standing : documents.slice(0, 1);
}

function duplicates(found: readonly Found[]): Failing {
  const names = found.map(({ document }) => `${nameOf(document)}, ${document.state}`);
  return {
    failure: 'ErpDuplicate',
    candidates: found.map(({ document }) => document),
    words: `The ERP has ${found.length} documents for this invoice: ${names.join('; ')}.`,
  };
}

/**
 * Only when the first request that writes is the one that was not taken is there nothing in the
 * ERP.
 */
const leftNothing = ({ notTaken }: ErpError, { times, isUnderWay }: Sending): boolean =>
  times === 0 || (times === 1 && isUnderWay && notTaken);

async function failWith(
  deps: ActivityDeps,
  attempt: Attempt,
  failing: Failing,
  nothingSent: boolean,
): Promise<Moved> {
  const { standing, isLate } = await recordFailure(deps.db, attempt, failing, { nothingSent });
  if (isLate) alarm(deps, attempt);
  return standing;
}

const alarm = ({ log }: ActivityDeps, { at }: Attempt): void =>
  log.error(at, 'a late attempt may have left a document in the ERP');

/** Writes what waits for a person and returns the row; throws what waits for time. */
async function afterErpError(
  deps: ActivityDeps,
  attempt: Attempt,
  error: ErpError,
  sending: Sending,
): Promise<Moved> {
  const { db } = deps;
  const { failure, words } = error;
  const nothingSent = leftNothing(error, sending);
  const isParked =
    failure === 'ErpUnclear' && attempt.connection.capabilities.idempotency === 'neither';
  // The ERP takes our credentials, and refuses this document all the same.
  const isFinal = failure === 'ErpUnauthorized' && (await isRefusedAlone(db, attempt));
  if (isParked || isFinal || waitsForAPerson(failure))
    return failWith(deps, attempt, { failure, words }, nothingSent);
  const delayMs = delayAfter(error, attempt.count);
  const waitingFor = { failure, words, ms: delayMs, nothingSent, busyMs: busyMsOf(error) };
  const waits = await recordWaiting(db, attempt, waitingFor);
  if (waits.isLate) alarm(deps, attempt);
  const ms = waits.isShut ? UNCALLED_MS : delayMs; // in the queue of a paused connection it is called
  await endIfCancelled();
  throw waiting(failure, ms);
}
