// The life of one submission, as a story: wait for the decision, export until it is answered, await
// payments, settle. It follows the row's versions and decides nothing itself (design.md section 4).
import {
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  workflowInfo,
} from '@temporalio/workflow';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { atTheErp } from './at-the-erp.ts';
import type { Moved, Submission } from './contract.ts';
import { follow } from './follow.ts';
import type { Followed } from './follow.ts';
import { inTheDatabase } from './in-the-database.ts';

const { exportInvoice, lookIntoErp } = atTheErp;

/**
 * Takes one submission from sent to settled: follows what people decide, and does what follows from
 * it. May live for months.
 */
export async function processInvoice(at: Submission): Promise<InvoiceStatus> {
  const invoice = follow(at); // hears `moved`: the higher version counts

  while (invoice.isOpen() && (invoice.isInDoubt() || !workflowInfo().continueAsNewSuggested)) {
    const here = invoice.now();
    if (invoice.isInDoubt()) await invoice.believeTheRow();
    else if (here.looking) await lookUnlessItMoves(invoice, here);
    else if (here.status === 'exporting') await exportUnlessItMoves(invoice, here);
    else if (here.settleAt) await settleUnlessItMoves(invoice, here, here.settleAt);
    else await condition(invoice.hasNewsSince(here)); // a decision, a payment, the next submission
  }
  if (invoice.goesOn()) await continueAsNew<typeof processInvoice>(invoice.now());
  return invoice.now().status;
}

/** A person asked for something that only the ERP can allow: what is there decides. */
async function lookUnlessItMoves(invoice: Followed, here: Submission): Promise<void> {
  const summary = `Look into the ERP for ${invoice.name} (submission ${here.submission})`;
  await unlessItMoves(invoice, here, () => lookIntoErp.executeWithOptions({ summary }, [here]));
}

async function exportUnlessItMoves(invoice: Followed, here: Submission): Promise<void> {
  const summary = `Export ${invoice.name} to the ERP (submission ${here.submission})`;
  await unlessItMoves(invoice, here, () => exportInvoice.executeWithOptions({ summary }, [here]));
}

/** While the ERP is asked, a higher version ends the attempt, and only then is it followed. */
async function unlessItMoves(
  invoice: Followed,
  here: Submission,
  ask: () => Promise<Moved>,
): Promise<void> {
  const attempt = new CancellationScope();
  const answer = attempt.run(ask);
  const ended = answer.then(
    () => true,
    () => true,
  );
  await Promise.race([ended, condition(() => invoice.now().version > here.version)]);
  const isToEnd = invoice.now().version > here.version;
  if (isToEnd) attempt.cancel();
  try {
    invoice.hear(await answer);
  } catch (error) {
    // With its worker gone it ends by a time-out, which is not tried again.
    if (!isToEnd && !isCancellation(error)) throw error;
    invoice.doubt(); // what we heard ended the attempt: let the row say that it is so
  }
}

/** Waits by the run's own clock; whether it is settled is decided where the payments are. */
async function settleUnlessItMoves(
  invoice: Followed,
  here: Submission,
  settleAt: string,
): Promise<void> {
  const summary = `Settle ${invoice.name}, paid in full`;
  const ms = Math.max(1000, Date.parse(settleAt) - Date.now()); // never 0: that would be no timer
  if (await condition(invoice.hasNewsSince(here), ms, { summary })) return;
  invoice.hear(await inTheDatabase('settle', here, summary));
}
