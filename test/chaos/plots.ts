// What people want with an invoice. Each plot goes on until it has what it wants, through whatever
// the ERP and the messages do meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lived } from './books.ts';
import { begin, decide, rowOf, untilAnswered, untilDone } from './people.ts';
import type { Life } from './people.ts';
import { askBeside } from './questions.ts';
import { untilPaid, untilSynced } from './repairs.ts';
import { withdraw } from '../../db/looks.ts';
import { patiently } from './patience.ts';

export interface Plot {
  /** Of a hundred lives about so many. */
  readonly weight: number;
  readonly end: Lived['end'];
  /** So many creates are refused by the ERP, which has no objection afterwards. */
  readonly refusals?: number;
  /** How many submissions it takes, if more than one. */
  readonly submissions?: number;
  play(life: Life): Promise<void>;
}

export const PLOTS = {
  plain: {
    weight: 30,
    end: 'synced',
    async play(life) {
      await sendAndExport(life);
      await untilSynced(life);
    },
  },
  sentBack: {
    weight: 8,
    end: 'synced',
    submissions: 2,
    async play(life) {
      await untilDone(life, 'send');
      await untilDone(life, 'reject', { reason: 'Wrong cost code.' });
      await sendAndExport(life);
      await untilSynced(life);
    },
  },
  takenBack: {
    weight: 5,
    end: 'retrieved',
    async play(life) {
      await untilDone(life, 'send');
      await untilDone(life, 'retrieve');
    },
  },
  rejected: {
    weight: 5,
    end: 'rejected',
    async play(life) {
      await untilDone(life, 'send');
      await untilDone(life, 'accept', { revision: (await rowOf(life)).revision });
      await untilDone(life, 'reject', { reason: 'Not ours.' });
    },
  },
  /** Stopped somewhere on the way, and exported again if the ERP had nothing. */
  stopped: {
    weight: 14,
    end: 'synced',
    async play(life) {
      await sendAndExport(life);
      await sleep(life.random() * 3_000);
      await decide(life, 'stopExport'); // refused: the ERP was faster, or could not tell
      if ((await rowOf(life)).erpStatus === 'accepted') await untilDone(life, 'export');
      await untilSynced(life);
    },
  },
  /** Asked to stop, and thought better of it while the ERP was being asked. */
  withdrawn: {
    weight: 6,
    end: 'synced',
    async play(life) {
      await sendAndExport(life);
      await sleep(life.random() * 2_000);
      const { status, body } = await begin(life, 'stopExport');
      if (status === 202) await takeBack(life, String(body['commandId']));
      if ((await rowOf(life)).erpStatus === 'accepted') await untilDone(life, 'export');
      await untilSynced(life);
    },
  },
  refused: {
    weight: 10,
    end: 'synced',
    refusals: 2,
    async play(life) {
      await sendAndExport(life);
      await untilSynced(life);
    },
  },
  /** The ERP refused it, and so do we. */
  rejectedAfterwards: {
    weight: 6,
    end: 'rejected',
    refusals: 1,
    async play(life) {
      await sendAndExport(life);
      if (await isTakenAfterAll(life)) return;
      await untilDone(life, 'reject', { reason: 'The ERP is right.' });
    },
  },
  /** The ERP refused it; an accountant entered it by hand. */
  linked: {
    weight: 6,
    end: 'synced',
    refusals: 1,
    async play(life) {
      await sendAndExport(life);
      if (await isTakenAfterAll(life)) return;
      const erpDocumentId = await life.place.enterInErp(life.invoiceId);
      life.byHand.push(erpDocumentId);
      await untilDone(life, 'linkExisting', { erpDocumentId });
      await untilSynced(life);
    },
  },
  /** Voided in the ERP, cut off, corrected and sent once more. */
  unlinked: {
    weight: 5,
    end: 'synced',
    submissions: 2,
    async play(life) {
      await sendAndExport(life);
      await untilSynced(life);
      const { erpDocumentId } = await rowOf(life);
      await must(life.place.erp('POST', `/bills/${erpDocumentId}/void`, {}));
      await untilDone(life, 'unlink');
      await sendAndExport(life);
      await untilSynced(life);
    },
  },
  paid: {
    weight: 5,
    end: 'synced',
    async play(life) {
      await sendAndExport(life);
      await untilSynced(life);
      for (const [amount, minor] of [
        ['400.00', 40_000],
        ['500.00', 50_000],
      ] as const) {
        await life.place.payInErp(life.invoiceId, amount);
        life.paid = (life.paid ?? 0) + minor;
        await untilPaid(life);
      }
    },
  },
  /** Meanwhile people ask the ERP whether it is there and which vendors it has. */
  asked: {
    weight: 4,
    end: 'synced',
    async play(life) {
      await sendAndExport(life);
      await askBeside(life);
      await untilSynced(life);
    },
  },
} as const satisfies Readonly<Record<string, Plot>>;
export type PlotName = keyof typeof PLOTS;

export function pickPlot(random: () => number): PlotName {
  const names = Object.keys(PLOTS) as PlotName[];
  let left = random() * names.reduce((sum, name) => sum + PLOTS[name].weight, 0);
  for (const name of names) {
    left -= PLOTS[name].weight;
    if (left < 0) return name;
  }
  return 'plain';
}

async function sendAndExport(life: Life): Promise<void> {
  await untilDone(life, 'send');
  await untilDone(life, 'export', { revision: (await rowOf(life)).revision });
}

/** A worker that died with the refusal leaves it to the next, whose create the ERP may take. */
async function isTakenAfterAll(life: Life): Promise<boolean> {
  const isAnswered = async () =>
    ['failedToExport', 'synced'].includes((await rowOf(life)).erpStatus);
  await patiently(life, isAnswered, 'an answer of the ERP');
  const isTaken = (await rowOf(life)).erpStatus === 'synced';
  if (isTaken) life.end = 'synced';
  return isTaken;
}

/** Withdraws it, unless it is decided by then. */
async function takeBack(life: Life, commandId: string): Promise<void> {
  const { place } = life;
  const actor = place.company.actors.approver;
  const isLooking = async () => (await rowOf(life)).lookId === commandId;
  if (!(await isLooking())) return;
  await untilAnswered(async () => {
    const { telling } = await withdraw(place.db, actor, commandId);
    if (telling) place.teller.tell(telling);
  }).catch(async (error: unknown) => {
    if (await isLooking()) throw error;
  });
}

async function must(
  asked: Promise<{ status: number; body: Record<string, unknown> }>,
): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(JSON.stringify(body));
}
