import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openDb } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDoor } from './door.ts';
import { aCompany, must } from './world.ts';

test('without Temporal it is degraded, and as ready as ever', async () => {
  await using door = await aDoor({ temporalIsThere: async () => false });
  expect(await door.as(undefined)('GET', '/readyz')).toMatchObject({
    status: 200,
    body: { status: 'degraded', database: 'ready', temporal: 'unreachable' },
  });
});

test('a Temporal that does not answer keeps nobody waiting', async () => {
  await using door = await aDoor({
    temporalIsThere: () => Promise.withResolvers<boolean>().promise,
  });
  const began = performance.now();
  expect(await door.as(undefined)('GET', '/readyz')).toMatchObject({
    body: { status: 'degraded' },
  });
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('on another schema than it knows it is not ready, and says what to do', async () => {
  await using door = await aDoor({ temporalIsThere: async () => true });
  expect((await door.as(undefined)('GET', '/readyz')).body).toMatchObject({ status: 'ready' });
  await door.asOwner((tx) =>
    sql`insert into kysely_migration (name, timestamp) values ('9999_later', '')`.execute(tx),
  );
  expect(await door.as(undefined)('GET', '/readyz')).toMatchObject({
    status: 503,
    body: { status: 'notReady', detail: expect.stringContaining('9999_later') },
  });
});

test('a mistake in the question is not called a database that does not answer', async () => {
  await using door = await aDoor({ temporalIsThere: async () => true });
  await door.asOwner((tx) => sql`alter table kysely_migration rename to gone`.execute(tx));
  const said = await door.as(undefined)('GET', '/readyz');
  expect(said).toMatchObject({ status: 500, body: { code: 'Internal' } });
  expect(door.logged()).toContain('relation \\"kysely_migration\\" does not exist');
});

test('without a database it lives, is not ready, and says so to whoever asks', async () => {
  const db = openDb({ url: 'postgres://nobody:x@127.0.0.1:9/none', secretKey: SECRET_KEY });
  const app = await buildApp({ db, tell: () => undefined, log: createLogger('silent', 'test') });
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'notReady' });
  const headers = { authorization: `Bearer tieout_${'0'.repeat(32)}_${'A'.repeat(43)}` };
  const said = await app.inject({ url: '/v1/me', headers });
  expect(said.statusCode).toBe(503);
  expect(said.headers['retry-after']).toBe('1');
  expect(said.json()).toMatchObject({ code: 'Unavailable' });
  expect(said.body).not.toContain('ECONNREFUSED');
  await app.close();
  await db.close();
});

test('a bug is a 500 that tells nothing but where it was logged', async () => {
  await using door = await aDoor();
  const { token } = await door.begin();
  await door.asOwner((tx) => sql`alter table vendors rename to vendors_gone`.execute(tx));
  const said = await door.as(token)('GET', '/v1/vendors');
  expect(said).toMatchObject({ status: 500, body: { code: 'Internal' } });
  expect(JSON.stringify(said.body)).not.toContain('vendors');
  expect(door.logged()).toContain(said.body['requestId']);
  expect(door.logged()).toContain('relation \\"vendors\\" does not exist');
});

test('metrics count requests by route, and what Temporal still has to hear', async () => {
  await using door = await aDoor({ temporalIsThere: async () => true });
  const company = await aCompany(door);
  const { id } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  const { body } = await door.as(undefined)('GET', '/metrics');
  const text = body as unknown as string;
  expect(text).toContain('tieout_outbox_waiting 1');
  expect(text).toContain('tieout_temporal_reachable 1');
  expect(text).toMatch(
    /tieout_http_requests_total\{method="POST",route="\/v1\/invoices\/:id\/send",status="200"\} 1/,
  );
  expect(text).not.toContain(id);
});

test('the pages of the API are there without a token, and nothing of them is open', async () => {
  await using door = await aDoor();
  const ask = door.as(undefined);
  expect(await ask('GET', '/docs/')).toMatchObject({ status: 200 });
  const { body, headers } = await ask('GET', '/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0', info: { title: 'Tieout' } });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});
