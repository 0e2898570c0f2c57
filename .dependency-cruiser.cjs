// Who may import whom: the checked half of ARCHITECTURE.md (test/architecture.test.ts plants one
// violation of each rule). Run-time imports only: `import type` crosses every wall but domain's.

/** Folder → the folders it may import, besides itself. `test` is not here: it may import everything. */
const MAY_IMPORT = {
  domain: [],
  erp: ['domain'],
  notify: ['domain'],
  files: [],
  db: ['domain'],
  activities: ['domain', 'db', 'erp', 'files'],
  workflows: [],
  relay: ['domain', 'db'],
  api: ['domain', 'db', 'relay', 'files'],
  worker: ['activities', 'db', 'erp', 'files', 'notify', 'relay'],
  cli: ['domain', 'db'],
  docker: [],
};

/** Doors: single files or folders that more may import than the table says. */
const DOORS = {
  'workflows/contract\\.ts': ['relay', 'api', 'worker'],
  'erp/webhooks\\.ts': ['api'],
  'notify/addresses\\.ts': ['api'],
  'notify/html\\.ts': ['api', 'cli'],
  'erp/sandbox/server/': ['cli'],
};

/** Package → who owns it. Everyone else goes through them; a package that is not here has no owner. */
const OWNED = {
  sqlite: ['erp/sandbox/server/', 'cli/lock\\.ts', 'test/'], // cli: only for its lock
  'https?': ['worker/', 'erp/sandbox/server/', 'cli/', 'test/'],
  kysely: ['db/', 'test/'],
  pg: ['db/', 'test/'],
  'fastify|@fastify/.+|ajv': ['api/', 'test/'],
  'openid-client': ['api/'],
  'oidc-provider': ['cli/', 'test/'],
  '@temporalio/client': ['relay/', 'test/'],
  '@temporalio/worker': ['worker/', 'docker/', 'test/'],
  '@temporalio/workflow': ['workflows/', 'test/bench/bare/'],
  '@temporalio/activity': ['activities/', 'test/'],
  '@temporalio/common': ['activities/', 'relay/', 'worker/', 'test/'],
  '@temporalio/envconfig': ['config\\.ts'],
  '@temporalio/(testing|proto)|long': ['test/'],
  'prom-client': ['api/', 'worker/', 'test/'],
  'undici|ipaddr\\.js': ['notify/', 'test/'],
  standardwebhooks: ['test/'],
  nodemailer: ['notify/'],
  'file-type|aws4fetch': ['files/', 'test/'],
  'smtp-server|postal-mime': ['test/'],
  pino: ['log\\.ts', 'test/'],
  typebox: ['config\\.ts', 'api/', 'erp/', 'cli/', 'test/'],
  'close-with-grace': ['api/', 'worker/', 'cli/', 'erp/sandbox/server/'],
  'vitest|fast-check|yaml|typescript': ['test/', 'vitest\\.config\\.ts'],
  'commander|picocolors': ['cli/'],
  'openapi-fetch': ['cli/', 'test/'],
  'openapi-typescript': ['test/'],
};

const ours = `(${[...Object.keys(MAY_IMPORT), 'test'].join('|')})`;
const CODE = { dependencyTypesNot: ['type-only'] };
const anyOf = (list) => `(${list.join('|')})`;
const named = (name) => `^(node:)?(${name})(/|$)|(^|/)node_modules/(${name})/`;
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const folders = Object.entries(MAY_IMPORT).map(([folder, may]) => {
  const doors = Object.entries(DOORS).flatMap(([door, who]) =>
    who.includes(folder) ? [door] : [],
  );
  const open = [folder, ...may].map((name) => `${name}/`).concat(doors);
  return rule(
    `${folder}-imports`,
    `${folder}/ may import only: ${may.join(', ') || 'nothing of ours'} (and what is open to it).`,
    { path: `^${folder}/` },
    { path: `^${ours}/`, pathNot: `^${anyOf(open)}`, ...CODE },
  );
});

const packages = Object.entries(OWNED).map(([name, owners]) =>
  rule(
    `owned: ${name}`,
    `${name} belongs to ${owners.join(', ')}: go through them.`,
    { pathNot: `^${anyOf(owners)}` },
    { path: named(name), ...CODE },
  ),
);

module.exports = {
  forbidden: [
    ...folders,
    ...packages,
    rule(
      'package-without-owner',
      'Every package has an owner: give it one in OWNED, above.',
      {},
      {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: Object.keys(OWNED).map(named),
      },
    ),
    rule('unresolved', 'This file or package does not exist.', {}, { couldNotResolve: true }),
    rule(
      'dev-dependency-in-product',
      'Users install without devDependencies: this would be missing there.',
      { pathNot: '^(test/|vitest\\.config\\.ts)' },
      { dependencyTypes: ['npm-dev'], ...CODE },
    ),
    rule(
      'domain-is-alone',
      'domain/ imports nothing, not even a type: no clock, no I/O, no package.',
      { path: '^domain/' },
      { pathNot: '^domain/' },
    ),
    rule(
      'workflows-are-alone',
      'What workflows/ imports is in the bundle and is replayed: only itself and the SDK.',
      { path: '^workflows/' },
      { pathNot: `^workflows/|${named('@temporalio/workflow')}`, ...CODE },
    ),
    rule(
      'config-has-few-readers',
      'Only what starts a process reads the environment; hand the value on.',
      {
        pathNot: '^(api/main|worker/main|db/migrate|erp/sandbox/server/main|cli/.+|test/.+)\\.ts$',
      },
      { path: '^config\\.ts$', ...CODE },
    ),
    rule(
      'root-imports-nothing-of-ours',
      'config.ts and log.ts stand below everything else.',
      { path: '^(config|log)\\.ts$' },
      { path: `^(${ours}/|(config|log)\\.ts$)`, ...CODE },
    ),
    rule(
      'simulator-is-closed',
      'Only cli/ and tests start a simulator; to everything else it is an ERP behind HTTP.',
      { pathNot: '^(erp/[^/]+/server|cli|test)/' },
      { path: '^erp/[^/]+/server/', ...CODE },
    ),
    rule(
      'connector-knows-no-simulator',
      'A connector and its simulator share no code, not even a type: the wire is all they share.',
      { path: '^erp/', pathNot: '^erp/[^/]+/server/' },
      { path: '^erp/[^/]+/server/' },
    ),
    rule(
      'simulator-knows-no-connector',
      'A simulator that used our code would prove nothing about the connector.',
      { path: '^erp/[^/]+/server/' },
      { path: `^(${ours}/|(config|log)\\.ts$)`, pathNot: '^erp/[^/]+/server/' },
    ),
    rule(
      'no-cycle',
      'Two files that need each other are one.',
      {},
      { circular: true, viaOnly: CODE },
    ),
    rule('no-orphan', 'Nothing imports this and it imports nothing.', { orphan: true }, {}),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.tieout|\\.vitest|coverage)/|\\.cjs$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
