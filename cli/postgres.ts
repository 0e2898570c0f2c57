// A real PostgreSQL without a service: for the embedded default and for the tests. It listens on
// loopback only, ends when this process does, however it does, and a data directory that was left
// by kill -9 starts again. The bundled programs are for development and trials, not for production.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Instance } from './part.ts';
import { fullDisk, Problem } from './problem.ts';
import { portFor, takenPort } from './ports.ts';
import { choosePlace } from './postgres-place.ts';
import type { Place } from './postgres-place.ts';
import { APP_ROLE, DATABASE, formerEnds, makeCluster, OWNER_ROLE } from './postgres-cluster.ts';
import type { Passwords } from './postgres-cluster.ts';
import { beginLog, lastLines, startWatched } from './watched.ts';
import type { Watched } from './watched.ts';

export interface PostgresOptions {
  /** Folder of its own; made if it is not there. */
  readonly dir: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly passwords: Passwords;
  /** False only for tests: nothing is synced to disk. */
  readonly durable: boolean;
  /** TIEOUT_SHARED: where to go as root when `dir` is closed to others. */
  readonly shared?: string | undefined;
  /** Folder of PostgreSQL's `bin` and `lib`; found when it is not given. */
  readonly native?: string;
  readonly log?: string;
  /** Further settings, by PostgreSQL's names. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears what a person should know, one sentence each. */
  readonly say?: (note: string) => void;
}

export interface Postgres extends Instance {
  /** As the role that owns the tables and migrates. */
  readonly migrateUrl: string;
  /** As the role that the processes use. */
  readonly appUrl: string;
  /** As the superuser; no process of ours is started with it. */
  readonly superUrl: string;
  readonly port: number;
  readonly data: string;
}

const FAST: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dir, passwords, durable, log = join(dir, 'postgres.log') } = options;
  const place = choosePlace(dir, options.shared, options.native);
  for (const note of place.notes) options.say?.(note);
  await makeCluster(place, passwords, durable);
  await formerEnds(place.data);
  const { watched, port } = await startServer(place, options, log);
  const url = (role: string, password: string, database = DATABASE) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    migrateUrl: url(OWNER_ROLE, passwords.owner),
    appUrl: url(APP_ROLE, passwords.app),
    superUrl: url('postgres', passwords.super, 'postgres'),
    port,
    pid: watched.pid,
    data: place.data,
    ended: watched.ended,
    stop: async () => void (await watched.stop()),
    kill: watched.kill,
  };
}

/**
 * Tries again where trying again helps: a free port that was taken after all, a former one's
 * memory.
 */
async function startServer(place: Place, options: PostgresOptions, log: string) {
  const wanted = options.port ?? 0;
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = await portFor('POSTGRES_PORT', wanted);
    const from = beginLog(log);
    const watched = await launch(place, options, port, log);
    if (await isReady(watched, place.data)) return { watched, port };
    const words = lastLines(log, from);
    const taken = words.includes('Address already in use');
    const left = /lock file .* already exists|shared memory block/.test(words);
    if ((left || (taken && wanted === 0)) && Date.now() < deadline) {
      await delay(100);
      continue;
    }
    if (taken) throw takenPort('POSTGRES_PORT', port);
    if (words.includes('No space left on device')) throw fullDisk(place.data);
    throw new Problem(`PostgreSQL did not start; the end of ${log} says why:\n${words}`);
  }
}

function launch(place: Place, options: PostgresOptions, port: number, log: string) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // its path may be longer than a socket's can be
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C', // the words above are looked for
    log_error_verbosity: 'terse', // else it logs the row that a constraint refused
    ...(options.durable ? {} : FAST),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return startWatched(join(place.bin, 'postgres'), {
    args: ['-D', place.data, '-p', String(port), ...flags],
    cwd: dirname(place.data),
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ids: place.ids,
    log,
    stopSignal: 'INT', // fast: sessions are ended, everything is written
    graceMs: 20_000,
  });
}

/** The lock file says when it is ready: its last line, beside the process that wrote it. */
async function isReady(watched: Watched, data: string): Promise<boolean> {
  let over = false;
  void watched.ended.then(() => (over = true));
  while (!over) {
    const lines = lockFile(data);
    if (Number(lines[0]) === watched.pid && lines[7]?.trim() === 'ready') return true;
    await delay(10);
  }
  return false;
}

function lockFile(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return []; // not written yet
  }
}
