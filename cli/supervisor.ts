// The embedded default: starts the parts in order, keeps them running, says in run.json what runs,
// and ends them in order. What the environment gives (DATABASE_URL, TEMPORAL_*) replaces a part.
import { mkdirSync } from 'node:fs';
import type { Config } from '../config.ts';
import { givenDatabase } from './database.ts';
import type { Database } from './database.ts';
import type { Environment } from './environment.ts';
import type { Home } from './home.ts';
import { writePrivately } from './home.ts';
import { migrateDatabase } from './migrate.ts';
import {
  hasLocalSignIn,
  keepApi,
  keepPostgres,
  keepSandbox,
  keepSignIn,
  keepTemporal,
  keepWorker,
  LONGEST_GRACE_MS,
} from './parts.ts';
import type { Parts, Setting } from './parts.ts';
import { portFor } from './ports.ts';
import type { Addresses, RunFile } from './run-file.ts';
import { CLIENT_ID, keysIn } from './sign-in/keys.ts';

export interface SupervisorOptions {
  readonly config: Config;
  readonly env: Environment;
  readonly home: Home;
  /** Hears what a person should know, one sentence each. */
  readonly say: (note: string) => void;
  /** Ends the start between two steps. */
  readonly signal: AbortSignal;
}

export interface Supervisor {
  /** What runs now; `run.json` says the same. */
  run(): RunFile;
  addresses(): Addresses;
  database(): Database;
  /** Adds to `run.json`. */
  remember(more: Partial<RunFile>): void;
  /** In order (`inOrderOfEnd`): each has ended before the next is asked to. */
  stop(): Promise<void>;
  /** All at once, by force. */
  kill(): void;
}

/** Brings everything up, or throws when it has ended again what was started. */
export async function bringUp(options: SupervisorOptions): Promise<Supervisor> {
  const { config, home, signal } = options;
  givenDatabase(config); // incomplete is said before anything is made
  const begun = { pid: process.pid, startedAt: new Date().toISOString() };
  let more: Partial<RunFile> = {};
  const parts: Parts = {};
  const run = (): RunFile => ({ ...begun, ...describe(config, home, parts), ...more });
  const write = () => writePrivately(home.at('run.json'), `${JSON.stringify(run(), null, 2)}\n`);
  const setting: Setting = { ...options, onAgain: () => mayFail(write, options.say) };
  try {
    write();
    await assertPortsFree(config, home.wasKilled ? LONGEST_GRACE_MS : 0);
    await startServers(setting, parts);
    signal.throwIfAborted();
    const database = databaseOf(config, home, parts);
    await migrateDatabase(database);
    signal.throwIfAborted();
    await startOurs(setting, parts, database);
    signal.throwIfAborted();
    write();
  } catch (error) {
    await stopAll(parts);
    throw error;
  }
  const database = databaseOf(config, home, parts);
  return {
    run,
    addresses: () => there(addressesOf(config, parts)),
    database: () => database,
    remember: (added) => {
      more = { ...more, ...added };
      write();
    },
    stop: () => stopAll(parts),
    kill: () => inOrderOfEnd(parts).forEach((part) => part?.kill()),
  };
}

