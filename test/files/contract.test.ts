// What every store of files promises, asked of each: a folder, and a server that speaks S3.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileLost, TooManyBytes } from '../../files/failures.ts';
import { openFiles } from '../../files/index.ts';
import type { Files } from '../../files/index.ts';
import { anS3Server } from './s3-server.ts';

interface Store {
  readonly files: Files;
  /** Puts other bytes where those are. */
  damage(companyId: string, sha256: string, bytes: string): Promise<void>;
  /** Where what is under way lies. */
  readonly incoming: string;
  close(): Promise<void>;
}

async function aFolder(): Promise<Store> {
  const home = mkdtempSync(join(tmpdir(), 'tieout-files-test-'));
  const root = join(home, 'files');
  return {
    files: await openFiles({ home }),
    damage: async (companyId, sha256, bytes) =>
      writeFileSync(join(root, companyId, sha256.slice(0, 2), sha256), bytes),
    incoming: join(root, 'incoming'),
    close: async () => rmSync(home, { recursive: true }),
  };
}

async function anS3(): Promise<Store> {
  const server = await anS3Server();
  const files = await openFiles({ home: '/nowhere', s3: server.place });
  const received = await files.receive(pieces('where?'), MAX);
  const incoming = dirname(received.path);
  await received.discard();
  return {
    files,
    damage: (companyId, sha256, bytes) => server.put(`of/us/${companyId}/${sha256}`, bytes),
    incoming,
    close: async () => {
      rmSync(incoming, { recursive: true });
      await server[Symbol.asyncDispose]();
    },
  };
}

const MAX = 1_000_000;
const ours = randomUUID();
const sha256Of = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');

async function* pieces(...all: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const one of all) yield Buffer.from(one);
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const one of stream) all.push(one as Buffer);
  return Buffer.concat(all);
}

const STORES = { 'a folder': aFolder, S3: anS3 };
const begun = new Map<string, Store>();
beforeAll(async () => {
  for (const [name, begin] of Object.entries(STORES)) begun.set(name, await begin());
});
afterAll(() => Promise.all([...begun.values()].map((store) => store.close())));

/** Each is asked the same. */
const NAMES = Object.keys(STORES);

function storeOf(name: string): Store {
  const store = begun.get(name);
  if (!store) throw new Error(`${name} did not begin`);
  return store;
}

const keep = async (
  files: Files,
  companyId: string,
  ...all: readonly (string | Buffer)[]
): Promise<string> => {
  const received = await files.receive(pieces(...all), MAX);
  try {
    await files.keep(companyId, received);
  } finally {
    await received.discard();
  }
  return received.sha256;
};

test.each(NAMES)('what is kept is read again, under the hash of its bytes (%s)', async (name) => {
  const { files, incoming } = storeOf(name);
  const received = await files.receive(pieces('one ', 'and two'), MAX);
  expect(received).toMatchObject({ sha256: sha256Of('one and two'), sizeBytes: 11 });
  await files.keep(ours, received);
  await received.discard();
  expect(String(await bytesOf(await files.open(ours, received.sha256)))).toBe('one and two');
  expect(readdirSync(incoming)).toEqual([]);
});

test.each(NAMES)('many megabytes come back as they went (%s)', async (name) => {
  const { files } = storeOf(name);
  const piece = Buffer.alloc(65_536, 'tieout ');
  const all = Array.from({ length: 160 }, () => piece);
  const received = await files.receive(pieces(...all), 160 * 65_536);
  await files.keep(ours, received);
  await received.discard();
  const read = await bytesOf(await files.open(ours, received.sha256));
  expect(sha256Of(read)).toBe(received.sha256);
  expect(read.length).toBe(received.sizeBytes);
});

test.each(NAMES)(
  "the same bytes of two companies do not meet: one's are not there for the other (%s)",
  async (name) => {
    const { files, damage } = storeOf(name);
    const sha256 = await keep(files, ours, 'private');
    const theirs = randomUUID();
    await expect(files.open(theirs, sha256)).rejects.toThrow(FileLost);
    expect(await keep(files, theirs, 'private')).toBe(sha256);
    await damage(ours, sha256, 'ours alone');
    expect(String(await bytesOf(await files.open(theirs, sha256)))).toBe('private');
  },
);

test.each(NAMES)('the same file at once, many times, is one file (%s)', async (name) => {
  const { files } = storeOf(name);
  const all = await Promise.all(Array.from({ length: 10 }, () => keep(files, ours, 'the same')));
  expect(new Set(all)).toEqual(new Set([sha256Of('the same')]));
  expect(String(await bytesOf(await files.open(ours, sha256Of('the same'))))).toBe('the same');
});

test.each(NAMES)('of what is too large nothing is left (%s)', async (name) => {
  const { files, incoming } = storeOf(name);
  await expect(files.receive(pieces('12345', '6'), 5)).rejects.toThrow(TooManyBytes);
  expect(readdirSync(incoming)).toEqual([]);
  const received = await files.receive(pieces('12345'), 5);
  expect(received.sizeBytes).toBe(5);
  await received.discard();
});

test.each(NAMES)(
  'of what breaks off nothing is left, and the reason is passed on (%s)',
  async (name) => {
    const { files, incoming } = storeOf(name);
    const cut = new Error('cut');
    const source = async function* () {
      yield Buffer.from('half');
      throw cut;
    };
    await expect(files.receive(source(), MAX)).rejects.toBe(cut);
    expect(readdirSync(incoming)).toEqual([]);
  },
);

test.each(NAMES)('what was changed since is not given out whole (%s)', async (name) => {
  const { files, damage } = storeOf(name);
  const sha256 = await keep(files, ours, 'as it was');
  await damage(ours, sha256, 'as it is!');
  const got: Buffer[] = [];
  const reading = async (): Promise<void> => {
    for await (const one of await files.open(ours, sha256)) got.push(one as Buffer);
  };
  await expect(reading()).rejects.toThrow(FileLost);
  expect(Buffer.concat(got).length).toBeLessThan(9);
  expect(await keep(files, ours, 'as it was')).toBe(sha256);
  expect(String(await bytesOf(await files.open(ours, sha256)))).toBe('as it was');
});

test.each(NAMES)('it says that it takes files (%s)', async (name) => {
  const { files } = storeOf(name);
  expect(await files.whyNot()).toBeUndefined();
});
