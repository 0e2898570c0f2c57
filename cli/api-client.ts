// The API as the commands use it: over HTTP with a token, like everybody else, by the types of the
// published document. A refusal is an error that carries the API's own words.
import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { Client, MethodResponse } from 'openapi-fetch';
import type { paths } from '../api/openapi.gen.ts';
import { Problem } from './problem.ts';

/** To be asked through `answered`. */
export type ApiClient = Client<paths>;

export type Invoice = MethodResponse<ApiClient, 'get', '/v1/invoices/{id}'>;

const LONGEST_ANSWER_MS = 60_000;

export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export function apiClient(base: string, token: string): ApiClient {
  const client = createClient<paths>({
    baseUrl: base,
    headers: { authorization: `Bearer ${token}` },
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) }),
  });
  client.use({
    onRequest({ request }) {
      // A POST without a key is one of its own each time.
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', randomUUID());
    },
    async onResponse({ request: { method, url }, response }) {
      if (response.ok) return;
      const { status } = response;
      const asked = `${method} ${url.slice(base.length)}`;
      throw new ApiRefusal(`${asked} was refused with ${status}: ${await response.text()}`, status);
    },
    onError: ({ error }) =>
      new Problem(`The API does not answer at ${base}: see that it runs.`, { cause: error }),
  });
  return client;
}

/** What was answered. Whoever was refused does not come here. */
export async function answered<T>(asking: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await asking;
  if (data === undefined) throw new Error('The API answered with nothing.');
  return data;
}

/** Names a command, so that it happens once however often it is sent. */
export const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });

/** The ETag of what was just read, for an edit of it. */
export async function asRead(
  reading: Promise<{ readonly response: Response }>,
): Promise<{ 'if-match': string }> {
  const { response } = await reading;
  return { 'if-match': response.headers.get('etag') ?? '' };
}

export const readInvoice = (api: ApiClient, id: string): Promise<Invoice> =>
  answered(api.GET('/v1/invoices/{id}', { params: { path: { id } } }));
