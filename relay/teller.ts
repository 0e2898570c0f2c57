// Tells right after the commit, without making anyone wait: at most fifty at a time, two seconds each.
// Whatever is not told this way is told by the relay.
import type { Client } from '@temporalio/client';
import type { Db } from '../db/index.ts';
import type { Telling } from '../db/invoices.ts';
import { clearOutbox } from '../db/outbox.ts';
import type { Logger } from '../log.ts';
import { TASK_QUEUE } from '../workflows/contract.ts';
import { tell } from './tell.ts';

const AT_ONCE = 50;
const DEADLINE_MS = 2_000;
/** Messages told within this time are cleared from the outbox in one statement. */
const CLEAR_AFTER_MS = 100;

export interface Teller {
  tell(telling: Telling | undefined): void;
  /** Waits for what is being told, and clears it. */
  close(): Promise<void>;
}

export function createTeller(deps: {
  readonly db: Db;
  readonly client: Client;
  readonly log: Logger;
  readonly taskQueue?: string;
}): Teller {
  const { db, client, log, taskQueue = TASK_QUEUE } = deps;
  const underWay = new Set<Promise<void>>();
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

  return {
    tell(telling) {
      if (!telling || underWay.size >= AT_ONCE) return;
      const telled = tellNow(telling).finally(() => underWay.delete(telled));
      underWay.add(telled);
    },
    async close() {
      await Promise.all(underWay);
      clearTimeout(timer);
      await clear();
    },
  };
}
