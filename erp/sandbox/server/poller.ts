// The ERP asks the platform for work and answers it, when the settings say so.
import { isObject } from './input.ts';
import type { Desk } from './carry-out.ts';
import { instant } from './query.ts';
import { readSettings } from './settings.ts';
import type { Polling } from './settings.ts';
import { doPiece } from './work.ts';
import type { Piece, PieceAnswer } from './work.ts';

export interface Poller {
  /** Takes up the settings as they are now. */
  restart(): void;
  show(): unknown;
  stop(): Promise<void>;
}

const CALL_MS = 10_000;
const LIMIT = 10;
const MOST = 200;

export function createPoller(desk: Desk): Poller {
  const state = { on: false, polls: 0, done: 0, lastPollAt: 0, lastError: null as string | null };
  let ended = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const poll = async (polling: Polling, signal: AbortSignal): Promise<void> => {
    // What was left on the list stands at its head: ask for as many more, or nothing else comes.
    let left = 0;
    while (!signal.aborted) {
      let more = false;
      try {
        const items = await fetchWork(polling, Math.min(LIMIT + left, MOST), signal);
        state.polls += 1;
        state.lastPollAt = Date.now();
        const { done, error } = await answerAll(desk, polling, items, signal);
        state.done += done;
        state.lastError = error;
        more = done > 0 && items.length >= LIMIT + left;
        left = items.length - done;
      } catch (error) {
        if (signal.aborted) return;
        state.lastError = wordsOf(error);
      }
      if (!more) await wait(polling.everyMs, signal);
    }
  };

  return {
    restart: () => {
      ended.abort();
      ended = new AbortController();
      const { polling } = readSettings(desk.erp.books);
      state.on = polling !== null;
      const { signal } = ended;
      const before = running;
      if (polling) running = before.then(() => poll(polling, signal));
    },
    show: () => ({
      ...state,
      lastPollAt: state.lastPollAt === 0 ? null : instant(BigInt(state.lastPollAt)),
    }),
    stop: async () => {
      ended.abort();
      state.on = false;
      await running;
    },
  };
}

async function fetchWork(polling: Polling, limit: number, signal: AbortSignal): Promise<Piece[]> {
  const response = await fetch(`${polling.url}/v1/connections/work?limit=${limit}`, {
    headers: { Authorization: `Bearer ${polling.token}` },
    signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
  });
  if (!response.ok) throw new Error(`The list of work answered ${response.status}`);
  const body: unknown = await response.json();
  const items = isObject(body) ? body['items'] : undefined;
  if (!Array.isArray(items)) throw new Error('The list of work has no items');
  return items.filter(isPiece);
}

function isPiece(item: unknown): item is Piece {
  return isObject(item) && typeof item['id'] === 'string' && typeof item['operation'] === 'string';
}

/** How many were answered; the others stay on the list. */
async function answerAll(
  desk: Desk,
  polling: Polling,
  items: readonly Piece[],
  signal: AbortSignal,
): Promise<{ done: number; error: string | null }> {
  let done = 0;
  let error: string | null = null;
  for (const piece of items) {
    if (signal.aborted) break;
    const answer = await doPiece(desk, piece);
    if (answer === undefined) continue;
    const status = await sendAnswer(polling, piece.id, answer, signal);
    // Nobody wants it any more: it will not be listed again, so there is nothing left to do.
    if (status < 300 || [404, 409, 410].includes(status)) done += 1;
    else error = `The answer to ${piece.id} was not taken: ${status}`;
  }
  return { done, error };
}

async function sendAnswer(
  polling: Polling,
  id: string,
  answer: PieceAnswer,
  signal: AbortSignal,
): Promise<number> {
  const url = `${polling.url}/v1/connections/work/${encodeURIComponent(id)}/answer`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${polling.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(answer),
    signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
  });
  await response.arrayBuffer();
  return response.status;
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
