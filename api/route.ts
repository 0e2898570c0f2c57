// The shape of every route: a permission, schemas for all that comes in and goes out, and a handler
// that returns an answer. Writes happen once for an Idempotency-Key, edits want the ETag they are
// based on.
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import { Type } from 'typebox';
import type { Static, TObject, TSchema } from 'typebox';
import { once as doOnce } from '../db/idempotency.ts';
import type { Answer } from '../db/idempotency.ts';
import type { Db } from '../db/index.ts';
import type { Telling } from '../db/invoices.ts';
import { Refused } from '../db/refused.ts';
import type { Files } from '../files/index.ts';
import type { Logger } from '../log.ts';
import { MAY_BE_EMPTY } from './openapi.ts';
import type { AddressRules } from '../notify/addresses.ts';
import type { Limits } from './limits.ts';
import { sendProblemBody } from './problems.ts';
import type { Provider } from './provider.ts';
import { askerOf } from './session.ts';
import type { Access, Asker } from './session.ts';

export interface Deps {
  readonly db: Db;
  /** Tells Temporal after the commit; does not wait. */
  readonly tell: (telling: Telling | undefined) => void;
  readonly log: Logger;
  readonly temporalIsThere?: () => Promise<boolean>;
  /** Where people reach us; no slash at its end. */
  readonly publicUrl?: string | undefined;
  /** Where people sign in; without one there are only tokens. */
  readonly provider?: Provider | undefined;
  /** How long a person waits for an ERP before they hear where to look. Tests are less patient. */
  readonly patienceMs?: number;
  /** Where webhooks may be sent to besides public addresses. */
  readonly webhookRules?: AddressRules;
  /** None, if they are left out. */
  readonly limits?: Limits;
  /** Addresses and CIDRs of proxies that may say whose request it is. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Where attached files are kept; without it none are taken. */
  readonly files?: KeptFiles | undefined;
}

export interface KeptFiles {
  readonly store: Files;
  /** The largest file that is taken. */
  readonly maxBytes: number;
}

interface Shape {
  readonly params?: TObject | undefined;
  readonly query?: TObject | undefined;
  readonly body?: TSchema | undefined;
}

export interface Route<S extends Shape> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly permission: Access;
  readonly schema: S;
  /** By status; a status without a body has null. */
  readonly answers: Readonly<Record<number, TSchema | null>>;
  /** `own`: the handler keeps keys itself and cannot do without one. */
  readonly key?: 'own';
  /** The body may be left out altogether. */
  readonly mayBeEmpty?: true;
  /** Of the answers, where it is not JSON. */
  readonly mediaType?: string | readonly string[];
  /** Of the body, where it is not JSON; `takeBody` makes of it what the schema says. */
  readonly bodyType?: 'multipart/form-data';
}

type StaticOf<S> = S extends TSchema ? Static<S> : undefined;

export interface Asked<S extends Shape> {
  readonly asker: Asker;
  /** Bound to the transaction of the Idempotency-Key, when there is one. */
  readonly db: Db;
  readonly params: StaticOf<S['params']>;
  readonly query: StaticOf<S['query']>;
  readonly body: StaticOf<S['body']>;
  /** What If-Match names: the version or revision that the client read. */
  readonly seen: string;
  /** The Idempotency-Key; a route with its `own` always has one. */
  readonly key: string;
  readonly request: FastifyRequest;
}

export interface Answering extends Answer {
  readonly repeated?: boolean;
  /** The body is a refusal, to be sent as one. */
  readonly isProblem?: boolean;
  /** After the commit, when the answer is on its way. */
  readonly afterwards?: () => void;
}

export function route<const S extends Shape>(
  app: FastifyInstance,
  deps: Deps,
  spec: Route<S>,
  handle: (asked: Asked<S>) => Promise<Answering>,
  /** After the commit, also when it was done before: what is sent instead of what is kept. */
  finish?: (asked: Asked<S>, answer: Answering) => Promise<Answering>,
  /** Of a body with a `bodyType`, before anything else, and outside of every transaction. */
  takeBody?: (asked: Asked<S>) => Promise<StaticOf<S['body']>>,
): void {
  app.route<RouteGenericInterface, { permission: Access }>({
    method: spec.method,
    url: spec.url,
    config: { permission: spec.permission },
    schema: schemaOf(spec),
    ...(spec.mayBeEmpty && {
      preValidation: async (request: FastifyRequest) => {
        if (request.body === undefined) request.body = {};
      },
    }),
    ...(takeBody && {
      preHandler: async (request: FastifyRequest) => {
        request.body = await takeBody(askedOf(spec, request, deps.db));
      },
    }),
    handler: async (request, reply) => {
      const asked = (db: Db): Asked<S> => askedOf(spec, request, db);
      const kept = await answerOf(deps.db, spec, asked, handle);
      kept.afterwards?.();
      send(request, reply, finish ? await finish(asked(deps.db), kept) : kept);
      return reply;
    },
  });
}

