// Connections that broke are never handed out again, and what Postgres did not do is not reported
// as done. Each pool here has one connection, so that whoever comes next would get the broken one.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createCompany } from '../../db/companies.ts';
import { isUnavailable } from '../../db/errors.ts';
import { openDb } from '../../db/index.ts';
import type { Db, Tx } from '../../db/index.ts';
import { eventually } from '../eventually.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, superUrlOf } from './client.ts';

const COMPANY = '11111111-1111-4111-8111-111111111111';

interface One extends AsyncDisposable {
  readonly db: Db;
  /** As a superuser, on a session of its own. */
  kill(pid: number): Promise<void>;
  readonly heard: Error[];
  /** As the owner of the tables. */
  readonly migrateUrl: string;
}

async function oneConnection(parameters = ''): Promise<One> {
  const { name, appUrl, migrateUrl } = await aDatabase();
  const heard: Error[] = [];
  const db = openDb({
    url: `${appUrl}${parameters}`,
    secretKey: SECRET_KEY,
    max: 1,
    onError: (error) => heard.push(error),
  });
  return {
    db,
    heard,
    migrateUrl,
    kill: (pid) =>
      asRole(
        superUrlOf(name),
        async (ask) => void (await ask('select pg_terminate_backend($1)', [pid])),
      ),
    [Symbol.asyncDispose]: () => db.close(),
  };
}

async function pidOf(tx: Tx | Db['across']): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  return rows[0]?.pid ?? 0;
}

const work = (db: Db): Promise<number> => db.inCompany(COMPANY, pidOf);

/** How a promise failed. */
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );

test('a healthy connection is used again, also after a statement that Postgres refused', async () => {
  await using one = await oneConnection();
  const first = await work(one.db);
  await failure(one.db.inCompany(COMPANY, (tx) => sql`select 1 / 0`.execute(tx)));
  expect(await work(one.db)).toBe(first);
});

test('a query that took too long ends its connection, and the next query works', async () => {
  await using one = await oneConnection('?query_timeout=300');
  const first = await work(one.db);
  const failed = await failure(
    one.db.inCompany(COMPANY, (tx) => sql`select pg_sleep(8)`.execute(tx)),
  );
  expect(String(failed)).toMatch(/timeout/i);
  expect(isUnavailable(failed)).toBe(true);
  const since = Date.now();
  expect(await work(one.db)).not.toBe(first);
  expect(Date.now() - since).toBeLessThan(5_000); // it waited for nothing
});

test('likewise outside of a transaction, where nothing is rolled back', async () => {
  await using one = await oneConnection('?query_timeout=300');
  const first = await pidOf(one.db.across);
  const failed = await failure(sql`select pg_sleep(8)`.execute(one.db.across));
  expect(isUnavailable(failed)).toBe(true);
  const since = Date.now();
  expect(await pidOf(one.db.across)).not.toBe(first);
  expect(Date.now() - since).toBeLessThan(5_000);
});

test('a session that is killed while it is asked something outside of a transaction', async () => {
  await using one = await oneConnection();
  const first = await pidOf(one.db.across);
  const [asleep] = await Promise.allSettled([
    sql`select pg_sleep(8)`.execute(one.db.across),
    one.kill(first),
  ]);
  expect(isUnavailable(asleep.status === 'rejected' && asleep.reason)).toBe(true);
  expect(await pidOf(one.db.across)).not.toBe(first);
});

test('a session that is killed in the middle ends its connection, and the next query works', async () => {
  await using one = await oneConnection();
  let first = 0;
  const failed = await failure(
    one.db.inCompany(COMPANY, async (tx) => {
      first = await pidOf(tx);
      await one.kill(first);
      return pidOf(tx);
    }),
  );
  expect(failed).toBeInstanceOf(Error);
  expect(isUnavailable(failed)).toBe(true);
  expect(await work(one.db)).not.toBe(first);
});

test('a session that is killed while a query runs, likewise', async () => {
  await using one = await oneConnection();
  let first = 0;
  const failed = await failure(
    one.db.inCompany(COMPANY, async (tx) => {
      first = await pidOf(tx);
      const [asleep] = await Promise.allSettled([
        sql`select pg_sleep(8)`.execute(tx),
        one.kill(first),
      ]);
      if (asleep.status === 'rejected') throw asleep.reason;
    }),
  );
  expect(isUnavailable(failed)).toBe(true);
  expect(await work(one.db)).not.toBe(first);
});

test('a session that is killed while nobody uses it is noticed, and nothing ends', async () => {
  await using one = await oneConnection();
  const first = await work(one.db);
  await one.kill(first);
  await eventually(async () => one.heard.length > 0, { what: 'the pool hearing of it' });
  expect(await work(one.db)).not.toBe(first);
});

