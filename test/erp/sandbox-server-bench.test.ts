// The bench of the sandbox ERP: faults that really strike, what arrived, and the settings that make
// it awkward.
import { expect, test } from 'vitest';
import { aBill, anErp, client, codesOf, KEY, refusalOf, until } from './sandbox-server-world.ts';
import type { Client, Json } from './sandbox-server-world.ts';

/** The faults as they stand, each as [seen, hits]. */
async function counts(erp: Client): Promise<unknown[][]> {
  const { faults } = await erp.get('/faults');
  return (faults as Json[]).map(({ seen, hits }) => [seen, hits]);
}

const bills = async (erp: Client): Promise<number> => (await erp.rows('/bills?size=200')).length;

test.each<[string, Json, string, number]>([
  ['refuse', {}, '422 REFUSED', 0],
  ['refuse', { code: 'ON_HOLD', text: 'Call us.', status: 409 }, '409 ON_HOLD', 0],
  ['error', {}, '503 UNAVAILABLE', 0],
  ['error', { status: 500 }, '500 UNAVAILABLE', 0],
  ['throttle', { retryAfterSeconds: 7 }, '429 RATE_LIMITED', 0],
  ['commitThen502', {}, '502 BAD_GATEWAY', 1],
])('%s %o answers %s', async (kind, more, refused, left) => {
  await using erp = await anErp();
  await erp.faults({ on: 'bills.create', do: kind, next: 1, ...more });
  const reply = await erp.post('/bills', aBill());
  expect(refusalOf(reply)).toBe(refused);
  expect(reply.headers.get('retry-after')).toBe(kind === 'throttle' ? '7' : null);
  expect(await bills(erp)).toBe(left);
  expect(await counts(erp)).toEqual([[1, 1]]);
  expect((await erp.post('/bills', aBill())).status, 'the next one is not met').toBe(201);
  expect(await counts(erp)).toEqual([[2, 1]]);
});

test.each<[string, Json, number]>([
  ['drop', {}, 0],
  ['hang', { ms: 30 }, 0],
  ['commitThenDrop', {}, 1],
  ['commitThenHang', { ms: 30 }, 1],
])('%s breaks the connection', async (kind, more, left) => {
  await using erp = await anErp();
  await erp.faults({ on: 'bills.create', do: kind, next: 1, ...more });
  await expect(erp.post('/bills', aBill({ reference: 'r' }))).rejects.toThrow('fetch failed');
  expect(await erp.rows('/bills?reference=r')).toHaveLength(left);
  expect(await counts(erp)).toEqual([[1, 1]]);
  const [logged] = await erp.rows('/requests?operation=bills.create');
  expect(logged).toMatchObject({ fault: kind, status: 0, record: left ? 'bil_1' : null });
});

test('a delayed create is done though its caller has left', async () => {
  await using erp = await anErp();
  await erp.faults({ on: 'bills.create', do: 'delay', ms: 150 });
  const gone = fetch(`${erp.url}/bills`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(aBill({ reference: 'late' })),
    signal: AbortSignal.timeout(50),
  });
  await expect(gone).rejects.toThrow(/timeout/);
  expect(await erp.rows('/bills?reference=late')).toEqual([]);
  await until(
    'the document is there',
    async () => (await erp.rows('/bills?reference=late')).length === 1,
  );
});

test('a hanging caller does not keep the server from ending', async () => {
  const erp = await anErp();
  await erp.faults({ on: 'ping', do: 'hang' });
  const hanging = erp.get('/ping').catch((error: Error) => error.message);
  await until('the call hangs', async () => (await erp.rows('/requests')).length === 1);
  await erp[Symbol.asyncDispose]();
  expect(await hanging).toBe('fetch failed');
});

test('every n-th, the first that strikes, and whom it is for', async () => {
  await using erp = await anErp();
  const statuses = async (times: number, body = (): Json => aBill()): Promise<number[]> => {
    const seen: number[] = [];
    for (let time = 0; time < times; time += 1)
      seen.push((await erp.post('/bills', body())).status);
    return seen;
  };
  await erp.faults({ on: 'bills.create', do: 'error', every: 3 });
  expect(await statuses(7)).toEqual([201, 201, 503, 201, 201, 503, 201]);
  await erp.faults(
    { on: '*.create', do: 'refuse', reference: 'mine' },
    { on: 'bills.*', do: 'error', next: 1 },
  );
  expect(await statuses(2, () => aBill({ reference: 'mine' }))).toEqual([422, 422]);
  expect(await statuses(2)).toEqual([503, 201]);
  expect(await counts(erp)).toEqual([
    [2, 2],
    [2, 1],
  ]);
  expect((await erp.remove('/faults')).status).toBe(204);
  expect(await statuses(1, () => aBill({ reference: 'mine' }))).toEqual([201]);
});

