// Plain SQL against a test's database, past everything that the product puts in between.
import { Client } from 'pg';
import { inject } from 'vitest';

export type Rows = Record<string, unknown>[];
export type Ask = (text: string, values?: readonly unknown[]) => Promise<Rows>;

/** One session as the role in `url`, ended afterwards. */
export async function asRole<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (text, values = []) => (await client.query(text, [...values])).rows);
  } finally {
    await client.end();
  }
}

/** The superuser's way into a database: for what the product must not be able to do. */
export function superUrlOf(database: string): string {
  return Object.assign(new URL(inject('postgres').superUrl), { pathname: `/${database}` }).href;
}

/** The SQLSTATE that a statement was refused with; `none` when it went through. */
export async function sqlStateOf(asking: Promise<unknown>): Promise<string> {
  try {
    await asking;
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
