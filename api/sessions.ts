// The sessions of people: where somebody is signed in, and an end to it.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { endSessionById, listSessions } from '../db/sessions.ts';
import { nothing, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Instant, listOf, nullable, Paging, Uuid } from './schemas.ts';

const SessionView = closed({
  id: Uuid,
  userId: Uuid,
  isCurrent: Type.Boolean({ description: 'It is the one that asks.' }),
  userAgent: Type.String({ description: 'What the browser calls itself.' }),
  authenticatedAt: nullable(Instant),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
});

export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const sessions = { tag: 'sessions', permission: 'readCompany' } as const;
  route(
    app,
    deps,
    {
      ...sessions,
      method: 'GET',
      url: '/v1/sessions',
      operationId: 'listSessions',
      summary: "One's own sessions; with userId, for a Directory Admin, somebody else's",
      schema: { query: closed({ ...Paging, userId: Type.Optional(Uuid) }) },
      answers: { 200: listOf(SessionView) },
    },
    async ({ db, asker, query }) => ok(await listSessions(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...sessions,
      method: 'DELETE',
      url: '/v1/sessions/:id',
      operationId: 'endSession',
      summary: 'End a session now: it ends with its next request',
      schema: { params: Id },
      answers: { 204: null },
    },
    async ({ db, asker, params }) => {
      await endSessionById(db, asker, params.id);
      return nothing;
    },
  );
}
