// Who asks for a reading, and when it is done: by one that began afterwards. And from when on what
// was created in the ERP is imported.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { askBackFill } from '../../db/back-fills.ts';
import { beginPage, recordReading } from '../../db/payment-reading.ts';
import { cancelReading } from '../../db/payment-syncs.ts';
import { askPayments, BY_TEST } from '../activities/tools.ts';
import { eventually } from '../eventually.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { quiet } from '../world.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

const feed = () => {
  const { companyId, connectionId } = world.company;
  return { companyId, connectionId };
};
const readAll = () => inActivity(world.activities.readPayments, feed());
const paidOn = async (invoice: string) => (await world.row(invoice)).paidMinor;

/** A reading that has begun and stands still before it records its first page. */
async function frozenReading() {
  const frozen = freezingAt(world.db, 2);
  const { readPayments } = createActivities({ db: frozen.db, log: quiet });
  const ended = inActivity(readPayments, feed());
  ended.catch(() => undefined); // looked at after it has thawed
  await frozen.stands;
  return { ended, thaw: frozen.thaw };
}

test('who asks while a reading is under way gets one of their own: what was paid meanwhile is there', async () => {
  const invoice = await world.synced();
  const first = await world.ask();
  const reading = await frozenReading(); // page 1 was read
  await world.paid([{ invoice, cash: '900.00' }]);
  const second = await world.ask();
  expect((await world.asked(second)).reading).toBeNull();
  reading.thaw();
  await reading.ended; // reads for the second as well, as nobody waits any more
  const [one, two] = [await world.asked(first), await world.asked(second)];
  expect([one.request.status, two.request.status]).toEqual(['answered', 'answered']);
  expect(two.reading?.id).not.toBe(one.reading?.id);
  expect(one.reading).toMatchObject({ created: 0 });
  expect(two.reading).toMatchObject({ created: 1 });
  expect(Date.parse(two.reading?.beganAt ?? '')).toBeGreaterThan(Date.parse(two.request.askedAt));
  expect(await paidOn(invoice)).toBe(90_000n);
});

test('who asks before it begins is answered by the same one', async () => {
  const [one, two] = [await world.ask(), await world.ask(world.company.projectId)];
  await readAll();
  const [first, second] = [await world.asked(one), await world.asked(two)];
  expect(second.request.projectId).toBe(world.company.projectId);
  expect(second.reading?.id).toBe(first.reading?.id);
});

test('an attempt that thaws after another has written its page writes nothing', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '300.00' }]);
  const asked = await world.ask();
  const stale = await frozenReading();
  await readAll();
  const events = await world.eventTypes(invoice);
  stale.thaw();
  await stale.ended;
  expect(await world.eventTypes(invoice)).toEqual(events);
  expect((await world.asked(asked)).reading).toMatchObject({ pages: 1, created: 1 });
});

test('entered later but dated earlier is imported; entered earlier but dated later is not', async () => {
  const [early, late] = [await world.synced(), await world.synced()];
  await world.paid([{ invoice: early, cash: '100.00' }], { paidDate: tomorrow() });
  await pause();
  await world.asOwner(`update payment_feeds set sync_from = clock_timestamp()`, []);
  await pause();
  await world.paid([{ invoice: late, cash: '200.00' }], { paidDate: '2026-01-15' });
  expect(await world.readNow()).toMatchObject({ created: 1, skipped: 1 });
  expect([await paidOn(early), await paidOn(late)]).toEqual([0n, 20_000n]);
});

test('a back-fill reads from before, in a reading of its own, and moves nothing but that', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '100.00' }]);
  await pause();
  await world.asOwner(`update payment_feeds set sync_from = clock_timestamp()`, []);
  expect(await world.readNow()).toMatchObject({ skipped: 1 });
  const { cursor } = await state();
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const { admin } = world.company.actors;
  const { connectionId } = world.company;
  const asked = { connectionId, from, reason: 'The month before.' };
  const { reading } = await askBackFill(world.db, admin, asked);
  await inActivity(world.activities.readPayments, { ...feed(), backFillId: reading.id });
  expect(await paidOn(invoice)).toBe(10_000n);
  expect(await state()).toEqual({ cursor, syncFrom: from });
});

test('what was skipped, has gone and is back is skipped again', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const onBoth = [
    { invoice: one, cash: '100.00' },
    { invoice: two, cash: '50.00' },
  ];
  const payment = await world.paid(onBoth);
  await pause();
  await world.asOwner(`update payment_feeds set sync_from = clock_timestamp()`, []);
  expect(await world.readNow()).toMatchObject({ skipped: 2 });
  await world.changePayment(payment, {}, [{ invoice: two, cash: '50.00' }]);
  expect(await world.readNow()).toMatchObject({ deleted: 1 });
  await world.changePayment(payment, {}, onBoth);
  expect(await world.readNow()).toMatchObject({ created: 0, skipped: 2 });
  expect([await paidOn(one), await paidOn(two)]).toEqual([0n, 0n]);
});

