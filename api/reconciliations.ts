// Reconciliations: what the ERP has and what is here, compared for a period; every difference with
// its cause and what mends it.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import {
  askReconciliation,
  cancelReconciliation,
  getReconciliation,
  pageOfDifferences,
  pageOfReconciliations,
} from '../db/reconciliations.ts';
import { UNMATCHED_REASONS } from '../domain/payments.ts';
import { DIFFERENCE_CAUSES, DIFFERENCE_KINDS } from '../domain/reconciliation.ts';
import { languageHeaders, say } from './languages.ts';
import { detailOf, mendOf } from './mends.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Day, Id, Instant, listOf, nullable, oneOf, Paging, Uuid } from './schemas.ts';

const tag = 'payments';
const CONNECTION = '/v1/connections/:id/reconciliations';
const URL = '/v1/reconciliations/:id';
const count = Type.Integer({ minimum: 0 });

const View = {
  id: Uuid,
  connectionId: Uuid,
  from: Day,
  to: Day,
  status: oneOf(['running', 'completed', 'cancelled', 'failed']),
  phase: oneOf(['reading', 'comparing'], {
    description: 'First all payments are read, then the invoices of the period are compared.',
  }),
  beganAt: Instant,
  endedAt: nullable(Instant),
  pages: count,
  payments: Type.Integer({ minimum: 0, description: 'That the ERP has shown.' }),
  invoices: Type.Integer({ minimum: 0, description: 'That were compared.' }),
  differences: count,
  leftOut: Type.Integer({
    minimum: 0,
    description: 'Invoices that changed here again and again while the ERP was asked.',
  }),
  waits: count,
  failure: nullable(Type.String()),
  words: nullable(Type.String()),
  nextAt: nullable(Instant),
  isBeingCancelled: Type.Boolean(),
};
const ReconciliationView = closed(View);
const Counted = closed({
  ...View,
  byKind: Type.Array(closed({ kind: oneOf(DIFFERENCE_KINDS), count })),
});
const DifferenceView = closed({
  no: Type.Integer({ minimum: 1, description: 'In the order in which they were found.' }),
  invoiceId: Uuid,
  invoiceNumber: Type.String(),
  kind: oneOf(DIFFERENCE_KINDS),
  erpDocumentId: nullable(Type.String()),
  erpPaymentId: nullable(Type.String()),
  unmatchedPaymentId: nullable(Uuid),
  ours: nullable(Type.String()),
  theirs: nullable(Type.String({ description: 'Of sums: what they should be.' })),
  cause: nullable(oneOf([...DIFFERENCE_CAUSES, ...UNMATCHED_REASONS]), {
    description: 'Null: the facts do not tell.',
  }),
  detail: Type.String({ description: 'In the language that was asked for.' }),
  mend: closed({
    detail: Type.String({ description: 'In the language that was asked for.' }),
    method: nullable(oneOf(['GET', 'POST', 'PATCH']), {
      description: 'Of a request to this API; null where none mends it.',
    }),
    path: nullable(Type.String()),
    body: Type.Unsafe<Record<string, unknown> | null>({
      type: ['object', 'null'],
      additionalProperties: true,
      description: 'Null: none, or one that has to be filled in.',
    }),
  }),
});

export function reconciliationRoutes(app: FastifyInstance, deps: Deps): void {
  askRoutes(app, deps);
  reportRoutes(app, deps);
}

function askRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'POST',
      url: CONNECTION,
      operationId: 'reconcile',
      summary: 'Compare documents and payments of a period with the ERP; changes nothing',
      tag,
      permission: 'manageConnections',
      schema: { params: Id, body: closed({ from: Day, to: Day }) },
      answers: { 202: ReconciliationView },
    },
    async ({ db, asker, params, body }) => {
      const asked = { connectionId: params.id, ...body };
      const { view, telling } = await askReconciliation(db, asker, asked);
      return {
        status: 202,
        headers: { location: `/v1/reconciliations/${view.id}` },
        body: view,
        ...(telling && { afterwards: () => deps.tell(telling) }),
      };
    },
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: `${URL}/cancel`,
      operationId: 'cancelReconciliation',
      summary: 'Stop it between two pages; what it has found stays',
      tag,
      permission: 'manageConnections',
      schema: { params: Id, body: closed({}) },
      mayBeEmpty: true,
      answers: { 200: ReconciliationView },
    },
    async ({ db, asker, params }) => ok(await cancelReconciliation(db, asker, params.id)),
  );
}

function reportRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', tag, permission: 'readConnections' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: CONNECTION,
      operationId: 'listReconciliations',
      summary: 'Its reconciliations, the newest first',
      schema: { params: Id, query: closed(Paging) },
      answers: { 200: listOf(ReconciliationView) },
    },
    async ({ db, asker, params, query }) =>
      ok(await pageOfReconciliations(db, asker, params.id, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'getReconciliation',
      summary: 'How far it is, and how many differences of each kind it found',
      schema: { params: Id },
      answers: { 200: Counted },
    },
    async ({ db, asker, params }) => ok(await getReconciliation(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/differences`,
      operationId: 'listDifferences',
      summary: 'What it found, with the cause where it is known and what mends it',
      schema: {
        params: Id,
        query: closed({ kind: Type.Optional(oneOf(DIFFERENCE_KINDS)), ...Paging }),
      },
      answers: { 200: listOf(DifferenceView) },
    },
    async ({ db, asker, request, params, query }) => {
      const which = { id: params.id, kind: query.kind };
      const { items, ...rest } = await pageOfDifferences(db, asker, which, query);
      const said = items.map((difference) => {
        const { connectionId: _, ...shown } = difference;
        const detail = detailOf(difference);
        return { ...say(request, { ...shown, detail }), mend: say(request, mendOf(difference)) };
      });
      return { ...ok({ items: said, ...rest }), headers: languageHeaders(request) };
    },
  );
}
