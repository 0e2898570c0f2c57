// What came of an attempt, each written in one transaction that still finds the row where the
// attempt found it: synced with its link, failed with its name and words, or waiting with its
// reason.
import { sql } from 'kysely';
import type { ErpDocument } from '../domain/document.ts';
import type { ExportPlan } from '../domain/export.ts';
import type { ErpFailure, ErpWait, Problem } from '../domain/failures.ts';
import { watchInvoice } from './approvers.ts';
import { askToSend } from './attachment-sendings.ts';
import { asJson, recordEvent } from './events.ts';
import type { ByRun } from './events.ts';
import { isAt, turnOf, whereFenced } from './export-lease.ts';
import type { Attempt } from './export-lease.ts';
import type { Db, Tx } from './index.ts';
import { getLockedInvoice, moveInvoice, standingOf } from './invoices.ts';
import type { InvoiceChanges, InvoiceRow, Standing } from './invoices.ts';
import { besidePages } from './payment-order.ts';
import { settlementOf } from './payment-sums.ts';
import { applyToLinked } from './waiting-payments.ts';
import { shutGateAfter } from './gates.ts';
import { giveBackTurn, outcomeOf, queueUp } from './turns.ts';
import { closeRefusedWork } from './work.ts';
import { numberOfOwner } from './document-owners.ts';
import { keepCandidates } from './candidates.ts';
import { inMs } from './moments.ts';

export interface Failing {
  readonly failure: ErpFailure;
  /** The ERP's own words, or those of the rule. */
  readonly words: string;
  readonly problems?: readonly Problem[];
  /** The documents that the words name, for the person who has to choose among them. */
  readonly candidates?: readonly ErpDocument[];
}

/** A plan that failed a rule, in the shape of a failure. */
export function failingPlan({
  failure,
  problems,
}: Extract<ExportPlan, { problems: unknown }>): Failing {
  return { failure, problems, words: problems.map((problem) => problem.detail).join(' ') };
}

/** Moves a locked invoice to `failedToExport`: a person must act. */
export async function fail(
  tx: Tx,
  row: InvoiceRow,
  by: ByRun,
  failing: Failing,
): Promise<InvoiceRow> {
  const { failure, words, problems = [] } = failing;
  const failed = await moveInvoice(tx, row, {
    to: 'failedToExport',
    set: { failure, failureWords: words, failureProblems: asJson(problems) },
    event: {
      type: 'invoice.failedToExport',
      by,
      after: { erpStatus: 'failedToExport', failure, words, problems },
    },
  });
  await watchInvoice(tx, failed, by); // who could decide it may have gone meanwhile
  return failed;
}

/**
 * Writes the link. An attempt that may no longer move the row leaves its document in the record.
 */
export async function recordSynced(
  db: Db,
  attempt: Attempt,
  document: ErpDocument,
): Promise<{ standing: Standing; isLate: boolean }> {
  return db.inCompany(attempt.at.companyId, async (tx) => {
    await besidePages(tx, attempt.at.companyId); // for what was paid before the link is written
    const { row, isMine, documentHash, owner } = await endAttempt(tx, attempt, { document });
    // A slow attempt may come after another one that found the same document.
    if (!isMine && row.erpDocumentId === document.id)
      return { standing: standingOf(row), isLate: false };
    if (!isMine) {
      await recordEvent(tx, row.companyId, {
        subjectKind: 'invoice',
        subjectId: row.id,
        type: 'export.lateDocument',
        by: attempt.by,
        submission: attempt.at.submission,
        version: row.version,
        after: { document, key: attempt.key },
      });
      return { standing: standingOf(row), isLate: true };
    }
    if (owner) {
      const words = `The ERP's document ${document.id} already belongs to invoice ${owner}.`;
      return {
        standing: standingOf(await fail(tx, row, attempt.by, { failure: 'ErpDuplicate', words })),
        isLate: false,
      };
    }
    const moved = await moveInvoice(tx, row, {
      to: 'synced',
      set: linkColumns(row, document),
      event: {
        type: 'invoice.synced',
        by: attempt.by,
        after: {
          erpStatus: 'synced',
          erpDocument: document,
          key: attempt.key,
          documentHash,
          revision: row.revision,
        },
      },
    });
    await askToSend(tx, moved);
    const standing = standingOf(await applyToLinked(tx, moved, attempt.by));
    return { standing, isLate: false };
  });
}

