// Documents that the ERP may have already for a failed export: asked for by whoever decides, and
// read by whoever may read the invoice.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { askForCandidates, getCandidates } from '../db/candidate-views.ts';
import { Candidates, PassedOver } from './invoice-schema.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Instant, nullable, oneOf, Uuid } from './schemas.ts';
import { waitFor } from './waiting.ts';

const Answer = closed({
  ...Candidates.properties,
  passedOver: PassedOver,
  question: nullable(
    closed({
      id: Uuid,
      status: oneOf(['asked', 'answered', 'failed']),
      askedAt: Instant,
      answeredAt: nullable(Instant),
      attempts: Type.Integer(),
      reason: nullable(Type.String()),
      words: nullable(Type.String({ description: 'Why it is not answered yet, or was not.' })),
      nextAt: nullable(Instant),
      note: nullable(Type.String({ description: 'What the answer leaves open.' })),
    }),
  ),
});

const URL = '/v1/invoices/:id/erp-candidates';

export function candidateRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'failures';
  route(
    app,
    deps,
    {
      method: 'POST',
      url: URL,
      operationId: 'findCandidates',
      summary:
        'Look in the ERP for documents that may be that of a failed export; 202 when it takes longer than 5 s',
      tag,
      permission: 'decideInvoices',
      schema: { params: Id },
      answers: { 200: Answer, 202: Answer },
      mayBeEmpty: true,
    },
    async ({ db, asker, params }) => {
      const { requestId, telling } = await askForCandidates(db, asker, params.id);
      return { status: 202, body: { requestId }, afterwards: () => deps.tell(telling) };
    },
    async ({ db, asker, params }, answer) => {
      const body = await waitFor(
        () => getCandidates(db, asker, params.id),
        ({ question }) => question?.status !== 'asked',
        deps.patienceMs,
      );
      const status = body.question?.status === 'asked' ? 202 : 200;
      const headers = { location: `/v1/invoices/${params.id}/erp-candidates` };
      return { ...answer, status, headers, body };
    },
  );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: URL,
      operationId: 'getCandidates',
      summary: 'What was found last, when, and whether it is sure',
      tag,
      permission: 'readInvoices',
      schema: { params: Id },
      answers: { 200: Answer },
    },
    async ({ db, asker, params }) => ok(await getCandidates(db, asker, params.id)),
  );
}
