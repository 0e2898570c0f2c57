// What the table is held against: the HTTP door on a database, and everything that a request left
// in it.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import type { Role } from '../company.ts';

export interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Kept {
  readonly id: string;
  readonly type: string;
  readonly command_id: string | null;
  readonly [column: string]: unknown;
}

/** Everything that stands in the database about an invoice, and how many rows there are in all. */
export interface Left {
  readonly row: Readonly<Record<string, unknown>>;
  readonly lines: readonly unknown[];
  readonly events: readonly Kept[];
  readonly commands: readonly Readonly<Record<string, unknown>>[];
  readonly outbox: { readonly version: number } | null;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Bench extends AsyncDisposable {
  command(
    role: Role,
    command: string,
    invoiceId: string,
    body: object,
    key?: string,
  ): Promise<Said>;
  ask(
    role: Role,
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Said>;
  look(invoiceId: string): Promise<Left>;
  /** One statement as the owner of the tables, whom no policy binds. */
  asOwner(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export interface BenchParts {
  readonly app: FastifyInstance;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly migrateUrl: string;
}

export async function aBench({ app, tokens, migrateUrl }: BenchParts): Promise<Bench> {
  const pool = new Pool({ connectionString: migrateUrl, max: 2 });
  const asOwner: Bench['asOwner'] = async (statement, values = []) =>
    (await pool.query(statement, [...values])).rows;
  const tables = await asOwner(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely\\_%'`);
  const counts = tables.map(
    ({ name }) => `select '${String(name)}' as name, count(*) as rows from ${String(name)}`,
  );
  const look = `select to_jsonb(i) as row,
      (select jsonb_agg(to_jsonb(l) order by position) from invoice_lines l where invoice_id = i.id) as lines,
      (select coalesce(jsonb_agg(to_jsonb(e) - 'actor_name' - 'actor_address' order by id), '[]')
        from events e where subject_id = i.id) as events,
      (select coalesce(jsonb_agg(to_jsonb(c) order by decided_at), '[]') from commands c
        where invoice_id = i.id) as commands,
      (select to_jsonb(o) from outbox o where subject = 'invoice/' || i.id) as outbox,
      (select jsonb_object_agg(name, rows) from (${counts.join(' union all ')}) c) as counts
    from invoices i where id = $1`;
  const ask: Bench['ask'] = async (role, method, url, body, headers = {}) => {
    const authorization = `Bearer ${tokens[role]}`;
    const given = { method, url, headers: { authorization, ...headers } };
    const answer = await app.inject(body ? { ...given, payload: body } : given);
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    asOwner,
    ask,
    command: (role, command, invoiceId, body, key = randomUUID()) =>
      ask(role, 'POST', `/v1/invoices/${invoiceId}/${pathOf(command)}`, body, {
        'idempotency-key': key,
      }),
    look: async (invoiceId) => {
      const [left] = await asOwner(look, [invoiceId]);
      if (!left) throw new Error(`there is no invoice ${invoiceId}`);
      return left as unknown as Left;
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** `stop-export` for `stopExport`. */
const pathOf = (command: string): string =>
  command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What was added to each table between two looks; nothing is ever taken away. */
export function added(before: Left, after: Left): Record<string, number> {
  const changes = Object.entries(after.counts).map(([table, count]): [string, number] => [
    table,
    count - (before.counts[table] ?? 0),
  ]);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
