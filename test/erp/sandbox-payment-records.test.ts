// Payouts into the sandbox ERP in each of its classes, under the bench's faults, and handed over.
import { describe, expect, test } from 'vitest';
import { paymentRecordDifferences } from '../../domain/payment-record.ts';
import { anytime, unique } from './contract-bench.ts';
import { aRecord, exported } from './contract-payment-records.ts';
import { aSandboxBench } from './contract-sandbox.ts';
import type { SandboxBench } from './contract-sandbox.ts';

const fault = (bench: SandboxBench, what: object): Promise<unknown> =>
  bench.ask('PUT', '/faults', { faults: [{ on: 'payments.create', next: 1, ...what }] });

describe('a payout into a sandbox ERP', () => {
  test('which deduplicates by key makes nothing new when it is sent again', async () => {
    await using bench = await aSandboxBench('deduplicatesByKey');
    const [record, key] = [await aRecord(bench), unique('key')];
    const create = () => bench.connector().createPaymentRecord(record, key, undefined, anytime);
    const first = await create();
    expect(await create()).toEqual(first);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
  });

  test('which can neither deduplicate nor search cannot find it again', async () => {
    await using bench = await aSandboxBench('neither');
    const [record, key] = [await aRecord(bench), unique('key')];
    const created = await bench.connector().createPaymentRecord(record, key, undefined, anytime);
    expect(await bench.connector().confirmPaymentRecord(created, key)).toEqual(created);
    expect(await bench.connector().findPaymentRecord(key)).toEqual([]);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
  });

  test('whose search lags finds it when the lag is over', async () => {
    await using bench = await aSandboxBench('searchable');
    await bench.ask('PUT', '/settings', { lagMs: 500 });
    const [record, key] = [await aRecord(bench), unique('key')];
    const created = await bench.connector().createPaymentRecord(record, key, undefined, anytime);
    expect(await bench.connector().findPaymentRecord(key)).toEqual([]);
    const find = () => bench.connector().findPaymentRecord(key);
    await expect.poll(find, { timeout: 5_000 }).toEqual([created]);
  });

  test('two under one key are both named; one that was deleted is not', async () => {
    await using bench = await aSandboxBench('searchable');
    const [record, key] = [await aRecord(bench), unique('key')];
    const ids: string[] = [];
    for (const checkNumber of ['801', '802']) {
      const one = { ...record, checkNumber };
      ids.push((await bench.connector().createPaymentRecord(one, key, undefined, anytime)).id);
    }
    const found = async () => (await bench.connector().findPaymentRecord(key)).map(({ id }) => id);
    expect(await found()).toEqual(ids);
    await bench.ask('DELETE', `/payments/${ids[0]}`);
    expect(await found()).toEqual(ids.slice(1));
  });
});

describe('a payout into a sandbox ERP', () => {
  test.each([
    ['refuse', 'ErpRejected', 0],
    ['error', 'ErpUnclear', 0],
    ['throttle', 'ErpBusy', 0],
    ['drop', 'ErpUnclear', 0],
    ['commitThenDrop', 'ErpUnclear', 1],
    ['commitThen502', 'ErpUnclear', 1],
  ])('that does this to it: %s', async (what, failure, there) => {
    await using bench = await aSandboxBench('searchable');
    const [record, key] = [await aRecord(bench), unique('key')];
    await fault(bench, { do: what });
    await expect(exported(bench, record, key)).rejects.toMatchObject({ failure });
    expect(bench.payouts.withKey(key)).toHaveLength(there);
    expect(paymentRecordDifferences(record, await exported(bench, record, key))).toEqual([]);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
    expect(bench.payouts.due(record.documentId)).toBe('9999.00');
    expect(await bench.ask('GET', '/trial-balance')).toMatchObject({ balanced: true });
  });
});

describe('a payout into a sandbox ERP that fetches its work', () => {
  test('is handed over once and waited for', async () => {
    await using bench = await aSandboxBench('handedOver');
    const [record, key] = [await aRecord(bench), unique('key')];
    bench.door.close();
    const before = bench.door.pieces.length;
    let sent = 0;
    const attempt = () =>
      bench.connector().createPaymentRecord(record, key, undefined, async () => void (sent += 1));
    for (let time = 0; time < 2; time += 1)
      await expect(attempt()).rejects.toMatchObject({ failure: 'HandedOver' });
    const find = bench.connector().findPaymentRecord(key);
    await expect(find).rejects.toMatchObject({ failure: 'HandedOver' });
    expect([sent, bench.door.pieces.length - before]).toEqual([1, 1]);
    bench.door.open();
    const created = await bench.settle(attempt);
    expect(await bench.connector().findPaymentRecord(key)).toEqual([created]);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
  });

  test('whose answer is lost is answered again, and there once', async () => {
    await using bench = await aSandboxBench('handedOver');
    const [record, key] = [await aRecord(bench), unique('key')];
    await bench.loseAnswerTo('payments.create');
    expect(paymentRecordDifferences(record, await exported(bench, record, key))).toEqual([]);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
  });

  test('with a used number is refused again until that is recorded; a free one is new work', async () => {
    await using bench = await aSandboxBench('handedOver');
    const first = await aRecord(bench);
    await exported(bench, first, unique('key'));
    const [record, key] = [await aRecord(bench, { checkNumber: first.checkNumber }), unique('key')];
    for (let time = 0; time < 2; time += 1)
      await expect(exported(bench, record, key)).rejects.toMatchObject({
        failure: 'CheckNumberUsed',
      });
    expect(await bench.connector().findPaymentRecord(key)).toEqual([]);
    bench.door.forget(key); // what recording the failure does
    const corrected = await aRecord(bench);
    expect(paymentRecordDifferences(corrected, await exported(bench, corrected, key))).toEqual([]);
    expect(bench.payouts.withKey(key)).toHaveLength(1);
  });
});
