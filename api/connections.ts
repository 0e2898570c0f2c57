// Connections to ERPs. Credentials go in and never come out.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { CONNECTOR_NAMES } from '../domain/connectors.ts';
import {
  getCapabilities,
  getConnection,
  insertConnection,
  listConnections,
  patchConnection,
} from '../db/connections.ts';
import { pauseConnection, resumeConnection } from '../db/gates.ts';
import { Refused } from '../db/refused.ts';
import { created, current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Id,
  Instant,
  Json,
  line,
  listOf,
  nullable,
  oneOf,
  Paging,
  Retryable,
  RowVersion,
  Uuid,
  someOf,
} from './schemas.ts';

const URL = '/v1/connections';

const NAME = '^[A-Za-z][A-Za-z0-9]{0,39}$';
const connector = oneOf(CONNECTOR_NAMES);

const settings = Type.Unsafe<Record<string, string | number | boolean>>({
  type: 'object',
  propertyNames: { pattern: NAME },
  maxProperties: 50,
  additionalProperties: { type: ['string', 'number', 'boolean'], maxLength: 2000 },
  description: 'What the connector needs to know; its capabilities name what must be there.',
});
const credentials = Type.Unsafe<Record<string, string>>({
  type: 'object',
  propertyNames: { pattern: NAME },
  maxProperties: 50,
  additionalProperties: { type: 'string', minLength: 1, maxLength: 10_000 },
  description: 'Sealed at once, and never shown, logged or recorded.',
});
const Account = closed({ id: line(200), code: nullable(line(200)), name: line(300) });
const defaults = someOf(
  {
    expense: Account,
    revenue: Account,
    retainagePayable: Account,
    retainageReceivable: Account,
    taxPaid: Account,
    taxCollected: Account,
  },
  { description: 'ERP accounts by the role of a line.' },
);
const switches = {
  exportSubcontractorInvoices: Type.Boolean(),
  exportOwnerInvoices: Type.Boolean(),
  syncPayments: Type.Boolean(),
  exportPaymentRecords: Type.Boolean({ description: 'Payouts become payment records in the ERP.' }),
  strictPaymentRecords: Type.Boolean({
    description: 'An invoice must be in the ERP before its payment is initiated.',
  }),
};

const optional = someOf(switches).properties;

const Input = closed({
  name: line(200),
  connector,
  settings,
  credentials,
  defaults: Type.Optional(defaults),
  ...optional,
});
const Patch = someOf({ name: line(200), settings, credentials, defaults, ...switches });
const View = closed({
  id: Uuid,
  name: Type.String(),
  connector,
  settings: Json,
  defaults: Json,
  ...switches,
  pause: nullable(
    closed({
      since: Instant,
      reason: Type.String(),
      words: Type.String(),
      by: nullable(Uuid),
      nextProbeAt: nullable(Instant),
    }),
  ),
  failingSince: nullable(Instant),
  probedAt: nullable(Instant),
  waiting: Type.Integer({ description: 'How many wait for a turn to ask this ERP.' }),
  rowVersion: RowVersion,
  createdAt: Instant,
});

const Patched = closed({
  ...View.properties,
  retryable: Type.Optional(Retryable), // with `defaults`
});

const ExportFields = Type.Array(
  closed({ name: Type.String(), required: Type.Boolean(), maxLength: Type.Integer() }),
);
const Names = Type.Array(Type.String());
const PaymentRecords = closed({
  methods: Names,
  partialPayments: Type.Boolean(),
  currencies: nullable(Names),
  countries: nullable(Names),
  checkNumberMaxLength: Type.Integer(),
  nextCheckNumber: Type.Boolean(),
});
const Capabilities = closed({
  kinds: Names,
  idempotency: Type.String(),
  lagMs: Type.Integer(),
  requestTimeoutMs: Type.Integer(),
  concurrency: Type.Integer(),
  callsPerMinute: nullable(Type.Integer()),
  handedOver: Type.Boolean(),
  credits: Type.Boolean(),
  attachments: Type.Boolean({ description: 'Takes the files that hang on an invoice.' }),
  links: closed({ subcontractor: Names, owner: Names }),
  exportFields: closed({ subcontractor: ExportFields, owner: ExportFields }),
  editable: Json,
  lookups: Names,
  numberMaxLength: Type.Integer(),
  descriptionMaxLength: Type.Integer(),
  paymentMethods: Names,
  paymentDeletions: Type.String(),
  paymentRecords: nullable(PaymentRecords, { description: 'Null: it takes no payouts.' }),
  settings: Names,
  credentials: Names,
});

