// The relay's check ends only what was surely told in vain: not what waits its turn at the ERP, not
// twice for one minute, and not what nobody could be told.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../db/index.ts';
import { createCheck } from '../../relay/check.ts';
import { tellClaimed } from '../../relay/loop.ts';
import { attempt } from '../activities/tools.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { aMinute, toldExporting, waiting } from './checking.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.asOwner(`update connections set connector = 'tryton'`); // takes one call at once
});
afterAll(() => world[Symbol.asyncDispose]());

const inVain = async (invoice: string): Promise<number> => (await world.row(invoice)).toldInVain;

test('an export that waits its turn at the ERP for over a minute is not neglected', async () => {
  const { companyId, connectionId } = world.company;
  const invoice = await toldExporting(world);
  await world.asOwner(
    `insert into turns (company_id, connection_id, subject, priority, queued)
     values ($1, $2, 'invoice/' || $3, 1, -1)`, // waits before it, and never asks
    [companyId, connectionId, randomUUID()],
  );
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'Limited' });
  await aMinute(world, invoice);
  await createCheck(world.relayDeps)();
  expect(await waiting(world)).toEqual([]);
  expect(await world.row(invoice)).toMatchObject({ toldInVain: 0, toldAt: null });
  await world.asOwner('delete from turns');
});

/** A database for each, whose first answer comes when all have got theirs: so all see the same. */
function abreast(count: number): Db[] {
  let missing = count;
  const all = Promise.withResolvers<void>();
  return Array.from({ length: count }, () => {
    let isFirst = true;
    return {
      ...world.db,
      async inCompany(companyId, work) {
        const answer = await world.db.inCompany(companyId, work);
        if (!isFirst) return answer;
        isFirst = false;
        missing -= 1;
        if (missing === 0) all.resolve();
        await all.promise;
        return answer;
      },
    };
  });
}

const threeChecks = () =>
  Promise.all(abreast(3).map((db) => createCheck({ ...world.relayDeps, db })()));

test('three checks at once count one, and begin a run anew once', async () => {
  const invoice = await toldExporting(world);
  const before = await world.runOf(invoice).describe();
  for (let times = 1; times <= 3; times += 1) {
    await aMinute(world, invoice);
    await threeChecks();
    expect(await inVain(invoice)).toBe(times);
    await tellClaimed(world.relayDeps);
  }
  expect((await world.runOf(invoice).describe()).runId).toBe(before.runId);

  await aMinute(world, invoice);
  await threeChecks();
  await tellClaimed(world.relayDeps);
  expect(await inVain(invoice)).toBe(0);
  const events = await world.eventTypes(invoice);
  expect(events.filter((type) => type === 'run.restarted')).toHaveLength(1);
  expect((await world.runOf(invoice).describe()).runId).not.toBe(before.runId);
});

test('what could not be told, because Temporal was away, was not told in vain', async () => {
  const invoice = await world.exporting();
  for (let times = 0; times < 4; times += 1) {
    await aMinute(world, invoice);
    await createCheck(world.relayDeps)();
  }
  expect(await waiting(world)).toContain(`invoice/${invoice}`);
  expect(await world.row(invoice)).toMatchObject({ toldInVain: 0, toldAt: null });
  expect(await world.eventTypes(invoice)).not.toContain('run.restarted');
  await world.asOwner('delete from outbox');
});