test('a reading that waits for the ERP says why, and is cancelled at once', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  await world.erp('PUT', '/faults', { faults: [{ on: 'payments.list', do: 'error', next: 1 }] });
  const asked = await world.ask();
  await expect(readAll()).rejects.toMatchObject({ type: 'ErpDown', nonRetryable: false });
  const { reading } = await world.asked(asked);
  expect(reading).toMatchObject({ status: 'running', failure: 'ErpDown', waits: 1 });
  const { approver } = world.company.actors;
  const cancelled = await cancelReading(world.db, approver, reading?.id ?? '');
  expect(cancelled).toMatchObject({ status: 'cancelled' });
  expect((await world.asked(asked)).request).toMatchObject({ status: 'cancelled' });
  expect(await readAll()).toMatchObject({ isOver: true });
  expect(await paidOn(invoice)).toBe(30_000n); // an error is no deletion
});

test('while it goes on it says when it may end, by what the ERP says is left', async () => {
  await world.readNow();
  const invoice = await world.synced();
  for (const cash of ['10.00', '20.00', '30.00']) await world.paid([{ invoice, cash }]);
  const page = await world.pull(1);
  expect(page).toMatchObject({ isLast: false, remaining: 2 });
  const asked = await world.ask();
  const open = await beginPage(world.db, feed());
  if (!('run' in open)) throw new Error('it did not begin');
  expect(await world.asked(asked)).toMatchObject({ reading: { expectedEndAt: null } });
  const before = Date.now();
  await recordReading(world.db, open, page, BY_TEST);
  const { reading } = await world.asked(asked);
  const soFar = Date.now() - Date.parse(reading?.beganAt ?? '');
  const end = Date.parse(reading?.expectedEndAt ?? '');
  expect(end).toBeGreaterThanOrEqual(before + 1);
  expect(end).toBeLessThanOrEqual(Date.now() + 2 * soFar); // two are left, one is read
  await inActivity(world.activities.readPayments, feed());
  expect(await world.asked(asked)).toMatchObject({ reading: { seen: 3, expectedEndAt: null } });
});

test('a reading that is under way is cancelled between two pages; what it has read stays', async () => {
  const [first, second] = [await world.synced(), await world.synced()];
  await world.paid([{ invoice: first, cash: '300.00' }]);
  const page = await world.pull();
  await world.paid([{ invoice: second, cash: '300.00' }]);
  const asked = await world.ask();
  const open = await beginPage(world.db, feed());
  if (!('run' in open)) throw new Error('it did not begin');
  const { approver } = world.company.actors;
  const answer = await cancelReading(world.db, approver, open.run.id);
  expect(answer).toMatchObject({ status: 'running', isBeingCancelled: true });
  await recordReading(world.db, open, { ...page, isLast: false }, BY_TEST);
  expect(await beginPage(world.db, feed())).toEqual({ ended: true });
  expect((await world.asked(asked)).request).toMatchObject({ status: 'cancelled' });
  expect([await paidOn(first), await paidOn(second)]).toEqual([30_000n, 0n]);
  expect(await world.readNow()).toMatchObject({ created: 1 }); // goes on from there
  expect(await paidOn(second)).toBe(30_000n);
});

test('a list of one invoice that is older than a deletion does not bring the payment back', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  const asked = await askPayments(world, invoice);
  const frozen = freezingAt(world.db, 2);
  const { answerErpRequest } = createActivities({ db: frozen.db, log: quiet });
  const ended = inActivity(answerErpRequest, asked);
  ended.catch(() => undefined); // looked at after it has thawed
  await frozen.stands; // it has the payment in its hands
  await world.deletePayment(payment);
  expect(await world.readNow()).toMatchObject({ deleted: 1 });
  frozen.thaw();
  await ended;
  expect(await paidOn(invoice)).toBe(0n);
  expect(await world.payments(invoice)).toMatchObject([{ state: 'deleted' }]);
});

test('a schedule knocks, and only one knock waits at a time', async () => {
  await world.asOwner('update payment_feeds set every_minutes = 60', []);
  for (let count = 0; count < 3; count += 1)
    await inActivity(world.activities.askForPayments, feed());
  const waiting = await world.asOwner(
    `select asked_by from erp_requests where kind = 'paymentSync' and status = 'asked'`,
    [],
  );
  expect(waiting).toEqual([{ asked_by: null }]);
  await readAll();
  await world.asOwner('update payment_feeds set every_minutes = null', []);
  await inActivity(world.activities.askForPayments, feed());
  expect(await readAll()).toMatchObject({ isOver: true, pages: 0 });
});

test('a reading goes on where it was when Temporal has lost it', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '250.00' }]);
  const asked = await world.ask(); // told, and nobody works
  await world.asOwner(`update erp_requests set asked_at = now() - interval '2 minutes'`, []);
  const { workflow } = world.temporal.client;
  const { companyId, connectionId } = world.company;
  const handle = workflow.getHandle(`payment-sync/${companyId}/${connectionId}`);
  await eventually(async () => (await handle.describe()).status.name === 'RUNNING');
  await handle.terminate('test: lost');
  await using _worker = await world.work(); // its check looks every five seconds
  await world.ended(asked);
  expect(await paidOn(invoice)).toBe(25_000n);
});

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
/** The sandbox notes milliseconds. */
const pause = () => sql`select pg_sleep(0.02)`.execute(world.db.across);
async function state() {
  const [row] = await world.asOwner(
    `select cursor, to_char(sync_from at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from payment_feeds`,
    [],
  );
  return { cursor: row?.['cursor'], syncFrom: row?.['at'] };
}