/** What `synced` means: the ERP's id and numbers beside ours. */
export function linkColumns(row: InvoiceRow, document: ErpDocument): InvoiceChanges {
  return {
    erpDocumentId: document.id,
    erpDocumentNumber: document.number,
    erpOwnNumber: document.ownNumber,
    erpDocumentUrl: document.url,
    syncedAt: sql<string>`clock_timestamp()`,
    ...settlementOf(row), // a due of zero is paid at once
  };
}

/**
 * Whether the ERP took our credentials, in a probe, after it had refused them for this document.
 */
export async function isRefusedAlone(db: Db, attempt: Attempt): Promise<boolean> {
  const { companyId, invoiceId, submission } = attempt.at;
  return db.inCompany(companyId, async (tx) => {
    const row = await tx
      .selectFrom('exportAttempts as a')
      .innerJoin('connectionGates as g', (join) =>
        join
          .onRef('g.companyId', '=', 'a.companyId')
          .onRef('g.connectionId', '=', 'a.connectionId'),
      )
      .select('a.fence')
      .where('a.companyId', '=', companyId)
      .where('a.invoiceId', '=', invoiceId)
      .where('a.submission', '=', submission)
      .whereRef('g.probedAt', '>', 'a.unauthorizedAt')
      .executeTakeFirst();
    return row !== undefined;
  });
}

/**
 * Writes what waits for a person, with its name and words, unless the row has moved on.
 * `nothingSent`: the ERP refused what it was sent, so that a retry sends again without doubt. That
 * something was sent stays in the row: who rejects it then looks first all the same.
 */
export async function recordFailure(
  db: Db,
  attempt: Attempt,
  failing: Failing,
  { nothingSent }: { readonly nothingSent: boolean },
): Promise<{ standing: Standing; isLate: boolean }> {
  return db.inCompany(attempt.at.companyId, async (tx) => {
    // That its answer was lost is no sign that the ERP lives.
    const outcome = failing.failure === 'ErpUnclear' ? 'unknown' : 'answered';
    const { row, isMine, isFenced } = await endAttempt(tx, attempt, { outcome, nothingSent });
    const isLate = !isFenced && isLost(failing.failure, nothingSent);
    if (isLate) await noteLate(tx, attempt, failing);
    if (isMine && failing.candidates) await keepCandidates(tx, attempt.at, failing.candidates);
    await closeRefusedWork(tx, turnOf(attempt), attempt.key);
    const standing = standingOf(isMine ? await fail(tx, row, attempt.by, failing) : row);
    return { standing, isLate };
  });
}

/**
 * Writes why the invoice still waits and until when, and gives the lease back. `nothingSent`: the
 * ERP certainly did not take what this attempt sent, so that no later one has to look for it.
 * `isShut`: the connection is paused, and the invoice waits in its queue.
 */
export async function recordWaiting(
  db: Db,
  attempt: Attempt,
  waiting: Waited,
): Promise<{ isShut: boolean; isLate: boolean }> {
  return db.inCompany(attempt.at.companyId, async (tx) => {
    const waits = await whereFenced(tx, attempt)
      .set({
        leasedUntil: null,
        reason: waiting.failure,
        words: waiting.words,
        nextAt: inMs(waiting.ms),
        unauthorizedAt:
          waiting.failure === 'ErpUnauthorized'
            ? sql<string>`coalesce(unauthorized_at, clock_timestamp())`
            : null, // what refused it once did not now: the next refusal is a first one
        ...(waiting.nothingSent && unsent(attempt, { createSentAt: null })),
      })
      .returning('fence')
      .executeTakeFirst();
    const isLate = waits === undefined && isLost(waiting.failure, waiting.nothingSent);
    if (isLate) await noteLate(tx, attempt, waiting);
    const turn = turnOf(attempt);
    await giveBackTurn(tx, turn, outcomeOf(waiting, waiting.busyMs));
    const { by, connection } = attempt;
    const isShut = await shutGateAfter(tx, turn, { ...waiting, by, connection });
    if (isShut) {
      await queueUp(tx, turn, 'export');
      await whereFenced(tx, attempt).set({ nextAt: null }).execute(); // it is called
    }
    return { isShut, isLate };
  });
}

