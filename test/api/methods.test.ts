// A method that an address does not take, on every address that is published and on those that
// serve pages: 405 and what it takes, to whoever asks, and nothing is read or left behind.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Ask, Door } from './door.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

let door: Door;
let company: Company;
/** Address → the methods that it takes. */
let published: Map<string, readonly string[]>;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, unknown>> };
  const taken = Object.entries(paths).map(
    ([path, methods]) => [path, Object.keys(methods).map((one) => one.toUpperCase())] as const,
  );
  published = new Map(taken);
  return () => door[Symbol.asyncDispose]();
});

const allowOf = (taken: readonly string[]): string =>
  [...taken, ...(taken.includes('GET') ? ['HEAD'] : [])].toSorted().join(', ');

const others = (taken: readonly string[]): Method[] =>
  METHODS.filter((one) => !taken.includes(one));

async function expectRefused(ask: Ask, method: Method, url: string, allow: string): Promise<void> {
  // No JSON, and no key: neither is looked at.
  const said = await ask(method, url, '{', { 'content-type': 'text/plain' });
  expect(said, `${method} ${url}`).toMatchObject({
    status: 405,
    headers: { allow, 'content-type': 'application/problem+json; charset=utf-8' },
    body: { code: 'MethodNotAllowed', status: 405, detail: `This address takes ${allow}.` },
  });
}

test('every published address names the methods that it takes, to whoever asks', async () => {
  const before = await company.rows('events', 'commands', 'idempotency_keys');
  let asked = 0;
  for (const [path, taken] of published) {
    const url = path.replaceAll(/\{\w+\}/g, randomUUID());
    for (const method of others(taken)) {
      for (const ask of [door.as(undefined), company.as('stranger')])
        await expectRefused(ask, method, url, allowOf(taken));
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(300);
  expect(await company.rows('events', 'commands', 'idempotency_keys')).toEqual(before);
});

test.each([
  ['DELETE', '/openapi.json', 'GET, HEAD'],
  ['POST', '/docs', 'GET, HEAD'],
  ['POST', '/docs/', 'GET, HEAD'],
  ['POST', '/v1/vendors/nonsense', 'GET, HEAD, PATCH'],
] as const)('so does %s %s', async (method, url, allow) => {
  expect.hasAssertions();
  await expectRefused(door.as(undefined), method, url, allow);
});

test('what is at no address is still not there, whatever the method', async () => {
  for (const method of METHODS)
    for (const url of ['/', '/v1', '/v1/nothing', `/v1/vendors/${randomUUID()}/nothing`])
      expect(await company.as('admin')(method, url), `${method} ${url}`).toMatchObject({
        status: 404,
        headers: expect.not.objectContaining({ allow: expect.anything() }),
        body: { code: 'NotFound' },
      });
});

test('in French it is said in French', async () => {
  const said = await door.as(undefined)('PUT', '/v1/me', undefined, { 'accept-language': 'fr' });
  expect(said).toMatchObject({
    status: 405,
    body: { detail: 'Cette adresse accepte GET, HEAD.', title: expect.stringContaining('méthode') },
  });
});
