// The people of the company and what they may do.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { LANGUAGES } from '../domain/mails.ts';
import { getUser, insertUser, listUsers, patchUser } from '../db/users.ts';
import { USER_KINDS } from '../domain/permissions.ts';
import { created, current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Email,
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
import { Rights, RightsInput } from './user-schema.ts';

const person = { name: line(200), email: Email };
const more = {
  externalId: Type.Optional(nullable(ExternalId)),
  active: Type.Optional(Type.Boolean()),
  language: Type.Optional(
    nullable(oneOf(LANGUAGES), { description: "Of mails; null: the company's." }),
  ),
  subscribedToDigest: Type.Optional(
    Type.Boolean({ description: 'Gets the daily summary, as an accounting approver.' }),
  ),
  wantsSentAgain: Type.Optional(
    Type.Boolean({
      description: 'Gets a mail when an invoice is sent again after a rejection, as an approver.',
    }),
  ),
  ...RightsInput,
};
const UserInput = closed({
  kind: Type.Optional(
    oneOf(USER_KINDS, {
      default: 'person',
      description: "A machine is an integrator's program: it has tokens and no e-mail address.",
    }),
  ),
  name: person.name,
  email: Type.Optional(Email),
  ...more,
});
const UserPatch = someOf({ ...person, ...more });

const UserView = closed({
  id: Uuid,
  externalId: nullable(Type.String()),
  kind: oneOf(USER_KINDS),
  name: Type.String(),
  email: nullable(Type.String()),
  active: Type.Boolean(),
  language: nullable(oneOf(LANGUAGES)),
  subscribedToDigest: Type.Boolean(),
  wantsSentAgain: Type.Boolean(),
  ...Rights,
  rowVersion: RowVersion,
  createdAt: Instant,
});

/** Without a project a grant is for the whole company. */
function normal<Fields extends Static<typeof UserPatch>>({ grants, ...fields }: Fields) {
  if (!grants) return fields;
  return { ...fields, grants: grants.map((one) => ({ ...one, projectId: one.projectId ?? null })) };
}

export function userRoutes(app: FastifyInstance, deps: Deps): void {
  const users = { tag: 'users', permission: 'manageUsers' } as const;
  route(
    app,
    deps,
    {
      ...users,
      method: 'POST',
      url: '/v1/users',
      operationId: 'createUser',
      summary: 'Take somebody into the company',
      schema: { body: UserInput },
      answers: { 201: UserView },
    },
    async ({ db, asker, body }) => {
      const { name, kind } = body;
      return created('/v1/users', await insertUser(db, asker, { ...normal(body), name, kind }));
    },
  );
  route(
    app,
    deps,
    {
      ...users,
      method: 'GET',
      url: '/v1/users',
      operationId: 'listUsers',
      summary: 'The people of the company',
      schema: { query: closed(Paging) },
      answers: { 200: listOf(UserView) },
    },
    async ({ db, asker, query }) => ok(await listUsers(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...users,
      method: 'GET',
      url: '/v1/users/:id',
      operationId: 'getUser',
      summary: 'One person; oneself without any right',
      schema: { params: Id },
      answers: { 200: UserView },
    },
    async ({ db, asker, params }) => current(await getUser(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      ...users,
      method: 'PATCH',
      url: '/v1/users/:id',
      operationId: 'changeUser',
      summary:
        'Change a person or what they may do; grants are replaced as a list. Of oneself, what one gets by mail without any right',
      schema: { params: Id, body: UserPatch },
      answers: { 200: UserView },
    },
    async ({ db, asker, params, seen, body }) =>
      current(await patchUser(db, asker, { id: params.id, seen, patch: normal(body) })),
  );
}
