// A pg pool for Kysely that never hands out a connection twice which may be broken: Kysely releases
// without telling what went wrong, so each client remembers it here (stack.md: two traps).
// Statements that come again are prepared, and `begin` travels with the statement after it.
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

const { DatabaseError, Pool, types } = pg;

export interface PoolOptions {
  readonly url: string;
  readonly max?: number;
  readonly applicationName?: string;
  /** How long to wait for a connection; the API would rather say that it has none. */
  readonly connectMs?: number;
  /** Hears of idle connections that broke. */
  readonly onError?: (error: Error) => void;
}

/**
 * Dates stay text, instants are text to the millisecond, int8 is a bigint: no time zone moves
 * anything.
 */
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
    connectionTimeoutMillis: options.connectMs ?? 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    pipeline: true,
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

/**
 * What the server answered inside a healthy session; `08` and `57P` say that it is not, and neither
 * is one whose prepared statements are out of date.
 */
function isHealthy(error: unknown): boolean {
  if (!(error instanceof DatabaseError) || isOutdated(error)) return false;
  return !/^(08|57P)/.test(error.code ?? '08');
}

/** A migration changed what a prepared statement answers, or a pooler in between has lost it. */
export function isOutdated(error: {
  readonly code?: string | undefined;
  readonly routine?: string | undefined;
}): boolean {
  const { code, routine } = error;
  return code === '26000' || (code === '0A000' && routine === 'RevalidateCachedQuery');
}

/**
 * The client itself, but for `query`, which remembers what broke it, and `release`, which tells.
 */
function watched(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error; // and keeps an error on a client in use from ending the process
  };
  const send = beginLate((text, values) => {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client.query({ text, values: [...values], ...(name && { name }) });
  });
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    if (broken) throw broken; // also a rollback: nothing is sent where nothing is answered
    try {
      return await send(text, values);
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

type Send = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * Saves two round trips: what begins a transaction is not waited for, but sent together with the
 * first statement that somebody waits for.
 */
function beginLate(send: Send): Send {
  let opening: string[] = [];
  return async (text, values) => {
    if (text === 'begin' || (opening.length > 0 && isSetting(text, values))) {
      opening.push(text);
      return NOTHING;
    }
    if (opening.length === 0) return send(text, values);
    const begun = opening.join('; ');
    opening = [];
    if (text === 'commit' || text === 'rollback') return NOTHING;
    // Both at once. Had only `begin` failed, no company would be set: nothing is seen or written
    // then.
    const [opened, answered] = await Promise.allSettled([send(begun, []), send(text, values)]);
    if (opened.status === 'rejected') throw opened.reason;
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value;
  };
}

const isSetting = (text: string, values: readonly unknown[]): boolean =>
  values.length === 0 && text.startsWith('select set_config(');

const NOTHING: pg.QueryResult = { command: 'BEGIN', rowCount: 0, oid: 0, fields: [], rows: [] };

/**
 * Planning costs more than most of our statements: those that come again are prepared by a name.
 */
const SEEN_BEFORE_NAMED = 3;
const MOST_SEEN = 1_000;
const MOST_NAMED = 400;
const LONGEST_NAMED = 10_000;
const seen = new Map<string, number>();
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined) return name;
  if (names.size >= MOST_NAMED || text.length > LONGEST_NAMED) return undefined;
  const times = (seen.get(text) ?? 0) + 1;
  if (times > SEEN_BEFORE_NAMED) {
    seen.delete(text);
    names.set(text, `tieout_${names.size}`);
  } else {
    if (seen.size >= MOST_SEEN) seen.clear(); // lists of many lengths: each text hardly comes again
    seen.set(text, times);
  }
  return names.get(text);
}
