// How much one caller may ask, and that nobody is locked out by what others do.
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { readUntil } from '../eventually.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

const PER_TOKEN = 60; // a company is made with fewer
const PER_ADDRESS = 5;
const PROXY = '10.9.9.9';

let door: Door;
let company: Company;
beforeAll(async () => {
  door = await aDoor({
    limits: { perToken: PER_TOKEN, perAddress: PER_ADDRESS },
    trustedProxies: [PROXY],
  });
  company = await aCompany(door);
  return () => door[Symbol.asyncDispose]();
});

interface From {
  readonly address?: string;
  readonly token?: string;
  readonly forwardedFor?: string;
  readonly url?: string;
}

async function get({ address = '10.0.0.1', token, forwardedFor, url = '/v1/me' }: From) {
  const answer = await door.app.inject({
    method: 'GET',
    url,
    remoteAddress: address,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
    },
  });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body };
}

const statusOf = async (from: From): Promise<number> => (await get(from)).status;

/** Looks like a token, and is none of ours. */
const guess = (): string =>
  `tieout_${randomBytes(16).toString('hex')}_${randomBytes(32).toString('base64url')}`;

const made = async (): Promise<string> =>
  (await must(201, company.as('integrator')('POST', '/v1/tokens', { name: 'one' }))).token;

async function guessUntilQuiet(address: string): Promise<void> {
  for (let n = 0; n < PER_ADDRESS; n += 1)
    expect(await statusOf({ address, token: guess() })).toBe(401);
  expect(await statusOf({ address, token: guess() })).toBe(429);
}

