// One import of every kind, planted in a tree of our shape. Typed by hand from the rules for people
// (ARCHITECTURE.md), so that a rule that is weakened by mistake is seen here.

export const PLACES = [
  'domain',
  'erp',
  'erp/sandbox/server',
  'db',
  'activities',
  'workflows',
  'notify',
  'files',
  'relay',
  'api',
  'worker',
  'cli',
  'docker',
  'test',
] as const;
export type Place = (typeof PLACES)[number];

/** Which folders' code each may import, besides its own. */
export const MAY_IMPORT: Readonly<Record<Place, readonly Place[]>> = {
  domain: [],
  erp: ['domain'],
  'erp/sandbox/server': [],
  db: ['domain'],
  activities: ['domain', 'db', 'erp', 'files'],
  workflows: [],
  notify: ['domain'],
  files: [],
  relay: ['domain', 'db'],
  api: ['domain', 'db', 'relay', 'files'],
  worker: ['activities', 'db', 'erp', 'files', 'notify', 'relay'],
  cli: ['domain', 'db', 'erp/sandbox/server'],
  docker: [],
  test: PLACES,
};

/** Who may import each package's code. */
export const MAY_USE: Readonly<Record<string, readonly Place[]>> = {
  'node:sqlite': ['erp/sandbox/server', 'test'],
  'node:http': ['worker', 'erp/sandbox/server', 'cli', 'test'],
  'node:fs': PLACES.filter((place) => place !== 'domain' && place !== 'workflows'),
  'node:timers/promises': PLACES.filter((place) => place !== 'domain' && place !== 'workflows'),
  kysely: ['db', 'test'],
  pg: ['db', 'test'],
  fastify: ['api', 'test'],
  '@fastify/helmet': ['api', 'test'],
  'openid-client': ['api'],
  'oidc-provider': ['cli', 'test'],
  '@temporalio/client': ['relay', 'test'],
  '@temporalio/worker': ['worker', 'docker', 'test'],
  '@temporalio/workflow': ['workflows'],
  '@temporalio/activity': ['activities', 'test'],
  '@temporalio/common': ['activities', 'relay', 'worker', 'test'],
  '@temporalio/envconfig': [],
  '@temporalio/testing': ['test'],
  'prom-client': ['api', 'worker', 'test'],
  undici: ['notify', 'test'],
  'ipaddr.js': ['notify', 'test'],
  standardwebhooks: ['test'],
  nodemailer: ['notify'],
  'file-type': ['files', 'test'],
  aws4fetch: ['files', 'test'],
  'smtp-server': ['test'],
  pino: ['test'],
  typebox: ['erp', 'erp/sandbox/server', 'api', 'cli', 'test'],
  'close-with-grace': ['erp/sandbox/server', 'api', 'worker', 'cli'],
  commander: ['cli'],
  'openapi-fetch': ['cli', 'test'],
  vitest: ['test'],
  'openapi-typescript': ['test'],
  knip: [], // a tool, nobody's library
};

export interface Plant {
  readonly file: string;
  readonly code: string;
  /** The rules that must flag it; none: it is legitimate. */
  readonly rules: readonly string[];
}

const up = (file: string): string => '../'.repeat(file.split('/').length - 1);
const taking = (what: string, from: string): string =>
  `import ${what} from '${from}';\nexport const planted = [thing];\n`;
const typing = (from: string): string =>
  `import type { Thing } from '${from}';\nexport type Planted = Thing;\n`;

