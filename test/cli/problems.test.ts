// What stops the start: one sentence that says what to do, and exit code 1. Nothing stays running.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterHome } from '../../cli/home.ts';
import { aFolder, isRoot, processesWith } from './processes.ts';
import { settings, tieout } from './supervised.ts';

/** Starts, and expects it to end by itself with one sentence. */
async function sentenceOf(env: NodeJS.ProcessEnv, ids = {}): Promise<string> {
  const { code, err } = await tieout(['start'], env, ids).ended;
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
  return err.trimEnd();
}

test.each([
  'PORT',
  'WORKER_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'SANDBOX_PORT',
  'SIGN_IN_PORT',
  'POSTGRES_PORT',
])('a taken port is told by the name of its variable: %s', async (name) => {
  using folder = aFolder();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    expect(await sentenceOf(settings(folder.path, { [name]: String(port) }))).toBe(
      `Port ${port} is taken: end what listens there, or set ${name} (0 takes a free one).`,
    );
    expect(existsSync(join(folder.path, 'run.json'))).toBe(false);
    expect(existsSync(join(folder.path, 'postgres'))).toBe(false); // said before anything is made
  } finally {
    server.close();
  }
});

test('a home that cannot be written', async () => {
  using folder = aFolder();
  writeFileSync(join(folder.path, 'file'), '');
  const home = join(folder.path, 'file', 'home');
  expect(await sentenceOf(settings(home))).toBe(
    `${home} cannot be written (ENOTDIR): set TIEOUT_HOME to a folder that this user may write.`,
  );
});

test('no way to get the Temporal CLI', async () => {
  using folder = aFolder();
  const path = join(folder.path, 'path');
  mkdirSync(path);
  const env = settings(join(folder.path, 'home'), {
    TEMPORAL_CLI: join(folder.path, 'nowhere'),
    PATH: path,
  });
  const words = await sentenceOf(env);
  expect(words).toMatch(/^There is no Temporal CLI \(TEMPORAL_CLI names .*\): install version/);
  expect(processesWith(folder.path)).toEqual([]);
});

test('a database that was given, without what belongs to it', async () => {
  using folder = aFolder();
  const DATABASE_URL = 'postgres://app@127.0.0.1:1/tieout';
  const DATABASE_MIGRATE_URL = 'postgres://owner@127.0.0.1:1/tieout';
  const TIEOUT_SECRET_KEY = Buffer.alloc(32).toString('base64');
  const of = (more: NodeJS.ProcessEnv) => sentenceOf(settings(folder.path, more));
  expect(await of({ DATABASE_URL })).toMatch(/^DATABASE_URL is set without DATABASE_MIGRATE_URL: /);
  expect(await of({ DATABASE_URL, DATABASE_MIGRATE_URL })).toMatch(
    /^DATABASE_URL is set without TIEOUT_SECRET_KEY: /,
  );
  expect(await of({ DATABASE_URL, DATABASE_MIGRATE_URL, TIEOUT_SECRET_KEY })).toBe(
    'The database 127.0.0.1:1/tieout cannot be reached as owner (ECONNREFUSED): see that it runs and that its address is right.',
  );
  expect(processesWith(folder.path)).toEqual([]);
});

test('a setting that is not one, or is malformed: one line for each', async () => {
  using folder = aFolder();
  const env = settings(folder.path, { TIEOUT_PORT: '1', PORT: 'eighty' });
  const { code, err } = await tieout(['start'], env).ended;
  expect(code).toBe(1);
  expect(
    err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['TIEOUT_PORT', 'PORT']);
});

test('an old Node is told in one sentence', () => {
  const main = new URL('../../cli/tieout.mjs', import.meta.url).pathname;
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });
    await import(${JSON.stringify(main)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', old], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(
    /^Tieout needs Node 24 or newer, and this is Node 20\.1\.0: install .*\n$/,
  );
  expect(status).toBe(1);
});

test('secrets that are gone while the data is there', async () => {
  using folder = aFolder();
  mkdirSync(join(folder.path, 'postgres'));
  expect(await sentenceOf(settings(folder.path))).toMatch(
    /secrets\.json is gone, .*: bring it back/,
  );
});

test('one run at a time uses a home; what it generates only its owner can read', () => {
  using folder = aFolder();
  const home = enterHome(join(folder.path, 'home'));
  expect(() => enterHome(home.path)).toThrow(`Tieout already runs on ${home.path}: use that one`);
  home.leave();
  const again = enterHome(home.path);
  expect(again.secrets).toEqual(home.secrets);
  again.leave();
  expect(statSync(join(home.path, 'secrets.json')).mode & 0o777).toBe(0o600);
});

/** A file system of one megabyte, where we may make one. */
const mayMount =
  isRoot && process.platform === 'linux' && spawnSync('mountpoint', ['/']).status === 0;

describe.runIf(mayMount)('on a disk of its own', () => {
  test('a full disk is told, and nothing stays running', async ({ skip }) => {
    using folder = aFolder();
    const disk = join(folder.path, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=755', 'none', disk]);
    skip(mounted.status !== 0, 'no file system may be mounted here');
    try {
      const home = join(disk, 'home');
      expect(await sentenceOf(settings(home))).toMatch(
        /^\S+ is on a disk that is full: make room there, or set TIEOUT_HOME elsewhere\.$/,
      );
      expect(processesWith(disk)).toEqual([]);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});

test.runIf(isRoot)('a home of another user', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  mkdirSync(home, { mode: 0o755 });
  chmodSync(folder.path, 0o755);
  const nobody = { uid: 65_534, gid: 65_534 };
  expect(await sentenceOf(settings(home), nobody)).toBe(
    `${home} cannot be written (EACCES): set TIEOUT_HOME to a folder that this user may write.`,
  );
});
