// Commands that look into the ERP before they are decided: with the ERP up, down, slow, and with
// its lag not over; and taken back by hand when nothing else answers (design.md section 4, point
// 5).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withdraw } from '../../db/looks.ts';
import { eventually } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { commandOf, decided, idOf, refusedByErp, takenUnseen } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ settings: { lagMs: 300 }, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const reject = (invoice: string) =>
  world.ask('approver', 'reject', invoice, { reason: 'The wrong cost code.' });

describe('reject after an attempt', () => {
  test('is decided when the ERP has no document of ours', async () => {
    const invoice = await refusedByErp(world);
    const command = await decided(world, await reject(invoice));
    expect(command).toMatchObject({ outcome: 'done', answer: { status: 200 } });
    expect(await world.row(invoice)).toMatchObject({ erpStatus: 'rejected', lookId: null });
    expect((await world.eventTypes(invoice)).slice(-2)).toEqual([
      'invoice.lookBegun',
      'invoice.rejected',
    ]);
    expect((await world.events(invoice)).at(-1)).toMatchObject({ reason: 'The wrong cost code.' });
    await world.runOf(invoice).result(); // waits for nothing any more
    await recordHistory('rejected-after-a-look', world.runOf(invoice));
  });

  test('is refused when the ERP has one, and says which', async () => {
    const invoice = await refusedByErp(world);
    const ours = await world.enterInErp(invoice, { reference: world.keyOf(invoice) });
    const { version } = await world.row(invoice);
    const command = await decided(world, await reject(invoice));
    expect(command).toMatchObject({
      outcome: 'refused',
      answer: {
        status: 409,
        body: { code: 'ErpHasDocument', documents: [{ id: ours }] },
      },
    });
    expect(await world.row(invoice)).toMatchObject({
      erpStatus: 'failedToExport',
      version: version + 2,
      lookId: null,
    });
  });

  test('waits for the lag before it asks', async () => {
    const lagging = await aWorld({
      settings: { lagMs: 60_000 },
      connection: { requestTimeoutMs: 1_000 },
    });
    await using _all = lagging;
    await using _worker = await lagging.work();
    const invoice = await lagging.company.insert();
    await lagging.fault(invoice, { on: 'bills.create', do: 'refuse', code: 'X', text: 'no' });
    await lagging.sendAndExport(invoice);
    await lagging.until(invoice, 'failedToExport');
    const asked = await lagging.ask('approver', 'reject', invoice, { reason: 'wrong' });
    await eventually(async () => (await commandOf(lagging, idOf(asked))).reason === 'ErpUnclear', {
      what: 'a look that waits for the lag',
    });
    expect(await lagging.requests(invoice, 'bills.search')).toHaveLength(1); // the attempt's own
    await lagging.age(invoice, 120);
    await lagging.lookNow(invoice);
    expect(await decided(lagging, asked)).toMatchObject({ outcome: 'done' });
    expect(await lagging.requests(invoice, 'bills.search')).toHaveLength(2);
  });
});

describe('reject after an attempt, by an ERP that is slow or down,', () => {
  test('gives up after two minutes of trying, and leaves the invoice as it was', async () => {
    const invoice = await refusedByErp(world);
    await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 1_000 });
    const asked = await reject(invoice);
    await eventually(async () => (await commandOf(world, idOf(asked))).reason === 'ErpDown', {
      what: 'a look that the ERP does not answer',
    });
    expect((await commandOf(world, idOf(asked))).outcome).toBe('looking');
    await world.age(invoice, 180);
    await world.lookNow(invoice);
    expect(await decided(world, asked)).toMatchObject({
      outcome: 'refused',
      answer: { status: 409, body: { code: 'ErpNotAsked' } },
    });
    expect((await world.row(invoice)).erpStatus).toBe('failedToExport');
  });

  test('is decided by an ERP that answers slowly', async () => {
    const invoice = await refusedByErp(world);
    // Longer than one call may take, twice; then within it.
    await world.fault(
      invoice,
      { on: 'bills.search', do: 'delay', ms: 1_500, next: 2 },
      { on: 'bills.search', do: 'delay', ms: 500, next: 1 },
    );
    expect(await decided(world, await reject(invoice))).toMatchObject({ outcome: 'done' });
  });
});

