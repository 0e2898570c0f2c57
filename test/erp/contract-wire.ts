// A wire to an ERP that does what wires do: breaks before or after the work was done, hangs,
// garbles. It stands between a connector and a real ERP, and knows neither.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';

export type Fault =
  /** The ERP does it; its answer is lost. */
  | 'loseAnswer'
  /** The ERP never hears of it. */
  | 'loseRequest'
  /** The ERP never hears of it, and nobody says so. */
  | 'freeze'
  /** The ERP never hears of it, and somebody else answers. */
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** The ERP does it; its answer arrives as this. */
  | { readonly garbled: string };

export interface Wire extends AsyncDisposable {
  readonly url: string;
  /** The next request whose "METHOD /path body" matches meets this fault. */
  next(match: RegExp, fault: Fault): void;
  /** "METHOD /path body" of all that came, in order. */
  readonly seen: string[];
  /** From now on nobody listens: connections are refused. */
  cut(): Promise<void>;
}

export async function aWire(target: string): Promise<Wire> {
  const faults: { match: RegExp; fault: Fault }[] = [];
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void carry(request, response).catch(() => response.destroy());
  });

  function faultOf(line: string): Fault | undefined {
    const index = faults.findIndex(({ match }) => match.test(line));
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('connection', 'close'); // so that after `cut` a connection has to be made
    const body = await textOf(request);
    const line = `${request.method} ${request.url} ${body}`;
    seen.push(line);
    const fault = faultOf(line);
    if (fault === 'freeze') return;
    if (fault === 'loseRequest') return void response.destroy();
    if (typeof fault === 'object' && 'status' in fault)
      return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    const answer = await ask(target, request, body);
    if (fault === 'loseAnswer') return void response.destroy();
    response
      .writeHead(answer.status, answer.headers)
      .end(typeof fault === 'object' ? fault.garbled : answer.text);
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (match, fault) => void faults.push({ match, fault }),
    seen,
    cut: close,
    [Symbol.asyncDispose]: close,
  };
}

async function ask(target: string, request: IncomingMessage, body: string) {
  const sent = ['authorization', 'content-type', 'accept', 'idempotency-key'];
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: only(sent, (name) => request.headers[name]),
    ...(body ? { body } : {}),
  });
  const received = ['content-type', 'retry-after', 'idempotent-replay'];
  const headers = only(received, (name) => answer.headers.get(name));
  return { status: answer.status, headers, text: await answer.text() };
}

const only = (names: readonly string[], valueOf: (name: string) => unknown) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = valueOf(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
