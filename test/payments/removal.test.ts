// What the ERP has deleted leaves the lists once a fresh look has confirmed it, stays in the
// record, and comes back when the ERP shows it again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPayment, pageOfPayments } from '../../db/payment-lists.ts';
import { askToRemove } from '../../db/payment-removal.ts';
import { inActivity } from '../twice.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

const admin = () => world.company.actors.admin;
const reason = 'It was entered twice.';

async function deleted(): Promise<{ invoice: string; erpId: string; id: string }> {
  const invoice = await world.synced();
  const erpId = await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  await world.deletePayment(erpId);
  await world.readNow();
  const [payment] = await world.payments(invoice);
  if (payment?.['state'] !== 'deleted') throw new Error('it is not deleted');
  return { invoice, erpId, id: String(payment['id']) };
}

/** Asks, and looks as the activity does. */
async function remove(id: string): Promise<unknown> {
  const { requestId } = await askToRemove(world.db, admin(), { id, reason });
  const { companyId } = world.company;
  await inActivity(world.activities.answerErpRequest, { companyId, requestId });
  const [row] = await world.asOwner('select status, result from erp_requests where id = $1', [
    requestId,
  ]);
  return row;
}

const listed = async (invoice: string) => {
  const page = await pageOfPayments(world.db, admin(), invoice, { limit: 10 });
  return page.items.map(({ id }) => id);
};

test('confirmed by a look it is in no list, and in the record with who and why', async () => {
  const { invoice, id } = await deleted();
  expect(await listed(invoice)).toEqual([id]);
  expect(await remove(id)).toMatchObject({ status: 'answered', result: { removed: true } });
  expect(await listed(invoice)).toEqual([]);
  const view = await getPayment(world.db, admin(), id);
  expect(view).toMatchObject({ state: 'deleted', removedAt: expect.stringMatching(/Z$/) });
  const types = await world.eventTypes(invoice);
  expect(types.slice(-2)).toEqual(['payment.removalAsked', 'payment.removed']);
  const again = askToRemove(world.db, admin(), { id, reason });
  await expect(again).rejects.toMatchObject({
    code: 'NotPossibleNow',
    message: expect.stringContaining('It was removed at'),
  });
  // A list that does not have it changes nothing.
  expect(await world.readNow()).toMatchObject({ changed: 0, deleted: 0 });
});

test('what the ERP has again is not removed: it counts', async () => {
  const { invoice, id, erpId } = await deleted();
  const page = await world.pullFrom(null, 1000);
  const bill = (await world.row(invoice)).erpDocumentId ?? '';
  // It is in the ERP after all, under the same id: an accountant took the deletion back.
  const other = await world.paid([{ invoice, cash: '300.00' }]);
  await world.asOwner('update payments set erp_payment_id = $2 where id = $1', [id, other]);
  expect(page.applied.filter(({ documentId }) => documentId === bill)).toEqual([]);
  expect(await remove(id)).toMatchObject({ result: { removed: false } });
  expect(await listed(invoice)).toEqual([id]);
  expect((await world.row(invoice)).paidMinor).toBe(30_000n);
  expect(erpId).not.toBe(other);
});

test('once removed, it is back in the lists when the ERP shows it again', async () => {
  const { invoice, id } = await deleted();
  await remove(id);
  const other = await world.paid([{ invoice, cash: '300.00' }]);
  await world.asOwner('update payments set erp_payment_id = $2 where id = $1', [id, other]);
  expect(await world.readNow()).toMatchObject({ changed: 1 });
  expect(await listed(invoice)).toEqual([id]);
  expect(await getPayment(world.db, admin(), id)).toMatchObject({ state: 'live', removedAt: null });
});

test('what lives cannot be removed, nor what nobody can look at', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  const [payment] = await world.payments(invoice);
  const alive = askToRemove(world.db, admin(), { id: String(payment?.['id']), reason });
  await expect(alive).rejects.toMatchObject({
    message: 'It is live: only what was deleted in the ERP is removed here.',
  });
  const gone = await deleted();
  await world.asOwner('update invoices set erp_document_id = $2 where id = $1', [
    gone.invoice,
    'another',
  ]);
  const unlinked = askToRemove(world.db, admin(), { id: gone.id, reason });
  await expect(unlinked).rejects.toMatchObject({ code: 'NotPossibleNow' });
});
