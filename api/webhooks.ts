// Webhooks: where a company's events are sent to. A secret is in the answer that makes it, and
// nowhere else.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { WEBHOOK_TYPES } from '../domain/webhooks.ts';
import { getDelivery, listDeliveries, sendAgain, sendTest } from '../db/webhook-log.ts';
import {
  deleteWebhook,
  endOldSecret,
  getWebhook,
  insertWebhook,
  listWebhooks,
  patchWebhook,
  rotateSecret,
} from '../db/webhooks.ts';
import { addressRules, whyNotUrl } from '../notify/addresses.ts';
import { created, current, etagOf, nothing, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Id,
  Instant,
  listOf,
  nullable,
  oneOf,
  Paging,
  RowVersion,
  someOf,
  text,
  Uuid,
} from './schemas.ts';

const URL = '/v1/webhooks';
const common = { tag: 'webhooks', permission: 'manageWebhooks' } as const;

const fields = {
  url: Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'https, and not of our network.',
  }),
  types: Type.Array(oneOf(WEBHOOK_TYPES), {
    minItems: 1,
    maxItems: WEBHOOK_TYPES.length,
    uniqueItems: true,
    description: 'Which events: `*`, all of a noun such as `invoice.*`, or single types.',
  }),
};
const description = text(500);

const view = {
  id: Uuid,
  url: Type.String(),
  types: Type.Array(Type.String()),
  description: Type.String(),
  active: Type.Boolean(),
  off: nullable(closed({ reason: oneOf(['Person', 'Gone', 'Failing']), since: Instant }), {
    description: 'Why nothing is sent: a person, an answer of 410, or three days of failures.',
  }),
  failingSince: nullable(Instant),
  oldSecretUntil: nullable(Instant, { description: 'Until then two secrets sign.' }),
  waiting: Type.Integer({ description: 'Messages that it still has to take.' }),
  rowVersion: RowVersion,
  createdAt: Instant,
};
const View = closed(view);
const WithSecret = closed({
  ...view,
  secret: Type.String({ description: 'Verifies what we sign. Shown this once.' }),
});

const Attempt = {
  number: Type.Integer(),
  at: Instant,
  durationMs: Type.Integer(),
  status: nullable(Type.Integer()),
  answer: Type.String({ description: 'The first 500 characters.' }),
  problem: nullable(Type.String()),
};
const delivery = {
  id: Type.String({ format: 'uuid', description: 'The `webhook-id` that the receiver sees.' }),
  webhookId: Uuid,
  eventId: nullable(Type.String()),
  type: Type.String(),
  subject: closed({ kind: Type.String(), id: Uuid }),
  submission: nullable(Type.Integer()),
  version: nullable(Type.Integer()),
  erpStatus: nullable(Type.String()),
  paymentStatus: nullable(Type.String()),
  happenedAt: Instant,
  state: oneOf(['waiting', 'delivered', 'failed', 'cancelled']),
  attempts: Type.Integer(),
  nextAt: nullable(Instant),
  endedAt: nullable(Instant),
  createdAt: Instant,
  last: nullable(closed(Attempt)),
};
const Delivery = closed(delivery);
const DeliveryId = closed({ id: Uuid, deliveryId: Uuid });

export function webhookRoutes(app: FastifyInstance, deps: Deps): void {
  writeRoutes(app, deps);
  secretRoutes(app, deps);
  readRoutes(app, deps);
  deliveryRoutes(app, deps);
}

function writeRoutes(app: FastifyInstance, deps: Deps): void {
  const rules = deps.webhookRules ?? addressRules();
  const whyNot = (url: string): string | undefined => whyNotUrl(url, rules);
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: URL,
      operationId: 'createWebhook',
      summary: 'Send events to an address; the answer has the secret that signs them',
      schema: { body: closed({ ...fields, description: Type.Optional(description) }) },
      answers: { 201: WithSecret },
    },
    async ({ db, asker, body }) => created(URL, await insertWebhook(db, asker, body, whyNot)),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      url: `${URL}/:id`,
      operationId: 'changeWebhook',
      summary: 'Change what is named, or switch it off and on',
      schema: { params: Id, body: someOf({ ...fields, description, active: Type.Boolean() }) },
      answers: { 200: View },
    },
    async ({ db, asker, params, seen, body }) =>
      current(await patchWebhook(db, asker, { id: params.id, seen, patch: body }, whyNot)),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'DELETE',
      url: `${URL}/:id`,
      operationId: 'deleteWebhook',
      summary: 'Send nothing there any more, also not what waits',
      schema: { params: Id },
      answers: { 204: null },
    },
    async ({ db, asker, params }) => {
      await deleteWebhook(db, asker, params.id);
      return nothing;
    },
  );
}

