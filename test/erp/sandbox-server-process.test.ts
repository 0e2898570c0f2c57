// The sandbox ERP as a process: what it acknowledged survives kill -9, it ends in order, and it
// says in one sentence why it does not start.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBooks } from '../../erp/sandbox/server/books.ts';
import { aBill, aFolder, client, KEY, until, wholeList } from './sandbox-server-world.ts';

const MAIN = fileURLToPath(new URL('../../erp/sandbox/server/main.ts', import.meta.url));

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function start(file: string, ...more: string[]) {
  const child = run('--port', '0', '--file', file, '--api-key', KEY, ...more);
  const complaints = child.stderr ? text(child.stderr) : Promise.resolve('');
  if (!child.stdout) throw new Error('no standard output');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const { listening } = JSON.parse(chunk.toString()) as { listening: string };
  return {
    ...client(listening),
    child,
    complaints,
    end: async (signal: NodeJS.Signals): Promise<unknown> => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      return (await ended)[0];
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}

/** Exit code and what it said. */
async function failsWith(...args: string[]): Promise<string> {
  const child = run(...args);
  child.stdout?.once('data', () => child.kill('SIGKILL')); // it starts after all: no process is left
  const said = child.stderr ? await text(child.stderr) : '';
  if (child.exitCode === null) await once(child, 'exit');
  return `${child.exitCode} ${said.trim()}`;
}

test('what was acknowledged survives kill -9, and the books balance', async () => {
  const folder = aFolder();
  const file = join(folder.path, 'erp.sqlite');
  const acknowledged: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    await using erp = await start(file);
    const writers = Array.from({ length: 4 }, async () => {
      for (;;) {
        const { status, body } = await erp.post('/bills', aBill({ reference: 'r' }));
        expect(status).toBe(201);
        acknowledged.push(body['id']);
      }
    });
    const ended = Promise.allSettled(writers);
    const enough = acknowledged.length + 10;
    await until('some are written', async () => acknowledged.length >= enough);
    await erp.end('SIGKILL');
    for (const end of await ended)
      expect(end).toMatchObject({ status: 'rejected', reason: { message: 'fetch failed' } });
  }
  await using erp = await start(file);
  const { rows } = await wholeList(erp, '/bills?reference=r&', 200);
  const there = rows.map(({ id }) => id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  expect(there).toEqual(expect.arrayContaining(acknowledged));
  expect(new Set(there).size).toBe(there.length);
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
  folder.remove();
});

// Killing a process does not lose what the kernel holds; losing power does. This says that a commit
// waits for the disk.
test('a commit is flushed to the disk', () => {
  const folder = aFolder();
  const books = openBooks(join(folder.path, 'erp.sqlite'));
  expect(books.one('pragma journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(books.one('pragma synchronous')).toEqual({ synchronous: 2n }); // FULL
  books.close();
  folder.remove();
});

test('it prints one line, ends in order on a signal, and keeps settings and books', async () => {
  const folder = aFolder();
  const file = join(folder.path, 'made here', 'erp.sqlite');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    await using erp = await start(file);
    await erp.settings({ lagMs: 5, polling: null });
    await erp.post('/bills', aBill());
    expect(await erp.end(signal)).toBe(0);
    expect(await erp.complaints).toBe('');
  }
  await using erp = await start(file, '--settings', '{"uniqueNumbers":true}');
  expect(await erp.get('/settings')).toMatchObject({ lagMs: 5, uniqueNumbers: true });
  expect(await erp.rows('/bills')).toHaveLength(2);
  expect(await erp.end('SIGTERM')).toBe(0);
  folder.remove();
});

test('a second process on the same database is told so', async () => {
  const folder = aFolder();
  const file = join(folder.path, 'erp.sqlite');
  await using first = await start(file);
  const said = await failsWith('--port', '0', '--file', file, '--api-key', KEY);
  expect(said).toMatch(/^1 sandbox ERP: .*another sandbox ERP is using it\. Stop that one/);
  expect((await first.call('GET', '/ping')).status).toBe(200);
  await first.end('SIGTERM');
  folder.remove();
});

test('what keeps it from starting is one sentence that says what to do', async () => {
  const folder = aFolder();
  const file = join(folder.path, 'erp.sqlite');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const given = ['--file', file, '--api-key', KEY, '--port'];
  expect(await failsWith(...given, port)).toMatch(
    /^1 sandbox ERP: The port \d+ is taken\. Stop what/,
  );
  taken.close();
  expect(await failsWith(...given, 'many')).toMatch(/^1 sandbox ERP: --port many is no port/);
  expect(await failsWith('--port', '0', '--api-key', KEY)).toMatch(/--file PATH$/);
  expect(await failsWith('--port', '0', '--file', file)).toMatch(/--api-key KEY or --api-key-file/);
  expect(await failsWith(...given, '0', '--page', 'x')).toMatch(/--page is "key" or "open"/);
  expect(await failsWith(...given, '0', '--settings', '{')).toMatch(/--settings is not JSON$/);
  expect(await failsWith(...given, '0', '--settings', '{"lagMs":"x"}')).toMatch(
    /"lagMs" is a whole/,
  );
  expect(await failsWith('--nonsense')).toMatch(/^1 sandbox ERP: .*--nonsense/);
  writeFileSync(join(folder.path, 'broken.sqlite'), 'this is no database '.repeat(100));
  const broken = ['--file', join(folder.path, 'broken.sqlite'), '--api-key', KEY, '--port', '0'];
  expect(await failsWith(...broken)).toMatch(/^1 sandbox ERP: .* cannot open its database/);
  folder.remove();
});

test('keys may come from a file', async () => {
  const folder = aFolder();
  const keys = join(folder.path, 'keys');
  writeFileSync(keys, 'one\n\nfrom-a-file\n');
  await using erp = await start(join(folder.path, 'erp.sqlite'), '--api-key-file', keys);
  for (const key of [KEY, 'one', 'from-a-file'])
    expect(
      (await erp.call('GET', '/ping', undefined, { authorization: `Bearer ${key}` })).status,
    ).toBe(200);
  await erp.end('SIGTERM');
  folder.remove();
});
