// Starts a service's command as a process of this machine, with the compose file's environment and
// nothing else. Only the addresses and paths of containers are replaced.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startWatched } from '../../cli/watched.ts';
import type { Watched } from '../../cli/watched.ts';
import { fillIn } from './compose.ts';
import type { Service } from './compose.ts';

export interface World {
  /** Where the image was built. */
  readonly folder: string;
  /** What a person would have set. */
  readonly values: ReadonlyMap<string, string>;
  /** What is in a container, and what it is here. */
  readonly here: ReadonlyMap<string, string>;
}

export interface Started extends AsyncDisposable {
  readonly url: string;
}

const logOf = ({ folder }: World): string => join(folder, 'processes.log');
const words = (world: World): string => readFileSync(logOf(world), 'utf8');

function inPlace(text: string, { values, here }: World): string {
  let result = fillIn(text, values);
  for (const [there, mine] of here) result = result.replaceAll(there, mine);
  return result;
}

function launch(service: Service, world: World): Promise<Watched> {
  const [, ...args] = (service.command ?? []).map((word) => inPlace(word, world));
  const env = Object.entries(service.environment ?? {}).map(([name, text]) => [
    name,
    /^(WORKER_)?PORT$/.test(name) ? '0' : inPlace(text, world),
  ]);
  return startWatched(process.execPath, {
    args,
    cwd: world.folder,
    env: Object.fromEntries(env) as Record<string, string>,
    log: logOf(world),
    graceMs: 30_000,
    readStdout: true,
  });
}

/** Runs to its end; returns the lines it printed. */
export async function run(service: Service, world: World): Promise<string[]> {
  const { stdout, ended } = await launch(service, world);
  const lines: string[] = [];
  if (stdout) for await (const line of createInterface(stdout)) lines.push(line);
  const { code } = await ended;
  if (code !== 0)
    throw new Error(`${service.command?.join(' ')} ended with ${code}: ${words(world)}`);
  return lines;
}

/** Resolves when it has printed where it listens. */
export async function start(service: Service, world: World): Promise<Started> {
  const watched = await launch(service, world);
  const url = await listening(watched, service, world);
  return {
    url,
    async [Symbol.asyncDispose]() {
      const { code } = await watched.stop();
      if (code === 0) return;
      throw new Error(
        `${service.command?.join(' ')} did not end in order (${code}): ${words(world)}`,
      );
    },
  };
}

async function listening(watched: Watched, service: Service, world: World): Promise<string> {
  const { stdout } = watched;
  if (!stdout) throw new Error('its output was asked for');
  for await (const line of createInterface(stdout)) {
    const { listening: url } = JSON.parse(line) as { listening?: string };
    if (url) return url.replace('0.0.0.0', '127.0.0.1');
  }
  throw new Error(`${service.command?.join(' ')} never listened: ${words(world)}`);
}
