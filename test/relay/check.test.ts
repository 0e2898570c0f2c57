// The relay's check: what was not taken up for a minute, open submissions without a run, and a run
// that is told three times in vain. Minutes pass by moving the row's moments into the past.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { callTurns } from '../../db/turns.ts';
import { createCheck } from '../../relay/check.ts';
import { tellClaimed } from '../../relay/loop.ts';
import { eventually } from '../eventually.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { aMinute, isListed, toldExporting, waiting } from './checking.ts';

let world: World;
let check: () => Promise<void>;
beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => {
  check = createCheck(world.relayDeps);
});
afterAll(() => world[Symbol.asyncDispose]());

/** What operators are warned of. */
function aLog() {
  const said: unknown[][] = [];
  const log: typeof quiet = Object.create(quiet, {
    warn: { value: (...words: unknown[]) => said.push(words) },
  });
  return { said, log };
}

const tellings = async (invoice: string) => {
  const { toldInVain, toldAt } = await world.row(invoice);
  return { toldInVain, wasTold: toldAt !== null };
};

test('an export that nobody took up for a minute is told again, once a minute', async () => {
  const invoice = await toldExporting(world);
  await check();
  expect(await waiting(world)).toEqual([]); // it is young
  await aMinute(world, invoice);
  await check();
  expect(await waiting(world)).toEqual([`invoice/${invoice}`]);
  expect(await tellings(invoice)).toEqual({ toldInVain: 1, wasTold: true });
  await tellClaimed(world.relayDeps);
  await check(); // at once again: not told again
  expect(await waiting(world)).toEqual([]);
  expect(await tellings(invoice)).toMatchObject({ toldInVain: 1 });
});

test('told three times in vain: its run is ended and begun anew, the record says so, and it is exported', async () => {
  const invoice = await toldExporting(world);
  const before = await world.runOf(invoice).describe();
  for (let times = 1; times <= 3; times += 1) {
    await aMinute(world, invoice);
    await check();
    await tellClaimed(world.relayDeps);
    expect(await tellings(invoice)).toMatchObject({ toldInVain: times });
  }
  expect((await world.runOf(invoice).describe()).runId).toBe(before.runId);

  await aMinute(world, invoice);
  await check();
  await tellClaimed(world.relayDeps);
  const after = await world.runOf(invoice).describe();
  expect(after.runId).not.toBe(before.runId);
  expect(after.status.name).toBe('RUNNING');
  const old = world.temporal.client.workflow.getHandle(world.workflowId(invoice), before.runId);
  expect((await old.describe()).status.name).toBe('TERMINATED');
  expect((await world.events(invoice)).at(-1)).toMatchObject({
    type: 'run.restarted',
    reason: 'told three times in vain',
  });
  expect(await tellings(invoice)).toMatchObject({ toldInVain: 0 });

  await using _worker = await world.work();
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('an open submission whose run was ended by hand gets a new one', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await eventually(() => isListed(world, invoice));
  await world.told();
  await world.runOf(invoice).terminate('by hand');
  await eventually(async () => !(await isListed(world, invoice)));
  const { said, log } = aLog();
  const naming = createCheck({ ...world.relayDeps, log });
  await naming();
  expect(await waiting(world)).toContain(`invoice/${invoice}`);
  expect(said).toEqual([]); // it moved just now: its run may be about to begin
  await aMinute(world, invoice);
  await naming();
  const { companyId } = world.company;
  expect(said).toEqual([[{ companyId, invoiceId: invoice }, 'no run is open for it: told again']]);
  await tellClaimed(world.relayDeps);
  expect((await world.runOf(invoice).describe()).status.name).toBe('RUNNING');
  expect(await tellings(invoice)).toMatchObject({ toldInVain: 0 }); // a missing run is not in vain
});

/** Its attempts are as old as the rest. */
async function aMinuteForAll(invoice: string): Promise<void> {
  await aMinute(world, invoice);
  await world.age(invoice, 70);
}

test('an export for which nobody acts, as its run begins from long ago, is told again and exported', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  const before = await world.standing(invoice);
  await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 100 });
  {
    await using _worker = await world.work();
    await world.acceptAndExport('approver', invoice);
    const isTried = async () => (await world.pendingOf(invoice)).failure === 'ErpDown';
    await eventually(isTried);
  }
  await world.told();
  await check();
  expect(await waiting(world)).toEqual([]); // the attempt has a time of its own
  await world.runOf(invoice).terminate('by hand');
  await world.temporal.client.workflow.start('processInvoice', {
    workflowId: world.workflowId(invoice),
    taskQueue: world.taskQueue,
    args: [before],
  });
  await eventually(() => isListed(world, invoice));
  await aMinuteForAll(invoice);
  await check();
  expect(await waiting(world)).toEqual([`invoice/${invoice}`]);
  await world.fault(invoice);
  await using _worker = await world.work();
  await world.untilThroughTime(invoice, 'synced');
});

test('who waits for a turn is left alone, and told again once it was called and did not come', async () => {
  const invoice = await toldExporting(world);
  await world.asOwner('update invoices set taken_up_version = version where id = $1', [invoice]);
  await world.asOwner(
    `insert into turns (company_id, connection_id, subject, priority)
     select company_id, connection_id, 'invoice/' || id, 1 from invoices where id = $1`,
    [invoice],
  );
  await aMinute(world, invoice);
  await check();
  expect(await waiting(world)).toEqual([]); // its turn may be hours away
  expect(await callTurns(world.db, 15)).toHaveLength(1);
  await check();
  expect(await waiting(world)).toEqual([]); // it was called just now
  await world.age(invoice, 20); // nobody comes
  await callTurns(world.db, 15);
  await check();
  expect(await waiting(world)).toEqual([`invoice/${invoice}`]);
  await tellClaimed(world.relayDeps);
});

test('who waits for hours to be called, and has lost its place, is tried now', async () => {
  const { admin } = world.company.actors;
  const { connectionId } = world.company;
  await pauseConnection(world.db, admin, connectionId, 'later');
  await using _worker = await world.work();
  const invoice = await world.sendAndExport();
  await eventually(async () => (await world.pendingOf(invoice)).failure === 'Paused');
  await world.asOwner('delete from turns');
  await resumeConnection(world.db, admin, connectionId);
  await aMinuteForAll(invoice);
  await check();
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a paid invoice past the time it settles, which its run has not settled, is told again', async () => {
  const invoice = await world.company.insert();
  {
    await using _worker = await world.work();
    await world.until(await world.sendAndExport(invoice), 'synced');
    await world.payAndTell(invoice);
  }
  await world.told();
  await world.asOwner(
    `update invoices set settle_at = now() - interval '2 minutes' where id = $1`,
    [invoice],
  );
  await aMinute(world, invoice);
  await check();
  expect(await waiting(world)).toContain(`invoice/${invoice}`);
  await tellClaimed(world.relayDeps);
});

test('what waits for a person is left alone', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await eventually(() => isListed(world, invoice));
  await world.told();
  await aMinute(world, invoice);
  await check();
  expect(await waiting(world)).not.toContain(`invoice/${invoice}`);
});
