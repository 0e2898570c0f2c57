// What was read earlier and is recorded later, past a reading that knew more: it tells nothing that
// is not so any more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { beginPage, recordReading } from '../../db/payment-reading.ts';
import { matchPayment } from '../../db/unmatched-payments.ts';
import { askPayments, BY_TEST } from '../activities/tools.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { quiet } from '../world.ts';
import { wrongSums } from './agree.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

const paidOn = async (invoice: string) => (await world.row(invoice)).paidMinor;

/** The list of one invoice, read from the ERP and not recorded yet. */
async function listInHand(invoice: string) {
  const asked = await askPayments(world, invoice);
  const frozen = freezingAt(world.db, 2);
  const { answerErpRequest } = createActivities({ db: frozen.db, log: quiet });
  const ended = inActivity(answerErpRequest, asked);
  ended.catch(() => undefined); // looked at after it has thawed
  await frozen.stands;
  return async (): Promise<void> => {
    frozen.thaw();
    await ended;
  };
}

test('a payment that was deleted before anybody had recorded it does not come to life', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '300.00' }]);
  const record = await listInHand(invoice);
  await world.deletePayment(payment);
  await world.readNow();
  await record();
  await world.readNow();
  expect(await paidOn(invoice)).toBe(0n);
});

test('a payment that was moved before anybody had recorded it counts where it went, and only there', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const payment = await world.paid([{ invoice: one, cash: '300.00' }]);
  const record = await listInHand(one);
  await world.changePayment(payment, {}, [{ invoice: two, cash: '300.00' }]);
  await world.readNow();
  await record();
  await world.readNow();
  expect([await paidOn(one), await paidOn(two)]).toEqual([0n, 30_000n]);
});

test('an application that was recorded while a page was on its way, and taken away in it, stops counting', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const payment = await world.paid([{ invoice: one, cash: '300.00' }]);
  await world.ask();
  const open = await beginPage(world.db, world.company);
  if (!('run' in open)) throw new Error('no page has begun');
  const record = await listInHand(one);
  await record();
  await world.changePayment(payment, {}, [{ invoice: two, cash: '300.00' }]);
  const page = await world.pull(); // the request was long on its way
  await recordReading(world.db, open, page, BY_TEST);
  await world.readNow();
  expect([await paidOn(one), await paidOn(two)]).toEqual([0n, 30_000n]);
});

test('what a person matches while a page changes it is in the sums as the page has it', async () => {
  const invoice = await world.synced();
  const other = await world.company.insert();
  const document = await world.enterInErp(other, { docNumber: `FOREIGN-${other.slice(-6)}` });
  const payment = await world.paid([{ document, cash: '300.00' }]);
  await world.readNow();
  const [waiting] = await world.unmatchedOn(document);
  await world.changePayment(payment, {}, [{ document, cash: '200.00' }]);
  const page = await world.pull();
  const { approver } = world.company.actors;
  const what = { id: String(waiting?.['id']), invoiceId: invoice, reason: 'It is for this one.' };
  // Both at once: whoever comes second waits for the locks of the first.
  await Promise.all([matchPayment(world.db, approver, what), world.record(page)]);
  await world.readNow();
  expect(await paidOn(invoice)).toBe(20_000n);
  expect(await wrongSums(world)).toEqual([]);
});
