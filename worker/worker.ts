// The worker that hosts the workflows and their activities: the SDK's settings, with their reasons.
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import type { NativeConnection } from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import { TASK_QUEUE } from '../workflows/contract.ts';
import { withoutWords } from './bugs.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: Activities;
  readonly taskQueue?: string;
  /** A bundle made before (image build, tests); without it the workflows are bundled now. */
  readonly bundlePath?: string | undefined;
}

export async function createWorker(options: WorkerOptions): Promise<Worker> {
  const { connection, namespace, activities, bundlePath, taskQueue = TASK_QUEUE } = options;
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    ...(bundlePath
      ? { workflowBundle: { codePath: bundlePath } }
      : { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) }),
    interceptors: { activity: [withoutWords] },
    // After kill -9 of a worker its workflows wait this long before another one takes them.
    stickyQueueScheduleToStartTimeout: '500ms',
    maxCachedWorkflows: 2_000,
    // The SDK would keep beats back for 8 s, and Temporal's answer to a beat is how an attempt
    // hears that it is cancelled.
    maxHeartbeatThrottleInterval: '2s',
    // A call to an ERP waits, and costs next to nothing: one ERP's slow calls are not to fill the
    // worker.
    maxConcurrentActivityTaskExecutions: 1_000,
    shutdownGraceTime: '25s', // most ERPs answer within it, so that few deploys make an export unclear
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20, initial: 5 },
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20, initial: 5 },
  });
}
