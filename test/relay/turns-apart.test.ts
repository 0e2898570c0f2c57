// Connections side by side: a queue is its own connection's, whoever waits in it.
import { expect, test } from 'vitest';
import { decide } from '../../db/decide.ts';
import { aCompany } from '../company.ts';
import type { Role, TestCompany } from '../company.ts';
import { asRole } from '../db/client.ts';
import { eventually } from '../eventually.ts';
import { aWorld, sandboxErp } from '../world.ts';
import type { World } from '../world.ts';
import { exporting, turns } from './queueing.ts';

/** Another company in the same database, on the same workers. */
async function exportFor({ db, teller, asOwner }: World, company: TestCompany): Promise<void> {
  const invoiceId = await company.insert();
  const decideAs = async (role: Role, command: 'send' | 'export', body = {}) => {
    const ask = { actor: company.actors[role], command, invoiceId, key: command, body };
    teller.tell((await decide(db, ask)).telling);
  };
  const read = async () =>
    (await asOwner('select revision, erp_status from invoices where id = $1', [invoiceId]))[0];
  await decideAs('projectUser', 'send');
  await decideAs('approver', 'export', { revision: (await read())?.['revision'] });
  const isSynced = async () => (await read())?.['erp_status'] === 'synced';
  await eventually(isSynced, { what: "the other company's export" });
}

/** How many rows of the queue a statement reads, by an index or not; it changes nothing. */
async function rowsRead(
  { database }: World,
  statement: string,
  values: readonly unknown[] = [],
): Promise<number> {
  return asRole(database.migrateUrl, async (ask) => {
    await ask('begin');
    await ask(statement, values);
    const [read] = await ask(
      `select seq_tup_read + idx_tup_fetch as rows from pg_stat_xact_user_tables
       where relname = 'turns'`,
    );
    await ask('rollback');
    return Number(read?.['rows']);
  });
}

const TURN = `select take_turn($1, $2, 'invoice/' || gen_random_uuid(), 1, gen_random_uuid(), 20, 0, 25)`;

test('10,000 who wait for a slow ERP hold up nobody else: who asks another is served before them, and no turn reads their rows', async () => {
  await using slow = await aWorld({ connection: { concurrency: 1, requestTimeoutMs: 60_000 } });
  await slow.erp('PUT', '/faults', { faults: [{ on: 'bills.search', do: 'hang', ms: 60_000 }] });
  const { companyId, connectionId } = slow.company;
  await using _worker = await slow.work();
  const first = await slow.sendAndExport();
  const asked = () => slow.requests(first, 'bills.search');
  await eventually(async () => (await asked()).length === 1, { what: 'a call that hangs' });
  await exporting(slow, 2);
  await eventually(async () => (await turns(slow)).length === 3, { what: 'two that wait' });
  await slow.asOwner(
    `with asked as (
       insert into erp_requests (company_id, id, connection_id, kind, lookup)
       select $1, gen_random_uuid(), $2, 'lookup', 'vendors' from generate_series(1, 10000)
       returning id)
     insert into turns (company_id, connection_id, subject, priority)
     select $1, $2, 'erp-request/' || id, 1 from asked`,
    [companyId, connectionId],
  );
  await using elsewhere = await aWorld(); // for its ERP alone
  const neighbour = await aCompany(slow.db, sandboxErp(elsewhere.sandbox));
  await exportFor(slow, neighbour);

  // All the while the slow one had the one call that it takes, and all others waited for it.
  const called = (await turns(slow)).filter(({ until }) => until !== null);
  expect(called).toMatchObject([{ subject: `invoice/${first}`, holder: expect.any(String) }]);
  expect(await asked()).toHaveLength(1);
  const [{ waiting } = {}] = await slow.asOwner(
    'select count(*)::int as waiting from turns where connection_id = $1 and until is null',
    [connectionId],
  );
  expect(waiting).toBe(10_002);
  await slow.asOwner('analyze turns'); // as PostgreSQL itself does within a minute or two
  for (const { companyId: company, connectionId: connection } of [neighbour, slow.company])
    expect(await rowsRead(slow, TURN, [company, connection])).toBeLessThan(10);
  for (const round of ['select * from call_turns(15)', 'select any_turn_waits()'])
    expect(await rowsRead(slow, round), round).toBeLessThan(20);
  await slow.sandbox.stop(); // or its worker waits for the call
});