describe('stopExport', () => {
  test('is decided at once while no document was ever sent', async () => {
    const invoice = await world.company.insert();
    await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 1_000 });
    await world.sendAndExport(invoice);
    await eventually(async () => (await world.pendingOf(invoice)).failure === 'ErpDown', {
      what: 'an attempt that waits',
    });
    const stopped = await world.ask('approver', 'stopExport', invoice);
    expect(stopped).toMatchObject({ status: 200, body: { erpStatus: 'accepted' } });
    await world.taken(invoice); // the waiting attempt is over
    expect(await world.documentsOf(invoice)).toEqual([]);
    await recordHistory('stopped-at-once', world.runOf(invoice));
  });

  test('finds what the ERP has taken: the invoice is synced', async () => {
    const invoice = await takenUnseen(world);
    const command = await decided(world, await world.ask('approver', 'stopExport', invoice));
    expect(command).toMatchObject({ outcome: 'done', answer: { body: { erpStatus: 'synced' } } });
    const [document] = await world.documentsOf(invoice);
    expect(await world.row(invoice)).toMatchObject({
      erpStatus: 'synced',
      erpDocumentId: document?.['id'],
    });
    await world.taken(invoice);
    await recordHistory('stopped-and-found', world.runOf(invoice));
  });

  test('is refused when the ERP cannot tell, and the export goes on', async () => {
    const invoice = await takenUnseen(world, {
      on: 'bills.search',
      do: 'error',
      status: 503,
      next: 1_000,
    });
    const asked = await world.ask('approver', 'stopExport', invoice);
    await eventually(async () => (await commandOf(world, idOf(asked))).reason === 'ErpDown', {
      what: 'a look that the ERP does not answer',
    });
    await world.age(invoice, 180);
    await world.lookNow(invoice);
    expect(await decided(world, asked)).toMatchObject({
      answer: { status: 409, body: { code: 'ErpNotAsked' } },
    });
    await world.erp('PUT', '/faults', { faults: [] });
    await world.untilThroughTime(invoice, 'synced');
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    await world.taken(invoice);
    await recordHistory('stop-refused-and-synced', world.runOf(invoice));
  });

  test('waits for the end of a call that hangs, and only then looks', async () => {
    const invoice = await world.company.insert();
    await world.fault(invoice, { on: 'bills.create', do: 'commitThenHang' });
    await world.sendAndExport(invoice);
    await eventually(async () => (await world.documentsOf(invoice)).length === 1, {
      what: 'the document in the ERP',
    });
    const command = await decided(world, await world.ask('approver', 'stopExport', invoice));
    expect(command).toMatchObject({ answer: { body: { erpStatus: 'synced' } } });
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    expect(await world.requests(invoice)).toHaveLength(1);
    const order = await activitiesOf(invoice);
    expect(order.slice(0, 3)).toEqual(['exportInvoice', 'end of exportInvoice', 'lookIntoErp']);
  });
});

/** As the history has them: begun, and ended in whatever way. */
async function activitiesOf(invoice: string): Promise<string[]> {
  const { events } = await world.runOf(invoice).fetchHistory();
  const begun = new Map<string, string>();
  return (events ?? []).flatMap((event) => {
    const type = event.activityTaskScheduledEventAttributes?.activityType?.name;
    if (type) {
      begun.set(String(event.eventId), type);
      return type;
    }
    const { scheduledEventId } =
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskCanceledEventAttributes ??
      event.activityTaskTimedOutEventAttributes ??
      {};
    return scheduledEventId ? `end of ${begun.get(String(scheduledEventId))}` : [];
  });
}

