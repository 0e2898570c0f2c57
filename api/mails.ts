// What people were told by mail, for Directory Admins.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { MAIL_KINDS, MAIL_STATES } from '../domain/mails.ts';
import { listMails, sendMailAgain } from '../db/mail-views.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Instant, listOf, nullable, oneOf, Paging, Uuid } from './schemas.ts';

const MailView = closed({
  id: Uuid,
  kind: oneOf(MAIL_KINDS),
  userId: Uuid,
  invoiceId: nullable(Uuid, { description: 'Of the invoice that it is about, if it is one.' }),
  state: oneOf(MAIL_STATES, {
    description: '`notNeeded`: nothing was left to say, or nobody to say it to.',
  }),
  attempts: Type.Integer(),
  words: nullable(Type.String(), { description: "The mail server's last, without addresses." }),
  madeAt: Instant,
  nextAt: nullable(Instant, { description: 'When it is tried next.' }),
  endedAt: nullable(Instant),
});

export function mailRoutes(app: FastifyInstance, deps: Deps): void {
  const mails = { tag: 'mails', permission: 'manageUsers' } as const;
  route(
    app,
    deps,
    {
      ...mails,
      method: 'GET',
      url: '/v1/mails',
      operationId: 'listMails',
      summary: 'Mails to people, the newest first: to whom, of what kind, and how far they came',
      schema: {
        query: closed({
          ...Paging,
          state: Type.Optional(oneOf(MAIL_STATES)),
          userId: Type.Optional(Uuid),
        }),
      },
      answers: { 200: listOf(MailView) },
    },
    async ({ db, asker, query }) => ok(await listMails(db, asker, query)),
  );
  route(
    app,
    deps,
    {
      ...mails,
      method: 'POST',
      url: '/v1/mails/:id/send-again',
      operationId: 'sendMailAgain',
      summary: 'Try an undeliverable mail again',
      schema: { params: Id },
      answers: { 200: MailView },
    },
    async ({ db, asker, params }) => ok(await sendMailAgain(db, asker, params.id)),
  );
}
