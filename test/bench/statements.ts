// What a lifecycle asks of PostgreSQL, counted by PostgreSQL itself.
import type { Program, Running } from './program.ts';
import type { Place } from './stack.ts';
import { sumOf } from './statistics.ts';
import { runThrough } from './throughput.ts';

interface Statement {
  readonly calls: number;
  readonly walRecords: number;
  readonly walBytes: number;
  readonly planMs: number;
  /** Waiting for locks is in it. */
  readonly execMs: number;
  /** Sent by the program; otherwise asked by a foreign key, a function or a trigger. */
  readonly isSent: boolean;
  readonly text: string;
}

const READ = `
  select calls::float as "calls", wal_records::float as "walRecords", wal_bytes::float as "walBytes",
    total_plan_time as "planMs", total_exec_time as "execMs", toplevel as "isSent",
    regexp_replace(query, '\\s+', ' ', 'g') as "text"
  from pg_stat_statements where query !~ 'pg_stat_statements'
    and dbid = (select oid from pg_database where datname = current_database())`;

const MOST_SHOWN = 12;

/** Per lifecycle, for each program: how many statements of each sort, and the dearest ones. */
export async function measureStatements(
  place: Place,
  programs: readonly Program[],
  { lifecycles, inFlight }: { lifecycles: number; inFlight: number },
): Promise<string> {
  const tables: string[] = [];
  for (const program of programs) {
    const running = await program.start({
      ...place,
      postgres: { shared_preload_libraries: 'pg_stat_statements', ...COUNT_ALL },
    });
    try {
      await runThrough(running, await running.invoices(Math.ceil(lifecycles / 3)), inFlight);
      const invoices = await running.invoices(lifecycles);
      await running.sql.query('create extension pg_stat_statements');
      await running.sql.query('select pg_stat_statements_reset()');
      await runThrough(running, invoices, inFlight);
      tables.push(tableOf(program.name, await read(running, lifecycles)));
    } finally {
      await running.stop();
    }
  }
  return tables.join('\n\n');
}

const COUNT_ALL = { 'pg_stat_statements.track': 'all', 'pg_stat_statements.track_planning': 'on' };

/** For each lifecycle. */
async function read(running: Running, lifecycles: number): Promise<readonly Statement[]> {
  const { rows } = await running.sql.query<Statement>(READ);
  return rows.map((row) => ({
    ...row,
    calls: row.calls / lifecycles,
    walRecords: row.walRecords / lifecycles,
    walBytes: row.walBytes / lifecycles,
    planMs: row.planMs / lifecycles,
    execMs: row.execMs / lifecycles,
  }));
}

function tableOf(name: string, all: readonly Statement[]): string {
  const isFrame = ({ text }: Statement): boolean =>
    /^(begin|commit|select set_config\([^)]*\))$/.test(text);
  const groups: readonly [string, readonly Statement[]][] = [
    ['begin, commit and the company set', all.filter((one) => one.isSent && isFrame(one))],
    ['statements', all.filter((one) => one.isSent && !isFrame(one))],
    ['within them: foreign keys, functions, triggers', all.filter((one) => !one.isSent)],
  ];
  const dearest = all
    .filter((one) => one.isSent && !isFrame(one))
    .toSorted((a, b) => costOf(b) - costOf(a))
    .slice(0, MOST_SHOWN);
  return [
    `### ${name}`,
    '',
    '| for each lifecycle | calls | WAL records | WAL, KB | planned, ms | executed, ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...groups.map(([group, of]) => rowOf(group, of)),
    ...dearest.map((one) => rowOf(`\`${one.text.slice(0, 90).replaceAll('|', ' ')}\``, [one])),
  ].join('\n');
}

const costOf = ({ planMs, execMs }: Statement): number => planMs + execMs;

function rowOf(name: string, of: readonly Statement[]): string {
  const sum = (field: (one: Statement) => number, digits: number): string =>
    sumOf(of.map(field)).toFixed(digits);
  const figures = [
    sum((one) => one.calls, 1),
    sum((one) => one.walRecords, 1),
    sum((one) => one.walBytes / 1000, 1),
    sum((one) => one.planMs, 2),
    sum((one) => one.execMs, 2),
  ];
  return `| ${name} | ${figures.join(' | ')} |`;
}
