// One suite for every connector (docs/adding-an-erp.md). Where ERPs are known to differ stands in
// `Known` (contract-bench.ts), and the difference is asserted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../domain/document.ts';
import { attaching } from './contract-attaching.ts';
import { anytime, aSmallOne, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';
import { comparing, exported, exporting, resuming } from './contract-exporting.ts';
import { breaking, refusing, waiting } from './contract-failing.ts';
import { looking, lookingInVain } from './contract-looking.ts';
import { recording, resumingPayouts } from './contract-payment-records.ts';
import { pulling } from './contract-pulling.ts';
import { listing, paying } from './contract-reading.ts';
import { aSandboxBench } from './contract-sandbox.ts';
import type { SandboxBench } from './contract-sandbox.ts';
import { aTrytonBench } from './contract-tryton.ts';

const BENCHES: readonly [name: string, ways: string[], open: () => Promise<Bench>][] = [
  ['sandbox', ['payment'], () => aSandboxBench('searchable')],
  ['sandbox, handed over', ['payment'], () => aSandboxBench('handedOver')],
  ['tryton', ['wizard', 'record'], aTrytonBench],
];

describe.each(BENCHES)('%s', (name, ways, open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.[Symbol.asyncDispose]());
  const of = (): Bench => bench;

  exporting(of);
  comparing(of);
  refusing(of);
  paying(of, ways);
  pulling(of, ways);
  listing(of);
  looking(of);
  recording(of);
  // An ERP that comes to us posts what it creates, in one piece of work, and no wire of ours can
  // break on the way: what can happen to it instead is below.
  if (name === 'sandbox, handed over') return;
  resuming(of);
  attaching(of);
  breaking(of);
  waiting(of);
  lookingInVain(of);
  resumingPayouts(of);
});

describe('sandbox, which deduplicates by key', () => {
  test('a create that is sent again under its key makes nothing new', async () => {
    await using bench = await aSandboxBench('deduplicatesByKey');
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const create = () => bench.connector().createDocument(document, key, undefined, anytime);
    const first = await create();
    expect(await create()).toEqual(first);
    expect(bench.withKey(key)).toEqual([first.id]);
    expect(await bench.connector().findDocument(key, 'subcontractor')).toEqual([first]);
  });
});

describe('sandbox, which can neither deduplicate nor search', () => {
  test('a document is created and confirmed, and cannot be found again', async () => {
    await using bench = await aSandboxBench('neither');
    const [document, key] = [aSmallOne(bench, 'owner'), unique('key')];
    expect(await bench.connector().findDocument(key, 'owner')).toEqual([]);
    const created = await bench.connector().createDocument(document, key, undefined, anytime);
    expect(await bench.connector().confirmDocument(created, key)).toEqual(created);
    // Why the caller has to know whether a create was sent: it is there all the same.
    expect(await bench.connector().findDocument(key, 'owner')).toEqual([]);
    expect(bench.withKey(key)).toEqual([created.id]);
  });
});

describe('sandbox, handed over', () => {
  let bench: SandboxBench;
  beforeAll(async () => {
    bench = await aSandboxBench('handedOver');
  });
  afterAll(() => bench?.[Symbol.asyncDispose]());

  test('a document is handed over once and waited for', async () => {
    bench.door.close();
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    let sent = 0;
    const attempt = () =>
      bench.connector().createDocument(document, key, undefined, async () => void (sent += 1));
    for (let time = 0; time < 2; time += 1)
      await expect(attempt()).rejects.toMatchObject({ failure: 'HandedOver' });
    const find = bench.connector().findDocument(key, 'subcontractor');
    await expect(find).rejects.toMatchObject({ failure: 'HandedOver' });
    expect([sent, bench.door.pieces.length]).toEqual([1, 1]);
    bench.door.open();
    const created = await bench.settle(attempt);
    expect(await bench.connector().findDocument(key, 'subcontractor')).toEqual([created]);
    expect(bench.withKey(key)).toEqual([created.id]);
  });

  test('a document whose answer is lost is answered again, and there once', async () => {
    await bench.loseAnswerTo('receivables.create');
    const [document, key] = [aSmallOne(bench, 'owner'), unique('key')];
    const created = await exported(bench, document, key);
    expect(differences(document, created)).toEqual([]);
    expect(bench.withKey(key)).toEqual([created.id]);
  });

  test('a refused document is not found, and is refused again until that is recorded', async () => {
    const [document, key] = [
      aSmallOne(bench, 'owner', { billedOn: bench.closedDay }),
      unique('key'),
    ];
    const closed = { ...document, accountingDate: bench.closedDay };
    for (let time = 0; time < 2; time += 1)
      await expect(exported(bench, closed, key)).rejects.toMatchObject({
        failure: 'ErpPeriodClosed',
      });
    expect(await bench.connector().findDocument(key, 'owner')).toEqual([]);
    bench.door.forget(key); // what recording the failure does
    const created = await exported(bench, aSmallOne(bench, 'owner'), key);
    expect(bench.withKey(key)).toEqual([created.id]);
  });
});
