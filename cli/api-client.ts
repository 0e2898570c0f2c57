// The API as the commands use it: over HTTP with a token, like everybody else. A refusal is an
// error that carries the API's own words.
import { randomUUID } from 'node:crypto';
import { Problem } from './problem.ts';

export interface ApiClient {
  get(path: string): Promise<Answer>;
  /** `key` makes a write repeatable; without one each call is a write of its own. */
  post(path: string, body?: unknown, key?: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  /** Changes it as it stands now. */
  patch(path: string, body: unknown): Promise<Answer>;
}

/** A JSON object, whose fields are asked for by name. */
export type Answer = Readonly<Record<string, unknown>>;

export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export function apiClient(base: string, token: string): ApiClient {
  const call = async (method: string, path: string, body?: unknown, headers: object = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    }).catch((cause: unknown) => {
      throw new Problem(`The API does not answer at ${base}: see that it runs.`, { cause });
    });
    const text = await response.text();
    if (!response.ok)
      throw new ApiRefusal(
        `${method} ${path} was refused with ${response.status}: ${text}`,
        response.status,
      );
    const answer = (text === '' ? {} : JSON.parse(text)) as Answer;
    return { answer, etag: response.headers.get('etag') ?? '' };
  };
  return {
    get: async (path) => (await call('GET', path)).answer,
    post: async (path, body, key) =>
      (await call('POST', path, body, { 'idempotency-key': key ?? randomUUID() })).answer,
    put: async (path, body) => (await call('PUT', path, body)).answer,
    patch: async (path, body) => {
      const { etag } = await call('GET', path);
      return (await call('PATCH', path, body, { 'if-match': etag })).answer;
    },
  };
}

/** A field that must be text; its absence is a bug of ours. */
export function textOf(answer: Answer, field: string): string {
  const value = answer[field];
  if (typeof value === 'string') return value;
  throw new Error(`The answer has no ${field}: ${JSON.stringify(answer)}`);
}

/** A field that must be a list of objects. */
export function listOf(answer: Answer, field: string): readonly Answer[] {
  const value = answer[field];
  if (Array.isArray(value)) return value as readonly Answer[];
  throw new Error(`The answer has no list ${field}: ${JSON.stringify(answer)}`);
}
