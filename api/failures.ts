// Failed exports grouped by what caused them, and the retry of all that share a cause.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { beginRetry, pageOfFailures } from '../db/failures.ts';
import { Batch } from './bulk.ts';
import type { RunBatch } from './bulk.ts';
import { Reason } from './commands.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { Cause, closed, Instant, listOf, Paging, Uuid } from './schemas.ts';

const Failure = closed({
  cause: Cause,
  failure: Type.String(),
  words: Type.String({
    description: 'Of the rule or the ERP; `#` is what differs from invoice to invoice.',
  }),
  connectionId: Uuid,
  connectionName: Type.String(),
  count: Type.Integer({ description: 'An invoice counts in each of its causes.' }),
  oldestAt: Instant,
  invoiceIds: Type.Array(Uuid, { description: 'The oldest, as examples; at most 5.' }),
  act: Type.String({ description: 'What to do about it.' }),
});

export function failureRoutes(app: FastifyInstance, deps: Deps, run: RunBatch): void {
  const tag = 'failures';
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/failures',
      operationId: 'listFailures',
      summary: 'Failed exports grouped by cause, the most frequent first',
      tag,
      permission: 'readInvoices',
      schema: { query: closed(Paging) },
      answers: { 200: listOf(Failure) },
    },
    async ({ db, asker, query }) => ok(await pageOfFailures(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/failures/retry',
      operationId: 'retryFailures',
      summary: 'Retry what failed by this cause, as the list stands now: the 500 oldest',
      tag,
      permission: 'decideInvoices',
      schema: { body: closed({ cause: Cause, reason: Reason }) },
      answers: { 200: Batch, 202: Batch },
      key: 'own',
    },
    async ({ db, asker, request, key, body }) =>
      run({ asker, request, command: 'retry', key }, await beginRetry(db, asker, { key, ...body })),
  );
}