test('a fault for a reference also meets what is done to the document by id', async () => {
  await using erp = await anErp();
  const { body } = await erp.post('/bills', aBill({ reference: 'mine' }));
  const other = await erp.post('/bills', aBill({ reference: 'other' }));
  await erp.faults({ on: '*', do: 'error', reference: 'mine' });
  expect((await erp.call('GET', `/bills/${String(body['id'])}`)).status).toBe(503);
  expect((await erp.call('GET', '/bills?reference=mine')).status).toBe(503);
  expect((await erp.call('GET', `/bills/${String(other.body['id'])}`)).status).toBe(200);
});

test('a probability with the same seed strikes in the same sequence', async () => {
  await using erp = await anErp();
  const sequence = async (seed: number): Promise<string> => {
    await erp.faults({ on: 'ping', do: 'error', probability: 0.5, seed });
    let seen = '';
    for (let time = 0; time < 24; time += 1)
      seen += (await erp.call('GET', '/ping')).status === 503 ? 'x' : '.';
    return seen;
  };
  const first = await sequence(7);
  expect(await sequence(7)).toBe(first);
  expect(await sequence(8)).not.toBe(first);
  expect(first).toMatch(/x.*\./);
});

test('a fault that makes no sense is refused, and the former ones stay', async () => {
  await using erp = await anErp();
  await erp.faults({ on: 'ping', do: 'error' });
  const put = async (fault: Json): Promise<string[]> =>
    codesOf(await erp.put('/faults', { faults: [fault] }));
  expect(await put({ on: 'ping', do: 'explode' })).toEqual(['FIELD_INVALID']);
  expect(await put({ on: 'ping' })).toEqual(['FIELD_MISSING']);
  expect(await put({ on: 'ping', do: 'delay' })).toEqual(['FIELD_MISSING']);
  expect(await put({ on: 'p i n g', do: 'drop' })).toEqual(['FIELD_INVALID']);
  expect(await put({ on: 'ping', do: 'drop', next: 1, every: 2 })).toEqual(['FIELD_INVALID']);
  expect(await put({ on: 'ping', do: 'drop', probability: 2 })).toEqual(['FIELD_INVALID']);
  expect(await put({ on: 'ping', do: 'error', status: 422 })).toEqual(['FIELD_INVALID']);
  expect((await erp.call('GET', '/ping')).status).toBe(503);
});

test('what arrived can be asked: keys, references, outcomes, in order', async () => {
  await using erp = await anErp();
  await erp.post('/bills', aBill({ reference: 'one' }), { 'Idempotency-Key': 'k-1' });
  await erp.post('/bills', aBill({ reference: 'two', party: 'V-9' }));
  await erp.get('/bills?reference=one');
  expect(await erp.rows('/requests')).toMatchObject([
    { no: 1, via: 'http', operation: 'bills.create', key: 'k-1', reference: 'one', status: 201 },
    { no: 2, operation: 'bills.create', key: null, reference: 'two', status: 422, record: null },
    { no: 3, operation: 'bills.search', method: 'GET', reference: 'one', status: 200 },
  ]);
  expect(await erp.rows('/requests?reference=two')).toHaveLength(1);
  const page = await erp.get('/requests?size=2');
  expect(await erp.rows(`/requests?size=2&after=${String(page['next'])}`)).toMatchObject([
    { no: 3 },
  ]);
  await erp.remove('/requests');
  expect(await erp.get('/requests')).toEqual({ rows: [], next: null, dropped: 0 });
});

test('searchable with a lag: reading works at once, a search finds later', async () => {
  await using erp = await anErp({ settings: { lagMs: 300 } });
  const { body } = await erp.post('/bills', aBill({ reference: 'r', docNumber: 'N-1' }));
  expect(await erp.rows('/bills?reference=r')).toEqual([]);
  for (const filter of ['docNumber=N-1', 'party=V-1001', `total=${String(body['total'])}`])
    expect(await erp.rows(`/bills?${filter}`), filter).toEqual([]);
  expect(await erp.get(`/bills/${String(body['id'])}`)).toEqual(body);
  expect(await erp.rows('/bills')).toEqual([body]);
  await until('it is found', async () => (await erp.rows('/bills?reference=r')).length === 1);
  expect(Date.now() - Date.parse(String(body['createdAt']))).toBeGreaterThanOrEqual(300);
});

