// What was not told at once is told by the relay: while Temporal is away, by several loops at once,
// and never forgotten when something newer is to be told by then.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTemporal } from '../../cli/temporal.ts';
import type { Temporal } from '../../cli/temporal.ts';
import { claimOutbox, clearOutbox, tellAgain } from '../../db/outbox.ts';
import { startRelay, tellClaimed } from '../../relay/loop.ts';
import { eventually } from '../eventually.ts';
import { historyOf, typeOf } from '../history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-relay-'));
let temporal: Temporal;
let world: World;

/** A server of its own, with its state in a file; always at the same address. */
async function start(file: string): Promise<void> {
  temporal = await startTemporal({
    cli: inject('temporalCli'),
    dbFile: join(folder, file),
    log: join(folder, 'temporal.log'),
    ...(world && { port: Number(world.temporalAddress.split(':')[1]) }),
  });
}

beforeAll(async () => {
  await start('first.db');
  world = await aWorld({ temporalAddress: temporal.address });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
});

const waiting = () => world.asOwner('select subject, version from outbox');

test('with Temporal away people still decide, and all of it is told when it is back', async () => {
  await temporal.stop();
  const invoice = await world.company.insert();
  const sent = await world.ask('projectUser', 'send', invoice);
  const exported = await world.acceptAndExport('approver', invoice);
  expect([sent.status, exported.status]).toEqual([200, 200]);
  await world.teller.close(); // it has tried and given up
  expect(await waiting()).toEqual([{ subject: `invoice/${invoice}`, version: 2 }]);
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'exporting', takenUpVersion: 0 });

  await start('first.db');
  await using _worker = await world.work();
  await world.until(invoice, 'synced');
  await world.told();
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('nothing is claimed before two seconds are over, and by one at a time', async () => {
  const invoice = await world.company.insert();
  await world.decide('projectUser', 'send', invoice);
  expect(await claimOutbox(world.db, 50, 15)).toEqual([]);
  await world.hurry();
  const claims = await Promise.all([1, 2, 3].map(() => claimOutbox(world.db, 50, 15)));
  expect(claims.flat()).toHaveLength(1);
  // Whoever claimed it died: it comes back.
  await world.asOwner(`update outbox set claimed_until = now() - interval '1 second'`);
  expect(await claimOutbox(world.db, 50, 15)).toHaveLength(1);
  await world.asOwner('delete from outbox');
});

test('what is newer than what was told stays', async () => {
  const invoice = await world.company.insert();
  const sent = await world.decide('projectUser', 'send', invoice);
  await world.acceptAndExport('approver', invoice);
  await world.teller.close();
  await world.asOwner('delete from outbox');

  const { companyId } = world.company;
  const subject = `invoice/${invoice}`;
  await world.asOwner('insert into outbox (company_id, subject, version) values ($1, $2, 2)', [
    companyId,
    subject,
  ]);
  await clearOutbox(world.db, [{ companyId, subject, version: sent.telling?.version ?? 0 }]);
  expect(await waiting()).toEqual([{ subject, version: 2 }]);
  await clearOutbox(world.db, [{ companyId, subject, version: 2 }]);
  expect(await waiting()).toEqual([]);
});

test('several relays at once tell everything, and what they tell twice does no harm', async () => {
  const invoices = await Promise.all(Array.from({ length: 12 }, () => world.exporting()));
  await world.hurry();
  const relays = [1, 2, 3].map(() => startRelay(world.relayDeps));
  try {
    await world.told();
  } finally {
    await Promise.all(relays.map((relay) => relay.stop()));
  }
  await world.asOwner(
    `insert into outbox (company_id, subject, version, since)
     select company_id, 'invoice/' || id, version, now() - interval '1 minute' from invoices
     where id = any($1)
     on conflict do nothing`, // a check may have told some again just now
    [invoices],
  );
  await Promise.all([1, 2].map(() => tellClaimed(world.relayDeps)));
  await using _worker = await world.work();
  await Promise.all(invoices.map((invoice) => world.until(invoice, 'synced')));
  for (const invoice of invoices) {
    expect(await world.requests(invoice)).toHaveLength(1);
    expect(await world.documentsOf(invoice)).toHaveLength(1);
  }
});

test('what is told is how the row stands when it is told, not how it stood when it was written', async () => {
  const invoice = await world.exporting(); // two decisions, one row in the outbox
  await world.hurry();
  await tellClaimed(world.relayDeps);
  const events = await historyOf(world.temporal.client, world.workflowId(invoice));
  const told = events.filter((event) => typeOf(event) === 'WORKFLOW_EXECUTION_SIGNALED');
  expect(told).toHaveLength(1);
  expect(await waiting()).toEqual([]);
  await using _worker = await world.work();
  await world.until(invoice, 'synced');
});

test('Temporal wiped: every open submission is told again from Postgres, and nothing is doubled', async () => {
  const [waits, synced, settled] = (await Promise.all(
    ['readyToExport', 'synced', 'settled'].map(() => world.company.insert()),
  )) as [string, string, string];
  {
    await using _worker = await world.work();
    await world.ask('projectUser', 'send', waits);
    for (const invoice of [synced, settled]) {
      await world.sendAndExport(invoice);
      await world.until(invoice, 'synced');
    }
    await world.payAndTell(settled);
    await world.asOwner(
      'update invoices set settled_at = now(), settle_at = null, version = version + 1 where id = $1',
      [settled],
    );
    await world.told();
  }
  const exporting = await world.exporting();
  const documents = (await world.documents()).length;

  await temporal.stop();
  await start('second.db');
  const { companyId } = world.company;
  expect(
    await world.db.inCompany(companyId, (tx) => tellAgain(tx, companyId)),
  ).toBeGreaterThanOrEqual(3);
  const subjects = (await waiting()).map((one) => one['subject']);
  for (const open of [waits, synced, exporting]) expect(subjects).toContain(`invoice/${open}`);
  expect(subjects).not.toContain(`invoice/${settled}`);
  await using _worker = await world.work();
  await world.told();
  await world.until(exporting, 'synced');
  for (const invoice of [waits, synced]) await world.taken(invoice);
  await world.acceptAndExport('approver', waits);
  await world.until(waits, 'synced');

  expect((await world.documents()).length).toBe(documents + 2);
  for (const invoice of [waits, synced, settled, exporting])
    expect(await world.documentsOf(invoice)).toHaveLength(1);
  await expect(world.runOf(settled).describe()).rejects.toThrow('not found');
  await eventually(async () => (await world.runOf(synced).describe()).status.name === 'RUNNING');
});
