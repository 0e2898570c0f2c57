// A store that takes nothing says so, by name and with a reason, and a folder is its owner's alone.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FilesDown } from '../../files/failures.ts';
import { openFiles } from '../../files/index.ts';
import type { Files } from '../../files/index.ts';
import { anS3Server } from './s3-server.ts';
import type { S3Server } from './s3-server.ts';

const MAX = 1_000;
const home = mkdtempSync(join(tmpdir(), 'tieout-files-test-'));
let server: S3Server;
beforeAll(async () => {
  server = await anS3Server();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

async function* some(): AsyncGenerator<Buffer> {
  yield Buffer.from('some');
}

const keep = async (files: Files): Promise<void> =>
  files.keep(randomUUID(), await files.receive(some(), MAX));

test.each([
  ['with a wrong key', { secret: 'wrong' }, /answered 403 \(SignatureDoesNotMatch\)/],
  ['without the bucket', { bucket: 'nowhere' }, /answered 404 \(NoSuchBucket\)/],
  ['that nobody listens for', { endpoint: 'http://127.0.0.1:9' }, /does not answer/],
])('an S3 store %s is down', async (_what, other, words) => {
  const files = await openFiles({ home, s3: { ...server.place, ...other } });
  const failed = keep(files);
  await expect(failed).rejects.toThrow(FilesDown);
  await expect(failed).rejects.toThrow(words);
  // A bucket that is gone is no file that is gone: it may come back.
  await expect(files.open(randomUUID(), 'a'.repeat(64))).rejects.toThrow(FilesDown);
  expect(await files.whyNot()).toMatch(words);
});

/** In front of the store: refuses so many requests with 503, and passes on what comes after. */
async function aBusyDoor(refusals: number) {
  const { host, port } = new URL(server.place.endpoint);
  let asked = 0;
  const door = createServer((from, to) => {
    asked += 1;
    if (asked <= refusals) {
      from.resume();
      to.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
      return;
    }
    const { method, url, headers } = from; // with the Host that was signed
    const onward = request({ host: host.split(':')[0], port, method, path: url, headers });
    onward.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(to);
    });
    from.pipe(onward);
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    files: await openFiles({ home, s3: { ...server.place, endpoint } }),
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      door.closeAllConnections();
      await once(door.close(), 'close');
    },
  };
}

test('a store that is busy is asked again; one that stays so is down, by its own word', async () => {
  await using busy = await aBusyDoor(3);
  await keep(busy.files);
  expect(busy.asked()).toBe(4);
  await using always = await aBusyDoor(Number.POSITIVE_INFINITY);
  await expect(keep(always.files)).rejects.toThrow('answered 503 (SlowDown)');
  expect(always.asked()).toBe(5);
});

test('below a prefix, a company and a hash: nothing else is in the bucket', async () => {
  const files = await openFiles({ home, s3: server.place });
  await keep(files);
  expect(await files.whyNot()).toBeUndefined();
  for (const key of await server.keys())
    expect(key).toMatch(/^of\/us\/(probe|[0-9a-f-]{36}\/[0-9a-f]{64})$/);
});

test('a folder that cannot be made is down, and comes back', async () => {
  const place = mkdtempSync(join(home, 'blocked-'));
  writeFileSync(join(place, 'files'), 'in the way');
  const files = await openFiles({ home: place });
  expect(await files.whyNot()).toMatch(/takes nothing: .*(ENOTDIR|EEXIST)/);
  await expect(keep(files)).rejects.toThrow(FilesDown);
  rmSync(join(place, 'files'));
  await keep(files);
  expect(await files.whyNot()).toBeUndefined();
});

test('only the owner reads what is in the folder', async () => {
  const place = mkdtempSync(join(home, 'modes-'));
  await keep(await openFiles({ home: place }));
  const modes = readdirSync(place, { recursive: true, withFileTypes: true }).map((one) => {
    const mode = statSync(join(one.parentPath, one.name)).mode & 0o777;
    return `${one.isDirectory() ? 'folder' : 'file'} ${mode.toString(8)}`;
  });
  expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']));
});

test('what a process that was killed had under way is forgotten after a day', async () => {
  const place = mkdtempSync(join(home, 'killed-'));
  const incoming = join(place, 'files', 'incoming');
  mkdirSync(incoming, { recursive: true });
  for (const name of ['old', 'young']) writeFileSync(join(incoming, name), 'half');
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  utimesSync(join(incoming, 'old'), twoDaysAgo, twoDaysAgo);
  await openFiles({ home: place });
  expect(existsSync(join(incoming, 'old'))).toBe(false);
  expect(existsSync(join(incoming, 'young'))).toBe(true);
});
