// What the ERP's agent is given to do: nothing of a paused connection but its probe, and nothing
// that is taken back in the moment it is asked for.
import { expect, test } from 'vitest';
import { askErp } from '../../db/erp-requests.ts';
import { patchConnection } from '../../db/connections.ts';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { answerWork, fetchWork, takeBackWork } from '../../db/work.ts';
import { eventually } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { attempt, frozenAttempt } from './tools.ts';

/** An export that was handed over and that nobody has fetched. */
async function handedOver(world: World): Promise<string> {
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  const invoice = await world.exporting();
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'HandedOver' });
  return invoice;
}

test('of a paused connection the agent is given a probe alone; resumed, it is given all', async () => {
  await using world = await aWorld();
  const { companyId, connectionId, actors } = world.company;
  await handedOver(world);
  const { requestId } = await world.db.inCompany(companyId, (tx) =>
    askErp(tx, actors.admin, connectionId, { kind: 'probe' }),
  );
  const probe = inActivity(world.activities.answerErpRequest, { companyId, requestId });
  await expect(probe).rejects.toMatchObject({ type: 'HandedOver' });
  const fetched = async () =>
    (await fetchWork(world.db, companyId, connectionId, 10))
      .map(({ operation }) => operation)
      .toSorted();

  await pauseConnection(world.db, actors.admin, connectionId, 'month end');
  expect(await fetched()).toEqual(['ping']);
  await resumeConnection(world.db, actors.admin, connectionId);
  expect(await fetched()).toEqual(['createDocument', 'ping']);
});

test('a piece that is taken back while the agent asks is not given to it', async () => {
  await using world = await aWorld();
  const { companyId, connectionId } = world.company;
  const key = world.keyOf(await handedOver(world));
  const taken = Promise.withResolvers<void>();
  const committing = Promise.withResolvers<void>();
  const takingBack = world.db.inCompany(companyId, async (tx) => {
    await takeBackWork(tx, { companyId, connectionId }, key);
    taken.resolve();
    await committing.promise;
  });
  await taken.promise;
  const fetching = fetchWork(world.db, companyId, connectionId, 10);
  const blocked = `select from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`;
  await eventually(async () => (await world.asOwner(blocked)).length > 0, { what: 'a poll waits' });
  committing.resolve();
  await takingBack;
  expect(await fetching).toEqual([]);
});

/** Called from now on, or handing over. */
async function reach(world: World, handedOver: boolean): Promise<void> {
  const { actors, connectionId: id } = world.company;
  const settings = { baseUrl: world.sandbox.url, handedOver };
  await patchConnection(world.db, actors.admin, { id, patch: { settings } });
}

const refusedAt = (rule: string) => ({
  name: 'Invalid',
  problems: [{ pointer: '/settings/handedOver', rule }],
});

test('a connection that is called from now on takes back what is not fetched, and it is created once', async () => {
  await using world = await aWorld();
  const { companyId, connectionId } = world.company;
  const invoice = await handedOver(world);
  await reach(world, false);
  expect(await fetchWork(world.db, companyId, connectionId, 10)).toEqual([]);
  for (let tries = 0; tries < 2; tries += 1) {
    await world.age(invoice, 60);
    await attempt(world, invoice).catch(() => undefined); // it was noted as sent: found once sure
  }
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'synced' });
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a connection is not called while its agent may still do what it fetched', async () => {
  await using world = await aWorld();
  const { companyId, connectionId } = world.company;
  await handedOver(world);
  const [piece] = await fetchWork(world.db, companyId, connectionId, 10);
  await expect(reach(world, false)).rejects.toMatchObject(refusedAt('unanswered'));
  const error = { status: 422, faults: [{ code: 'ON_HOLD', text: 'Not done.', field: null }] };
  await answerWork(world.db, {
    companyId,
    connectionId,
    workId: piece?.id ?? '',
    answer: { error },
  });
  await reach(world, false);
});

test('the way is not changed while the ERP is asked, and who asks by the old one sends nothing', async () => {
  await using world = await aWorld();
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 5); // begun, asked twice, about to create
  await expect(reach(world, false)).rejects.toMatchObject(refusedAt('underWay'));
  await world.asOwner(`delete from turns`); // frozen for longer than it may be
  await reach(world, false);
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.asOwner('select key from erp_work')).toEqual([]);
});

test('who still believes that the ERP is called does not call it to create', async () => {
  await using world = await aWorld();
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 2); // it has looked, and found nothing
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.requests(invoice)).toEqual([]);
});

test('a connection does not begin to hand over while what was sent may be in the ERP', async () => {
  await using world = await aWorld();
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await expect(reach(world, true)).rejects.toMatchObject(refusedAt('inDoubt'));
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  await reach(world, true);
});
