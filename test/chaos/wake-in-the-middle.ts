// One worker is frozen between its find and its create; another takes over, and while its create is
// under way the first one wakes up and goes on where it was. What the lease is for.
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../eventually.ts';
import { checkBooks, keyOf } from './books.ts';
import type { Violation } from './books.ts';
import { plain } from './crash-lives.ts';
import { aBrokenPlace, TIMING } from './places.ts';
import { startWorker } from './process.ts';
import type { ChaosWorker } from './process.ts';

/** Of an attempt: taken up, and asked what is there. */
export const FOUND = { source: 'exportInvoice', nth: 2, when: 'after', isFreeze: true } as const;

/** Of the second attempt: find, create. The reply to its create comes late. */
const SLOW = new Map([[2, 'slow']] as const);
/** So late that a busy machine has woken the first one by then, and it has created. */
const PATIENCE_MS = 12_000;

export async function wakeInTheMiddle(without?: string): Promise<readonly Violation[]> {
  const { world, place, close } = await aBrokenPlace('searchable', PATIENCE_MS);
  try {
    await using sleeper = await startWorker(world, { deaths: [FOUND], without });
    const lives = plain(place);
    await untilFrozen(sleeper);
    const [{ id: invoiceId } = { id: '' }] = await place.asOwner<{ id: string }>(
      'select id from invoices where company_id = $1',
      [place.company.companyId],
    );
    const key = keyOf(place.company.companyId, invoiceId, 1);
    // Planned only now: what came before is not counted.
    place.proxy.plan([key], { plan: SLOW, hit: () => undefined });
    await using _second = await startWorker(world, { without });
    const isThere = async () => (await place.documentsOf(invoiceId)).length > 0;
    await eventually(isThere, { withinMs: 120_000, what: "the second worker's document" });
    sleeper.signal('SIGCONT');
    const lived = await lives;
    await sleep(2 * TIMING.timeoutMs);
    return (await checkBooks(place, lived)).violations;
  } finally {
    await close();
  }
}

/** At `FOUND`. */
export async function untilFrozen({ effects }: ChaosWorker): Promise<void> {
  const isFrozen = async () => effects.some(({ nth }) => nth === FOUND.nth);
  await eventually(isFrozen, { withinMs: 60_000, what: 'the first find' });
  if (effects.at(-1)?.kind !== 'request') throw new Error('it is frozen elsewhere');
}
