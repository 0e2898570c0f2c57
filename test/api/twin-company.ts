// Every row of a company once more under another company, with the very same ids: its texts say
// MARK and its amounts are others, so that what is the other's shows wherever it is shown.
import { asRole, superUrlOf } from '../db/client.ts';
import type { Ask } from '../db/client.ts';
import { tablesOf } from '../db/twins.ts';

export const MARK = 'TwinsText';

/** What people and ERPs wrote; other text is ids, hashes and words that programs compare. */
const WRITTEN = [
  'name',
  'number',
  'title',
  'code',
  'description',
  'comment',
  'customer_name',
  'external_id',
  'reason',
  'words',
  'failure_words',
  'pause_words',
  'erp_name',
  'erp_code',
  'erp_document_number',
  'method_name',
  'ignore_reason',
  'payment_number',
  'note',
  'message',
  'gone_because',
  'remove_reason',
  'cancel_reason',
  'email',
];
/** One of a few words there. */
const CHOSEN = ['unmatched_payments.reason'];
/** The same in JSON, where ids and codes are told apart by their names alone. */
const IN_JSON = '"(name|number|title|description|comment|reason|words|detail|memo|ownNumber)": "';

/** For this database only: checks and what would be unique across companies are dropped. */
export async function insertTwin(database: string, of: string, as: string): Promise<void> {
  await asRole(superUrlOf(database), async (ask) => {
    await ask('set session_replication_role = replica'); // no trigger, no reference
    await ask('alter table tokens drop constraint tokens_id_key');
    await dropChecks(ask);
    for (const table of await tablesOf(ask)) {
      const columns = await columnsOf(ask, table);
      if (!columns.some(({ name }) => name === 'company_id')) continue;
      const values = columns.map((one) => valueOf(table, one, as));
      await ask(
        `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
         overriding system value select ${values.join(', ')} from ${table} where company_id = $1`,
        [of],
      );
    }
  });
}

async function dropChecks(ask: Ask): Promise<void> {
  const found = await ask(`select conrelid::regclass::text as of, conname from pg_constraint
    where connamespace = 'public'::regnamespace and contype = 'c' and coninhcount = 0`);
  for (const one of found)
    await ask(`alter table ${String(one['of'])} drop constraint ${String(one['conname'])}`);
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(ask: Ask, table: string): Promise<Column[]> {
  const columns = await ask(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return columns.map(({ name, type }) => ({ name: String(name), type: String(type) }));
}

function valueOf(table: string, { name, type }: Column, company: string): string {
  if (name === 'company_id') return `'${company}'::uuid`;
  if (type === 'text' && WRITTEN.includes(name) && !CHOSEN.includes(`${table}.${name}`))
    return `'${MARK} ' || "${name}"`;
  if (type === 'bigint' && name.endsWith('_minor')) return `"${name}" + 7`;
  if (type === 'jsonb')
    return `regexp_replace("${name}"::text, '${IN_JSON}', '"\\1": "${MARK} ', 'g')::jsonb`;
  return `"${name}"`;
}

/** A hash of the company's rows in each table. */
export async function rowsOf(database: string, company: string): Promise<Record<string, unknown>> {
  return asRole(superUrlOf(database), async (ask) => {
    const rows: Record<string, unknown> = {};
    for (const table of await tablesOf(ask)) {
      const [found] = await ask(
        `select count(*)::int as count,
           md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash
         from ${table} t where to_jsonb(t) ->> 'company_id' = '${company}'`,
      );
      rows[table] = found;
    }
    return rows;
  });
}
