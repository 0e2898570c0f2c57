// Worker processes of the harness: started, killed, frozen, and what they say of their effects.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { World } from '../world.ts';
import { TEST_KEY } from '../world.ts';
import type { WorkerOrder } from './worker.ts';

export interface Effect {
  readonly effect: number;
  readonly kind: 'commit' | 'request';
  readonly activity: string;
}

export interface ChaosWorker extends AsyncDisposable {
  readonly effects: readonly Effect[];
  readonly activities: readonly string[];
  readonly ended: Promise<void>;
  isAlive(): boolean;
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
}

export async function startWorker(
  world: Pick<World, 'database' | 'temporalAddress' | 'taskQueue'>,
  more: Pick<WorkerOrder, 'dieAt'> & { readonly without?: string } = {},
): Promise<ChaosWorker> {
  const { without, ...order } = more;
  const whole: WorkerOrder = {
    databaseUrl: world.database.appUrl,
    secretKey: TEST_KEY,
    temporalAddress: world.temporalAddress,
    taskQueue: world.taskQueue,
    bundlePath: inject('workflowBundle'),
    ...order,
  };
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      ...(without ? ['--import', path('./without.ts')] : []),
      path('./worker.ts'),
      JSON.stringify(whole),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], ...(without && { CHAOS_WITHOUT: without }) },
    },
  );
  const effects: Effect[] = [];
  const ready = Promise.withResolvers<readonly string[]>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return; // Temporal's core has something to say
    const said = JSON.parse(line) as Effect | { activities: string[] };
    if ('activities' in said) ready.resolve(said.activities);
    else effects.push(said);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => ready.reject(new Error('the chaos worker ended before it was ready')));
  return handle(child, await ready.promise, { effects, ended });
}

function handle(
  child: ChildProcess,
  activities: readonly string[],
  { effects, ended }: { effects: Effect[]; ended: Promise<void> },
): ChaosWorker {
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    effects,
    activities,
    ended,
    isAlive,
    signal: (name) => void child.kill(name),
    async [Symbol.asyncDispose]() {
      if (isAlive()) child.kill('SIGKILL');
      await ended;
    },
  };
}
