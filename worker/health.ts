// The worker's small door for operators: is it alive, is it ready, how does it do.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthOptions {
  readonly host: string;
  readonly port: number;
  /** Words when the worker is not ready. */
  readonly whyNot: () => Promise<string | undefined>;
  /** Words when it is ready, but does not do all of its work. */
  readonly whyDegraded: () => string | undefined;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  /** Answers what else is there; false for an address that is not. */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** Resolves when it listens. */
export async function listenForHealth(
  options: HealthOptions,
): Promise<{ server: Server; url: string }> {
  const { host, port } = options;
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      if (!response.headersSent)
        json(response, 503, { status: 'not ready', reason: String(error) });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { server, url: `http://${host}:${actual}` };
}

async function answer(
  { whyNot, whyDegraded, metrics, page }: HealthOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (request.url) {
    case '/healthz':
      return json(response, 200, { status: 'ok' });
    case '/readyz': {
      const reason = await whyNot();
      if (reason) return json(response, 503, { status: 'not ready', reason });
      const degraded = whyDegraded();
      if (degraded) return json(response, 200, { status: 'degraded', reason: degraded });
      return json(response, 200, { status: 'ready' });
    }
    case '/metrics': {
      const { type, text } = await metrics();
      response.writeHead(200, { 'content-type': type }).end(text);
      return undefined;
    }
    default:
      if (await page?.(request, response)) return undefined;
      return json(response, 404, { status: 'there is nothing here' });
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
