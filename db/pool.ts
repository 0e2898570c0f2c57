// A pg pool for Kysely that never hands out a connection twice which may be broken: Kysely releases
// without telling what went wrong, so each client remembers it here (stack.md: two traps).
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

const { DatabaseError, Pool, types } = pg;

export interface PoolOptions {
  readonly url: string;
  readonly max?: number;
  readonly applicationName?: string;
  /** Hears of idle connections that broke. */
  readonly onError?: (error: Error) => void;
}

/** Dates stay text, instants are text to the millisecond, int8 is a bigint: no time zone moves anything. */
function parse(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (format === 'binary') return types.getTypeParser(oid, 'binary') as (text: string) => unknown;
  if (oid === types.builtins.INT8) return BigInt;
  if (oid === types.builtins.DATE) return String;
  if (oid === types.builtins.TIMESTAMPTZ) return (text) => new Date(text).toISOString();
  return types.getTypeParser(oid, 'text') as (text: string) => unknown;
}

export function createPool(options: PoolOptions): PostgresPool {
  const pool = new Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    application_name: options.applicationName ?? 'tieout',
    types: { getTypeParser: parse as typeof types.getTypeParser },
  });
  pool.on('error', (error) => options.onError?.(error));
  return {
    options: {},
    connect: async () => watched(await pool.connect()),
    end: () => pool.end(),
  };
}

/** What the server answered inside a healthy session; `08` and `57P` say that it is not. */
function isHealthy(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  return !/^(08|57P)/.test(error.code ?? '08');
}

/** The client itself, but for `query`, which remembers what broke it, and `release`, which tells. */
function watched(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error; // and keeps an error on a client in use from ending the process
  };
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      if (!isHealthy(error)) onError(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  };
  const release = (destroy?: boolean): void => {
    client.off('error', onError);
    client.release(broken ?? destroy);
  };
  client.on('error', onError);
  const own: PostgresPoolClient = Object.create(client, {
    query: { value: query },
    release: { value: release },
  });
  return own;
}
