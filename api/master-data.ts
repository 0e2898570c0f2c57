// Projects, vendors, cost codes, tax codes and billing periods: five nouns, the same six routes
// each. What tells them apart is a table here (their fields) and one in db/master-shapes.ts.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { TObject, TProperties } from 'typebox';
import {
  getMaster,
  insertMaster,
  listMaster,
  patchMaster,
  upsertMaster,
} from '../db/master-data.ts';
import type { MasterFilters } from '../db/master-data.ts';
import { SHAPES } from '../db/master-shapes.ts';
import type { MasterInput, Shape } from '../db/master-shapes.ts';
import { created, current, ok, pushed, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Day,
  decimal,
  ExternalId,
  Id,
  Instant,
  line,
  listOf,
  LinkView,
  nullable,
  oneOf,
  Paging,
  Prefix,
  PushedId,
  RowVersion,
  Uuid,
} from './schemas.ts';

interface Noun {
  readonly path: string;
  /** In operation ids and summaries. */
  readonly one: string;
  readonly many: string;
  readonly shape: Shape;
  readonly required: TProperties;
  readonly optional: TProperties;
  /** Given once, when it is made. */
  readonly fixed?: TProperties;
  readonly filters: TProperties;
}

const numbered = { number: line(100), name: line(300) };
const coded = { code: line(100), name: line(300) };
const byText = { q: Prefix };

const NOUNS: readonly Noun[] = [
  {
    path: 'projects',
    one: 'Project',
    many: 'Projects',
    shape: SHAPES.project,
    required: numbered,
    optional: {
      connectionId: nullable(
        Type.String({
          format: 'uuid',
          description: "The ERP of its invoices. Left out, it is the company's only connection.",
        }),
      ),
      activeTools: Type.Array(oneOf(['commitments', 'primeContracts']), {
        uniqueItems: true,
        maxItems: 2,
        description: 'Payments are applied where the tool of the contract is active.',
      }),
      paymentsIssued: Type.Boolean({
        description: 'Off: payments on its commitments wait as unmatched.',
      }),
    },
    filters: byText,
  },
  {
    path: 'vendors',
    one: 'Vendor',
    many: 'Vendors',
    shape: SHAPES.vendor,
    required: numbered,
    optional: {},
    filters: byText,
  },
  {
    path: 'cost-codes',
    one: 'CostCode',
    many: 'CostCodes',
    shape: SHAPES.costCode,
    required: coded,
    optional: {},
    filters: byText,
  },
  {
    path: 'tax-codes',
    one: 'TaxCode',
    many: 'TaxCodes',
    shape: SHAPES.taxCode,
    required: { ...coded, percent: decimal(3, 6) },
    optional: {},
    filters: byText,
  },
  {
    path: 'billing-periods',
    one: 'BillingPeriod',
    many: 'BillingPeriods',
    shape: SHAPES.billingPeriod,
    required: { startOn: Day, endOn: Day },
    optional: { dueOn: nullable(Day), status: oneOf(['open', 'closed']) },
    fixed: { projectId: Uuid },
    filters: { projectId: Type.Optional(Uuid) },
  },
];

export function masterDataRoutes(app: FastifyInstance, deps: Deps): void {
  for (const noun of NOUNS) {
    const view = viewOf(noun);
    writeRoutes(app, deps, noun, view);
    readRoutes(app, deps, noun, view);
  }
}

const optionalsOf = (fields: TProperties): TProperties =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, Type.Optional(field)]));

function viewOf({ required, optional, fixed, shape }: Noun): TObject {
  return closed({
    id: Uuid,
    externalId: nullable(Type.String()),
    ...fixed,
    ...required,
    ...optional,
    ...(shape.link && { links: Type.Array(LinkView) }),
    rowVersion: RowVersion,
    createdAt: Instant,
  });
}

function writeRoutes(app: FastifyInstance, deps: Deps, noun: Noun, view: TObject): void {
  const { one, shape } = noun;
  const url = `/v1/${noun.path}`;
  const common = { tag: noun.path, permission: shape.manage } as const;
  const externalId = Type.Optional(nullable(ExternalId));
  const fields = { ...noun.fixed, ...noun.required, ...optionalsOf(noun.optional) };
  const changeable = optionalsOf({ ...noun.required, ...noun.optional });
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url,
      operationId: `create${one}`,
      summary: `Make one of the ${noun.path}`,
      schema: { body: closed({ externalId, ...fields }) },
      answers: { 201: view },
    },
    async ({ db, asker, body }) =>
      created(url, await insertMaster(db, asker, shape, body as MasterInput)),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PUT',
      url: `${url}/by-external-id/:externalId`,
      operationId: `push${one}`,
      summary: "Make or change it by the integrator's own id; repeatable",
      schema: { params: PushedId, body: closed(fields) },
      answers: { 200: view, 201: view },
    },
    async ({ db, asker, params, body }) =>
      pushed(url, await upsertMaster(db, asker, shape, { ...(body as MasterInput), ...params })),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      url: `${url}/:id`,
      operationId: `change${one}`,
      summary: 'Change what is named',
      schema: { params: Id, body: closed({ externalId, ...changeable }) },
      answers: { 200: view },
    },
    async ({ db, asker, params, seen, body }) =>
      current(
        await patchMaster(db, asker, shape, { id: params.id, seen, patch: body as MasterInput }),
      ),
  );
}

function readRoutes(app: FastifyInstance, deps: Deps, noun: Noun, view: TObject): void {
  const { one, shape } = noun;
  const url = `/v1/${noun.path}`;
  const common = { tag: noun.path, permission: 'readCompany', method: 'GET' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url,
      operationId: `list${noun.many}`,
      summary: `The ${noun.path}, by ${shape.sortedBy}`,
      schema: { query: closed({ ...noun.filters, ...Paging }) },
      answers: { 200: listOf(view) },
    },
    async ({ db, asker, query }) => ok(await listMaster(db, asker, shape, query as MasterFilters)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${url}/:id`,
      operationId: `get${one}`,
      summary: `One of the ${noun.path}`,
      schema: { params: Id },
      answers: { 200: view },
    },
    async ({ db, asker, params }) => current(await getMaster(db, asker, shape, params.id)),
  );
}
