// The run on whose behalf an activity acts, for the record.
import { activityInfo } from '@temporalio/activity';
import type { ByRun } from '../db/events.ts';

export function thisRun(): ByRun {
  const { workflowExecution } = activityInfo();
  return {
    workflowId: workflowExecution?.workflowId ?? '',
    runId: workflowExecution?.runId ?? '',
  };
}
