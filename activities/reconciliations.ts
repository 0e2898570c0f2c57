// Compares what an ERP shows with what is here: all payments page by page, then the invoices of the
// period, some at a time. What seems to differ is asked for once more, by itself.
import { Context } from '@temporalio/activity';
import type { Db } from '../db/index.ts';
import { ofInvoice, readAgain, readComparables } from '../db/reconciled-invoices.ts';
import type { Comparable } from '../db/reconciled-invoices.ts';
import {
  beginStep,
  keepStep,
  recordCompared,
  recordRead,
  recordStepFailed,
} from '../db/reconciling.ts';
import type { ComparedStep, OpenStep } from '../db/reconciling.ts';
import { UNCALLED_MS } from '../db/turns.ts';
import { INVOICE_KINDS } from '../domain/invoice.ts';
import { compare } from '../domain/reconciliation.ts';
import type { Theirs } from '../domain/reconciliation.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector } from '../erp/connector.ts';
import type { ReconciliationRef } from '../workflows/contract.ts';
import { whileBeating } from './beating.ts';
import { connect } from './connect.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { failedBy, waiting } from './waiting.ts';

/** Payments in a page, and invoices that are compared at once. */
const PAGE = 1000;
const INVOICES = 50;
/** Each is a turn of its own. So many, and the history has an event that says how far it is. */
const STEPS = 20;
/** So often invoices that change meanwhile are asked for again. */
const TRIES = 3;

export const reconciliationActivities = ({ db, turnFreed }: ActivityDeps) => ({
  /** Does some steps of it. `isOver`: it has ended. Throws what waits, with its delay. */
  async compareWithErp({
    companyId,
    reconciliationId,
  }: ReconciliationRef): Promise<{ isOver: boolean; pages: number }> {
    const { cancellationSignal } = Context.current();
    let pages = 0;
    while (pages < STEPS && !cancellationSignal.aborted) {
      const open = await beginStep(db, companyId, reconciliationId, thisRun());
      if ('over' in open) return { isOver: true, pages };
      if ('wait' in open) throw waiting(open.wait.failure, open.wait.ms);
      await step(db, open, turnFreed);
      pages += 1;
    }
    return { isOver: false, pages };
  },
});

async function step(db: Db, open: OpenStep, turnFreed: ActivityDeps['turnFreed']): Promise<void> {
  const { run, connection, turn } = open;
  const keep = () => keepStep(db, open);
  await whileBeating({ keep, mayStop: () => true, afterwards: turnFreed }, async (signal) => {
    try {
      const erp = connect(db, turn, connection, signal);
      if (run.phase === 'reading') {
        const ask = `${run.id}-${run.pages}`;
        await recordRead(db, open, await erp.pullPayments({ cursor: run.cursor, size: PAGE }, ask));
      } else await recordCompared(db, open, await compareSome(db, open, erp), thisRun());
    } catch (error) {
      if (!(error instanceof ErpError)) throw error; // a bug: retried until a deploy fixes it
      const failed = failedBy(error, run.attempts);
      const { isShut } = await recordStepFailed(db, open, failed);
      if (!failed.isFinal) throw waiting(failed.failure, isShut ? UNCALLED_MS : failed.ms);
    }
  });
}

async function compareSome(db: Db, { run }: OpenStep, erp: ErpConnector): Promise<ComparedStep> {
  const some = await readComparables(db, run, INVOICES);
  const ask = `${run.id}-${run.cursor ?? 'first'}`;
  const shown = await documentsOf(erp, some, ask);
  let suspects = some.filter((one) => {
    const document = shown.get(one.ours.erpDocumentId) ?? { gone: '' };
    return compare(one.ours, { document, payments: one.shown }).length > 0;
  });
  const found: ComparedStep['found'][number][] = [];
  for (let tries = 0; suspects.length > 0 && tries < TRIES; tries += 1) {
    const moved: Comparable[] = [];
    for (const one of suspects) {
      const theirs = await askAbout(erp, one, `${ask}-${one.invoiceId}-${tries}`);
      const [now] = await readAgain(db, run, [one.invoiceId]);
      if (!now) continue; // unlinked meanwhile: there is nothing to compare any more
      if (now.changedAt !== one.changedAt) moved.push(now);
      else
        for (const difference of compare(now.ours, theirs))
          found.push({ invoiceId: one.invoiceId, difference });
    }
    suspects = moved;
  }
  return {
    invoices: some.length,
    upTo: some.length < INVOICES ? undefined : some.at(-1)?.invoiceId,
    leftOut: suspects.length,
    found,
  };
}

async function documentsOf(erp: ErpConnector, some: readonly Comparable[], ask: string) {
  const shown = [];
  for (const kind of INVOICE_KINDS) {
    const ids = some.flatMap(({ ours }) => (ours.kind === kind ? ours.erpDocumentId : []));
    if (ids.length > 0) shown.push(...(await erp.readDocuments(ids, kind, `${ask}-${kind}`)));
  }
  return new Map(shown.map((one) => [one.id, one]));
}

/** Of itself alone, and as it is now. */
async function askAbout(
  erp: ErpConnector,
  { ours, documentIds }: Comparable,
  ask: string,
): Promise<Theirs> {
  const { kind, erpDocumentId: id } = ours;
  const there = await erp.removeCheck({ id, kind, number: ours.erpDocumentNumber ?? '' }, ask);
  const document = there.isGone
    ? await goneOr(erp, there.words, { id, kind, ask })
    : there.document;
  const payments = [];
  for (const documentId of documentIds) {
    const isThere =
      documentId === id
        ? !('gone' in document)
        : await erp.readDocument(documentId, kind, `${ask}-${documentId}-there`);
    if (!isThere) continue; // of what is gone nobody can list payments
    const of = await erp.paymentsOf(documentId, kind, `${ask}-${documentId}`);
    payments.push(...of.map((one) => ({ ...one, documentId, kind })));
  }
  return { document, payments: payments.filter(ofInvoice(ours, ours.payments)) };
}

/** What was cancelled is still there, with its payments. */
async function goneOr(
  erp: ErpConnector,
  words: string,
  { id, kind, ask }: { id: string; kind: Comparable['ours']['kind']; ask: string },
): Promise<Theirs['document']> {
  return (await erp.readDocument(id, kind, `${ask}-document`)) ?? { gone: words };
}
