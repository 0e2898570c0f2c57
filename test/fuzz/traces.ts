// What a request leaves in the database, told by triggers of this database alone: which tables, and
// how. And what design.md, section 4, lets a refusal leave.
import { Client } from 'pg';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ask } from '../db/client.ts';

/** Every row that is written, as `table operation`. */
async function traceWrites(ask: Ask): Promise<void> {
  await ask(`create table traces (trace text not null)`);
  await ask(`create function trace() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin insert into traces values (tg_table_name || ' ' || lower(tg_op)); return null; end $$`);
  const tables = await ask(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'traces'`,
  );
  for (const { name } of tables)
    await ask(`create trigger trace after insert or update or delete on ${String(name)}
      for each row execute function trace()`);
}

/** What any request may leave: when a token was used last. */
const ALWAYS = new Set(['tokens update']);

const takeTraces = async (ask: Ask): Promise<string[]> => {
  const rows = await ask('delete from traces returning trace');
  return rows
    .map(({ trace }) => String(trace))
    .filter((trace) => !ALWAYS.has(trace))
    .toSorted();
};

export interface Watch {
  /** Says of every refusal that left something else than it may. */
  readonly wrong: string[];
  /** How many were answered, by status. */
  readonly counts: Map<string, number>;
  /** While it is set, requests come one at a time. */
  ask: Ask | undefined;
  readonly listenTo: (app: FastifyInstance) => void;
}

export function aWatch(): Watch {
  const watch: Watch = { wrong: [], counts: new Map(), ask: undefined, listenTo };
  const bodies = new WeakMap<FastifyRequest, string>();
  const turns = new WeakMap<FastifyRequest, () => void>();
  let last: Promise<void> = Promise.resolve();
  function listenTo(app: FastifyInstance): void {
    app.addHook('onRequest', async (request) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const before = last;
      last = promise;
      turns.set(request, resolve);
      await before;
    });
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode >= 400 && typeof payload === 'string') bodies.set(request, payload);
      return payload;
    });
    app.addHook('onResponse', async (request, reply) => {
      try {
        if (watch.ask) await judge(watch, watch.ask, request, reply, bodies.get(request));
      } finally {
        turns.get(request)?.();
      }
    });
  }
  return watch;
}

/** Begins to look; ends with the block that asked for it. */
export async function tracing(superUrl: string, watch: Watch): Promise<AsyncDisposable> {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const ask: Ask = async (text) => (await client.query(text)).rows;
  await traceWrites(ask);
  watch.ask = ask;
  return {
    async [Symbol.asyncDispose]() {
      watch.ask = undefined;
      await client.end();
    },
  };
}

async function judge(
  { wrong, counts }: Watch,
  ask: Ask,
  request: FastifyRequest,
  reply: FastifyReply,
  body = '{}',
): Promise<void> {
  const left = await takeTraces(ask);
  const { statusCode: status } = reply;
  counts.set(String(status), (counts.get(String(status)) ?? 0) + 1);
  if (status < 400) return;
  const refusal = JSON.parse(body) as Refusal;
  const may = mayLeave(request, reply, refusal);
  if (left.join() !== may.join())
    wrong.push(
      `${request.method} ${request.url}: ${status} ${refusal.code} left [${left.join(', ')}], may leave [${may.join(', ')}]`,
    );
}

interface Refusal {
  readonly code?: string;
  readonly commandId?: string;
}

function mayLeave(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): string[] {
  const { statusCode: status } = reply;
  if (reply.getHeader('idempotent-replayed')) return [];
  if (status === 403) return ['events insert'];
  const isCommand = /^\/v1\/invoices\/:id\/(?!erp-candidates)/.test(request.routeOptions.url ?? '');
  const isDecided = isCommand && request.method === 'POST' && refusal.commandId !== undefined;
  // A 409 is always decided; a 422 may be of the schema, or of a key that was used before.
  return isDecided || (isCommand && status === 409) ? ['commands insert', 'events insert'] : [];
}