test('a transaction that Postgres aborted is not reported as done', async () => {
  await using one = await oneConnection();
  const { companyId } = await createCompany(one.db, {
    name: 'Acme',
    currency: 'USD',
    separateApprover: true,
    adminName: 'Ada',
    adminEmail: 'ada@example.com',
  });
  const failed = await failure(
    one.db.inCompany(companyId, async (tx) => {
      await tx.updateTable('companies').set({ name: 'Renamed' }).execute();
      // Somebody catches the refusal and goes on as if nothing had happened: the commit does
      // nothing.
      await failure(sql`select 1 / 0`.execute(tx));
    }),
  );
  expect(failed).toBeInstanceOf(Error);
  const { name } = await one.db.inCompany(companyId, (tx) =>
    tx.selectFrom('companies').select('name').executeTakeFirstOrThrow(),
  );
  expect(name).toBe('Acme');
});

test('work that throws leaves nothing, and its connection goes on', async () => {
  await using one = await oneConnection();
  const { companyId } = await createCompany(one.db, {
    name: 'Acme',
    currency: 'USD',
    separateApprover: true,
    adminName: 'Ada',
    adminEmail: 'ada@example.com',
  });
  await failure(
    one.db.inCompany(companyId, async (tx) => {
      await tx.updateTable('companies').set({ name: 'Renamed' }).execute();
      throw new Error('a bug');
    }),
  );
  const row = await one.db.inCompany(companyId, (tx) =>
    tx.selectFrom('companies').select('name').executeTakeFirstOrThrow(),
  );
  expect(row.name).toBe('Acme');
});

test('the company is set for one transaction, not for the session', async () => {
  await using one = await oneConnection();
  const set = (): Promise<string | null> =>
    sql<{ company: string | null }>`select current_setting('app.company_id', true) as company`
      .execute(one.db.across)
      .then(({ rows }) => rows[0]?.company ?? null);
  await work(one.db);
  expect(await set()).toBe('');
});

test('what the company is called ends no literal', async () => {
  await using one = await oneConnection();
  const company = "'; select 1; --\\";
  const seen = await one.db.inCompany(company, (tx) =>
    sql<{ company: string }>`select current_setting('app.company_id') as company`.execute(tx),
  );
  expect(seen.rows).toEqual([{ company }]);
});

test('a statement that comes again is prepared, and others are not', async () => {
  await using one = await oneConnection();
  const again = () => sql`select ${'again'}::text as again`.execute(one.db.across);
  await sql`select ${'once'}::text as once`.execute(one.db.across);
  for (let times = 0; times < 6; times += 1) await again();
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(one.db.across);
  expect(rows).toEqual([{ statement: 'select $1::text as again' }]);
});

test('after a migration a prepared statement ends its connection, and nothing was decided', async () => {
  await using one = await oneConnection();
  const first = await pidOf(one.db.across);
  const read = () =>
    one.db.inCompany(COMPANY, (tx) =>
      tx.selectFrom('companies').selectAll().where('companyId', '=', COMPANY).execute(),
    );
  for (let times = 0; times < 6; times += 1) await read();
  await asRole(one.migrateUrl, (ask) => ask('alter table companies add column later text'));
  const failed = await failure(read());
  expect(isUnavailable(failed)).toBe(true);
  expect(await read()).toEqual([]);
  expect(await pidOf(one.db.across)).not.toBe(first);
});

test('a transaction begins with its first statement, whatever that is', async () => {
  await using one = await oneConnection();
  const transactions = one.db.across.transaction();
  const id = async (tx: Tx, given: string) => {
    const { rows } = await sql<{ id: string }>`
      select ${given}::text as given, pg_current_xact_id()::text as id`.execute(tx);
    return rows[0]?.id;
  };
  await transactions.execute(async (tx) => expect(await id(tx, 'a')).toBe(await id(tx, 'b')));
  await transactions.execute(async () => undefined); // nothing is begun and nothing ended
  const alone = () =>
    sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(one.db.across);
  expect((await alone()).rows).not.toEqual((await alone()).rows);
});

test('instants, dates and large numbers come as they are kept', async () => {
  await using one = await oneConnection();
  const { rows } =
    await sql`select timestamptz '2026-03-29 01:30:00+01' as at, date '2026-03-29' as on,
    9007199254740993::bigint as large, 12.50::numeric as amount`.execute(one.db.across);
  expect(rows).toEqual([
    { at: '2026-03-29T00:30:00.000Z', on: '2026-03-29', large: 9007199254740993n, amount: '12.50' },
  ]);
});
