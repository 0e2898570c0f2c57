// Moves one workflow's own clock on the real server: months in about 80 ms, with the real timers,
// retries and signals. Time passes only while nothing is in flight; Postgres's clock does not move.
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import Long from 'long';

const DAY_SECONDS = 86_400;

export async function fastForward(client: Client, workflowId: string, days: number): Promise<void> {
  const id = randomUUID();
  const workflowExecution = { workflowId };
  const { workflowService } = client;
  await workflowService.updateWorkflowExecutionOptions({
    namespace: 'default',
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id, duration: { seconds: Long.fromNumber(days * DAY_SECONDS) } },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  // Fails when the run ends before the target, which for a test is usually success.
  await workflowService.pollWorkflowExecutionTimeSkipping({
    namespace: 'default',
    workflowExecution,
    fastForwardId: id,
  });
}
