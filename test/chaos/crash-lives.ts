// Lives in which a worker and its relay do everything that they can do: for the crash points.
import { moved } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { fastForward } from '../fast-forward.ts';
import { keyOf } from './books.ts';
import type { Lived } from './books.ts';
import type { ChaosPlace } from './places.ts';

export type CrashLife = (place: ChaosPlace) => Promise<Lived[]>;

interface Led {
  readonly place: ChaosPlace;
  readonly invoiceId: string;
  readonly decided: { command: string; commandId: string }[];
}

/** Exported, and nothing goes wrong but the worker. */
export const plain: CrashLife = (place) =>
  lead(place, 'plain', async (led) => {
    await sendAndExport(led);
    await untilSynced(led);
  });

/** Looked into, paid, doubted, settled. */
const whole: CrashLife = (place) =>
  lead(place, 'whole', async (led) => {
    const { invoiceId } = led;
    const key = keyOf(place.company.companyId, invoiceId, 1);
    const plan = new Map([[2, 'cutAfter']] as const); // the create's reply is lost
    place.proxy.plan([key], { plan, hit: () => undefined });
    await sendAndExport(led);
    const wasTaken = async () => (await place.documentsOf(invoiceId)).length > 0;
    await until(wasTaken, 'the document in the ERP');
    await ask(led, 'approver', 'stopExport'); // finds it
    await untilSynced(led);
    await place.payInErp(invoiceId, '900.00');
    await place.readPayments(invoiceId);
    await until(async () => (await place.row(invoiceId)).paymentStatus === 'paid', 'paid');
    await place.hurry();
    await doubt(led);
    const isSettled = async () => {
      const { client } = place.temporal;
      await fastForward(client, place.workflowId(invoiceId), 31).catch(() => undefined);
      return (await place.row(invoiceId)).settledAt !== null;
    };
    await until(isSettled, 'settled');
  });

/**
 * The API told nobody, two wait for one turn, and the connection pauses and is probed: the relay's
 * work.
 */
const relayed: CrashLife = async (place) => {
  await place.asOwner(
    `update connections set settings = settings || '{"concurrency": 1}' where company_id = $1`,
    [place.company.companyId],
  );
  const both = ['first', 'second'].map((name) =>
    lead(place, name, async (led) => {
      await sendAndExport(led, 'untold');
      await place.hurry();
      await untilSynced(led);
    }),
  );
  return (await Promise.all(both)).flat();
};

/** What the plain one does, the relayed one does twice. */
export const CRASH_LIVES: readonly CrashLife[] = [whole, relayed];

const until = (isTrue: () => Promise<boolean>, what: string): Promise<void> =>
  eventually(isTrue, { withinMs: 90_000, what });

const untilSynced = ({ place, invoiceId }: Led): Promise<void> =>
  until(async () => (await place.row(invoiceId)).erpStatus === 'synced', 'synced');

/** Never throws: what goes wrong is part of what is found. */
async function lead(
  place: ChaosPlace,
  script: string,
  life: (led: Led) => Promise<void>,
): Promise<Lived[]> {
  const led: Led = { place, invoiceId: await place.company.insert(), decided: [] };
  const stuck = await life(led).then(() => undefined, String);
  const { invoiceId, decided } = led;
  return [{ seed: 0, invoiceId, script, hits: [], decided, end: 'synced', stuck }];
}

async function sendAndExport(led: Led, told: 'told' | 'untold' = 'told'): Promise<void> {
  await ask(led, 'projectUser', 'send', {}, told);
  const { revision } = await led.place.row(led.invoiceId);
  await ask(led, 'approver', 'export', { revision }, told);
}

async function ask(
  { place, invoiceId, decided }: Led,
  role: 'projectUser' | 'approver',
  command: 'send' | 'export' | 'stopExport',
  body: { revision?: string } = {},
  told: 'told' | 'untold' = 'told',
): Promise<void> {
  const { status, body: answer, telling } = await place.decide(role, command, invoiceId, body);
  if (status >= 300) return; // the ERP was faster: nothing to stop
  decided.push({ command, commandId: String(answer['commandId']) });
  if (told === 'told') place.teller.tell(telling);
}

/** A message that is older than what the run believes makes it read the row. */
async function doubt({ place, invoiceId }: Led): Promise<void> {
  const standing = await place.standing(invoiceId);
  await place.runOf(invoiceId).signal(moved, { ...standing, version: 1 });
}
