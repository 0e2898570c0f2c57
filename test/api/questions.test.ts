// What people ask of an ERP: its lists, a probe, what was paid. Asked through Postgres and
// Temporal; the API calls no ERP, waits a moment, and says what it waits for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { makeSynced } from './engine.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
let lookups: string;

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  company = await aCompany(door);
  lookups = `/v1/connections/${company.ids.connection}/lookups`;
});
afterAll(() => door[Symbol.asyncDispose]());

test('a list is asked for once in a minute, and anew when it has to be fresh', async () => {
  const ask = company.as('reader');
  const asked = (): number => door.told.filter((one) => one.erpRequestId).length;
  const before = asked();
  const list = await must(200, ask('GET', `${lookups}/vendors`));
  expect(list).toMatchObject({
    items: [{ id: 'erp-0', code: 'V-0', name: 'Acme', active: true }, {}, {}],
    nextCursor: null,
    waiting: null,
    readAt: expect.stringMatching(/Z$/),
  });
  await must(200, ask('GET', `${lookups}/vendors?q=bir`));
  expect(asked()).toBe(before + 1);
  await must(200, ask('GET', `${lookups}/vendors?fresh=true`));
  expect(asked()).toBe(before + 2);
  await must(200, ask('GET', `${lookups}/accounts`));
  expect(asked()).toBe(before + 3);
});

test('a list is searched, and goes on page by page', async () => {
  const ask = company.as('reader');
  expect((await must(200, ask('GET', `${lookups}/customers?q=v-1`))).items).toMatchObject([
    { name: 'Birch' },
  ]);
  const first = await must(200, ask('GET', `${lookups}/customers?limit=2`));
  expect(first.items).toHaveLength(2);
  const rest = await must(
    200,
    ask('GET', `${lookups}/customers?limit=2&cursor=${first.nextCursor}`),
  );
  expect(rest).toMatchObject({ items: [{ name: 'Cedar' }], nextCursor: null });
});

test('a list that this ERP does not have is not there', async () => {
  expect(await company.as('reader')('GET', `${lookups}/unicorns`)).toMatchObject({ status: 404 });
});

test('a probe says what the ERP said; again under its key it is not asked again', async () => {
  const ask = company.as('admin');
  const url = `/v1/connections/${company.ids.connection}/probe`;
  const headers = { 'idempotency-key': 'probe' };
  const first = await must(200, ask('POST', url, undefined, headers));
  expect(first).toMatchObject({ status: 'answered', result: { words: 'The ERP answers.' } });
  const again = await ask('POST', url, undefined, headers);
  expect(again).toMatchObject({ body: first, headers: { 'idempotent-replayed': 'true' } });
});

test('what was paid is read for a synced invoice of this connection', async () => {
  const ask = company.as('approver');
  const url = `/v1/connections/${company.ids.connection}/payment-syncs`;
  const invoice = await company.insert();
  expect(await ask('POST', url, { invoiceId: invoice.id })).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow', erpStatus: 'notSent' },
  });
  await makeSynced(door.db, company.companyId, invoice.id);
  const schedule = `/v1/connections/${company.ids.connection}/payment-sync-schedule`;
  expect(await must(200, ask('GET', schedule))).toMatchObject({ syncFrom: null });
  const said = await ask('POST', url, { invoiceId: invoice.id });
  // The first sync on demand says from when on payments are imported.
  expect(await must(200, ask('GET', schedule))).toMatchObject({
    syncFrom: expect.stringMatching(/Z$/),
  });
  expect(said).toMatchObject({
    status: 200,
    headers: { location: `/v1/payment-syncs/${said.body.id}` },
    body: { status: 'answered', invoiceId: invoice.id, result: { created: 0 } },
  });
  const sync = await must(200, ask('GET', `/v1/payment-syncs/${said.body.id}`));
  expect(sync).toMatchObject({ status: 'answered' });
  const payments = await must(200, ask('GET', `/v1/invoices/${invoice.id}/payments`));
  expect(payments).toEqual({ items: [], nextCursor: null });

  const off = await ask('POST', `/v1/connections/${company.ids.vendor}/payment-syncs`, {
    invoiceId: invoice.id,
  });
  expect(off).toMatchObject({ status: 404 });
  const etag = { 'if-match': '"1"' };
  const connection = `/v1/connections/${company.ids.connection}`;
  await must(200, company.as('admin')('PATCH', connection, { syncPayments: false }, etag));
  expect(await ask('POST', url, { invoiceId: invoice.id })).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow', detail: expect.stringContaining('syncPayments') },
  });
});

test('while nobody answers it says since when it waits, and asks no second time', async () => {
  await using silent = await aDoor();
  const waiting = await aCompany(silent);
  const url = `/v1/connections/${waiting.ids.connection}/lookups/vendors`;
  const both = await Promise.all([
    waiting.as('reader')('GET', url),
    waiting.as('admin')('GET', `${url}?fresh=true`),
  ]);
  for (const { status, body } of both) {
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [],
      readAt: null,
      waiting: { since: expect.stringMatching(/Z$/), reason: null },
    });
  }
  const before = silent.told.length;
  await waiting.as('reader')('GET', `${url}?limit=1&cursor=nonsense`);
  expect(silent.told.length).toBe(before);
  const probe = await waiting.as('admin')(
    'POST',
    `/v1/connections/${waiting.ids.connection}/probe`,
  );
  expect(probe).toMatchObject({ status: 202, body: { status: 'asked' } });
});

test('everything is asked for by itself, by who may ask for all', async () => {
  const url = `/v1/connections/${company.ids.connection}/payment-syncs`;
  const ask = company.as('approver');
  const { project: projectId } = company.ids;
  const invoiceId = (await company.insert()).id;
  for (const one of [{ projectId }, { invoiceId }])
    expect(await ask('POST', url, { ...one, complete: true })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/complete', rule: 'exclusive' }] },
    });
  expect(await ask('POST', url, { invoiceId, projectId })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/projectId', rule: 'exclusive' }] },
  });
  expect(await ask('POST', url, { mayBeEmpty: true })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/complete', rule: 'required' }] },
  });
  expect((await company.as('projectUser')('POST', url, { complete: true })).status).toBe(403);
});
