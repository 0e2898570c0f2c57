// A process of ours (API, worker, sandbox ERP): a file that Node runs, which prints one line
// `{"listening": "http://…"}` when it serves.
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import type { Instance } from './part.ts';
import { portFor, takenPort } from './ports.ts';
import { fullDisk, Problem } from './problem.ts';
import { beginLog, lastLines, startWatched } from './watched.ts';
import type { Watched } from './watched.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_START_MS = 60_000;

export interface NodeProcess extends Instance {
  readonly url: string;
  readonly port: number;
}

export interface NodeProcessOptions {
  /** As people know it. */
  readonly name: string;
  /** From the project's folder. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env: Environment;
  readonly log: string;
  /** The setting of its port; 0 takes a free one. */
  readonly portSetting: string;
  readonly port: number;
  readonly graceMs: number;
}

export async function startNode(options: NodeProcessOptions): Promise<NodeProcess> {
  const { name, file, args = [], env, log, portSetting, graceMs } = options;
  const port = await portFor(portSetting, options.port);
  const from = beginLog(log);
  const watched = await startWatched(process.execPath, {
    args: [file, ...args.map((arg) => (arg === PORT ? String(port) : arg))],
    cwd: ROOT,
    env: { ...env, [portSetting]: String(port) },
    log,
    graceMs,
    readStdout: true,
  });
  const url = await listening(watched);
  if (url !== undefined)
    return {
      url,
      port: Number(new URL(url).port),
      pid: watched.pid,
      ended: watched.ended,
      stop: async () => void (await watched.stop()),
      kill: watched.kill,
    };
  await watched.stop();
  const words = lastLines(log, from);
  if (/EADDRINUSE|port \d+ is taken/i.test(words)) throw takenPort(portSetting, port);
  if (/ENOSPC|disk is full/.test(words)) throw fullDisk(dirname(log));
  throw new Problem(`The ${name} did not start; the end of ${log} says why:\n${words}`);
}

/** Stands for the port among the arguments. */
export const PORT = '<port>';

/** Undefined when it ends before it listens, or takes too long. */
async function listening(watched: Watched): Promise<string | undefined> {
  if (!watched.stdout) return undefined;
  const lines = createInterface(watched.stdout);
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), LONGEST_START_MS);
      void watched.ended.then(() => resolve(undefined)).finally(() => clearTimeout(timer));
      lines.on('line', (line) => {
        const url = urlIn(line);
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(url);
      });
    });
  } finally {
    lines.close();
    watched.stdout.resume(); // a full pipe would stop it
  }
}

function urlIn(line: string): string | undefined {
  try {
    const said: unknown = JSON.parse(line);
    const has = typeof said === 'object' && said !== null && 'listening' in said;
    return has && typeof said.listening === 'string' ? said.listening : undefined;
  } catch {
    return undefined; // another line
  }
}