test('a token that asks too often is told for how long to wait; others go on', async () => {
  const token = await made();
  const first = await get({ token });
  expect(first.status).toBe(200);
  expect(first.headers).toMatchObject({
    'ratelimit-policy': `"token";q=${PER_TOKEN};w=60`,
    ratelimit: expect.stringMatching(
      new RegExp(`^"token";r=${PER_TOKEN - 1};t=(60|59)$`),
    ) as string,
  });
  for (let n = 1; n < PER_TOKEN; n += 1) expect(await statusOf({ token })).toBe(200);
  const said = await get({ token, address: '10.0.0.2' });
  expect(said.status).toBe(429);
  expect(Number(said.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(said.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(said.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(said.text)).toMatchObject({
    code: 'TooManyRequests',
    status: 429,
    requestId: said.headers['x-request-id'],
  });
  expect(door.logged()).toContain(`"requestId":"${String(said.headers['x-request-id'])}"`);
  expect(await statusOf({ token: await made() })).toBe(200);
  for (const url of ['/healthz', '/readyz', '/metrics'])
    expect(await statusOf({ token, url }), url).toBe(200);
});

test('who guesses is not looked up any more, and locks out nobody from the same address', async () => {
  const address = '10.0.1.1';
  const [seen, unseen, revoked] = [await made(), await made(), await made()];
  expect(await statusOf({ address, token: seen })).toBe(200);
  const { items } = await must(200, company.as('integrator')('GET', '/v1/tokens?limit=1'));
  await company.as('integrator')('DELETE', `/v1/tokens/${items[0]?.id}`);
  await guessUntilQuiet(address);
  // A look-up would be a 500 now.
  await door.asOwner((tx) => sql`alter function find_token rename to gone`.execute(tx));
  expect(await statusOf({ address, token: seen })).toBe(500);
  for (const token of [guess(), 'nonsense', `${unseen.slice(0, -8)}AAAAAAAA`])
    expect(await statusOf({ address, token })).toBe(429);
  expect(await statusOf({ address })).toBe(429);
  await door.asOwner((tx) => sql`alter function gone rename to find_token`.execute(tx));
  for (const token of [seen, unseen]) expect(await statusOf({ address, token })).toBe(200);
  expect(await statusOf({ address, token: revoked })).toBe(401);
  // What is open to everybody is counted apart: guesses keep nobody from signing in.
  for (let n = 0; n < PER_ADDRESS; n += 1)
    expect(await statusOf({ address, url: '/openapi.json' })).toBe(200);
  expect(await statusOf({ address, url: '/openapi.json' })).toBe(429);
  expect(await statusOf({ address, url: '/healthz' })).toBe(200);
  expect(await statusOf({ address: '10.0.1.2', token: guess() })).toBe(401);
});

test('a token of before, which shows nothing, goes on where it was good before', async () => {
  const address = '10.0.2.1';
  const old = async (): Promise<string> => {
    const made = await must(201, company.as('approver')('POST', '/v1/tokens', { name: 'old' }));
    const secret = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(secret).digest();
    await door.asOwner((tx) =>
      sql`update tokens set secret_hash = ${hash}, hash_kind = 'sha256' where id = ${made.id}::uuid`.execute(
        tx,
      ),
    );
    return `${made.token.slice(0, -43)}${secret}`;
  };
  const [seen, unseen] = [await old(), await old()];
  expect(await statusOf({ address, token: seen })).toBe(200);
  await guessUntilQuiet(address);
  expect(await statusOf({ address, token: seen })).toBe(200);
  expect(await statusOf({ address, token: unseen })).toBe(429);
  expect(await statusOf({ address: '10.0.2.2', token: unseen })).toBe(200);
});

test('who knows the id of a token, but not its secret, uses up nothing of it', async () => {
  const token = await made();
  const forged = `${token.slice(0, -43)}${randomBytes(32).toString('base64url')}`;
  for (let n = 0; n < PER_TOKEN + 1; n += 1) await statusOf({ address: '10.0.3.1', token: forged });
  expect((await get({ token })).headers['ratelimit']).toContain(`r=${PER_TOKEN - 1};`);
});

test('X-Forwarded-For is believed from a trusted proxy and from nobody else', async () => {
  for (let n = 0; n < PER_ADDRESS; n += 1)
    await statusOf({ address: '10.0.4.1', token: guess(), forwardedFor: `10.0.5.${n}` });
  expect(await statusOf({ address: '10.0.4.1', forwardedFor: '10.0.5.99' })).toBe(429);
  expect(await statusOf({ address: '10.0.5.1' })).toBe(401);

  await guessUntilQuiet('10.0.6.1');
  expect(await statusOf({ address: PROXY, forwardedFor: '10.0.6.1' })).toBe(429);
  expect(await statusOf({ address: PROXY, forwardedFor: '10.0.6.2' })).toBe(401);
});

test('by default no proxy is trusted', async () => {
  await using plain = await aDoor({ limits: { perAddress: 1 } });
  const ask = (forwardedFor: string) =>
    plain.app.inject({
      url: '/v1/me',
      remoteAddress: '127.0.0.1',
      headers: { 'x-forwarded-for': forwardedFor },
    });
  expect((await ask('10.0.0.1')).statusCode).toBe(401);
  expect((await ask('10.0.0.2')).statusCode).toBe(429);
});

test('every answer names its request, and so does the log', async () => {
  const token = await made();
  const answers = [
    await get({ address: '10.0.7.1', url: '/nowhere' }),
    await get({ address: '10.0.7.2' }),
    await get({ token }),
    await get({ token, url: '/v1/invoices/no-id' }),
    await get({ url: '/healthz' }),
    await get({ address: '10.0.7.3', url: '/%zz' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 401, 200, 404, 200, 404]);
  const ids = answers.map(({ headers }) => String(headers['x-request-id']));
  ids.push(...(await brokenHttp()));
  expect(new Set(ids).size).toBe(7);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  for (const id of ids) expect(door.logged(), id).toContain(`"requestId":"${id}"`);
});

async function brokenHttp(): Promise<string[]> {
  const { port } = new URL(await door.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  socket.end('this is not HTTP\r\n\r\n');
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const [, id = ''] = /x-request-id: (\S+)/.exec(Buffer.concat(chunks).toString()) ?? [];
  expect(Buffer.concat(chunks).toString()).toContain(`"requestId":"${id}"`);
  return [id];
}

test('a process that cannot keep up puts requests off, and still answers operators', async () => {
  // So little that every event loop is later than this.
  await using busy = await aDoor({ limits: { busyMs: 1e-6 } });
  const ask = (url: string) => busy.app.inject({ url });
  const putOff = await readUntil(
    () => ask('/v1/me'),
    ({ statusCode }) => statusCode === 503,
  );
  expect(putOff.headers['retry-after']).toBe('5');
  expect(putOff.json()).toMatchObject({ code: 'Overloaded' });
  for (const url of ['/healthz', '/readyz', '/metrics'])
    expect((await ask(url)).statusCode, url).toBe(200);
});
