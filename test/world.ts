// Everything one test of the engine needs, for itself alone: a database, a task queue, a company,
// the sandbox ERP with its own books, the relay and a worker, on the servers of the run.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
} from '@temporalio/worker';
import { inject } from 'vitest';
import { createActivities } from '../activities/index.ts';
import type { Activities } from '../activities/index.ts';
import { openDb } from '../db/index.ts';
import { startSandbox } from '../erp/sandbox/server/server.ts';
import type { Sandbox } from '../erp/sandbox/server/server.ts';
import { openFiles } from '../files/index.ts';
import { createLogger } from '../log.ts';
import { connectTemporal } from '../relay/connect.ts';
import { startRelay } from '../relay/loop.ts';
import type { Relay } from '../relay/loop.ts';
import { createTeller } from '../relay/teller.ts';
import { createWorker } from '../worker/worker.ts';
import { aCompany, SANDBOX_CODES } from './company.ts';
import type { TestErp } from './company.ts';
import { SECRET_KEY } from './secret-key.ts';
import { aDatabase } from './template-db.ts';
import { attemptsOf, hoursOf } from './world-hours.ts';
import { booksOf, peopleOf, rowsOf, runsOf } from './world-views.ts';

export const quiet = createLogger('silent', 'test');

Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});

export interface WorldOptions {
  /** Of the sandbox ERP and of the connection to it, such as `{ idempotency: 'neither' }`. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  /** Of the connection alone, such as `{ requestTimeoutMs: 1000 }`. */
  readonly connection?: Readonly<Record<string, string | number | boolean>>;
  /** Another ERP than the sandbox. */
  readonly erp?: TestErp;
  /** Another Temporal than that of the run. */
  readonly temporalAddress?: string;
}

export type World = Awaited<ReturnType<typeof aWorld>>;
export type Parts = Awaited<ReturnType<typeof theParts>>;

export async function aWorld(options: WorldOptions = {}) {
  const parts = await theParts(options);
  return {
    ...parts,
    ...rowsOf(parts),
    ...peopleOf(parts),
    ...booksOf(parts),
    ...runsOf(parts),
    ...hoursOf(parts),
    ...attemptsOf(parts),
    /** Starts a worker and a relay; give activities of your own to make them fail. */
    work: (activities: Activities = parts.activities) => aWorker(parts, activities),
    /** What relay and check are given: tests run single rounds of them. */
    relayDeps: {
      db: parts.db,
      client: parts.temporal.client,
      log: quiet,
      taskQueue: parts.taskQueue,
    },
    /** Runs `work` and gives the statements that went to the database meanwhile. */
    async counted<T>(work: () => Promise<T>) {
      parts.statements.length = 0;
      const result = await work();
      return { result, statements: [...parts.statements] };
    },
    [Symbol.asyncDispose]: parts.close,
  };
}

async function theParts({ settings, connection, erp, temporalAddress }: WorldOptions) {
  const database = await aDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tieout-world-'));
  const statements: string[] = [];
  const onStatement = (text: string): number => statements.push(text);
  const db = openDb({
    url: database.appUrl,
    secretKey: SECRET_KEY,
    max: 20,
    connectMs: 30_000, // a busy machine is no test of this
    onStatement,
  });
  const file = join(folder, 'erp.sqlite');
  const given = settings ? { settings } : {};
  const sandbox = await startSandbox({ file, apiKeys: ['key'], bench: 'open', ...given });
  const files = await openFiles({ home: folder });
  const address = temporalAddress ?? inject('temporalAddress');
  const taskQueue = `test-${randomUUID()}`;
  const temporal = connectTemporal({ connectionOptions: { address } });
  const relays = new Set<Relay>();
  const teller = createTeller({ db, client: temporal.client, log: quiet, taskQueue });
  return {
    database,
    db,
    statements,
    /** The sandbox ERP's own books. */
    erpFile: file,
    sandbox,
    /** The store of attached files. */
    files,
    temporal,
    temporalAddress: address,
    taskQueue,
    teller,
    company: await aCompany(db, erp ?? sandboxErp(sandbox, { ...settings, ...connection })),
    activities: createActivities({
      db,
      log: quiet,
      files,
      turnFreed: () => relays.forEach((one) => one.turnFreed()),
    }),
    relays,
    async close() {
      await teller.close();
      await temporal.close();
      await db.close();
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

export function sandboxErp(sandbox: Sandbox, settings: WorldOptions['settings'] = {}): TestErp {
  return {
    connector: 'sandbox',
    settings: { baseUrl: sandbox.url, ...settings },
    credentials: { apiKey: 'key' },
    ...SANDBOX_CODES,
  };
}

async function aWorker(parts: Parts, activities: Activities): Promise<AsyncDisposable> {
  const { db, taskQueue, temporal, temporalAddress: address } = parts;
  const grpcCompression = { codec: 'none' } as const;
  const connection = await NativeConnection.connect({ address, grpcCompression });
  const bundlePath = inject('workflowBundle');
  const namespace = 'default';
  const worker = await createWorker({ connection, namespace, taskQueue, activities, bundlePath });
  const running = worker.run();
  const relay = startRelay({
    db,
    client: temporal.client,
    log: quiet,
    taskQueue,
    checkEveryMs: 5_000,
  });
  parts.relays.add(relay);
  return {
    async [Symbol.asyncDispose]() {
      parts.relays.delete(relay);
      await relay.stop();
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
