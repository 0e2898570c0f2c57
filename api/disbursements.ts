// Payments to vendors on their way: drafts that are kept here, disbursements of the platform, and
// what it reports of both.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listFacts, reportFacts } from '../db/disbursement-facts.ts';
import {
  getDisbursement,
  listDisbursements,
  listPayouts,
  pageOfDisbursementEvents,
} from '../db/disbursement-views.ts';
import {
  authorizeDisbursement,
  cancelDisbursement,
  insertDisbursement,
} from '../db/disbursements.ts';
import { addPayouts, removePayout } from '../db/payouts.ts';
import { DISBURSEMENT_STATUSES } from '../domain/disbursements.ts';
import {
  DisbursementInput,
  DisbursementView,
  Facts,
  FactView,
  Payouts,
  PayoutView,
  Reported,
  WholeDisbursement,
} from './disbursement-schema.ts';
import { EventView } from './invoice-schema.ts';
import { languageHeaders, say } from './languages.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, ExternalId, Id, Instant, line, listOf, oneOf, Paging, Uuid } from './schemas.ts';

const tag = 'disbursements';
const URL = '/v1/disbursements';
const reason = line(1000);

export function disbursementRoutes(app: FastifyInstance, deps: Deps): void {
  readRoutes(app, deps);
  partRoutes(app, deps);
  draftRoutes(app, deps);
  decisionRoutes(app, deps);
  factRoutes(app, deps);
}

function readRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', tag, permission: 'readDisbursements' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'listDisbursements',
      summary: 'Disbursements, the newest first',
      schema: {
        query: closed({
          status: Type.Optional(oneOf(DISBURSEMENT_STATUSES)),
          fundingAccountId: Type.Optional(Uuid),
          projectId: Type.Optional(Uuid),
          vendorId: Type.Optional(Uuid),
          externalId: Type.Optional(ExternalId),
          createdBefore: Type.Optional(Instant),
          ...Paging,
        }),
      },
      answers: { 200: listOf(DisbursementView) },
    },
    async ({ db, asker, query }) => ok(await listDisbursements(db, asker, query, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id`,
      operationId: 'getDisbursement',
      summary: 'One disbursement with its payouts, and how far the ERP has their records',
      schema: { params: Id },
      answers: { 200: WholeDisbursement },
    },
    async ({ db, asker, params }) => ok(await getDisbursement(db, asker, params.id)),
  );
}

function partRoutes(app: FastifyInstance, deps: Deps): void {
  const common = {
    method: 'GET',
    tag,
    permission: 'readDisbursements',
    schema: { params: Id, query: closed(Paging) },
  } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/payouts`,
      operationId: 'listPayouts',
      summary: 'Its payouts, removed ones too, in the order in which they were added',
      answers: { 200: listOf(PayoutView) },
    },
    async ({ db, asker, params, query }) => ok(await listPayouts(db, asker, params.id, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/facts`,
      operationId: 'listFacts',
      summary: 'What was reported of it, by the times at which it happened',
      answers: { 200: listOf(FactView) },
    },
    async ({ db, asker, request, params, query }) => {
      const { items, nextCursor } = await listFacts(db, asker, params.id, query);
      const said = items.map((one) => say(request, one));
      return { ...ok({ items: said, nextCursor }), headers: languageHeaders(request) };
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/events`,
      operationId: 'listDisbursementEvents',
      summary: 'Everything that happened to it, in order',
      answers: { 200: listOf(EventView) },
    },
    async ({ db, asker, params, query }) =>
      ok(await pageOfDisbursementEvents(db, asker, params.id, query)),
  );
}

function draftRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'POST',
      url: URL,
      operationId: 'createDisbursement',
      summary: 'Begin a draft, or take in a disbursement that the platform holds',
      tag,
      permission: 'payDisbursements',
      schema: { body: DisbursementInput },
      answers: { 201: WholeDisbursement },
    },
    async ({ db, asker, body }) => {
      const made = await insertDisbursement(db, asker, body);
      return { status: 201, headers: { location: `${URL}/${made.id}` }, body: made };
    },
  );
  const common = {
    method: 'POST',
    tag,
    permission: 'editDisbursements',
    answers: { 200: WholeDisbursement },
  } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/payouts`,
      operationId: 'addPayouts',
      summary: 'Add payouts to a draft: all of them, or none',
      schema: { params: Id, body: Payouts },
    },
    async ({ db, asker, params, body }) =>
      ok(await addPayouts(db, asker, { id: params.id, ...body })),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/payouts/:payoutId/remove`,
      operationId: 'removePayout',
      summary: 'Take a payout out of a draft; it stays in the record, and its number is gone',
      schema: { params: closed({ id: Uuid, payoutId: Uuid }), body: closed({ reason }) },
    },
    async ({ db, asker, params, body }) =>
      ok(await removePayout(db, asker, { ...params, ...body })),
  );
}

function decisionRoutes(app: FastifyInstance, deps: Deps): void {
  const common = {
    method: 'POST',
    tag,
    permission: 'payDisbursements',
    answers: { 200: WholeDisbursement },
  } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/authorize`,
      operationId: 'authorizeDisbursement',
      summary: 'Have it paid, as it was seen; by a session that was signed in just now',
      schema: { params: Id, body: closed({ version: Type.Integer({ minimum: 0 }) }) },
    },
    async ({ db, asker, params, body }) =>
      ok(await authorizeDisbursement(db, asker, { ...params, ...body })),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/cancel`,
      operationId: 'cancelDisbursement',
      summary: 'Give a draft up before it is authorized',
      schema: { params: Id, body: closed({ reason }) },
    },
    async ({ db, asker, params, body }) =>
      ok(await cancelDisbursement(db, asker, { ...params, ...body })),
  );
}

function factRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'POST',
      url: `${URL}/:id/facts`,
      operationId: 'reportFacts',
      summary: 'Report what happened to it: in any order, late or twice, with one end',
      tag,
      permission: 'reportFacts',
      schema: { params: Id, body: Facts },
      answers: { 200: Reported },
    },
    async ({ db, asker, request, params, body }) => {
      const { results, ...reported } = await reportFacts(db, asker, { id: params.id, ...body });
      const said = results.map((one) => ({ ...one, answer: say(request, one.answer) }));
      return { ...ok({ ...reported, results: said }), headers: languageHeaders(request) };
    },
  );
}
