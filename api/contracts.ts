// Commitments and prime contracts with their schedule of values.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { TProperties } from 'typebox';
import {
  CONTRACTS,
  getContract,
  insertContract,
  listContracts,
  patchContract,
  upsertContract,
} from '../db/contracts.ts';
import type {
  ContractFilters,
  ContractInput,
  ContractPatch,
  ContractShape,
} from '../db/contracts.ts';
import { created, current, ok, pushed, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Currency,
  decimal,
  ExternalId,
  Id,
  Instant,
  line,
  LinkView,
  listOf,
  Money,
  nullable,
  oneOf,
  Paging,
  Prefix,
  PushedId,
  RowVersion,
  text,
  Uuid,
  someOf,
} from './schemas.ts';

interface Noun {
  readonly path: string;
  readonly one: string;
  readonly many: string;
  readonly shape: ContractShape;
  /** What only this kind of contract has: given once, and changeable. */
  readonly fixed: TProperties;
  readonly own: TProperties;
  /** The same, and on unless it is switched off. */
  readonly switches: TProperties;
  readonly filters: TProperties;
}

const NOUNS: readonly Noun[] = [
  {
    path: 'commitments',
    one: 'Commitment',
    many: 'Commitments',
    shape: CONTRACTS.commitment,
    fixed: { kind: oneOf(['subcontract', 'purchaseOrder']) },
    own: { vendorId: Uuid },
    switches: {
      paymentsIssued: Type.Boolean({ description: 'Off: payments on it wait as unmatched.' }),
    },
    filters: { vendorId: Type.Optional(Uuid) },
  },
  {
    path: 'prime-contracts',
    one: 'PrimeContract',
    many: 'PrimeContracts',
    shape: CONTRACTS.primeContract,
    fixed: {},
    own: { customerName: line(300) },
    switches: {},
    filters: {},
  },
];

const itemType = oneOf(['contractItem', 'changeOrderItem']);
const Item = closed({
  itemType: Type.Optional(itemType),
  changeOrder: Type.Optional(nullable(line(100))),
  costCodeId: Uuid,
  taxCodeId: Type.Optional(nullable(Uuid)),
  description: text(2000),
  quantity: Type.Optional(nullable(decimal(12, 8))),
  unitOfMeasure: Type.Optional(nullable(line(50))),
  scheduledValue: Money,
});
const Items = Type.Array(Item, {
  maxItems: 1000,
  description: 'The schedule of values, in order. Given again it replaces the list by position.',
});
const ItemView = closed({
  id: Uuid,
  position: Type.Integer(),
  itemType,
  changeOrder: nullable(Type.String()),
  costCodeId: Uuid,
  taxCodeId: nullable(Uuid),
  description: Type.String(),
  quantity: nullable(Type.String()),
  unitOfMeasure: nullable(Type.String()),
  scheduledValue: Type.String(),
});

const named = { number: line(100), title: line(300) };
const terms = {
  accountingMethod: Type.Optional(oneOf(['amount', 'unit'])),
  retainagePercent: Type.Optional(
    Type.String({
      pattern: String.raw`^(100(\.0{1,4})?|(0|[1-9]\d?)(\.\d{1,4})?)$`,
      description: 'From 0 to 100, with up to 4 decimals.',
    }),
  ),
};

const headerOf = ({ fixed, own, switches }: Noun) => ({
  id: Uuid,
  externalId: nullable(Type.String()),
  projectId: Uuid,
  ...fixed,
  ...own,
  ...switches,
  ...named,
  currency: Type.String(),
  accountingMethod: Type.String(),
  retainagePercent: Type.String(),
  contractSum: Type.String({ description: 'The sum of the schedule of values.' }),
  links: Type.Array(LinkView),
  rowVersion: RowVersion,
  createdAt: Instant,
});

export function contractRoutes(app: FastifyInstance, deps: Deps): void {
  for (const noun of NOUNS) {
    writeRoutes(app, deps, noun);
    readRoutes(app, deps, noun);
  }
}

function writeRoutes(app: FastifyInstance, deps: Deps, noun: Noun): void {
  const { one, shape, fixed, own, switches } = noun;
  const url = `/v1/${noun.path}`;
  const common = { tag: noun.path, permission: 'manageContracts' } as const;
  const View = closed({ ...headerOf(noun), items: Type.Array(ItemView) });
  const externalId = Type.Optional(nullable(ExternalId));
  const currency = Type.Optional(Currency);
  const items = Type.Optional(Items);
  const given = { ...own, ...Type.Partial(Type.Object(switches)).properties };
  const fields = { projectId: Uuid, ...fixed, ...given, ...named, currency, ...terms, items };
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
      answers: { 201: View },
    },
    async ({ db, asker, body }) =>
      // The schema is put together per noun, so its type is lost; its check has been made.
      created(url, await insertContract(db, asker, shape, body as unknown as ContractInput)),
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
      answers: { 200: View, 201: View },
    },
    async ({ db, asker, params, body }) => {
      // As above: checked, but not typed, by a schema put together per noun.
      const input = { ...(body as unknown as ContractInput), ...params };
      return pushed(url, await upsertContract(db, asker, shape, input));
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      url: `${url}/:id`,
      operationId: `change${one}`,
      summary: 'Change what is named; items are replaced as a list',
      schema: {
        params: Id,
        body: someOf({ externalId, ...own, ...switches, ...named, ...terms, items }),
      },
      answers: { 200: View },
    },
    async ({ db, asker, params, seen, body }) => {
      // As above: checked, but not typed, by a schema put together per noun.
      const patch = body as unknown as ContractPatch;
      return current(await patchContract(db, asker, shape, { id: params.id, seen, patch }));
    },
  );
}

function readRoutes(app: FastifyInstance, deps: Deps, noun: Noun): void {
  const { one, shape } = noun;
  const url = `/v1/${noun.path}`;
  const common = { tag: noun.path, permission: 'readContracts', method: 'GET' } as const;
  const header = headerOf(noun);
  route(
    app,
    deps,
    {
      ...common,
      url,
      operationId: `list${noun.many}`,
      summary: `The ${noun.path} that the asker may read, newest first, without items`,
      schema: {
        query: closed({
          q: Prefix,
          projectId: Type.Optional(Uuid),
          ...noun.filters,
          ...Paging,
        }),
      },
      answers: { 200: listOf(closed(header)) },
    },
    async ({ db, asker, query }) =>
      ok(await listContracts(db, asker, shape, query as ContractFilters)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${url}/:id`,
      operationId: `get${one}`,
      summary: 'One with its schedule of values',
      schema: { params: Id },
      answers: { 200: closed({ ...header, items: Type.Array(ItemView) }) },
    },
    async ({ db, asker, params }) => current(await getContract(db, asker, shape, params.id)),
  );
}
