// The sandbox ERP as a server: its own database, its own wire format (docs/sandbox-erp.md), no code
// of Tieout's. Every request is carried out in one transaction, on disk before it is answered.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBench, serveBench } from './bench.ts';
import { openBooks } from './books.ts';
import { answerOf, answerRefusal, carryOut } from './carry-out.ts';
import type { Desk } from './carry-out.ts';
import { createFaults } from './faults.ts';
import { jsonAnswer, jsonOf, readRequest, requireKey, send } from './http.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { findOperation } from './operations.ts';
import { isPage, servePage } from './page/page.ts';
import { createPoller } from './poller.ts';
import type { Poller } from './poller.ts';
import { createRateLimit } from './rate-limit.ts';
import { Refusal, refusal } from './refusal.ts';
import { createRequestLog } from './request-log.ts';
import { seed } from './seed.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

export interface SandboxOptions {
  /** The database; made and seeded when it is not there. One process per file. */
  readonly file: string;
  readonly apiKeys: readonly string[];
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Applied over the stored settings. */
  readonly settings?: Partial<Settings>;
  /** `open`: without a key. */
  readonly bench?: 'key' | 'open';
  readonly page?: 'key' | 'open';
  /** Used when the database is seeded. */
  readonly company?: string;
  readonly currency?: string;
  /** The ERP's date; the clock's when not given. */
  readonly today?: string;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  readonly pageUrl: string;
  /** May be called again; it stops once. */
  stop(): Promise<void>;
}

interface Parts {
  readonly options: SandboxOptions;
  readonly host: string;
  readonly desk: Desk;
  readonly poller: Poller;
  readonly requireRate: ReturnType<typeof createRateLimit>;
}

const GRACE_MS = 2_000;

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host = '127.0.0.1', apiKeys, file, settings } = options;
  if (apiKeys.length === 0) throw new Error('The sandbox ERP needs at least one API key.');
  const books = openBooks(file, options.today);
  const ending = new AbortController();
  let url = '';
  try {
    seed(books, options.company ?? 'Harbor & Pine Builders', options.currency ?? 'USD');
    if (settings) books.write(() => changeSettings(books, settings));
    const desk: Desk = {
      erp: { books, origin: () => url },
      faults: createFaults(),
      log: createRequestLog(),
      sleep: (ms) => sleep(ms, undefined, { signal: ending.signal, ref: false }),
    };
    const poller = createPoller(desk);
    const requireRate = createRateLimit();
    const parts: Parts = { options, host, desk, poller, requireRate };
    const inFlight = new Set<Promise<void>>();
    const server = createServer((incoming, response) => {
      const handled = handle(parts, incoming, response).finally(() => inFlight.delete(handled));
      inFlight.add(handled);
    });
    const port = await listen(server, options.port ?? 0, host);
    url = `http://${hostInUrl(host)}:${port}`;
    poller.restart();
    const stop = async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve));
      ending.abort();
      await poller.stop();
      server.closeIdleConnections();
      // A caller that never ends its request would keep us for ever.
      await Promise.race([Promise.all(inFlight), sleep(GRACE_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await Promise.all(inFlight);
      await closed;
      books.close();
    };
    let stopped: Promise<void> | undefined;
    return { url, port, pageUrl: `${url}/`, stop: () => (stopped ??= stop()) };
  } catch (error) {
    books.close();
    throw error;
  }
}

/** Everywhere is no address that one can call; this machine is one of them. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function handle(
  parts: Parts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readRequest(incoming);
    const answer = await answerTo(parts, request, incoming);
    if (answer) send(response, answer);
    else incoming.socket.destroy();
  } catch (error) {
    if (error instanceof Refusal) {
      // The rest of a body that is too large is not read: this connection is of no more use.
      const close = error.status === 413 ? { Connection: 'close' } : {};
      const answer = jsonAnswer(answerRefusal(error));
      send(response, { ...answer, headers: { ...answer.headers, ...close } });
    } else {
      // The caller has gone in the middle of its request, or the server is stopping.
      incoming.socket.destroy();
    }
  }
}

/** undefined: the caller is to hear nothing. */
async function answerTo(
  parts: Parts,
  request: HttpRequest,
  incoming: IncomingMessage,
): Promise<HttpAnswer | undefined> {
  const { options, desk, host } = parts;
  const { path } = request;
  const keys = options.apiKeys;
  // It listens only when its books are open: alive and ready are one.
  if (path === '/healthz' || path === '/readyz')
    return jsonAnswer({ status: 200, body: { up: true } });
  if (isPage(path)) {
    const access = { keys, open: options.page === 'open', host };
    return servePage(desk.erp, request, access);
  }
  if (isBench(path)) {
    if (options.bench !== 'open') requireKey(keys, request);
    return jsonAnswer(answerOf(() => serveBench({ ...desk, poller: parts.poller }, request)));
  }
  requireKey(keys, request);
  parts.requireRate(readSettings(desk.erp.books).rateLimit);
  return serveOperation(desk, request, incoming);
}

async function serveOperation(
  desk: Desk,
  request: HttpRequest,
  incoming: IncomingMessage,
): Promise<HttpAnswer | undefined> {
  const { method, path, query } = request;
  const { found, id } = findOperation(method, path);
  const call = { id, query, body: jsonOf(request.body), key: keyOf(request) };
  const { erp } = desk;
  const outcome = await carryOut(desk, { via: 'http', method, path, operation: found, call }, () =>
    found.writes ? erp.books.write(() => found.run(erp, call)) : found.run(erp, call),
  );
  if (outcome.kind === 'answer') return jsonAnswer(outcome.answer);
  await silence(desk, incoming, outcome.afterMs);
  return undefined;
}

function keyOf({ headers }: HttpRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key === '' || key.length > 200)
    throw refusal(400, 'BODY_INVALID', 'Idempotency-Key has 1 to 200 characters.');
  return key;
}

/** Until the time is over or the caller has given up. */
async function silence(desk: Desk, incoming: IncomingMessage, ms: number): Promise<void> {
  if (ms === 0) return;
  const left = new Promise<void>((resolve) => incoming.socket.once('close', () => resolve()));
  await Promise.race([left, desk.sleep(ms)]);
}
