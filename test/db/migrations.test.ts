// Forward only: from nothing and from every state that was ever released, the schema becomes the
// same.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { openDb, whyNotReady } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import { migrationNames } from '../../db/migration-files.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole } from './client.ts';

/** Everything that makes up the schema, as Postgres itself writes it down. */
const SCHEMA = `
  select 'column' as what, c.relname || '.' || a.attname as name,
    concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
      pg_get_expr(d.adbin, d.adrelid)) as text
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  union all
  select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace
  union all
  select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, roles, cmd, qual, with_check)
  from pg_policies where schemaname = 'public'
  union all
  select 'function', proname, pg_get_functiondef(oid)
  from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select 'rights of function', proname, array_to_string(proacl, ' ')
  from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select 'rights of table', relname, concat_ws(' ', array_to_string(relacl, ' '), relrowsecurity)
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  order by 1, 2, 3`;

const schemaOf = (url: string) => asRole(url, (ask) => ask(SCHEMA));

test('from nothing and from every earlier state, the schema becomes the same', async () => {
  const names = await migrationNames();
  const fresh = await aDatabase({ empty: true });
  expect(await migrate({ migrateUrl: fresh.migrateUrl, appRole: APP_ROLE })).toEqual(names);
  const expected = await schemaOf(fresh.migrateUrl);
  expect(expected.length).toBeGreaterThan(200);

  for (const [at, upTo] of names.entries()) {
    const { migrateUrl } = await aDatabase({ empty: true });
    const before = await migrate({ migrateUrl, appRole: APP_ROLE, upTo });
    expect(before).toEqual(names.slice(0, at + 1));
    expect(await migrate({ migrateUrl, appRole: APP_ROLE })).toEqual(names.slice(at + 1));
    expect(await schemaOf(migrateUrl), `from ${upTo}`).toEqual(expected);
  }
});

test('migrating again changes nothing', async () => {
  const { migrateUrl } = await aDatabase();
  const before = await schemaOf(migrateUrl);
  expect(await migrate({ migrateUrl, appRole: APP_ROLE })).toEqual([]);
  expect(await schemaOf(migrateUrl)).toEqual(before);
});

test('of several migrators at once each migration is run by one, and all end well', async () => {
  const { migrateUrl } = await aDatabase({ empty: true });
  const several = [1, 2, 3].map(() => migrate({ migrateUrl, appRole: APP_ROLE }));
  const done = (await Promise.all(several)).flat();
  expect(done.toSorted()).toEqual(await migrationNames());
});

describe('processes start only on the schema that they know', () => {
  test.each([
    ['older', 'delete from kysely_migration where name = (select max(name) from kysely_migration)'],
    ['newer', "insert into kysely_migration values ('9999_later', '2026-01-01')"],
  ])('refused on an %s one, with what to do', async (_which, change) => {
    const { migrateUrl, appUrl } = await aDatabase();
    const db = openDb({ url: appUrl, secretKey: SECRET_KEY });
    try {
      expect(await whyNotReady(db)).toBeUndefined();
      await asRole(migrateUrl, (ask) => ask(change));
      expect(await whyNotReady(db)).toMatch(/stands at migration .* run `npm run migrate`/);
    } finally {
      await db.close();
    }
  });
});

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run schema -- --verify` says of db/schema.gen.ts. */
async function verifySchema(url: string): Promise<string> {
  const tool = `${ROOT}node_modules/kysely-codegen/dist/cli/bin.js`;
  const args = [tool, '--config-file', 'db/codegen.json', '--verify', '--url', url];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    return 'current';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}

test('db/schema.gen.ts is current', async () => {
  const { migrateUrl } = await aDatabase();
  expect(await verifySchema(migrateUrl)).toBe('current');
  await asRole(migrateUrl, (ask) => ask('alter table invoices add column planted text'));
  expect(await verifySchema(migrateUrl)).not.toBe('current');
});
