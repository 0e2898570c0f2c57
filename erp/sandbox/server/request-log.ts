// What arrived, for tests to ask. In memory, bounded, oldest first.
import { numberOf, onlyKnown, sizeOf } from './query.ts';
import type { Query } from './query.ts';

export interface LoggedRequest {
  readonly no: number;
  readonly at: string;
  readonly via: 'http' | 'work';
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** The idempotency key. */
  readonly key: string | null;
  readonly reference: string | null;
  record: string | null;
  fault: string | null;
  /** null: not answered yet; 0: broken on purpose. */
  status: number | null;
  tookMs: number | null;
}

export type NewRequest = Pick<
  LoggedRequest,
  'via' | 'operation' | 'method' | 'path' | 'key' | 'reference'
>;

export interface RequestLog {
  begin(request: NewRequest): LoggedRequest;
  end(entry: LoggedRequest, status: number): void;
  show(query: Query): unknown;
  clear(): void;
}

const MOST = 10_000;

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  let last = 0;
  let dropped = 0;
  return {
    begin: (request) => {
      last += 1;
      const entry: LoggedRequest = {
        no: last,
        at: new Date().toISOString(),
        ...request,
        record: null,
        fault: null,
        status: null,
        tookMs: null,
      };
      entries.push(entry);
      // Cut in large pieces: to shift one by one would copy the whole list each time.
      if (entries.length >= MOST * 2) {
        dropped += entries.length - MOST;
        entries = entries.slice(-MOST);
      }
      return entry;
    },
    end: (entry, status) => {
      entry.status = status;
      entry.tookMs = Date.now() - Date.parse(entry.at);
    },
    show: (query) => {
      onlyKnown(query, ['operation', 'reference', 'size', 'after']);
      const size = sizeOf(query);
      const after = Number(numberOf(query, 'after'));
      const { operation, reference } = query;
      const kept = entries.slice(-MOST);
      const found = kept.filter(
        (entry) =>
          entry.no > after &&
          (operation === undefined || entry.operation === operation) &&
          (reference === undefined || entry.reference === reference),
      );
      const rows = found.slice(0, size);
      const next = found.length > size ? String(rows.at(-1)?.no) : null;
      return { rows, next, dropped: dropped + entries.length - kept.length };
    },
    clear: () => {
      entries = [];
      dropped = 0;
    },
  };
}
