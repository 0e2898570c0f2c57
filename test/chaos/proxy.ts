// Stands between the workers and an ERP and breaks what passes, for each invoice by a plan of its
// own: the n-th request that names the invoice meets a fault. The ERP behind it is whole, and its
// books are true.
import { createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export const WIRE_FAULTS = [
  'cutBefore', // the ERP hears nothing
  'cutIn', // half of the reply
  'cutAfter', // it was carried out, and no reply
  'slow', // carried out at once, the reply comes after the time-out
  'late', // reaches the ERP after we gave up, within the lag
  'down', // 503 instead of the ERP
  'brokenAfter', // carried out, and a 502 comes back
  'unreadable', // carried out, and the reply is no JSON
  'busy', // 429, wait a second
] as const;
export type WireFault = (typeof WIRE_FAULTS)[number];

/** By the number of the request, from 1 on. */
export type Plan = ReadonlyMap<number, WireFault>;

export interface Given {
  readonly plan: Plan;
  /** So many creates are refused, as the ERP would: no fault, but what people have to repair. */
  readonly refusals?: number;
  /** Hears of each fault when it has struck. */
  readonly hit: (fault: WireFault) => void;
}

export interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** What meets the requests that name one of these: keys, or the invoice's number. */
  plan(names: readonly string[], given: Given): void;
}

interface Planned extends Given {
  seen: number;
  refused: number;
}

export async function startProxy(
  target: string,
  { timeoutMs, lagMs }: { timeoutMs: number; lagMs: number },
): Promise<Proxy> {
  const byName = new Map<string, Planned>();
  /** Documents are read by their id once they are known. */
  const byId = new Map<string, Planned>();

  const plannedFor = (url: string, body: string): Planned | undefined => {
    const [key] = /tieout-[0-9a-f]{32}/.exec(`${url} ${body}`) ?? [];
    const [id] = /(bil|rcv)_\d+/.exec(url) ?? [];
    const [number] = /INV-\d{4,}/.exec(url) ?? [];
    const names = [key ?? '', number ?? ''];
    return names.map((name) => byName.get(name)).find(Boolean) ?? byId.get(id ?? '');
  };
  const learn = (planned: Planned | undefined, reply: string): void => {
    if (!planned) return;
    for (const [id] of reply.matchAll(/(bil|rcv)_\d+/g)) byId.set(id, planned);
  };

  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await textOf(incoming);
    const planned = plannedFor(incoming.url ?? '', body);
    if (planned) planned.seen += 1;
    if (planned && isRefused(planned, incoming)) return answer(outgoing, REFUSAL);
    const fault = planned?.plan.get(planned.seen);
    const pass = async () => {
      const reply = await forward(target, incoming, body);
      learn(planned, reply.text);
      return reply;
    };
    try {
      await meet(fault, outgoing, pass, { timeoutMs, lagMs });
    } finally {
      if (fault) planned?.hit(fault);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plan(names, given) {
      const planned = { ...given, seen: 0, refused: 0 };
      for (const name of names) byName.set(name, planned);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const REFUSAL = {
  status: 422,
  headers: {},
  text: '{"faults": [{"code": "REFUSED", "text": "On hold.", "field": null}]}',
};

function isRefused(planned: Planned, { method, url }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/bills' || planned.refused >= (planned.refusals ?? 0))
    return false;
  planned.refused += 1;
  return true;
}

export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Carries it out, and lets it go wrong. */
export async function meet(
  fault: WireFault | undefined,
  outgoing: ServerResponse,
  pass: () => Promise<Reply>,
  { timeoutMs, lagMs }: { timeoutMs: number; lagMs: number },
): Promise<void> {
  switch (fault) {
    case 'cutBefore':
      outgoing.destroy();
      return;
    case 'down':
      answer(outgoing, { status: 503, headers: {}, text: '{"error": "down"}' });
      return;
    case 'busy':
      answer(outgoing, { status: 429, headers: { 'retry-after': '1' }, text: '{}' });
      return;
    case 'late':
      await sleep(timeoutMs + lagMs * 0.8);
      await pass();
      outgoing.destroy();
      return;
    default:
      break;
  }
  const reply = await pass();
  if (fault === undefined) answer(outgoing, reply);
  else if (fault === 'cutIn') {
    outgoing.writeHead(reply.status, { 'content-length': Buffer.byteLength(reply.text) + 1 });
    outgoing.write(reply.text.slice(0, reply.text.length / 2), () => outgoing.destroy());
  } else if (fault === 'slow') {
    await sleep(timeoutMs + 200);
    answer(outgoing, reply);
  } else if (fault === 'brokenAfter')
    answer(outgoing, { ...reply, status: 502, text: 'Bad Gateway' });
  else if (fault === 'unreadable') answer(outgoing, { ...reply, text: '<html>Hello</html>' });
  else outgoing.destroy();
}

function answer(outgoing: ServerResponse, { status, headers, text }: Reply): void {
  const { 'retry-after': retryAfter } = headers;
  outgoing.statusCode = status;
  outgoing.setHeader('content-type', 'application/json');
  if (retryAfter !== undefined) outgoing.setHeader('retry-after', retryAfter);
  outgoing.end(text);
}

export function forward(target: string, incoming: IncomingMessage, body: string): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const {
    host: _,
    'content-length': __,
    'transfer-encoding': ___,
    connection: ____,
    ...headers
  } = incoming.headers;
  const outgoing = send(
    new URL(incoming.url ?? '/', target),
    { method: incoming.method, headers, agent: false },
    (response) =>
      void textOf(response).then(
        (text) => resolve({ status: response.statusCode ?? 500, headers: response.headers, text }),
        reject,
      ),
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}
