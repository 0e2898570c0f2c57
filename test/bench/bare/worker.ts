// The bare program's worker, with the settings of ours (worker/worker.ts).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { createActivities } from './activities.ts';
import { TASK_QUEUE } from './contract.ts';
import type { Settings } from './settings.ts';

const settings = JSON.parse(process.argv[3] ?? '{}') as Settings;
Runtime.install({ shutdownSignals: ['SIGTERM'], logger: new DefaultLogger('WARN') });
const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 });
const connection = await NativeConnection.connect({
  address: settings.temporalAddress,
  grpcCompression: { codec: 'none' },
});
const worker = await Worker.create({
  connection,
  taskQueue: TASK_QUEUE,
  activities: createActivities({ pool, erpUrl: settings.erpUrl }),
  workflowBundle: { codePath: settings.bundlePath },
  stickyQueueScheduleToStartTimeout: '500ms',
  maxCachedWorkflows: 2_000,
  workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20, initial: 5 },
  activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, maximum: 20, initial: 5 },
});
const health = createServer((_request, response) => response.end());
await new Promise<void>((resolve) => health.listen(Number(process.argv[2]), '127.0.0.1', resolve));
const { port } = health.address() as AddressInfo;
process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
await worker.run();
health.close();
await pool.end();
await connection.close();
