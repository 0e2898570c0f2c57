// How a reconciliation goes: which invoices it takes, what it says of what waits here, and that it
// reports nothing twice and nothing that was true only while it looked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { beginStep, recordRead } from '../../db/reconciling.ts';
import type { OpenStep } from '../../db/reconciling.ts';
import {
  askReconciliation,
  cancelReconciliation,
  getReconciliation,
} from '../../db/reconciliations.ts';
import { matchPayment } from '../../db/unmatched-payments.ts';
import { BY_TEST } from '../activities/tools.ts';
import { freezingAt } from '../frozen.ts';
import { quiet } from '../world.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

const admin = () => world.company.actors.admin;
const PERIOD = { from: '2020-01-01', to: '2099-12-31' };

async function ask(period = PERIOD): Promise<string> {
  const { connectionId } = world.company;
  return (await askReconciliation(world.db, admin(), { connectionId, ...period })).view.id;
}

async function step(id: string): Promise<OpenStep> {
  const open = await beginStep(world.db, world.company.companyId, id, BY_TEST);
  if (!('run' in open)) throw new Error('no step has begun');
  return open;
}

test('an invoice is of a period by its billing day, or by a payment here or there', async () => {
  const [billed, paidHere, paidThere, neither] = await Promise.all(
    Array.from({ length: 4 }, () => world.synced()),
  );
  if (!billed || !paidHere || !paidThere || !neither) throw new Error('not enough');
  await world.paid([{ invoice: paidHere, cash: '900.00' }], { paidDate: '2026-05-10' });
  await world.readNow();
  await world.paid([{ invoice: paidThere, cash: '10.00' }], { paidDate: '2026-05-31' });
  await world.paid([{ invoice: neither, cash: '10.00' }], { paidDate: '2026-06-01' });
  for (const [invoice, day] of [
    [billed, '2026-05-01'],
    [paidHere, '2026-04-30'],
    [paidThere, '2026-04-30'],
    [neither, '2026-04-30'],
  ])
    await world.asOwner('update invoices set billed_on = $2 where id = $1', [invoice, day]);
  const { ended, items } = await world.reconcileNow({ from: '2026-05-01', to: '2026-05-31' });
  expect(ended).toMatchObject({ status: 'completed', invoices: 3, payments: 3 });
  expect(items.map(({ invoiceId }) => invoiceId)).toEqual([paidThere]);
  await world.readNow();
});

test('owner invoices, and one payment over two invoices, agree as well', async () => {
  const [owner, other] = [
    await world.synced({ kind: 'owner' }),
    await world.synced({ kind: 'owner' }),
  ];
  await world.paid([
    { invoice: owner, cash: '100.00' },
    { invoice: other, cash: '200.00', discount: '5.00', writeOff: '1.00' },
  ]);
  await world.readNow();
  expect((await world.reconcileNow()).items).toEqual([]);
});

test('what waits here is named with why it waits; a page of its own tells more', async () => {
  const invoice = await world.synced();
  await world.asOwner('update commitments set payments_issued = false', []);
  await world.paid([{ invoice, cash: '70.00' }]);
  await world.readNow();
  const { items, ended } = await world.reconcileNow();
  expect(items).toMatchObject([
    {
      invoiceId: invoice,
      kind: 'PaymentMissingHere',
      cause: 'PaymentsSwitchedOff',
      unmatchedPaymentId: expect.any(String),
    },
  ]);
  expect(ended.byKind).toEqual([{ kind: 'PaymentMissingHere', count: 1 }]);
  await world.asOwner('update commitments set payments_issued = true', []);
  await world.readNow();
  await world.readAllNow();
});

test('what a person matched, of a document that is gone since, is missing there and stops nothing', async () => {
  const invoice = await world.synced();
  const other = await world.company.insert();
  const document = await world.enterInErp(other, { docNumber: 'GONE-1' });
  const payment = await world.paid([{ document, cash: '70.00' }]);
  await world.readNow();
  const [waiting] = await world.unmatchedOn(document);
  const { approver } = world.company.actors;
  const its = { id: String(waiting?.['id']), invoiceId: invoice, reason: 'Its.' };
  await matchPayment(world.db, approver, its);
  expect((await world.reconcileNow()).items).toEqual([]);
  await world.deletePayment(payment);
  const removed = await world.erp('DELETE', `/bills/${document}`);
  expect(removed.status).toBe(204);
  const { items, ended } = await world.reconcileNow();
  expect(ended).toMatchObject({ status: 'completed' });
  expect(items).toMatchObject([{ invoiceId: invoice, kind: 'PaymentMissingThere' }]);
  await world.readNow();
});

test('paid while it was looked at: what was true a moment ago is not reported', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '400.00' }]);
  // Read by 1 and 2, and again by 3; the fourth reads the invoices, the fifth reads this one again,
  // when the ERP has been asked for it.
  const frozen = freezingAt(world.db, 5);
  const activities = createActivities({ db: frozen.db, log: quiet, turnFreed: () => {} });
  const reconciled = world.reconcileNow(PERIOD, activities);
  await frozen.stands;
  await world.paid([{ invoice, cash: '500.00' }]);
  await world.readNow();
  frozen.thaw();
  const { items, ended } = await reconciled;
  expect(items).toEqual([]);
  expect(ended).toMatchObject({ status: 'completed', leftOut: 0 });
  expect(await world.row(invoice)).toMatchObject({ paymentStatus: 'paid' });
});

test('one at a time; cancelled it ends between two steps, with a word in the record', async () => {
  const id = await ask();
  expect(await ask()).toBe(id);
  await expect(ask({ from: '2026-01-01', to: '2026-01-31' })).rejects.toMatchObject({
    code: 'NotPossibleNow',
    message: expect.stringContaining(id),
  });
  const open = await step(id);
  const asked = await cancelReconciliation(world.db, admin(), id);
  expect(asked).toMatchObject({ status: 'running', isBeingCancelled: true });
  await recordRead(world.db, open, await world.pullFrom(null, 1000));
  const ended = await beginStep(world.db, world.company.companyId, id, BY_TEST);
  expect(ended).toEqual({ over: true });
  const { connectionId } = world.company;
  const view = await getReconciliation(world.db, admin(), id);
  expect(view).toMatchObject({ status: 'cancelled', words: 'It was cancelled.', differences: 0 });
  const kept = await world.asOwner('select 1 from reconciliation_payments', []);
  expect(kept).toEqual([]);
  expect((await world.eventTypes(connectionId)).slice(-3)).toEqual([
    'connection.reconciliationAsked',
    'connection.reconciliationCancelled',
    'connection.reconciled',
  ]);
  await expect(cancelReconciliation(world.db, admin(), id)).rejects.toMatchObject({
    code: 'NotPossibleNow',
  });
});

test('a step that another attempt has written meanwhile is not written again', async () => {
  const id = await ask();
  const slow = await step(id);
  const page = await world.pullFrom(null, 2);
  await world.asOwner('delete from turns', []); // its turn has lapsed
  const quick = await step(id);
  await recordRead(world.db, quick, page);
  await recordRead(world.db, slow, page);
  const view = await getReconciliation(world.db, admin(), id);
  expect(view).toMatchObject({ pages: 1, payments: page.applied.length, phase: 'reading' });
  await cancelReconciliation(world.db, admin(), id);
});
