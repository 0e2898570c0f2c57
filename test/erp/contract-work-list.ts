// A work list in memory, and the door through which an ERP fetches it (docs/sandbox-erp.md, 9).
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { WorkAnswer, WorkList } from '../../erp/connector.ts';

interface Piece {
  readonly id: string;
  key: string;
  readonly operation: string;
  readonly request: unknown;
  answer: WorkAnswer;
}

export interface Door extends AsyncDisposable {
  readonly workList: WorkList;
  readonly url: string;
  readonly token: string;
  readonly pieces: readonly Piece[];
  /** Everything that was handed over is answered. */
  answered(): Promise<void>;
  /** As when a refusal is recorded: nothing counts as handed over under this key any more. */
  forget(key: string): void;
  /** While it is closed the ERP finds no work. */
  close(): void;
  open(): void;
}

const TOKEN = 'of-the-door';

export async function aDoor(): Promise<Door> {
  const pieces: Piece[] = [];
  let waiting: (() => void)[] = [];
  const isOpen = ({ answer }: Piece): boolean =>
    answer.result === undefined && answer.error === undefined;

  let isShut = false;
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id] = /^\/v1\/connections\/work\/([^/]+)\/answer$/.exec(request.url ?? '') ?? [];
    const reply = (status: number, body: unknown): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return reply(401, {});
    if (id === undefined) {
      const items = isShut ? [] : pieces.filter(isOpen);
      return reply(200, {
        items: items.map((piece) => ({
          id: piece.id,
          operation: piece.operation,
          request: piece.request,
        })),
      });
    }
    const piece = pieces.find((one) => one.id === decodeURIComponent(id));
    if (!piece) return reply(404, {});
    piece.answer = (await json(request)) as WorkAnswer;
    reply(200, {});
    if (pieces.some(isOpen)) return;
    for (const resolve of waiting.splice(0)) resolve();
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    token: TOKEN,
    forget: (key) => {
      for (const piece of pieces) if (piece.key === key) piece.key = `${key} (recorded)`;
    },
    close: () => void (isShut = true),
    open: () => void (isShut = false),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pieces,
    workList: {
      answer: async (key: string) => pieces.find((piece) => piece.key === key)?.answer,
      handOver: async (key: string, operation: string, request: unknown) => {
        const id = `work-${pieces.length + 1}`;
        pieces.push({ id, key, operation, request, answer: {} });
      },
    },
    answered: async () => {
      if (pieces.some(isOpen)) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    [Symbol.asyncDispose]: async () => {
      waiting = [];
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
