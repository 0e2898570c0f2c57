// PostgreSQL as the product starts it: whoever we are, wherever the folder is, however we end.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  statSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { choosePlace, findPrograms } from '../../cli/postgres-place.ts';
import { formerEnds } from '../../cli/postgres-cluster.ts';
import { startPostgres } from '../../cli/postgres.ts';
import {
  aFolder,
  gone,
  holdPostgres,
  isAlive,
  isRoot,
  NOBODY,
  othersMayEnter,
  processesWith,
} from './processes.ts';
import { until } from './until.ts';

const passwords = { super: 'super', owner: 'owner', app: 'app' };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {}); // its server is killed under it
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map(
      (row) => Object.values(row)[0],
    );
  } finally {
    await client.end();
  }
}

test('the processes use a role that owns nothing, and nothing is left after the stop', async () => {
  using folder = aFolder();
  const postgres = await startPostgres({ dir: folder.path, passwords, durable: true });
  const rights = await ask(
    postgres.superUrl,
    `select json_build_array(rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       pg_has_role(rolname, 'tieout_owner', 'member')) from pg_roles
     where rolname like 'tieout%' order by rolname`,
  );
  expect(rights).toEqual([
    ['tieout_app', false, false, false, false, false],
    ['tieout_owner', false, false, false, false, true],
  ]);
  await ask(postgres.migrateUrl, 'create table t (id int)');
  await expect(ask(postgres.appUrl, 'create table u (id int)')).rejects.toThrow(
    'permission denied',
  );
  await expect(ask(postgres.appUrl, 'select * from t')).rejects.toThrow('permission denied');
  expect(await ask(postgres.superUrl, 'show fsync')).toEqual(['on']);
  expect(await ask(postgres.superUrl, "select lower('ÉCOLE')")).toEqual(['école']);
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
  await until('its watcher is gone', () => processesWith(folder.path).length === 0);
});

test('kill -9 of the parent ends it, and the same data starts again at once', async () => {
  using folder = aFolder('tieout cli ');
  const first = await holdPostgres({ dir: folder.path, durable: true });
  await ask(first.superUrl, 'create table kept (id int)');
  await ask(first.superUrl, 'insert into kept values (1)');
  first.kill();
  const second = await holdPostgres({ dir: folder.path, durable: true }); // the first still ends
  expect(await ask(second.superUrl, 'select id from kept')).toEqual([1]);
  await gone(first.pid);
  second.kill();
  await gone(second.pid);
  await until('no watcher is left', () => processesWith(folder.path).length === 0);
});

test('kill -9 of PostgreSQL itself is told, and it starts again', async () => {
  using folder = aFolder();
  const options = { dir: folder.path, passwords, durable: true };
  const first = await startPostgres(options);
  await ask(first.superUrl, 'create table kept (id int)');
  process.kill(first.pid, 'SIGKILL');
  expect(await first.ended).toEqual({ code: null, signal: 'SIGKILL' });
  const second = await startPostgres({ ...options, port: first.port });
  expect(await ask(second.superUrl, 'select count(*)::int from kept')).toEqual([0]);
  await second.stop();
});

test('a kill in the middle of making the data directory leaves nothing that counts', async () => {
  using folder = aFolder();
  const made = () => readdirSync(folder.path).find((name) => name.startsWith('data.begun-'));
  const begun = holdPostgres({ dir: folder.path });
  const ended = begun.catch(() => {}); // it must fail, we kill it; what it left is looked at below
  const name = await until('initdb is under way', made);
  process.kill(Number(name.split('-')[1]), 'SIGKILL');
  await ended;
  expect(existsSync(join(folder.path, 'data', 'PG_VERSION'))).toBe(false);
  // What it still writes while it ends would be left for the start after the next one.
  await until('initdb has ended too', () => processesWith(folder.path).length === 0);
  const postgres = await startPostgres({ dir: folder.path, passwords, durable: false });
  expect(await ask(postgres.appUrl, 'select 1')).toEqual([1]);
  expect(made()).toBeUndefined();
  await postgres.stop();
});

test('a lock file that names another process by now does not keep it from starting', async () => {
  using folder = aFolder();
  const options = { dir: folder.path, passwords, durable: false };
  const first = await startPostgres(options);
  await first.stop();
  const { uid, gid } = statSync(first.data); // PostgreSQL does not believe in another user's process
  const other = spawn('sleep', ['60'], { cwd: '/', uid, gid });
  try {
    writeFileSync(
      join(first.data, 'postmaster.pid'),
      `${other.pid}\n${first.data}\n1\n1\n\n\n1 1\n`,
    );
    const second = await startPostgres(options);
    await second.stop();
    expect(isAlive(other.pid ?? -1)).toBe(true);
  } finally {
    other.kill();
  }
});

