// Worker processes of the harness: started, killed, frozen, and what they say of their work.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { SECRET_KEY } from '../secret-key.ts';
import type { World } from '../world.ts';
import type { Death, Effect } from './effects.ts';
import type { Said, WorkerOrder } from './worker.ts';

export interface ChaosWorker extends AsyncDisposable {
  readonly effects: readonly Effect[];
  /** All it can do. */
  readonly activities: readonly string[];
  readonly ended: Promise<void>;
  isAlive(): boolean;
  /** Its effects are counted from one again, and it dies at another one. */
  arm(deaths: readonly Death[]): Promise<void>;
  /** The invoices for which an activity of its is under way. */
  worksFor(): readonly string[];
  /** The companies whose payments it reads, or of whom it asks something else. */
  readsFor(): readonly string[];
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
}

export interface WorkerOptions {
  readonly deaths?: readonly Death[];
  /** A safeguard that is taken out of the product. */
  readonly without?: string | undefined;
  readonly checkEveryMs?: number;
}

export async function startWorker(
  world: Pick<World, 'database' | 'temporalAddress' | 'taskQueue' | 'asOwner'>,
  { deaths = [], without, checkEveryMs = 2_000 }: WorkerOptions = {},
): Promise<ChaosWorker> {
  const order: WorkerOrder = {
    databaseUrl: world.database.appUrl,
    secretKey: SECRET_KEY,
    temporalAddress: world.temporalAddress,
    taskQueue: world.taskQueue,
    bundlePath: inject('workflowBundle'),
    writing: await writingFunctions(world),
    deaths,
    checkEveryMs,
  };
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      ...(without ? ['--import', path('./without.ts')] : []),
      path('./worker.ts'),
      JSON.stringify(order),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        ...(without
          ? { CHAOS_WITHOUT: without } // of which nothing may be kept
          : { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }),
      },
    },
  );
  return listen(child);
}

async function writingFunctions({ asOwner }: Pick<World, 'asOwner'>): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
       and provolatile = 'v' and prorettype <> 'trigger'::regtype`,
  );
  return rows.map(({ name }) => name);
}

async function listen(child: ChildProcess): Promise<ChaosWorker> {
  const effects: Effect[] = [];
  const underWay = new Map<number, Extract<Said, { began: number }>>();
  const ready = Promise.withResolvers<readonly string[]>();
  let armed = Promise.withResolvers<void>();
  if (!child.stdout) throw new Error('a chaos worker has no stdout');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return; // Temporal's core has something to say
    const said = JSON.parse(line) as Said;
    if ('activities' in said) ready.resolve(said.activities);
    else if ('armed' in said) {
      effects.length = 0;
      armed.resolve();
    } else if ('effect' in said) effects.push(said.effect);
    else if ('began' in said) underWay.set(said.began, said);
    else underWay.delete(said.ended);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => {
    ready.reject(new Error('the chaos worker ended before it was ready'));
    armed.resolve(); // it is past all arming
  });
  const activities = await ready.promise;
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    effects,
    activities,
    ended,
    isAlive,
    async arm(deaths) {
      armed = Promise.withResolvers<void>();
      if (isAlive()) child.send(deaths);
      else armed.resolve();
      await armed.promise;
    },
    worksFor: () => [...underWay.values()].flatMap(({ invoiceId }) => invoiceId ?? []),
    readsFor: () => [...underWay.values()].flatMap(({ readsFor }) => readsFor ?? []),
    signal: (name) => void child.kill(name),
    async [Symbol.asyncDispose]() {
      if (isAlive()) child.kill('SIGKILL');
      await ended;
    },
  };
}
