// Calls to an ERP. It may be down for a day, it answers slowly at month end; we never give up on
// our own.
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';

export const atTheErp = proxyActivities<
  Pick<
    Activities,
    'exportInvoice' | 'lookIntoErp' | 'answerErpRequest' | 'readPayments' | 'compareWithErp'
  >
>({
  startToCloseTimeout: '30 minutes', // many slow calls; a dead worker is noticed by its heartbeat
  heartbeatTimeout: '10 seconds',
  cancellationType: 'WAIT_CANCELLATION_COMPLETED', // or the attempt still runs when we go on
  // Every wait for an ERP names its own delay. This one is for a worker that died or a database
  // that is away, however often the ERP was asked before.
  retry: { initialInterval: '1 second', maximumInterval: '5 seconds' },
});
