// What an ERP that does not tell deletions has deleted: found by a reading of everything, and never
// by one that broke off or saw nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginPage, recordReading, recordReadingFailed } from '../../db/payment-reading.ts';
import type { OpenPage } from '../../db/payment-reading.ts';
import { askForReading } from '../../db/payment-syncs.ts';
import type { PaymentPage } from '../../domain/document.ts';
import { BY_TEST } from '../activities/tools.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

async function ask(mayBeEmpty = false): Promise<string> {
  const { actors, connectionId } = world.company;
  const what = { connectionId, projectId: undefined, isComplete: true, mayBeEmpty };
  return (await askForReading(world.db, actors.approver, what)).requestId;
}

async function begin(): Promise<OpenPage> {
  const open = await beginPage(world.db, world.company);
  if (!('run' in open)) throw new Error('no page has begun');
  return open;
}

/** All from the beginning, as an ERP says it that tells no deletions, without these payments. */
async function everything(without: readonly string[] = []): Promise<PaymentPage> {
  const page = await world.pullFrom(null, 1000);
  if (!page.isLast) throw new Error('there is more than a page');
  const applied = page.applied.filter(({ id }) => !without.includes(id));
  return { ...page, applied, wholePayments: [], wholeDocuments: [] };
}

const record = (open: OpenPage, page: PaymentPage) => recordReading(world.db, open, page, BY_TEST);
const paidOn = async (invoice: string) => (await world.row(invoice)).paidMinor;

test('what is missing from all that the ERP has is deleted; what it shows again is back', async () => {
  const [stays, goes] = [await world.synced(), await world.synced()];
  await world.paid([{ invoice: stays, cash: '300.00' }]);
  const gone = await world.paid([{ invoice: goes, cash: '900.00' }]);
  await world.readNow();
  const { cursor } = await everything();
  const asked = await ask();
  const first = await begin();
  expect(first.run).toMatchObject({ isComplete: true, cursor: null });
  const all = await everything([gone]);
  const half = all.applied.length - 1;
  await record(first, { ...all, applied: all.applied.slice(0, half), isLast: false });
  expect(await paidOn(goes)).toBe(90_000n); // not before the end
  const second = await begin();
  expect(second.run.id).toBe(first.run.id);
  await record(second, { ...all, applied: all.applied.slice(half) });
  expect([await paidOn(stays), await paidOn(goes)]).toEqual([30_000n, 0n]);
  expect(await world.payments(goes)).toMatchObject([{ state: 'deleted' }]);
  const { request, reading } = await world.asked(asked);
  expect(request).toMatchObject({ status: 'answered', result: { deleted: 1 } });
  expect(reading).toMatchObject({ status: 'completed', isComplete: true, deleted: 1 });
  expect(await world.asOwner('select from payment_sightings', [])).toEqual([]);
  expect(await world.eventTypes(goes)).toContain('payment.deletedInErp');
  // The next one goes on from there, and another complete one finds it again.
  await world.ask();
  const next = await begin();
  expect(next.run).toMatchObject({ isComplete: false, cursor });
  await record(next, await everything());
  expect(await paidOn(goes)).toBe(90_000n);
});

test('what came while it was read is not missing from it', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '100.00' }]);
  await ask();
  const open = await begin();
  const before = await everything();
  await world.record(before); // by another way meanwhile
  const without = before.applied.at(-1)?.id ?? '';
  await record(open, await everything([without]));
  expect(await paidOn(invoice)).toBe(10_000n);
});

test('an ERP that shows nothing at all deletes nothing, and a person is asked', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '200.00' }]);
  await world.readNow();
  const nothing = { ...(await everything()), applied: [] };
  const asked = await ask();
  await record(await begin(), nothing);
  const { request, reading } = await world.asked(asked);
  expect(request).toMatchObject({ status: 'failed', reason: 'ErpEmpty' });
  expect(reading).toMatchObject({ status: 'failed', failure: 'ErpEmpty', deleted: 0 });
  expect(reading?.words).toContain('no payments at all');
  expect(await paidOn(invoice)).toBe(20_000n);
  await ask(true); // a person says that it is so
  await record(await begin(), nothing);
  expect(await paidOn(invoice)).toBe(0n);
});

test('one that broke off deletes nothing, and its sightings are forgotten', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '200.00' }]);
  await world.readNow();
  const asked = await ask();
  const open = await begin();
  const all = await everything();
  await record(open, { ...all, applied: all.applied.slice(0, 1), isLast: false });
  const failed = { failure: 'ErpRejected', words: 'It broke off.', ms: 0 } as const;
  const more = { isFinal: true, by: BY_TEST, busyMs: undefined };
  await recordReadingFailed(world.db, await begin(), { ...failed, ...more });
  expect((await world.asked(asked)).request).toMatchObject({ status: 'failed' });
  expect(await paidOn(invoice)).toBe(20_000n);
  expect(await world.asOwner('select from payment_sightings', [])).toEqual([]);
});