test('at most one look at a time; everything else waits for it', async () => {
  const invoice = await takenUnseen(world, {
    on: 'bills.search',
    do: 'error',
    status: 503,
    next: 1_000,
  });
  const first = await world.ask('approver', 'stopExport', invoice, {}, 'the first');
  const second = await world.ask('approver2', 'stopExport', invoice);
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'BeingLookedInto', underWay: idOf(first) },
  });
  const again = await world.ask('approver', 'stopExport', invoice, {}, 'the first');
  expect(again).toMatchObject({ status: 202, repeated: true, body: { commandId: idOf(first) } });
  const { actors } = world.company;
  await withdraw(world.db, actors.approver2, idOf(first));
  const after = await world.ask('approver', 'stopExport', invoice, {}, 'the first');
  expect(after).toMatchObject({ status: 409, repeated: true, body: { code: 'Withdrawn' } });
  expect((await world.row(invoice)).lookId).toBeNull();
});

test('a look is withdrawn by hand with Temporal and the ERP down, and the export goes on', async () => {
  await using alone = await aWorld({
    settings: { lagMs: 300 },
    connection: { requestTimeoutMs: 1_000 },
  });
  const invoice = await alone.exporting();
  await alone.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  {
    await using _worker = await alone.work();
    await eventually(async () => (await alone.documentsOf(invoice)).length === 1, {
      what: 'the document in the ERP',
    });
  } // from here on nobody works, and nobody is told
  const asked = await alone.decide('approver', 'stopExport', invoice);
  if (asked.status === 200) throw new Error('the document was sent: this must be looked into');
  expect(await alone.row(invoice)).toMatchObject({ lookId: idOf(asked), erpStatus: 'exporting' });
  const { body } = await withdraw(alone.db, alone.company.actors.approver, idOf(asked));
  expect(body).toMatchObject({ outcome: 'withdrawn', erpStatus: 'exporting' });
  expect(await withdraw(alone.db, alone.company.actors.approver2, idOf(asked))).toMatchObject({
    body: { outcome: 'withdrawn' },
  });
  await alone.hurry();
  await using _worker = await alone.work();
  await alone.untilThroughTime(invoice, 'synced');
  expect(await alone.documentsOf(invoice)).toHaveLength(1);
});

test('a look that was withdrawn decides nothing, whatever it found', async () => {
  const invoice = await refusedByErp(world);
  await world.fault(invoice, { on: 'bills.search', do: 'delay', ms: 800, next: 1 });
  const asked = await reject(invoice);
  await eventually(async () => (await world.requests(invoice, 'bills.search')).length === 2, {
    what: 'the question in the ERP',
  });
  const { telling } = await withdraw(world.db, world.company.actors.approver, idOf(asked));
  world.teller.tell(telling);
  await world.taken(invoice);
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'failedToExport', lookId: null });
  expect(await commandOf(world, idOf(asked))).toMatchObject({ outcome: 'withdrawn' });
  await recordHistory('look-withdrawn', world.runOf(invoice));
});

test('a right that is lost while the ERP is asked counts as lost', async () => {
  const invoice = await refusedByErp(world);
  await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 1_000 });
  const asked = await world.ask('approver2', 'reject', invoice, { reason: 'wrong' });
  await eventually(async () => (await commandOf(world, idOf(asked))).reason === 'ErpDown');
  const { userId } = world.company.actors.approver2;
  await world.asOwner('update users set can_push_to_accounting = false where id = $1', [userId]);
  await world.erp('PUT', '/faults', { faults: [] });
  await world.lookNow(invoice);
  const command = await decided(world, asked);
  await world.asOwner('update users set can_push_to_accounting = true where id = $1', [userId]);
  expect(command).toMatchObject({ answer: { status: 403, body: { code: 'Forbidden' } } });
  expect((await world.row(invoice)).erpStatus).toBe('failedToExport');
});
