import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

const VENDOR = { number: 'V-2', name: 'Two' };

let door: Door;
let company: Company;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
});
afterAll(() => door[Symbol.asyncDispose]());

test('a write with a key happens once, and is answered the same again', async () => {
  const ask = company.as('integrator');
  const headers = { 'idempotency-key': 'once' };
  const before = await company.rows('vendors', 'events');

  const first = await ask('POST', '/v1/vendors', VENDOR, headers);
  const again = await ask('POST', '/v1/vendors', { name: 'Two', number: 'V-2' }, headers);
  expect(first.status).toBe(201);
  expect(first.headers['idempotent-replayed']).toBeUndefined();
  expect(again).toMatchObject({
    status: 201,
    body: first.body,
    headers: {
      'idempotent-replayed': 'true',
      location: `/v1/vendors/${first.body.id}`,
      etag: '"1"',
    },
  });
  expect(await company.rows('vendors', 'events')).toEqual({
    vendors: (before['vendors'] ?? 0) + 1,
    events: (before['events'] ?? 0) + 1,
  });
});

test('the same key with another body, address or method is refused', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('integrator');
  const headers = { 'idempotency-key': 'once' };
  await must(201, ask('POST', '/v1/vendors', VENDOR, headers));

  for (const [url, body] of [
    ['/v1/vendors', { ...VENDOR, name: 'Three' }],
    ['/v1/projects', VENDOR],
  ] as const)
    expect(await ask('POST', url, body, headers)).toMatchObject({
      status: 422,
      body: { code: 'IdempotencyKeyReused' },
    });
  // Somebody else's keys are their own.
  expect(await company.as('admin')('POST', '/v1/projects', VENDOR, headers)).toMatchObject({
    status: 201,
  });
});

test('twenty at once are one effect', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('integrator');
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      ask('POST', '/v1/vendors', VENDOR, { 'idempotency-key': 'twenty' }),
    ),
  );
  expect(all.map((one) => one.status)).toEqual(Array(20).fill(201));
  expect(new Set(all.map((one) => one.body.id)).size).toBe(1);
  expect(all.filter((one) => one.headers['idempotent-replayed'])).toHaveLength(19);
});

test('a write that was refused leaves the key free', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('integrator');
  const headers = { 'idempotency-key': 'free' };
  const taken = { number: 'V-1', name: 'Taken' };
  expect(await ask('POST', '/v1/vendors', taken, headers)).toMatchObject({ status: 409 });
  expect(await company.rows('idempotency_keys')).toEqual({ idempotency_keys: 0 });
  expect(await ask('POST', '/v1/vendors', VENDOR, headers)).toMatchObject({ status: 201 });
});

test('after seven days the key is forgotten', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('integrator');
  const headers = { 'idempotency-key': 'old' };
  await must(201, ask('POST', '/v1/vendors', VENDOR, headers));
  await door.asOwner((tx) =>
    sql`update idempotency_keys set created_at = now() - interval '7 days 1 second'`.execute(tx),
  );
  expect(await ask('POST', '/v1/vendors', { number: 'V-3', name: 'Three' }, headers)).toMatchObject(
    {
      status: 201,
      body: { number: 'V-3' },
    },
  );
  expect(await company.rows('idempotency_keys')).toEqual({ idempotency_keys: 1 });
});

test('a token that is shown once is shown again to whoever has the key, and kept in clear nowhere', async () => {
  const ask = company.as('admin');
  const headers = { 'idempotency-key': 'token' };
  const first = await must(201, ask('POST', '/v1/tokens', { name: 'a' }, headers));
  const again = await must(201, ask('POST', '/v1/tokens', { name: 'a' }, headers));
  expect(again.token).toBe(first.token);
  const secret = first.token.slice(-43); // an underscore may be in it
  expect(first.token).toMatch(new RegExp(`^tieout_[0-9a-f]{32}_${secret}$`));
  expect(await door.dump()).not.toContain(secret);
});
