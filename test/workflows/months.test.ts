// Months of waiting, on the real server with its clock moved: an approver takes 100 days, the
// payment 300, and it settles 30 days later, not before.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fastForward } from '../fast-forward.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld();
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const pass = (invoice: string, days: number): Promise<void> =>
  fastForward(world.temporal.client, world.workflowId(invoice), days);

const statusOfRun = async (invoice: string): Promise<string> =>
  (await world.runOf(invoice).describe()).status.name;

async function toSynced(invoice: string): Promise<void> {
  await world.sendAndExport(invoice);
  await world.until(invoice, 'synced');
  await world.taken(invoice);
}

test('it waits 100 days for an approver, 300 for its payments, and settles 30 days after the last', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  await pass(invoice, 100);
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'readyToExport' });

  await world.acceptAndExport('approver', invoice);
  await world.until(invoice, 'synced');
  await world.taken(invoice);
  await pass(invoice, 300);
  expect(await statusOfRun(invoice)).toBe('RUNNING');
  await world.payAndTell(invoice, '400.00', 'partiallyPaid');
  await pass(invoice, 60);
  expect(await statusOfRun(invoice)).toBe('RUNNING');

  await world.payAndTell(invoice, '500.00');
  await pass(invoice, 31);
  expect(await world.runOf(invoice).result()).toBe('synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('it settles 30 days after it was paid, and not a day before', async () => {
  const invoice = await world.company.insert();
  await toSynced(invoice);
  await world.payAndTell(invoice);
  await pass(invoice, 29);
  expect(await world.row(invoice)).toMatchObject({ settledAt: null });
  expect(await statusOfRun(invoice)).toBe('RUNNING');
  await pass(invoice, 2);
  expect(await world.runOf(invoice).result()).toBe('synced');
  await recordHistory('paid-and-settled', world.runOf(invoice));
  const { settledAt } = await world.row(invoice);
  expect(settledAt).not.toBeNull();
  expect((await world.eventTypes(invoice)).at(-1)).toBe('invoice.settled');
});

test('a payment that is voided before it settles stops the clock', async () => {
  const invoice = await world.company.insert();
  await toSynced(invoice);
  await world.payAndTell(invoice);
  await pass(invoice, 20);
  await voidPayments(invoice);
  await pass(invoice, 60);
  await recordHistory('voided-before-settling', world.runOf(invoice));
  expect(await world.row(invoice)).toMatchObject({ settledAt: null, settleAt: null });
  expect(await statusOfRun(invoice)).toBe('RUNNING');
});

test('a payment that is voided after it settled makes it due again, in a run of its own', async () => {
  const invoice = await world.company.insert();
  await toSynced(invoice);
  await world.payAndTell(invoice);
  await pass(invoice, 31);
  await world.runOf(invoice).result();
  const settled = await world.runOf(invoice).describe();

  await voidPayments(invoice);
  expect(await world.row(invoice)).toMatchObject({ settledAt: null, paidMinor: 0n });
  const again = await world.runOf(invoice).describe();
  expect(again.status.name).toBe('RUNNING');
  expect(again.runId).not.toBe(settled.runId);

  await world.payAndTell(invoice);
  await pass(invoice, 31);
  expect(await world.runOf(invoice).result()).toBe('synced');
  const types = await world.eventTypes(invoice);
  expect(types.filter((type) => type === 'invoice.settled')).toHaveLength(2);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

async function voidPayments(invoice: string): Promise<void> {
  const { erpDocumentId } = await world.row(invoice);
  const { body } = await world.erp('GET', `/bills/${erpDocumentId}/payments`);
  for (const { id } of body['rows'] as { id: string }[])
    expect((await world.erp('POST', `/payments/${id}/void`, {})).status).toBe(200);
  await world.readPayments(invoice);
  await world.until(invoice, 'synced', (row) => row.paymentStatus === 'unpaid');
  await world.hurry();
  await world.taken(invoice);
}

test('a due of zero is paid when it is synced', async () => {
  const line = { workThisPeriod: '100.00', workRetained: '100.00' };
  const invoice = await world.company.insert({ line });
  await toSynced(invoice);
  expect(await world.row(invoice)).toMatchObject({ paymentStatus: 'paid', amountDueMinor: 0n });
  await pass(invoice, 31);
  expect(await world.runOf(invoice).result()).toBe('synced');
  expect((await world.row(invoice)).settledAt).not.toBeNull();
});

test('settleAfter of zero settles in the transaction of the payment', async () => {
  await using own = await aWorld();
  await using _worker = await own.work();
  await own.asOwner('update companies set settle_after_seconds = 0');
  const invoice = await own.sendAndExport();
  await own.until(invoice, 'synced');
  await own.pay(invoice, '900.00');
  const paid = await own.until(invoice, 'synced', (row) => row.paymentStatus === 'paid');
  expect(paid).toMatchObject({ settleAt: null });
  expect(paid.settledAt).not.toBeNull();
  await own.hurry();
  expect(await own.runOf(invoice).result()).toBe('synced');
});
