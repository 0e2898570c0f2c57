// Accounts that vendors are paid from, and the check numbers that were drawn from them.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listCheckNumbers } from '../db/check-number-lists.ts';
import {
  getFundingAccount,
  insertFundingAccount,
  listFundingAccounts,
  patchFundingAccount,
} from '../db/funding-accounts.ts';
import { CheckNumber } from './disbursement-schema.ts';
import { created, current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Currency,
  ExternalId,
  Id,
  Instant,
  line,
  listOf,
  nullable,
  oneOf,
  Paging,
  RowVersion,
  someOf,
  Uuid,
} from './schemas.ts';

const URL = '/v1/funding-accounts';
const tag = 'disbursements';

const fields = {
  externalId: nullable(ExternalId),
  name: line(200),
  bankId: line(200, {
    description: "The ERP's own id of the bank; a change holds for later payouts.",
  }),
  nextCheckNumber: {
    ...CheckNumber,
    description:
      'Where drawing goes on; refused where numbers are used, here or in the ERP. Left out at the beginning: a safe one.',
  },
  isActive: Type.Boolean({ description: 'Nothing is added to disbursements of one that is not.' }),
};
const fixed = {
  connectionId: Uuid,
  currency: Currency,
  country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1, such as US.' }),
};
const { name, bankId, ...optional } = fields;

const FundingAccountView = closed({
  id: Uuid,
  ...fixed,
  ...fields,
  rowVersion: RowVersion,
  createdAt: Instant,
});

const CheckNumberView = closed({
  from: CheckNumber,
  to: Type.Integer({ description: 'The same, but of a gap, which may be many.' }),
  state: oneOf(['given', 'gone', 'neverGiven'], {
    description: '`gone`: given, and not used after all; it is not given again.',
  }),
  because: nullable(Type.String(), { description: 'Why it is gone, or was never given.' }),
  fundingAccountId: nullable(Uuid),
  payoutId: nullable(Uuid),
  disbursementId: nullable(Uuid),
  givenAt: nullable(Instant),
  goneAt: nullable(Instant),
});

export function fundingAccountRoutes(app: FastifyInstance, deps: Deps): void {
  readRoutes(app, deps);
  route(
    app,
    deps,
    {
      method: 'POST',
      url: URL,
      operationId: 'createFundingAccount',
      summary: 'Take in an account that vendors are paid from',
      tag,
      permission: 'manageFundingAccounts',
      schema: { body: closed({ ...fixed, name, bankId, ...someOf(optional).properties }) },
      answers: { 201: FundingAccountView },
    },
    async ({ db, asker, body }) => created(URL, await insertFundingAccount(db, asker, body)),
  );
  route(
    app,
    deps,
    {
      method: 'PATCH',
      url: `${URL}/:id`,
      operationId: 'changeFundingAccount',
      summary: 'Change what is named; bank and next check number hold for payouts added later',
      tag,
      permission: 'manageFundingAccounts',
      schema: { params: Id, body: someOf(fields) },
      answers: { 200: FundingAccountView },
    },
    async ({ db, asker, params, seen, body }) =>
      current(await patchFundingAccount(db, asker, { id: params.id, seen, patch: body })),
  );
}

function readRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', tag, permission: 'readDisbursements' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'listFundingAccounts',
      summary: 'The funding accounts of the company',
      schema: { query: closed(Paging) },
      answers: { 200: listOf(FundingAccountView) },
    },
    async ({ db, asker, query }) => ok(await listFundingAccounts(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id`,
      operationId: 'getFundingAccount',
      summary: 'One funding account',
      schema: { params: Id },
      answers: { 200: FundingAccountView },
    },
    async ({ db, asker, params }) => current(await getFundingAccount(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/check-numbers`,
      operationId: 'listCheckNumbers',
      summary: 'The check numbers of its bank in their order, and why there are gaps',
      schema: { params: Id, query: closed(Paging) },
      answers: { 200: listOf(CheckNumberView) },
    },
    async ({ db, asker, params, query }) => ok(await listCheckNumbers(db, asker, params.id, query)),
  );
}
