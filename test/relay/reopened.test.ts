// A paused connection that can be asked again: everybody who waited for its ERP is in the queue, in
// order, also who would have been tried minutes later; and what an old address says shuts nothing.
import { describe, expect, test } from 'vitest';
import { getConnectionAccess } from '../../db/connection-access.ts';
import { patchConnection } from '../../db/connections.ts';
import { pauseConnection, resumeConnection, shutGateAfter } from '../../db/gates.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

const faults = (world: World, ...list: object[]) => world.erp('PUT', '/faults', { faults: list });

/** Exports that failed by an ERP that is down, and are tried again only minutes from now. */
async function asleep(world: World, count: number): Promise<string[]> {
  await faults(world, { on: '*', do: 'error', status: 503 });
  const invoices: string[] = [];
  while (invoices.length < count) {
    const invoice = await world.sendAndExport();
    const waits = async () => (await world.pendingOf(invoice)).failure === 'ErpDown';
    await eventually(waits, { what: 'an attempt that waits' });
    await world.asOwner('update export_attempts set attempts = 10 where invoice_id = $1', [
      invoice,
    ]);
    const isFarAway = async () => (await world.pendingOf(invoice)).dueMs > Date.now() + 60_000;
    await eventually(isFarAway, { what: 'a next try that is minutes away' });
    invoices.push(invoice);
  }
  return invoices;
}

const inQueue = async (world: World): Promise<string[]> =>
  (
    await world.asOwner<{ invoice: string }>(
      `select substr(subject, 9) as invoice from turns where holder is null
       order by priority, queued`,
    )
  ).map(({ invoice }) => invoice);

const synced = async (world: World): Promise<string[]> =>
  (
    await world.asOwner<{ invoice: string }>(
      `select subject_id as invoice from events where type = 'invoice.synced' order by id`,
    )
  ).map(({ invoice }) => invoice);

const gateOf = async (world: World) =>
  (await world.asOwner('select * from connection_gates'))[0] as Record<string, unknown>;

const failingForLong = (world: World) =>
  world.asOwner(`update connection_gates set failing_since = now() - interval '3 minutes'`);

/** As if nobody had been put into the queue by it. */
const shut = (world: World) =>
  world.asOwner(
    `update connection_gates set paused_at = now(), pause_reason = 'ErpDown', pause_words = 'no',
       probe_at = now() + interval '1 hour'`,
  );

const probeNow = (world: World) => world.asOwner('update connection_gates set probe_at = now()');

describe('who would have been tried minutes later', () => {
  test('is in the queue when the gate shuts, in the order in which they began', async () => {
    await using world = await aWorld({ connection: { concurrency: 1 } });
    await using _worker = await world.work();
    const invoices = await asleep(world, 3);
    await failingForLong(world);
    const [first = ''] = invoices;
    await world.tryNow(first);
    await eventually(async () => (await gateOf(world))['pause_reason'] === 'ErpDown', {
      what: 'the pause',
    });
    expect(await inQueue(world)).toEqual(invoices);
    const times = await world.asOwner('select from export_attempts where next_at is not null');
    expect(times).toEqual([]); // they are called
    await faults(world);
    await probeNow(world);
    for (const invoice of invoices) await world.until(invoice, 'synced');
    expect(await synced(world)).toEqual(invoices);
  });

  test('is called after a good probe, though it fell asleep in the moment the gate shut', async () => {
    await using world = await aWorld();
    await using _worker = await world.work();
    const invoices = await asleep(world, 2);
    await shut(world);
    await faults(world);
    await probeNow(world);
    for (const invoice of invoices) await world.until(invoice, 'synced');
    expect(await gateOf(world)).toMatchObject({ paused_at: null });
  });

  test('keeps its place through a pause by a person, and is called when they resume it', async () => {
    await using world = await aWorld();
    await using _worker = await world.work();
    const invoices = await asleep(world, 2);
    const { connectionId, actors } = world.company;
    await pauseConnection(world.db, actors.admin, connectionId, 'month end');
    expect(await inQueue(world)).toEqual(invoices);
    await world.asOwner('delete from turns');
    await world.asOwner(`update export_attempts set next_at = now() + interval '5 minutes'`);
    await faults(world);
    await resumeConnection(world.db, actors.admin, connectionId);
    for (const invoice of invoices) await world.until(invoice, 'synced');
  });
});

describe('corrected settings', () => {
  const NOBODY = 'http://127.0.0.1:1';
  const correct = ({ db, company }: World, settings: Record<string, string>) =>
    patchConnection(db, company.actors.admin, { id: company.connectionId, patch: { settings } });

  test('are probed at once, and the queue goes on', async () => {
    await using world = await aWorld();
    await correct(world, { baseUrl: NOBODY });
    await shut(world);
    await using _worker = await world.work();
    const invoice = await world.sendAndExport();
    await eventually(async () => (await inQueue(world)).length === 1, { what: 'one that waits' });
    await correct(world, { baseUrl: world.sandbox.url });
    await world.until(invoice, 'synced');
    expect(await gateOf(world)).toMatchObject({ paused_at: null });
  });

  test('are not paused by what the old address says, nor by what it did not answer', async () => {
    await using world = await aWorld();
    const { companyId, connectionId } = world.company;
    const ref = { companyId, connectionId };
    const access = () =>
      world.db.inCompany(companyId, (tx) =>
        getConnectionAccess(world.db, tx, companyId, connectionId),
      );
    await failingForLong(world);
    const old = await access();
    await correct(world, { baseUrl: `${world.sandbox.url}/` });
    expect(await gateOf(world)).toMatchObject({ failing_since: null });
    await failingForLong(world); // or a call to the old address would be the first to fail
    const shuts = (failure: 'ErpDown' | 'ErpUnauthorized', connection: typeof old) => {
      const by = { workflowId: 'test', runId: 'test' };
      return world.db.inCompany(companyId, (tx) =>
        shutGateAfter(tx, ref, { failure, words: 'no', by, connection }),
      );
    };
    expect(await shuts('ErpUnauthorized', old)).toBe(false);
    expect(await shuts('ErpDown', old)).toBe(false);
    expect(await shuts('ErpDown', await access())).toBe(true);
  });
});
