// What people ask of an ERP and wait for: its lists, whether it answers, what was paid on an
// invoice. The API asks Temporal's worker through Postgres and never calls an ERP itself.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { capabilitiesOf, CONNECTOR_NAMES } from '../domain/connectors.ts';
import type { ErpRequestRow } from '../db/erp-requests.ts';
import type { Db } from '../db/index.ts';
import { askLookup, readLookup } from '../db/lookups.ts';
import { askForPayments, askForProbe, getPaymentSync, readQuestion } from '../db/questions.ts';
import type { Put } from '../db/questions.ts';
import { askToRemove } from '../db/payment-removal.ts';
import { askForReading, findAskedReading } from '../db/payment-syncs.ts';
import type { AskedReading } from '../db/payment-syncs.ts';
import { Refused } from '../db/refused.ts';
import { ReadingView } from './payment-schema.ts';
import { ok, route } from './route.ts';
import type { Answering, Deps } from './route.ts';
import {
  closed,
  Id,
  Instant,
  Json,
  line,
  nullable,
  oneOf,
  Paging,
  Prefix,
  someOf,
  Uuid,
} from './schemas.ts';
import type { Asker } from './session.ts';
import { waitFor } from './waiting.ts';

const LOOKUPS = [...new Set(CONNECTOR_NAMES.flatMap((name) => capabilitiesOf(name, {}).lookups))];

const Why = { reason: nullable(Type.String()), words: nullable(Type.String()) };

const List = closed({
  items: Type.Array(
    closed({
      id: Type.String(),
      code: nullable(Type.String()),
      name: Type.String(),
      active: Type.Boolean(),
    }),
  ),
  nextCursor: nullable(Type.String()),
  readAt: nullable(Instant),
  waiting: nullable(closed({ since: Instant, ...Why })),
});

type ReadingOf = AskedReading['reading'];

const Question = closed({
  id: Uuid,
  connectionId: Uuid,
  invoiceId: nullable(Uuid),
  projectId: nullable(Uuid),
  status: oneOf(['asked', 'answered', 'failed', 'cancelled']),
  askedAt: Instant,
  begunAt: nullable(Instant),
  answeredAt: nullable(Instant),
  attempts: Type.Integer(),
  ...Why,
  nextAt: nullable(Instant),
  result: Json,
  reading: Type.Optional(
    Type.Unsafe<ReadingOf>({
      anyOf: [ReadingView, { type: 'null' }],
      description: 'Of all payments: the one that answers it, once that has begun.',
    }),
  ),
});

export function questionRoutes(app: FastifyInstance, deps: Deps): void {
  lookupRoute(app, deps);
  askRoutes(app, deps);
  removeRoute(app, deps);
}

function lookupRoute(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/connections/:id/lookups/:kind',
      operationId: 'lookUp',
      summary: "The ERP's own list, as it was read in the last minute; asks it otherwise",
      tag: 'connections',
      permission: 'readConnections',
      schema: {
        params: closed({ id: Uuid, kind: oneOf(LOOKUPS) }),
        query: closed({ q: Prefix, fresh: Type.Boolean({ default: false }), ...Paging }),
      },
      answers: { 200: List },
    },
    async ({ db, asker, params, query }) => {
      const place = { connectionId: params.id, lookup: params.kind };
      const { fresh, ...page } = query;
      // Whoever turns the page wants more of the same list.
      if (page.cursor === undefined) {
        const { requestId, telling } = await askLookup(db, asker, { ...place, fresh });
        deps.tell(telling);
        if (requestId) await answered(db, asker, requestId, deps.patienceMs);
      }
      return ok(await readLookup(db, asker, place, page));
    },
  );
}

function askRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'connections';
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/connections/:id/probe',
      operationId: 'probeConnection',
      summary: 'Ask the ERP something harmless: does it answer, does it take the credentials',
      tag,
      permission: 'manageConnections',
      schema: { params: Id },
      answers: { 200: Question, 202: Question },
    },
    async ({ db, asker, params }) => put(deps, await askForProbe(db, asker, params.id)),
    async ({ db, asker }, answer) => outcome(db, asker, answer),
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/connections/:id/payment-syncs',
      operationId: 'syncPayments',
      summary:
        'Read what was paid: on an invoice, in a project, or all; 202 when that takes longer than 5 s',
      tag,
      permission: 'syncPayments',
      schema: { params: Id, body: These },
      answers: { 200: Question, 202: Question },
    },
    async ({ db, asker, params, body }) =>
      put(deps, await askForThese(db, asker, { connectionId: params.id, ...body })),
    async ({ db, asker }, answer) => outcome(db, asker, answer, '/v1/payment-syncs'),
  );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/payment-syncs/:id',
      operationId: 'getPaymentSync',
      summary: 'What became of it',
      tag,
      permission: 'readInvoices',
      schema: { params: Id },
      answers: { 200: Question },
    },
    async ({ db, asker, params }) => ok(await readPaymentSync(db, asker, params.id)),
  );
}

function removeRoute(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/payments/:id/remove',
      operationId: 'removePayment',
      summary:
        'Take what the ERP has deleted out of the lists, once a fresh look confirms it; 202 when that takes longer than 5 s',
      tag: 'payments',
      permission: 'manageConnections',
      schema: { params: Id, body: closed({ reason: line(1000) }) },
      answers: { 200: Question, 202: Question },
    },
    async ({ db, asker, params, body }) =>
      put(deps, await askToRemove(db, asker, { id: params.id, reason: body.reason })),
    async ({ db, asker }, answer) => outcome(db, asker, answer, '/v1/payment-syncs'),
  );
}

const These = someOf({
  invoiceId: Uuid,
  projectId: Uuid,
  complete: Type.Boolean({
    description: 'Read everything from the beginning, to find what was deleted in the ERP.',
  }),
  mayBeEmpty: Type.Boolean({
    description: 'With `complete`: the ERP may have no payments at all any more.',
  }),
});
interface Asked extends Static<typeof These> {
  readonly connectionId: string;
}

/** One invoice is asked for by itself; a project, or all, is a reading of the connection. */
async function askForThese(
  db: Db,
  asker: Asker,
  { connectionId, invoiceId, projectId, complete = false, mayBeEmpty = false }: Asked,
): Promise<Put> {
  if (mayBeEmpty && !complete)
    throw new Refused('Invalid', 'Only a complete sync finds that there is nothing.', {
      problems: [{ pointer: '/complete', rule: 'required', detail: 'Say "complete": true.' }],
    });
  const named = Object.entries({ invoiceId, projectId, complete }).filter(([, value]) => value);
  const [, extra] = named;
  if (extra)
    throw new Refused('Invalid', 'Name an invoice, a project, or everything: one of them.', {
      problems: [{ pointer: `/${extra[0]}`, rule: 'exclusive', detail: 'Leave it out.' }],
    });
  if (invoiceId === undefined)
    return askForReading(db, asker, { connectionId, projectId, isComplete: complete, mayBeEmpty });
  return askForPayments(db, asker, { connectionId, invoiceId });
}

async function readPaymentSync(db: Db, asker: Asker, id: string) {
  const asked = await findAskedReading(db, asker, id);
  return asked ? { ...asked.request, reading: asked.reading } : getPaymentSync(db, asker, id);
}

/** Put, and told after the commit; what is kept for a key is which question it was. */
function put({ tell }: Deps, { requestId, telling }: Put): Answering {
  return { status: 202, body: { requestId }, afterwards: () => tell(telling) };
}

/** The question as it stands when it was answered, or when nobody should wait any longer. */
async function outcome(db: Db, asker: Asker, answer: Answering, url?: string): Promise<Answering> {
  const { requestId } = answer.body as { requestId: string };
  const row = await answered(db, asker, requestId);
  const status = row.status === 'asked' ? 202 : 200;
  const isReading = row.kind === 'paymentSync';
  return {
    ...answer,
    status,
    body: isReading ? await readPaymentSync(db, asker, requestId) : row,
    ...(url && { headers: { location: `${url}/${requestId}` } }),
  };
}

const answered = (
  db: Db,
  asker: Asker,
  requestId: string,
  patienceMs?: number,
): Promise<ErpRequestRow> =>
  waitFor(
    () => readQuestion(db, asker, requestId),
    (row) => row.status !== 'asked',
    patienceMs,
  );
