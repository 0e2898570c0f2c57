// For operators: is it alive, may it be asked, how does it do. Ready means database and schema;
// without Temporal people still decide, so that is only `degraded`.
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, register as ofTheProcess, Registry } from 'prom-client';
import { Type } from 'typebox';
import { isUnavailable } from '../db/errors.ts';
import { whyNotReady } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readOutboxLag, readWebhookLag } from '../db/metrics.ts';
import { route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, oneOf } from './schemas.ts';

const HEALTH = { tag: 'health', permission: 'public', schema: {}, method: 'GET' } as const;

const Ready = closed({
  status: oneOf(['ready', 'degraded', 'notReady']),
  database: oneOf(['ready', 'notReady']),
  temporal: oneOf(['ready', 'unreachable', 'notUsed']),
  files: oneOf(['ready', 'unreachable', 'notUsed']),
  detail: Type.Optional(Type.String()),
});

/** How long a part may take to say that it is there: less than whoever asks us waits. */
const PATIENCE_MS = 500;

export function healthRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;
  const filesState = remembered(deps);
  route(
    app,
    deps,
    {
      ...HEALTH,
      url: '/healthz',
      operationId: 'getHealth',
      summary: 'Whether the process is alive',
      answers: { 200: closed({ status: oneOf(['alive']) }) },
    },
    async () => ({ status: 200, body: { status: 'alive' } }),
  );
  route(
    app,
    deps,
    {
      ...HEALTH,
      url: '/readyz',
      operationId: 'getReadiness',
      summary:
        'Whether it can be asked: database and schema; `degraded` without Temporal or the files',
      answers: { 200: Ready, 503: Ready },
    },
    async () => {
      const [reason, temporal, files] = await Promise.all([
        whyNot(db),
        temporalState(deps),
        filesState(),
      ]);
      const parts = { temporal, files };
      if (reason)
        return {
          status: 503,
          body: { status: 'notReady', database: 'notReady', ...parts, detail: reason },
        };
      const status = Object.values(parts).includes('unreachable') ? 'degraded' : 'ready';
      return { status: 200, body: { status, database: 'ready', ...parts } };
    },
  );
  metricsRoute(app, deps);
}

async function whyNot(db: Db): Promise<string | undefined> {
  try {
    return await whyNotReady(db);
  } catch (error) {
    if (!isUnavailable(error)) throw error; // a bug, or a wrong set-up: 500, and the log has it
    return 'The database does not answer.';
  }
}

type State = 'ready' | 'unreachable' | 'notUsed';

const temporalState = ({ temporalIsThere }: Deps): Promise<State> => stateOf(temporalIsThere);

/** Asking writes to the store, and anybody may ask us: what was heard is believed for a while. */
const BELIEVED_MS = 10_000;

/** While it is asked again, what was heard before counts: a store that is slow is not gone. */
function remembered({ files, log }: Deps): () => Promise<State> {
  if (!files) return () => stateOf(undefined);
  let heard: { readonly at: number; readonly isThere: boolean } | undefined;
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const why = await files.store.whyNot();
    if (why !== undefined) log.warn({ why }, 'the store of files takes nothing');
    heard = { at: performance.now(), isThere: why === undefined };
    asking = undefined;
    return heard.isThere;
  };
  return () =>
    stateOf(async () => {
      const isFresh = heard && performance.now() - heard.at < BELIEVED_MS;
      if (!isFresh) asking ??= ask();
      return heard?.isThere ?? asking ?? false;
    });
}

async function stateOf(isThere: (() => Promise<boolean>) | undefined): Promise<State> {
  if (!isThere) return 'notUsed';
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, PATIENCE_MS, false);
  try {
    return (await Promise.race([isThere(), tooLate])) ? 'ready' : 'unreachable';
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

function metricsRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'tieout_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'tieout_http_request_seconds',
    help: 'How long requests took, by route.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const waiting = new Gauge({
    name: 'tieout_outbox_waiting',
    help: 'Messages that Temporal still has to hear.',
    registers,
  });
  const oldest = new Gauge({
    name: 'tieout_outbox_oldest_seconds',
    help: 'How long the oldest of them waits.',
    registers,
  });
  const temporal = new Gauge({
    name: 'tieout_temporal_reachable',
    help: '1 when Temporal answers.',
    registers,
  });
  const webhooks = webhookGauges(db, registry);
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const url = routeOptions.url ?? 'none';
    requests.inc({ method, route: url, status: reply.statusCode });
    seconds.observe({ method, route: url }, reply.elapsedTime / 1000);
  });
  route(
    app,
    deps,
    {
      ...HEALTH,
      url: '/metrics',
      operationId: 'getMetrics',
      summary: 'Metrics in the text format of Prometheus',
      answers: { 200: Type.String() },
      mediaType: 'text/plain',
    },
    async () => {
      const lag = await readOutboxLag(db);
      await webhooks();
      waiting.set(lag.waiting);
      oldest.set(lag.oldestSeconds);
      temporal.set((await temporalState(deps)) === 'ready' ? 1 : 0);
      const body = await Registry.merge([ofTheProcess, registry]).metrics();
      return { status: 200, headers: { 'content-type': registry.contentType }, body };
    },
  );
}

/** What integrators still have to hear. Returns what reads it. */
function webhookGauges(db: Db, registry: Registry): () => Promise<void> {
  const registers = [registry];
  const waiting = new Gauge({
    name: 'tieout_webhooks_waiting',
    help: 'Messages that wait for endpoints that are on.',
    registers,
  });
  const oldest = new Gauge({
    name: 'tieout_webhooks_oldest_seconds',
    help: 'How long the oldest of them waits.',
    registers,
  });
  const failed = new Gauge({
    name: 'tieout_webhooks_failed_last_day',
    help: 'Messages that were given up in the last 24 hours.',
    registers,
  });
  return async () => {
    const lag = await readWebhookLag(db);
    waiting.set(lag.waiting);
    oldest.set(lag.oldestSeconds);
    failed.set(lag.failed);
  };
}
