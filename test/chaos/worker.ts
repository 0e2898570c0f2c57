// One worker process of the chaos harness: the product's own worker and relay on a task queue of the
// test's, with its effects numbered. Told to, it kills itself at one of them.
import { Context } from '@temporalio/activity';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
} from '@temporalio/worker';
import pg from 'pg';
import { createActivities } from '../../activities/index.ts';
import { openDb } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { startRelay } from '../../relay/loop.ts';
import { createWorker } from '../../worker/worker.ts';

export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly secretKey: string;
  readonly temporalAddress: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  /** Dies right before, or right after, its n-th effect. */
  readonly dieAt?: { readonly effect: number; readonly when: 'before' | 'after' };
}

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;
let effects = 0;

const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

/** Of an activity only: what the relay does is not on the way of one invoice. */
function activityOf(): string | undefined {
  try {
    return Context.current().info.activityType;
  } catch {
    return undefined; // not in an activity
  }
}

/** Numbers an effect, and dies at the one that was ordered. */
async function effect<T>(kind: 'commit' | 'request', work: () => Promise<T>): Promise<T> {
  const activity = activityOf();
  if (activity === undefined) return work();
  effects += 1;
  const mine = effects;
  const dies = order.dieAt?.effect === mine ? order.dieAt.when : undefined;
  if (dies === 'before') process.kill(process.pid, 'SIGKILL');
  const result = await work();
  say({ effect: mine, kind, activity });
  if (dies === 'after') process.kill(process.pid, 'SIGKILL');
  return result;
}

const query = pg.Client.prototype.query as unknown as (...args: unknown[]) => Promise<unknown>;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text;
    const run = () => query.apply(this, args);
    return text !== undefined && /^commit/i.test(text.trim()) ? effect('commit', run) : run();
  },
});
const fetchNow = globalThis.fetch;
globalThis.fetch = (...args) => effect('request', () => fetchNow(...args));

// What goes wrong is meant to; our own words alone go to stdout.
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('ERROR', () => undefined),
  telemetryOptions: {
    logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} },
  },
});
const log = createLogger('silent', 'chaos');
const db = openDb({ url: order.databaseUrl, secretKey: order.secretKey, max: 20 });
const temporal = connectTemporal({ connectionOptions: { address: order.temporalAddress } });
const { taskQueue, bundlePath } = order;
const connection = await NativeConnection.connect({
  address: order.temporalAddress,
  grpcCompression: { codec: 'none' },
});
const relay = startRelay({ db, client: temporal.client, log, taskQueue, checkEveryMs: 2_000 });
const activities = createActivities({ db, log, turnFreed: () => relay.turnFreed() });
const worker = await createWorker({
  connection,
  namespace: 'default',
  taskQueue,
  activities,
  bundlePath,
});
say({ activities: Object.keys(activities) });
process.on('SIGTERM', () => process.exit(0)); // whoever wants it to end has no more to do for it
await worker.run();
