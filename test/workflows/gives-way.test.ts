// The queue of a connection gives way: whoever is called and may not ask holds no place, a look
// gives the export its place back, and what says nothing about the ERP shuts nothing.
import { afterEach, expect, test } from 'vitest';
import { askErp } from '../../db/erp-requests.ts';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { withdraw } from '../../db/looks.ts';
import { callNext } from '../../relay/turns.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { decided, idOf } from './looking.ts';

let world: World;
afterEach(() => world[Symbol.asyncDispose]());

const pause = () =>
  pauseConnection(world.db, world.company.actors.admin, world.company.connectionId, 'later');
const resume = () =>
  resumeConnection(world.db, world.company.actors.admin, world.company.connectionId);

/** In the order in which they are called. */
const queue = () =>
  world.asOwner<{ subject: string; priority: number }>(
    'select subject, priority from turns order by priority, queued',
  );

const untilQueued = (count: number) =>
  eventually(async () => (await queue()).length === count, { what: `${count} in the queue` });

const gate = async () =>
  (
    await world.asOwner<{ failing_since: Date | null; pause_reason: string | null }>(
      'select failing_since, pause_reason from connection_gates',
    )
  )[0];

test('questions that nobody waits for any more hold up no export', async () => {
  world = await aWorld({ connection: { concurrency: 1 } });
  const { companyId, connectionId, actors } = world.company;
  await pause();
  await using _worker = await world.work();
  for (const lookup of ['vendors', 'accounts', 'projects'] as const) {
    const { telling } = await world.db.inCompany(companyId, (tx) =>
      askErp(tx, actors.admin, connectionId, { kind: 'lookup', lookup }),
    );
    world.teller.tell(telling);
  }
  await untilQueued(3);
  const invoice = await world.sendAndExport();
  await untilQueued(4);
  await world.asOwner(`update erp_requests set asked_at = asked_at - interval '2 hours'`);
  await resume();
  await world.until(invoice, 'synced'); // each of them would have held the one place for 15 s
  expect(await queue()).toEqual([]);
});

test('a stopExport that is refused or withdrawn leaves the export where it stood in the queue', async () => {
  world = await aWorld({ connection: { concurrency: 1 } });
  await pause();
  await using _worker = await world.work();
  const invoices: string[] = [];
  for (let count = 1; count <= 3; count += 1) {
    invoices.push(await world.sendAndExport());
    await untilQueued(count);
  }
  const inOrder = invoices.map((invoice) => ({ subject: `invoice/${invoice}`, priority: 1 }));
  const [, , last = ''] = invoices;
  await world.asOwner(
    `update export_attempts set create_sent_at = now() - interval '1 hour' where invoice_id = $1`,
    [last],
  );
  const command = await decided(world, await world.ask('approver', 'stopExport', last));
  expect(command.answer).toMatchObject({ status: 409, body: { code: 'ErpNotAsked' } });
  expect(await queue()).toEqual(inOrder);
});

test('a look that is withdrawn while it waits for its turn gives the export its rank back', async () => {
  world = await aWorld();
  const invoice = await world.exporting();
  await world.asOwner(
    `insert into export_attempts (company_id, invoice_id, submission, connection_id, revision, create_sent_at)
     select company_id, id, submission, connection_id, revision, now() - interval '1 hour'
     from invoices where id = $1`,
    [invoice],
  );
  const asked = await world.decide('approver', 'stopExport', invoice);
  await world.asOwner(
    `insert into turns (company_id, connection_id, subject, priority)
     select company_id, connection_id, 'invoice/' || id, 0 from invoices where id = $1`,
    [invoice],
  );
  await withdraw(world.db, world.company.actors.approver, idOf(asked));
  expect(await queue()).toEqual([{ subject: `invoice/${invoice}`, priority: 1 }]);
});

test('a call that we end ourselves is no sign that the ERP is down', async () => {
  world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.search', do: 'hang', next: 1 });
  await world.sendAndExport(invoice);
  await eventually(async () => (await world.requests(invoice, 'bills.search')).length === 1);
  expect(await world.ask('approver', 'stopExport', invoice)).toMatchObject({ status: 200 });
  await world.taken(invoice);
  expect(await queue()).toEqual([]); // its turn is given back
  expect(await gate()).toEqual({ failing_since: null, pause_reason: null });
});

test('a failure of long ago, after which nobody asked, does not count as two minutes without an answer', async () => {
  world = await aWorld();
  await using _worker = await world.work();
  await world.asOwner(`update connection_gates set failing_since = now() - interval '1 hour'`);
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 1 });
  await world.sendAndExport(invoice);
  await world.until(invoice, 'synced');
  const paused = await world.asOwner(`select from events where type = 'connection.paused'`);
  expect(paused).toEqual([]);
});

