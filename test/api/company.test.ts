import { expect, test } from 'vitest';
import { aDoor } from './door.ts';

test('the admin of a new company sees the company and who they are', async () => {
  await using door = await aDoor();
  const { token, userId } = await door.begin();
  const ask = door.as(token);

  const company = await ask('GET', '/v1/company');
  expect(company).toMatchObject({
    status: 200,
    headers: { etag: '"1"' },
    body: {
      name: 'Acme General Contractors',
      currency: 'USD',
      separateApprover: false,
      directExport: false,
      settleAfterSeconds: 2_592_000,
    },
  });
  const me = await ask('GET', '/v1/me');
  expect(me.body).toMatchObject({ userId, canPushToAccounting: true });
  expect(me.body.grants).toHaveLength(5);
});

test('an edit wants the ETag that was read, and says what it is now', async () => {
  await using door = await aDoor();
  const ask = door.as((await door.begin()).token);
  const patch = { directExport: true };

  const without = await ask('PATCH', '/v1/company', patch);
  expect(without).toMatchObject({ status: 428, body: { code: 'EtagMissing' } });
  const changed = await ask('PATCH', '/v1/company', patch, { 'if-match': '"1"' });
  expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: patch });
  const stale = await ask('PATCH', '/v1/company', { name: 'B' }, { 'if-match': '"1"' });
  expect(stale).toMatchObject({ status: 412, body: { code: 'StaleEtag', etag: '"2"' } });
});
