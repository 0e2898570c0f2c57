// API and worker as processes: the API starts, says where it listens and ends in order; both refuse
// what would not keep companies apart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { inject, expect, test } from 'vitest';
import { aDatabase } from '../template-db.ts';
import { SECRET_KEY } from '../secret-key.ts';

type Environment = Readonly<Record<string, string>>;

function start(env: Environment, file = 'api/main.ts') {
  const child = spawn(process.execPath, [file], {
    env: { HOST: '127.0.0.1', PORT: '0', WORKER_PORT: '0', TIEOUT_SECRET_KEY: SECRET_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return { child, errors: () => errors, ended: once(child, 'exit') as Promise<[number | null]> };
}

test('it starts without Temporal, says where it listens, and ends in order', async () => {
  await using database = await aDatabase();
  const { child, ended } = start({
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:9',
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { listening } = JSON.parse(line) as { listening: string };
  const ready = await fetch(`${listening}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ status: 'degraded' });
  expect((await fetch(`${listening}/metrics`)).headers.get('content-type')).toContain('text/plain');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.each<[string, (database: { migrateUrl: string; name: string }) => Environment, RegExp]>([
  [
    'the owner of the tables',
    ({ migrateUrl }) => ({ DATABASE_URL: migrateUrl }),
    /^DATABASE_URL signs in as "\w+", which owns the tables: .+\n$/,
  ],
  [
    'a superuser',
    ({ name }) => ({
      DATABASE_URL: Object.assign(new URL(inject('postgres').superUrl), { pathname: `/${name}` })
        .href,
    }),
    /^DATABASE_URL signs in as "\w+", which is a superuser: .+\n$/,
  ],
  ['nothing', () => ({}), /^DATABASE_URL is not set: .+\n$/],
])(
  'as %s neither API nor worker starts, and each says so in one sentence',
  async (_who, env, sentence) => {
    await using database = await aDatabase();
    for (const file of ['api/main.ts', 'worker/main.ts']) {
      const { errors, ended } = start(env(database), file);
      expect(await ended).toEqual([1, null]);
      expect(errors()).toMatch(sentence);
    }
  },
);

test('on a database without its schema it does not start, and says what to do', async () => {
  await using database = await aDatabase({ empty: true });
  const { errors, ended } = start({ DATABASE_URL: database.appUrl });
  expect(await ended).toEqual([1, null]);
  expect(errors()).toMatch(/npm run migrate|kysely_migration/);
});

test.each([
  ['api/main.ts', 'PORT'],
  ['worker/main.ts', 'WORKER_PORT'],
])('%s names the setting of a port that is taken: %s', async (file, setting) => {
  await using database = await aDatabase();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const address = { TEMPORAL_ADDRESS: inject('temporalAddress'), LOG_LEVEL: 'silent' };
    const env = { DATABASE_URL: database.appUrl, ...address };
    const { errors, ended } = start({ ...env, [setting]: String(port) }, file);
    expect(await ended).toEqual([1, null]);
    expect(errors()).toBe(
      `Port ${port} is taken: end what listens there, or set ${setting} (0 takes a free one).\n`,
    );
  } finally {
    server.close();
  }
});
