// Which processes are there, and a program of ours in a process of its own that can be killed.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Ids } from '../../cli/watched.ts';
import { until } from './until.ts';

export const isRoot = process.getuid?.() === 0;
const HOLDER = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url));

export const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether another user may run this clone at all. */
export function othersMayEnter(): boolean {
  const here = new URL('.', import.meta.url).pathname;
  const test = ['-c', 'test -r "$0" && test -x "$1"', here, process.execPath];
  return spawnSync('/bin/sh', test, { ...NOBODY, cwd: '/' }).status === 0;
}

export function isAlive(pid: number): boolean {
  const state = stateOf(pid);
  return state !== '' && !state.startsWith('Z');
}

function stateOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // ps ends with 1 when there is no such process
  }
}

/** The commands that mention this text: what a killed run left behind, watchers included. */
export function processesWith(text: string): string[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,stat=,command='], {
    encoding: 'utf8',
  });
  return lines.split('\n').filter((line) => line.includes(text) && !/^\s*\d+\s+Z/.test(line));
}

export const gone = (pid: number): Promise<true> =>
  until(`process ${pid} is gone`, () => !isAlive(pid));

export interface TempFolder extends Disposable {
  readonly path: string;
}

/** A folder that others may enter, as PostgreSQL must when we are root. */
export function aFolder(name = 'tieout-cli-'): TempFolder {
  const path = mkdtempSync(join(tmpdir(), name));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Held {
  readonly holder: number;
  readonly pid: number;
  readonly data: string;
  readonly superUrl: string;
  readonly notes: string[];
  kill(): void;
}

/** `startPostgres` in a process of its own. */
export async function holdPostgres(options: object, ids: Ids = {}): Promise<Held> {
  const child = spawn(process.execPath, [HOLDER, JSON.stringify(options)], {
    ...ids,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void (child.exitCode ?? child.signalCode ?? child.kill('SIGKILL')));
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
  return {
    ...(JSON.parse(line) as Held),
    holder: child.pid ?? -1,
    kill: () => void child.kill('SIGKILL'),
  };
}
