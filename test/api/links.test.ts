// Links of our things to the ERP's: set, replaced and cut, each with an event that says before and
// after.
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const PLACES: readonly [string, (company: Company) => string, kind: string][] = [
  ['projects', ({ ids }) => ids.project, 'project'],
  ['vendors', ({ ids }) => ids.vendor, 'vendor'],
  ['commitments', ({ ids }) => ids.commitment, 'commitment'],
  ['prime-contracts', ({ ids }) => ids.primeContract, 'primeContract'],
  ['cost-codes', ({ ids }) => ids.costCode, 'costCode'],
  ['tax-codes', ({ ids }) => ids.taxCode, 'taxCode'],
];

test.each(PLACES)('a link of %s is set, shown, replaced and cut', async (path, idOf, kind) => {
  const id = idOf(company);
  const ask = company.as('integrator');
  const one = `/v1/${path}/${id}`;
  const link = { erpId: 'erp-7', erpCode: null, erpName: 'Seven' };
  const set = await must(200, ask('PUT', `${one}/erp-link`, link));
  expect(set).toMatchObject({ ...link, connectionId: company.ids.connection });
  await must(200, ask('PUT', `${one}/erp-link`, link)); // again: nothing changes
  expect((await must(200, company.as('admin')('GET', one))).links).toMatchObject([link]);
  const list = await must(200, company.as('admin')('GET', `/v1/${path}`));
  expect(list.items.find((item) => item.id === id)?.links).toMatchObject([link]);

  expect(await ask('DELETE', `${one}/erp-link`)).toMatchObject({ status: 204 });
  expect((await must(200, company.as('admin')('GET', one))).links).toEqual([]);
  expect(await ask('DELETE', `${one}/erp-link`)).toMatchObject({
    status: 404,
    body: { code: 'NotFound' },
  });
  const events = await door.db.inCompany(company.companyId, (tx) =>
    tx
      .selectFrom('events')
      .select(['type', 'before', 'after'])
      .where('subjectId', '=', id)
      .where('type', 'like', '%linked')
      .orderBy('id')
      .execute(),
  );
  expect(events).toMatchObject([
    { type: `${kind}.linked`, before: null, after: { erpId: `erp-${kind}` } },
    { type: `${kind}.linked`, before: { erpId: `erp-${kind}` }, after: { erpId: 'erp-7' } },
    { type: `${kind}.unlinked`, before: { erpId: 'erp-7' }, after: null },
  ]);
});

test('with two connections a link names its own, or follows its project', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const admin = company.as('admin');
  const second = await must(
    201,
    admin('POST', '/v1/connections', {
      name: 'Second',
      connector: 'tryton',
      settings: { baseUrl: 'http://erp', database: 'd' },
      credentials: { user: 'u', password: 'p' },
    }),
  );
  const link = { erpId: '9', erpName: 'Nine' };
  const vendor = `/v1/vendors/${company.ids.vendor}`;
  expect(await admin('PUT', `${vendor}/erp-link`, link)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/connectionId', rule: 'required' }] },
  });
  await must(200, admin('PUT', `${vendor}/erp-link`, { ...link, connectionId: second.id }));
  expect((await must(200, admin('GET', vendor))).links).toHaveLength(2);
  const project = `/v1/projects/${company.ids.project}/erp-link`;
  expect((await must(200, admin('PUT', project, link)))['connectionId']).toBe(
    company.ids.connection,
  );
  const cut = await admin('DELETE', `${vendor}/erp-link?connectionId=${second.id}`);
  expect(cut.status).toBe(204);
  expect((await must(200, admin('GET', vendor))).links).toHaveLength(1);
});
