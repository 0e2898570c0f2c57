// Turns when something is lost: a worker that holds one, a call that nobody hears, Temporal itself,
// an invoice that needs its turn no more; and the probes of an ERP that stays away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { askDueProbes } from '../../db/probes.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { callNext } from '../../relay/turns.ts';
import { startWorker } from '../chaos/process.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

const turns = async (world: World) =>
  (
    await world.asOwner<{ subject: string; until: Date | null }>(
      'select subject, until from turns order by priority, queued',
    )
  ).map(({ subject, until }) => ({ invoice: subject.slice('invoice/'.length), until }));

const untilQueued = (world: World, count: number) =>
  eventually(async () => (await turns(world)).length === count, { what: `${count} in the queue` });

test('the place of a worker that is killed lapses, and the next one is called', async () => {
  await using world = await aWorld({ connection: { concurrency: 1 } });
  await using killed = await startWorker(world);
  await world.erp('PUT', '/faults', {
    faults: [{ on: 'bills.search', do: 'hang', ms: 60_000, next: 1 }],
  });
  const first = await world.sendAndExport();
  const hasTurn = async () => (await turns(world))[0]?.until instanceof Date;
  await eventually(hasTurn, { what: 'a turn' });
  await eventually(async () => (await world.requests(first, 'bills.search')).length === 1, {
    what: 'a call that hangs',
  });
  const second = await world.sendAndExport();
  await untilQueued(world, 2);
  killed.signal('SIGKILL');
  await killed.ended;
  await using _worker = await world.work();
  await world.age(first, 60);
  await world.until(second, 'synced');
  await world.until(first, 'synced');
  for (const invoice of [first, second]) expect(await world.documentsOf(invoice)).toHaveLength(1);
  expect(await turns(world)).toEqual([]);
});

describe('behind a person’s pause', () => {
  let world: World;
  let worker: AsyncDisposable;
  let invoices: string[];
  const pause = () =>
    pauseConnection(world.db, world.company.actors.admin, world.company.connectionId, 'later');
  const resume = () =>
    resumeConnection(world.db, world.company.actors.admin, world.company.connectionId);

  beforeAll(async () => {
    world = await aWorld({ connection: { concurrency: 1 } });
    await pause();
    worker = await world.work();
    for (let count = 0; count < 5; count += 1) await world.sendAndExport();
    await untilQueued(world, 5);
    invoices = (await turns(world)).map(({ invoice }) => invoice);
  });
  afterAll(async () => {
    await worker[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  test('an export that is stopped leaves the queue, and nobody waits for it', async () => {
    const [first = '', second = '', ...rest] = invoices;
    for (const invoice of [first, second])
      expect(await world.ask('approver', 'stopExport', invoice)).toMatchObject({ status: 200 });
    expect((await turns(world)).map(({ invoice }) => invoice)).toEqual(rest);
    invoices = rest;
  });

  test('a call that Temporal does not take changes nothing: each keeps its place', async () => {
    await worker[Symbol.asyncDispose]();
    await resume();
    const nowhere = connectTemporal({ connectionOptions: { address: '127.0.0.1:1' } });
    const before = await turns(world);
    await expect(callNext({ ...world.relayDeps, client: nowhere.client })).rejects.toThrow(
      'nobody could be called',
    );
    await nowhere.close();
    expect(await turns(world)).toEqual(before);
    worker = await world.work();
    for (const invoice of invoices) await world.until(invoice, 'synced');
    const synced = await world.asOwner<{ subject_id: string }>(
      `select subject_id from events where type = 'invoice.synced' order by id`,
    );
    expect(synced.map(({ subject_id }) => subject_id)).toEqual(invoices);
  });
});

describe('of an ERP that stays away', () => {
  let world: World;
  const probes = () =>
    world.asOwner<{ status: string; attempts: number; reason: string }>(
      'select status, attempts, reason from erp_requests order by asked_at',
    );
  const shut = (reason: 'ErpDown' | 'ErpUnauthorized') =>
    world.asOwner(
      `update connection_gates set paused_at = now(), pause_reason = $1, pause_words = 'no',
         probes = 0, probe_at = now() + interval '1 hour'`,
      [reason],
    );
  const due = () => world.asOwner('update connection_gates set probe_at = now()');
  const untilNext = async () =>
    Number(
      (
        await world.asOwner<{ seconds: string }>(
          'select extract(epoch from probe_at - now()) as seconds from connection_gates',
        )
      )[0]?.seconds,
    );

  beforeAll(async () => {
    world = await aWorld();
    await world.erp('PUT', '/faults', { faults: [{ on: '*', do: 'error', status: 503 }] });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test.each([
    ['ErpDown', [15, 30, 60, 120, 240, 300, 300]],
    ['ErpUnauthorized', [300, 600, 1_200, 2_400, 3_600, 3_600]],
  ] as const)('%s: the probes come further and further apart', async (reason, expected) => {
    await shut(reason);
    for (const seconds of expected) {
      await due();
      await askDueProbes(world.db);
      const next = await untilNext();
      expect(next).toBeGreaterThan(seconds - 5);
      expect(next).toBeLessThanOrEqual(seconds);
    }
  });

  test('while nobody takes a probe up there is one of them, however often it is due', async () => {
    const subjects = new Set<string>();
    for (let times = 0; times < 3; times += 1) {
      await due();
      for (const { subject } of await askDueProbes(world.db)) subjects.add(subject);
    }
    expect(subjects.size).toBe(1);
    expect(await probes()).toHaveLength(1);
  });

  test('a probe asks once: when it is asked next, the gate says', async () => {
    await using _worker = await world.work();
    for (const count of [1, 2]) {
      await due();
      await eventually(
        async () => (await probes()).filter((one) => one.status === 'failed').length === count,
        {
          what: `${count} probes that failed`,
        },
      );
    }
    for (const one of await probes())
      expect(one).toEqual({ status: 'failed', attempts: 1, reason: 'ErpDown' });
    const asked = await world.erp('GET', '/requests?operation=ping');
    expect(asked.body['rows']).toHaveLength(2);
  });
});
