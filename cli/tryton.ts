// Tryton, a real ERP with real double entry, for the demonstration and the tests. It listens on
// loopback only and ends when this process does, however it does. One process per data folder.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { portFor, takenPort } from './ports.ts';
import { fileProblem, Problem } from './problem.ts';
import {
  CONFIG,
  DATABASE,
  installTryton,
  upgradeDatabase,
  withoutTryton,
} from './tryton/install.ts';
import type { Installed, InstallOptions } from './tryton/install.ts';
import { beginLog, lastLines, startWatched } from './watched.ts';
import type { Ending, Watched } from './watched.ts';

export interface TrytonOptions extends InstallOptions {
  /** Where its database and its log are; made if it is not there, never overwritten. */
  readonly dataDir: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

export interface Tryton {
  readonly url: string;
  readonly database: string;
  /** The user that Tieout works as: no administrator. */
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly pid: number;
  /** Its own books, for whoever wants to look past its HTTP interface. */
  readonly file: string;
  /** Resolves when it ends, whoever ended it. */
  readonly ended: Promise<Ending>;
  stop(): Promise<void>;
}

/** Starts it and waits until it answers; installs it first where that was not done yet. */
export async function startTryton(given: TrytonOptions): Promise<Tryton> {
  // Absolute, because the server runs in its data folder.
  const options = { ...given, home: resolve(given.home), dataDir: resolve(given.dataDir) };
  const installed = await installTryton(options);
  await prepareData(installed, options);
  const { watched, port } = await startServer(installed, options);
  return {
    url: `http://127.0.0.1:${port}`,
    database: DATABASE,
    user: 'tieout',
    password: 'tieout-erp-1', // of the seed
    port,
    pid: watched.pid,
    file: join(options.dataDir, `${DATABASE}.sqlite`),
    ended: watched.ended,
    stop: async () => void (await watched.stop()),
  };
}

/** Copies the template when there is no database yet; otherwise brings an older one up to date. */
async function prepareData(installed: Installed, options: TrytonOptions): Promise<void> {
  const { dataDir, env, say } = options;
  const database = join(dataDir, `${DATABASE}.sqlite`);
  const madeBy = join(dataDir, 'made-by');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(database)) {
      // What belonged to a database that is gone would be taken for this one's newest pages.
      for (const rest of ['-wal', '-shm']) rmSync(database + rest, { force: true });
      writeFileSync(madeBy, installed.key);
      copyFileSync(installed.template, `${database}.new`);
      renameSync(`${database}.new`, database);
    } else if (!existsSync(madeBy) || readFileSync(madeBy, 'utf8') !== installed.key) {
      say?.("Bringing Tryton's database up to date (this release, this year).");
      await upgradeDatabase(installed, dataDir, env);
      writeFileSync(madeBy, installed.key);
    }
  } catch (error) {
    throw fileProblem(error, dataDir, 'TIEOUT_HOME');
  }
}

const START_MS = 60_000;

async function startServer(installed: Installed, options: TrytonOptions) {
  const { dataDir, env, port: wanted = 0 } = options;
  const log = join(dataDir, 'tryton.log');
  const deadline = Date.now() + START_MS;
  for (;;) {
    const port = await portFor('the port of Tryton', wanted);
    const from = beginLog(log);
    const watched = await startWatched(installed.python, {
      args: [installed.trytond, '-c', CONFIG, '-d', DATABASE],
      cwd: dataDir,
      env: {
        ...withoutTryton(env),
        TRYTOND_DATABASE__PATH: dataDir,
        TRYTOND_WEB__LISTEN: `127.0.0.1:${port}`,
      },
      log,
      graceMs: 5_000, // SQLite's journal survives being killed
    });
    if (await answers(watched, port, deadline)) return { watched, port };
    await watched.stop();
    const words = lastLines(log, from);
    const taken = /address already in use/i.test(words);
    if (taken && wanted !== 0) throw takenPort('the port of Tryton', port);
    if (!taken || Date.now() > deadline)
      throw new Problem(`Tryton did not start; the end of ${log} says why:\n${words}`);
  }
}

async function answers(watched: Watched, port: number, deadline: number): Promise<boolean> {
  let over = false;
  void watched.ended.then(() => (over = true));
  while (!over && Date.now() < deadline) {
    if (await isUp(port)) return true;
    await delay(50);
  }
  return false;
}

async function isUp(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/rpc/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 1, method: 'common.server.version', params: [] }),
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok;
  } catch {
    return false; // not yet
  }
}
