// What the ERP's agent is given to do: nothing of a paused connection but its probe, and nothing
// that is taken back in the moment it is asked for.
import { expect, test } from 'vitest';
import { askErp } from '../../db/erp-requests.ts';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { fetchWork, takeBackWork } from '../../db/work.ts';
import { eventually } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { attempt } from './tools.ts';

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
