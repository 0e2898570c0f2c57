// Companies never see each other (design.md section 8): asked of Postgres itself, for every table
// that is there, so that a table which is added without its policy turns this red.
import { describe, expect, test } from 'vitest';
import { aDatabase } from '../template-db.ts';
import { asRole, sqlStateOf, superUrlOf } from './client.ts';
import type { Ask, Rows } from './client.ts';
import { HERE, insertion, insertTwins, tablesOf, THERE } from './twins.ts';

const POLICY =
  "(company_id = (NULLIF(current_setting('app.company_id'::text, true), ''::text))::uuid)";

/** Tables that are not kept apart: row security off, or anything but the one policy for all. */
async function unprotected(ask: Ask): Promise<string[]> {
  const rows = await ask(
    `select c.relname, c.relrowsecurity and not c.relforcerowsecurity and count(p.*) = 1
      and bool_and(p.policyname = 'own_company' and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL'
        and p.roles = '{public}' and p.qual = $1 and p.with_check is null) as apart
    from pg_class c left join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
    where c.oid = any($2::regclass[]) group by c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity`,
    [POLICY, await tablesOf(ask)],
  );
  return rows.filter((row) => row['apart'] !== true).map((row) => String(row['relname']));
}

/** The rows of one table after the other: a session answers one question at a time. */
async function ofEach(
  tables: readonly string[],
  rowsOf: (table: string) => Promise<Rows>,
): Promise<Rows> {
  const found: Rows = [];
  for (const table of tables) found.push(...(await rowsOf(table)));
  return found;
}

test('every table has row security and the policy, and nothing else', async () => {
  const { migrateUrl } = await aDatabase();
  await asRole(migrateUrl, async (ask) => {
    expect((await tablesOf(ask)).length).toBeGreaterThan(25);
    expect(await unprotected(ask)).toEqual([]);

    await ask('create table planted (company_id uuid not null, id uuid not null)');
    expect(await unprotected(ask)).toEqual(['planted']);
    await ask('alter table planted enable row level security');
    expect(await unprotected(ask)).toEqual(['planted']);
    await ask(`create policy own_company on planted using ${POLICY}`);
    expect(await unprotected(ask)).toEqual([]);
    await ask('create policy other on planted for select using (true)');
    expect(await unprotected(ask)).toEqual(['planted']);
  });
});

test('every key and every reference begins with the company', async () => {
  const { migrateUrl } = await aDatabase();
  const keys = await asRole(migrateUrl, (ask) =>
    ask(`select conrelid::regclass || ' ' || conname as name,
        (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first,
        case when confrelid <> 0 then
          (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) end as there
      from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
        and conrelid::regclass::text not like 'kysely%'`),
  );
  expect(keys.length).toBeGreaterThan(60);
  const others = keys.filter(
    ({ first, there }) => first !== 'company_id' || (there !== null && there !== 'company_id'),
  );
  expect(others.map(({ name }) => name)).toEqual(['tokens tokens_id_key']);
});

test('with no company set, or an empty one, there is nothing to see', async () => {
  const { name, appUrl } = await aDatabase();
  const { tables } = await insertTwins(name);
  const seen = await asRole(appUrl, async (ask) => {
    const count = async () =>
      (await ofEach(tables, (table) => ask(`select 1 from ${table}`))).length;
    const before = await count();
    await ask("select set_config('app.company_id', '', false)");
    return [before, await count()];
  });
  expect(seen).toEqual([0, 0]);
});

describe('of two companies whose rows have the same ids', () => {
  test('each sees its own in every table, and can change nothing of the other', async () => {
    const { name, appUrl } = await aDatabase();
    const { tables, rows } = await insertTwins(name);
    const everything = () =>
      asRole(superUrlOf(name), (ask) =>
        ofEach(tables, (table) =>
          ask(`select to_jsonb(t) as row from ${table} t where company_id = '${THERE}'`),
        ),
      );
    const before = await everything();
    expect(before).toHaveLength(tables.length);

    await asRole(appUrl, async (ask) => {
      await ask("select set_config('app.company_id', $1, false)", [HERE]);
      for (const table of tables) {
        expect(await ask(`select company_id from ${table}`), table).toEqual([{ company_id: HERE }]);
        const row = { ...rows[table], company_id: THERE };
        await ask('begin');
        expect(await sqlStateOf(ask(insertion(table, row))), `insert into ${table}`).toBe('42501');
        await ask('rollback');
        const own = { ...rows[table], company_id: HERE }; // there already, but not forbidden
        const ownState = await sqlStateOf(ask(insertion(table, own)));
        expect(['none', '23505'], `insert into ${table}`).toContain(ownState);
        for (const statement of writesOf(table)) await attempt(ask, statement);
      }
    });
    expect(await everything()).toEqual(before);
  });
});