export function connectionRoutes(app: FastifyInstance, deps: Deps): void {
  writeRoutes(app, deps);
  readRoutes(app, deps);
}

function writeRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { tag: 'connections', permission: 'manageConnections' } as const;
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: URL,
      operationId: 'createConnection',
      summary: 'Connect the company to an ERP',
      schema: { body: Input },
      answers: { 201: View },
    },
    async ({ db, asker, body }) => created(URL, await insertConnection(db, asker, body)),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      url: `${URL}/:id`,
      operationId: 'changeConnection',
      summary: 'Change what is named; settings, defaults and credentials each as a whole',
      schema: { params: Id, body: Patch },
      answers: { 200: Patched },
    },
    async ({ db, asker, params, seen, body }) =>
      current(await patchConnection(db, asker, { id: params.id, seen, patch: body })),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PUT',
      url: `${URL}/:id/credentials`,
      operationId: 'setCredentials',
      summary: 'Replace the credentials',
      schema: { params: Id, body: credentials },
      answers: { 200: View },
    },
    async ({ db, asker, params, body }) => {
      const patch = { credentials: body };
      return current(await patchConnection(db, asker, { id: params.id, patch }).catch(namedWithin));
    },
  );
  gateRoutes(app, deps);
}

/** The credentials are the whole body here. */
function namedWithin(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  const problems = error.problems.map((one) => ({
    ...one,
    pointer: one.pointer.replace(/^\/credentials(?=\/)/, ''),
  }));
  throw new Refused(error.code, error.message, { ...error.more, problems });
}

function gateRoutes(app: FastifyInstance, deps: Deps): void {
  const common = {
    method: 'POST',
    tag: 'connections',
    permission: 'manageConnections',
    answers: { 200: View },
  } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/pause`,
      operationId: 'pauseConnection',
      summary:
        'Ask this ERP nothing until a person resumes; what is to be asked waits in its order',
      schema: { params: Id, body: closed({ reason: line(500) }) },
    },
    async ({ db, asker, params, body }) => {
      await pauseConnection(db, asker, params.id, body.reason);
      return current(await getConnection(db, asker, params.id));
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/resume`,
      operationId: 'resumeConnection',
      summary: 'Ask this ERP again, whoever or whatever paused it; the queue goes on in its order',
      schema: { params: Id, body: closed({}) },
      mayBeEmpty: true,
    },
    async ({ db, asker, params }) => {
      await resumeConnection(db, asker, params.id);
      return current(await getConnection(db, asker, params.id));
    },
  );
}

function readRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { tag: 'connections', permission: 'readConnections', method: 'GET' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'listConnections',
      summary: 'The connections of the company',
      schema: { query: closed(Paging) },
      answers: { 200: listOf(View) },
    },
    async ({ db, asker, query }) => ok(await listConnections(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id`,
      operationId: 'getConnection',
      summary: 'One connection, without its credentials',
      schema: { params: Id },
      answers: { 200: View },
    },
    async ({ db, asker, params }) => current(await getConnection(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/capabilities`,
      operationId: 'getCapabilities',
      summary: 'What the ERP of this connection can, and what it wants',
      schema: { params: Id },
      answers: { 200: Capabilities },
    },
    async ({ db, asker, params }) => ok(await getCapabilities(db, asker, params.id)),
  );
}
