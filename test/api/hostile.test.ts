// What no honest client sends. Whatever it is, the answer is a problem that names it, never a 5xx,
// and nothing is left behind.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { requests, things } from './requests.ts';
import type { Good } from './requests.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
let good: Record<string, Good>;

const TABLES = [
  'users',
  'projects',
  'commitments',
  'contract_items',
  'invoices',
  'commands',
  'events',
];

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  good = requests(company, await things(door, company));
});
afterAll(() => door[Symbol.asyncDispose]());

function expectProblem(said: Said, what: string): void {
  expect(said.status, `${what}: ${JSON.stringify(said.body).slice(0, 300)}`).toBeGreaterThanOrEqual(
    400,
  );
  expect(said.status, `${what}: ${JSON.stringify(said.body).slice(0, 300)}`).toBeLessThan(500);
  expect(said.headers['content-type'], what).toBe('application/problem+json; charset=utf-8');
  expect(said.body, what).toMatchObject({
    type: `urn:tieout:problem:${said.body.code}`,
    status: said.status,
    detail: expect.stringMatching(/\S/),
    requestId: said.headers['x-request-id'],
  });
}

const ask = async (request: Good, body: unknown, headers = {}): Promise<Said> =>
  company.as('admin')(request.method, request.url, body, {
    ...(request.method === 'PATCH' && { 'if-match': '"1"' }),
    'idempotency-key': `hostile-${Math.random()}`,
    ...headers,
  });

/** One thing wrong with a good body, for every field at every depth. */
function* mutations(body: unknown, path = ''): Generator<[what: string, body: unknown]> {
  if (Array.isArray(body)) {
    yield [`${path} is an object`, {}];
    for (const [what, inner] of mutations(body[0], `${path}/0`)) yield [what, [inner]];
  } else if (typeof body === 'object' && body !== null) {
    yield [`${path} has an unknown field`, { ...body, surprise: 1 }];
    yield [`${path} has __proto__`, JSON.parse(`{"__proto__": {"a": 1}}`)];
    yield [`${path} is null`, null];
    yield [`${path} is a list`, [body]];
    for (const [name, value] of Object.entries(body))
      for (const [what, inner] of mutations(value, `${path}/${name}`))
        yield [what, { ...body, [name]: inner }];
  } else yield* wrongValues(body, path);
}

function* wrongValues(good: unknown, path: string): Generator<[what: string, body: unknown]> {
  for (const wrong of [{}, 1e308, true, '', '\u0000', '\ud800', 'x'.repeat(20_000)])
    if (typeof wrong !== typeof good || typeof wrong === 'string')
      yield [`${path} is ${JSON.stringify(wrong).slice(0, 20)}`, wrong];
}

/**
 * Empty text is fine where text may be of several lines; settings are whatever the ERP calls them.
 */
const MAY_BE_FINE =
  /(comment|description|reason) is ""$|\/settings has an unknown field|\/settings\/\w+ is (true|1e)/;