test('a former one whose watcher was killed too is ended before the next starts', async () => {
  using folder = aFolder();
  const first = await holdPostgres({ dir: folder.path });
  for (const line of processesWith(folder.path).filter((words) => words.includes('/bin/sh')))
    process.kill(Number(line.trim().split(/\s+/)[0]), 'SIGKILL');
  first.kill();
  await gone(first.holder);
  expect(isAlive(first.pid)).toBe(true);
  await formerEnds(first.data, 4_000);
  expect(isAlive(first.pid)).toBe(false);
});

test('a taken port is one sentence that names the variable; two run side by side', async () => {
  using folder = aFolder();
  const options = { passwords, durable: false };
  const one = await startPostgres({ ...options, dir: join(folder.path, 'one') });
  const two = await startPostgres({ ...options, dir: join(folder.path, 'two') });
  expect(two.port).not.toBe(one.port);
  const third = { ...options, dir: join(folder.path, 'three'), port: one.port };
  await expect(startPostgres(third)).rejects.toThrow(
    `Port ${one.port} is taken: end what listens there, or set POSTGRES_PORT (0 takes a free one).`,
  );
  await Promise.all([one.stop(), two.stop()]);
});

describe.runIf(isRoot)('as root', () => {
  test('a folder that others may not enter: the data goes elsewhere, and it is said where', async () => {
    using folder = aFolder();
    const [closed, shared] = [join(folder.path, 'closed'), join(folder.path, 'shared')];
    mkdirSync(closed, { mode: 0o700 });
    const options = { dir: join(closed, 'home'), shared };
    const first = await holdPostgres(options);
    expect(dirname(dirname(first.data))).toBe(shared);
    expect(first.notes).toEqual([
      `The user that PostgreSQL runs as may not enter ${options.dir}: its data is in ${first.data}.`,
    ]);
    await ask(first.superUrl, 'create table kept (id int)');
    first.kill();
    const second = await holdPostgres({ dir: options.dir }); // found again without TIEOUT_SHARED
    expect(second.data).toBe(first.data);
    expect(await ask(second.superUrl, 'select count(*)::int from kept')).toEqual([0]);
    second.kill();
    await gone(second.pid);
    rmSync(second.data, { recursive: true });
    expect(() => choosePlace(options.dir)).toThrow(
      `The data of PostgreSQL was in ${first.data}, which is gone`,
    );
  });

  test('a shared folder that is closed too is one sentence', () => {
    using folder = aFolder();
    chmodSync(folder.path, 0o700);
    const open = () => choosePlace(join(folder.path, 'home'), join(folder.path, 'shared'));
    expect(open).toThrow(/^TIEOUT_SHARED is .*shared, which the user that PostgreSQL runs as/);
  });

  test('programs in a folder that others may not enter are copied, also by two at once', async () => {
    using folder = aFolder();
    const native = copyOfPrograms(join(folder.path, 'closed'));
    chmodSync(join(folder.path, 'closed'), 0o700);
    const shared = join(folder.path, 'shared');
    const places = ['one', 'two'].map((name) => join(folder.path, name));
    const held = await Promise.all(places.map((dir) => holdPostgres({ dir, shared, native })));
    expect(held[0]?.notes[0]).toMatch(
      /PostgreSQL's programs cannot be used in .*: they are in .*shared/,
    );
    expect(readdirSync(shared)).toHaveLength(1);
    for (const { kill, pid } of held) {
      kill();
      await gone(pid);
    }
  });

  test.runIf(othersMayEnter())('it runs for a user who is not root', async () => {
    using folder = aFolder();
    // Root's node_modules, installed without scripts: the links are missing and cannot be made.
    const native = copyOfPrograms(join(folder.path, 'node_modules'));
    const dir = join(folder.path, 'home');
    mkdirSync(dir);
    chownSync(dir, NOBODY.uid, NOBODY.gid);
    const first = await holdPostgres({ dir, native }, NOBODY);
    expect(first.data).toBe(join(dir, 'data'));
    expect(first.notes[0]).toContain(`they are in ${dir}`);
    first.kill();
    await gone(first.pid);
    await until('no watcher is left', () => processesWith(folder.path).length === 0);
  });
});

/** As they come out of the package: without the links that its install script would make. */
function copyOfPrograms(under: string): string {
  const native = join(under, 'some-platform', 'native');
  const real = findPrograms();
  cpSync(real, native, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
  const version = join(dirname(real), 'package.json');
  if (existsSync(version)) cpSync(version, join(dirname(native), 'package.json'));
  return native;
}
