// Installing and starting Tryton: what is there stays, what is half done is not taken for whole,
// and nothing is left running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { installTryton } from '../../cli/tryton/install.ts';
import { findPython } from '../../cli/tryton/python.ts';
import { startTryton } from '../../cli/tryton.ts';
import { TRYTON_HOME } from '../tryton-server.ts';
import { anAccountant } from './tryton-accountant.ts';

const env = process.env;
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'tieout a tryton-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

test('data stays over a restart, and after a new year or release is brought up to date', async () => {
  const dataDir = join(folder(), 'data');
  const notes: string[] = [];
  const start = () =>
    startTryton({ home: TRYTON_HOME, dataDir, env, say: (note) => notes.push(note) });
  const first = await start();
  const party = await (await anAccountant(first)).call<number[]>('model.party.party.create', [
    { name: 'Made by a person', code: 'V-MINE' },
  ]);
  await first.stop();
  writeFileSync(join(dataDir, 'made-by'), 'an older release');
  const second = await start();
  const found = await (await anAccountant(second)).one('party.party', [['code', '=', 'V-MINE']]);
  expect(found).toBe(party[0]);
  await second.stop();
  expect(notes.filter((note) => note.includes('up to date'))).toHaveLength(1);
  expect(readFileSync(join(dataDir, 'made-by'), 'utf8')).toMatch(/^\d{4}-[0-9a-f]{12}$/);
});

test('a copy that was cut off is not taken for a database', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'erp.sqlite.new'), 'half of a copy');
  writeFileSync(join(dataDir, 'erp.sqlite-wal'), 'of a database that is gone');
  const tryton = await startTryton({ home: TRYTON_HOME, dataDir, env });
  await tryton.stop();
  const books = new DatabaseSync(tryton.file);
  expect(books.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  books.close();
});

test('it ends when who started it is killed', async () => {
  const script = `
    import { startTryton } from ${JSON.stringify(new URL('../../cli/tryton.ts', import.meta.url))};
    const [home, dataDir] = process.argv.slice(-2);
    const { pid } = await startTryton({ home, dataDir, env: process.env });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script, TRYTON_HOME, folder()];
  const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
  const isThere = (): boolean => {
    try {
      return process.kill(Number(line), 0);
    } catch {
      return false;
    }
  };
  expect(isThere()).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
});

test('a port that is taken is named', async () => {
  const { port, stop } = await startTryton({ home: TRYTON_HOME, dataDir: folder(), env });
  const second = startTryton({ home: TRYTON_HOME, dataDir: folder(), env, port });
  await expect(second).rejects.toThrow(`Port ${port} is taken`);
  await stop();
});

test('an installation that fails says why and leaves nothing that looks like one', async () => {
  const home = folder();
  const offline = { ...env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: join(home, 'nothing') };
  const failing = installTryton({ home, env: offline });
  await expect(failing).rejects.toThrow(/^Tryton could not fetch Tryton from PyPI:\n/);
  expect(readdirSync(join(home, 'tryton'))).toEqual([]);
});

test('the template is not touched by those who copied it', async () => {
  const { template } = await installTryton({ home: TRYTON_HOME, env });
  const before = readFileSync(template);
  const tryton = await startTryton({ home: TRYTON_HOME, dataDir: folder(), env });
  await tryton.stop();
  expect(readFileSync(template).equals(before)).toBe(true);
  expect(existsSync(`${template}-wal`)).toBe(false);
});

test('without a Python that is new enough one sentence says what to do', async () => {
  const bin = folder();
  writeFileSync(join(bin, 'python3'), '#!/bin/sh\necho 3 10 /usr/bin/python3\n', { mode: 0o755 });
  const search = findPython({ ...env, PATH: bin }, ['python3', 'python3.99']);
  await expect(search).rejects.toThrow(
    /^Tryton needs Python 3\.11 or later with its venv module: install it .*python3: version 3\.10 is too old; python3\.99: not found\.$/,
  );
});
