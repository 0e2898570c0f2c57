// A complete list of payments says also what was deleted, so that one which was read too early must
// not be believed: whoever was overtaken records nothing and reads anew. The same for one payment's
// facts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import type { ErpPayment } from '../../domain/document.ts';
import { lockInvoice } from '../../db/invoices.ts';
import { recordPayments } from '../../db/payments.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { askPayments, BY_TEST, synced } from './tools.ts';
import type { Asked } from './tools.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const answer = (asked: Asked) => inActivity(world.activities.answerErpRequest, asked);

/** The ERP has answered it, and it stands still before it records the answer. */
async function frozenAnswer(asked: Asked) {
  const frozen = freezingAt(world.db, 2);
  const { answerErpRequest } = createActivities({ db: frozen.db, log: quiet });
  const ended = inActivity(answerErpRequest, asked);
  ended.catch(() => undefined); // looked at after it has thawed
  await frozen.stands;
  return { ended, thaw: frozen.thaw };
}

const paymentsOf = (invoice: string) =>
  world.asOwner('select * from payments where invoice_id = $1', [invoice]);

const everythingOf = async (invoice: string) => ({
  row: await world.row(invoice),
  payments: await paymentsOf(invoice),
  events: await world.eventTypes(invoice),
});

const statusOf = async ({ requestId }: Asked) =>
  (await world.asOwner('select status from erp_requests where id = $1', [requestId]))[0];

const isPaid = async (invoice: string): Promise<void> => {
  const { row, payments, events } = await everythingOf(invoice);
  expect(row).toMatchObject({ paidMinor: 90_000n, paymentStatus: 'paid' });
  expect(payments).toMatchObject([{ state: 'live' }]);
  expect(events.filter((type) => type.startsWith('payment.'))).toEqual(['payment.imported']);
};

test('an attempt that read an empty list, and thaws after its retry recorded a payment, changes nothing', async () => {
  const invoice = await synced(world);
  const asked = await askPayments(world, invoice);
  const stale = await frozenAnswer(asked);
  await world.payInErp(invoice, '900.00');
  await answer(asked);
  const before = await everythingOf(invoice);
  stale.thaw();
  await stale.ended;
  expect(await everythingOf(invoice)).toEqual(before);
  await isPaid(invoice);
});

test('an attempt that thaws while its retry is under way leaves the answer to the retry', async () => {
  const invoice = await synced(world);
  const asked = await askPayments(world, invoice);
  const stale = await frozenAnswer(asked);
  await world.payInErp(invoice, '900.00');
  const retry = await frozenAnswer(asked);
  stale.thaw();
  await stale.ended;
  expect(await statusOf(asked)).toEqual({ status: 'asked' });
  retry.thaw();
  await retry.ended;
  expect(await statusOf(asked)).toEqual({ status: 'answered' });
  await isPaid(invoice);
});

test('a refusal that thaws while its retry is under way does not end the question', async () => {
  const invoice = await synced(world);
  const asked = await askPayments(world, invoice);
  await world.fault(invoice, { on: 'bills.payments', do: 'refuse' });
  const stale = await frozenAnswer(asked);
  await world.payInErp(invoice, '900.00');
  const retry = await frozenAnswer(asked);
  stale.thaw();
  await stale.ended;
  expect(await statusOf(asked)).toEqual({ status: 'asked' });
  retry.thaw();
  await retry.ended;
  expect(await statusOf(asked)).toEqual({ status: 'answered' });
  await isPaid(invoice);
});

test('of two questions at once the older list, recorded last, is read anew', async () => {
  const invoice = await synced(world);
  const [older, newer] = [await askPayments(world, invoice), await askPayments(world, invoice)];
  const stale = await frozenAnswer(older);
  await world.payInErp(invoice, '900.00');
  await answer(newer);
  const before = await everythingOf(invoice);
  stale.thaw();
  await expect(stale.ended).rejects.toMatchObject({ type: 'Limited', nonRetryable: false });
  expect(await everythingOf(invoice)).toEqual(before);
  expect(await statusOf(older)).toEqual({ status: 'asked' });

  await answer(older); // as Temporal does next
  expect(await statusOf(older)).toEqual({ status: 'answered' });
  await isPaid(invoice);
});

test('a revision that only repeats is remembered: facts older than it are not believed', async () => {
  const invoice = await synced(world);
  const { companyId } = world.company;
  const record = (revision: string, amount: string, askedAt = new Date().toISOString()) =>
    world.db.inCompany(companyId, async (tx) => {
      const row = await lockInvoice(tx, companyId, invoice);
      if (!row) throw new Error('the invoice is gone');
      const { counts } = await recordPayments(tx, row, [fact(revision, amount)], {
        by: BY_TEST,
        askedAt,
      });
      return counts;
    });
  expect(await record('5', '400.00')).toMatchObject({ created: 1 });
  expect(await record('9', '400.00')).toMatchObject({ unchanged: 1 });
  expect(await record('8', '700.00')).toMatchObject({ unchanged: 1, changed: 0 });
  const askedBefore = new Date(Date.now() - 60_000).toISOString();
  expect(await record('9', '700.00', askedBefore)).toMatchObject({ unchanged: 1, changed: 0 });
  expect(await paymentsOf(invoice)).toMatchObject([{ revision: '9', amount_minor: '40000' }]);
  expect(await world.row(invoice)).toMatchObject({ paidMinor: 40_000n });
  expect(await world.eventTypes(invoice)).not.toContain('payment.changed');

  // Changed past the ERP's own revisions: whoever looked later is believed.
  expect(await record('9', '600.00')).toMatchObject({ changed: 1 });
  expect(await world.row(invoice)).toMatchObject({ paidMinor: 60_000n });
  expect(await record('91', '700.00')).toMatchObject({ changed: 1 });
  expect(await world.row(invoice)).toMatchObject({ paidMinor: 70_000n });
});

const fact = (revision: string, amount: string): ErpPayment => ({
  id: 'pay_by_hand',
  revision,
  state: 'live',
  method: 'check',
  methodName: 'check',
  bankId: null,
  reference: null,
  createdAt: new Date(Date.now() + 60_000).toISOString(),
  number: '10001',
  paidOn: '2026-07-01',
  currency: 'USD',
  amount,
  discount: '0.00',
  writeOff: '0.00',
  credit: '0.00',
});
