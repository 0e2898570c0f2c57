// What only Tryton does to a reader of its changes: times of before the commit, many changes of one
// time, reversals of reversals, and calls that do not multiply.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPosted, aReader } from './contract-pulling.ts';
import { TODAY, unique } from './contract-bench.ts';
import { aTrytonBench } from './contract-tryton.ts';
import type { TrytonBench } from './contract-tryton.ts';
import { aWire } from './contract-wire.ts';

let bench: TrytonBench;
beforeAll(async () => {
  bench = await aTrytonBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const payment = (amount: string) => ({ amount, check: `CHK ${unique('6')}`, on: TODAY });
const aBill = async (): Promise<number> => Number(await aPosted(bench, 'subcontractor'));
const amountsOf = (reader: ReturnType<typeof aReader>, ...bills: number[]): string[] =>
  reader.knows(bills.map(String)).map(({ amount, state }) => `${amount} ${state}`);

test.each(['wizard', 'record'])(
  'a payment by %s whose transaction began a minute before the cursor and ended after it is met',
  async (way) => {
    const reader = aReader(bench);
    const [late, early] = [await aBill(), await aBill()];
    await bench.accountant.payByRecord(early, payment('10.00'));
    const posted = bench.modifiedAt('account_invoice', late);
    await reader.readOn(100);
    expect(amountsOf(reader, late)).toEqual([]);
    if (way === 'wizard') {
      const move = await bench.accountant.payByWizard(late, payment('11.00'));
      bench.backdate('account_move', move, 60_000);
      const ofBill = bench.modifiedAt('account_invoice', late);
      const since = Date.parse(`${ofBill}Z`) - Date.parse(`${posted}Z`);
      bench.backdate('account_invoice', late, since + 60_000);
    } else {
      const record = await bench.accountant.payByRecord(late, payment('11.00'));
      bench.backdate('account_payment', record, 60_000);
    }
    await reader.readOn(100);
    expect(amountsOf(reader, late)).toEqual(['11.00 live']);
    expect(await reader.readOn(100)).toMatchObject([{ isLast: true, wholeDocuments: [] }]);
  },
);

test('many changes of one time come on several pages, each once', async () => {
  const reader = aReader(bench);
  const bills = [await aBill(), await aBill(), await aBill()];
  const records: number[] = [];
  for (const bill of bills)
    records.push(await bench.accountant.payByRecord(bill, payment('10.00')));
  await reader.readOn(100);
  await bench.accountant.call('model.account.payment.fail', records);
  const times = records.map((record) => bench.modifiedAt('account_payment', record));
  expect(new Set(times).size).toBe(1);
  const pages = await reader.readOn(1);
  expect(pages.map(({ wholeDocuments }) => wholeDocuments)).toEqual(
    bills.map((bill) => [String(bill)]),
  );
  expect(amountsOf(reader, ...bills)).toEqual(bills.map(() => '10.00 voided'));
});

test('a void that is voided is met, though neither names the bill', async () => {
  const reader = aReader(bench);
  const bill = await aBill();
  const move = await bench.accountant.payByWizard(bill, payment('10.00'));
  await reader.readOn(100);
  await bench.accountant.reverse(move);
  await reader.readOn(100);
  expect(amountsOf(reader, bill)).toEqual(['10.00 voided']);
  const reversal = [['origin', '=', `account.move,${move}`]];
  await bench.accountant.reverse(await bench.accountant.one('account.move', reversal));
  await reader.readOn(100);
  expect(amountsOf(reader, bill)).toEqual(['10.00 live']);
});

test('an intention is no change, and many payments take as many calls as one', async () => {
  const reader = aReader(bench);
  await reader.readOn(100);
  await using wire = await aWire(bench.target);
  const connector = bench.connector({ baseUrl: wire.url });
  const callsFor = async (bills: number): Promise<number> => {
    const { cursor } = reader;
    for (let bill = 0; bill < bills; bill += 1)
      await bench.accountant.payByWizard(await aBill(), payment('10.00'));
    const before = wire.seen.length;
    const page = await connector.pullPayments({ cursor, size: 100 }, unique('pull'));
    expect(page.wholeDocuments).toHaveLength(bills);
    await reader.readOn(100);
    return wire.seen.length - before;
  };
  await callsFor(1); // signs in
  const one = await callsFor(1);
  expect(await callsFor(4)).toBe(one);
  const bill = await aBill();
  await reader.readOn(100);
  await bench.accountant.intend(bill, payment('10.00'));
  expect(await reader.readOn(100)).toMatchObject([{ isLast: true, wholeDocuments: [] }]);
});
