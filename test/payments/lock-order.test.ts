// Whoever asks while a page is being recorded does not wait for it: a page that has an invoice and
// goes on to the feed, and somebody who has the feed and needs the invoice, would wait for ever.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockTargets } from '../../db/payment-matching.ts';
import { askToRemove } from '../../db/payment-removal.ts';
import { askForPayments } from '../../db/questions.ts';
import { askPayments } from '../activities/tools.ts';
import { eventually } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { somebodyWaits } from './locks.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

/** While a page has the invoice, as it has those that it changes. */
const whileRecorded = <T>(invoice: string, ask: () => Promise<T>): Promise<T> =>
  world.db.inCompany(world.company.companyId, async (tx) => {
    await lockTargets(tx, world.company, { documentIds: [], invoiceIds: [invoice] });
    return ask();
  });

test('for the payments of one invoice', async () => {
  const invoice = await world.synced();
  const { connectionId, actors } = world.company;
  const what = { connectionId, invoiceId: invoice };
  const ask = () => askForPayments(world.db, actors.approver, what);
  expect(await whileRecorded(invoice, ask)).toMatchObject({ requestId: expect.any(String) });
});

test('for the removal of one payment', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  await world.deletePayment(payment);
  await world.readNow();
  const [row] = await world.payments(invoice);
  const what = { id: String(row?.['id']), reason: 'It was entered twice.' };
  const ask = () => askToRemove(world.db, world.company.actors.admin, what);
  expect(await whileRecorded(invoice, ask)).toMatchObject({ requestId: expect.any(String) });
});

test('two who record lists of invoices that were paid together take them in one order', async () => {
  const [one, two] = [await world.synced(), await world.synced()].toSorted();
  await world.paid([
    { invoice: one ?? '', cash: '300.00' },
    { invoice: two ?? '', cash: '400.00' },
  ]);
  await world.readNow();
  const asked = await askPayments(world, two ?? '');
  let answering: Promise<void> | undefined;
  await world.db.inCompany(world.company.companyId, async (tx) => {
    await lockTargets(tx, world.company, { documentIds: [], invoiceIds: [one ?? ''] });
    answering = inActivity(world.activities.answerErpRequest, asked);
    answering.catch(() => undefined); // looked at below
    await eventually(() => somebodyWaits(world));
    await lockTargets(tx, world.company, { documentIds: [], invoiceIds: [two ?? ''] });
  });
  await answering;
  expect((await world.row(two ?? '')).paidMinor).toBe(40_000n);
});
