// The whole product as processes of its own, each of which a test can kill and start again where it
// was: PostgreSQL, Temporal, API, worker; and the sandbox ERP, whose books the test reads.
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startNode } from '../../cli/node-process.ts';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { startPostgres } from '../../cli/postgres.ts';
import { startTemporal } from '../../cli/temporal.ts';
import { openDb } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { aCompany } from '../company.ts';
import type { Role, TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { sandboxErp } from '../world.ts';

export const PROCESSES = ['postgres', 'temporal', 'api', 'worker'] as const;
export type ProcessName = (typeof PROCESSES)[number];

interface Instance {
  readonly port: number;
  readonly pid: number;
  kill(): void;
  stop(): Promise<void>;
  readonly ended: Promise<unknown>;
}

export interface Answer {
  /** 0: nobody answered. */
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export type Stack = Awaited<ReturnType<typeof aStack>>;

export interface StackOptions {
  /** Further settings of API and worker. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the sandbox ERP takes, and the connection has. */
  readonly apiKey?: string;
}

export async function aStack({ env = {}, apiKey = 'key' }: StackOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-stack-'));
  chmodSync(folder, 0o755); // PostgreSQL is another user when we are root
  const { sandbox, stopErp, startErp } = await anErp(join(folder, 'erp.sqlite'), apiKey);
  const running: Partial<Record<ProcessName, Instance>> = {};
  const ports: Partial<Record<ProcessName, number>> = {};

  const start = async (name: ProcessName): Promise<void> => {
    const instance = await launch(name, { folder, ports, env });
    running[name] = instance;
    ports[name] = instance.port;
  };
  /** kill -9, and waits until it is gone. */
  const kill = async (name: ProcessName): Promise<void> => {
    const instance = running[name];
    if (!instance) throw new Error(`${name} does not run`);
    process.kill(instance.pid, 'SIGKILL');
    await instance.ended;
  };
  await start('postgres');
  const url = (role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${ports.postgres}/tieout`;
  await migrate({ migrateUrl: url('tieout_owner', 'owner'), appRole: APP_ROLE });
  await start('temporal');
  const db = openDb({ url: url('tieout_app', 'app'), secretKey: SECRET_KEY });
  const company = await aCompany(db, { ...sandboxErp(sandbox), credentials: { apiKey } });
  await Promise.all([start('api'), start('worker')]);

  return {
    db,
    company,
    /** Where each part writes its log, and all that it keeps. */
    folder,
    migrateUrl: url('tieout_owner', 'owner'),
    urlOf: (name: 'api' | 'worker') => `http://127.0.0.1:${ports[name]}`,
    erpUrl: sandbox.url,
    temporalAddress: `127.0.0.1:${ports.temporal}`,
    kill,
    start,
    /** All that it knew is gone: another one begins with an empty file. */
    async loseTemporal(): Promise<void> {
      await kill('temporal');
      for (const part of ['', '-wal', '-shm', '.made'])
        rmSync(join(folder, `temporal.db${part}`), { force: true });
      await start('temporal');
    },
    /** It refuses connections until it is started again, with its books as they were. */
    stopErp,
    startErp,
    ask: askingAt(() => `http://127.0.0.1:${ports.api}`, company.tokens),
    async [Symbol.asyncDispose]() {
      await db.close();
      for (const name of ['worker', 'api', 'temporal', 'postgres'] as const)
        await running[name]?.stop();
      await stopErp();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** By a person's role; whatever comes of it is an answer. */
function askingAt(api: () => string, tokens: TestCompany['tokens']) {
  return async (
    role: Role,
    method: string,
    path: string,
    given: { body?: object; key?: string } = {},
  ): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${tokens[role]}`,
      'content-type': 'application/json',
      ...(given.key && { 'idempotency-key': given.key }),
    };
    try {
      const response = await fetch(`${api()}${path}`, {
        method,
        headers,
        ...(method !== 'GET' && { body: JSON.stringify(given.body ?? {}) }),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    } catch (error) {
      return { status: 0, body: { error: String(error) } };
    }
  };
}

/** Served by the test's own process. */
async function anErp(file: string, apiKey: string) {
  const options = { file, apiKeys: [apiKey], bench: 'open' } as const;
  const sandbox = await startSandbox(options);
  const { port } = sandbox;
  let { stop } = sandbox;
  return {
    sandbox,
    stopErp: () => stop(),
    async startErp(): Promise<void> {
      ({ stop } = await startSandbox({ ...options, port }));
    },
  };
}

interface Launching {
  readonly folder: string;
  readonly ports: Partial<Record<ProcessName, number>>;
  readonly env: Readonly<Record<string, string>>;
}

/** On the port it had before, if it ran before. */
async function launch(name: ProcessName, { folder, ports, env }: Launching): Promise<Instance> {
  const port = ports[name] ?? 0;
  const patience = { portPatienceMs: 20_000 };
  if (name === 'postgres') {
    const passwords = { super: 'super', owner: 'owner', app: 'app' };
    return startPostgres({
      dir: join(folder, 'postgres'),
      port,
      passwords,
      durable: true,
      ...patience,
    });
  }
  if (name === 'temporal') {
    const files = { dbFile: join(folder, 'temporal.db'), log: join(folder, 'temporal.log') };
    return startTemporal({ cli: inject('temporalCli'), port, ...files, ...patience });
  }
  const portSetting = name === 'api' ? 'PORT' : 'WORKER_PORT';
  return startNode({
    name,
    file: `${name}/main.ts`,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      DATABASE_URL: `postgres://tieout_app:app@127.0.0.1:${ports.postgres}/tieout`,
      TIEOUT_HOME: join(folder, 'home'),
      TIEOUT_SECRET_KEY: SECRET_KEY,
      TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
      TIEOUT_WORKFLOW_BUNDLE: inject('workflowBundle'),
      LOG_LEVEL: 'warn',
      ...env,
    },
    log: join(folder, `${name}.log`),
    portSetting,
    port,
    graceMs: 30_000,
    ...patience,
  });
}
