// Two companies whose rows are twins: in every table one row of each, alike to the last id. Made
// past all constraints, so that a table that is added later is in it without a change here.
import { asRole, superUrlOf } from './client.ts';
import type { Ask } from './client.ts';

export const HERE = '11111111-1111-4111-8111-111111111111';
export const THERE = '22222222-2222-4222-8222-222222222222';
const SAME_ID = '33333333-3333-4333-8333-333333333333';

export interface Twins {
  readonly tables: readonly string[];
  /** A row as `insert` takes it: column → literal. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Tables of ours: what the migrator keeps for itself belongs to no company. */
export async function tablesOf(ask: Ask): Promise<string[]> {
  const rows = await ask(`select relname from pg_class where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'p') and relname not like 'kysely\\_%' order by 1`);
  return rows.map((row) => String(row['relname']));
}

/** For this database only. */
export async function insertTwins(database: string): Promise<Twins> {
  return asRole(superUrlOf(database), async (ask) => {
    await dropConstraints(ask);
    const tables = await tablesOf(ask);
    const rows: Record<string, Record<string, string>> = {};
    for (const table of tables) {
      const row = await rowFor(ask, table);
      rows[table] = row;
      for (const company of [HERE, THERE])
        await ask(insertion(table, { ...row, company_id: company }));
    }
    return { tables, rows };
  });
}

export function insertion(table: string, row: Readonly<Record<string, string>>): string {
  const names = Object.keys(row).join(', ');
  const values = Object.values(row).map((value) => `'${value}'`);
  return `insert into ${table} (${names}) overriding system value values (${values.join(', ')})`;
}

/** Checks and references would want rows that make sense; keys stay. */
async function dropConstraints(ask: Ask): Promise<void> {
  const found = await ask(`select conrelid::regclass::text as of, conname from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'f')`);
  for (const one of found)
    await ask(`alter table ${String(one['of'])} drop constraint ${String(one['conname'])}`);
  // A token names its company: its id alone is unique, so twins of it cannot be.
  await ask('alter table tokens drop constraint tokens_id_key');
}

async function rowFor(ask: Ask, table: string): Promise<Record<string, string>> {
  const columns = await ask(
    `select attname, format_type(atttypid, null) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return Object.fromEntries(
    columns.map(({ attname, type }) => [String(attname), valueOf(String(type))]),
  );
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: SAME_ID,
  text: 'same',
  'text[]': '{}',
  character: 'USD',
  integer: '1',
  smallint: '1',
  bigint: '1',
  numeric: '1',
  boolean: 'true',
  jsonb: '{}',
  bytea: '\\x00',
  date: '2026-01-01',
  'timestamp with time zone': '2026-01-01T00:00:00Z',
  xid8: '1',
};

function valueOf(type: string): string {
  const value = VALUES[type];
  if (value === undefined) throw new Error(`test/db/twins.ts has no value of type ${type}`);
  return value;
}
