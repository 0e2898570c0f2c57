// Where the link of a daily summary leads: a page with one button, and the POST of that button or
// of a mail program by itself (RFC 8058). Needs no sign-in: the token of the link says who, and can
// do nothing else. A GET changes nothing, because links in mails are opened by scanners.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { EN } from '../domain/words/en.ts';
import { FR_CA } from '../domain/words/fr-ca.ts';
import { optOut, personOf } from '../db/opt-out.ts';
import { Refused } from '../db/refused.ts';
import { html } from '../notify/html.ts';
import { languageOf } from './languages.ts';
import { sendPage } from './pages.ts';
import type { Deps } from './route.ts';
import { closed } from './schemas.ts';

const LONGEST_BODY = 10_000;

export function optOutRoutes(app: FastifyInstance, { db }: Deps): void {
  void app.register(async (scope) => {
    // What a form and a mail program send says no more than that it was sent.
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: LONGEST_BODY },
      (_request, _body, done) => done(null, undefined),
    );
    const options = {
      config: { permission: 'public' },
      schema: {
        hide: true,
        querystring: closed({ token: Type.String({ maxLength: 200 }) }),
      },
    } as const;
    const tokenOf = (request: FastifyRequest): string => (request.query as { token: string }).token;
    scope.get('/opt-out', options, async (request, reply) => {
      if (!personOf(db, tokenOf(request))) throw notOurs();
      return page(request, reply, 'ask');
    });
    scope.post('/opt-out', options, async (request, reply) => {
      if (!(await optOut(db, tokenOf(request), request.ip))) throw notOurs();
      return page(request, reply, 'done');
    });
  });
}

const notOurs = (): Refused =>
  new Refused('NotFound', 'This link is not complete. Open it from the mail as it is.');

function page(request: FastifyRequest, reply: FastifyReply, what: 'ask' | 'done'): FastifyReply {
  const words = languageOf(request) === 'en' ? EN : FR_CA;
  // Nothing of what was sent is in the page: the form goes where it came from.
  const form =
    what === 'ask' ? html`<form method="post"><button>${words['optOut']}</button></form>\n` : '';
  reply
    .header(
      'content-security-policy',
      "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    .header('cache-control', 'no-store');
  const body = html`<p>${words[`optOut.${what}`]}</p>\n${form}`;
  return sendPage(request, reply, { title: 'Tieout', body });
}
