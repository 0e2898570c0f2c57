// Payments from the ERP, read by a real workflow from the sandbox's books.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askBackFill } from '../../db/back-fills.ts';
import { getReading } from '../../db/payment-syncs.ts';
import { readUntil } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
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

const runOf = (id: string) => world.temporal.client.workflow.getHandle(id);

test('a back-fill is a run of its own; a later release replays both', async () => {
  const { companyId, connectionId, actors } = world.company;
  const sync = runOf(`payment-sync/${companyId}/${connectionId}`);
  await sync.result();
  await recordHistory('payments-read', sync);
  // Before the thousands of invoices that a reading tells (which have none, and so 3).
  const { raw } = await sync.describe();
  expect(raw.workflowExecutionInfo?.priority).toMatchObject({ priorityKey: 2 });
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const asked = { connectionId, from, reason: 'The month before.' };
  const { reading, telling } = await askBackFill(world.db, actors.admin, asked);
  world.teller.tell(telling);
  const ended = await readUntil(
    () => getReading(world.db, actors.admin, reading.id),
    ({ status: now }) => now !== 'running',
  );
  expect(ended).toMatchObject({ kind: 'backFill', status: 'completed', created: 0 });
  const backFill = runOf(`payment-backfill/${companyId}/${reading.id}`);
  await backFill.result();
  await recordHistory('back-filled', backFill);
});