test('an ERP that asks all to wait for ten minutes is not asked after five', async () => {
  world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.create', do: 'throttle', retryAfterSeconds: 600 });
  await world.sendAndExport(invoice);
  await eventually(async () => (await world.pendingOf(invoice)).failure === 'ErpBusy');
  const [closed] = await world.asOwner<{ seconds: string }>(
    'select extract(epoch from free_at - now()) as seconds from connection_gates',
  );
  expect(Number(closed?.seconds)).toBeGreaterThan(500);
});

test('who waits for the lag says until when', async () => {
  world = await aWorld({ settings: { lagMs: 600_000 }, connection: { requestTimeoutMs: 1_000 } });
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await world.sendAndExport(invoice);
  const next = () =>
    world.asOwner<{ reason: string; seconds: string }>(
      'select reason, extract(epoch from next_at - now()) as seconds from export_attempts',
    );
  await eventually(async () => {
    const [wait] = await next();
    return wait?.reason === 'ErpUnclear' && Number(wait.seconds) > 500;
  });
  expect(await queue()).toEqual([]); // and needs no place until then
});

test('who is called and is not there gives way', async () => {
  world = await aWorld();
  const invoice = await world.exporting(); // Temporal has heard nothing of it
  await world.asOwner(
    `insert into turns (company_id, connection_id, subject, priority)
     select company_id, connection_id, 'invoice/' || id, 1 from invoices where id = $1`,
    [invoice],
  );
  await callNext(world.relayDeps);
  expect(await queue()).toEqual([]);
});

test('credentials that were changed while a call was under way shut nothing', async () => {
  world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  const refusal = { do: 'refuse', status: 401, code: 'KEY_WRONG', text: 'No such key.' };
  await world.erp('PUT', '/faults', {
    faults: [
      { on: 'bills.search', do: 'delay', ms: 1_500, next: 1 },
      { on: 'bills.create', ...refusal, next: 1 },
    ],
  });
  await world.sendAndExport(invoice);
  await eventually(async () => (await world.requests(invoice, 'bills.search')).length === 1);
  await world.asOwner('update connections set sealed_credentials = sealed_credentials || $1', [
    Buffer.from([0]),
  ]);
  const isRefused = async () => (await world.pendingOf(invoice)).failure === 'ErpUnauthorized';
  await eventually(isRefused, { what: 'the refusal of the old credentials' });
  expect(await gate()).toMatchObject({ pause_reason: null });
});

test('what the ERP refused is corrected and sent again, also by an ERP that cannot be searched', async () => {
  world = await aWorld({ settings: { idempotency: 'neither' } });
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  const refusal = { do: 'refuse', code: 'PERIOD_CLOSED', text: 'The period is closed.' };
  await world.fault(invoice, { on: 'bills.create', ...refusal, next: 2 });
  await world.sendAndExport(invoice);
  await world.until(invoice, 'failedToExport');
  const correctAndRetry = async (accountingDate: string) => {
    const exportFields = { accountingDate };
    for (const [command, body] of [
      ['correct', { exportFields }],
      ['retry', {}],
    ] as const)
      expect(await world.ask('approver', command, invoice, body)).toMatchObject({ status: 200 });
  };
  await correctAndRetry('2026-12-01');
  const before = await world.row(invoice);
  await world.until(invoice, 'failedToExport', ({ version }) => version > before.version);
  expect((await world.row(invoice)).failure).toBe('ErpPeriodClosed'); // and again, not in doubt
  await correctAndRetry('2027-01-01');
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('whatever the ERP did before, a dead worker is followed within seconds, and tries do not end', async () => {
  world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.sendAndExport();
  await world.until(invoice, 'synced');
  const { events } = await world.runOf(invoice).fetchHistory();
  const scheduled = (events ?? []).flatMap(
    ({ activityTaskScheduledEventAttributes: one }) => one ?? [],
  );
  expect(scheduled.length).toBeGreaterThan(0);
  for (const { retryPolicy, scheduleToCloseTimeout } of scheduled) {
    expect(Number(retryPolicy?.maximumInterval?.seconds)).toBe(5);
    // An ERP that is down is asked for ever: neither a number nor a time ends it.
    expect(retryPolicy?.maximumAttempts).toBe(0);
    expect(Number(scheduleToCloseTimeout?.seconds ?? 0)).toBe(0);
  }
});
