// Every error leaves as problem+json (RFC 9457) under a stable code, from here and nowhere else.
// What has no name is a bug: 500, and its message goes to the log only.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, refusalIn } from '../db/errors.ts';
import { Refused } from '../db/refused.ts';
import { problemBody } from '../domain/failures.ts';
import type { Problem, Refusal } from '../domain/failures.ts';
import { FileLost, FilesDown } from '../files/failures.ts';
import type { Logger } from '../log.ts';
import { languageHeaders, say } from './languages.ts';
import { PROTECTION } from './protection.ts';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** What Fastify itself refuses, before any of our code is asked. */
const BY_FASTIFY: Readonly<Record<string, readonly [code: Refusal, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BodyTooLarge', 'Send less at once.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'UnsupportedMediaType',
    'Set the header Content-Type: application/json.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['BadRequest', "Content-Length is not the body's length."],
  FST_ERR_MAX_PARAM_LENGTH: ['NotFound', 'Nothing of ours has so long a name.'],
  FST_ERR_BAD_URL: ['NotFound', 'The address is not well formed.'],
};

/** The refusal that an error stands for; undefined for a bug of ours. */
export function refusalFor(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof FilesDown)
    return new Refused(
      'FilesUnavailable',
      'Nothing was attached. Send it again, with the same Idempotency-Key.',
    );
  if (error instanceof FileLost)
    return new Refused('FileLost', 'Tell the operator: the file must come from a backup.');
  if (isUnavailable(error))
    return new Refused(
      'Unavailable',
      'It may or may not have been done. Send it again, a write with the same Idempotency-Key.',
    );
  const refused = refusalIn(error);
  if (refused) return refused;
  if (!isFastifyError(error)) return undefined;
  const known = BY_FASTIFY[error.code];
  if (known) return new Refused(...known);
  const isClients = error.statusCode !== undefined && error.statusCode < 500;
  return isClients ? new Refused('BadRequest', 'The request could not be read.') : undefined;
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}

/** Answers with the refusal; with 500 when there is none. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refused: Refused | undefined,
): FastifyReply {
  const { code, message, problems, more } =
    refused ?? new Refused('Internal', 'It was logged under this requestId.');
  const body = problemBody(code, message, { problems, ...more });
  return sendProblemBody(request, reply, body);
}

const OF_A_FILE = ['content-disposition', 'repr-digest'];

/** For a refusal that is a body already: a command's answer is kept and given again. */
export function sendProblemBody(
  request: FastifyRequest,
  reply: FastifyReply,
  body: { readonly status: number; readonly [name: string]: unknown },
): FastifyReply {
  for (const name of OF_A_FILE) reply.removeHeader(name); // it was to be sent, and is not
  if (body.status === 401) reply.header('www-authenticate', 'Bearer');
  if (body.status === 503) reply.header('retry-after', body['code'] === 'Overloaded' ? '5' : '1');
  return reply
    .code(body.status)
    .header('x-request-id', request.id)
    .header('content-type', PROBLEM_JSON)
    .headers(languageHeaders(request))
    .send(JSON.stringify({ ...say(request, body), requestId: request.id }));
}

/** Answers what is not even HTTP, or has headers without end; then the connection is over. */
export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket, log: Logger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const requestId = randomUUID();
  log.info({ requestId, why: error.code ?? 'unknown', status: 400 }, 'answered broken HTTP');
  const body = JSON.stringify({
    ...problemBody('BadRequest', 'This is not HTTP as we read it, or its headers are too long.'),
    requestId,
  });
  const head = [
    'HTTP/1.1 400 Bad Request',
    `content-type: ${PROBLEM_JSON}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    ...Object.entries(PROTECTION).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A JSON pointer (RFC 6901) from the names on the way. */
export function pointerTo(...names: readonly (string | number)[]): string {
  return names
    .map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** What a schema or a form check found, by the part of the request: a code for each part. */
export function invalidPart(part: string, problems: readonly Problem[]): Refused {
  if (part === 'params') return new Refused('NotFound', 'There is nothing at this address.');
  if (part === 'body') return new Refused('Invalid', 'Some fields are not valid.', { problems });
  const where = part === 'headers' ? 'headers' : 'query';
  return new Refused('BadRequest', `Something in the ${where} is not valid.`, {
    problems: problems.map((one) => ({ ...one, pointer: `/${where}${one.pointer}` })),
  });
}
