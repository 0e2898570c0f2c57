// `npm start`'s command in a process of its own, on a home and ports of its own, that can be
// killed.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { apiClient } from '../../cli/api-client.ts';
import type { ApiClient } from '../../cli/api-client.ts';
import { freePort } from '../../cli/ports.ts';
import { readRunFile } from '../../cli/run-file.ts';
import type { RunFile } from '../../cli/run-file.ts';
import { lastLines } from '../../cli/watched.ts';
import type { Ids } from '../../cli/watched.ts';
import { benchOf } from './sandbox-bench.ts';
import type { Row } from './sandbox-bench.ts';
import { asPublished } from './published.ts';
import { until } from './until.ts';

const COMMAND = fileURLToPath(new URL('../../cli/tieout.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Command {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has printed so far. */
  out(): string;
}

/** Free ports, the CLI that the run of the tests found, and nothing of our own environment. */
export function settings(home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    TIEOUT_HOME: home,
    TEMPORAL_CLI: inject('temporalCli').path,
    TIEOUT_WORKFLOW_BUNDLE: inject('workflowBundle'), // bundling costs seconds of a core
    PORT: '0',
    WORKER_PORT: '0',
    TEMPORAL_PORT: '0',
    TEMPORAL_UI_PORT: '0',
    SANDBOX_PORT: '0',
    SIGN_IN_PORT: '0',
    ...more,
  };
}

/** As a person has them, who does not ask for free ones. */
export async function fixedPorts(): Promise<Record<string, string>> {
  const ours = ['PORT', 'WORKER_PORT', 'SANDBOX_PORT', 'SIGN_IN_PORT'];
  const theirs = ['TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'POSTGRES_PORT'];
  const ports = await Promise.all(
    [...ours, ...theirs].map(async (name) => [name, String(await freePort())] as const),
  );
  return Object.fromEntries(ports);
}

export function tieout(args: readonly string[], env: NodeJS.ProcessEnv, ids: Ids = {}): Command {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    ...ids,
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that failed has not ended it; what it started ends with it.
  onTestFinished(() => void (child.exitCode ?? child.signalCode ?? child.kill('SIGKILL')));
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return { process: child, ended, out: () => out };
}

export interface Started extends Command {
  readonly home: string;
  /** What runs now. */
  run(): RunFile;
  /** The API with the token of a role of the demo company. */
  as(role: string): ApiClient;
  /** Everything that was created in the sandbox ERP under this number. */
  documents(number: string): Promise<readonly Row[]>;
  /** Kills one part, or the supervisor itself. Returns its process id. */
  kill(name: string): number;
  /** Asks for the end as Ctrl-C does, and waits for it. */
  stop(): Promise<Ended>;
}

/** Of every part that has a log. */
function lastWords(home: string): string {
  const logs = existsSync(join(home, 'logs')) ? readdirSync(join(home, 'logs')) : [];
  return logs.map((log) => `${log}:\n${lastLines(join(home, 'logs', log))}`).join('\n');
}

/** Resolves when everything runs. */
export async function started(
  home: string,
  more: NodeJS.ProcessEnv = {},
  ids: Ids = {},
): Promise<Started> {
  const command = tieout(['start'], settings(home, more), ids);
  let over: Ended | undefined;
  void command.ended.then((ended) => (over = ended));
  await until(
    'everything runs',
    () => {
      if (over) throw new Error(`It ended with ${over.code}: ${over.out}\n${over.err}`);
      return command.out().includes('Tieout is up');
    },
    150_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${command.out()}\n${lastWords(home)}`);
  });
  const run = (): RunFile => {
    const file = readRunFile(home);
    if (!file) throw new Error(`There is no ${join(home, 'run.json')}`);
    return file;
  };
  return {
    ...command,
    home,
    run,
    as: (role) =>
      asPublished(apiClient(run().addresses?.api ?? '', run().demo?.tokens[role] ?? '')),
    documents: (number) => documentsIn(run(), number),
    kill: (name) => {
      const pid = name === 'supervisor' ? command.process.pid : run().pids?.[name];
      if (pid === undefined) throw new Error(`There is no ${name}`);
      process.kill(pid, 'SIGKILL');
      return pid;
    },
    stop: () => {
      command.process.kill('SIGINT');
      return command.ended;
    },
  };
}

/** One column called `name`, read past the API as the role that owns the tables. */
export async function asOwner(home: string, sql: string): Promise<unknown[]> {
  const connectionString = readRunFile(home)?.databaseMigrateUrl;
  if (connectionString === undefined) throw new Error('Nothing runs yet.');
  const owner = new Client({ connectionString });
  await owner.connect();
  try {
    return (await owner.query<{ name: unknown }>(sql)).rows.map((row) => row.name);
  } finally {
    await owner.end();
  }
}

async function documentsIn(run: RunFile, number: string): Promise<readonly Row[]> {
  const bench = benchOf(run);
  const kinds = ['bills', 'receivables'];
  const found = kinds.map((kind) => bench.rows(`/${kind}?docNumber=${number}`));
  return (await Promise.all(found)).flat();
}
