// Commands through the door: keys, answers that are given again, telling after the commit,
// recovery.
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

test('the same key ten times at once is one command, told with one version', async () => {
  const invoice = await company.insert();
  const before = await company.rows('commands', 'events');
  const all = await Promise.all(
    Array.from({ length: 10 }, () => company.command('projectUser', 'send', invoice.id, {}, 'ten')),
  );
  expect(new Set(all.map((one) => one.status))).toEqual(new Set([200]));
  expect(new Set(all.map((one) => one.body.commandId)).size).toBe(1);
  expect(all.filter((one) => one.headers['idempotent-replayed'])).toHaveLength(9);
  expect(await company.rows('commands', 'events')).toEqual({
    commands: (before['commands'] ?? 0) + 1,
    events: (before['events'] ?? 0) + 1,
  });
  expect(door.told).toMatchObject([{ version: 1, invoice: { id: invoice.id } }]);
});

test('two approvers at once: one wins, the other reads who did', async () => {
  const { id, revision } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  const both = await Promise.all([
    company.command('approver', 'accept', id, { revision }),
    company.command('approver2', 'accept', id, { revision }),
  ]);
  const loser = both.find((one) => one.status === 409);
  expect(both.map((one) => one.status)).toContain(200);
  expect(loser?.body).toMatchObject({
    code: 'NotPossibleNow',
    erpStatus: 'accepted',
    last: { type: 'invoice.accepted', by: expect.stringMatching(/^approver2? person$/) },
  });
});

test('a refusal is kept under its key, and given again with its own requestId', async () => {
  const { id } = await company.insert();
  const first = await company.command('projectUser', 'retrieve', id, {}, 'kept');
  const again = await company.command('projectUser', 'retrieve', id, {}, 'kept');
  expect(first).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
  expect(again).toMatchObject({ status: 409, headers: { 'idempotent-replayed': 'true' } });
  expect(again.body.commandId).toBe(first.body.commandId);
  expect(again.body['requestId']).toBe(again.headers['x-request-id']);
  expect(again.body['requestId']).not.toBe(first.body['requestId']);
});

test('a command needs no body where nothing has to be said', async () => {
  const { id } = await company.insert();
  const ask = company.as('projectUser');
  const said = await ask('POST', `/v1/invoices/${id}/send`, undefined, { 'idempotency-key': 'a' });
  expect(said).toMatchObject({ status: 200, body: { erpStatus: 'readyToExport' } });
});

test('direct export goes straight to the ERP', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const etag = { 'if-match': '"1"' };
  await must(200, company.as('admin')('PATCH', '/v1/company', { directExport: true }, etag));
  const { id } = await company.insert();
  const said = await company.command('projectUser', 'send', id);
  expect(said.body).toMatchObject({ erpStatus: 'exporting' });
});

test('recovery puts everything open into the outbox again', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { id } = await company.insert();
  await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  await door.asOwner((tx) => tx.deleteFrom('outbox').execute());
  const said = await company.as('admin')('POST', '/v1/recovery');
  expect(said).toMatchObject({ status: 200, body: { toldAgain: 1 } });
  expect(await company.rows('outbox')).toEqual({ outbox: 1 });
});

test('an edit wants the revision that was read, and a push by external id is repeatable', async () => {
  const ask = company.as('projectUser');
  const { externalId: _, ...push } = company.samples.invoice('owner');
  const url = '/v1/invoices/by-external-id/their-7';
  const all = await Promise.all(Array.from({ length: 5 }, () => ask('PUT', url, push)));
  expect(all.filter((one) => one.status === 201)).toHaveLength(1);
  const [first] = all;
  expect(first?.headers['etag']).toBe(`"${first?.body.revision}"`);
  const one = `/v1/invoices/${first?.body.id}`;
  const patch = { comment: 'New' };
  expect(await ask('PATCH', one, patch)).toMatchObject({ status: 428 });
  const etag = { 'if-match': first?.headers['etag'] };
  const edited = await ask('PATCH', one, patch, etag);
  expect(edited).toMatchObject({ status: 200, body: patch });
  expect(edited.headers['etag']).not.toBe(first?.headers['etag']);
  expect(await ask('PATCH', one, { comment: 'Newer' }, etag)).toMatchObject({
    status: 412,
    body: { code: 'StaleEtag', revision: edited.body.revision },
  });
});

test('lists of invoices are filtered, and go on page by page', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  for (const kind of ['owner', 'subcontractor', 'owner'] as const) await company.insert(kind);
  const ask = company.as('reader');
  const list = async (query: string): Promise<unknown[]> =>
    (await must(200, ask('GET', `/v1/invoices${query}`))).items.map((one) => one['number']);
  expect(await list('')).toEqual(['INV-0003', 'INV-0002', 'INV-0001']);
  expect(await list('?kind=owner')).toEqual(['INV-0003', 'INV-0001']);
  expect(await list(`?vendorId=${company.ids.vendor}`)).toEqual(['INV-0002']);
  expect(await list('?q=ridge')).toEqual(['INV-0002']);
  expect(await list('?q=inv-0003')).toEqual(['INV-0003']);
  expect(await list('?status=synced')).toEqual([]);
  const { nextCursor } = await must(200, ask('GET', '/v1/invoices?limit=2'));
  expect(await list(`?limit=2&cursor=${nextCursor}`)).toEqual(['INV-0001']);
  expect(await ask('GET', `/v1/invoices?kind=owner&cursor=${nextCursor}`)).toMatchObject({
    status: 400,
  });
});
