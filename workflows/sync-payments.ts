// Payments from an ERP, one chain of executions for each connection: reads for those who asked, and
// goes on for as long as somebody does. Who asked, how far it is and what was found stands in
// Postgres (design.md section 6); this sequences the reading.
import { continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { atTheErp } from './at-the-erp.ts';
import { asked } from './contract.ts';
import type { BackFillRef, FeedRef } from './contract.ts';

const { askForPayments } = proxyActivities<Pick<Activities, 'askForPayments'>>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Reads until nobody waits for a reading any more. Who asks meanwhile gets one of their own. */
export async function syncPayments(feed: FeedRef): Promise<void> {
  let isAsked = true;
  setHandler(asked, () => {
    isAsked = true;
  });
  while (isAsked && !workflowInfo().continueAsNewSuggested) {
    isAsked = false;
    const { isOver } = await atTheErp.readPayments(feed);
    isAsked ||= !isOver;
  }
  if (isAsked) await continueAsNew<typeof syncPayments>(feed);
}

/** Reads once, from the beginning, what was created in the ERP before the connection was read. */
export async function backFillPayments(ref: BackFillRef): Promise<void> {
  for (let isOver = false; !isOver; ) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof backFillPayments>(ref);
    ({ isOver } = await atTheErp.readPayments(ref));
  }
}

/** What a schedule starts: it only knocks, so that one at a time reads a connection. */
export async function knockForPayments(feed: FeedRef): Promise<void> {
  await askForPayments(feed);
}
