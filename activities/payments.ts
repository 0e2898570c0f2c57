// Reads what an ERP says of payments, page by page, and asks for it when the schedule says so.
import { Context } from '@temporalio/activity';
import type { Db } from '../db/index.ts';
import { beginPage, keepPage, recordReading, recordReadingFailed } from '../db/payment-reading.ts';
import type { OpenPage, ReadingRef } from '../db/payment-reading.ts';
import { askOnSchedule } from '../db/payment-syncs.ts';
import { UNCALLED_MS } from '../db/turns.ts';
import { ErpError } from '../erp/connector.ts';
import type { FeedRef } from '../workflows/contract.ts';
import { whileBeating } from './beating.ts';
import { connect } from './connect.ts';
import { listenForClock } from './erp-clock.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { failedBy, waiting } from './waiting.ts';

/** Payments in a page: one transaction, and what is read again after a death. */
const PAGE = 1000;
/** Each is a turn of its own. So many, and the history has an event that says how far it is. */
const PAGES = 20;

export const paymentActivities = ({ db, turnFreed }: ActivityDeps) => ({
  /**
   * Reads some pages for those who wait for them. `isOver`: nobody waits any more. Throws what
   * waits, with its delay.
   */
  async readPayments(ref: ReadingRef): Promise<{ isOver: boolean; pages: number }> {
    const { cancellationSignal } = Context.current();
    let pages = 0;
    while (pages < PAGES && !cancellationSignal.aborted) {
      const open = await beginPage(db, ref);
      if ('over' in open) return { isOver: true, pages };
      if ('ended' in open) continue;
      if ('wait' in open) throw waiting(open.wait.failure, open.wait.ms);
      await readPage(db, open, turnFreed);
      pages += 1;
    }
    return { isOver: false, pages };
  },

  /** The schedule knocks: whoever reads the connection hears of it through the outbox. */
  async askForPayments({ companyId, connectionId }: FeedRef): Promise<void> {
    await askOnSchedule(db, { companyId, connectionId }, thisRun());
  },
});

async function readPage(
  db: Db,
  open: OpenPage,
  turnFreed: ActivityDeps['turnFreed'],
): Promise<void> {
  const { run, connection, turn } = open;
  const keep = () => keepPage(db, open);
  await whileBeating({ keep, mayStop: () => true, afterwards: turnFreed }, async (signal) => {
    try {
      const clock = listenForClock(open.askedAt);
      const erp = connect(db, turn, connection, signal, clock);
      // Handed over, a page is one piece of work, which is answered once.
      const ask = `${run.id}-${run.pages}`;
      const page = await erp.pullPayments({ cursor: run.cursor, size: PAGE }, ask);
      await recordReading(db, open, { ...page, erpBehindMs: clock.behindMs() }, thisRun());
    } catch (error) {
      if (!(error instanceof ErpError)) throw error; // a bug: retried until a deploy fixes it
      const failed = failedBy(error, run.attempts);
      const { isShut } = await recordReadingFailed(db, open, failed);
      if (!failed.isFinal) throw waiting(failed.failure, isShut ? UNCALLED_MS : failed.ms);
    }
  });
}
