// Turns on a connection: its limits hold over all workers, whoever waits occupies nothing and is
// called in order, and a connection that cannot be asked is paused until a probe goes well.
import { describe, expect, test } from 'vitest';
import { askErp } from '../../db/erp-requests.ts';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { patchConnection } from '../../db/connections.ts';
import { callTurns } from '../../db/turns.ts';
import { eventually, readUntil } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { exporting, gateOf, synced, turns } from './queueing.ts';

/** The most creates that the ERP had under way at once, from its own log of requests. */
async function mostAtOnce(world: World): Promise<number> {
  const { body } = await world.erp('GET', '/requests?operation=bills.create');
  const rows = body['rows'] as { at: string; tookMs: number }[];
  const moments = rows.flatMap(({ at, tookMs }) => [
    { at: Date.parse(at), change: 1 },
    { at: Date.parse(at) + tookMs, change: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { change } of moments.toSorted((a, b) => a.at - b.at || a.change - b.change)) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}

const connectionEvents = async (world: World): Promise<string[]> =>
  (
    await world.asOwner(`select type from events where subject_kind = 'connection' order by id`)
  ).map(({ type }) => String(type));

test('the concurrency holds over two workers, everybody gets a turn, and in order', async () => {
  await using world = await aWorld({ connection: { concurrency: 2 } });
  await world.erp('PUT', '/faults', { faults: [{ on: 'bills.create', do: 'delay', ms: 150 }] });
  const { actors, connectionId } = world.company;
  await pauseConnection(world.db, actors.admin, connectionId, 'until all stand in the queue');
  await using _one = await world.work();
  await using _two = await world.work();
  const invoices = await exporting(world, 12);
  await eventually(async () => (await turns(world)).length === 12, { what: 'all in the queue' });
  const order = (await turns(world))
    .toSorted((a, b) => Number(a.queued) - Number(b.queued))
    .map(({ subject }) => subject);
  await resumeConnection(world.db, actors.admin, connectionId);
  await eventually(async () => (await synced(world)).length === 12, { what: 'a turn for each' });
  expect(await mostAtOnce(world)).toBeLessThanOrEqual(2);
  expect(await turns(world)).toEqual([]);
  // Of two at once the later one may be done first; nobody overtakes more than one.
  const done = await synced(world);
  expect(done.filter((subject, at) => order.indexOf(subject) > at + 1)).toEqual([]);
  for (const invoice of invoices) expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a pace holds over two workers: after a pause the queue goes on at it, not all at once', async () => {
  // 3 calls for an export: 10 a second are an export every 300 ms.
  await using world = await aWorld({ connection: { callsPerMinute: 600 } });
  const { actors, connectionId } = world.company;
  await pauseConnection(world.db, actors.admin, connectionId, 'until all stand in the queue');
  await using _one = await world.work();
  await using _two = await world.work();
  const invoices = await exporting(world, 12);
  await eventually(async () => (await turns(world)).length === 12, { what: 'all in the queue' });
  const resumedAt = Date.now();
  await resumeConnection(world.db, actors.admin, connectionId);
  for (const invoice of invoices) await world.until(invoice, 'synced');
  const { body } = await world.erp('GET', '/requests?operation=bills.create');
  const sinceThen = (body['rows'] as { at: string }[])
    .map(({ at }) => Date.parse(at) - resumedAt)
    .toSorted((a, b) => a - b);
  // What was not used in the last second is made up for; all others come one pace apart, or later.
  const soonest = invoices.map((_, at) => Math.max(0, at * 300 - 1_000));
  expect(sinceThen.filter((ms, at) => ms < (soonest[at] ?? 0))).toEqual([]);
  expect(sinceThen).toHaveLength(12);
});

describe('a queue', () => {
  test('waits without a slot or an attempt, and is called in its order', async () => {
    await using world = await aWorld({ connection: { concurrency: 1 } });
    const { connectionId, actors } = world.company;
    await pauseConnection(world.db, actors.admin, connectionId, 'month end');
    await using _worker = await world.work();
    const invoices = await exporting(world, 5);
    const ids = invoices.map((id) => `invoice/${id}`);
    await eventually(async () => (await turns(world)).length === 5, { what: 'five that wait' });
    for (const invoice of invoices) {
      const pending = await readUntil(
        () => world.pendingOf(invoice),
        ({ failure }) => failure !== undefined, // its row is there before Temporal hears of it
      );
      expect(pending).toMatchObject({ failure: 'Paused', attempt: 2 });
      expect(await world.row(invoice)).toMatchObject({ erpStatus: 'exporting' });
    }
    expect((await turns(world)).map(({ subject }) => subject).toSorted()).toEqual(ids.toSorted());
    const order = (await turns(world)).map(({ subject }) => subject);
    await resumeConnection(world.db, actors.admin, connectionId);
    for (const invoice of invoices) await world.until(invoice, 'synced');
    expect(await synced(world)).toEqual(order);
    const [first = ''] = invoices;
    await world.taken(first);
    await recordHistory('waited-for-its-turn', world.runOf(first));
  });

  test('calls again whoever did not hear, puts them last, and drops who waits for nothing', async () => {
    await using world = await aWorld({ connection: { concurrency: 1 } });
    const { companyId, connectionId } = world.company;
    const [vanished, waiting] = [await world.exporting(), await world.exporting()];
    const over = await world.company.insert();
    for (const id of [over, vanished, waiting])
      await world.asOwner(
        `insert into turns (company_id, connection_id, subject, priority)
         values ($1, $2, 'invoice/' || $3, 1)`,
        [companyId, connectionId, id],
      );
    const pass = (seconds: number) =>
      world.asOwner('update turns set until = until - make_interval(secs => $1)', [seconds]);
    const calls: string[][] = [];
    for (const seconds of [1, 3, 1, 9, 5, 16, 0]) {
      const called = await callTurns(world.db, 15);
      calls.push(called.map(({ subject }) => subject.slice('invoice/'.length)));
      await pass(seconds);
    }
    // Called at 0, 3 and 12 s or later; the place is lost after 15.
    expect(calls).toEqual([[vanished], [], [vanished], [], [vanished], [waiting], [vanished]]);
    expect((await turns(world)).map(({ subject }) => subject)).not.toContain(`invoice/${over}`);
  });
});

describe('a connection', () => {
  test('that is refused its credentials is paused, and goes on with new ones', async () => {
    await using world = await aWorld();
    const { connectionId, actors } = world.company;
    await patchConnection(world.db, actors.admin, {
      id: connectionId,
      patch: { credentials: { apiKey: 'outdated' } },
    });
    await using _worker = await world.work();
    const invoices = await exporting(world, 3);
    await eventually(async () => (await gateOf(world))['pause_reason'] === 'ErpUnauthorized', {
      what: 'the pause',
    });
    await eventually(async () => (await turns(world)).length === 3, { what: 'all in the queue' });
    for (const invoice of invoices) expect((await world.row(invoice)).erpStatus).toBe('exporting');
    await patchConnection(world.db, actors.admin, {
      id: connectionId,
      patch: { credentials: { apiKey: 'key' } },
    });
    for (const invoice of invoices) await world.until(invoice, 'synced');
    expect(await gateOf(world)).toMatchObject({ paused_at: null, probed_at: expect.anything() });
    expect(await connectionEvents(world)).toEqual([
      'connection.created',
      'connection.syncFromSet',
      'connection.changed',
      'connection.paused',
      'connection.changed',
      'connection.resumed',
    ]);
  });

  test('whose ERP was down for long is paused; a good probe opens it, and the queue goes on', async () => {
    await using world = await aWorld();
    await world.erp('PUT', '/faults', { faults: [{ on: '*', do: 'error', status: 503 }] });
    await using _worker = await world.work();
    const [invoice = ''] = await exporting(world, 1);
    await eventually(async () => (await gateOf(world))['failing_since'] !== null, {
      what: 'an ERP that fails',
    });
    expect(await gateOf(world)).toMatchObject({ paused_at: null });
    await world.asOwner(`update connection_gates set failing_since = now() - interval '3 minutes'`);
    await world.tryNow(invoice);
    await eventually(async () => (await gateOf(world))['pause_reason'] === 'ErpDown', {
      what: 'the pause',
    });
    const probes = `select count(*)::int as count from erp_requests where kind = 'probe'`;
    await world.asOwner('update connection_gates set probe_at = now()');
    await eventually(async () => Number((await world.asOwner(probes))[0]?.['count']) === 1, {
      what: 'a probe',
    });
    expect((await world.row(invoice)).erpStatus).toBe('exporting');
    // What a probe fails by now is what is shown now.
    const withdrawn = { on: 'ping', do: 'refuse', code: 'KEY_WRONG', text: 'Withdrawn.' };
    await world.erp('PUT', '/faults', { faults: [{ ...withdrawn, status: 401 }] });
    await world.asOwner('update connection_gates set probe_at = now()');
    await eventually(async () => (await gateOf(world))['pause_words'] === 'Withdrawn.', {
      what: 'the cause of now',
    });
    const now = { pause_reason: 'ErpUnauthorized', probed_at: null, paused_by: null };
    expect(await gateOf(world)).toMatchObject(now);
    await world.erp('PUT', '/faults', { faults: [] });
    await world.asOwner('update connection_gates set probe_at = now()');
    await world.until(invoice, 'synced');
    expect(await gateOf(world)).toMatchObject({ paused_at: null, failing_since: null });
  });
});

describe('a pause', () => {
  test('by a person is ended by a person only', async () => {
    await using world = await aWorld();
    const { connectionId, actors } = world.company;
    await pauseConnection(world.db, actors.admin, connectionId, 'month end');
    await world.asOwner('update connection_gates set probe_at = now()'); // none is due
    await using _worker = await world.work();
    const [invoice = ''] = await exporting(world, 1);
    await eventually(async () => (await turns(world)).length === 1, { what: 'one that waits' });
    await patchConnection(world.db, actors.admin, {
      id: connectionId,
      patch: { credentials: { apiKey: 'key' } },
    });
    expect(await gateOf(world)).toMatchObject({ pause_reason: 'Paused', pause_words: 'month end' });
    expect(await world.asOwner(`select from erp_requests where kind = 'probe'`)).toEqual([]);
    // A person's own probe may fail: the pause stays theirs.
    await world.erp('PUT', '/faults', { faults: [{ on: 'ping', do: 'error', status: 503 }] });
    const { telling } = await world.db.inCompany(actors.admin.companyId, (tx) =>
      askErp(tx, actors.admin, connectionId, { kind: 'probe' }),
    );
    world.teller.tell(telling);
    const isDown = `select from erp_requests where kind = 'probe' and reason = 'ErpDown'`;
    await eventually(async () => (await world.asOwner(isDown)).length === 1, { what: 'a probe' });
    expect(await gateOf(world)).toMatchObject({ pause_reason: 'Paused', pause_words: 'month end' });
    await world.erp('PUT', '/faults', { faults: [] });
    await resumeConnection(world.db, actors.admin, connectionId);
    await world.until(invoice, 'synced');
  });
});

describe('a pause by itself', () => {
  test('ends when the ERP takes our credentials; the one document that it still refuses fails', async () => {
    await using world = await aWorld();
    await using _worker = await world.work();
    const invoice = await world.company.insert();
    const denied = { do: 'refuse', code: 'KEY_WRONG', text: 'Not for you.', next: 1_000 };
    await world.fault(invoice, { on: 'bills.search', ...denied });
    await world.sendAndExport(invoice);
    await eventually(async () => (await gateOf(world))['pause_reason'] === 'ErpUnauthorized', {
      what: 'the pause',
    });
    await world.asOwner('update connection_gates set probe_at = now()');
    const row = await world.until(invoice, 'failedToExport');
    expect(row).toMatchObject({ failure: 'ErpUnauthorized' });
    expect(await gateOf(world)).toMatchObject({ paused_at: null });

    // Decided anew, the next refusal is a first one: it may be the credentials this time.
    await world.decide('approver', 'retry', invoice);
    await eventually(async () => (await gateOf(world))['pause_reason'] === 'ErpUnauthorized', {
      what: 'the pause again',
    });
    expect((await world.row(invoice)).erpStatus).toBe('exporting');
  });

  test('comes again, and fails nobody, when what was refused once was only not answered since', async () => {
    await using world = await aWorld();
    await using _worker = await world.work();
    const { connectionId, actors } = world.company;
    const denied = { on: 'bills.search', do: 'refuse', code: 'KEY_WRONG', text: 'No.', next: 1 };
    const isPaused = async () => (await gateOf(world))['pause_reason'] === 'ErpUnauthorized';
    const probed = () => world.asOwner('update connection_gates set probe_at = now()');
    const faults = (...list: object[]) => world.erp('PUT', '/faults', { faults: list });
    await faults(denied);
    const [invoice = ''] = await exporting(world, 1);
    await eventually(isPaused, { what: 'the pause' });
    await faults({ on: 'bills.search', do: 'error', status: 503, next: 1 });
    await probed();
    const attempts = async () => (await world.pendingOf(invoice)).failure;
    await eventually(async () => (await attempts()) === 'ErpDown', { what: 'no answer' });
    await faults({ ...denied, next: 1_000 });
    await world.tryNow(invoice);
    await eventually(isPaused, { what: 'the pause again' });
    expect((await world.row(invoice)).erpStatus).toBe('exporting');
    await faults();
    await resumeConnection(world.db, actors.admin, connectionId);
    await world.until(invoice, 'synced');
  });
});
