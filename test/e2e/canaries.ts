// What is planted, and where it is looked for: every log, what Temporal keeps, and every column of
// every table, also in what bytes say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Client } from 'pg';

export type Planted = Readonly<Record<string, string>>;

/** The names of those that this text says. */
export const saidIn = (planted: Planted, text: string): string[] =>
  Object.entries(planted).flatMap(([name, value]) => {
    if (value.length < SHORTEST) throw new Error(`${name} is too short to be looked for`);
    return text.includes(value) ? [name] : [];
  });

/** What is shorter would be found by chance, or, when it is empty, everywhere. */
const SHORTEST = 12;

/** Every log below the folder of the stack, by its name. */
export function logsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const logs = files.filter((file) => file.endsWith('.log'));
  return new Map(logs.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Every execution that Temporal has, with what is pending and all payloads, as text. */
export async function temporalText(address: string): Promise<string> {
  const connection = await Connection.connect({ address });
  try {
    const client = new TemporalClient({ connection });
    const texts: string[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) {
      const handle = client.workflow.getHandle(workflowId, runId);
      const { raw } = await handle.describe();
      texts.push(JSON.stringify([raw, await handle.fetchHistory()], asText));
    }
    return texts.join('\n');
  } finally {
    await connection.close();
  }
}

function asText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  const isBuffer =
    typeof value === 'object' && value !== null && 'type' in value && 'data' in value;
  return isBuffer && Array.isArray(value.data) ? Buffer.from(value.data).toString() : value;
}

/** By what was planted: the columns that say it. */
export async function columnsWith(
  url: string,
  planted: Planted,
): Promise<Record<string, string[]>> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const found: Record<string, Set<string>> = {};
  const look = (name: string, column: string, text: string): void => {
    for (const one of saidIn(planted, text)) (found[one] ??= new Set()).add(`${name}.${column}`);
  };
  try {
    const tables = await owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from "${name}" t`,
      );
      for (const { row } of rows)
        for (const [column, value] of Object.entries(row)) look(name, column, textOf(value));
    }
  } finally {
    await owner.end();
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, columns]) => [name, [...columns].toSorted()]),
  );
}

/** As it is, and as the bytes say that it shows in hex. */
function textOf(value: unknown): string {
  const text = JSON.stringify(value);
  return text + text.replace(/\\\\x([0-9a-f]+)/g, (_all, hex: string) => fromHex(hex));
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');
