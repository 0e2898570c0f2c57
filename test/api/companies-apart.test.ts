// Two companies with the same everything. What one asks about the other's is answered as if it were
// not there, on every route, and changes nothing.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { requests, things } from './requests.ts';
import type { Good, Things } from './requests.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let ours: Company;
let theirs: Company;
let good: Record<string, Good>;
let theirThings: Things;

const TABLES = [
  'users',
  'tokens',
  'sessions',
  'sign_ins',
  'grants',
  'connections',
  'projects',
  'vendors',
  'commitments',
  'contract_items',
  'erp_links',
  'invoices',
  'commands',
  'batches',
  'erp_requests',
  'idempotency_keys',
  'webhook_endpoints',
  'webhook_deliveries',
  'events',
];

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  theirs = await aCompany(door);
  ours = await aCompany(door);
  theirThings = await things(door, theirs);
  good = requests(theirs, theirThings);
  return () => door[Symbol.asyncDispose]();
});

test("the other's ids are not there, on every route that takes one", async () => {
  const before = await theirs.rows(...TABLES);
  const withIds = Object.entries(good).filter(
    ([, { url, body }]) =>
      /[0-9a-f]{8}-/.test(url) || /[0-9a-f]{8}-/.test(JSON.stringify(body ?? '')),
  );
  expect(withIds.length).toBeGreaterThan(60);
  for (const [operationId, { method, url, body, role, key }] of withIds) {
    if (role === 'agent') continue;
    const headers = {
      ...(method === 'PATCH' && { 'if-match': '"1"' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const said = await ours.as('admin')(method, url, body, headers);
    if (url.includes('/bulk/'))
      expect(said.body.results, operationId).toMatchObject([{ status: 404 }]);
    else expect([404, 422], `${operationId} ${JSON.stringify(said.body)}`).toContain(said.status);
    if (said.status === 422)
      expect(said.body.errors[0]?.rule, operationId).toMatch(/unknown|exists/);
  }
  expect(await theirs.rows(...TABLES)).toEqual(before);
});

/** What the pool sends while something is asked, without what the session is told. */
async function statementsOf<T>(work: () => Promise<T>): Promise<{ said: T; texts: string[] }> {
  const texts: string[] = [];
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client,
    ...given: unknown[]
  ) {
    const [first] = given as [string | { text: string }];
    texts.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(query, this, given) as never;
  });
  try {
    return { said: await work(), texts };
  } finally {
    spy.mockRestore();
  }
}

const ANY_ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const ANY_TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const withoutIds = (value: unknown): string =>
  JSON.stringify(value).replaceAll(ANY_ID, '<id>').replaceAll(ANY_TIME, '<time>');

test("what is the other's looks exactly like what is not there, down to the statements", async () => {
  let compared = 0;
  for (const [operationId, { method, url, body, role, key }] of Object.entries(good)) {
    const isWithIds = ANY_ID.test(url + JSON.stringify(body ?? ''));
    ANY_ID.lastIndex = 0;
    if (!isWithIds || role === 'agent') continue;
    const ask = async (change: (text: string) => string) => {
      const headers = {
        ...(method === 'PATCH' && { 'if-match': '"1"' }),
        ...(key !== undefined && { 'idempotency-key': randomUUID() }),
      };
      const given = body && (JSON.parse(change(JSON.stringify(body))) as object);
      return statementsOf(() => ours.as('admin')(method, change(url), given, headers));
    };
    const random = new Map<string, string>();
    const elsewhere = await ask((text) => text);
    const nowhere = await ask((text) =>
      text.replaceAll(ANY_ID, (id) => {
        const other = random.get(id) ?? randomUUID();
        random.set(id, other);
        return other;
      }),
    );
    expect(elsewhere.said.status, operationId).toBe(nowhere.said.status);
    expect(withoutIds(elsewhere.said.body), operationId).toBe(withoutIds(nowhere.said.body));
    expect(elsewhere.texts, operationId).toEqual(nowhere.texts);
    expect(elsewhere.texts.length, operationId).toBeGreaterThan(2);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(60);
});

test("an agent sees only its own connection's work", async () => {
  const { body } = await ours.as('admin')('POST', '/v1/tokens', {
    name: 'our agent',
    connectionId: ours.ids.connection,
  });
  const agent = door.as(body.token);
  expect(await agent('GET', '/v1/connections/work')).toMatchObject({ body: { items: [] } });
  const url = `/v1/connections/work/${theirThings['work']}/answer`;
  expect(await agent('POST', url, { result: 1 })).toMatchObject({ status: 404 });
});

test('lists show only what is of the company', async () => {
  const everything = Object.values(good).filter(
    ({ method, url, status }) =>
      method === 'GET' && status === 200 && /^\/v1\/[a-z-]+(\?|$)/.test(url),
  );
  expect(everything.length).toBeGreaterThan(9);
  const known = JSON.stringify([theirs.ids, theirThings, theirs.userIds]);
  const theirIds = known.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  for (const { url } of everything) {
    const shown = JSON.stringify((await ours.as('admin')('GET', url)).body);
    for (const id of theirIds) expect(shown, url).not.toContain(id);
  }
});

test('the same numbers, names and keys of both do not meet', async () => {
  const vendor = { number: 'V-7', name: 'Seven' };
  for (const company of [ours, theirs]) {
    const said = await company.as('admin')('POST', '/v1/vendors', vendor, {
      'idempotency-key': 'seven',
    });
    expect(said.status).toBe(201);
    expect(said.headers['idempotent-replayed']).toBeUndefined();
  }
});
