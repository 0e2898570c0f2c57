// The API as a process: settings, parts, a port, and an orderly end. Says where it listens in one
// line of JSON on standard output; everything else goes to the log.
import closeWithGrace from 'close-with-grace';
import { collectDefaultMetrics } from 'prom-client';
import { cannotListen, ConfigError, loadConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { assertAppRole, openDb, whyNotReady } from '../db/index.ts';
import { filesOf, openFiles } from '../files/index.ts';
import { createLogger } from '../log.ts';
import type { Logger } from '../log.ts';
import { addressRules } from '../notify/addresses.ts';
import { connectTemporal } from '../relay/connect.ts';
import { createTeller } from '../relay/teller.ts';
import { buildApp } from './app.ts';
import { openProvider } from './provider.ts';
import type { Provider } from './provider.ts';

/** What is under way may finish; then it ends all the same. */
const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const { url, secretKey } = databaseOf(config);
  const publicUrl = publicUrlOf(config);
  const log = createLogger(config.LOG_LEVEL, 'api');
  const db = openDb({
    url,
    secretKey,
    applicationName: 'tieout api',
    onError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
  });
  await assertAppRole(db);
  const reason = await whyNotReady(db);
  if (reason) throw new Error(reason);

  const temporal = connectTemporal(config.temporal);
  const teller = createTeller({ db, client: temporal.client, log });
  const app = await buildApp({
    db,
    tell: teller.tell,
    log,
    publicUrl,
    provider: providerOf(config, log),
    temporalIsThere: temporal.isThere,
    webhookRules: addressRules(config.TIEOUT_WEBHOOK_ALLOW),
    limits: {
      perToken: config.TIEOUT_REQUESTS_PER_MINUTE,
      perAddress: config.TIEOUT_GUESSES_PER_MINUTE,
      busyMs: config.TIEOUT_BUSY_MS,
    },
    files: { store: await openFiles(filesOf(config)), maxBytes: config.TIEOUT_FILE_MAX_BYTES },
    trustedProxies: config.TIEOUT_TRUSTED_PROXIES?.split(','),
  });
  collectDefaultMetrics();
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ signal, err }) => {
    if (err) log.fatal({ err }, 'ends after an error');
    else log.info({ signal }, 'ends');
    await app.close();
    await teller.close();
    await temporal.close();
    await db.close();
  });
  const listening = await app
    .listen({ host: config.HOST, port: config.PORT })
    .catch(cannotListen('PORT', config.PORT));
  process.stdout.write(`${JSON.stringify({ listening })}\n`);
}

function databaseOf({ DATABASE_URL, TIEOUT_SECRET_KEY }: Config): {
  url: string;
  secretKey: string;
} {
  if (DATABASE_URL && TIEOUT_SECRET_KEY) return { url: DATABASE_URL, secretKey: TIEOUT_SECRET_KEY };
  const missing = [
    !DATABASE_URL && 'DATABASE_URL is not set: Postgres as the role of the processes.',
    !TIEOUT_SECRET_KEY &&
      'TIEOUT_SECRET_KEY is not set: 32 bytes in base64, such as `openssl rand -base64 32` prints.',
  ];
  throw new ConfigError(missing.filter((line) => line !== false));
}

/** By default this machine, where only it is listened to. */
function publicUrlOf({ PUBLIC_URL, HOST, PORT, OIDC_ISSUER }: Config): string | undefined {
  if (PUBLIC_URL !== undefined) return PUBLIC_URL;
  if (HOST === '127.0.0.1' && PORT !== 0) return `http://${HOST}:${PORT}`;
  if (OIDC_ISSUER === undefined) return undefined;
  throw new ConfigError([
    'PUBLIC_URL is not set: where people reach the API, and come back from signing in.',
  ]);
}

function providerOf(config: Config, log: Logger): Provider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = config;
  const { OIDC_CLIENT_SECRET: clientSecret } = config;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    return undefined;
  return openProvider({ issuer, clientId, clientSecret, log });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
