// One attempt at a time: the lease, the fencing number of an attempt that was frozen, what may be
// believed of a search, and the places on a connection that takes one call at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { eventually } from '../eventually.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { attempt, frozenAttempt } from './tools.ts';

const TIMEOUT_MS = 1_000;
const LAG_MS = 3_000;
let world: World;
beforeAll(async () => {
  world = await aWorld({ connection: { requestTimeoutMs: TIMEOUT_MS, lagMs: LAG_MS } });
});
afterAll(() => world[Symbol.asyncDispose]());

test('two attempts at once: the second waits, and the ERP is asked once', async () => {
  const invoice = await world.exporting();
  const first = await frozenAttempt(world, invoice, 2);
  await expect(attempt(world, invoice)).rejects.toMatchObject({
    type: 'Limited',
    nonRetryable: false,
  });
  expect(await world.wordsOf(invoice)).toBe('Another attempt is asking the ERP.');
  expect(await world.requests(invoice, 'bills.search')).toHaveLength(1);
  first.thaw();
  expect(await first.answer).toMatchObject({ status: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('an attempt that was frozen before its create sends nothing after another has exported', async () => {
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 2);
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.requests(invoice)).toHaveLength(1);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('of two attempts that both found nothing, only the one that holds the lease now may send', async () => {
  const invoice = await world.exporting();
  const former = await frozenAttempt(world, invoice, 2);
  await world.age(invoice, 60);
  const present = await frozenAttempt(world, invoice, 2);
  former.thaw(); // the lease is alive, and the row where it was; but it is another's
  await expect(former.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.requests(invoice)).toEqual([]);
  present.thaw();
  expect(await present.answer).toMatchObject({ status: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('an attempt whose lease has lapsed sends nothing, even when nobody else has taken it', async () => {
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 2);
  await world.age(invoice, 60);
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.requests(invoice)).toEqual([]);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
});

test('an attempt that was frozen after its create leaves its document in the record, and moves nothing', async () => {
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 3);
  // A person moved the invoice meanwhile.
  await world.asOwner('update invoices set version = version + 1 where id = $1', [invoice]);
  frozen.thaw();
  expect(await frozen.answer).toMatchObject({ status: 'exporting', version: 3 });
  const [document] = await world.documentsOf(invoice);
  const late = (await world.events(invoice)).filter((one) => one.type === 'export.lateDocument');
  expect(late).toHaveLength(1);
  expect(late[0]?.after).toMatchObject({
    key: world.keyOf(invoice),
    document: { id: document?.['id'], total: '900.00' },
  });
});

test('after an unclear answer no search is believed before time-out and lag are over', async () => {
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  const searches = (await world.requests(invoice, 'bills.search')).length;

  await world.age(invoice, TIMEOUT_MS / 1000); // one of the two is not enough
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  expect(await world.requests(invoice, 'bills.search')).toHaveLength(searches);

  await world.age(invoice, LAG_MS / 1000);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  expect(await world.requests(invoice)).toHaveLength(1);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a create that lands after everybody gave it up is found beside the second one, and named', async () => {
  const invoice = await world.exporting();
  // Done 2.5 s later, when its caller has long left: longer than time-out and lag promised.
  await world.fault(invoice, { on: 'bills.create', do: 'delay', ms: 2_500 });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await world.age(invoice, 60);
  // Nothing is found, so it is sent again; but whether it is the only one is not known yet.
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await eventually(async () => (await world.documentsOf(invoice)).length === 2);
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpDuplicate');
  for (const { id } of await world.documentsOf(invoice)) expect(failureWords).toContain(String(id));
});

test('a create that is sent twice and lands once is synced, once that is sure', async () => {
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'drop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await world.age(invoice, 60);
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('what the ERP surely did not take is sent again as soon as the ERP allows', async () => {
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'throttle' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({
    type: 'ErpBusy',
    nextRetryDelay: 1_000,
  });
  await world.age(invoice, 2);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a connection that takes one call at once lets the next one wait for its turn', async () => {
  await using own = await aWorld();
  const [one, other] = [await own.exporting(), await own.exporting()];
  // As Tryton's: one call at once. What its connector finds at that address is of no use here.
  const { connectionId } = own.company;
  await own.asOwner(`update connections set connector = 'tryton' where id = $1`, [connectionId]);
  const frozen = freezingAt(own.db, 2);
  const { exportInvoice } = createActivities({ db: frozen.db, log: quiet });
  const first = inActivity(exportInvoice, await own.standing(one));
  const firstEnded = first.then(
    () => undefined,
    () => undefined,
  );
  await frozen.stands;

  const next = async () => inActivity(own.activities.exportInvoice, await own.standing(other));
  await expect(next()).rejects.toMatchObject({ type: 'Limited' });
  expect(await own.wordsOf(other)).toBe('Its turn on The ERP comes.');
  await own.age(one, 60); // a turn whose holder is gone lapses
  await expect(next()).rejects.not.toMatchObject({ type: 'Limited' });
  frozen.thaw();
  await firstEnded;
});
