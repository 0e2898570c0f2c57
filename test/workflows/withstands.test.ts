// What the workflow withstands: messages that are late, doubled or out of order, a run that ends
// just when it is needed again, a row that was restored, a time without any worker.
import { setTimeout as sleep } from 'node:timers/promises';
import { activityInfo } from '@temporalio/activity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCheck } from '../../relay/check.ts';
import { tellClaimed } from '../../relay/loop.ts';
import { tell } from '../../relay/tell.ts';
import type { Telling } from '../../db/invoices.ts';
import { randomOf } from '../chaos/random.ts';
import { eventually } from '../eventually.ts';
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

async function tellOf(telling: Telling | undefined): Promise<void> {
  const { client } = world.temporal;
  if (telling) await tell(telling, { client, taskQueue: world.taskQueue, deadlineMs: 60_000 });
}

test('decisions told in one burst, shuffled and doubled: one export, and the status is right', async () => {
  const invoice = await world.company.insert();
  const { revision } = await world.row(invoice);
  const sent = await world.decide('projectUser', 'send', invoice);
  const accepted = await world.decide('approver', 'accept', invoice, { revision });
  const exported = await world.decide('approver', 'export', invoice);
  const burst = [exported, sent, accepted, accepted, exported, sent, accepted];
  await Promise.all(burst.map(({ telling }) => tellOf(telling)));

  await world.until(invoice, 'synced');
  await world.taken(invoice);
  expect(await world.requests(invoice)).toHaveLength(1);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a late readyToExport after the run has ended makes a run that waits for nothing, and the check ends it', async () => {
  const invoice = await world.company.insert();
  const sent = await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  await world.ask('approver', 'reject', invoice, { reason: 'wrong cost code' });
  expect(await world.runOf(invoice).result()).toBe('rejected');

  await tellOf(sent.telling); // as it was told then, whatever the row says by now
  const late = await world.runOf(invoice).describe();
  expect(late.status.name).toBe('RUNNING');
  const check = createCheck(world.relayDeps);
  await eventually(async () => {
    await check(); // finds it as soon as Temporal's list shows it
    await tellClaimed(world.relayDeps);
    return (await world.runOf(invoice).describe()).status.name === 'COMPLETED';
  });
  expect(await world.runOf(invoice).result()).toBe('rejected');
});

test('a row that was restored to an older version is believed, and its invoice is exported once', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  const [backup] = await world.asOwner<{ row: unknown }>(
    'select to_jsonb(invoices) as row from invoices where id = $1',
    [invoice],
  );
  await world.acceptAndExport('approver', invoice);
  await world.until(invoice, 'synced');
  await world.taken(invoice);

  await world.asOwner('delete from export_attempts where invoice_id = $1', [invoice]);
  await world.asOwner(
    `update invoices set (version, erp_status, erp_document_id, erp_document_number, erp_own_number,
         erp_document_url, synced_at, taken_up_version, export_fields, decided_by)
       = (select version, erp_status, erp_document_id, erp_document_number, erp_own_number,
         erp_document_url, synced_at, taken_up_version, export_fields, decided_by
         from jsonb_populate_record(null::invoices, $2)) where id = $1`,
    [invoice, JSON.stringify(backup?.row)],
  );
  expect(await world.row(invoice)).toMatchObject({ version: 1, erpStatus: 'readyToExport' });
  await world.acceptAndExport('approver', invoice); // version 2: the run believed 3
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  await world.payAndTell(invoice);
});

const RACERS = 60;

test(`${RACERS} invoices, each rejected and sent again around the end of its run: each is exported once`, async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const random = randomOf(seed);
  const race = async (): Promise<string> => {
    const [first, second, isLate] = [random() * 60, random() * 30, random() < 0.5];
    const invoice = await world.company.insert();
    const sent = await world.ask('projectUser', 'send', invoice);
    await sleep(first); // the race itself: nothing is waited for
    await world.ask('approver', 'reject', invoice, { reason: 'once more' });
    await sleep(second);
    await world.sendAndExport(invoice);
    if (isLate) await tellOf(sent.telling);
    return invoice;
  };
  const invoices: string[] = [];
  while (invoices.length < RACERS)
    invoices.push(...(await Promise.all(Array.from({ length: 20 }, race))));

  await eventually(
    async () =>
      (
        await world.asOwner(`select from invoices where id = any($1) and erp_status <> 'synced'`, [
          invoices,
        ])
      ).length === 0,
    { what: `synced of them all, with seed ${seed},` },
  );
  const numbers = (await world.documents()).map((one) => String(one['docNumber']));
  for (const invoice of invoices) {
    const { number, submission } = await world.row(invoice);
    const which = `${number}, seed ${seed}`;
    expect(submission, which).toBe(2);
    const documents = numbers.filter((one) => one === number);
    expect(documents, which).toHaveLength(1);
  }
});

test('with the database away for longer than a local step is tried, a remote one goes on trying', async () => {
  await using own = await aWorld();
  let tries = 0;
  await using _worker = await own.work({
    ...own.activities,
    async settle(at) {
      tries += 1;
      if (activityInfo().isLocal) throw new Error('the database does not answer');
      return own.activities.settle(at);
    },
  });
  const invoice = await own.sendAndExport();
  await own.until(invoice, 'synced');
  await own.payAndTell(invoice);
  await fastForward(own.temporal.client, own.workflowId(invoice), 31);
  expect(await own.runOf(invoice).result()).toBe('synced');
  expect(tries).toBeGreaterThan(1);
  await recordHistory('settled-remotely', own.runOf(invoice));
});

test('without a worker the messages are taken, and acted on when one comes', async () => {
  await using empty = await aWorld();
  const invoice = await empty.sendAndExport();
  await empty.told();
  expect(await empty.row(invoice)).toMatchObject({ erpStatus: 'exporting', takenUpVersion: 0 });
  await using _worker = await empty.work();
  await empty.until(invoice, 'synced');
  expect(await empty.documentsOf(invoice)).toHaveLength(1);
});
