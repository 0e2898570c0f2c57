// A process that ends when its parent does; a part that is started again when it dies.
import { readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { keepRunning } from '../../cli/part.ts';
import type { Instance } from '../../cli/part.ts';
import { startWatched } from '../../cli/watched.ts';
import type { WatchedOptions } from '../../cli/watched.ts';
import { aFolder, gone, isAlive, processesWith } from './processes.ts';
import { until } from './until.ts';

/** A program that says when it runs, and answers to signals as it is told. */
function aProgram(folder: string, onTerm: string): { program: string; options: WatchedOptions } {
  const file = join(folder, 'program.mjs');
  writeFileSync(
    file,
    `process.on('SIGTERM', () => { ${onTerm} }); setInterval(() => {}, 1000); console.error('runs');`,
  );
  const options = { args: [file], cwd: folder, env: {}, log: join(folder, 'log'), graceMs: 500 };
  return { program: process.execPath, options };
}

const runs = (log: string): Promise<true> =>
  until('it runs', () => readFileSync(log, 'utf8').includes('runs') || undefined);

test('it is itself: its pid, its exit code, its signal', async () => {
  using folder = aFolder();
  const { program, options } = aProgram(folder.path, 'process.exit(7)');
  const one = await startWatched(program, options);
  await runs(options.log);
  process.kill(one.pid, 'SIGTERM');
  expect(await one.ended).toEqual({ code: 7, signal: null });
  const two = await startWatched(program, options);
  two.kill();
  expect(await two.ended).toEqual({ code: null, signal: 'SIGKILL' });
  await until('no watcher is left', () => processesWith(folder.path).length === 0);
});

test('whoever does not end when asked is ended by force', async () => {
  using folder = aFolder();
  const { program, options } = aProgram(folder.path, '');
  const deaf = await startWatched(program, options);
  await runs(options.log);
  expect(await deaf.stop()).toEqual({ code: null, signal: 'SIGKILL' });
});

test.each([
  ['asks it to end', "console.error('asked'); process.exit(0)", 'asked'],
  ['ends it by force if it is deaf', '', ''],
])('kill -9 of the parent %s', async (_name, onTerm, lastWords) => {
  using folder = aFolder();
  const { program, options } = aProgram(folder.path, onTerm);
  const holder = join(folder.path, 'holder.mjs');
  const watched = new URL('../../cli/watched.ts', import.meta.url).href;
  writeFileSync(
    holder,
    `const { startWatched } = await import(${JSON.stringify(watched)});
     const one = await startWatched(${JSON.stringify(program)}, ${JSON.stringify(options)});
     console.log(one.pid); setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [holder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => {
    createInterface(parent.stdout).once('line', (line) => resolve(Number(line)));
  });
  await runs(options.log);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await gone(pid);
  expect(readFileSync(options.log, 'utf8').trim().split('\n').slice(1).join()).toBe(lastWords);
  await until('no watcher is left', () => processesWith(folder.path).length === 0);
});

/** An instance that ends when it is told to. */
function anInstance(pid: number) {
  let end = (_code: number): void => {};
  const ended = new Promise<{ code: number; signal: null }>((resolve) => {
    end = (code) => resolve({ code, signal: null });
  });
  const instance: Instance = {
    pid,
    ended,
    kill: () => end(137),
    stop: async () => {
      end(0);
      await ended;
    },
  };
  return { instance, end: (code: number) => end(code) };
}

test('a part that dies is started again, with its former run, and it is said why', async () => {
  const said: string[] = [];
  const runsOf: ReturnType<typeof anInstance>[] = [];
  const formers: (number | undefined)[] = [];
  let again = 0;
  const part = await keepRunning({
    name: 'The part',
    lastWords: () => 'out of cheese',
    say: (note) => said.push(note),
    onAgain: () => (again += 1),
    launch: async (former) => {
      formers.push(former?.pid);
      if (runsOf.length === 1 && formers.length === 2) throw new Error('not yet');
      const run = anInstance(formers.length);
      runsOf.push(run);
      return run.instance;
    },
  });
  runsOf[0]?.end(3);
  await until('it runs again', () => again === 1);
  expect(formers).toEqual([undefined, 1, 1]);
  expect(part.now().pid).toBe(3);
  expect(said).toEqual([
    'The part ended (exit code 3), its last words:\nout of cheese\n; it is started again in 0.5 s.',
    'The part did not start: not yet; it is started again in 1 s.',
    'The part runs again (process 3).',
  ]);
  await part.stop();
  expect(formers).toHaveLength(3);
});

test('a part whose start is under way when it is stopped is stopped too', async () => {
  const first = anInstance(1);
  const second = anInstance(2);
  let letGo = (): void => {};
  let launches = 0;
  const part = await keepRunning({
    name: 'The part',
    lastWords: () => '',
    say: () => {},
    onAgain: () => {},
    launch: async () => {
      launches += 1;
      if (launches === 1) return first.instance;
      await new Promise<void>((resolve) => (letGo = resolve));
      return second.instance;
    },
  });
  first.end(1);
  await until('the second start is under way', () => launches === 2);
  const stopped = part.stop();
  letGo();
  await stopped;
  expect(await second.instance.ended).toEqual({ code: 0, signal: null });
});