/** What would touch the other company's rows; each is refused, or finds none. */
function writesOf(table: string): readonly string[] {
  return [
    `update ${table} set company_id = company_id where company_id = '${THERE}' returning 1`,
    `update ${table} set company_id = '${THERE}' returning 1`,
    `delete from ${table} where company_id = '${THERE}' returning 1`,
  ];
}

async function attempt(ask: Ask, statement: string): Promise<void> {
  await ask('begin');
  try {
    expect(await ask(statement), statement).toEqual([]);
  } catch (error) {
    expect(error, statement).toMatchObject({ code: '42501' });
  }
  await ask('rollback');
}

test('the role of the processes cannot get out of its company', async () => {
  const { appUrl } = await aDatabase();
  const outcomes = await asRole(appUrl, async (ask) => {
    const found: Record<string, string> = {};
    for (const statement of [
      'alter table invoices disable row level security',
      'alter table invoices no force row level security',
      'drop policy own_company on invoices',
      'create policy all_of_it on invoices using (true)',
      'set row_security = off; select * from invoices',
      'set role tieout_owner',
      'set session authorization tieout_owner',
      'create table mine (id int)',
      'create function mine() returns int language sql as $$ select 1 $$',
      'truncate invoices',
      'alter table events drop column reason',
      'drop function find_token',
      'alter table invoices owner to current_user',
      'alter role current_user bypassrls',
      'grant tieout_owner to current_user',
      'set session_replication_role = replica',
      'create schema mine',
      'update events set reason = null',
      'delete from events',
      'update commands set actor_id = actor_id',
      "update commands set body = '{}'",
      'delete from commands',
      'delete from invoices',
      'select rolpassword from pg_authid',
      "select pg_read_file('/etc/passwd')",
      "copy (select 1) to program 'true'",
    ])
      found[statement] = await sqlStateOf(ask(statement));
    return found;
  });
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes, null, 1)).toEqual(
    new Set(['42501']),
  );
});

test('the listed functions are the only way across, each with a fixed search path', async () => {
  const { migrateUrl } = await aDatabase();
  const functions = await asRole(migrateUrl, (ask) =>
    ask(`select proname, prosecdef, proconfig::text as config,
        has_function_privilege('public', oid, 'execute') as by_all, pg_get_function_result(oid) as gives
      from pg_proc where pronamespace = 'public'::regnamespace order by proname`),
  );
  const names = (isDefiner: boolean) =>
    functions
      .filter(({ prosecdef }) => prosecdef === isDefiner)
      .map(({ proname, gives }) => `${String(proname)}: ${String(gives)}`);
  // These see what their caller sees.
  expect(names(false)).toEqual([
    'keep_decided_commands: trigger',
    'next_free: timestamp with time zone',
    'next_summary: timestamp with time zone',
    'queue_webhooks: trigger',
    'queued_connections: TABLE(company_id uuid, connection_id uuid)',
    'take_turn: text',
    'turn_is_wanted: boolean',
  ]);
  expect(names(true)).toEqual([
    'any_company: boolean',
    'any_turn_waits: boolean',
    'call_turns: TABLE(company_id uuid, subject text)',
    'claim_mails: TABLE(company_id uuid, id uuid)',
    'claim_outbox: TABLE(company_id uuid, subject text)',
    'claim_webhooks: TABLE(company_id uuid, delivery_id uuid)',
    'clear_outbox: integer',
    'clear_webhook_log: integer',
    'find_people: TABLE(company_id uuid, user_id uuid)',
    'find_session: TABLE(company_id uuid, user_id uuid, session_id uuid)',
    'find_token: TABLE(company_id uuid, user_id uuid, connection_id uuid, is_due boolean)',
    'list_due_notices: TABLE(company_id uuid, kind text)',
    'list_due_summaries: TABLE(company_id uuid)',
    'list_open_payment_syncs: TABLE(company_id uuid, subject text)',
    'list_open_questions: TABLE(company_id uuid, request_id uuid)',
    'list_open_submissions: TABLE(company_id uuid, invoice_id uuid)',
    'mail_lag: TABLE(waiting integer, oldest_seconds double precision, undeliverable integer)',
    'outbox_lag: TABLE(waiting integer, oldest_seconds double precision)',
    'take_due_probes: TABLE(company_id uuid, connection_id uuid)',
    'webhook_lag: TABLE(waiting integer, oldest_seconds double precision, failed integer)',
  ]);
  const ways = functions.map(({ config, by_all }) => ({ config, by_all }));
  expect(new Set(ways.map((one) => JSON.stringify(one)))).toEqual(
    new Set([
      JSON.stringify({
        config: '{"search_path=public, pg_temp"}',
        by_all: false,
      }),
    ]),
  );
});
