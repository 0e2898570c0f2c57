// Puts the key of the invoice into the address of what is asked of Tryton, where a fault is planned
// by it: a draft is posted, read and written by an id of Tryton's own, which is learnt from earlier
// replies. Otherwise it changes nothing, and what breaks behind it breaks in front of it.
import { createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';

const KEY = /tieout-[0-9a-f]{32}/;
/** `model.account.invoice.post` and its like, and a search by id. */
const BY_ID =
  /"method":"model\.account\.invoice\.\w+","params":\[\[(?:\["id","=",)?(\d+)\]|"account\.invoice,(\d+)"/;

export interface Naming extends AsyncDisposable {
  readonly url: string;
}

export async function startNaming(target: string): Promise<Naming> {
  const keyOfId = new Map<string, string>();
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing).catch((error: unknown) => {
      // A reset is passed on as one, an orderly end in the middle as that.
      if ((error as { syscall?: string }).syscall === 'read') outgoing.socket?.resetAndDestroy();
      else outgoing.destroy();
    });
  });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await textOf(incoming);
    const key = KEY.exec(body)?.[0] ?? keyOfId.get(idIn(body));
    const reply = await forward(new URL(incoming.url ?? '/', target), { incoming, body, key });
    outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
    let text = '';
    for await (const chunk of reply) {
      text += String(chunk);
      outgoing.write(chunk);
    }
    outgoing.end();
    if (key) for (const id of idsIn(body, text)) keyOfId.set(id, key);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function idIn(body: string): string {
  const [, first, second] = BY_ID.exec(body) ?? [];
  return first ?? second ?? '';
}

/** Of invoices that the reply names: the one that was made, or those that were found. */
function idsIn(body: string, reply: string): string[] {
  if (!/"model\.account\.invoice\.(create|search_read)"/.test(body)) return [];
  const result = resultOf(reply);
  if (!Array.isArray(result)) return [];
  return result.map((one: unknown) => String((one as { id?: unknown } | null)?.id ?? one));
}

function resultOf(reply: string): unknown {
  try {
    return (JSON.parse(reply) as { result?: unknown }).result;
  } catch {
    return undefined; // a fault made it unreadable
  }
}

function forward(
  url: URL,
  { incoming, body, key }: { incoming: IncomingMessage; body: string; key: string | undefined },
): Promise<IncomingMessage> {
  if (key) url.searchParams.set('invoice', key);
  const { authorization, 'content-type': type = 'application/json' } = incoming.headers;
  const headers = { 'content-type': type, ...(authorization && { authorization }) };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  send(url, { method: incoming.method, headers, agent: false }, resolve)
    .on('error', reject)
    .end(body);
  return promise;
}
