// The asker's own company, and the asker.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { DICTIONARIES, LANGUAGES } from '../domain/mails.ts';
import { getCompany, getMe, patchCompany } from '../db/companies.ts';
import { USER_KINDS } from '../domain/permissions.ts';
import { current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Instant, line, nullable, oneOf, RowVersion, Uuid, someOf } from './schemas.ts';
import { Rights } from './user-schema.ts';
import { Scopes } from './tokens.ts';

/** Ten years. */
const LONGEST_SECONDS = 315_360_000;

const settings = {
  name: line(200),
  directExport: Type.Boolean({ description: 'Sends go straight to the ERP, without an approver.' }),
  draftDisbursements: Type.Boolean({
    description: 'Drafts of disbursements may be kept here; those of the platform come in always.',
  }),
  settleAfterSeconds: Type.Integer({ minimum: 0, maximum: LONGEST_SECONDS }),
  timeZone: line(100, {
    description: 'Where it is seven in the morning when daily summaries go out; a name of IANA.',
  }),
  language: oneOf(LANGUAGES, { description: 'Of mails to people who chose none.' }),
  dictionary: oneOf(DICTIONARIES, {
    description: 'From whose point of view English names things.',
  }),
};

const CompanyView = closed({
  id: Uuid,
  ...settings,
  currency: Type.String(),
  separateApprover: Type.Boolean({
    description: 'Whoever created or sent an invoice may not accept or export it.',
  }),
  rowVersion: RowVersion,
  createdAt: Instant,
});

const Me = closed({
  companyId: Uuid,
  companyName: Type.String(),
  userId: Uuid,
  kind: oneOf(USER_KINDS),
  name: Type.String(),
  email: nullable(Type.String()),
  ...Rights,
  scopes: Scopes,
});

export function companyRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'company';
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/company',
      operationId: 'getCompany',
      summary: 'The company of the token',
      tag,
      permission: 'readCompany',
      schema: {},
      answers: { 200: CompanyView },
    },
    async ({ db, asker }) => current(await getCompany(db, asker)),
  );
  route(
    app,
    deps,
    {
      method: 'PATCH',
      url: '/v1/company',
      operationId: 'changeCompany',
      summary:
        'Change name, direct export, drafts of disbursements, when a paid invoice settles, or how people are written to',
      tag,
      permission: 'manageCompany',
      schema: { body: someOf(settings) },
      answers: { 200: CompanyView },
    },
    async ({ db, asker, seen, body }) =>
      current(await patchCompany(db, asker, { seen, patch: body })),
  );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/me',
      operationId: 'getMe',
      summary: 'Who the token is of, and what they may do',
      tag,
      permission: 'readCompany',
      schema: {},
      answers: { 200: Me },
    },
    async ({ db, asker }) => ok(await getMe(db, asker)),
  );
}
