// The API as the commands use it: over HTTP with a token, like everybody else. A refusal is an error
// that carries the API's own code and words.
import { randomUUID } from 'node:crypto';
import { Problem } from './problem.ts';

export interface ApiClient {
  /** `key` makes a write repeatable; without one each call is a write of its own. */
  call(method: Method, path: string, body?: unknown, key?: string): Promise<Answer>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A JSON object, whose fields are asked for by name. */
export type Answer = Readonly<Record<string, unknown>>;

export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  readonly code: string;
  constructor(what: string, status: number, answer: Answer) {
    super(`${what} was refused: ${status} ${JSON.stringify(answer)}`);
    this.status = status;
    this.code = typeof answer['code'] === 'string' ? answer['code'] : '';
  }
}

export function apiClient(base: string, token: string): ApiClient {
  return {
    call: async (method, path, body, key) => {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(60_000),
      }).catch((cause: unknown) => {
        throw new Problem(`The API does not answer at ${base}: see that it runs.`, { cause });
      });
      const text = await response.text();
      const answer = (text === '' ? {} : JSON.parse(text)) as Answer;
      if (!response.ok) throw new ApiRefusal(`${method} ${path}`, response.status, answer);
      return answer;
    },
  };
}

/** A field that must be text; its absence is a bug of ours. */
export function textOf(answer: Answer, field: string): string {
  const value = answer[field];
  if (typeof value === 'string') return value;
  throw new Error(`The answer has no ${field}: ${JSON.stringify(answer)}`);
}
