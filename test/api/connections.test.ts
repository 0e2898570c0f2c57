// Connections: what they need is checked, and their credentials go in and never come out.
import { expect, test } from 'vitest';
import { aDoor } from './door.ts';
import { aCompany, must } from './world.ts';

const SECRETS = ['canary-created', 'canary-patched', 'canary-put', 'canary-refused'];

test('credentials are sealed: in no answer, event, log or row', async () => {
  await using door = await aDoor({ erpAnswers: true });
  const company = await aCompany(door, { credentials: { apiKey: 'canary-created' } });
  const ask = company.as('admin');
  const url = `/v1/connections/${company.ids.connection}`;
  const shown: unknown[] = [];
  const keep = async (said: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { body } = await said;
    shown.push(body);
  };
  const etag = { 'if-match': '"1"', 'idempotency-key': 'patched' };
  await must(200, ask('PATCH', url, { credentials: { apiKey: 'canary-patched' } }, etag));
  await keep(ask('PATCH', url, { credentials: { apiKey: 'canary-patched' } }, etag));
  await keep(ask('PUT', `${url}/credentials`, { apiKey: 'canary-put' }));
  await keep(ask('PUT', `${url}/credentials`, { apiKey: 'canary-put', more: 'canary-refused' }));
  await keep(ask('PUT', `${url}/credentials`, { apiKey: ['canary-refused'] }));
  await keep(ask('GET', url));
  await keep(ask('GET', '/v1/connections'));
  await keep(ask('POST', `${url}/probe`));

  const dump = await door.dump();
  const all = { answers: JSON.stringify(shown), rows: dump, log: door.logged() };
  expect(all.log).toContain('/v1/connections/:id/credentials');
  expect(dump).toContain(company.ids.connection);
  for (const secret of SECRETS)
    for (const [where, text] of Object.entries(all)) {
      expect(text, where).not.toContain(secret);
      expect(text, where).not.toContain(Buffer.from(secret).toString('base64').slice(0, -3));
    }
});

test('the record says which credentials were set, and when', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { connection } = company.ids;
  const url = `/v1/connections/${connection}/credentials`;
  await must(200, company.as('admin')('PUT', url, { apiKey: 'another' }));
  const events = await door.db.inCompany(company.companyId, (tx) =>
    tx
      .selectFrom('events')
      .select(['type', 'after'])
      .where('subjectId', '=', connection)
      .orderBy('id')
      .execute(),
  );
  expect(events).toMatchObject([
    { type: 'connection.created', after: { credentials: { set: ['apiKey'] } } },
    { type: 'connection.changed', after: { credentials: { set: ['apiKey'] } } },
  ]);
});

test('what its connector needs and does not get is named, all at once', async () => {
  await using door = await aDoor();
  const ask = door.as((await door.begin()).token);
  const body = {
    name: 'T',
    connector: 'tryton',
    settings: {},
    credentials: { user: 'u', pin: '1' },
  };
  const said = await ask('POST', '/v1/connections', body);
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  expect(said.body.errors.map((one) => `${one.rule} ${one.pointer}`)).toEqual([
    'required /settings/baseUrl',
    'required /settings/database',
    'required /credentials/password',
    'unknown /credentials/pin',
  ]);
});

test.each([
  'file:///etc/passwd',
  'ftp://erp',
  'erp.example.com',
  'http://user:secret@erp',
  'http://',
])('the address %j is refused', async (baseUrl) => {
  await using door = await aDoor();
  const ask = door.as((await door.begin()).token);
  const credentials = { apiKey: 'k' };
  const body = { name: 'S', connector: 'sandbox', settings: { baseUrl }, credentials };
  expect(await ask('POST', '/v1/connections', body)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/settings/baseUrl', rule: 'address' }] },
  });
});

test('a change of settings is checked like a new connection, and shows in the capabilities', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('admin');
  const url = `/v1/connections/${company.ids.connection}`;
  const refused = await ask('PATCH', url, { settings: {} }, { 'if-match': '"1"' });
  expect(refused.body.errors).toMatchObject([{ pointer: '/settings/baseUrl', rule: 'required' }]);
  const settings = { baseUrl: 'http://erp', handedOver: true, lagMs: 500 };
  await must(200, ask('PATCH', url, { settings, syncPayments: false }, { 'if-match': '"1"' }));
  expect(await must(200, company.as('reader')('GET', `${url}/capabilities`))).toMatchObject({
    handedOver: true,
    lagMs: 500,
    kinds: ['subcontractor', 'owner'],
    credentials: ['apiKey'],
  });
});

test('credentials that are put alone are named by where they stand in that body', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const url = `/v1/connections/${company.ids.connection}`;
  const ask = company.as('admin');
  const named = async (said: ReturnType<typeof ask>) =>
    (await said).body.errors.map(({ rule, pointer }) => `${rule} ${pointer}`);
  const put = (body: object) => named(ask('PUT', `${url}/credentials`, body));
  expect(await put({ foo: 'x' })).toEqual(['required /apiKey', 'unknown /foo']);
  expect(await put({ apiKey: 7 })).toEqual(['type /apiKey']);
  const patch = ask('PATCH', url, { credentials: { foo: 'x' } }, { 'if-match': '"1"' });
  const within = ['required /credentials/apiKey', 'unknown /credentials/foo'];
  expect(await named(patch)).toEqual(within);
});

test.each<[unknown, string[]]>([
  ['x', ['type /error']],
  [{}, ['required /error/status', 'required /error/faults']],
  [{ status: 422, faults: [] }, ['minItems /error/faults']],
  [
    { status: '422', faults: [{ code: 'NO' }] },
    ['type /error/status', 'required /error/faults/0/text', 'required /error/faults/0/field'],
  ],
])('the error %j is not taken as what an ERP says', async (error, problems) => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { connection: connectionId } = company.ids;
  const { token } = await must(
    201,
    company.as('admin')('POST', '/v1/tokens', { name: 'agent', connectionId }),
  );
  const agent = door.as(String(token));
  const url = '/v1/connections/work/00000000-0000-7000-8000-000000000000/answer';
  const said = await agent('POST', url, { error });
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  expect(said.body.errors.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(problems);
  const good = { status: 422, faults: [{ code: 'ON_HOLD', text: 'Call us.', field: null }] };
  expect(await agent('POST', url, { error: good })).toMatchObject({ status: 404 });
});
