// A receiver as an integrator would build it: a real HTTP server that keeps what it is sent, and
// verifies by the library of Standard Webhooks.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** How it answers from now on: 200, if nobody says otherwise. */
  answer: (response: ServerResponse) => void;
  /** Resolves once it has been sent so many. */
  until(count: number): Promise<void>;
}

export const OK = (response: ServerResponse): void => {
  response.writeHead(200).end('thank you');
};

export const saying =
  (status: number, body = '', headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

export async function aReceiver(host = '127.0.0.1', port = 0): Promise<Receiver> {
  const received: Received[] = [];
  let waiting: { count: number; done: () => void }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push({ headers: plain(request.headers), body });
      receiver.answer(response);
      for (const one of waiting.filter(({ count }) => received.length >= count)) one.done();
      waiting = waiting.filter(({ count }) => received.length < count);
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://${host}:${actual}/hook`,
    port: actual,
    received,
    answer: OK,
    until: (count) =>
      received.length >= count
        ? Promise.resolve()
        : new Promise((done) => waiting.push({ count, done })),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return receiver;
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** What the library makes of it; throws when it is not signed with this secret, or too old. */
export function verified(secret: string, { headers, body }: Received): Record<string, unknown> {
  return new Webhook(secret).verify(body, headers) as Record<string, unknown>;
}