const OVERLAP_HOURS = 24;

function secretRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: `${URL}/:id/rotate-secret`,
      operationId: 'rotateWebhookSecret',
      summary: 'A new secret; the one before signs as well for a while',
      schema: {
        params: Id,
        body: someOf({
          overlapHours: Type.Integer({ minimum: 0, maximum: 168, default: OVERLAP_HOURS }),
        }),
      },
      mayBeEmpty: true,
      answers: { 200: WithSecret },
    },
    async ({ db, asker, params, body: { overlapHours = OVERLAP_HOURS } }) => {
      const made = await rotateSecret(db, asker, params.id, overlapHours);
      return { status: 200, headers: etagOf(made.rowVersion), body: made };
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: `${URL}/:id/end-old-secret`,
      operationId: 'endOldWebhookSecret',
      summary: 'Only the newest secret signs from now on',
      schema: { params: Id, body: closed({}) },
      mayBeEmpty: true,
      answers: { 200: View },
    },
    async ({ db, asker, params }) => current(await endOldSecret(db, asker, params.id)),
  );
}

function readRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      ...common,
      method: 'GET',
      url: URL,
      operationId: 'listWebhooks',
      summary: 'Where events are sent to',
      schema: { query: closed(Paging) },
      answers: { 200: listOf(View) },
    },
    async ({ db, asker, query }) => ok(await listWebhooks(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'GET',
      url: `${URL}/:id`,
      operationId: 'getWebhook',
      summary: 'One of them, without its secret',
      schema: { params: Id },
      answers: { 200: View },
    },
    async ({ db, asker, params }) => current(await getWebhook(db, asker, params.id)),
  );
}

function deliveryRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      ...common,
      method: 'GET',
      url: `${URL}/:id/deliveries`,
      operationId: 'listDeliveries',
      summary: 'What was sent and what waits, newest first; kept for 30 days',
      schema: {
        params: Id,
        query: closed({
          ...Paging,
          state: Type.Optional(delivery.state),
          type: Type.Optional(Type.String({ maxLength: 100 })),
        }),
      },
      answers: { 200: listOf(Delivery) },
    },
    async ({ db, asker, params, query }) =>
      ok(await listDeliveries(db, asker, { webhookId: params.id, ...query })),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'GET',
      url: `${URL}/:id/deliveries/:deliveryId`,
      operationId: 'getDelivery',
      summary: 'One message with all attempts',
      schema: { params: DeliveryId },
      answers: { 200: closed({ ...delivery, tries: Type.Array(closed(Attempt)) }) },
    },
    async ({ db, asker, params: { id, ...at } }) =>
      ok(await getDelivery(db, asker, { webhookId: id, ...at })),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: `${URL}/:id/deliveries/:deliveryId/send-again`,
      operationId: 'sendDeliveryAgain',
      summary: 'Send it now, whatever became of it, under the same `webhook-id`',
      schema: { params: DeliveryId, body: closed({}) },
      mayBeEmpty: true,
      answers: { 200: Delivery },
    },
    async ({ db, asker, params: { id, ...at } }) =>
      ok(await sendAgain(db, asker, { webhookId: id, ...at })),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: `${URL}/:id/test`,
      operationId: 'testWebhook',
      summary: 'Send a message that says nothing',
      schema: { params: Id, body: closed({}) },
      mayBeEmpty: true,
      answers: { 200: Delivery },
    },
    async ({ db, asker, params }) => ok(await sendTest(db, asker, params.id)),
  );
}
