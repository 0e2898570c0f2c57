// For an ERP that fetches its work itself, or its agent: by the token of its connection, and
// nothing else.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answerWork, fetchWork } from '../db/work.ts';
import { nothing, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Json, nullable, Uuid } from './schemas.ts';
import type { Asker } from './session.ts';
import { notFound } from '../db/refused.ts';

const Refusal = closed({
  status: Type.Integer({ description: 'As HTTP has it.' }),
  faults: Type.Array(
    closed({
      code: Type.String(),
      text: Type.String(),
      field: nullable(Type.String(), { description: 'Where in the request.' }),
      record: Type.Optional(nullable(Type.String(), { description: 'Which record is meant.' })),
    }),
    { minItems: 1 },
  ),
});

const Answer = Type.Unsafe<{ result?: unknown; error?: unknown }>({
  ...closed({ result: Type.Optional(Json), error: Type.Optional(Refusal) }),
  minProperties: 1,
  maxProperties: 1,
  description: 'Either what came of it, or what went wrong, in the words of the ERP.',
});

const Work = closed({
  items: Type.Array(closed({ id: Uuid, operation: Type.String(), request: Json })),
});

export function workRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { tag: 'work', permission: 'answerWork' } as const;
  route(
    app,
    deps,
    {
      ...common,
      method: 'GET',
      url: '/v1/connections/work',
      operationId: 'fetchWork',
      summary: 'What this ERP is to do; the same again until it is answered',
      schema: { query: closed({ limit: Type.Integer({ minimum: 1, maximum: 200, default: 20 }) }) },
      answers: { 200: Work },
    },
    async ({ db, asker, query }) =>
      ok({ items: await fetchWork(db, asker.companyId, ownConnection(asker), query.limit) }),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: '/v1/connections/work/:id/answer',
      operationId: 'answerWork',
      summary: 'Answer one piece of work; the first answer counts',
      schema: { params: Id, body: Answer },
      answers: { 204: null },
    },
    async ({ db, asker, params, body }) => {
      const { companyId } = asker;
      const work = { companyId, connectionId: ownConnection(asker), workId: params.id };
      if (!(await answerWork(db, { ...work, answer: body }))) throw notFound('work', params.id);
      return nothing;
    },
  );
}

function ownConnection({ connectionId }: Asker): string {
  if (!connectionId) throw new Error('session.ts lets only agents through');
  return connectionId;
}