test('deduplicates by key: the first document is answered again, whatever the body', async () => {
  await using erp = await anErp({ settings: { idempotency: 'deduplicatesByKey' } });
  const key = { 'Idempotency-Key': 'k-1' };
  // A refusal is not remembered: the same key works once the body is right.
  expect((await erp.post('/bills', aBill({ party: 'V-9' }), key)).status).toBe(422);
  const first = await erp.post('/bills', aBill(), key);
  expect(first.status).toBe(201);
  const again = await erp.post('/bills', aBill({ docNumber: 'other' }), key);
  expect([again.status, again.headers.get('idempotent-replay')]).toEqual([200, 'true']);
  expect(again.body).toEqual(first.body);
  expect((await erp.post('/bills', aBill(), { 'Idempotency-Key': 'k-2' })).status).toBe(201);
  expect(await bills(erp)).toBe(2);
  await erp.remove(`/bills/${String(first.body['id'])}`);
  expect((await erp.post('/bills', aBill(), key)).status, 'its document is gone').toBe(201);
});

test('in the other modes the key says nothing', async () => {
  await using erp = await anErp();
  for (const idempotency of ['searchable', 'neither']) {
    await erp.settings({ idempotency });
    await erp.post('/bills', aBill(), { 'Idempotency-Key': 'k' });
  }
  expect(await bills(erp)).toBe(2);
});

test('neither: a search by reference is not offered', async () => {
  await using erp = await anErp({ settings: { idempotency: 'neither' } });
  await erp.post('/bills', aBill({ reference: 'r', docNumber: 'N-1' }));
  const searched = await erp.call('GET', '/bills?reference=r');
  expect(refusalOf(searched)).toBe('422 SEARCH_NOT_OFFERED');
  for (const filter of ['docNumber=N-1', 'party=V-1001'])
    expect(await erp.rows(`/bills?${filter}`), filter).toHaveLength(1);
  expect(await erp.get('/ping')).toMatchObject({ search: 'neither', lagMs: 0, documents: 1 });
});

test('a rate limit answers when to come again, and keeps its word', async () => {
  await using erp = await anErp({ settings: { rateLimit: { requests: 2, perMs: 1000 } } });
  const ping = () => erp.call('GET', '/ping');
  expect([(await ping()).status, (await ping()).status]).toEqual([200, 200]);
  const refused = await ping();
  expect(refusalOf(refused)).toBe('429 RATE_LIMITED');
  expect(refused.headers.get('retry-after')).toBe('1');
  expect((await erp.call('GET', '/requests')).status, 'the bench is not counted').toBe(200);
  const refusedAt = performance.now();
  await until('there is a token again', async () => (await ping()).status === 200);
  expect(performance.now() - refusedAt).toBeGreaterThan(300); // one comes every 500 ms
  await erp.settings({ rateLimit: null });
  for (let time = 0; time < 5; time += 1) expect((await ping()).status).toBe(200);
});

test('a locked record refuses writes until it is free; reads go on', async () => {
  await using erp = await anErp();
  const { body } = await erp.post('/bills', aBill());
  const path = `/bills/${String(body['id'])}`;
  await erp.post('/locks', { record: body['id'], by: 'Dana' });
  const refused = await erp.post(`${path}/void`);
  expect(refusalOf(refused)).toBe('423 LOCKED');
  expect(refused.headers.get('retry-after')).toBeNull();
  const payment = {
    method: 'ach',
    paidDate: '2026-06-01',
    applications: [{ document: body['id'], cash: '1.00' }],
  };
  expect(refusalOf(await erp.post('/payments', payment))).toBe('423 LOCKED');
  expect(refusalOf(await erp.remove(path))).toBe('423 LOCKED');
  expect((await erp.call('GET', path)).status).toBe(200);
  expect((await erp.remove(`/locks/${String(body['id'])}`)).status).toBe(204);
  expect((await erp.post('/payments', payment)).status).toBe(201);

  await erp.post('/locks', { record: 'vnd_1', by: 'Dana', forMs: 100 });
  const busy = await erp.post('/bills', aBill());
  expect([refusalOf(busy), busy.headers.get('retry-after')]).toEqual(['423 LOCKED', '1']);
  expect((await erp.post('/bills', aBill({ party: 'V-1002' }))).status).toBe(201);
  await until('the lock ends', async () => (await erp.post('/bills', aBill())).status === 201);
});

test('settings that make no sense are refused whole', async () => {
  await using erp = await anErp();
  const refused = await erp.put('/settings', {
    lagMs: -1,
    idempotency: 'maybe',
    uniqueNumbers: true,
  });
  expect(codesOf(refused)).toEqual(['FIELD_INVALID', 'FIELD_INVALID']);
  expect(await erp.get('/settings')).toMatchObject({ lagMs: 0, uniqueNumbers: false });
});

test('the bench may be open while the books are not', async () => {
  await using erp = await anErp({ bench: 'open' });
  expect((await fetch(`${erp.url}/faults`)).status).toBe(200);
  expect((await fetch(`${erp.url}/bills`)).status).toBe(401);
  expect((await client(erp.url).get('/ping'))['currency']).toBe('USD');
});
