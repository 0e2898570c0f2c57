// The bare program's processes, as the bench starts them.
import { randomUUID } from 'node:crypto';
import { mustAnswer } from '../http-client.ts';
import type { BenchInvoice, Program, Running } from '../program.ts';
import { serversOf, startStack } from '../stack.ts';
import type { Place } from '../stack.ts';
import { TABLES } from './settings.ts';
import type { Settings } from './settings.ts';

export const bare: Program = {
  name: 'bare',
  start: (place, options) => start(place, 'local', options?.workers),
};

export const tutorial: Program = {
  name: 'tutorial',
  start: (place, options) => start(place, 'remote', options?.workers),
};

async function start(place: Place, steps: Settings['steps'], workerCount = 1): Promise<Running> {
  const stack = await startStack(place);
  const { sql, http, postgres, temporal, erp } = stack;
  await sql.query(TABLES);
  const settings: Settings = {
    databaseUrl: postgres.appUrl,
    temporalAddress: temporal.address,
    steps,
    erpUrl: erp.url,
    bundlePath: place.bundles.bare,
  };
  const api = await stack.run('api', 'bare/api.ts', settings);
  const workers = await Promise.all(
    Array.from({ length: workerCount }, (_, at) =>
      stack.run(`worker-${at}`, 'bare/worker.ts', settings),
    ),
  );
  const post = async ({ id }: BenchInvoice, path: string, body: object = {}): Promise<void> => {
    await mustAnswer(http.ask('POST', `${api.url}/invoices/${id}/${path}`, body));
  };
  return {
    pids: () => ({
      api: [api.pid],
      worker: workers.map((one) => one.pid),
      ...serversOf(stack),
    }),
    erp,
    postgresVersion: stack.postgresVersion,
    sql: stack.sql,
    async invoices(count) {
      const made = Array.from({ length: count }, () => randomUUID());
      const { rows } = await sql.query<BenchInvoice>(
        `insert into invoices (id, number, total)
         select id, 'B-' || id, '900.00' from unnest($1::uuid[]) as id returning id, number`,
        [made],
      );
      await sql.query('analyze');
      return rows;
    },
    send: (invoice) => post(invoice, 'send'),
    accept: (invoice) => post(invoice, 'approve'),
    pay: (invoice) => post(invoice, 'payments', { amount: '900.00' }),
    async synced(ids) {
      const { rows } = await sql.query<{ id: string }>(
        `select id from invoices where id = any($1::uuid[]) and status = 'synced'`,
        [ids],
      );
      return rows.map((row) => row.id);
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
