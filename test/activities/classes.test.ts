// How an ERP meets a request that it saw before, and what we do about each: it keeps our key, it
// can be searched, or neither; and what a find may bring to light.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { createCrash, losingCommits } from '../crash.ts';
import { inActivity } from '../twice.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { attempt, enteredByHand } from './tools.ts';

let searchable: World;
let neither: World;
beforeAll(async () => {
  searchable = await aWorld();
  neither = await aWorld({ settings: { idempotency: 'neither' } });
});
afterAll(async () => {
  await searchable[Symbol.asyncDispose]();
  await neither[Symbol.asyncDispose]();
});

test('neither: an export whose answer is lost is parked, and is not rejected unasked', async () => {
  const world = neither;
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  const parked = { status: 'failedToExport', version: 3 };
  expect(await attempt(world, invoice)).toMatchObject(parked);
  expect(await world.row(invoice)).toMatchObject({ failure: 'ErpUnclear' });
  const rejecting = await world.decide('approver', 'reject', invoice, { reason: 'wrong' });
  expect(rejecting).toMatchObject({ status: 202, body: { outcome: 'looking' } });
  expect(await world.requests(invoice, 'bills.search')).toEqual([]);
  expect(await world.requests(invoice)).toHaveLength(1);
});

test('neither: a worker that dies after it sent leaves an export that is parked, not sent again', async () => {
  const world = neither;
  const invoice = await world.exporting();
  const crash = createCrash();
  const { exportInvoice } = createActivities({
    db: losingCommits(world.db, crash, () => invoice),
    log: quiet,
  });
  crash.lose(invoice, { step: 3, when: 'before' }); // begun, about to create, and then it dies
  await expect(inActivity(exportInvoice, await world.standing(invoice))).rejects.toThrow('lost');
  expect(await world.documentsOf(invoice)).toHaveLength(1);

  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  expect(await world.row(invoice)).toMatchObject({ failure: 'ErpUnclear' });
  expect(await world.requests(invoice)).toHaveLength(1);
});

test('neither: what was surely not taken is sent again', async () => {
  const world = neither;
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'throttle' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpBusy' });
  await world.age(invoice, 2);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('deduplicatesByKey: sent again at once under the same key, although no search shows it yet', async () => {
  await using world = await aWorld({
    settings: { idempotency: 'deduplicatesByKey', lagMs: 60_000 },
  });
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  const creates = await world.requests(invoice);
  expect(creates.map((one) => one.status)).toEqual([0, 200]);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('searchable: two documents under our key are named, and none of them is chosen', async () => {
  const world = searchable;
  const invoice = await world.exporting();
  const ids = [await enteredByHand(world, invoice), await enteredByHand(world, invoice)];
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpDuplicate');
  for (const id of ids) expect(failureWords).toContain(id);
  expect(await world.requests(invoice)).toHaveLength(2); // those by hand
});

test('a document that differs from what was sent is a mismatch that names every difference', async () => {
  const world = searchable;
  const invoice = await world.exporting();
  const party = 'V-1002';
  const lines = [{ account: '5200', amount: '850.00' }];
  await enteredByHand(world, invoice, { party, lines });
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpMismatch');
  expect(failureWords).toContain('total: sent "900.00", the ERP has "850.00"');
  expect(failureWords).toContain('vendor: sent');
});

test('a document that was changed or voided between create and confirm is a mismatch', async () => {
  const world = searchable;
  const changes = [
    {
      path: '',
      body: { docNumber: 'OTHER' },
      words: /number: sent "INV-\d+", the ERP has "OTHER"/,
    },
    { path: '/void', body: {}, words: /state: sent "posted", the ERP has "cancelled"/ },
  ];
  for (const { path, body, words } of changes) {
    const invoice = await world.exporting();
    await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
    await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
    const [document] = await world.documentsOf(invoice);
    const changed = await world.erp(
      path ? 'POST' : 'PATCH',
      `/bills/${String(document?.['id'])}${path}`,
      body,
    );
    expect(changed.status).toBe(200);
    await world.age(invoice, 60);
    expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
    const { failure, failureWords } = await world.row(invoice);
    expect(failure).toBe('ErpMismatch');
    expect(failureWords).toMatch(words);
    expect(await world.requests(invoice)).toHaveLength(1);
  }
});

test('a draft that was left half done is finished, and is the one document', async () => {
  const world = searchable;
  const invoice = await world.exporting();
  const lines = [{ account: '5200', amount: '1.00' }];
  const draft = await enteredByHand(world, invoice, { lines, post: false });
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  const documents = await world.documentsOf(invoice);
  expect(documents).toMatchObject([{ id: draft, state: 'posted', total: '900.00' }]);
});

test('a submission sent again finds what an earlier one left in the ERP, and adds nothing', async () => {
  const world = searchable;
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  // As if it had been rejected after the ERP was asked: that comes with its own commands.
  await world.asOwner(
    `update invoices set erp_status = 'rejected', version = version + 1 where id = $1`,
    [invoice],
  );
  await world.decide('projectUser', 'send', invoice);
  const { revision } = await world.row(invoice);
  await world.decide('approver', 'export', invoice, { revision });
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport', submission: 2 });
  expect(await world.row(invoice)).toMatchObject({ failure: 'ErpDuplicate' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});
