// `npm start`'s command in a process of its own, on a home and ports of its own, that can be killed.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { readRunFile } from '../../cli/run-file.ts';
import type { RunFile } from '../../cli/run-file.ts';
import type { Ids } from '../../cli/watched.ts';
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
    TIEOUT_HOME: home,
    TEMPORAL_CLI: inject('temporalCli').path,
    PORT: '0',
    WORKER_PORT: '0',
    TEMPORAL_PORT: '0',
    TEMPORAL_UI_PORT: '0',
    SANDBOX_PORT: '0',
    ...more,
  };
}

export function tieout(args: readonly string[], env: NodeJS.ProcessEnv, ids: Ids = {}): Command {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    ...ids,
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  /** Kills one part, or the supervisor itself. */
  kill(name: string): void;
}

/** Resolves when everything runs. */
export async function started(home: string, more: NodeJS.ProcessEnv = {}): Promise<Started> {
  const command = tieout(['start'], settings(home, more));
  let over: Ended | undefined;
  void command.ended.then((ended) => (over = ended));
  await until(
    'everything runs',
    () => {
      if (over) throw new Error(`It ended with ${over.code}: ${over.out}\n${over.err}`);
      return command.out().includes('Tieout is up');
    },
    90_000,
  );
  const run = (): RunFile => {
    const file = readRunFile(home);
    if (!file) throw new Error(`There is no ${join(home, 'run.json')}`);
    return file;
  };
  return {
    ...command,
    home,
    run,
    kill: (name) => {
      const pid = name === 'supervisor' ? command.process.pid : run().pids?.[name];
      if (pid === undefined) throw new Error(`There is no ${name}`);
      process.kill(pid, 'SIGKILL');
    },
  };
}
