// The schedule of a connection in Temporal, as it stands in Postgres: made, changed, or taken away.
// It only starts a workflow that knocks; who reads is another, one for each connection.
import { ScheduleAlreadyRunning, ScheduleNotFoundError } from '@temporalio/client';
import type { ScheduleOptions, ScheduleSpec } from '@temporalio/client';
import type { PaymentSyncSchedule } from '../domain/payments.ts';
import { paymentSyncWorkflowId } from '../workflows/contract.ts';
import type { FeedRef } from '../workflows/contract.ts';
import { SEARCH_ATTRIBUTES } from './telling.ts';
import type { TellOptions } from './telling.ts';

interface Scheduled extends FeedRef {
  readonly schedule: PaymentSyncSchedule;
}

/** Twice, or after another, changes nothing: what is told is how the row stands. */
export async function setSchedule(
  { companyId, connectionId, schedule }: Scheduled,
  { client, taskQueue }: TellOptions,
): Promise<void> {
  const scheduleId = paymentSyncWorkflowId(companyId, connectionId);
  const handle = client.schedule.getHandle(scheduleId);
  if (schedule.kind === 'never') {
    await handle.delete().catch(unlessMissing);
    return;
  }
  const options = optionsOf({ companyId, connectionId }, specOf(schedule), {
    scheduleId,
    taskQueue,
  });
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await handle.update((before) => ({ ...before, spec: options.spec, action: options.action }));
  }
}

function optionsOf(
  { companyId, connectionId }: FeedRef,
  spec: ScheduleSpec,
  { scheduleId, taskQueue }: { readonly scheduleId: string; readonly taskQueue: string },
): ScheduleOptions {
  const typedSearchAttributes = [{ key: SEARCH_ATTRIBUTES.company, value: companyId }];
  return {
    scheduleId,
    spec,
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' }, // who was missed is met by the next
    action: {
      type: 'startWorkflow',
      workflowType: 'knockForPayments',
      workflowId: `${scheduleId}/knock`,
      taskQueue,
      args: [{ companyId, connectionId }],
      typedSearchAttributes,
    },
    typedSearchAttributes,
  };
}

function specOf(schedule: Exclude<PaymentSyncSchedule, { kind: 'never' }>): ScheduleSpec {
  if (schedule.kind === 'every') return { intervals: [{ every: `${schedule.minutes} minutes` }] };
  const [hour = 0, minute = 0] = schedule.at.split(':').map(Number);
  return { calendars: [{ hour, minute }], timezone: schedule.timeZone };
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof ScheduleNotFoundError)) throw error;
}
