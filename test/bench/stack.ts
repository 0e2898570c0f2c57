// What every program of the bench runs on, made anew for each of its turns: a Temporal and a
// PostgreSQL as the product's embedded default starts them, synced to disk at every commit, and the
// ERP stub.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { PORT, startNode } from '../../cli/node-process.ts';
import type { NodeProcess } from '../../cli/node-process.ts';
import { startPostgres } from '../../cli/postgres.ts';
import type { Postgres } from '../../cli/postgres.ts';
import type { TemporalCli } from '../../cli/temporal-cli.ts';
import { startTemporal } from '../../cli/temporal.ts';
import type { Temporal } from '../../cli/temporal.ts';
import { createHttpClient } from './http-client.ts';
import type { HttpClient } from './http-client.ts';

export interface Place {
  readonly cli: TemporalCli;
  /** Bundles of the workflows, made once: ours and the bare program's. */
  readonly bundles: { readonly ours: string; readonly bare: string };
  /** NODE_OPTIONS of our processes, such as `--cpu-prof`. */
  readonly nodeOptions?: Readonly<Partial<Record<'api' | 'worker', string>>>;
  /** More of PostgreSQL's settings. */
  readonly postgres?: Readonly<Record<string, string>>;
}

export type Stack = Awaited<ReturnType<typeof startStack>>;

export async function startStack({ cli, postgres: settings = {} }: Place) {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL is another user when we are root
  const passwords = { super: 'super', owner: 'owner', app: 'app' };
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dir: join(folder, 'postgres'), passwords, durable: true, settings }),
    startTemporal({ cli, dbFile: join(folder, 'temporal.db'), log: join(folder, 'temporal.log') }),
  ]);
  const processes: NodeProcess[] = [];
  const run = async (name: string, file: string, settings: object): Promise<NodeProcess> => {
    const started = await startNode({
      name,
      file: `test/bench/${file}`,
      args: [PORT, JSON.stringify(settings)],
      env: { PATH: process.env['PATH'], TZ: 'UTC' },
      log: join(folder, `${name}.log`),
      portSetting: 'PORT',
      port: 0,
      graceMs: 5_000,
    });
    processes.push(started);
    return started;
  };
  const stub = await run('erp', 'erp-stub.ts', {});
  const sql = new pg.Client({
    connectionString: postgres.superUrl.replace(/\/postgres$/, '/tieout'),
  });
  await sql.connect();
  const { rows } = await sql.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const http = createHttpClient();
  return {
    folder,
    postgres,
    temporal,
    erp: erpAt(stub, http),
    http,
    /**
     * As the superuser, in the database of the program: for what the bench itself reads and makes.
     */
    sql,
    postgresVersion: rows[0]?.version ?? 'unknown',
    run,
    keep: (started: NodeProcess) => processes.push(started),
    openRuns: async () =>
      (
        await client.workflow.count(
          `ExecutionStatus = 'Running' AND WorkflowType = 'processInvoice'`,
        )
      ).count,
    async stop() {
      http.close();
      await sql.end();
      await connection.close();
      for (const one of processes.toReversed()) await one.stop();
      await Promise.all([postgres.stop(), temporal.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Erp {
  readonly url: string;
  readonly pid: number;
  /**
   * When a document with this number came for the first time, by the machine's monotonic clock; and
   * how many did.
   */
  receipts(): Promise<ReadonlyMap<string, { readonly atMs: number; readonly times: number }>>;
  /** All requests so far. */
  requests(): Promise<number>;
}

function erpAt({ url, pid }: NodeProcess, http: HttpClient): Erp {
  const read = async () =>
    (await http.ask('GET', `${url}/bench`)).body as {
      requests: number;
      receipts: [string, number, number][];
    };
  return {
    url,
    pid,
    requests: async () => (await read()).requests,
    receipts: async () =>
      new Map((await read()).receipts.map(([number, atMs, times]) => [number, { atMs, times }])),
  };
}

/** The pids of which processes are counted under which name. */
export const serversOf = ({ postgres, temporal }: { postgres: Postgres; temporal: Temporal }) => ({
  postgres: [postgres.pid],
  temporal: [temporal.pid],
});