/** A full disk later on must not end what runs. */
function mayFail(write: () => void, say: (note: string) => void): void {
  try {
    write();
  } catch (error) {
    say(`run.json could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Before anything is made: a taken port is the most usual trouble, and quickly said. */
async function assertPortsFree(config: Config, patienceMs: number): Promise<void> {
  const ports: (readonly [string, number])[] = [
    ['PORT', config.PORT],
    ['WORKER_PORT', config.WORKER_PORT],
    ['SANDBOX_PORT', config.SANDBOX_PORT],
  ];
  if (hasLocalSignIn(config)) ports.push(['SIGN_IN_PORT', config.SIGN_IN_PORT]);
  if (config.DATABASE_URL === undefined) ports.push(['POSTGRES_PORT', config.POSTGRES_PORT]);
  if (config.temporal === undefined)
    ports.push(
      ['TEMPORAL_PORT', config.TEMPORAL_PORT],
      ['TEMPORAL_UI_PORT', config.TEMPORAL_UI_PORT],
    );
  const deadline = Date.now() + patienceMs;
  for (const [setting, port] of ports.filter(([, number]) => number !== 0))
    await portFor(setting, port, Math.max(0, deadline - Date.now()));
}

async function startServers(setting: Setting, parts: Parts): Promise<void> {
  const { config, home } = setting;
  mkdirSync(home.at('sandbox'), { recursive: true, mode: 0o700 });
  const keyFile = home.at('sandbox', 'api-key'); // not an argument: those everybody can read
  writePrivately(keyFile, `${home.secrets.sandboxApiKey}\n`);
  await together([
    config.DATABASE_URL === undefined
      ? keepPostgres(setting).then((part) => (parts.postgres = part))
      : undefined,
    config.temporal === undefined
      ? keepTemporal(setting).then((part) => (parts.temporal = part))
      : undefined,
    keepSandbox(setting, keyFile).then((part) => (parts.sandbox = part)),
    hasLocalSignIn(config)
      ? keepSignIn(setting, keysFileOf(home)).then((part) => (parts.signIn = part))
      : undefined,
  ]);
}

async function startOurs(setting: Setting, parts: Parts, database: Database): Promise<void> {
  const env: Environment = {
    ...setting.env,
    TIEOUT_HOME: setting.home.path,
    TIEOUT_SECRET_KEY: database.secretKey,
    DATABASE_URL: database.url,
    DATABASE_MIGRATE_URL: undefined, // the processes do not own what they use
    ...(parts.temporal && temporalEnv(setting.home, parts.temporal.now().address)),
  };
  const signIn = parts.signIn && signInEnv(setting.home, parts.signIn.now().url);
  const api = keepApi(setting, { ...env, ...signIn }).then((part) => (parts.api = part));
  const worker = mailEnv(setting, api)
    .then((mail) => keepWorker(setting, { ...env, ...mail }))
    .then((part) => (parts.worker = part));
  await together([api, worker]);
}

const mailsAreHere = ({ SMTP_URL, DATABASE_URL }: Config): boolean =>
  SMTP_URL === undefined && DATABASE_URL === undefined;

/** Without a mail server, mails are files in the home, and their links lead here. */
async function mailEnv(
  { config, home }: Setting,
  api: ReturnType<typeof keepApi>,
): Promise<Environment> {
  if (!mailsAreHere(config)) return {};
  return {
    TIEOUT_MAIL_FOLDER: config.TIEOUT_MAIL_FOLDER ?? home.at('mails'),
    MAIL_FROM: config.MAIL_FROM ?? 'Tieout <tieout@localhost>',
    // A port that was asked for is known before the API listens on it.
    PUBLIC_URL:
      config.PUBLIC_URL ??
      (config.PORT === 0
        ? (await api).now().url
        : `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${config.PORT}`),
  };
}

const keysFileOf = (home: Home): string => home.at('sign-in.json');

function signInEnv(home: Home, issuer: string): Environment {
  const { clientSecret } = keysIn(keysFileOf(home));
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: clientSecret };
}

/**
 * Ours listens without TLS or key: a person's own profile for another server must not be mixed in.
 */
function temporalEnv(home: Home, address: string): Environment {
  const file = home.at('temporal', 'client.toml');
  writePrivately(file, '[profile.default]\n'); // an empty file is not taken
  return {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_CONFIG_FILE: file,
  };
}

/**
 * Waits for all, so that whatever did start is known and can be ended; then throws the first
 * failure.
 */
async function together(starts: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  const results = await Promise.allSettled(starts.filter((start) => start !== undefined));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

function databaseOf(config: Config, home: Home, parts: Parts): Database {
  const given = givenDatabase(config);
  if (given) return given;
  if (!parts.postgres) throw new Error('PostgreSQL does not run yet.');
  const { appUrl: url, migrateUrl } = parts.postgres.now();
  return { url, migrateUrl, secretKey: config.TIEOUT_SECRET_KEY ?? home.secrets.secretKey };
}

function describe(config: Config, home: Home, parts: Parts): Omit<RunFile, 'pid' | 'startedAt'> {
  const addresses = addressesOf(config, parts);
  const pids = Object.entries(parts).map(([name, part]) => [name, part.now().pid]);
  if (addresses === undefined) return { state: 'starting', pids: Object.fromEntries(pids) };
  const { url, migrateUrl } = databaseOf(config, home, parts);
  return {
    state: 'running',
    addresses,
    pids: Object.fromEntries(pids),
    databaseUrl: url,
    databaseMigrateUrl: migrateUrl,
    sandboxApiKey: home.secrets.sandboxApiKey,
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not everything runs.');
  return value;
}

/** Undefined until everything listens. */
function addressesOf(config: Config, parts: Parts): Addresses | undefined {
  const { postgres, sandbox, signIn, api, worker } = parts;
  if (!sandbox || !api || !worker) return undefined;
  return {
    api: api.now().url,
    worker: worker.now().url,
    ...(mailsAreHere(config) && { mails: `${worker.now().url}/mails` }),
    sandbox: sandbox.now().url,
    ...(signIn && { signIn: signIn.now().url }),
    postgres: postgres
      ? `127.0.0.1:${postgres.now().port}`
      : new URL(config.DATABASE_URL ?? '').host,
    ...temporalAddresses(config, parts),
  };
}

function temporalAddresses({ temporal: given }: Config, { temporal: ours }: Parts) {
  if (!ours)
    return {
      temporal: given?.connectionOptions.address ?? 'localhost:7233',
      temporalNamespace: given?.namespace ?? 'default',
    };
  const { address, uiUrl } = ours.now();
  const ui = uiUrl === undefined ? {} : { temporalUi: uiUrl };
  return { temporal: address, temporalNamespace: 'default', ...ui };
}

const inOrderOfEnd = ({ worker, api, signIn, sandbox, temporal, postgres }: Parts) => [
  worker,
  api,
  signIn,
  sandbox,
  temporal,
  postgres,
];

async function stopAll(parts: Parts): Promise<void> {
  for (const part of inOrderOfEnd(parts)) await part?.stop();
}
