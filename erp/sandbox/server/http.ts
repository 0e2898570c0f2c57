// Reading a request and writing an answer: what every part of the server shares.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';

const MIB = 1_048_576;
const MOST_BYTES = MIB;
/** Where files are taken, in base64. */
const MOST_FILE_BYTES = 40 * MIB;

export interface HttpRequest {
  readonly method: string;
  /** Without the query, decoded. */
  readonly path: string;
  readonly query: Query;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://sandbox');
  const path = decodePath(pathname);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: Object.fromEntries(searchParams),
    headers: incoming.headers,
    body: await readBody(incoming, path.endsWith('/attachments') ? MOST_FILE_BYTES : MOST_BYTES),
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw refusal(400, 'QUERY_INVALID', 'The path is not well formed.');
  }
}

async function readBody(incoming: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most)
      throw refusal(413, 'BODY_TOO_LARGE', `The body is larger than ${most / MIB} MiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** undefined when there is no body at all. */
export function jsonOf(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw refusal(400, 'BODY_INVALID', 'The body is not JSON.');
  }
}

export function send(response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, { ...answer.headers, 'X-Content-Type-Options': 'nosniff' });
  response.end(answer.body);
}

export function jsonAnswer(answer: {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}): HttpAnswer {
  const { status, body, headers } = answer;
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  if (body === undefined) return { status, headers: headers ?? {}, body: '' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
export function isKey(keys: readonly string[], given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const wanted = digest(given);
  return keys.filter((key) => timingSafeEqual(digest(key), wanted)).length > 0;
}

export function requireKey(keys: readonly string[], request: HttpRequest): void {
  const [, given] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (given === undefined)
    throw refusal(401, 'KEY_MISSING', 'Send the header Authorization: Bearer <api key>.');
  if (!isKey(keys, given)) throw refusal(401, 'KEY_WRONG', 'This API key is not known.');
}
