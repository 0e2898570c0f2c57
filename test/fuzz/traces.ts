// What a request leaves in the database, told by triggers of this database alone: which tables, and
// how. And what design.md, section 4, lets a refusal leave.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Client } from 'pg';
import type { FastifyInstance } from 'fastify';
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
  const told = new WeakMap<IncomingMessage, Told>();
  let last: Promise<void> = Promise.resolve();
  /** One at a time, and before any hook: whoever is refused at the token waits as well. */
  async function inTurn(request: IncomingMessage, response: ServerResponse, answer: () => void) {
    const before = last;
    last = (async () => {
      await before;
      if (request.destroyed) return;
      const closed = once(response, 'close');
      answer();
      await closed;
      if (watch.ask) await judge(watch, watch.ask, request, response, told.get(request));
    })();
    await last;
  }
  function listenTo(app: FastifyInstance): void {
    app.addHook('onSend', async ({ raw, routeOptions }, _reply, payload) => {
      const body = typeof payload === 'string' ? payload : '{}';
      told.set(raw, { route: routeOptions.url ?? '', body });
      return payload;
    });
    const { server } = app;
    const [answer] = server.listeners('request');
    if (!answer) throw new Error('nobody answers requests');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void inTurn(request, response, () => void answer.call(server, request, response));
    });
  }
  return watch;
}

/** What only the API knows of a request. */
interface Told {
  readonly route: string;
  readonly body: string;
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
  request: IncomingMessage,
  response: ServerResponse,
  { route, body }: Told = { route: '', body: '{}' },
): Promise<void> {
  const traces = await takeTraces(ask);
  // An event is told to every webhook that asked for it, those of the fuzzer among them.
  const isTold = traces.includes('events insert');
  const left = traces.filter((trace) => !(isTold && trace === 'webhook_deliveries insert'));
  const { statusCode: status } = response;
  counts.set(String(status), (counts.get(String(status)) ?? 0) + 1);
  if (status < 400) return;
  const refusal = JSON.parse(body) as Refusal;
  const isReplayed = response.hasHeader('idempotent-replayed');
  const isPost = request.method === 'POST';
  const may = isReplayed ? [] : mayLeave({ status, route, isPost }, refusal);
  if (left.join() !== may.join())
    wrong.push(
      `${request.method} ${request.url}: ${status} ${refusal.code} left [${left.join(', ')}], may leave [${may.join(', ')}]`,
    );
}

interface Refusal {
  readonly code?: string;
  readonly commandId?: string;
}

function mayLeave(
  { status, route, isPost }: { status: number; route: string; isPost: boolean },
  refusal: Refusal,
): string[] {
  if (status === 403) return ['events insert'];
  const isCommand = /^\/v1\/invoices\/:id\/(?!erp-candidates|attachments)/.test(route);
  const isDecided = isCommand && isPost && refusal.commandId !== undefined;
  // A 409 is always decided; a 422 may be of the schema, or of a key that was used before.
  return isDecided || (isCommand && status === 409) ? ['commands insert', 'events insert'] : [];
}
