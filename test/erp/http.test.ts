// One HTTP call: every way in which it can fail, and the name that each way has.
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import type { ErpError } from '../../erp/connector.ts';
import { callErp } from '../../erp/http.ts';
import type { ErpRequest } from '../../erp/http.ts';

const SECRET = 'hunter2-and-more';
const Shape = Type.Object({ ok: Type.Boolean() });

async function anErp(answer: RequestListener): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const request = (url: string, writes: boolean, over: Partial<ErpRequest> = {}): ErpRequest => ({
  method: writes ? 'POST' : 'GET',
  url,
  headers: { authorization: `Bearer ${SECRET}` },
  ...(writes ? { body: { amount: '1.00' } } : {}),
  writes,
  timeoutMs: 5_000,
  signal: new AbortController().signal,
  secrets: [SECRET],
  ...over,
});

const failureOf = (call: Promise<unknown>): Promise<ErpError> =>
  call.then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error as ErpError,
  );

const answering =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const hangUp =
  (body: string): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(body, () => response.destroy());
  };

const inTenSeconds = (): string => new Date(Date.now() + 10_500).toUTCString();

test.each<[string, RequestListener, reading: object, writing: object]>([
  ['refused', answering(422), { failure: 'ErpRejected' }, { failure: 'ErpRejected' }],
  ['not there', answering(404), { failure: 'ErpRejected' }, { failure: 'ErpRejected' }],
  ['in conflict', answering(409), { failure: 'ErpRejected' }, { failure: 'ErpRejected' }],
  ['unknown to it', answering(401), { failure: 'ErpUnauthorized' }, { failure: 'ErpUnauthorized' }],
  ['forbidden', answering(403), { failure: 'ErpUnauthorized' }, { failure: 'ErpUnauthorized' }],
  [
    'too fast',
    answering(429, '', { 'retry-after': '7' }),
    { failure: 'ErpBusy', retryAfterMs: 7_000 },
    { failure: 'ErpBusy', retryAfterMs: 7_000 },
  ],
  ['too fast, for an unknown time', answering(429), { failure: 'ErpBusy' }, { failure: 'ErpBusy' }],
  [
    'too fast, with nonsense',
    answering(429, '', { 'retry-after': 'soon' }),
    { failure: 'ErpBusy', retryAfterMs: undefined },
    { failure: 'ErpBusy', retryAfterMs: undefined },
  ],
  ['broken', answering(502), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  [
    'in maintenance',
    answering(503, '', { 'retry-after': '60' }),
    { failure: 'ErpDown', retryAfterMs: 60_000 },
    { failure: 'ErpUnclear', retryAfterMs: 60_000 },
  ],
  ['too slow for a proxy', answering(408), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  [
    'sent elsewhere',
    answering(307, '', { location: 'http://127.0.0.1:9/' }),
    { failure: 'ErpDown' },
    { failure: 'ErpUnclear' },
  ],
  ['gone mid-way', hangUp('{"ok":'), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  ['not JSON', answering(200, 'hello'), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  ['empty', answering(200), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  ['of another shape', answering(200, '{}'), { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
  [
    'endless',
    answering(200, `"${'x'.repeat(10 * 1024 * 1024)}"`),
    { failure: 'ErpDown' },
    { failure: 'ErpUnclear' },
  ],
  ['silence', () => {}, { failure: 'ErpDown' }, { failure: 'ErpUnclear' }],
])('an answer that is %s', async (name, answer, reading, writing) => {
  await using erp = await anErp(answer);
  const over = name === 'silence' ? { timeoutMs: 100 } : {};
  const read = await failureOf(callErp(request(erp.url, false, over), Shape));
  expect(read).toMatchObject({ name: read.failure, ...reading });
  const write = await failureOf(callErp(request(erp.url, true, over), Shape));
  expect(write).toMatchObject({ name: write.failure, ...writing });
});

test('a date to wait for is turned into a wait', async () => {
  await using erp = await anErp(answering(429, '', { 'retry-after': inTenSeconds() }));
  const { retryAfterMs = 0 } = await failureOf(callErp(request(erp.url, true), Shape));
  expect(retryAfterMs).toBeGreaterThan(5_000);
  expect(retryAfterMs).toBeLessThanOrEqual(11_000);
});

test('where there is no connection nothing can have arrived: a write is not unclear', async () => {
  const gone = await anErp(answering(200));
  await gone[Symbol.asyncDispose]();
  const nowhere = [gone.url, 'http://erp.invalid', 'http://127.0.0.1:9'];
  for (const url of nowhere)
    expect(await failureOf(callErp(request(url, true), Shape)), url).toMatchObject({
      failure: 'ErpDown',
    });
});

test('a TLS that breaks may have carried a write', async () => {
  await using plain = await anErp(answering(200));
  const secure = plain.url.replace('http:', 'https:');
  const write = await failureOf(callErp(request(secure, true), Shape));
  expect(write).toMatchObject({ failure: 'ErpUnclear', notTaken: false });
  expect(write.message).toContain('ERR_SSL_');
  expect(await failureOf(callErp(request(secure, false), Shape))).toMatchObject({
    failure: 'ErpDown',
  });
});

test('a cancelled attempt ends its call, and begins no other', async () => {
  let arrived = 0;
  const cancelled = new AbortController();
  await using erp = await anErp(() => {
    arrived += 1;
    cancelled.abort();
  });
  const { signal } = cancelled;
  const during = await failureOf(callErp(request(erp.url, true, { signal }), Shape));
  expect(during).toMatchObject({ failure: 'ErpUnclear' });
  const after = await failureOf(callErp(request(erp.url, true, { signal }), Shape));
  expect(after).toMatchObject({ failure: 'Limited' });
  expect(arrived).toBe(1);
});

test('a read that we end ourselves says nothing about the ERP', async () => {
  const cancelled = new AbortController();
  await using erp = await anErp(() => cancelled.abort());
  const { signal } = cancelled;
  const read = await failureOf(callErp(request(erp.url, false, { signal }), Shape));
  expect(read).toMatchObject({ failure: 'Limited' });
});

test("the ERP's words are for people: no markup, no secrets, not endless", async () => {
  const body = `<style>p {}</style><p>Vendor   is\n<b>on hold</b></p> ${SECRET} ${'x'.repeat(5_000)}`;
  await using erp = await anErp(answering(400, body));
  const { words } = await failureOf(callErp(request(erp.url, true), Shape));
  expect(words).toMatch(/^Vendor is on hold \[secret\] x+…$/);
  expect(words.length).toBeLessThanOrEqual(1_001);
});

test('no error holds a secret, whatever it is made of', async () => {
  await using broken = await anErp(answering(500, SECRET));
  const calls: [string, Partial<ErpRequest>][] = [
    [`${broken.url}/bills?token=${SECRET}`, {}],
    [`http://user:${SECRET}@127.0.0.1:9/`, {}],
    ['http://127.0.0.1:9/', { headers: { authorization: `Bearer ${SECRET}\nmore` } }],
    [`not an address ${SECRET}`, {}],
  ];
  for (const [url, over] of calls) {
    const error = await failureOf(callErp(request(url, true, over), Shape));
    const all = JSON.stringify([error.message, error.stack, error.words, error.cause]);
    expect(all, error.message).not.toContain(SECRET);
  }
});

test('what cannot be sent at all is for who keeps the connection', async () => {
  const headers = { authorization: 'Bearer a\nb' };
  for (const call of [
    request('http://127.0.0.1:8080/', true, { headers }),
    request('http://user:password@127.0.0.1:8080/', true),
    request('not an address', true),
  ])
    expect(await failureOf(callErp(call, Shape))).toMatchObject({ failure: 'ErpUnauthorized' });
});

test('an answer is passed on as it is, also one of another success', async () => {
  await using erp = await anErp(answering(201, '{"ok":true,"more":1}'));
  expect(await callErp(request(erp.url, true), Shape)).toEqual({ ok: true, more: 1 });
});
