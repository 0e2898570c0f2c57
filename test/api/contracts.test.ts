// Commitments and prime contracts: schedules of values, whose they are, and what invoices hold in
// place.
import { expect, test } from 'vitest';
import { aDoor } from './door.ts';
import { aCompany, must } from './world.ts';

test('a contract carries its schedule of values and their sum', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('reader');
  const { body, headers } = await ask('GET', `/v1/commitments/${company.ids.commitment}`);
  expect(headers['etag']).toBe('"1"');
  expect(body).toMatchObject({
    currency: 'USD',
    retainagePercent: '10',
    contractSum: '620000.00',
    items: [
      { position: 1, itemType: 'contractItem', scheduledValue: '500000.00', quantity: null },
      { position: 2, quantity: '12.5', taxCodeId: company.ids.taxCode },
    ],
    links: [{ erpId: 'erp-commitment' }],
  });
  const list = await must(200, ask('GET', '/v1/commitments'));
  expect(list.items).toMatchObject([{ contractSum: '620000.00' }]);
  expect(list.items[0]).not.toHaveProperty('items');
});

test('items are replaced by position: what stays keeps its id, what an invoice names stays', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { ids } = company;
  const ask = company.as('integrator');
  const url = `/v1/commitments/${ids.commitment}`;
  const change = { itemType: 'changeOrderItem', changeOrder: 'CO-1', costCodeId: ids.costCode };
  const items = [
    { costCodeId: ids.costCode, description: 'Concrete works', scheduledValue: '500000.00' },
    { ...change, description: 'Less formwork', scheduledValue: '-500.00' },
    { ...change, description: 'More rebar', scheduledValue: '700.10' },
  ];
  const patched = await must(200, ask('PATCH', url, { items }, { 'if-match': '"1"' }));
  expect(patched).toMatchObject({ contractSum: '500200.10', rowVersion: 2 });
  expect(patched.items[0]?.id).toBe(ids.commitmentItem);
  expect(patched.items).toHaveLength(3);

  await company.insert('subcontractor', {
    lines: [{ contractItemId: patched.items[2]?.id, workThisPeriod: '1.00' }],
  });
  const fewer = { items: items.slice(0, 2) };
  expect(await ask('PATCH', url, fewer, { 'if-match': '"2"' })).toMatchObject({
    status: 409,
    body: { code: 'InUse', positions: [3] },
  });
  const vendor = await must(201, ask('POST', '/v1/vendors', { number: 'V-2', name: 'Two' }));
  expect(await ask('PATCH', url, { vendorId: vendor.id }, { 'if-match': '"2"' })).toMatchObject({
    status: 409,
    body: { code: 'InUse' },
  });
  expect((await must(200, ask('GET', url))).rowVersion).toBe(2);
});

test('every problem of a contract is told at once', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { ids } = company;
  const nobody = '00000000-0000-7000-8000-000000000000';
  const body = {
    projectId: ids.project,
    vendorId: nobody,
    kind: 'subcontract',
    number: 'SC-2',
    title: 'Two',
    currency: 'JPY',
    items: [
      { costCodeId: ids.costCode, description: 'a', scheduledValue: '10.5' },
      { costCodeId: nobody, taxCodeId: ids.costCode, description: 'b', scheduledValue: '-10' },
      {
        itemType: 'changeOrderItem',
        costCodeId: ids.costCode,
        description: 'c',
        scheduledValue: '1',
      },
      { changeOrder: 'CO', costCodeId: ids.costCode, description: 'd', scheduledValue: '1' },
    ],
  };
  const said = await company.as('integrator')('POST', '/v1/commitments', body);
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  expect(said.body.errors.map((one) => `${one.pointer} ${one.rule}`)).toEqual([
    '/vendorId unknown',
    '/items/0/scheduledValue money',
    '/items/1/scheduledValue negative',
    '/items/1/costCodeId unknown',
    '/items/1/taxCodeId unknown',
    '/items/2/changeOrder required',
    '/items/3/changeOrder notTaken',
  ]);
});

test('a contract is pushed again and again, and keeps its project, kind and currency', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { ids } = company;
  const ask = company.as('integrator');
  const url = '/v1/prime-contracts/by-external-id/pc-77';
  const body = {
    projectId: ids.project,
    customerName: 'City',
    number: 'PC-77',
    title: 'T',
    items: [{ costCodeId: ids.costCode, description: 'a', scheduledValue: '1.00' }],
  };
  const all = await Promise.all(Array.from({ length: 5 }, () => ask('PUT', url, body)));
  expect(all.filter((one) => one.status === 201)).toHaveLength(1);
  const first = all[0]?.body;
  expect(await ask('PUT', url, body)).toMatchObject({
    status: 200,
    body: { id: first?.id, rowVersion: 1 },
  });
  expect(await ask('PUT', url, { ...body, title: 'U' })).toMatchObject({
    status: 200,
    body: { title: 'U', rowVersion: 2, items: first?.items },
  });
  expect(await ask('PUT', url, { ...body, currency: 'EUR' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/currency', rule: 'fixed' }] },
  });
});

test('who may read one project sees its contracts and no others', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { ids, userIds } = company;
  const admin = company.as('admin');
  const second = await must(201, admin('POST', '/v1/projects', { number: 'P-2', name: 'Two' }));
  await must(
    201,
    admin('POST', '/v1/commitments', {
      projectId: second.id,
      vendorId: ids.vendor,
      kind: 'purchaseOrder',
      number: 'PO-1',
      title: 'Other',
    }),
  );
  const grants = [{ tool: 'commitments', level: 'read', projectId: second.id }];
  await must(
    200,
    admin('PATCH', `/v1/users/${userIds.stranger}`, { grants }, { 'if-match': '"1"' }),
  );
  const ask = company.as('stranger');
  const list = await must(200, ask('GET', '/v1/commitments'));
  expect(list.items.map((one) => one['number'])).toEqual(['PO-1']);
  expect(await ask('GET', `/v1/commitments?projectId=${ids.project}`)).toMatchObject({
    status: 403,
  });
  expect(await ask('GET', `/v1/commitments/${ids.commitment}`)).toMatchObject({ status: 403 });
  expect(await ask('GET', '/v1/prime-contracts')).toMatchObject({ status: 403 });
});
