// One HTTP call to an ERP: a deadline, a limit on what comes back, and every failure already an
// ErpError, sorted by who must act. Connectors add only paths, shapes and their ERP's dialect.
// It does not retry, and it lets no secret into any words.
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ErpError } from './connector.ts';
import type { ConnectorContext } from './connector.ts';
import { lengthOf, streamOf } from './file-in-body.ts';
import type { FileInBody } from './file-in-body.ts';
import { hasShape } from './shapes.ts';

export interface ErpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A file that is a part of the body; streamed, so that no file is held in memory. */
  readonly file?: FileInBody | undefined;
  /** Whether the ERP may have changed something when its answer is lost. */
  readonly writes: boolean;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Keys, passwords and tokens, which must not be seen in any words. */
  readonly secrets: readonly string[];
  /**
   * What an answer other than 2xx means in this ERP's own dialect, where it differs from HTTP's.
   */
  readonly explain?: (answer: ErpAnswer) => ErpError | undefined;
  readonly heard?: ConnectorContext['heard'];
  /** The words for people in its JSON; undefined where there are none. */
  readonly wordsIn?: (json: unknown) => string | undefined;
}

export interface ErpAnswer {
  readonly status: number;
  /** The body, if it is JSON. */
  readonly json: unknown;
  /** What it says to people, without markup and secrets. */
  readonly words: string;
  readonly retryAfterMs: number | undefined;
}

/** No ERP has more to say about one page or one document. */
const LARGEST_ANSWER_BYTES = 10 * 1024 * 1024;
const LONGEST_WORDS = 1_000;
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1_000;

/**
 * Nothing was said yet when these happened: the request cannot have arrived. Other faults of TLS
 * (`ERR_SSL_`) have the same codes before the request was sent and after it.
 */
