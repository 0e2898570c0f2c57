// Whoever waits for the ERP waits as an activity that would be tried hours later, without a slot of
// a worker and without history. Waking it ends that delay.
import type { Client } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';

const DEADLINE_MS = 5_000;
const NOT_FOUND = 5; // gRPC

/** Tries the run's activities now. False when there is none that waits. */
export async function wake(client: Client, workflowId: string): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.workflowService.resetActivity({
        namespace: client.options.namespace,
        execution: { workflowId },
        matchAll: true,
        identity: 'relay',
      }),
    );
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === NOT_FOUND) return false;
    throw error;
  }
}
