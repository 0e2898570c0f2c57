// The engine's process: configuration, connections, worker and relay; drains on SIGTERM. No logic.
import { Runtime, NativeConnection } from '@temporalio/worker';
import closeWithGrace from 'close-with-grace';
import { collectDefaultMetrics } from 'prom-client';
import { createActivities } from '../activities/index.ts';
import { cannotListen, ConfigError, loadConfig } from '../config.ts';
import { assertAppRole, openDb, whyNotReady } from '../db/index.ts';
import { filesOf, openFiles } from '../files/index.ts';
import { createLogger } from '../log.ts';
import { addressRules } from '../notify/addresses.ts';
import { webhookSender } from '../notify/webhook.ts';
import { connectTemporal } from '../relay/connect.ts';
import { startRelay } from '../relay/loop.ts';
import { startWebhooks } from '../relay/webhooks.ts';
import { ensureSearchAttributes } from './search-attributes.ts';
import { listenForHealth } from './health.ts';
import { openMails } from './mails.ts';
import { createWorker } from './worker.ts';

async function main(): Promise<void> {
  const config = loadConfig();
  const { DATABASE_URL: url, TIEOUT_SECRET_KEY: secretKey } = config;
  if (!url)
    throw new ConfigError(['DATABASE_URL is not set: Postgres as the role of the processes.']);
  if (!secretKey)
    throw new ConfigError([
      'TIEOUT_SECRET_KEY is not set: 32 bytes in base64, such as `openssl rand -base64 32` prints.',
    ]);
  const log = createLogger(config.LOG_LEVEL, 'worker');
  Runtime.install({ shutdownSignals: [], logger: sdkLogger(log) }); // one owner of the signals: below

  const db = openDb({
    url,
    secretKey,
    applicationName: 'tieout worker',
    onError: (err) => log.warn({ err }, 'a database connection broke'),
  });
  await assertAppRole(db);
  const reason = await whyNotReady(db);
  if (reason) throw new Error(reason);

  const temporal = connectTemporal(config.temporal);
  const namespace = config.temporal?.namespace ?? 'default';
  const files = await openFiles(filesOf(config));
  const connection = await NativeConnection.connect({
    address: '127.0.0.1:7233',
    grpcCompression: { codec: 'none' },
    ...config.temporal?.connectionOptions,
  });
  await ensureSearchAttributes(connection, namespace, log);
  const relay = startRelay({ db, client: temporal.client, log });
  const sender = webhookSender({ rules: addressRules(config.TIEOUT_WEBHOOK_ALLOW) });
  const webhooks = startWebhooks({ db, log, send: sender.send });
  const worker = await createWorker({
    connection,
    namespace,
    activities: createActivities({ db, log, files, turnFreed: () => relay.turnFreed() }),
    bundlePath: config.TIEOUT_WORKFLOW_BUNDLE,
  });
  const mails = openMails(config, db, log);
  collectDefaultMetrics();
  const health = await listenForHealth({
    host: config.HOST,
    port: config.WORKER_PORT,
    whyNot: async () => {
      if (worker.getState() !== 'RUNNING')
        return `the worker is ${worker.getState().toLowerCase()}`;
      if (!(await temporal.isThere())) return 'Temporal does not answer';
      return whyNotReady(db);
    },
    ...mails.health,
  }).catch(cannotListen('WORKER_PORT', config.WORKER_PORT));
  const running = worker.run();
  process.stdout.write(`${JSON.stringify({ listening: health.url })}\n`);

  const close = closeWithGrace({ delay: 40_000 }, async ({ err, signal }) => {
    log.info({ err, signal }, 'the worker ends');
    health.server.close();
    await Promise.all([relay.stop(), webhooks.stop(), mails.stop()]);
    await sender.close();
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running.catch((error: unknown) => log.error({ err: error }, 'the worker broke off'));
    await temporal.close();
    await connection.close();
    await db.close();
  });
  running.catch(() => close.close()); // whoever supervises us starts a new one
}

function sdkLogger(log: ReturnType<typeof createLogger>) {
  const levels = {
    TRACE: 'trace',
    DEBUG: 'debug',
    INFO: 'debug',
    WARN: 'warn',
    ERROR: 'error',
  } as const;
  const write = (level: keyof typeof levels, message: string, meta?: object): void =>
    log[levels[level]](meta ?? {}, message);
  return {
    log: write,
    trace: (message: string, meta?: object) => write('TRACE', message, meta),
    debug: (message: string, meta?: object) => write('DEBUG', message, meta),
    info: (message: string, meta?: object) => write('INFO', message, meta),
    warn: (message: string, meta?: object) => write('WARN', message, meta),
    error: (message: string, meta?: object) => write('ERROR', message, meta),
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
