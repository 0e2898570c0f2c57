// The few answers that people read in a browser before there are screens: what stopped a sign-in,
// and the two of a link to opt out.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS } from '../domain/failures.ts';
import { Refused } from '../db/refused.ts';
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
    body: `<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="/sign-in">Sign in</a></p>
<p><small>${code}, request ${request.id}</small></p>
`,
  });
}

/** `body` is HTML. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, body }: { readonly title: string; readonly body: string },
): FastifyReply {
  const language = languageHeaders(request);
  return reply
    .headers(language)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="${language['content-language']}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
${body}</body>
</html>
`);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
