// The only worker is frozen between its find and its create. Meanwhile people stop the export, send
// the invoice back and decide anew; then it wakes up, within its lease, and goes on where it was.
// That its decision is over the version alone says.
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBooks } from './books.ts';
import type { Violation } from './books.ts';
import { ask, lead, sendAndExport, untilSynced } from './crash-lives.ts';
import { aBrokenPlace, TIMING } from './places.ts';
import { startWorker } from './process.ts';
import { FOUND, untilFrozen } from './wake-in-the-middle.ts';

export async function wakeToAnOldDecision(without?: string): Promise<readonly Violation[]> {
  const { world, place, close } = await aBrokenPlace('searchable');
  try {
    await using sleeper = await startWorker(world, { deaths: [FOUND], without });
    const lived = await lead(place, 'decided anew', async (led) => {
      await sendAndExport(led);
      await untilFrozen(sleeper);
      await ask(led, 'approver', 'stopExport');
      await ask(led, 'approver', 'reject', { reason: 'Wrong cost code.' });
      await sendAndExport(led);
      const { erpStatus, submission } = await place.row(led.invoiceId);
      if (erpStatus !== 'exporting' || submission !== 2) throw new Error('it was not decided anew');
      sleeper.signal('SIGCONT');
      await untilSynced(led);
    });
    await sleep(2 * TIMING.timeoutMs);
    return (await checkBooks(place, lived)).violations;
  } finally {
    await close();
  }
}
