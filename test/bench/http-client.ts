// The load's way to HTTP: connections that are kept, JSON, and as little work of its own as may be.
import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface HttpClient {
  ask(
    method: 'GET' | 'POST',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
  close(): void;
}

export function createHttpClient(): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  return {
    ask: (method, url, body, headers) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const sent = request(url, {
          method,
          agent,
          headers: {
            ...headers,
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(text)),
            }),
          },
        });
        sent.on('error', reject);
        sent.on('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const received = Buffer.concat(chunks).toString();
            const answer = { status: response.statusCode ?? 0 };
            resolve({ ...answer, body: received === '' ? undefined : JSON.parse(received) });
          });
        });
        sent.end(text);
      }),
    close: () => agent.destroy(),
  };
}

/** Asks, and throws when the answer is no success: a bench that counts refusals counts nothing. */
export async function mustAnswer(asked: Promise<HttpAnswer>): Promise<unknown> {
  const { status, body } = await asked;
  if (status < 200 || status > 299)
    throw new Error(`answered ${status}: ${JSON.stringify(body).slice(0, 300)}`);
  return body;
}

/** Milliseconds by a clock that all processes of the machine share. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
