// What only the sandbox ERP does to a reader of its changes: two lists that are read one after the
// other, and pages that end where they grow too large.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPosted, aReader } from './contract-pulling.ts';
import { TODAY, unique } from './contract-bench.ts';
import { aSandboxBench } from './contract-sandbox.ts';
import type { SandboxBench } from './contract-sandbox.ts';

let bench: SandboxBench;
beforeAll(async () => {
  bench = await aSandboxBench('searchable');
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const pay = async (documents: readonly string[], over = {}): Promise<string> => {
  const applications = documents.map((document) => ({ document, cash: '1.00' }));
  const body = { method: 'ach', number: unique('5'), paidDate: TODAY, applications, ...over };
  return (await bench.ask('POST', '/payments', body)).id;
};

async function arrived(operation: string): Promise<void> {
  for (;;) {
    const path = `/requests?operation=${operation}`;
    const { rows } = (await bench.ask('GET', path)) as unknown as { rows: unknown[] };
    if (rows.length > 0) return;
  }
}

test('what changes between the readings of its two lists is met by reading on', async () => {
  const id = await aPosted(bench, 'subcontractor');
  const doomed = await pay([id]);
  const reader = aReader(bench);
  await reader.readOn(100);
  await bench.ask('DELETE', '/requests');
  const faults = [{ on: 'deletions.list', do: 'delay', ms: 500, next: 1 }];
  await bench.ask('PUT', '/faults', { faults });
  const pull = bench.connector().pullPayments({ cursor: reader.cursor, size: 100 }, unique('pull'));
  await arrived('deletions.list');
  const late = await pay([id]); // its list was read, and the deletion has a higher number
  await bench.ask('DELETE', `/payments/${doomed}`);
  const { cursor, ...page } = await pull;
  expect(page).toMatchObject({ applied: [], deletedPayments: [], isLast: false });
  expect(await bench.connector().pullPayments({ cursor, size: 100 }, unique('pull'))).toMatchObject(
    { wholePayments: [late], deletedPayments: [doomed], isLast: true },
  );
});

test('1,000 payments come on one page; fewer where they are large', async () => {
  const id = await aPosted(bench, 'subcontractor');
  const reader = aReader(bench);
  await reader.readOn(1000);
  for (let count = 0; count < 1000; count += 1) await pay([id]);
  const [page, ...more] = await reader.readOn(1000);
  expect(page?.applied).toHaveLength(1000);
  expect(more).toEqual([]);
  const wide = Array.from({ length: 400 }, () => id);
  for (let count = 0; count < 20; count += 1) await pay(wide);
  const pages = await reader.readOn(1000);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(({ applied }) => applied.map(({ amount }) => amount))).toEqual(
    Array.from({ length: 20 }, () => '400.00'),
  );
});

test('a page that both lists would fill ends where it is full', async () => {
  const id = await aPosted(bench, 'subcontractor');
  const doomed = [await pay([id]), await pay([id])];
  const reader = aReader(bench);
  await reader.readOn(1000);
  for (const payment of doomed) await bench.ask('DELETE', `/payments/${payment}`);
  const paid = [await pay([id]), await pay([id])];
  const pages = await reader.readOn(3);
  expect(pages.flatMap(({ deletedPayments }) => deletedPayments)).toEqual(doomed);
  expect(pages.map(({ wholePayments }) => wholePayments)).toEqual([
    paid.slice(0, 1),
    paid.slice(1),
  ]);
});
