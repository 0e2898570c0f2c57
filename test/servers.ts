// One PostgreSQL, one Temporal and one workflow bundle for a whole run of the tests: the parts that
// the product starts, on free ports and in a folder of this run. They end with the run, also when
// it is killed. What a failed run leaves (its databases, its logs) stays until the next run.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../cli/postgres.ts';
import { APP_ROLE } from '../cli/postgres-cluster.ts';
import { findTemporalCli } from '../cli/temporal-cli.ts';
import type { TemporalCli } from '../cli/temporal-cli.ts';
import { startTemporal } from '../cli/temporal.ts';
import { installTryton } from '../cli/tryton/install.ts';
import { migrate } from '../db/migrate.ts';
import { moto } from './files/s3-server.ts';
import { schemathesis } from './fuzz/schemathesis.ts';
import { TRYTON_HOME } from './tryton-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this run; `test/template-db.ts` makes a database in it. */
    postgres: { superUrl: string; migrateUrl: string; appUrl: string };
    /** `host:port`. Its clock can be moved (`frontend.WorkflowTimeSkippingEnabled`). */
    temporalAddress: string;
    /** For tests that start a server of their own, or signal by hand. */
    temporalCli: TemporalCli;
    /** The bundle of workflows/, built once. */
    workflowBundle: string;
  }
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Kept between runs, so that a fresh clone fetches it once. */
export const CLI_FOLDER = path('../node_modules/.cache/tieout/bin');

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = newFolder();
  const [postgres, temporal] = await Promise.all([
    aCluster(folder, project),
    aTemporal(folder, project),
    aBundle(folder, project),
    toolsInstalled(),
  ]);
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
    if (project.vitest.state.getCountOfFailedTests() === 0) rmSync(folder, { recursive: true });
    else console.log(`What the failed tests left is in ${folder} until the next run.`);
  };
}

async function aCluster(folder: string, project: TestProject) {
  const postgres = await startPostgres({
    dir: join(folder, 'postgres'),
    durable: false,
    passwords: { super: 'super', owner: 'owner', app: 'app' },
    settings: { max_connections: '300' },
  });
  // The cluster's own database becomes the template; nothing connects to it after this.
  await migrate({ migrateUrl: postgres.migrateUrl, appRole: APP_ROLE });
  const { superUrl, migrateUrl, appUrl } = postgres;
  project.provide('postgres', { superUrl, migrateUrl, appUrl });
  return postgres;
}

async function aTemporal(folder: string, project: TestProject) {
  mkdirSync(CLI_FOLDER, { recursive: true });
  for (const folder of [CLI_FOLDER, dirname(CLI_FOLDER)]) chmodSync(folder, 0o755); // for other users
  const cli = await findTemporalCli({
    given: process.env['TEMPORAL_CLI'],
    searchPath: process.env['PATH'] ?? '',
    bin: CLI_FOLDER,
    env: process.env,
    say: (note) => console.log(note),
  });
  const temporal = await startTemporal({
    cli,
    log: join(folder, 'temporal.log'),
    dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true },
  });
  project.provide('temporalCli', cli);
  project.provide('temporalAddress', temporal.address);
  return temporal;
}

async function aBundle(folder: string, project: TestProject): Promise<void> {
  if (!existsSync(path('../workflows/index.ts'))) return;
  const file = join(folder, 'workflows.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: path('../workflows/index.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  writeFileSync(file, code);
  project.provide('workflowBundle', file);
}

/**
 * Of a clone's first run, before its tests: beside those that write to disk all the time it takes
 * many times as long. What goes wrong is said by the tests that want it.
 */
async function toolsInstalled(): Promise<void> {
  const say = (note: string): void => console.log(note);
  const tryton = () => installTryton({ home: TRYTON_HOME, env: process.env, say });
  for (const install of [tryton, moto, schemathesis])
    await install().catch((error: unknown) => say(String(error)));
}

/** Others may enter it, because PostgreSQL is another user when we are root. */
function newFolder(): string {
  const clone = createHash('sha256').update(path('..')).digest('hex').slice(0, 8);
  const prefix = join(tmpdir(), `tieout-test-${clone}-`);
  removeFormer(prefix);
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return folder;
}

function removeFormer(prefix: string): void {
  const folders = readdirSync(tmpdir()).map((name) => join(tmpdir(), name));
  for (const folder of folders.filter((name) => name.startsWith(prefix)))
    if (!isAlive(join(folder, 'pid'))) rmSync(folder, { recursive: true, force: true });
}

/** Another run of the same clone may be under way. */
function isAlive(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false; // ESRCH: that run is over
  }
}
