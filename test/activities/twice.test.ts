// Each activity twice, which equals once, and at a version that has passed, which does nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inActivity, twice } from '../twice.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { askPayments, synced } from './tools.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function paid(): Promise<string> {
  const invoice = await synced(world);
  await inActivity(world.activities.answerErpRequest, await askPayments(world, invoice));
  await world.payInErp(invoice, '900.00');
  await inActivity(world.activities.answerErpRequest, await askPayments(world, invoice));
  return invoice;
}

const creates = async (): Promise<number> =>
  ((await world.erp('GET', '/requests?operation=bills.create')).body['rows'] as unknown[]).length;

const count = async (invoice: string, type: string): Promise<number> =>
  (await world.eventTypes(invoice)).filter((one) => one === type).length;

test('exportInvoice twice: one document, one event, and both answers say the same', async () => {
  const invoice = await world.exporting();
  const [first, second] = await twice(
    world.activities.exportInvoice,
    await world.standing(invoice),
  );
  expect(first).toMatchObject({ status: 'synced', version: 3 });
  expect(second).toEqual(first);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  expect(await count(invoice, 'invoice.synced')).toBe(1);
});

test('exportInvoice at a version that has passed asks nothing and returns the row', async () => {
  const invoice = await world.exporting();
  const passed = await world.standing(invoice);
  // Failed, corrected, asked again: the status is the same, the version is not.
  await world.asOwner('update invoices set version = version + 2 where id = $1', [invoice]);
  const before = await creates();
  const answer = await inActivity(world.activities.exportInvoice, passed);
  expect(answer).toMatchObject({ status: 'exporting', version: passed.version + 2 });
  expect(await creates()).toBe(before);
  expect(await world.documentsOf(invoice)).toEqual([]);
});

test('readInvoice twice: says how the row stands, whatever it is told', async () => {
  const invoice = await synced(world);
  const told = { ...(await world.standing(invoice)), version: 99, status: 'rejected' as const };
  const [first, second] = await twice(world.activities.readInvoice, told);
  expect(first).toMatchObject({ status: 'synced', version: 3, paid: '0.00 of 900.00 USD' });
  expect(second).toEqual(first);
});

test('settle twice: settled once', async () => {
  const invoice = await paid();
  const [first, second] = await twice(world.activities.settle, await world.standing(invoice));
  expect(first).toMatchObject({ status: 'synced', settled: true });
  expect(second).toEqual(first);
  expect(await count(invoice, 'invoice.settled')).toBe(1);
});

test('settle at a version that has passed, or before it is paid, settles nothing', async () => {
  const invoice = await paid();
  const passed = { ...(await world.standing(invoice)), version: 1 };
  expect(await inActivity(world.activities.settle, passed)).not.toHaveProperty('settled');

  const unpaid = await synced(world);
  const forged = { ...(await world.standing(unpaid)), settleAt: '2020-01-01T00:00:00.000Z' };
  expect(await inActivity(world.activities.settle, forged)).not.toHaveProperty('settled');
  expect(await count(unpaid, 'invoice.settled')).toBe(0);
});

test('answerErpRequest twice: the payment is recorded once, the question asked once', async () => {
  const invoice = await synced(world);
  await world.payInErp(invoice, '400.00');
  const asked = await askPayments(world, invoice);
  await world.erp('DELETE', '/requests');
  await twice(world.activities.answerErpRequest, asked);
  const { body } = await world.erp('GET', '/requests?operation=bills.payments');
  expect(body['rows']).toHaveLength(1);
  expect(await count(invoice, 'payment.imported')).toBe(1);
  expect(await world.row(invoice)).toMatchObject({
    paidMinor: 40_000n,
    paymentStatus: 'partiallyPaid',
  });
});
