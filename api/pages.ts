// The few answers that people read in a browser before there are screens: what stopped a sign-in,
// and the two of a link to opt out.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS } from '../domain/failures.ts';
import { Refused } from '../db/refused.ts';
import { html } from '../notify/html.ts';
import type { Html } from '../notify/html.ts';
import { languageHeaders, say } from './languages.ts';

/** Whether a person reads the answer, and not a program. */
export function isForPeople(request: FastifyRequest): boolean {
  const { config } = request.routeOptions;
  return 'isPage' in config && /\btext\/html\b/.test(request.headers.accept ?? '');
}

export function sendProblemPage(
  request: FastifyRequest,
  reply: FastifyReply,
  refused = new Refused('Internal', 'It was logged under this requestId.'),
): FastifyReply {
  const { code, message } = refused;
  const { status, ...refusal } = REFUSALS[code];
  const { title, detail } = say(request, { ...refusal, code, detail: message });
  if (status === 503) reply.header('retry-after', '1');
  return sendPage(request, reply.code(status), {
    title,
    body: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a href="/sign-in">Sign in</a></p>
<p><small>${code}, request ${request.id}</small></p>
`,
  });
}

export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, body }: { readonly title: string; readonly body: Html },
): FastifyReply {
  const language = languageHeaders(request);
  const page = html`<!doctype html>
<html lang="${language['content-language'] ?? 'en'}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${body}</body>
</html>
`;
  return reply.headers(language).type('text/html; charset=utf-8').send(page.html);
}
