// The data directory: made once, whole or not at all, with the two roles that keep companies apart
// (design.md section 8) and the database. Also: what an earlier run left behind.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fullDisk, Problem } from './problem.ts';
import type { Place } from './postgres-place.ts';
import { lastLines, startWatched } from './watched.ts';

export const DATABASE = 'tieout';
export const OWNER_ROLE = 'tieout_owner';
export const APP_ROLE = 'tieout_app';

/** The same order and case on every system, whatever locales it has installed. */
const BUILTIN_LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Also while the process that made it is still ending. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

export interface Passwords {
  readonly super: string;
  readonly owner: string;
  readonly app: string;
}

/** Makes the data directory if it is not there. A kill in the middle leaves nothing that counts. */
export async function makeCluster(
  place: Place,
  passwords: Passwords,
  durable: boolean,
): Promise<void> {
  const { data, ids } = place;
  const version = versionOf(place);
  if (existsSync(join(data, 'PG_VERSION'))) return assertSameMajor(data, version);
  const name = `${basename(data)}.begun-`;
  for (const left of readdirSync(dirname(data)).filter((entry) => entry.startsWith(name)))
    rmSync(join(dirname(data), left), REMOVE);
  const begun = join(dirname(data), `${name}${process.pid}`);
  mkdirSync(begun, { mode: 0o700 });
  const passwordFile = join(begun, 'password');
  const cluster = join(begun, 'data');
  writeFileSync(passwordFile, `${passwords.super}\n`, { mode: 0o600 });
  if (ids.uid !== undefined && ids.gid !== undefined) {
    chownSync(begun, ids.uid, ids.gid);
    chownSync(passwordFile, ids.uid, ids.gid);
  }
  try {
    const locale = version.major >= 17 ? BUILTIN_LOCALE : ['--locale=C.UTF-8'];
    const sync = durable ? [] : ['--no-sync'];
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    const args = ['-D', cluster, '-E', 'UTF8', ...locale, ...access, ...sync];
    await initialize(place, args, join(dirname(data), 'initdb.log'));
    makeRoles(place, cluster, passwords);
    if (existsSync(data)) rmdirSync(data); // an empty one, kept as the place
    renameSync(cluster, data);
  } finally {
    rmSync(begun, REMOVE);
  }
}

/** In single-user mode: no port is open yet, and no driver is needed. */
function makeRoles(place: Place, cluster: string, passwords: Passwords): void {
  const role = (name: string, password: string) =>
    `create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`;
  const statements = [
    role(OWNER_ROLE, passwords.owner),
    role(APP_ROLE, passwords.app),
    `create database ${DATABASE} owner ${OWNER_ROLE}`,
    `revoke all on database ${DATABASE} from public`,
    `grant connect on database ${DATABASE} to ${APP_ROLE}`,
  ];
  const input = `${statements.join('\n')}\n`;
  const words = single(place, cluster, input);
  if (/ERROR|FATAL|PANIC/.test(words)) throw new Error(`Roles could not be made: ${words}`);
}

/** Watched: it takes a second, and would go on writing when we are killed meanwhile. */
async function initialize(place: Place, args: readonly string[], log: string): Promise<void> {
  rmSync(log, { force: true });
  const options = { ...surroundings(place), args, log, graceMs: 2_000 };
  const initdb = await startWatched(join(place.bin, 'initdb'), options);
  const { code } = await initdb.ended;
  if (code !== 0) throw notMade(place, lastLines(log));
  rmSync(log, { force: true });
}

function single(place: Place, cluster: string, input: string): string {
  const args = ['--single', '-F', '-D', cluster, 'postgres'];
  const { status, stdout, stderr, error } = spawnSync(join(place.bin, 'postgres'), args, {
    ...surroundings(place),
    ...place.ids,
    encoding: 'utf8',
    input,
  });
  if (error) throw error;
  if (status !== 0) throw notMade(place, `${stdout}\n${stderr}`);
  return stderr;
}

const surroundings = ({ data, ids }: Place) => ({
  ids,
  cwd: dirname(data),
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
});

function notMade({ data }: Place, words: string): Problem {
  if (words.includes('No space left on device')) return fullDisk(data);
  const last = words.trim().split('\n').slice(-3).join(' ');
  return new Problem(`PostgreSQL could not make ${data}: ${last}`);
}

function versionOf(place: Place): { words: string; major: number } {
  const words = execFileSync(join(place.bin, 'postgres'), ['--version'], {
    ...place.ids,
    cwd: '/',
    encoding: 'utf8',
  }).trim();
  return { words, major: Number(/\) (\d+)/.exec(words)?.[1] ?? 0) };
}

function assertSameMajor(data: string, version: { words: string; major: number }): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (Number(made) === version.major) return;
  throw new Problem(
    `${data} was made by PostgreSQL ${made}, but here is ${version.words}: install version ${made}, or set TIEOUT_HOME to begin anew.`,
  );
}

/**
 * Waits for the PostgreSQL of a run that was killed: it is told to end by its watcher. A lock file
 * that names a process which is something else by now is taken away, or PostgreSQL would not start;
 * should it be wrong about that, PostgreSQL's own lock on its shared memory still holds.
 */
export async function formerEnds(data: string, patienceMs = 20_000): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const since = Date.now();
  for (let told = false; existsSync(lock); ) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    if (!isPostmaster(pid, data)) {
      rmSync(lock, { force: true });
      return;
    }
    const waited = Date.now() - since;
    if (waited > patienceMs)
      throw new Problem(
        `Another PostgreSQL (process ${pid}) uses ${data}: end it, then start again.`,
      );
    if (!told && waited > patienceMs / 4) {
      process.kill(pid, 'SIGINT'); // its watcher was killed too
      told = true;
    }
    await delay(50);
  }
}

function isPostmaster(pid: number, data: string): boolean {
  if (!Number.isSafeInteger(pid) || pid < 2) return false;
  const here = realpathSync(data);
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === here;
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).toString();
    return command.includes(data) || command.includes(here);
  } catch {
    return false; // no such process, or one of another user
  }
}
