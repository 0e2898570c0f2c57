// Waits until invoices are in the ERP, all of them by one question to the program's own books, so
// that waiting costs every program the same and next to nothing.
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchInvoice, Running } from './program.ts';

const EVERY_MS = 25;
const LONGEST_MS = 120_000;

export interface SyncedWatch {
  /** Resolves when it is; rejects after two minutes. */
  is(invoice: BenchInvoice): Promise<void>;
  stop(): void;
}

export function watchSynced(running: Pick<Running, 'synced'>): SyncedWatch {
  const waiting = new Map<string, { since: number; done: () => void; fail: (e: Error) => void }>();
  let isOver = false;
  const look = async (): Promise<void> => {
    while (!isOver) {
      await delay(EVERY_MS);
      if (waiting.size === 0) continue;
      for (const id of await running.synced([...waiting.keys()])) {
        waiting.get(id)?.done();
        waiting.delete(id);
      }
      for (const [id, { since, fail }] of waiting)
        if (Date.now() - since > LONGEST_MS) fail(new Error(`invoice ${id} never came to the ERP`));
    }
  };
  look().catch((error: unknown) => {
    for (const { fail } of waiting.values()) fail(error as Error);
  });
  return {
    is: ({ id }) => new Promise((done, fail) => waiting.set(id, { since: Date.now(), done, fail })),
    stop: () => {
      isOver = true;
    },
  };
}
