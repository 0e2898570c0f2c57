// Short steps in our own database: tried at once beside the workflow, which costs one event, and
// left to a remote activity, retried for ever, when the database is away for longer.
import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Moved, Submission } from './contract.ts';

const local = proxyLocalActivities<Activities>({
  startToCloseTimeout: '2 seconds',
  scheduleToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 3 },
});
const remote = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

export async function inTheDatabase(
  step: 'settle' | 'readInvoice',
  at: Submission,
  summary: string,
): Promise<Moved> {
  try {
    return await local[step].executeWithOptions({ summary }, [at]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return remote[step].executeWithOptions({ summary }, [at]);
  }
}
