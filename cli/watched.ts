// A process that ends when we do, however we end: also by kill -9, when nobody can tell it.
// It stands for itself (its pid, its exit code, its signal), writes its log to a file that does not
// need us, and is out of reach of the terminal's Ctrl-C, so that we can end processes in order.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

/**
 * A watcher beside the program reads a pipe that only we hold. A line means that the program has
 * ended and was waited for: nothing to do. The pipe's end means that we are gone: it ends the
 * program, at last by force. It is forked twice, so that the program does not find a child that it
 * never made (PostgreSQL would take its end for a crash); `$$` stays the pid of the program.
 */
const WATCH = `
( (
  exec >/dev/null 2>&1 </dev/null
  read -r ended <&3 && exit 0
  kill -s "$0" $$
  left="$1"
  while kill -0 $$ && [ "$left" -gt 0 ]; do sleep 0.1; left=$((left - 1)); done
  kill -s KILL $$
) & )
shift
exec "$@" 3<&-
`;

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Watched {
  readonly pid: number;
  /** Never rejects. */
  readonly ended: Promise<Ending>;
  /** What the process printed on standard output, if it was asked for. */
  readonly stdout: NodeJS.ReadableStream | undefined;
  /** Asks it to end, and ends it by force when it takes longer than its grace. */
  stop(): Promise<Ending>;
  kill(): void;
}

export interface WatchedOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File to which its output is appended. */
  readonly log: string;
  readonly stopSignal?: 'TERM' | 'INT';
  readonly graceMs?: number;
  readonly ids?: Ids;
  readonly readStdout?: boolean;
}

/** The user as whom a process runs; empty is the user that we are. */
export interface Ids {
  readonly uid?: number;
  readonly gid?: number;
}

export async function startWatched(program: string, options: WatchedOptions): Promise<Watched> {
  const { args, cwd, env, ids = {}, stopSignal = 'TERM', graceMs = 10_000 } = options;
  const log = openSync(options.log, 'a', 0o600);
  const tenths = String(Math.ceil(graceMs / 100));
  const child = spawn('/bin/sh', ['-c', WATCH, stopSignal, tenths, program, ...args], {
    ...ids,
    cwd,
    env: { ...env },
    detached: true,
    stdio: ['ignore', options.readStdout ? 'pipe' : log, log, 'pipe'],
  });
  closeSync(log);
  const ended = endOf(child);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return {
    pid: child.pid ?? -1, // there is one after 'spawn'
    ended,
    stdout: child.stdout ?? undefined,
    kill: () => void child.kill('SIGKILL'),
    stop: () => stop(child, ended, stopSignal, graceMs),
  };
}

async function stop(
  child: ChildProcess,
  ended: Promise<Ending>,
  signal: 'TERM' | 'INT',
  graceMs: number,
): Promise<Ending> {
  child.kill(`SIG${signal}`);
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  try {
    return await ended;
  } finally {
    clearTimeout(force);
  }
}

function endOf(child: ChildProcess): Promise<Ending> {
  const lifeline = child.stdio[3];
  lifeline?.on('error', () => {}); // the watcher is gone: then nothing is left to tell it
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('exit', (code, signal) => {
      if (lifeline && 'end' in lifeline) lifeline.end('ended\n');
      resolve({ code, signal });
    });
  });
}

/** The last lines of a log, for the words about a process that ended. */
export function lastLines(log: string, from = 0, count = 5): string {
  let text: string;
  try {
    text = readFileSync(log).subarray(from).toString('utf8');
  } catch {
    return ''; // it ended before it wrote a log: its end is told without last words
  }
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Where a log ends now. Begins a new file when it has become large; the one before is kept. */
export function beginLog(log: string, largestBytes = 10_000_000): number {
  let size = 0;
  try {
    size = statSync(log).size;
  } catch {
    return 0; // not there yet
  }
  if (size <= largestBytes) return size;
  renameSync(log, `${log}.1`);
  return 0;
}
