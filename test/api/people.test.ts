// People, what they may do, and their tokens.
import { expect, test } from 'vitest';
import { aDoor } from './door.ts';
import { aCompany, must } from './world.ts';

test('an address is one person, however it is written', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const person = { name: 'Low', email: 'low@example.com', grants: [] };
  const make = (email: string) => company.as('admin')('POST', '/v1/users', { ...person, email });
  expect((await make('Low@Example.com')).status).toBe(201);
  for (const email of ['low@example.com', 'LOW@EXAMPLE.COM'])
    expect(await make(email)).toMatchObject({
      status: 409,
      body: { code: 'AlreadyExists', errors: [{ pointer: '/email' }] },
    });
});

test('a Directory Admin without the privilege takes over nobody who has it', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const admin = company.as('admin');
  const clerk = { name: 'Clerk', email: 'clerk@example.com' };
  const grants = [{ tool: 'directory', level: 'admin' }];
  const { id } = await must(201, admin('POST', '/v1/users', { ...clerk, grants }));
  const { token } = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name: 'clerk' }));
  const approver = `/v1/users/${company.userIds.approver}`;
  const change = async (as: typeof admin, patch: object) => {
    const { headers } = await admin('GET', approver);
    return as('PATCH', approver, patch, { 'if-match': headers['etag'] });
  };
  const onErp = (level: string) => ({ grants: [{ tool: 'erpIntegrations', level }] });
  for (const patch of [{ email: 'clerk+1@example.com' }, onErp('admin')])
    expect(await change(door.as(token), patch)).toMatchObject({ status: 403 });
  expect(await change(door.as(token), { active: false })).toMatchObject({ status: 200 });
  expect(await change(door.as(token), { active: true })).toMatchObject({ status: 200 });
  expect(await change(admin, { email: 'new@example.com' })).toMatchObject({
    status: 200,
  });
  const without = { canPushToAccounting: false, email: 'other@example.com' };
  expect(await change(door.as(token), without)).toMatchObject({ status: 200 });
});

test('granting the privilege gives export of both kinds, until it is taken away', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const ask = company.as('admin');
  const person = { name: 'N', email: 'n@example.com', canPushToAccounting: true };
  const made = await must(201, ask('POST', '/v1/users', person));
  expect(made).toMatchObject({ canExport: { subcontractor: true, owner: true } });
  const url = `/v1/users/${made.id}`;
  const patch = { canExport: { owner: false } };
  expect(await must(200, ask('PATCH', url, patch, { 'if-match': '"1"' }))).toMatchObject({
    canPushToAccounting: true,
    canExport: { subcontractor: true, owner: false },
    rowVersion: 2,
  });
  expect(await must(200, ask('PATCH', url, patch, { 'if-match': '"2"' }))).toMatchObject({
    rowVersion: 2,
  });
});

test('nobody gives what they do not have: not as a right, not by a token', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const admin = company.as('admin');
  const clerk = await must(
    201,
    admin('POST', '/v1/users', {
      name: 'Clerk',
      email: 'clerk@example.com',
      grants: [{ tool: 'directory', level: 'admin' }],
    }),
  );
  const { token } = await must(201, admin('POST', `/v1/users/${clerk.id}/tokens`, { name: 't' }));
  const ask = door.as(token);
  const person = { name: 'N', email: 'n@example.com' };
  for (const more of [{ canPushToAccounting: true }, { canExport: { owner: true } }])
    expect(await ask('POST', '/v1/users', { ...person, ...more })).toMatchObject({
      status: 403,
      body: { code: 'Forbidden', missing: 'the privilege canPushToAccounting' },
    });
  await must(201, ask('POST', '/v1/users', person));
  const approver = `/v1/users/${company.userIds.approver}/tokens`;
  expect(await ask('POST', approver, { name: 't' })).toMatchObject({ status: 403 });
  await must(201, ask('POST', `/v1/users/${company.userIds.reader}/tokens`, { name: 't' }));
});

