// The whole product as processes of its own, each of which the stack sweep kills, freezes and
// starts again where it was: PostgreSQL, Temporal, the sandbox ERP, API, worker. Who ends unasked
// is started again, as whoever runs the product would.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PORT, startNode } from '../../cli/node-process.ts';
import type { Instance } from '../../cli/part.ts';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { startPostgres } from '../../cli/postgres.ts';
import type { TemporalCli } from '../../cli/temporal-cli.ts';
import { startTemporal } from '../../cli/temporal.ts';
import { migrate } from '../../db/migrate.ts';
import { SECRET_KEY } from '../secret-key.ts';
import type { World } from '../world.ts';

export const PARTS = ['worker', 'api', 'temporal', 'postgres', 'erp'] as const;
export type PartName = (typeof PARTS)[number];

interface Running extends Instance {
  readonly port: number;
}

type Ports = Partial<Record<PartName, number>>;

/** What there has to be before: the Temporal CLI and the bundle of the workflows. */
export interface Programs {
  readonly cli: TemporalCli;
  readonly bundle: string;
  /** NODE_OPTIONS of the worker, such as `--cpu-prof`. */
  readonly workerNodeOptions?: string | undefined;
  /** More of PostgreSQL's settings. */
  readonly postgres?: Readonly<Record<string, string>>;
}

export interface Processes extends AsyncDisposable {
  readonly folder: string;
  readonly erpFile: string;
  /** As the owner of the tables; waits for a PostgreSQL that is away. */
  readonly asOwner: World['asOwner'];
  readonly appUrl: string;
  /** As the superuser, whom no foreign key binds. */
  asSuperuser(statements: string): Promise<void>;
  superUrl(database: string): string;
  portOf(name: PartName): number;
  pidOf(name: PartName): number;
  /** kill -9 of it and of all that it forked; it stays away until `start`. */
  kill(name: PartName): Promise<void>;
  start(name: PartName): Promise<void>;
  /** SIGSTOP of it and of all that it forked. Returns what makes them go on. */
  freeze(name: PartName): () => void;
  /**
   * All that Temporal knows is gone: it is killed, and another one begins with an empty file, after
   * `returns`.
   */
  loseTemporal(returns: () => Promise<void>): Promise<void>;
  /** Who ended unasked, and was started again. */
  readonly unasked: readonly PartName[];
}

/** `parts`: which of API and worker run from the beginning. */
export async function startProcesses(
  programs: Programs,
  parts: readonly PartName[] = ['api', 'worker'],
): Promise<Processes> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-sweep-'));
  chmodSync(folder, 0o755); // PostgreSQL is another user when we are root
  const { ports, start, kill, stop, pidOf, unasked } = keeper(folder, programs);
  await start('postgres');
  const appUrl = urlOf(ports, 'tieout_app', 'app');
  await migrate({ migrateUrl: urlOf(ports, 'tieout_owner', 'owner'), appRole: APP_ROLE });
  await Promise.all([start('temporal'), start('erp')]);
  await Promise.all(parts.map(start));
  const owner = poolOf(urlOf(ports, 'tieout_owner', 'owner'));
  const superuser = poolOf(urlOf(ports, 'postgres', 'super'));
  return {
    folder,
    erpFile: join(folder, 'erp.sqlite'),
    appUrl,
    superUrl: (database) => urlOf(ports, 'postgres', 'super', database),
    unasked,
    asOwner: async <T>(statement: string, values?: readonly unknown[]) =>
      (await patiently(() => owner.query(statement, [...(values ?? [])]))).rows as T[],
    asSuperuser: async (statements) => void (await patiently(() => superuser.query(statements))),
    portOf: (name) => ports[name] ?? 0,
    pidOf,
    kill,
    start,
    freeze: (name) => freeze(pidOf(name)),
    async loseTemporal(returns) {
      await kill('temporal');
      for (const part of ['', '-wal', '-shm', '.made'])
        rmSync(join(folder, `temporal.db${part}`), { force: true });
      await returns();
      await start('temporal');
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([owner.end(), superuser.end()]);
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts, kills, and starts again what ended unasked. */
function keeper(folder: string, programs: Programs) {
  const running = new Map<PartName, Running>();
  const ports: Ports = {};
  const unasked: PartName[] = [];
  const mayEnd = new Set<PartName>(PARTS);

  const start = async (name: PartName): Promise<void> => {
    // What it needs may be away too: then it is tried again, as a supervisor does.
    const instance = await patiently(() => launch(name, folder, ports, programs));
    running.set(name, instance);
    ports[name] = instance.port;
    mayEnd.delete(name);
    void instance.ended.then(async () => {
      if (mayEnd.has(name)) return;
      mayEnd.add(name);
      unasked.push(name);
      await sleep(500);
      await start(name);
    });
  };
  const pidOf = (name: PartName): number => {
    const instance = running.get(name);
    if (!instance) throw new Error(`${name} does not run`);
    return instance.pid;
  };
  return {
    ports,
    unasked,
    start,
    pidOf,
    async kill(name: PartName): Promise<void> {
      mayEnd.add(name);
      for (const pid of familyOf(pidOf(name))) signal(pid, 'SIGKILL');
      await running.get(name)?.ended;
    },
    async stop(): Promise<void> {
      for (const name of PARTS) mayEnd.add(name);
      for (const name of ['worker', 'api', 'erp', 'temporal', 'postgres'] as const)
        await running.get(name)?.stop();
    },
  };
}

const urlOf = (ports: Ports, role: string, password: string, database = 'tieout'): string =>
  `postgres://${role}:${password}@127.0.0.1:${ports.postgres}/${database}`;

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 4 });
  pool.on('error', () => undefined); // it was killed: the next query makes a new one
  return pool;
}

