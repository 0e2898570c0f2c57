// A retry looks before it creates: what has come into the ERP under our key since the export failed
// is found, and nothing is added to it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { refusedByErp } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ settings: { lagMs: 0 }, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

async function retry(of: World, invoice: string): Promise<void> {
  const asked = await of.ask('approver', 'retry', invoice);
  expect(asked).toMatchObject({ status: 200, body: { erpStatus: 'exporting' } });
}

test('what the ERP has by now under our key is found, and nothing is created', async () => {
  const invoice = await refusedByErp(world);
  const ours = await world.enterInErp(invoice, { reference: world.keyOf(invoice) });
  await retry(world, invoice);
  const { erpDocumentId } = await world.until(invoice, 'synced');
  expect(erpDocumentId).toBe(ours);
  const creates = await world.requests(invoice);
  expect(creates.map(({ status }) => status)).toEqual([422, 201]); // ours, and the one by hand
  await world.payAndTell(invoice);
});

test.each([
  ['older', 0],
  ['younger', 1],
])(
  'of two under our key none is chosen; with the %s one voided a retry takes the other',
  async (_which, voided) => {
    const invoice = await world.company.insert();
    const reference = world.keyOf(invoice);
    const ids = [
      await world.enterInErp(invoice, { reference }),
      await world.enterInErp(invoice, { reference }),
    ];
    const failsByNaming = async (after: number) => {
      const isNew = ({ version }: { version: number }) => version > after;
      const { failure, failureWords, version } = await world.until(
        invoice,
        'failedToExport',
        isNew,
      );
      expect(failure).toBe('ErpDuplicate');
      for (const id of ids) expect(failureWords).toContain(id);
      return version;
    };
    await world.sendAndExport(invoice);
    const failed = await failsByNaming(0);
    await retry(world, invoice); // nobody has done anything about it
    await failsByNaming(failed);

    expect(await world.erp('POST', `/bills/${ids[voided]}/void`, {})).toMatchObject({
      status: 200,
    });
    await retry(world, invoice);
    const { erpDocumentId } = await world.until(invoice, 'synced');
    expect(erpDocumentId).toBe(ids[1 - voided]);
    expect(await world.requests(invoice)).toHaveLength(2); // those by hand
    await world.payAndTell(invoice);
  },
);

test('a retry waits for the lag of what was sent before it asks', async () => {
  const lag = { settings: { lagMs: 60_000 }, connection: { requestTimeoutMs: 1_000 } };
  await using slow = await aWorld(lag);
  await using _worker = await slow.work();
  const invoice = await slow.company.insert();
  const refusal = { on: 'bills.create', do: 'refuse', code: 'ON_HOLD', text: 'On hold' };
  await slow.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' }, refusal);
  await slow.sendAndExport(invoice);
  // For the connection the lag passes, not for the ERP, which refuses what is sent once more.
  await slow.untilThroughTime(invoice, 'failedToExport');
  const searches = async () => (await slow.requests(invoice, 'bills.search')).length;
  const before = await searches();

  await retry(slow, invoice);
  await eventually(async () => (await slow.pendingOf(invoice)).failure === 'ErpUnclear', {
    what: 'a retry that waits for the lag',
  });
  expect(await searches()).toBe(before);
  await slow.erp('PUT', '/settings', { lagMs: 0 }); // it is over
  const { erpDocumentId } = await slow.untilThroughTime(invoice, 'synced');
  expect(await slow.documentsOf(invoice)).toMatchObject([{ id: erpDocumentId }]);
  const creates = await slow.requests(invoice);
  expect(creates.map(({ fault }) => fault)).toEqual(['commitThenDrop', 'refuse']);
});
