// One worker process of the chaos harness: the product's own worker and relay on a task queue of
// the test's. It says what its activities do and for which invoice; told to, it kills itself on the
// way.
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
} from '@temporalio/worker';
import { createActivities } from '../../activities/index.ts';
import type { Activities } from '../../activities/index.ts';
import { openDb } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { startRelay } from '../../relay/loop.ts';
import { createWorker } from '../../worker/worker.ts';
import { hookEffects } from './effects.ts';
import type { Death, Effect } from './effects.ts';

export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly secretKey: string;
  readonly temporalAddress: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  /** The database's functions that write. */
  readonly writing: readonly string[];
  /** Where it kills itself; the first that it comes to. */
  readonly deaths: readonly Death[];
  readonly checkEveryMs: number;
}

/**
 * What it says, one a line: that it is ready, that it counts anew, an effect, an activity that
 * began or ended, and whose payments it reads.
 */
export type Said =
  | { readonly activities: readonly string[] }
  | { readonly armed: true }
  | { readonly effect: Effect }
  | { readonly began: number; readonly invoiceId?: string; readonly readsFor?: string }
  | { readonly ended: number };

const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;
const say = (said: Said): void => void process.stdout.write(`${JSON.stringify(said)}\n`);
const arm = hookEffects(order, (effect) => say({ effect }));
process.on('message', (deaths: readonly Death[]) => {
  arm(deaths);
  say({ armed: true });
});

interface Input {
  readonly invoiceId?: string;
  readonly companyId?: string;
}

/** Says for whom each one works while it does. */
function telling(activities: Activities): Activities {
  let began = 0;
  const told = Object.entries(activities).map(([name, activity]) => {
    const run = activity as (input: Input) => Promise<unknown>;
    const reads = name === 'readPayments' || name === 'answerErpRequest';
    return [
      name,
      async (input: Input) => {
        began += 1;
        const mine = began;
        const { invoiceId, companyId } = input;
        const readsFor = reads && companyId !== undefined ? { readsFor: companyId } : {};
        say({ began: mine, ...(invoiceId && { invoiceId }), ...readsFor });
        try {
          return await run(input);
        } finally {
          say({ ended: mine });
        }
      },
    ];
  });
  return Object.fromEntries(told) as Activities;
}

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
const activities = createActivities({ db, log, turnFreed: () => relay.turnFreed() });
say({ activities: Object.keys(activities) }); // before its relay, which may die at once
const relay = startRelay({
  db,
  client: temporal.client,
  log,
  taskQueue,
  checkEveryMs: order.checkEveryMs,
});
const worker = await createWorker({
  connection,
  namespace: 'default',
  taskQueue,
  activities: telling(activities),
  bundlePath,
});
process.on('disconnect', () => process.exit(1)); // the harness was killed
process.on('SIGTERM', () => process.exit(0)); // whoever wants it to end has no more to do for it
await worker.run();
