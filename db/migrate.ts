// Brings the schema up to date: plain SQL files, forward only, each once, one migrator at a time.
// `node db/migrate.ts` reads DATABASE_MIGRATE_URL (the owner) and DATABASE_URL (whom to grant).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { ConfigError, loadConfig } from '../config.ts';
import { sqlFiles } from './migration-files.ts';

const GRANTS = fileURLToPath(new URL('./grants.sql', import.meta.url));

export interface MigrateOptions {
  /** Postgres as the owner of the tables. */
  readonly migrateUrl: string;
  /** The role that the processes use. */
  readonly appRole: string;
  /** Stops after this migration; for tests of released states. */
  readonly upTo?: string;
}

/**
 * Migrates and grants. Returns the migrations that were run now. Safe to call from many at once.
 */
export async function migrate({ migrateUrl, appRole, upTo }: MigrateOptions): Promise<string[]> {
  const pool = new Pool({ connectionString: migrateUrl, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // an idle client that broke; the next query says so
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: sqlFiles });
    const { error, results } = upTo
      ? await migrator.migrateTo(upTo)
      : await migrator.migrateToLatest();
    if (error) throw new Error('the migration failed', { cause: error });
    if (!upTo) await grant(db, appRole);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

async function grant(db: Kysely<Record<string, never>>, appRole: string): Promise<void> {
  const text = await readFile(GRANTS, 'utf8');
  await db.transaction().execute(async (tx) => {
    // One at a time: concurrent grants on the same table fail with "tuple concurrently updated".
    await sql`select pg_advisory_xact_lock(hashtext('tieout grants'))`.execute(tx);
    await sql`select set_config('tieout.app_role', ${appRole}, true)`.execute(tx);
    await sql.raw(text).execute(tx);
  });
}

/** The role in a Postgres address. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.DATABASE_MIGRATE_URL || !config.DATABASE_URL)
    throw new ConfigError([
      'DATABASE_MIGRATE_URL (the owner) and DATABASE_URL (the role of the processes) are both needed to migrate.',
    ]);
  const done = await migrate({
    migrateUrl: config.DATABASE_MIGRATE_URL,
    appRole: roleOf(config.DATABASE_URL),
  });
  process.stdout.write(
    `${done.length > 0 ? `migrated: ${done.join(', ')}` : 'nothing to migrate'}\n`,
  );
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = 1;
  });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}: ${wordsOf(error.cause)}` : error.message;
}
