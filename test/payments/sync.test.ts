// Payments from the ERP, read by a real workflow from the sandbox's books.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aPaymentsWorld();
  worker = await world.work();
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await world?.[Symbol.asyncDispose]();
});

const status = async (invoice: string) => {
  const { paymentStatus, paidMinor, discountMinor, writeOffMinor } = await world.row(invoice);
  return { paymentStatus, paidMinor, discountMinor, writeOffMinor };
};

test('in full, and again nothing new', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '900.00' }]);
  expect(await world.read()).toMatchObject({ status: 'completed', pages: 1, created: 1 });
  expect(await status(invoice)).toMatchObject({ paymentStatus: 'paid', paidMinor: 90_000n });
  expect(await world.read()).toMatchObject({ seen: 0, created: 0, changed: 0 });
});

test('in part, then the rest', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '340.00' }]);
  await world.read();
  expect(await status(invoice)).toMatchObject({ paymentStatus: 'partiallyPaid' });
  await world.paid([{ invoice, cash: '560.00' }]);
  await world.read();
  expect(await status(invoice)).toMatchObject({ paymentStatus: 'paid', paidMinor: 90_000n });
  expect(await world.payments(invoice)).toHaveLength(2);
});
