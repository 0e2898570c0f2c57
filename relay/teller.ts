// Tells right after the commit, without making anyone wait: at most fifty at a time, two seconds
// each, and of one subject only the newest. Whatever is not told this way is told by the relay.
import type { Client } from '@temporalio/client';
import type { Db } from '../db/index.ts';
import type { Telling } from '../db/invoices.ts';
import { clearOutbox } from '../db/outbox.ts';
import type { Logger } from '../log.ts';
import { TASK_QUEUE } from '../workflows/contract.ts';
import { tell } from './tell.ts';

const AT_ONCE = 50;
/** Behind those that are being told; more than this is the relay's. */
const MOST_WAITING = 1_000;
/** After it the relay tells it too. */
const DEADLINE_MS = 2_000;
/**
 * Messages told within this time are cleared from the outbox in one statement, before the relay
 * takes them.
 */
const CLEAR_AFTER_MS = 500;

export interface Teller {
  tell(telling: Telling | undefined): void;
  /** Waits until all is told or has become the relay's, and clears it. */
  close(): Promise<void>;
}

export function createTeller(deps: {
  readonly db: Db;
  readonly client: Client;
  readonly log: Logger;
  readonly taskQueue?: string;
}): Teller {
  const { db, client, log, taskQueue = TASK_QUEUE } = deps;
  const waiting = new Map<string, { readonly telling: Telling; readonly since: number }>();
  const underWay = new Map<string, Promise<void>>();
  let told: Telling[] = [];
  let timer: NodeJS.Timeout | undefined;

  const clear = async (): Promise<void> => {
    timer = undefined;
    const batch = told;
    told = [];
    // Left in the outbox it is told again, which changes nothing.
    await clearOutbox(db, batch).catch((error: unknown) =>
      log.warn({ err: error }, 'outbox not cleared'),
    );
  };

  const tellNow = async (telling: Telling): Promise<void> => {
    try {
      await tell(telling, { client, taskQueue, deadlineMs: DEADLINE_MS });
      told.push(telling);
      timer ??= setTimeout(() => void clear(), CLEAR_AFTER_MS);
    } catch (error) {
      log.info({ err: error, subject: telling.subject }, 'not told yet; the relay will');
    }
  };

  const tellNext = (): void => {
    for (const [key, { telling, since }] of waiting) {
      if (underWay.size >= AT_ONCE) return;
      if (underWay.has(key)) continue; // a message that overtakes another leaves the run in doubt
      waiting.delete(key);
      if (Date.now() - since > DEADLINE_MS) continue;
      const telled = tellNow(telling).finally(() => {
        underWay.delete(key);
        tellNext();
      });
      underWay.set(key, telled);
    }
  };

  return {
    tell(telling) {
      if (!telling) return;
      const key = `${telling.companyId}/${telling.subject}`;
      const before = waiting.get(key);
      if (before ? before.telling.version > telling.version : waiting.size >= MOST_WAITING) return;
      waiting.set(key, { telling, since: Date.now() });
      tellNext();
    },
    async close() {
      while (underWay.size > 0) await Promise.all(underWay.values());
      clearTimeout(timer);
      await clear();
    },
  };
}
