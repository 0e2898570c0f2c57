// Payments Issued, payments received, and the queue of those that could not be applied.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { setPaymentNumber } from '../db/payment-edits.ts';
import { getPayment, listPayments, pageOfContractPayments } from '../db/payment-lists.ts';
import {
  getUnmatched,
  ignorePayment,
  listUnmatched,
  matchPayment,
} from '../db/unmatched-payments.ts';
import { Refused } from '../db/refused.ts';
import { PAYMENT_STATES, UNMATCHED_STATUSES } from '../domain/payments.ts';
import { PaymentView, UnmatchedView, UnmatchedWithCandidates } from './payment-schema.ts';
import { current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Json, line, listOf, nullable, oneOf, Paging, Uuid } from './schemas.ts';

const tag = 'payments';
const URL = '/v1/payments';
const UNMATCHED = '/v1/unmatched-payments';

export function paymentRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps);
  oneRoutes(app, deps);
  unmatchedRoutes(app, deps);
  matchRoutes(app, deps);
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', tag, answers: { 200: listOf(PaymentView) } } as const;
  const query = closed({
    projectId: Type.Optional(Uuid),
    connectionId: Type.Optional(Uuid),
    state: Type.Optional(oneOf(PAYMENT_STATES)),
    ...Paging,
  });
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'listPayments',
      summary: 'Payments of the invoices that you may read, the newest first',
      permission: 'readInvoices',
      schema: { query },
    },
    async ({ db, asker, query: asked }) => ok(await listPayments(db, asker, asked, asked)),
  );
  for (const [kind, url, operationId, summary] of [
    [
      'subcontractor',
      '/v1/commitments/:id/payments-issued',
      'listPaymentsIssued',
      'Its Payments Issued',
    ],
    [
      'owner',
      '/v1/prime-contracts/:id/payments-received',
      'listPaymentsReceived',
      'What the owner paid',
    ],
  ] as const)
    route(
      app,
      deps,
      {
        ...common,
        url,
        operationId,
        summary: `${summary}, the newest first`,
        permission: 'readContracts',
        schema: { params: Id, query: closed(Paging) },
      },
      async ({ db, asker, params, query: page }) =>
        ok(await pageOfContractPayments(db, asker, { kind, contractId: params.id }, page)),
    );
}

/** What an edit may name at all; all but the first is the ERP's. */
const ERPS = Object.fromEntries(
  Object.keys(PaymentView.properties)
    .filter((name) => name !== 'paymentNumber')
    .map((name) => [name, Type.Optional(Json)]),
);
const Edit = Type.Object(
  { ...ERPS, paymentNumber: Type.Optional(nullable(line(100))) },
  { additionalProperties: false, minProperties: 1 },
);

function oneRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'GET',
      url: `${URL}/:id`,
      operationId: 'getPayment',
      summary: 'One payment',
      tag,
      permission: 'readInvoices',
      schema: { params: Id },
      answers: { 200: PaymentView },
    },
    async ({ db, asker, params }) => current(await getPayment(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      method: 'PATCH',
      url: `${URL}/:id`,
      operationId: 'changePayment',
      summary: 'Give it a number of yours; all else is changed in the ERP',
      tag,
      permission: 'editPayments',
      schema: { params: Id, body: Edit },
      answers: { 200: PaymentView },
    },
    async ({ db, asker, params, seen, body }) => {
      const fields = Object.keys(body).filter((name) => name !== 'paymentNumber');
      if (fields.length > 0)
        throw new Refused(
          'SyncedReadOnly',
          `${fields.join(', ')}: it comes from the ERP. Change it there, and sync.`,
          { fields },
        );
      const { paymentNumber = null } = body;
      return current(await setPaymentNumber(db, asker, { id: params.id, seen, paymentNumber }));
    },
  );
}

function unmatchedRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', tag, permission: 'syncPayments' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: UNMATCHED,
      operationId: 'listUnmatchedPayments',
      summary: 'Payments that could not be applied, and why; the newest first',
      schema: {
        query: closed({
          connectionId: Type.Optional(Uuid),
          status: Type.Optional(oneOf(UNMATCHED_STATUSES)),
          ...Paging,
        }),
      },
      answers: { 200: listOf(UnmatchedView) },
    },
    async ({ db, asker, query }) => ok(await listUnmatched(db, asker, query, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${UNMATCHED}/:id`,
      operationId: 'getUnmatchedPayment',
      summary: 'One of them, with invoices that it may be for',
      schema: { params: Id },
      answers: { 200: UnmatchedWithCandidates },
    },
    async ({ db, asker, params }) => ok(await getUnmatched(db, asker, params.id)),
  );
}

function matchRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'POST', tag, permission: 'syncPayments' } as const;
  const reason = line(1000);
  route(
    app,
    deps,
    {
      ...common,
      url: `${UNMATCHED}/:id/match`,
      operationId: 'matchPayment',
      summary: 'Say which invoice it is for',
      schema: { params: Id, body: closed({ invoiceId: Uuid, reason }) },
      answers: { 200: UnmatchedView },
    },
    async ({ db, asker, params, body }) => {
      const { view, telling } = await matchPayment(db, asker, { id: params.id, ...body });
      return { ...ok(view), afterwards: () => deps.tell(telling) };
    },
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${UNMATCHED}/:id/ignore`,
      operationId: 'ignorePayment',
      summary: 'Take it out of the queue: it is for no invoice of yours',
      schema: { params: Id, body: closed({ reason }) },
      answers: { 200: UnmatchedView },
    },
    async ({ db, asker, params, body }) =>
      ok(await ignorePayment(db, asker, { id: params.id, ...body })),
  );
}
