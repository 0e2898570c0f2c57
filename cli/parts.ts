// How each part of the embedded default is started, once and again. The next run of a part takes
// the ports of the one before, so that nobody has to be told a new address.
import type { Config } from '../config.ts';
import type { Environment } from './environment.ts';
import type { Home } from './home.ts';
import { PORT, startNode } from './node-process.ts';
import type { NodeProcess } from './node-process.ts';
import { keepRunning } from './part.ts';
import type { Instance, Part } from './part.ts';
import { startPostgres } from './postgres.ts';
import type { Postgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';
import type { Temporal } from './temporal.ts';
import { findTemporalCli } from './temporal-cli.ts';
import { lastLines } from './watched.ts';

const SANDBOX_GRACE_MS = 5_000;
const SIGN_IN_GRACE_MS = 5_000;
const API_GRACE_MS = 15_000;
const WORKER_GRACE_MS = 45_000; // longer than it gives itself
/** The processes of a run that was killed end within this. */
export const LONGEST_GRACE_MS = 50_000;

/** For programs that have no business with our keys and addresses. */
const bare = ({ PATH, HOME, TMPDIR, NODE_OPTIONS }: Environment): Environment => ({
  PATH,
  HOME,
  TMPDIR,
  NODE_OPTIONS,
  TZ: 'UTC',
});

/** What the starts need to know. */
export interface Setting {
  readonly config: Config;
  readonly env: Environment;
  readonly home: Home;
  /** Hears what a person should know, one sentence each. */
  readonly say: (note: string) => void;
  /** Hears that a part runs again. */
  readonly onAgain: () => void;
}

/** Each is there once it runs; PostgreSQL and Temporal only where none was given. */
export interface Parts {
  postgres?: Part<Postgres>;
  temporal?: Part<Temporal>;
  sandbox?: Part<NodeProcess>;
  /** Only where people cannot sign in elsewhere: `hasLocalSignIn`. */
  signIn?: Part<NodeProcess>;
  api?: Part<NodeProcess>;
  worker?: Part<NodeProcess>;
}

function keep<T extends Instance>(
  setting: Setting,
  name: string,
  log: string,
  launch: (former: T | undefined) => Promise<T>,
): Promise<Part<T>> {
  const { say, onAgain } = setting;
  const lastWords = () => lastLines(log);
  return keepRunning({ name, launch, lastWords, say, onAgain });
}

export function keepPostgres(setting: Setting): Promise<Part<Postgres>> {
  const { config, home, say } = setting;
  const log = home.log('postgres');
  return keep(setting, 'PostgreSQL', log, (former) =>
    startPostgres({
      dir: home.at('postgres'),
      port: former?.port ?? config.POSTGRES_PORT,
      passwords: home.secrets.postgres,
      durable: true,
      shared: config.TIEOUT_SHARED,
      log,
      ...(former ? {} : { say }),
    }),
  );
}

export async function keepTemporal(setting: Setting): Promise<Part<Temporal>> {
  const { config, env, home, say } = setting;
  const cli = await findTemporalCli({
    given: config.TEMPORAL_CLI,
    searchPath: env['PATH'] ?? '',
    bin: home.at('bin'),
    env,
    say,
  });
  const log = home.log('temporal');
  return keep(setting, 'Temporal', log, (former) =>
    startTemporal({
      cli,
      // A new server does not bring an older one's file up to date. It begins with an empty one,
      // and is told every open submission again.
      dbFile: home.at('temporal', `server-${cli.server}.db`),
      port: former?.port ?? config.TEMPORAL_PORT,
      uiPort: former?.uiPort ?? config.TEMPORAL_UI_PORT,
      log,
    }),
  );
}

export function keepSandbox(setting: Setting, keyFile: string): Promise<Part<NodeProcess>> {
  const { config, env, home } = setting;
  const file = home.at('sandbox', 'erp.sqlite');
  const log = home.log('sandbox');
  return keep(setting, 'The sandbox ERP', log, (former) =>
    startNode({
      name: 'sandbox ERP',
      file: 'erp/sandbox/server/main.ts',
      args: ['--file', file, '--port', PORT, '--api-key-file', keyFile, '--page', 'open'],
      env: bare(env),
      log,
      portSetting: 'SANDBOX_PORT',
      port: former?.port ?? config.SANDBOX_PORT,
      graceMs: SANDBOX_GRACE_MS,
    }),
  );
}

/** It asks for no password: never beside a database that was given, but for the demo. */
export const hasLocalSignIn = ({ DATABASE_URL, TIEOUT_DEMO, OIDC_ISSUER }: Config): boolean =>
  OIDC_ISSUER === undefined && (DATABASE_URL === undefined || TIEOUT_DEMO === '1');

export function keepSignIn(setting: Setting, keysFile: string): Promise<Part<NodeProcess>> {
  const { config, env, home } = setting;
  const log = home.log('sign-in');
  const more = config.PUBLIC_URL === undefined ? [] : ['--public-url', config.PUBLIC_URL];
  return keep(setting, 'The local provider of sign-ins', log, (former) =>
    startNode({
      name: 'local provider of sign-ins',
      file: 'cli/sign-in/main.ts',
      args: ['--port', PORT, '--keys', keysFile, ...more],
      env: bare(env),
      log,
      portSetting: 'SIGN_IN_PORT',
      port: former?.port ?? config.SIGN_IN_PORT,
      graceMs: SIGN_IN_GRACE_MS,
    }),
  );
}

export function keepApi(setting: Setting, env: Environment): Promise<Part<NodeProcess>> {
  const { config, home } = setting;
  const log = home.log('api');
  return keep(setting, 'The API', log, (former) =>
    startNode({
      name: 'API',
      file: 'api/main.ts',
      env,
      log,
      portSetting: 'PORT',
      port: former?.port ?? config.PORT,
      graceMs: API_GRACE_MS,
    }),
  );
}

export function keepWorker(setting: Setting, env: Environment): Promise<Part<NodeProcess>> {
  const { config, home } = setting;
  const log = home.log('worker');
  return keep(setting, 'The worker', log, (former) =>
    startNode({
      name: 'worker',
      file: 'worker/main.ts',
      env,
      log,
      portSetting: 'WORKER_PORT',
      port: former?.port ?? config.WORKER_PORT,
      graceMs: WORKER_GRACE_MS,
    }),
  );
}