/** Whether something was sent and nobody knows what became of it. */
const isLost = (failure: ErpFailure, nothingSent: boolean): boolean =>
  failure === 'ErpUnclear' && !nothingSent;

/**
 * Another attempt has taken over and may have found nothing yet: what came of the create that this
 * one sent, nobody will ask by itself.
 */
async function noteLate(
  tx: Tx,
  { at, by, key }: Attempt,
  { failure, words }: Pick<Failing, 'failure' | 'words'> | ErpWait,
): Promise<void> {
  await recordEvent(tx, at.companyId, {
    subjectKind: 'invoice',
    subjectId: at.invoiceId,
    type: 'export.lateUnclear',
    by,
    submission: at.submission,
    version: at.version,
    after: { key, failure, words },
  });
}

interface Waited extends ErpWait {
  readonly nothingSent: boolean;
  /** For how long the ERP wants to be asked nothing at all. */
  readonly busyMs: number | undefined;
}

/**
 * As if this attempt had sent nothing. What went out before stays: under this key as what was sent,
 * under an earlier one (`createAgain`) as what may be there.
 */
const unsent = <Nothing extends object>(
  { mayBeThere, sent, again }: Attempt,
  nothing: Nothing,
): Nothing | { sentAgain?: number } => {
  if (!mayBeThere) return nothing;
  return sent ? {} : { sentAgain: again - 1 };
};

interface Ended {
  readonly row: InvoiceRow;
  readonly isMine: boolean;
  /** No other attempt has taken over. */
  readonly isFenced: boolean;
  readonly documentHash: string | null;
  /** The number of the invoice that has the document already. */
  readonly owner: string | null;
}

/**
 * Gives lease and turn back, in one statement; says whether the attempt may still move the row, and
 * who has the document. That the ERP answered ends whatever it was failing since, as in
 * `giveBackTurn`.
 */
async function endAttempt(
  tx: Tx,
  attempt: Attempt,
  {
    outcome = 'answered',
    document,
    nothingSent = false,
  }: { outcome?: 'answered' | 'unknown'; document?: ErpDocument; nothingSent?: boolean } = {},
): Promise<Ended> {
  const row = await getLockedInvoice(tx, attempt.at);
  const { companyId, connectionId, subject, holder } = turnOf(attempt);
  const fenced = await tx
    .with('givenBack', (db) =>
      db
        .deleteFrom('turns')
        .where('companyId', '=', companyId)
        .where('connectionId', '=', connectionId)
        .where('subject', '=', subject)
        .where('holder', '=', holder),
    )
    .with('answering', (db) =>
      db
        .updateTable('connectionGates')
        .set({ failingSince: null })
        .where('companyId', '=', companyId)
        .where('connectionId', '=', connectionId)
        .where('failingSince', 'is not', null)
        .where(sql<boolean>`${outcome} = 'answered'`),
    )
    .with('ended', (db) =>
      whereFenced(db, attempt)
        .set({ leasedUntil: null, reason: null, words: null, nextAt: null })
        .set(nothingSent ? unsent(attempt, { document: null, documentHash: null }) : {})
        .returning('documentHash'),
    )
    .selectFrom('ended')
    .select([
      'documentHash',
      (document ? numberOfOwner(row, document) : sql<string | null>`null::text`).as('owner'),
    ])
    .executeTakeFirst();
  return {
    row,
    isMine: fenced !== undefined && isAt(row, attempt.at),
    isFenced: fenced !== undefined,
    documentHash: fenced?.documentHash ?? null,
    owner: fenced?.owner ?? null,
  };
}
