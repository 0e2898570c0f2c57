// Reads a run's history as the server keeps it.
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { EventType } = proto.temporal.api.enums.v1;
type Event = proto.temporal.api.history.v1.IHistoryEvent;

export async function historyOf(client: Client, workflowId: string): Promise<readonly Event[]> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  return events ?? [];
}

export const typeOf = (event: Event): string =>
  String(EventType[event.eventType ?? 0]).replace('EVENT_TYPE_', '');

/**
 * Fast-forward's own events are the test's, not the product's: two, and now and then a workflow
 * task that follows the first.
 */
const FAST_FORWARDED =
  /WORKFLOW_EXECUTION_OPTIONS_UPDATED (WORKFLOW_TASK_\w+ ){0,3}WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED /g;

export async function countHistory(
  client: Client,
  workflowId: string,
): Promise<{ events: number; tasks: number }> {
  const types = (await historyOf(client, workflowId)).map(typeOf);
  const ours = `${types.join(' ')} `.replaceAll(FAST_FORWARDED, '').trim().split(' ');
  return {
    events: ours.length,
    tasks: ours.filter((type) => type === 'WORKFLOW_TASK_COMPLETED').length,
  };
}

/** What came in with messages, answers and starts, as JSON. */
export function payloadsOf(events: readonly Event[]): unknown[] {
  return events.flatMap((event) => {
    const payloads =
      event.workflowExecutionSignaledEventAttributes?.input?.payloads ??
      event.activityTaskCompletedEventAttributes?.result?.payloads ??
      event.workflowExecutionStartedEventAttributes?.input?.payloads ??
      [];
    return payloads.map((payload): unknown =>
      JSON.parse(Buffer.from(payload.data ?? []).toString()),
    );
  });
}
