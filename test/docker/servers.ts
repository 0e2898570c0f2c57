// PostgreSQL and Temporal as the compose file prepares them, on the tests' own servers: the same
// SQL file, the same script.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { Client, escapeLiteral } from 'pg';
import { inject } from 'vitest';
import { startPostgres } from '../../cli/postgres.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from '../../cli/postgres-cluster.ts';
import { read, ROOT } from '../architecture/tree.ts';
import { fillIn, services } from './compose.ts';

export interface Cluster extends AsyncDisposable {
  readonly port: number;
}

/** A cluster as the postgres image leaves it. */
export async function aCluster(dir: string, values: ReadonlyMap<string, string>): Promise<Cluster> {
  const postgres = await startPostgres({
    dir,
    durable: false,
    passwords: { super: 'super', owner: 'owner', app: 'app' },
  });
  const client = new Client({ connectionString: postgres.superUrl });
  await client.connect();
  try {
    // What ours made: here the image's script makes them.
    for (const what of [`database ${DATABASE}`, `role ${APP_ROLE}`, `role ${OWNER_ROLE}`])
      await client.query(`drop ${what}`);
    for (const statement of initStatements(values)) await client.query(statement);
  } finally {
    await client.end();
  }
  return { port: postgres.port, [Symbol.asyncDispose]: () => postgres.stop() };
}

/** docker/postgres-init.sql, with psql's `\getenv name VARIABLE` and `:'name'` carried out. */
function initStatements(values: ReadonlyMap<string, string>): string[] {
  const environment = services['postgres']?.environment ?? {};
  const sql = read('docker/postgres-init.sql').replaceAll(/^--.*\n/gm, '');
  const variables = new Map(
    [...sql.matchAll(/^\\getenv (\w+) (\w+)$/gm)].map(([, name = '', variable = '']) => [
      name,
      fillIn(environment[variable] ?? '', values),
    ]),
  );
  return sql
    .replaceAll(/^\\getenv .*\n/gm, '')
    .replaceAll(/:'(\w+)'/g, (_, name: string) => escapeLiteral(variables.get(name) ?? ''))
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}

/**
 * Runs docker/temporal-namespace.sh with the CLI that the tests use: twice, for it may run again.
 */
export function makeNamespace(address: string): void {
  const cli = inject('temporalCli').path;
  const env = {
    ...services['temporal-namespace']?.environment,
    TEMPORAL_ADDRESS: address,
    PATH: `${dirname(cli)}:/usr/bin:/bin`,
  };
  for (let times = 0; times < 2; times += 1)
    execFileSync('sh', [`${ROOT}docker/temporal-namespace.sh`], { env, stdio: 'pipe' });
}
