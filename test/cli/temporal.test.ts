// Temporal's database file while another process still has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, inject, test } from 'vitest';
import { startTemporal } from '../../cli/temporal.ts';
import { aFolder } from './processes.ts';
import { until } from './until.ts';

test('started while the server before it still writes, it waits until that one has ended', async () => {
  using folder = aFolder();
  const [dbFile, log] = [join(folder.path, 'temporal.db'), join(folder.path, 'log')];
  const options = { cli: inject('temporalCli'), dbFile, log };
  await (await startTemporal(options)).stop();
  using before = new DatabaseSync(dbFile, { timeout: 60_000 });
  before.exec('begin immediate');
  const starting = startTemporal(options);
  starting.catch(() => {}); // awaited below
  await until('it has tried', () => readFileSync(log, 'utf8').includes('database is locked'));
  before.exec('rollback');
  const temporal = await starting;
  expect(temporal.address).toMatch(/^127\.0\.0\.1:/);
  await temporal.stop();
});