/** Again and again until it works, for two minutes. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 120_000; ; await sleep(250)) {
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as { code?: string };
      const isWrong = /^(22|23|42)/.test(code); // of what was asked, not of who answers
      if (isWrong || Date.now() > deadline) throw error;
    }
  }
}

/** On the port it had before, if it ran before. */
function launch(
  name: PartName,
  folder: string,
  ports: Ports,
  { cli, bundle, workerNodeOptions, postgres: more }: Programs,
): Promise<Running> {
  const port = ports[name] ?? 0;
  if (name === 'postgres') {
    const passwords = { super: 'super', owner: 'owner', app: 'app' };
    const settings = { max_connections: '200', ...more };
    return startPostgres({
      dir: join(folder, 'postgres'),
      port,
      passwords,
      durable: true,
      settings,
    });
  }
  if (name === 'temporal') {
    const files = { dbFile: join(folder, 'temporal.db'), log: join(folder, 'temporal.log') };
    return startTemporal({ cli, port, ...files });
  }
  const log = join(folder, `${name}.log`);
  if (name === 'erp')
    return startNode({
      name: 'sandbox ERP',
      file: 'erp/sandbox/server/main.ts',
      args: ['--file', join(folder, 'erp.sqlite'), '--port', PORT, '--api-key', 'key'],
      env: { PATH: process.env['PATH'] },
      log,
      portSetting: 'SANDBOX_PORT',
      port,
      graceMs: 10_000,
    });
  return startNode({
    name,
    file: `${name}/main.ts`,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: urlOf(ports, 'tieout_app', 'app'),
      TIEOUT_SECRET_KEY: SECRET_KEY,
      TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
      TIEOUT_WORKFLOW_BUNDLE: bundle,
      LOG_LEVEL: 'warn',
      TIEOUT_REQUESTS_PER_MINUTE: '0', // people are few here, and in a hurry
      ...(name === 'worker' && workerNodeOptions && { NODE_OPTIONS: workerNodeOptions }),
    },
    log,
    portSetting: name === 'api' ? 'PORT' : 'WORKER_PORT',
    port,
    graceMs: 30_000,
  });
}

/**
 * A process and all that it forked, itself first: PostgreSQL serves each session with one of its
 * own.
 */
function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return []; // it has ended
  }
}

function signal(pid: number, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended
  }
}

/** Whoever forks stands still first, so that nobody is born unseen. */
function freeze(pid: number): () => void {
  signal(pid, 'SIGSTOP');
  const family = familyOf(pid);
  for (const one of family) signal(one, 'SIGSTOP');
  return () => {
    for (const one of family.toReversed()) signal(one, 'SIGCONT');
  };
}
