// Tokens. The secret is in the answer that makes one, and nowhere else.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { Db } from '../db/index.ts';
import { insertToken, listTokens, revokeToken } from '../db/tokens.ts';
import type { NewToken } from '../db/tokens.ts';
import { SCOPES } from '../domain/permissions.ts';
import { nothing, ok, route } from './route.ts';
import type { Answering, Deps } from './route.ts';
import { closed, Id, Instant, line, listOf, nullable, oneOf, Paging, Uuid } from './schemas.ts';
import type { Asker } from './session.ts';

const fields = {
  name: line(200, { description: 'What it is for, so that people know which to revoke.' }),
  scopes: Type.Optional(
    Type.Array(oneOf(SCOPES), {
      minItems: 1,
      maxItems: SCOPES.length,
      description: 'What it may at most. Left out: all that the person may.',
    }),
  ),
  expiresAt: Type.Optional(Type.String({ format: 'date-time', description: 'At most one year.' })),
  connectionId: Type.Optional(
    Type.String({ format: 'uuid', description: "For an ERP's agent: it can do nothing else." }),
  ),
};

/** As it was made: a scope that was renamed since opens nothing, and is shown all the same. */
export const Scopes = nullable(Type.Unsafe<readonly string[]>(Type.Array(Type.String())), {
  description: 'What the token may at most; null: all that the person may.',
});

const view = {
  id: Uuid,
  userId: Uuid,
  connectionId: nullable(Uuid),
  name: Type.String(),
  scopes: Scopes,
  expiresAt: Instant,
  revokedAt: nullable(Instant),
  lastUsedAt: nullable(Instant, { description: 'Written at most once a minute.' }),
  createdAt: Instant,
};
const TokenView = closed(view);
const NewTokenView = closed({ ...view, token: Type.String({ description: 'Shown this once.' }) });
type Fields = Omit<Static<typeof NewTokenView>, 'token'>;

export function tokenRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'tokens';
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/tokens',
      operationId: 'createToken',
      summary: 'A token for oneself, or by a Directory Admin for somebody else (userId)',
      tag,
      permission: 'readCompany',
      schema: { body: closed({ ...fields, userId: Type.Optional(Uuid) }) },
      answers: { 201: NewTokenView },
    },
    async ({ db, asker, body }) => made(db, asker, body),
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/users/:id/tokens',
      operationId: 'createTokenOfUser',
      summary: 'A token for this person',
      tag,
      permission: 'manageUsers',
      schema: { params: Id, body: closed(fields) },
      answers: { 201: NewTokenView },
    },
    async ({ db, asker, params, body }) => made(db, asker, { ...body, userId: params.id }),
  );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/tokens',
      operationId: 'listTokens',
      summary: "One's own tokens; with userId, for a Directory Admin, somebody else's",
      tag,
      permission: 'readCompany',
      schema: { query: closed({ ...Paging, userId: Type.Optional(Uuid) }) },
      answers: { 200: listOf(TokenView) },
    },
    async ({ db, asker, query }) => ok(await listTokens(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      method: 'DELETE',
      url: '/v1/tokens/:id',
      operationId: 'revokeToken',
      summary: 'End a token now',
      tag,
      permission: 'readCompany',
      schema: { params: Id },
      answers: { 204: null },
    },
    async ({ db, asker, params }) => {
      await revokeToken(db, asker, params.id);
      return nothing;
    },
  );
}

async function made(db: Db, asker: Asker, token: NewToken): Promise<Answering> {
  const body: Fields & { token: string } = await insertToken(db, asker, token);
  return { status: 201, headers: { location: `/v1/tokens/${body.id}` }, body };
}
