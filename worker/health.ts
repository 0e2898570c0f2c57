// The worker's small door for operators: is it alive, is it ready.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `whyNot` answers with words when the worker is not ready. Resolves when it listens. */
export async function listenForHealth(
  { host, port }: { host: string; port: number },
  whyNot: () => Promise<string | undefined>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/healthz') return answer(200, { status: 'ok' });
    if (request.url !== '/readyz') return answer(404, { status: 'there is nothing here' });
    whyNot().then(
      (reason) =>
        answer(reason ? 503 : 200, reason ? { status: 'not ready', reason } : { status: 'ready' }),
      (error: unknown) => answer(503, { status: 'not ready', reason: String(error) }),
    );
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { server, url: `http://${host}:${actual}` };
}
