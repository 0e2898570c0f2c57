// The sandbox ERP when it is not called but fetches its work from us: against a small server that
// keeps a list of work, as Tieout does.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { expect, test } from 'vitest';
import { aBill, anErp, client, KEY, TODAY, until } from './sandbox-server-world.ts';
import type { Json } from './sandbox-server-world.ts';

interface Piece {
  readonly id: string;
  readonly operation: string;
  readonly request: unknown;
}

/** A list of work. A piece stays on it until its answer is taken; `losing` takes none. */
async function aWorkList() {
  const open = new Map<string, Piece>();
  const answers = new Map<string, Json[]>();
  const state = { losing: false, unauthorized: 0, limits: [] as number[] };
  const server = createServer((request, response) => {
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://list');
    if (request.headers.authorization !== 'Bearer work-token') {
      state.unauthorized += 1;
      return send(401, {});
    }
    if (pathname === '/v1/connections/work') {
      const limit = Number(searchParams.get('limit'));
      state.limits.push(limit);
      return send(200, { items: [...open.values()].slice(0, limit) });
    }
    const id = decodeURIComponent(pathname.split('/')[4] ?? '');
    void json(request).then((answer) => {
      answers.set(id, [...(answers.get(id) ?? []), answer as Json]);
      if (state.losing) return response.destroy();
      return send(open.delete(id) ? 200 : 409, {});
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (id: string, operation: string, request: unknown) =>
      void open.set(id, { id, operation, request }),
    answers: (id: string): Json[] => answers.get(id) ?? [],
    answer: (id: string): Promise<Json> =>
      until(`an answer to ${id}`, async () => !open.has(id) && answers.get(id)?.at(-1)),
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const polling = (url: string) => ({ url, token: 'work-token', everyMs: 10 });

test('every operation is fetched, done and answered', async () => {
  await using list = await aWorkList();
  await using erp = await anErp({ settings: { polling: polling(list.url) } });
  list.add('a', 'ping', {});
  expect(await list.answer('a')).toMatchObject({ result: { currency: 'USD' } });
  const draft = { ...aBill({ reference: 'k', docNumber: 'N-1', post: false }), kind: 'bill' };
  list.add('b', 'createDocument', draft);
  const { result } = (await list.answer('b')) as { result: Json };
  expect(result).toMatchObject({ kind: 'bill', state: 'draft', reference: 'k' });
  const at = { kind: 'bill', id: result['id'] };
  list.add('c', 'postDocument', at);
  list.add('d', 'readDocument', at);
  list.add('e', 'findDocuments', { kind: 'bill', reference: 'k' });
  list.add('f', 'findDocuments', { kind: 'bill', docNumber: 'N-1', party: 'V-1001' });
  list.add('g', 'list', { of: 'vendors' });
  list.add('h', 'list', { of: 'periods' });
  list.add('i', 'listPayments', at);
  for (const id of ['c', 'd'])
    expect(await list.answer(id)).toMatchObject({ result: { id: at.id, state: 'posted' } });
  const { total } = result;
  list.add('j', 'findDocuments', { kind: 'bill', party: 'V-1001', total });
  list.add('k', 'findDocuments', { kind: 'bill', party: 'V-1001', total: '0.01' });
  list.add('l', 'listDeletions', { record: at.id });
  for (const id of ['k', 'l']) expect(await list.answer(id)).toEqual({ result: { rows: [] } });
  for (const id of ['e', 'f', 'j'])
    expect(await list.answer(id)).toMatchObject({ result: { rows: [{ id: at.id }] } });
  expect((await list.answer('g'))['result']).toMatchObject({ rows: await erp.rows('/vendors') });
  expect((await list.answer('h'))['result']).toMatchObject({ rows: { length: 36 } });
  expect(await list.answer('i')).toEqual({ result: { rows: [] } });
  const logged = await erp.rows('/requests');
  expect(logged[1]).toMatchObject({ via: 'work', operation: 'bills.create', status: 201 });
  expect(await erp.get('/polling')).toMatchObject({ on: true, done: 12, lastError: null });
});

test.each<[string, unknown, number, string]>([
  ['createDocument', { ...aBill({ party: 'V-9' }), kind: 'bill' }, 422, 'RECORD_UNKNOWN'],
  ['createDocument', aBill(), 422, 'FIELD_MISSING'],
  ['readDocument', { kind: 'bill', id: 'bil_9' }, 404, 'NOT_FOUND'],
  ['readDocument', { kind: 'bill', id: '../vendors/vnd_1' }, 404, 'NOT_FOUND'],
  ['findDocuments', { kind: 'bill' }, 422, 'FIELD_MISSING'],
  ['findDocuments', { kind: 'bill', total: 'much' }, 400, 'QUERY_INVALID'],
  ['listDeletions', {}, 422, 'FIELD_MISSING'],
  ['list', { of: 'secrets' }, 422, 'FIELD_INVALID'],
  ['dance', {}, 404, 'ROUTE_UNKNOWN'],
  ['list', 7, 400, 'BODY_INVALID'],
])('%s %o is answered as an error', async (operation, request, status, code) => {
  await using list = await aWorkList();
  await using erp = await anErp({ settings: { polling: polling(list.url) } });
  list.add('a', operation, request);
  expect(await list.answer('a')).toMatchObject({ error: { status, faults: [{ code }] } });
  expect(await erp.rows('/bills')).toEqual([]);
});

test('a piece is done once, whatever becomes of its answer', async () => {
  await using list = await aWorkList();
  await using erp = await anErp({ settings: { polling: polling(list.url) } });
  list.state.losing = true;
  list.add('a', 'createDocument', { ...aBill(), kind: 'bill' });
  await until('three answers are lost', async () => list.answers('a').length >= 3);
  expect((await erp.get('/polling'))['lastError']).not.toBeNull();
  list.state.losing = false;
  const answer = await list.answer('a');
  for (const earlier of list.answers('a')) expect(earlier).toEqual(answer);
  expect(await erp.rows('/bills')).toMatchObject([{ id: (answer['result'] as Json)['id'] }]);
});

test('a piece that was done is remembered over a restart, a refusal too', async () => {
  await using list = await aWorkList();
  await using erp = await anErp({ settings: { polling: polling(list.url) } });
  const request = { ...aBill(), kind: 'bill' };
  list.add('a', 'createDocument', request);
  list.add('b', 'createDocument', { ...request, party: 'V-77' });
  const before = [await list.answer('a'), await list.answer('b')];
  await erp.sandbox.stop();
  const again = await startSandbox({ file: erp.file, apiKeys: [KEY], today: TODAY });
  // It would be taken now; but this piece was refused, and stays so.
  await client(again.url).post('/vendors', { code: 'V-77', name: 'Late' });
  list.add('a', 'createDocument', request);
  list.add('b', 'createDocument', { ...request, party: 'V-77' });
  expect([await list.answer('a'), await list.answer('b')]).toEqual(before);
  expect(await client(again.url).rows('/bills')).toHaveLength(1);
  await again.stop();
});

test.each(['error', 'throttle', 'drop', 'hang'])('%s leaves a piece for later', async (kind) => {
  await using list = await aWorkList();
  await using erp = await anErp();
  await erp.faults({ on: 'bills.create', do: kind, next: 2 });
  await erp.settings({ polling: polling(list.url) });
  list.add('a', 'createDocument', { ...aBill(), kind: 'bill' });
  expect(await list.answer('a')).toMatchObject({ result: { id: 'bil_1' } });
  expect(list.answers('a')).toHaveLength(1);
  expect(await erp.get('/faults')).toMatchObject({ faults: [{ seen: 3, hits: 2 }] });
});

test.each(['commitThenDrop', 'commitThen502', 'commitThenHang'])(
  '%s does a piece and answers it another time',
  async (kind) => {
    await using list = await aWorkList();
    await using erp = await anErp();
    await erp.faults({ on: 'bills.create', do: kind, next: 1 });
    await erp.settings({ polling: polling(list.url) });
    list.add('a', 'createDocument', { ...aBill(), kind: 'bill' });
    expect(await list.answer('a')).toMatchObject({ result: { id: 'bil_1' } });
    expect(await erp.rows('/bills')).toHaveLength(1);
    expect(await erp.get('/faults')).toMatchObject({ faults: [{ seen: 1, hits: 1 }] });
  },
);

test('what is locked waits, and holds up nothing behind it', async () => {
  await using list = await aWorkList();
  await using erp = await anErp();
  await erp.post('/locks', { record: 'vnd_1', by: 'Dana' });
  for (let made = 0; made < 12; made += 1)
    list.add(`locked-${made}`, 'createDocument', { ...aBill(), kind: 'bill' });
  list.add('free', 'createDocument', { ...aBill({ party: 'V-1002' }), kind: 'bill' });
  await erp.settings({ polling: polling(list.url) });
  expect(await list.answer('free')).toMatchObject({ result: { state: 'posted' } });
  expect(list.answers('locked-0')).toEqual([]);
  await erp.remove('/locks/vnd_1');
  for (let made = 0; made < 12; made += 1)
    expect(await list.answer(`locked-${made}`)).toMatchObject({ result: { state: 'posted' } });
});

test('an idempotency key in the request counts as the header does', async () => {
  await using list = await aWorkList();
  const settings = { polling: polling(list.url), idempotency: 'deduplicatesByKey' } as const;
  await using erp = await anErp({ settings });
  const request = { ...aBill(), kind: 'bill', idempotencyKey: 'k' };
  list.add('a', 'createDocument', request);
  list.add('b', 'createDocument', request);
  expect(await list.answer('b')).toEqual(await list.answer('a'));
  expect(await erp.rows('/bills')).toHaveLength(1);
});

test('a wrong token and an absent list show, and polling ends when it is switched off', async () => {
  const list = await aWorkList();
  await using erp = await anErp({
    settings: { polling: { ...polling(list.url), token: 'wrong' } },
  });
  const errorLike = (pattern: RegExp) =>
    until(String(pattern), async () =>
      pattern.test(String((await erp.get('/polling'))['lastError'])),
    );
  await errorLike(/401/);
  expect(list.state.unauthorized).toBeGreaterThan(0);
  expect(await erp.get('/settings')).toMatchObject({ polling: { token: '***' } });
  await list[Symbol.asyncDispose]();
  await errorLike(/fetch failed/);
  await erp.settings({ polling: null });
  const { polls } = await erp.get('/polling');
  expect(await erp.get('/polling')).toMatchObject({ on: false, polls });
});
