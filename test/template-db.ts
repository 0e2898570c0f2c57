// A database for one test: a copy of the migrated template, made in a few hundredths of a second.
// It is dropped when its test has passed; a failed test's database stays until the next run.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { DATABASE, OWNER_ROLE } from '../cli/postgres-cluster.ts';

export interface TestDatabase extends AsyncDisposable {
  /** As the role that owns the tables and migrates. */
  readonly migrateUrl: string;
  /** As the role that the processes use. */
  readonly appUrl: string;
  readonly name: string;
}

/** A migrated database; with `{ empty: true }` one that has nothing in it yet. */
export async function aDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { migrateUrl, appUrl } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = empty ? 'template1' : DATABASE;
  await asSuperuser(`create database ${name} template ${template} owner ${OWNER_ROLE}`);
  const drop = () => asSuperuser(`drop database if exists ${name}`).catch(ignoreInUse);
  const inTest = whenTestFinished(async (passed) => (passed ? drop() : undefined));
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    migrateUrl: at(migrateUrl),
    appUrl: at(appUrl),
    name,
    // Inside a test it is not known here yet whether the test passes.
    [Symbol.asyncDispose]: async () => (inTest ? undefined : drop()),
  };
}

/** False outside of a test, as in `beforeAll`. */
function whenTestFinished(then: (passed: boolean) => Promise<void>): boolean {
  try {
    onTestFinished(({ task }) => then(task.result?.state !== 'fail'));
    return true;
  } catch {
    return false; // vitest throws when no test is under way, and has no way to ask
  }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgres').superUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A pool that is still closing: the database stays. By force, its clients would fail unheard. */
function ignoreInUse(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === '55006') return;
  throw error;
}