/** Plants that no table holds: doors, config, cycles, orphans, what is not there. */
const SINGLE: readonly Plant[] = [
  {
    file: 'config.ts',
    code: "import type { Thing } from 'typebox';\nexport type Config = Thing;\n",
    rules: [],
  },
  {
    file: 'log.ts',
    code: taking('thing', './config.ts'),
    rules: ['config-has-few-readers', 'root-imports-nothing-of-ours'],
  },
  { file: 'api/main.ts', code: taking('{ thing }', '../config.ts'), rules: [] },
  { file: 'db/migrate.ts', code: taking('{ thing }', '../config.ts'), rules: [] },
  {
    file: 'api/reads-config.ts',
    code: taking('{ thing }', '../config.ts'),
    rules: ['config-has-few-readers'],
  },
  {
    file: 'api/names-config.ts',
    code: "import type { Config } from '../config.ts';\nexport type C = Config;\n",
    rules: [],
  },
  { file: 'domain/logs.ts', code: taking('{ thing }', '../log.ts'), rules: ['domain-is-alone'] },
  {
    file: 'workflows/logs.ts',
    code: taking('{ thing }', '../log.ts'),
    rules: ['workflows-are-alone'],
  },
  { file: 'workflows/contract.ts', code: 'export const thing = 1;\n', rules: [] },
  { file: 'erp/webhooks.ts', code: 'export const thing = 1;\n', rules: [] },
  { file: 'relay/contract.ts', code: taking('{ thing }', '../workflows/contract.ts'), rules: [] },
  { file: 'api/contract.ts', code: taking('{ thing }', '../workflows/contract.ts'), rules: [] },
  { file: 'worker/contract.ts', code: taking('{ thing }', '../workflows/contract.ts'), rules: [] },
  { file: 'api/webhooks.ts', code: taking('{ thing }', '../erp/webhooks.ts'), rules: [] },
  { file: 'notify/addresses.ts', code: 'export const thing = 1;\n', rules: [] },
  { file: 'api/addresses.ts', code: taking('{ thing }', '../notify/addresses.ts'), rules: [] },
  { file: 'notify/html.ts', code: 'export const thing = 1;\n', rules: [] },
  { file: 'cli/html.ts', code: taking('{ thing }', '../notify/html.ts'), rules: [] },
  {
    file: 'db/contract.ts',
    code: taking('{ thing }', '../workflows/contract.ts'),
    rules: ['db-imports'],
  },
  {
    file: 'erp/contract.ts',
    code: taking('{ thing }', '../workflows/contract.ts'),
    rules: ['erp-imports'],
  },
  {
    file: 'erp/sandbox/simulator-type.ts',
    code: typing('./server/thing.ts'),
    rules: ['connector-knows-no-simulator'],
  },
  {
    file: 'erp/sandbox/server/connector-type.ts',
    code: typing('../../thing.ts'),
    rules: ['simulator-knows-no-connector'],
  },
  // A cycle is reported once, from one of its files.
  { file: 'db/hen.ts', code: taking('{ thing }', './egg.ts'), rules: [] },
  {
    file: 'db/egg.ts',
    code: "import { planted } from './hen.ts';\nexport const thing = planted;\n",
    rules: ['no-cycle'],
  },
  {
    file: 'db/typed-hen.ts',
    code: "import { thing } from './typed-egg.ts';\nexport type Hen = 1;\nexport const x = thing;\n",
    rules: [],
  },
  {
    file: 'db/typed-egg.ts',
    code: "import type { Hen } from './typed-hen.ts';\nexport const thing: Hen = 1;\n",
    rules: [],
  },
  { file: 'api/orphan.ts', code: 'export const thing = 1;\n', rules: ['no-orphan'] },
  { file: 'api/nowhere.ts', code: taking('thing', 'not-installed'), rules: ['unresolved'] },
  { file: 'api/no-file.ts', code: taking('{ thing }', './no-such-file.ts'), rules: ['unresolved'] },
  { file: 'vitest.config.ts', code: taking('thing', 'vitest'), rules: [] },
];

/** Every folder importing every other folder: its code, then a type of it. */
function folderPlants(): Plant[] {
  return PLACES.flatMap((from) =>
    PLACES.filter((to) => to !== from).flatMap((to) => {
      const name = to.replaceAll('/', '-');
      const code = `${from}/takes-${name}.ts`;
      const type = `${from}/names-${name}.ts`;
      return [
        {
          file: code,
          code: taking('{ thing }', `${up(code)}${to}/thing.ts`),
          rules: MAY_IMPORT[from].includes(to) ? [] : folderRules(from, to, false),
        },
        {
          file: type,
          code: typing(`${up(type)}${to}/thing.ts`),
          rules: folderRules(from, to, true),
        },
      ];
    }),
  );
}

/**
 * What must be said of an import that the table does not allow; of a type alone, only the first
 * three.
 */
function folderRules(from: Place, to: Place, typeOnly: boolean): string[] {
  const server = 'erp/sandbox/server';
  const said: string[] = [];
  const say = (rule: string, when: boolean): void => void (when && said.push(rule));

  say('domain-is-alone', from === 'domain');
  say('connector-knows-no-simulator', from === 'erp' && to === server);
  say('simulator-knows-no-connector', from === server);
  if (typeOnly) return said;
  say('simulator-is-closed', to === server);
  say('workflows-are-alone', from === 'workflows');
  // The table of the tool knows folders, not what is inside them: the rules above do.
  const [folder, target] = [from, to].map((place) => place.split('/')[0] as Place);
  say(
    `${folder}-imports`,
    folder !== target && !MAY_IMPORT[folder as Place].includes(target as Place),
  );
  return said;
}

/**
 * Every folder importing every package. `rules` names one; which others come along is not asked.
 */
export function packagePlants(): (Omit<Plant, 'rules'> & { readonly allowed: boolean })[] {
  return PLACES.flatMap((from) =>
    Object.entries(MAY_USE).map(([name, owners]) => ({
      file: `${from}/uses-${name.replaceAll(/[^a-z-]/g, '-')}.ts`,
      code: taking('thing', name),
      allowed: owners.includes(from),
    })),
  );
}

export function plants(): Plant[] {
  const things = PLACES.map((place) => ({
    file: `${place}/thing.ts`,
    code: 'export interface Thing {}\nexport const thing = 1;\n',
    rules: [],
  }));
  return [...SINGLE, ...folderPlants(), ...things];
}