async function answerOf<S extends Shape>(
  db: Db,
  spec: Route<S>,
  asked: (db: Db) => Asked<S>,
  handle: (asked: Asked<S>) => Promise<Answering>,
): Promise<Answering> {
  const { asker, request } = asked(db);
  const key = keyOf(request);
  if (key === undefined || spec.method === 'GET' || spec.key === 'own') return handle(asked(db));
  const { method, url, body } = request;
  let afterwards: Answering['afterwards'];
  const once = { actor: asker, key, request: { method, url, body } };
  const answer = await doOnce(db, once, async (bound) => {
    const { afterwards: later, ...rest } = await handle(asked(bound));
    afterwards = later;
    return rest;
  });
  return { ...answer, ...(afterwards && { afterwards }) };
}

function askedOf<S extends Shape>(spec: Route<S>, request: FastifyRequest, db: Db): Asked<S> {
  return {
    asker: spec.permission === 'public' ? PASSER_BY : askerOf(request),
    db,
    params: request.params as StaticOf<S['params']>,
    query: request.query as StaticOf<S['query']>,
    body: request.body as StaticOf<S['body']>,
    seen: spec.method === 'PATCH' ? seenBy(request) : '',
    key: keyOf(request) ?? '',
    request,
  };
}

/** Public routes have nobody; what they do needs nobody. */
const PASSER_BY: Asker = {
  companyId: '',
  userId: '',
  tokenId: '',
  address: '',
  connectionId: null,
};

function send(request: FastifyRequest, reply: FastifyReply, answer: Answering): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
  if (answer.repeated) reply.header('idempotent-replayed', 'true');
  if (answer.isProblem)
    sendProblemBody(request, reply, { ...(answer.body as object), status: answer.status });
  else reply.code(answer.status).send(answer.body);
}

/** The schema of the headers has seen to it that there is one. */
function seenBy({ headers }: FastifyRequest): string {
  const [, seen] = /^"([!#-~]{1,100})"$/.exec(headers['if-match'] ?? '') ?? [];
  if (seen !== undefined) return seen;
  throw new Refused('BadRequest', 'If-Match is one ETag as it was read, with its quotes.', {
    problems: [
      { pointer: '/headers/if-match', rule: 'etag', detail: 'Write it like "3", with the quotes.' },
    ],
  });
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : undefined;
}

const KEY = Type.String({
  pattern: '^[ -~]{1,200}$',
  description: 'Names this request: sent again with the same key it happens once.',
});

function headersOf({ method, key }: Route<Shape>): TSchema | undefined {
  const headers = {
    ...(method !== 'GET' && { 'idempotency-key': key === 'own' ? KEY : Type.Optional(KEY) }),
    ...(method === 'PATCH' && {
      'if-match': Type.String({ maxLength: 200, description: 'The ETag that was read.' }),
    }),
  };
  return Object.keys(headers).length > 0 ? Type.Object(headers) : undefined;
}

const MEANINGS: Readonly<Record<string, string>> = {
  200: 'Done, or as it is.',
  201: 'Made.',
  202: 'Under way; the header Location says where to look.',
  204: 'Done.',
  503: 'Not ready.',
};

function schemaOf(spec: Route<Shape>) {
  const { operationId, summary, tag, schema, answers, mediaType, bodyType } = spec;
  const headers = headersOf(spec);
  return {
    operationId,
    summary,
    tags: [tag],
    ...(spec.permission !== 'public' && { security: waysIn(spec.permission) }),
    ...(spec.mayBeEmpty && { [MAY_BE_EMPTY]: true }),
    'x-permission': spec.permission, // published, so that integrators know what their token needs
    ...(schema.params && { params: schema.params }),
    querystring: schema.query ?? Type.Object({}, { additionalProperties: false }),
    ...(schema.body && { body: inMedia(schema.body, bodyType) }),
    ...(headers && { headers }),
    response: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        { ...inMedia(answer ?? Type.Null(), mediaType), description: MEANINGS[status] },
      ]),
    ),
  };
}

function inMedia(schema: TSchema, types: string | readonly string[] | undefined): object {
  if (types === undefined) return schema;
  return { content: Object.fromEntries([types].flat().map((type) => [type, { schema }])) };
}

/** Work of an ERP is answered by its agent, who is no person. */
const waysIn = (permission: Access) =>
  permission === 'answerWork' ? [{ token: [] }] : [{ token: [] }, { session: [] }];

// --- answers ---

export const etagOf = (version: number | string) => ({ etag: `"${version}"` });

export const ok = (body: unknown): Answering => ({ status: 200, body });

interface Versioned {
  readonly id: string;
  readonly rowVersion: number;
}

/** A resource that can be edited carries the ETag that an edit must name. */
export const current = (view: Omit<Versioned, 'id'>): Answering => ({
  status: 200,
  headers: etagOf(view.rowVersion),
  body: view,
});

export const created = (url: string, view: Versioned): Answering => ({
  status: 201,
  headers: { location: `${url}/${view.id}`, ...etagOf(view.rowVersion) },
  body: view,
});

/** Made, or as it is now: by the integrator's own id. */
export const pushed = (
  url: string,
  { isNew, view }: { readonly isNew: boolean; readonly view: Versioned },
): Answering => (isNew ? created(url, view) : current(view));

export const nothing: Answering = { status: 204 };