const NEVER_SENT =
  /^(UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Asks, and returns the answer when it has the shape that was expected. Throws only ErpError. */
export async function callErp<T extends TSchema>(
  request: ErpRequest,
  shape: T,
): Promise<Static<T>> {
  const askedAt = performance.now();
  const received = await send(request);
  tellClock(request, received, askedAt);
  const { status } = received;
  const json = parse(received.text);
  if (status >= 200 && status < 300) {
    if (hasShape(shape, json)) return json;
    throw lost(
      request,
      `was answered in a way that is not understood (${whatIsWrong(shape, json)})`,
    );
  }
  const answer = answerOf(request, received, json);
  const explained = request.explain?.(answer);
  if (explained) explained.notTaken = request.writes && status >= 400 && status < 500;
  throw explained ?? refusal(request, answer);
}

/** An answer without a date, or with one that is none, says nothing. */
function tellClock({ heard }: ErpRequest, { headers }: Received, askedAt: number): void {
  const erpMs = Date.parse(headers.get('date') ?? '');
  if (erpMs > 0) heard?.({ erpMs, askedAt, answeredAt: performance.now() });
}

function answerOf(
  { wordsIn, secrets }: ErpRequest,
  { status, text, headers }: Received,
  json: unknown,
): ErpAnswer {
  const words = wordsOf(wordsIn?.(json) ?? text, secrets);
  return { status, json, words, retryAfterMs: waitOf(headers.get('retry-after')) };
}

/** What HTTP itself says: the status tells who must act. */
function refusal(request: ErpRequest, answer: ErpAnswer): ErpError {
  const { status, words, retryAfterMs } = answer;
  const more = {
    ...(words ? { words } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    notTaken: request.writes, // unless the answer was lost: then it is not said
  };
  const message = `${where(request)} was answered ${status}`;
  if (status === 401 || status === 403) return new ErpError('ErpUnauthorized', message, more);
  if (status === 429) return new ErpError('ErpBusy', message, more);
  // A redirect is not followed: it may lead the credentials elsewhere, and a write may be half
  // done.
  if (status < 400 || status === 408 || status >= 500)
    return lost(request, `was answered ${status}`, { ...more, notTaken: false });
  return new ErpError('ErpRejected', message, more);
}

/** The answer is of no use. After a write only a find can tell what became of it. */
function lost(
  request: ErpRequest,
  what: string,
  more: { words?: string; retryAfterMs?: number; notTaken?: boolean } = {},
): ErpError {
  return new ErpError(request.writes ? 'ErpUnclear' : 'ErpDown', `${where(request)} ${what}`, more);
}

/** We ended the call ourselves: that says nothing about the ERP. */
function ended(request: ErpRequest): ErpError {
  const failure = request.writes ? 'ErpUnclear' : 'Limited';
  return new ErpError(failure, `${where(request)} was ended by us before it was answered`);
}

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function send(request: ErpRequest): Promise<Received> {
  const body = await bodyToSend(request);
  if (request.signal.aborted)
    // asked last: from here on it is listened to
    throw new ErpError('Limited', `${where(request)} was ended by us before it was sent`);
  const ready = made(request, body);
  const deadline = new AbortController();
  const cancel = (): void => deadline.abort();
  const timer = setTimeout(cancel, request.timeoutMs);
  request.signal.addEventListener('abort', cancel, { once: true });
  try {
    const response = await fetch(ready, { signal: deadline.signal });
    return { status: response.status, headers: response.headers, text: await bodyOf(response) };
  } catch (error) {
    // The cause is not passed on: its words may hold what was sent.
    if (error instanceof TooLarge) throw lost(request, error.message);
    if (request.signal.aborted) throw ended(request);
    if (deadline.signal.aborted)
      throw lost(request, `was not answered within ${request.timeoutMs} ms`);
    const why = codeOf(error);
    if (neverSent(error))
      throw new ErpError('ErpDown', `${where(request)} got no connection${why}`, {
        notTaken: request.writes,
      });
    throw lost(request, `broke off${why}`);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', cancel);
  }
}

/** Also what cannot be sent at all is found out here, before the clock starts. */
function made(request: ErpRequest, { length, ...body }: BodyToSend): Request {
  const type = 'body' in body ? { 'content-type': 'application/json' } : {};
  const headers = { accept: 'application/json', ...type, ...length, ...request.headers };
  try {
    const { method } = request;
    return new Request(request.url, { method, headers, redirect: 'manual', ...body });
  } catch {
    const what =
      'the address or the credentials of the connection are not ones that HTTP can carry';
    throw new ErpError('ErpUnauthorized', `${where(request)} was not sent: ${what}`);
  }
}

interface BodyToSend {
  readonly body?: string | ReadableStream;
  readonly duplex?: 'half';
  /** Said beforehand: a body that breaks off is not taken for a whole one. */
  readonly length?: { readonly 'content-length': string };
}

/** Opens the file, if there is one: what is not there is found out before anything is sent. */
async function bodyToSend({ body, file }: ErpRequest): Promise<BodyToSend> {
  if (body === undefined) return {};
  const json = JSON.stringify(body);
  if (!file) return { body: json };
  const length = { 'content-length': String(lengthOf(json, file)) };
  return { body: streamOf(json, file, await file.open()), duplex: 'half', length };
}

class TooLarge extends Error {}

async function bodyOf(response: Response): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    // Leaving the loop ends the connection: the rest is not read.
    if (bytes > LARGEST_ANSWER_BYTES)
      throw new TooLarge(`was answered with more than ${LARGEST_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // also an empty body
  }
}

function whatIsWrong(shape: TSchema, json: unknown): string {
  if (json === undefined) return 'it is not JSON';
  const [error] = Value.Errors(shape, json);
  return error ? `${error.instancePath || '/'} ${error.message}` : 'unknown';
}

/** For people: no markup, no secrets, not longer than anyone reads. */
export function wordsOf(text: string, secrets: readonly string[]): string {
  const plain = text
    .replace(/<(style|script)[^]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const hidden = secrets
    .filter((secret) => secret.length > 0)
    .reduce((words, secret) => words.replaceAll(secret, '[secret]'), plain);
  return hidden.length > LONGEST_WORDS ? `${hidden.slice(0, LONGEST_WORDS)}…` : hidden;
}

/** `Retry-After`: seconds, or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}

/** Without query and user: they may hold what is nobody's business. */
function where({ method, url }: ErpRequest): string {
  const parsed = URL.parse(url);
  return `${method} ${parsed ? parsed.origin + parsed.pathname : 'of something that is no address'}`;
}

/** `fetch` hides what happened in `cause`; a host with several addresses hides it once more. */
function* causesOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  if (error instanceof AggregateError && error.errors.length > 0) {
    for (const one of error.errors) yield* causesOf(one);
  } else if (error.cause instanceof Error) yield* causesOf(error.cause);
  else yield error;
}

function codeOf(error: unknown): string {
  const codes = [...causesOf(error)].map((cause) => ('code' in cause ? String(cause.code) : ''));
  const known = [...new Set(codes.filter(Boolean))];
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}

function neverSent(error: unknown): boolean {
  const causes = [...causesOf(error)];
  return causes.length > 0 && causes.every(brokeWhileConnecting);
}

function brokeWhileConnecting(cause: Error): boolean {
  if ('syscall' in cause && CONNECTING.has(String(cause.syscall))) return true;
  if (cause.message === 'bad port') return true; // fetch itself refuses to call it
  return 'code' in cause && NEVER_SENT.test(String(cause.code));
}
