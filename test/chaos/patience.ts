// How long people wait for the next step. An invoice whose next try is still to come is not stuck,
// however late it is: tries come twice as far apart each time.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Life } from './people.ts';

/** Many lives ask at once. */
const PAUSE_MS = 250;
const MORE_MS = 30_000;

export async function patiently(
  life: Life,
  isTrue: () => Promise<boolean>,
  what: string,
): Promise<void> {
  const { patienceMs } = life;
  let deadline = Date.now() + patienceMs;
  const latest = deadline + (life.waitsForTries ? 3 * patienceMs : 0);
  while (!(await isTrue())) {
    if (Date.now() > deadline) {
      if (Date.now() > latest || !(await isToBeTried(life)))
        throw new Error(`${what} did not happen within ${patienceMs} ms`);
      deadline += MORE_MS;
    }
    await sleep(PAUSE_MS);
  }
}

async function isToBeTried({ place, invoiceId }: Life): Promise<boolean> {
  const [found] = await place.asOwner<{ is_due: boolean }>(
    `select coalesce(bool_or(next_at > now() - interval '30 seconds'), false) as is_due from (
       select next_at from export_attempts where invoice_id = $1
       union all select next_at from looks where invoice_id = $1) waits`,
    [invoiceId],
  );
  return found?.is_due === true;
}
