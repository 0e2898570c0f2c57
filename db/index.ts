// Memory: the only place that speaks SQL. Everything happens in one company's transaction; what
// must look across companies is a listed function (migrations/0006). Knows no HTTP and no Temporal.
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import { migrationNames } from './migration-files.ts';
import { createPool } from './pool.ts';
import type { PoolOptions } from './pool.ts';
import type { DB } from './schema.gen.ts';
import { keyFrom } from './secrets.ts';

export type Tx = Transaction<DB>;

export interface Db {
  /** Runs `work` in one transaction that sees only this company. */
  inCompany<T>(companyId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For the listed functions that look across companies. */
  readonly across: Kysely<DB>;
  /** Seals credentials and the keys of people. Never logged. */
  readonly secretKey: Buffer;
  close(): Promise<void>;
}

export interface DbOptions extends PoolOptions {
  /** 32 bytes in base64. */
  readonly secretKey: string;
  /** Hears of every statement; tests count with it. */
  readonly onStatement?: (statement: string, parameters: readonly unknown[]) => void;
}

/** Opens a pool to Postgres as the role of the processes. Connects when first used. */
export function openDb(options: DbOptions): Db {
  const { onStatement } = options;
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: createPool(options) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onStatement && { log: ({ query }) => onStatement(query.sql, query.parameters) }),
  });
  return {
    inCompany: (companyId, work) =>
      kysely.transaction().execute(async (tx) => {
        // As a literal: without parameters it travels together with `begin`.
        await sql`select set_config('app.company_id', ${sql.lit(companyId)}, true)`.execute(tx);
        return work(tx);
      }),
    across: kysely,
    secretKey: keyFrom(options.secretKey),
    close: () => kysely.destroy(),
  };
}

/** Why these processes must not run against this database; undefined when all is well. */
export async function whyNotReady(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ last: string | null }>`
    select max(name) as last from kysely_migration`.execute(db.across);
  const known = (await migrationNames()).at(-1);
  const there = rows[0]?.last ?? 'none';
  if (there === known) return undefined;
  return `The database stands at migration ${there}, this version needs ${known}: run \`npm run migrate\`.`;
}

/**
 * Refuses a role that policies do not bind: a superuser, one with BYPASSRLS, the owner of the
 * tables, or a member of the owner. Throws an error that says which and what to do.
 */
export async function assertAppRole(db: Db): Promise<void> {
  const { rows } = await sql<{ role: string; reason: string | null }>`
    select current_user as role, case
      when r.rolsuper then 'is a superuser'
      when r.rolbypassrls then 'has BYPASSRLS'
      when exists (select 1 from pg_tables t where t.schemaname = 'public' and t.tableowner = current_user)
        then 'owns the tables'
      when exists (select 1 from pg_tables t
        where t.schemaname = 'public' and pg_has_role(current_user, t.tableowner, 'member'))
        then 'is a member of the role that owns the tables'
    end as reason
    from pg_roles r where r.rolname = current_user`.execute(db.across);
  const [row] = rows;
  if (!row?.reason) return;
  throw new Error(
    `DATABASE_URL signs in as "${row.role}", which ${row.reason}: companies would not be kept apart. Use a role of its own that owns nothing.`,
  );
}