test('the last Directory Admin stays', async () => {
  await using door = await aDoor();
  const { token, userId } = await door.begin();
  const ask = door.as(token);
  for (const patch of [{ active: false }, { grants: [] }])
    expect(await ask('PATCH', `/v1/users/${userId}`, patch, { 'if-match': '"1"' })).toMatchObject({
      status: 409,
      body: { code: 'InUse' },
    });
  expect(await ask('GET', '/v1/company')).toMatchObject({ status: 200 });
});

test('grants that name no project of ours, or a scope twice, are refused by their place', async () => {
  await using door = await aDoor();
  const ask = door.as((await door.begin()).token);
  const tool = 'commitments';
  const grants = [
    { tool, level: 'read' },
    { tool, level: 'admin' },
    { tool, level: 'read', projectId: '00000000-0000-7000-8000-000000000000' },
  ];
  const said = await ask('POST', '/v1/users', { name: 'N', email: 'n@example.com', grants });
  expect(said.body.errors).toMatchObject([
    { pointer: '/grants/1', rule: 'once' },
    { pointer: '/grants/2/projectId', rule: 'unknown' },
  ]);
});

test('a token ends when it is revoked, when its user is, and within a year', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const admin = company.as('admin');
  const spare = await must(201, admin('POST', '/v1/tokens', { name: 'spare' }));
  const ask = door.as(spare.token);
  await must(200, ask('GET', '/v1/me'));
  expect(await ask('DELETE', `/v1/tokens/${spare.id}`)).toMatchObject({ status: 204 });
  expect(await ask('GET', '/v1/me')).toMatchObject({ status: 401 });

  await must(200, company.as('reader')('GET', '/v1/me'));
  const reader = `/v1/users/${company.userIds.reader}`;
  await must(200, admin('PATCH', reader, { active: false }, { 'if-match': '"1"' }));
  expect(await company.as('reader')('GET', '/v1/me')).toMatchObject({ status: 401 });

  for (const expiresAt of ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'])
    expect(await admin('POST', '/v1/tokens', { name: 'n', expiresAt })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/expiresAt' }] },
    });
});

test('people see and end their own tokens, and nobody else’s without the right', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { reader, approver } = company.userIds;
  const own = await must(200, company.as('reader')('GET', '/v1/tokens'));
  expect(own.items).toMatchObject([{ userId: reader, name: 'reader', revokedAt: null }]);
  expect(JSON.stringify(own)).not.toMatch(/secret|hash|tieout_/i);
  const theirs = `/v1/tokens?userId=${approver}`;
  expect(await company.as('reader')('GET', theirs)).toMatchObject({ status: 403 });
  const list = await must(200, company.as('admin')('GET', theirs));
  const place = `/v1/tokens/${list.items[0]?.id}`;
  expect(await company.as('reader')('DELETE', place)).toMatchObject({ status: 403 });
});

test('what is personal is in the record only under the key of the person', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const person = { name: 'Zoe Quickfoot', email: 'zoe.quickfoot@example.com' };
  const { id } = await must(201, company.as('admin')('POST', '/v1/users', person));
  const patch = { name: 'Zoe Slowfoot' };
  const etag = { 'if-match': '"1"' };
  await must(200, company.as('admin')('PATCH', `/v1/users/${id}`, patch, etag));
  const events = await door.db.inCompany(company.companyId, (tx) =>
    tx.selectFrom('events').selectAll().where('subjectId', '=', id).orderBy('id').execute(),
  );
  expect(events.map((one) => one.type)).toEqual(['user.created', 'user.changed']);
  expect(events[1]?.after).toMatchObject({ name: { sealed: expect.any(String) } });
  const text = JSON.stringify(events, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(text).not.toMatch(/quickfoot|slowfoot|Ada Admin/i);
});

test('direct export is never on together with separate approvers', async () => {
  await using door = await aDoor();
  const ask = door.as((await door.begin({ separateApprover: true })).token);
  expect(
    await ask('PATCH', '/v1/company', { directExport: true }, { 'if-match': '"1"' }),
  ).toMatchObject({
    status: 422,
    body: {
      code: 'SeparateApproverWanted',
      errors: [{ pointer: '/directExport', rule: 'separateApprover' }],
    },
  });
  expect(await must(200, ask('GET', '/v1/company'))).toMatchObject({ directExport: false });
});
