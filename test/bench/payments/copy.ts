// The same rows by COPY into the same tables of another copy of the database: payments, events and
// outbox with all their indexes, foreign keys and triggers, and what is paid of each invoice as far
// as COPY can: into a table of its own, and by one update from there. COPY passes by row-level
// security and reads files that lie beside the server, so that nothing is faster.
import pg from 'pg';
import type { Processes } from '../../chaos/stack-processes.ts';
import { cpuBetween, usageOf } from '../usage.ts';
import { asSuperuser } from './stand.ts';

export interface Copied {
  readonly seconds: number;
  /** Of PostgreSQL. */
  readonly cpuSeconds: number;
  /** Seconds by table. */
  readonly tables: Readonly<Record<string, number>>;
}

const SUMS = `id, version, paid_minor, discount_minor, write_off_minor, payment_status, settle_at,
  settled_at, moved_at`;

const TABLES = {
  payments: 'select * from payments',
  events: `select * from events where type in ('payment.imported', 'invoice.paymentsChanged')`,
  outbox: `select * from outbox where subject like 'invoice/%'`,
  sums: `select ${SUMS} from invoices where paid_minor > 0`,
} as const;

export async function copyInto(
  processes: Processes,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Copied> {
  const [folder] = await asSuperuser<{ folder: string }>(
    processes,
    from,
    `select current_setting('data_directory') as folder`,
  );
  const file = (table: string): string => `'${folder?.folder}/bench-${table}.copy'`;
  for (const [table, select] of Object.entries(TABLES))
    await asSuperuser(processes, from, `copy (${select}) to ${file(table)}`);
  await asSuperuser(processes, to, 'checkpoint');
  const client = new pg.Client({ connectionString: processes.superUrl(to) });
  await client.connect();
  const pids = { postgres: [processes.pidOf('postgres')] };
  const before = usageOf(pids);
  const tables: Record<string, number> = {};
  const timed = async (name: string, ...statements: readonly string[]): Promise<void> => {
    const since = performance.now();
    for (const statement of statements) await client.query(statement);
    tables[name] = (performance.now() - since) / 1_000;
  };
  let cpuSeconds = 0;
  try {
    const { columns } = await columnsOf(client);
    await timed('begin', 'begin');
    await timed('payments', `copy payments (${columns}) from ${file('payments')}`);
    await timed('events', `copy events from ${file('events')}`);
    await timed('outbox', `copy outbox from ${file('outbox')}`);
    await timed(
      'invoices',
      `create temp table sums on commit drop as select ${SUMS} from invoices limit 0`,
      `copy sums from ${file('sums')}`,
      `update invoices i set (${SUMS.replace('id, ', '')}) = (${SUMS.replace('id, ', '').replace(/(\w+)/g, 's.$1')})
       from sums s where i.id = s.id`,
    );
    await timed('commit', 'commit');
    cpuSeconds = cpuBetween(before, usageOf(pids))['postgres'] ?? 0;
  } finally {
    await client.end();
  }
  return { tables, cpuSeconds, seconds: Object.values(tables).reduce((sum, one) => sum + one, 0) };
}

/** Generated columns come by themselves. */
async function columnsOf(client: pg.Client): Promise<{ columns: string }> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns where table_name = 'payments' and table_schema = 'public'`,
  );
  return rows[0] ?? { columns: '' };
}
