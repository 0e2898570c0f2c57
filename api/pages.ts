// The few answers that people read in a browser before there are screens: what stopped a sign-in.
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
  const language = languageHeaders(request);
  if (status === 503) reply.header('retry-after', '1');
  return reply
    .code(status)
    .headers(language)
    .header('content-type', 'text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="${language['content-language']}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="/sign-in">Sign in</a></p>
<p><small>${code}, request ${request.id}</small></p>
</body>
</html>
`);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
