// Lives in which a worker and its relay do everything that they can do: for the crash points.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { getCandidates } from '../../db/candidate-views.ts';
import type { CommandBody } from '../../db/decision-context.ts';
import { askReconciliation, getReconciliation } from '../../db/reconciliations.ts';
import { moved } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { fastForward } from '../fast-forward.ts';
import { keyOf } from './books.ts';
import type { Lived } from './books.ts';
import { decide, untilDone } from './people.ts';
import type { Life } from './people.ts';
import type { ChaosPlace, ErpClass } from './places.ts';
import { untilSynced as repairUntilSynced } from './repairs.ts';

export interface CrashLife {
  readonly name: string;
  readonly erpClass: ErpClass;
  readonly lead: (place: ChaosPlace) => Promise<Lived[]>;
  /** What others do just so: it has its points there. */
  readonly known?: readonly string[];
}

interface Led {
  readonly place: ChaosPlace;
  readonly invoiceId: string;
  readonly decided: { command: string; commandId: string }[];
  /** In minor units, by the accountant. */
  paid?: number;
}

/** Exported, and nothing goes wrong but the worker. */
export const plain = (place: ChaosPlace): Promise<Lived[]> =>
  lead(place, 'plain', async (led) => {
    await sendAndExport(led);
    await untilSynced(led);
  });

/** Looked into, paid, doubted, settled. */
const whole = (place: ChaosPlace): Promise<Lived[]> =>
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

/** The API told nobody, and two wait for one turn: the relay's work. */
async function relayed(place: ChaosPlace): Promise<Lived[]> {
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
}

/**
 * The ERP does not know us, and the connection pauses until a probe goes well; then it refuses, and
 * then takes it and says nothing. People correct, retry, look at what is there, name a document
 * that is not, and link the one that is.
 */
const repaired = (place: ChaosPlace): Promise<Lived[]> =>
  lead(place, 'repaired', async (led) => {
    const create = { on: 'bills.create' };
    await place.fault(
      led.invoiceId,
      { ...create, do: 'refuse', status: 401, code: 'KEY_WRONG' },
      { ...create, do: 'refuse' },
      { ...create, do: 'commitThenDrop' },
    );
    await sendAndExport(led);
    await untilFailed(led, () => probeNow(place));
    const life = lifeOf(led);
    if ((await place.row(led.invoiceId)).failure === 'ErpRejected') {
      await untilDone(life, 'correct', { exportFields: { description: 'As agreed.' } });
      await untilDone(life, 'retry');
      await untilFailed(led);
    }
    await untilSure(led);
    await decide(life, 'linkExisting', { erpDocumentId: 'none' });
    await repairUntilSynced(life);
  });

/** Paid in two parts, read when the schedule knocks; reconciled. */
const read = (place: ChaosPlace): Promise<Lived[]> =>
  lead(place, 'read', async (led) => {
    await sendAndExport(led);
    await untilSynced(led);
    await place.payInErp(led.invoiceId, '400.00');
    await place.payInErp(led.invoiceId, '500.00');
    led.paid = 90_000;
    await knock(place);
    await untilPaid(led);
    await reconcile(place);
  });

const ALWAYS = { from: '2020-01-01', to: '2099-12-31' };

/** Nothing has drifted: what is said to differ would be this one's own doing. */
async function reconcile(place: ChaosPlace): Promise<void> {
  const { db, company, teller } = place;
  const { actors, connectionId } = company;
  const { view, telling } = await askReconciliation(db, actors.admin, { connectionId, ...ALWAYS });
  if (telling) teller.tell(telling);
  const isOver = async () => {
    await place.hurry();
    return (await getReconciliation(db, actors.admin, view.id)).status !== 'running';
  };
  await until(isOver, 'reconciled');
  const { status, differences, leftOut } = await getReconciliation(db, actors.admin, view.id);
  if (status !== 'completed' || differences + leftOut > 0)
    throw new Error(`the reconciliation ${status}: ${differences} differ, ${leftOut} left out`);
}

