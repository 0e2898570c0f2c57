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

/** Every event of these runs, and of those that each of them went on as. */
export async function chainHistory(
  client: Client,
  workflowId: string,
  runIds: readonly string[],
): Promise<Event[]> {
  const events: Event[] = [];
  const runs = new Set(runIds);
  for (const runId of runs) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    events.push(...(history.events ?? []));
    const last = history.events?.at(-1);
    const next = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    if (next) runs.add(next); // read next
  }
  return events;
}

/** How often each activity ran, tries that failed included. */
export function activityRuns(events: readonly Event[]): Record<string, number> {
  const runs: Record<string, number> = {};
  let scheduled = '';
  for (const event of events) {
    const { activityType } = event.activityTaskScheduledEventAttributes ?? {};
    // Our runs have one at a time: what starts is what was scheduled last.
    if (activityType) scheduled = String(activityType.name);
    const { attempt } = event.activityTaskStartedEventAttributes ?? {};
    const ran = attempt ? { type: scheduled, times: attempt } : localRun(event);
    if (ran) runs[ran.type] = (runs[ran.type] ?? 0) + ran.times;
  }
  return runs;
}

/** Of a local activity there is a marker: what it was, and at which try it ended. */
function localRun({ markerRecordedEventAttributes: marker }: Event) {
  if (marker?.markerName !== 'core_local_activity') return undefined;
  const [data] = marker.details?.['data']?.payloads ?? [];
  const local = JSON.parse(Buffer.from(data?.data ?? []).toString()) as {
    readonly activity_type: string;
    readonly attempt: number;
  };
  return { type: local.activity_type, times: local.attempt };
}
