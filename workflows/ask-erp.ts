// A question to an ERP that a person waits for: asked until it is answered or nobody waits any more.
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { ErpRequestRef } from './contract.ts';

const { answerErpRequest } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

export async function askErp(request: ErpRequestRef): Promise<void> {
  await answerErpRequest(request);
}
