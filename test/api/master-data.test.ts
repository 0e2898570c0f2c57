// Projects, vendors, cost codes, tax codes and billing periods: the same ways for all five.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
});
afterAll(() => door[Symbol.asyncDispose]());

const NOUNS: readonly {
  path: string;
  make: (n: number) => Record<string, unknown>;
  patch: Record<string, unknown>;
  unique: string;
}[] = [
  {
    path: 'projects',
    make: (n) => ({ number: `A-${n}`, name: `Alpha ${n}` }),
    patch: { name: 'Beta' },
    unique: 'number',
  },
  {
    path: 'vendors',
    make: (n) => ({ number: `A-${n}`, name: `Alpha ${n}` }),
    patch: { name: 'Beta' },
    unique: 'number',
  },
  {
    path: 'cost-codes',
    make: (n) => ({ code: `A-${n}`, name: `Alpha ${n}` }),
    patch: { name: 'Beta' },
    unique: 'code',
  },
  {
    path: 'tax-codes',
    make: (n) => ({ code: `A-${n}`, name: `Alpha ${n}`, percent: '8.250' }),
    patch: { percent: '9' },
    unique: 'code',
  },
  {
    path: 'billing-periods',
    make: (n) => ({
      projectId: company.ids.project,
      startOn: `2027-01-0${n}`,
      endOn: '2027-01-31',
    }),
    patch: { status: 'closed' },
    unique: 'startOn',
  },
];

const eventsOf = (id: string): Promise<number> =>
  door.db.inCompany(company.companyId, async (tx) => {
    const rows = await tx.selectFrom('events').select('id').where('subjectId', '=', id).execute();
    return rows.length;
  });

describe.each(NOUNS)('$path', ({ path, make, patch, unique }) => {
  const url = `/v1/${path}`;

  test('are made, read, changed with the ETag, each change with one event', async () => {
    const ask = company.as('integrator');
    const made = await ask('POST', url, make(1));
    expect(made).toMatchObject({
      status: 201,
      headers: { etag: '"1"', location: `${url}/${made.body.id}` },
      body: { ...make(1), ...(path === 'tax-codes' && { percent: '8.25' }), externalId: null },
    });
    const one = `${url}/${made.body.id}`;
    const changed = await ask('PATCH', one, patch, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: patch });
    expect(await ask('PATCH', one, patch, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
    expect(await ask('PATCH', one, patch, { 'if-match': '"2"' })).toMatchObject({
      headers: { etag: '"2"' }, // the same again is no change
    });
    expect(await eventsOf(made.body.id)).toBe(2);
    expect(await ask('GET', one)).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: patch,
    });
  });

  test('are pushed under the own id of the integrator, as often as they like', async () => {
    const ask = company.as('integrator');
    const place = `${url}/by-external-id/${encodeURIComponent('their/id 1')}`;
    const first = await ask('PUT', place, make(2));
    expect(first).toMatchObject({ status: 201, body: { externalId: 'their/id 1' } });
    const again = await ask('PUT', place, make(2));
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, rowVersion: 1 } });
    expect(await eventsOf(first.body.id)).toBe(1);
    const other = await ask('PUT', place, { ...make(2), ...patch });
    expect(other).toMatchObject({
      status: 200,
      body: { id: first.body.id, rowVersion: 2, ...patch },
    });
  });

  test('pushed ten times at once are one', async () => {
    const ask = company.as('integrator');
    const place = `${url}/by-external-id/at-once`;
    const all = await Promise.all(Array.from({ length: 10 }, () => ask('PUT', place, make(3))));
    expect(all.filter((one) => one.status === 201)).toHaveLength(1);
    expect(new Set(all.map((one) => one.body.id)).size).toBe(1);
  });

  test(`cannot have the ${unique} of another`, async () => {
    const ask = company.as('integrator');
    await must(201, ask('POST', url, make(4)));
    expect(await ask('POST', url, make(4))).toMatchObject({
      status: 409,
      body: { code: 'AlreadyExists', errors: [{ pointer: `/${unique}`, rule: 'unique' }] },
    });
  });
});

describe.each(NOUNS)('$path', ({ path }) => {
  const url = `/v1/${path}`;

  test('are listed whole, page by page, and the cursor belongs to its list', async () => {
    const ask = company.as('stranger');
    const whole = await must(200, ask('GET', `${url}?limit=200`));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await must(200, ask('GET', `${url}?limit=2${cursor && `&cursor=${cursor}`}`));
      expect(page.items.length).toBeLessThanOrEqual(2);
      ids.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(whole.items.map((one) => one.id));
    expect(ids.length).toBeGreaterThan(3);
    const { nextCursor } = await must(200, ask('GET', `${url}?limit=1`));
    const filter = path === 'billing-periods' ? `projectId=${company.ids.project}` : 'q=a';
    expect(await ask('GET', `${url}?limit=1&${filter}&cursor=${nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'BadRequest' },
    });
  });
});

test('a list is searched by the beginning of number or name, whatever is in it', async () => {
  const ask = company.as('integrator');
  await must(201, ask('POST', '/v1/vendors', { number: '100%', name: 'Per_cent\\Ltd' }));
  const find = async (q: string): Promise<unknown[]> => {
    const { items } = await must(200, ask('GET', `/v1/vendors?q=${encodeURIComponent(q)}`));
    return items.map((one) => one['number']);
  };
  expect(await find('ridge')).toEqual(['V-1']);
  expect(await find('V-')).toEqual(['V-1']);
  expect(await find('idge')).toEqual([]);
  expect(await find('%')).toEqual([]);
  expect(await find('100%')).toEqual(['100%']);
  expect(await find('per_cent\\')).toEqual(['100%']);
});

test('a project belongs to the only connection, unless it says otherwise', async () => {
  const ask = company.as('integrator');
  const { connection } = company.ids;
  const implied = await must(201, ask('POST', '/v1/projects', { number: 'C-1', name: 'C' }));
  expect(implied['connectionId']).toBe(connection);
  const none = { number: 'C-2', name: 'C', connectionId: null };
  expect((await must(201, ask('POST', '/v1/projects', none)))['connectionId']).toBeNull();
});

test('a billing period ends after it starts, in a project of the company', async () => {
  const ask = company.as('integrator');
  const period = { projectId: company.ids.project, startOn: '2028-02-02', endOn: '2028-02-01' };
  expect(await ask('POST', '/v1/billing-periods', period)).toMatchObject({
    status: 422,
    body: { code: 'Invalid', errors: [{ pointer: '/endOn' }] },
  });
  const elsewhere = { ...period, endOn: '2028-02-28', projectId: company.ids.vendor };
  expect(await ask('POST', '/v1/billing-periods', elsewhere)).toMatchObject({
    status: 422,
    body: { code: 'Invalid', errors: [{ pointer: '/projectId' }] },
  });
});
