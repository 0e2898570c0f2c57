// Seasons that are staged, to show that the rules of payments bite: nothing is left to chance, one
// safeguard of the product is gone or none, and the same rules are asked as after any season.
import { askForPayments, readQuestion } from '../../db/questions.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { anAccountant, change, deletePayment, pay } from './payments-accountant.ts';
import type { Accountant } from './payments-accountant.ts';
import { aPaymentPlace } from './payments-place.ts';
import type { PaymentPlace } from './payments-place.ts';
import { checkPaymentRecord } from './payments-record.ts';
import { aPaymentCheck, checkRows } from './payments-rules.ts';
import type { PaymentViolation } from './payments-rules.ts';
import { payableOf, read } from './payments-season.ts';
import { startWorker } from './process.ts';
import type { ChaosWorker } from './process.ts';

interface Stage {
  readonly world: World;
  readonly place: PaymentPlace;
  readonly accountant: Accountant;
  readonly invoice: string;
  readonly worker: ChaosWorker;
  readonly follower: () => Promise<ChaosWorker>;
}

/** A list is in hand while its payment is changed, and recorded after a reading that knew. */
export const changedMeanwhile = (without?: string): Promise<readonly PaymentViolation[]> =>
  onStage(without, async (stage) => {
    await paid(stage, '400.00');
    await read(stage.place, {});
    await listedMeanwhile(stage, () =>
      change(stage.accountant, ({ applications }) => ({
        applications: applications.map(({ document }) => applied(document, '500.00')),
      })),
    );
  });

/** As before, with a payment that nobody had read, and that is gone. */
export const deletedMeanwhile = (without?: string): Promise<readonly PaymentViolation[]> =>
  onStage(without, async (stage) => {
    await paid(stage, '400.00');
    await listedMeanwhile(stage, () => deletePayment(stage.accountant));
  });

/** The worker is killed right after the first commit that follows its two requests. */
export const killedAtThePage = (without?: string): Promise<readonly PaymentViolation[]> =>
  onStage(without, async (stage) => {
    const { worker, place, follower } = stage;
    await worker.arm([]);
    await read(place, {});
    const effects = worker.effects.filter(({ source }) => source === 'readPayments');
    const [, second] = effects.filter(({ kind }) => kind === 'request');
    if (!second) throw new Error(`it did not read: ${JSON.stringify(effects)}`);
    const death = { source: 'readPayments', nth: second.nth + 1, when: 'after' } as const;
    await worker.arm([death]);
    await paid(stage, '400.00');
    const reading = read(place, {});
    await worker.ended;
    await using _next = await follower();
    await reading;
    await settle(stage);
  });

async function onStage(
  without: string | undefined,
  play: (stage: Stage) => Promise<unknown>,
): Promise<readonly PaymentViolation[]> {
  await using world = await aWorld();
  const follower = () => startWorker(world, { without, checkEveryMs: 60_000 });
  await using worker = await follower();
  const place = await aPaymentPlace(world, { seed: 1, timeoutMs: 60_000, share: 0 });
  try {
    const invoice = await place.sendAndExport();
    await place.until(invoice, 'synced');
    const accountant = anAccountant(place, () => 0);
    accountant.payables.push(await payableOf(place, invoice));
    const stage = { world, place, accountant, invoice, worker, follower };
    await play(stage);
    if (worker.isAlive()) await settle(stage);
    return await violationsOf(stage);
  } finally {
    await place.close();
  }
}

/** One more reading. */
const settle = ({ place }: Stage): Promise<unknown> => read(place, {});

async function violationsOf({ place, accountant }: Stage): Promise<readonly PaymentViolation[]> {
  const { found, must } = aPaymentCheck(0);
  await checkRows(place, { matched: new Map(), numbers: new Map() }, must);
  await checkPaymentRecord(place, accountant, must);
  return found.violations;
}

const applied = (document: string, cash: string) => ({
  document,
  cash,
  discount: '0.00',
  writeOff: '0.00',
});

const paid = ({ accountant }: Stage, cash: string): Promise<void> =>
  pay(accountant, [applied(accountant.payables[0]?.id ?? '', cash)]);

/** The list of the invoice is read before `meanwhile` and recorded after it and a reading. */
async function listedMeanwhile(
  { place, invoice }: Stage,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const { db, company, teller, wire } = place;
  const { approver } = company.actors;
  const held = wire.hold(/\/payments$/);
  const what = { connectionId: company.connectionId, invoiceId: invoice };
  const { requestId, telling } = await askForPayments(db, approver, what);
  teller.tell(telling);
  await held.isHeld;
  await meanwhile();
  await read(place, {});
  held.release();
  await eventually(async () => (await readQuestion(db, approver, requestId)).status !== 'asked');
}