test('every body with one thing wrong in it is refused, and leaves nothing', async () => {
  const before = await company.rows(...TABLES);
  let tried = 0;
  for (const [operationId, request] of Object.entries(good)) {
    if (request.body === undefined || request.role === 'agent') continue;
    for (const [what, body] of mutations(request.body)) {
      if (MAY_BE_FINE.test(what)) continue;
      const said = await ask(request, body);
      expectProblem(said, `${operationId} ${what}`);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(700);
  expect(await company.rows(...TABLES)).toEqual(before);
});

test('every field that is missing is named, all at once', async () => {
  const said = await company.as('admin')('POST', '/v1/commitments', { surprise: 1 });
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  expect(said.body.errors.map((one) => `${one.rule} ${one.pointer}`).toSorted()).toEqual([
    'required /kind',
    'required /number',
    'required /projectId',
    'required /title',
    'required /vendorId',
    'unknown /surprise',
  ]);
});

test.each<[string, string | Buffer, string]>([
  ['broken', '{"name": ', 'BrokenJson'],
  ['two values', '{} {}', 'BrokenJson'],
  ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'BrokenJson'],
  ['UTF-16', Buffer.from('{"name": "a"}', 'utf16le'), 'BrokenJson'],
  ['deep', '['.repeat(200_000) + ']'.repeat(200_000), 'Invalid'],
  ['deep objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 'Invalid'],
  ['many problems', `{"items": [${'{},'.repeat(300_000)}{}]}`, 'Invalid'],
  ['a number that is infinite', '{"number": 1e999, "name": "a"}', 'Invalid'],
  ['a scalar', '17', 'Invalid'],
  ['null', 'null', 'Invalid'],
])('a body that is %s', async (_what, body, code) => {
  const before = await company.rows(...TABLES);
  const began = performance.now();
  const said = await company.as('admin')('POST', '/v1/vendors', body);
  expectProblem(said, _what);
  expect(said.body.code).toBe(code);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(await company.rows(...TABLES)).toEqual(before);
});

test('a body over 1 MiB is refused before it is read', async () => {
  const body = JSON.stringify({ number: 'V-8', name: 'x'.repeat(1024 * 1024) });
  const said = await company.as('admin')('POST', '/v1/vendors', body);
  expect(said).toMatchObject({ status: 413, body: { code: 'BodyTooLarge' } });
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json5',
  'application/xml',
  'json',
  ';',
  'application/',
])('a body of the type %j is refused', async (type) => {
  const body = '{"number": "V-8", "name": "Eight"}';
  const said = await company.as('admin')('POST', '/v1/vendors', body, { 'content-type': type });
  expect(said).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
});

// Each of these went past validation in some version of Fastify.
test.each([
  'application/json\t; charset=utf-8',
  ' application/json',
  'application/json ; charset=utf-8',
  'APPLICATION/JSON',
  'application/json;',
  'application/json; charset',
])('the type %j does not go past the schema', async (type) => {
  const said = await company.as('admin')('POST', '/v1/vendors', '{"surprise": 1}', {
    'content-type': type,
  });
  expect([415, 422]).toContain(said.status);
  expectProblem(said, type);
});

test.each<[string, number]>([
  ['/v1/vendors/nonsense', 404],
  ['/v1/vendors/0196E0A4-7C1E-7D5F-9F0E-3B1F6F1C2A4B', 404],
  ["/v1/vendors/' or 1=1 --", 404],
  ['/v1/vendors/%00', 404],
  ['/v1/vendors/%ff', 404],
  ['/v1/vendors/%', 404],
  ['/v1/vendors/%e0%a4%a', 404],
  [`/v1/vendors/${'a'.repeat(5_000)}`, 404],
  ['/v1/nothing', 404],
  ['/v2/vendors', 404],
  ['/', 404],
  ['/v1/vendors?limit=0', 400],
  ['/v1/vendors?limit=201', 400],
  ['/v1/vendors?limit=1e9', 400],
  ['/v1/vendors?limit=ten', 400],
  ['/v1/vendors?limit=1&limit=2', 400],
  ['/v1/vendors?surprise=1', 400],
  ['/v1/vendors?q=%00', 400],
  [`/v1/vendors?q=${'a'.repeat(10_000)}`, 400],
  ['/v1/vendors?cursor=nonsense', 400],
  ['/v1/vendors?cursor=W10', 400],
  ['/v1/vendors?cursor=bnVsbA', 400],
  ['/v1/invoices?status=lost', 400],
  ['/v1/invoices?projectId=nonsense', 400],
  ['/v1/invoices?limit=-1', 400],
  ['/v1/connections/work/nonsense', 404],
])('GET %s is %i', async (url, status) => {
  const said = await company.as('admin')('GET', url);
  expectProblem(said, url);
  expect(said.status).toBe(status);
});

test('a cursor that was tampered with is refused', async () => {
  expect.hasAssertions();
  const admin = company.as('admin');
  await admin('POST', '/v1/vendors', { number: 'V-2', name: 'Two' });
  const { body } = await admin('GET', '/v1/vendors?limit=1');
  const parts = JSON.parse(Buffer.from(body.nextCursor ?? '', 'base64url').toString()) as string[];
  const tampered = [
    [parts[0], 'x', 'no uuid'],
    [parts[0], '\u0000', parts[2]],
    [parts[0], parts[1]],
    ['0', parts[1], parts[2]],
  ];
  for (const one of tampered) {
    const cursor = Buffer.from(JSON.stringify(one)).toString('base64url');
    expectProblem(await admin('GET', `/v1/vendors?limit=1&cursor=${cursor}`), JSON.stringify(one));
  }
});

test.each<[string, string]>([
  ['idempotency-key', ''],
  ['idempotency-key', 'x'.repeat(201)],
  ['idempotency-key', 'kéy'],
  ['if-match', '3'],
  ['if-match', '*'],
  ['if-match', 'W/"1"'],
  ['if-match', '"1", "2"'],
])('the header %s: %s is refused', async (name, value) => {
  const said = await company.as('admin')(
    'PATCH',
    `/v1/vendors/${company.ids.vendor}`,
    { name: 'X' },
    {
      'if-match': '"1"',
      [name]: value,
    },
  );
  expect(said).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
  expectProblem(said, value);
});

test('what breaks HTTP itself is answered, and the door stays open', async () => {
  const listening = new URL(await door.app.listen({ host: '127.0.0.1', port: 0 }));
  const raw = (text: string): Promise<string> => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const socket = connect(Number(listening.port), listening.hostname);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(text);
    return promise;
  };
  const end = 'Host: x\r\nConnection: close\r\n\r\n';
  const refused =
    /^HTTP\/1.1 400 [^]+application\/problem\+json[^]+default-src 'none'[^]+nosniff[^]+"code":"BadRequest"/;
  expect(await raw('nonsense\r\n\r\n')).toMatch(refused);
  expect(await raw(`GET /v1/me?q=${'a'.repeat(40_000)} HTTP/1.1\r\n${end}`)).toMatch(refused);
  expect(await raw(`GET /v1/%ff HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1.1 404 /);
  expect(await raw(`GET /healthz HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1.1 200 /);
});
