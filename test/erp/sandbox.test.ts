// What only the sandbox ERP does: codes, locks, long lists, payments over several documents.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectorFor } from '../../erp/index.ts';
import type { ConnectorContext } from '../../erp/connector.ts';
import { anytime, aSmallOne, TODAY, unique } from './contract-bench.ts';
import { aSandboxBench } from './contract-sandbox.ts';
import type { SandboxBench } from './contract-sandbox.ts';
import { aWire } from './contract-wire.ts';

let bench: SandboxBench;
beforeAll(async () => {
  bench = await aSandboxBench('searchable');
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const create = (over = {}, key = unique('key')) =>
  bench
    .connector()
    .createDocument(aSmallOne(bench, 'subcontractor', over), key, undefined, anytime);
const paymentsOf = (id: string) => bench.connector().paymentsOf(id, 'subcontractor', unique('ask'));

test('of a payment over several bills each shows what is for it', async () => {
  const [one, two] = [await create(), await create()];
  const { id } = await bench.ask('POST', '/payments', {
    method: 'ach',
    number: unique('9'),
    paidDate: TODAY,
    applications: [
      { document: one.id, cash: '4000.00', discount: '80.00', writeOff: '0.50' },
      { document: two.id, cash: '1200.00' },
    ],
  });
  const payment = { id, method: 'electronic', methodName: 'ach', state: 'live' };
  expect(await paymentsOf(one.id)).toMatchObject([
    { ...payment, amount: '4000.00', discount: '80.00', writeOff: '0.50' },
  ]);
  expect(await paymentsOf(two.id)).toMatchObject([
    { ...payment, amount: '1200.00', discount: '0.00', writeOff: '0.00' },
  ]);
});

test.each([
  ['check', 'check'],
  ['card', 'creditCard'],
  ['wire', 'electronic'],
  ['cash', 'other'],
])('a payment by %s is %s', async (method, ours) => {
  const { id } = await create();
  const applications = [{ document: id, cash: '1.00' }];
  await bench.ask('POST', '/payments', { method, paidDate: TODAY, applications });
  expect(await paymentsOf(id)).toMatchObject([{ method: ours, methodName: method }]);
});

test('a later change of a payment has a greater revision, also as text', async () => {
  const { id } = await create();
  const applications = [{ document: id, cash: '1.00' }];
  const payment = await bench.ask('POST', '/payments', {
    method: 'other',
    paidDate: TODAY,
    applications,
  });
  const revisions: string[] = [];
  for (let change = 0; change < 12; change += 1) {
    await bench.ask('PATCH', `/payments/${payment.id}`, { memo: `change ${change}` });
    revisions.push(...(await paymentsOf(id)).map(({ revision }) => revision));
  }
  expect(revisions).toEqual([...new Set(revisions)].toSorted());
  expect(revisions).toHaveLength(12);
});

test('where numbers are unique, the document that has it is named', async () => {
  await bench.ask('PUT', '/settings', { uniqueNumbers: true });
  const number = unique('TAKEN');
  const first = await create({ number });
  const attempt = create({ number });
  await expect(attempt).rejects.toMatchObject({
    failure: 'ErpDuplicate',
    words: expect.stringContaining(first.id),
  });
  await bench.ask('PUT', '/settings', { uniqueNumbers: false });
});

test('a record that somebody works on is busy', async () => {
  const { id: record } = bench.party.subcontractor;
  await bench.ask('POST', '/locks', { record, by: 'Dana', forMs: 60_000 });
  await expect(create()).rejects.toMatchObject({
    failure: 'ErpBusy',
    words: expect.stringContaining('Dana'),
    retryAfterMs: expect.any(Number),
  });
  await bench.ask('DELETE', `/locks/${record}`);
});

test('what it says with a 5xx is passed on as its texts, not as JSON', async () => {
  await using wire = await aWire(bench.target);
  const connector = bench.connector({ baseUrl: wire.url });
  const fault = { code: 'STOCKTAKING', text: 'Closed until noon.', field: null };
  const answer = { status: 503, body: JSON.stringify({ faults: [fault] }) };
  const words = 'Closed until noon.';
  wire.next(/^GET \/ping/, answer);
  await expect(connector.probe(unique('ask'))).rejects.toMatchObject({ failure: 'ErpDown', words });
  wire.next(/^POST \/bills/, answer);
  const write = connector.createDocument(
    aSmallOne(bench, 'subcontractor'),
    unique('key'),
    undefined,
    anytime,
  );
  await expect(write).rejects.toMatchObject({ failure: 'ErpUnclear', words, notTaken: false });
});

test('of several faults one gives the name, and all give words', async () => {
  const attempt = create({
    project: { id: 'job_999', code: null, name: '' },
    party: { id: 'vnd_999', code: null, name: '' },
    number: 'N'.repeat(41),
  });
  await expect(attempt).rejects.toMatchObject({
    failure: 'ErpMissingParent',
    words: expect.stringMatching(/(?=.*vnd_999)(?=.*job_999)(?=.*docNumber)/),
  });
});

test('long lists come whole, with what is no longer active', async () => {
  const names = Array.from({ length: 450 }, (_, index) => `L-${index}`);
  for (const code of names)
    await bench.ask('POST', '/cost-codes', { code, title: `Code ${code}`, active: code !== 'L-7' });
  const listed = await bench.connector().lookUp('cost-codes', unique('ask'));
  const codes = listed.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
  expect(codes).toEqual(expect.arrayContaining(names));
  expect(listed.find(({ code }) => code === 'L-7')).toMatchObject({ active: false });
});

test('a probe says when the ERP is of another class than the connection believes', async () => {
  const settings = { idempotency: 'deduplicatesByKey' };
  const { words } = await bench.connector({ settings }).probe(unique('ask'));
  expect(words).toContain("correct the connection's settings");
});

test('within its lag a new document is not found, but read by its id', async () => {
  await bench.ask('PUT', '/settings', { lagMs: 60_000 });
  const key = unique('key');
  const created = await create({}, key);
  expect(await bench.connector().findDocument(key, 'subcontractor')).toEqual([]);
  expect(await bench.connector().confirmDocument(created, key)).toEqual(created);
  await bench.ask('PUT', '/settings', { lagMs: 0 });
  expect(await bench.connector().findDocument(key, 'subcontractor')).toEqual([created]);
});

test('a deleted document is not found, and confirming it is a mismatch', async () => {
  const key = unique('key');
  const created = await create({}, key);
  await bench.ask('DELETE', `/bills/${created.id}`);
  expect(await bench.connector().findDocument(key, 'subcontractor')).toEqual([]);
  const confirm = bench.connector().confirmDocument(created, key);
  await expect(confirm).rejects.toMatchObject({ failure: 'ErpMismatch' });
});

test('a document that the search shows is not gone because a read alone says so', async () => {
  await using wire = await aWire(bench.target);
  const key = unique('key');
  const there = await create({}, key);
  const connector = bench.connector({ baseUrl: wire.url });
  wire.next(/^GET \/bills\/bil_/, notFound);
  const find = connector.findDocument(key, 'subcontractor');
  await expect(find).rejects.toMatchObject({ failure: 'ErpDown' });
  expect(await connector.findDocument(key, 'subcontractor')).toEqual([there]);

  wire.next(/^GET \/bills\/bil_/, notFound); // and nothing is created beside a draft
  const draft = { ...there, state: 'draft' } as const;
  const again = connector.createDocument(aSmallOne(bench, 'subcontractor'), key, draft, anytime);
  await expect(again).rejects.toMatchObject({ failure: 'ErpDown' });
  expect(bench.withKey(key)).toEqual([there.id]);
});

test('a document that the search still shows, and whose deletion is recorded, is gone', async () => {
  await using wire = await aWire(bench.target);
  const key = unique('key');
  const { id } = await create({}, key);
  const shown = await bench.ask('GET', `/bills/${id}`);
  await bench.ask('DELETE', `/bills/${id}`);
  wire.next(/^GET \/bills\?reference/, { garbled: JSON.stringify({ rows: [shown], next: null }) });
  const connector = bench.connector({ baseUrl: wire.url });
  expect(await connector.findDocument(key, 'subcontractor')).toEqual([]);
  expect(wire.seen.filter((line) => line.startsWith('GET /deletions'))).toHaveLength(1);
});

const notFound = {
  status: 404,
  body: JSON.stringify({ faults: [{ code: 'NOT_FOUND', text: 'Not there.', field: null }] }),
};

describe('whether a document was removed', () => {
  const linkedTo = ({ id, number }: { id: string; number: string }) =>
    ({ id, number, kind: 'subcontractor' }) as const;
  const check = (document: { id: string; number: string }, at = bench, baseUrl = at.target) =>
    at.connector({ baseUrl }).removeCheck(linkedTo(document), unique('ask'));
  test('is not believed when a read alone says so', async () => {
    await using wire = await aWire(bench.target);
    const there = await create();
    wire.next(/^GET \/bills\/bil_/, notFound);
    await expect(check(there, bench, wire.url)).rejects.toMatchObject({ failure: 'ErpDown' });
    expect(await check(there, bench, wire.url)).toEqual({ isGone: false, document: there });
  });

  test.each([
    ['deletions', /^GET \/deletions/],
    ['list', /^GET \/bills\?/],
    ['company', /^GET \/ping/],
  ])('is not said when the ERP does not answer for its %s', async (_name, asked) => {
    await using wire = await aWire(bench.target);
    await create(); // the books hold something
    const lost = { id: 'bil_999999', number: unique('LOST') };
    wire.next(asked, { status: 503, body: 'Later' });
    await expect(check(lost, bench, wire.url)).rejects.toMatchObject({ failure: 'ErpDown' });
    expect(await check(lost, bench, wire.url)).toMatchObject({ isGone: true });
  });

  test('the only document of its books was removed when they recorded it', async () => {
    await using own = await aSandboxBench('searchable');
    const only = await own
      .connector()
      .createDocument(aSmallOne(own, 'subcontractor'), unique('key'), undefined, anytime);
    await own.ask('DELETE', `/bills/${only.id}`);
    const words = expect.stringContaining('was deleted there at');
    expect(await check(only, own)).toEqual({ isGone: true, words });
    // Books that never had it, and show nothing at all, may be the wrong ones.
    await expect(check({ id: 'bil_5', number: '5' }, own)).rejects.toMatchObject({
      failure: 'ErpRejected',
      words: expect.stringContaining('the right books'),
    });
  });
});

test('at most twenty likely documents, those with the number first, and of this party alone', async () => {
  const document = aSmallOne(bench, 'subcontractor', { total: '31.41' });
  const bill = (over: object) =>
    bench.ask('POST', '/bills', {
      docNumber: unique('OTHER'),
      party: document.party.id,
      docDate: TODAY,
      lines: [{ account: bench.accounts.subcontractor.work.id, amount: '31.41' }],
      ...over,
    });
  await bill({ party: 'V-1002', docNumber: document.number });
  for (let count = 0; count < 25; count += 1) await bill({});
  const { id } = await bill({ docNumber: document.number });
  const found = await bench.connector().findLikely(document, unique('ask'));
  expect(found).toHaveLength(20);
  expect(found[0]).toMatchObject({ id, number: document.number });
  expect(new Set(found.map(({ partyId }) => partyId))).toEqual(new Set([document.party.id]));
});

test.each(['neither', 'handedOver'] as const)(
  '%s: within the lag a document is read by its id, and no list shows it',
  async (mode) => {
    await using lagging = await aSandboxBench(mode);
    const document = aSmallOne(lagging, 'owner');
    const key = unique('key');
    await lagging.ask('PUT', '/settings', { lagMs: 60_000 });
    const there = await lagging.settle(() =>
      lagging.connector().createDocument(document, key, undefined, anytime),
    );
    const likely = () => {
      const ask = unique('ask');
      return lagging.settle(() => lagging.connector().findLikely(document, ask));
    };
    const read = lagging.settle(() => lagging.connector().readDocument(there.id, 'owner', 'read'));
    expect(await read).toEqual(there);
    expect(await likely()).toEqual([]);
    await lagging.ask('PUT', '/settings', { lagMs: 0 });
    expect(await likely()).toEqual([there]);
  },
);

test.each<[string, Partial<ConnectorContext>, string]>([
  ['no address', { settings: {} }, '"baseUrl"'],
  ['an address that is none', { settings: { baseUrl: 'erp.example.com' } }, '"baseUrl"'],
  ['a password in the address', { settings: { baseUrl: 'http://a:secret@erp.test' } }, '"baseUrl"'],
  ['no key', { credentials: {} }, '"apiKey"'],
  ['an empty key', { credentials: { apiKey: '' } }, '"apiKey"'],
])('a connection with %s waits for its ERP admin', (_name, over, words) => {
  const context: ConnectorContext = {
    settings: { baseUrl: bench.target },
    credentials: { apiKey: 'x' },
    signal: new AbortController().signal,
    workList: bench.door.workList,
    ...over,
  };
  expect(() => connectorFor('sandbox', context)).toThrow(
    expect.objectContaining({
      failure: 'ErpUnauthorized',
      message: expect.stringContaining(words),
    }),
  );
  expect(() => connectorFor('sandbox', context)).not.toThrow('secret');
});
