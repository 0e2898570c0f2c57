// The product's own processes, as the bench starts them, with a company whose paid invoices settle
// at once. The payment comes as a fact through a small door of the bench, or by the on-demand sync.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startNode } from '../../cli/node-process.ts';
import type { NodeProcess } from '../../cli/node-process.ts';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { openDb } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import { aCompany, SANDBOX_CODES } from '../company.ts';
import type { Role, TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { mustAnswer } from './http-client.ts';
import type { BenchInvoice, Program, Running } from './program.ts';
import { serversOf, startStack } from './stack.ts';
import type { Place, Stack } from './stack.ts';

export const ours: Program = {
  name: 'ours',
  start: (place, options) => start(place, 'fact', options?.workers),
};

export const oursSyncing: Program = {
  name: 'ours, payment by sync',
  start: (place, options) => start(place, 'sync', options?.workers),
};

async function start(place: Place, payment: 'fact' | 'sync', workerCount = 1): Promise<Running> {
  const stack = await startStack(place);
  await migrate({ migrateUrl: stack.postgres.migrateUrl, appRole: APP_ROLE });
  const filled = await fill(stack, { concurrency: 200 });
  const { company } = filled;
  const [api, door, ...workers] = await Promise.all([
    run(stack, place, 'api', 'api'),
    payment === 'fact'
      ? stack.run('payments', 'payments-door.ts', doorSettings(stack, company))
      : undefined,
    ...Array.from({ length: workerCount }, (_, at) => run(stack, place, 'worker', `worker-${at}`)),
  ]);
  const { post, ...people } = peopleOf(stack, api, filled);
  return {
    ...people,
    pids: () => ({
      api: [api.pid, ...(door ? [door.pid] : [])], // the bare program's API takes payments too
      worker: workers.map((one) => one.pid),
      ...serversOf(stack),
    }),
    postgresVersion: stack.postgresVersion,
    sql: stack.sql,
    async pay({ id }) {
      if (door) await mustAnswer(stack.http.ask('POST', `${door.url}/invoices/${id}/payments`, {}));
      else
        await post('admin', `connections/${company.connectionId}/payment-syncs`, { invoiceId: id });
    },
    openRuns: stack.openRuns,
    async killWorker() {
      const [first] = workers.splice(0, 1);
      first?.kill();
      await first?.ended;
    },
    stop: stack.stop,
  };
}

/** What people of a company do with its invoices, and what its books say of them. */
export function peopleOf(stack: Stack, api: NodeProcess, { company, revision }: Filled) {
  const post = async (role: Role, path: string, body: object): Promise<void> => {
    const headers = {
      authorization: `Bearer ${company.tokens[role]}`,
      'idempotency-key': randomUUID(),
    };
    await mustAnswer(stack.http.ask('POST', `${api.url}/v1/${path}`, body, headers));
  };
  return {
    post,
    erp: stack.erp,
    invoices: (count: number) => cloned(stack, company.companyId, count),
    send: ({ id }: BenchInvoice) => post('projectUser', `invoices/${id}/send`, {}),
    accept: ({ id }: BenchInvoice) => post('approver', `invoices/${id}/export`, { revision }),
    async synced(ids: readonly string[]): Promise<readonly string[]> {
      const { rows } = await stack.sql.query<{ id: string }>(
        `select id from invoices where company_id = $1 and id = any($2::uuid[]) and erp_status = 'synced'`,
        [company.companyId, ids],
      );
      return rows.map((row) => row.id);
    },
  };
}

export interface Filled {
  readonly company: TestCompany;
  readonly revision: string;
}

/** One company with one invoice, of which all others are copies. */
export async function fill(
  stack: Stack,
  limits: Readonly<{ concurrency: number; callsPerMinute?: number }>,
): Promise<Filled> {
  const db = openDb({ url: stack.postgres.appUrl, secretKey: SECRET_KEY });
  try {
    const company = await aCompany(db, {
      connector: 'sandbox',
      settings: { baseUrl: stack.erp.url, ...limits },
      credentials: { apiKey: 'key' },
      ...SANDBOX_CODES,
    });
    await company.insert();
    await stack.sql.query('update companies set settle_after_seconds = 0');
    const { rows } = await stack.sql.query<{ revision: string }>(
      'select revision from invoices where company_id = $1',
      [company.companyId],
    );
    return { company, revision: rows[0]?.revision ?? '' };
  } finally {
    await db.close();
  }
}

/** Copies of the first invoice with its lines; only id and number differ. */
export async function cloned(
  { sql }: Stack,
  companyId: string,
  count: number,
): Promise<readonly BenchInvoice[]> {
  const names = await sql.query<{ given: string }>(
    `select string_agg(quote_ident(column_name), ', ') as given from information_schema.columns
     where table_schema = 'public' and table_name = 'invoices' and is_generated = 'NEVER'`,
  );
  const given = names.rows[0]?.given ?? '';
  const { rows } = await sql.query<BenchInvoice>(
    `insert into invoices (${given}) select ${given} from (
       select (jsonb_populate_record(i, jsonb_build_object('id', made, 'number', 'B-' || made))).*
       from invoices i, (select uuidv7() as made from generate_series(1, $2)) as ids
       where i.company_id = $1 and i.number = 'INV-0001') as copies
     returning id, number`,
    [companyId, count],
  );
  await sql.query(
    `insert into invoice_lines
     select (jsonb_populate_record(l, jsonb_build_object('id', uuidv7(), 'invoice_id', made))).*
     from invoice_lines l, unnest($2::uuid[]) as made
     where l.company_id = $1 and l.invoice_id =
       (select id from invoices where company_id = $1 and number = 'INV-0001')`,
    [companyId, rows.map((row) => row.id)],
  );
  await sql.query('analyze');
  return rows;
}

const doorSettings = ({ postgres, temporal }: Stack, { companyId }: TestCompany) => ({
  url: postgres.appUrl,
  secretKey: SECRET_KEY,
  address: temporal.address,
  companyId,
});

/** `api/main.ts` or `worker/main.ts`, as the product starts them. */
export async function run(
  stack: Stack,
  { bundles, nodeOptions = {} }: Place,
  part: 'api' | 'worker',
  name: string,
): Promise<NodeProcess> {
  const started = await startNode({
    name,
    file: `${part}/main.ts`,
    env: {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      DATABASE_URL: stack.postgres.appUrl,
      TIEOUT_SECRET_KEY: SECRET_KEY,
      TEMPORAL_ADDRESS: stack.temporal.address,
      TIEOUT_WORKFLOW_BUNDLE: bundles.ours,
      LOG_LEVEL: 'warn',
      TIEOUT_REQUESTS_PER_MINUTE: '0', // what is measured is the work, by one token
      ...(nodeOptions[part] && { NODE_OPTIONS: nodeOptions[part] }),
    },
    log: join(stack.folder, `${name}.log`),
    portSetting: part === 'api' ? 'PORT' : 'WORKER_PORT',
    port: 0,
    graceMs: 30_000,
  });
  stack.keep(started);
  return started;
}
