// Two companies whose invoices have the same id, each with an ERP of its own, in one database and
// under one worker: what happens to one says and does nothing to the other.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { aCompany } from '../company.ts';
import { asRole, superUrlOf } from '../db/client.ts';
import { eventually } from '../eventually.ts';
import { renaming } from '../renaming.ts';
import { attemptsOf } from '../world-hours.ts';
import { booksOf, peopleOf, rowsOf, runsOf } from '../world-views.ts';
import { aWorld, sandboxErp } from '../world.ts';
import type { World } from '../world.ts';
import { decided } from './looking.ts';

const SETTINGS = { settings: { lagMs: 300 }, connection: { requestTimeoutMs: 1_000 } };

/** The same world as another company has it, with an ERP whose documents get the same ids. */
async function anotherIn(world: World): Promise<World> {
  const file = `${world.erpFile}-of-another`;
  const { settings, connection } = SETTINGS;
  const sandbox = await startSandbox({ file, apiKeys: ['key'], bench: 'open', settings });
  const company = await aCompany(world.db, sandboxErp(sandbox, { ...settings, ...connection }));
  const parts = { ...world, sandbox, company };
  return {
    ...parts,
    ...rowsOf(parts),
    ...peopleOf(parts),
    ...booksOf(parts),
    ...runsOf(parts),
    ...attemptsOf(parts),
  };
}

let here: World;
let there: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  here = await aWorld(SETTINGS);
  there = await anotherIn(here);
  worker = await here.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await there.sandbox.stop();
  await here[Symbol.asyncDispose]();
});

/** An invoice of each, told apart by their amounts, with one id. */
async function twins(): Promise<string> {
  const id = await here.company.insert(); // 900.00
  const line = { workThisPeriod: '2000.00', workRetained: '200.00' };
  const other = await there.company.insert({ line });
  const { companyId } = there.company;
  const url = superUrlOf(here.database.name);
  await asRole(url, (ask) => ask(renaming(companyId, other, id)));
  return id;
}

const TOTALS = () => [
  { of: here, other: there, total: '900.00' },
  { of: there, other: here, total: '1800.00' },
];

/** One document for each, in its own books and under its own key; none for the other. */
async function eachHasItsOwn(id: string): Promise<void> {
  for (const { of, other, total } of TOTALS()) {
    const [document, ...more] = await of.documentsOf(id);
    expect(more).toEqual([]);
    const { erpDocumentId, submission } = await of.row(id);
    const reference = of.keyOf(id, submission);
    expect(document).toMatchObject({ id: erpDocumentId, reference, total, state: 'posted' });
    for (const its of [1, 2]) {
      const { body } = await of.erp('GET', `/requests?reference=${other.keyOf(id, its)}`);
      expect(body['rows']).toEqual([]);
    }
  }
}

/** Paid there, it stays unpaid here; then it is paid here too. */
async function paidByItself(id: string): Promise<void> {
  await there.payAndTell(id, '1800.00');
  expect(await here.row(id)).toMatchObject({ paymentStatus: 'unpaid', paidMinor: 0n });
  await here.payAndTell(id, '900.00');
  expect(await there.row(id)).toMatchObject({ paymentStatus: 'paid', paidMinor: 180_000n });
}

const looksBegun = async (of: World, id: string): Promise<number> =>
  (await of.eventTypes(id)).filter((type) => type === 'invoice.lookBegun').length;

/** Both at once; the answers of their creates are lost. */
async function exportBoth(id: string, faultHere: Record<string, unknown>): Promise<void> {
  await here.fault(id, { on: 'bills.create', ...faultHere });
  await there.fault(id, { on: 'bills.create', do: 'commitThenDrop' });
  await Promise.all([here.sendAndExport(id), there.sendAndExport(id)]);
  for (const of of [here, there])
    await eventually(async () => (await of.requests(id)).length === 1, { what: 'its create' });
}

test('one export is stopped and looked into while the other goes on', async () => {
  const id = await twins();
  await exportBoth(id, { do: 'commitThenDrop' });
  const command = await decided(here, await here.ask('approver', 'stopExport', id));
  expect(command).toMatchObject({ outcome: 'done', answer: { body: { erpStatus: 'synced' } } });
  await there.untilThroughTime(id, 'synced');
  expect([await looksBegun(here, id), await looksBegun(there, id)]).toEqual([1, 0]);
  await eachHasItsOwn(id);
  await paidByItself(id);
});

test('one is rejected, as its ERP has nothing of it, although the other ERP has the other', async () => {
  const id = await twins();
  await exportBoth(id, { do: 'refuse', code: 'ON_HOLD', text: 'On hold' });
  await here.until(id, 'failedToExport');
  const rejecting = await here.ask('approver', 'reject', id, { reason: 'The wrong cost code.' });
  expect(await decided(here, rejecting)).toMatchObject({ outcome: 'done' });
  await there.untilThroughTime(id, 'synced');
  expect(await here.row(id)).toMatchObject({ erpStatus: 'rejected', erpDocumentId: null });
  expect(await here.documentsOf(id)).toEqual([]);

  await here.sendAndExport(id);
  expect(await here.untilThroughTime(id, 'synced')).toMatchObject({ submission: 2 });
  expect(await there.row(id)).toMatchObject({ erpStatus: 'synced', submission: 1 });
  expect([await looksBegun(here, id), await looksBegun(there, id)]).toEqual([1, 0]);
  await eachHasItsOwn(id);
  await paidByItself(id);
});