/** As the schedule does, whose own time is minutes. */
async function knock(place: ChaosPlace): Promise<void> {
  const { companyId, connectionId } = place.company;
  await place.asOwner('update payment_feeds set every_minutes = 60 where company_id = $1', [
    companyId,
  ]);
  await place.temporal.client.workflow.start('knockForPayments', {
    workflowId: `payment-sync/${companyId}/${connectionId}/knock-${randomUUID()}`,
    taskQueue: place.taskQueue,
    args: [{ companyId, connectionId }],
  });
}

const untilPaid = ({ place, invoiceId, paid }: Led): Promise<void> =>
  until(async () => {
    await place.hurry();
    return Number((await place.row(invoiceId)).paidMinor) === paid;
  }, `paid ${paid}`);

/** What the plain one does, the relayed one does twice. */
export const CRASH_LIVES: readonly CrashLife[] = [
  { name: 'whole', erpClass: 'searchable', lead: whole },
  { name: 'relayed', erpClass: 'searchable', lead: relayed },
  { name: 'repaired', erpClass: 'neither', lead: repaired },
  { name: 'read', erpClass: 'searchable', lead: read, known: ['exportInvoice'] },
];

/** Of a paused connection the next probe would be due in minutes. */
async function probeNow({ db, company: { companyId } }: ChaosPlace): Promise<void> {
  await db.inCompany(companyId, (tx) =>
    tx
      .updateTable('connectionGates')
      .set({ probeAt: sql<string>`clock_timestamp()` })
      .where('companyId', '=', companyId)
      .where('pausedAt', 'is not', null)
      .where('probeAt', '>', sql<string>`clock_timestamp() + interval '1 second'`)
      .where(
        sql<boolean>`not exists (select from erp_requests where company_id = ${companyId}
          and kind = 'probe' and status = 'asked')`,
      )
      .execute(),
  );
}

/** For the people of a sweep, of whom nobody's message goes astray. */
const lifeOf = ({ place, invoiceId, decided }: Led): Life => ({
  place,
  invoiceId,
  decided,
  random: () => 0.4, // nothing goes astray
  patienceMs: PATIENCE_MS,
  waitsForTries: false,
  untold: false,
  hits: [],
  byHand: [],
  late: [],
  end: 'synced',
  paid: undefined,
  named: [],
});

const PATIENCE_MS = 90_000;

const until = (isTrue: () => Promise<boolean>, what: string): Promise<void> =>
  eventually(isTrue, { withinMs: PATIENCE_MS, what, longestPauseMs: 300 });

export const untilSynced = ({ place, invoiceId }: Led): Promise<void> =>
  until(async () => (await place.row(invoiceId)).erpStatus === 'synced', 'synced');

const untilFailed = ({ place, invoiceId }: Led, meanwhile = async () => {}): Promise<void> =>
  until(async () => {
    await meanwhile();
    return (await place.row(invoiceId)).erpStatus === 'failedToExport';
  }, 'failed');

/** Whatever was sent would be found by now. */
const untilSure = ({ place, invoiceId }: Led): Promise<void> =>
  until(async () => {
    const { sureAt } = await getCandidates(place.db, place.company.actors.approver, invoiceId);
    return sureAt === null || Date.parse(sureAt) < Date.now();
  }, 'that a look is sure');

/** Never throws: what goes wrong is part of what is found. */
export async function lead(
  place: ChaosPlace,
  script: string,
  life: (led: Led) => Promise<void>,
): Promise<Lived[]> {
  const led: Led = { place, invoiceId: await place.company.insert(), decided: [] };
  const stuck = await life(led).then(() => undefined, String);
  const { invoiceId, decided, paid } = led;
  const lived = { seed: 0, invoiceId, script, hits: [], decided, end: 'synced', stuck } as const;
  return [{ ...lived, ...(paid !== undefined && { paid }) }];
}

export async function sendAndExport(led: Led, told: 'told' | 'untold' = 'told'): Promise<void> {
  await ask(led, 'projectUser', 'send', {}, told);
  const { revision } = await led.place.row(led.invoiceId);
  await ask(led, 'approver', 'export', { revision }, told);
}

export async function ask(
  { place, invoiceId, decided }: Led,
  role: 'projectUser' | 'approver',
  command: 'send' | 'export' | 'stopExport' | 'reject',
  body: CommandBody = {},
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
