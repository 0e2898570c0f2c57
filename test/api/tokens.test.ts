// Tokens as they are kept and ended, and machines that have nothing else.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  return () => door[Symbol.asyncDispose]();
});

interface Kept {
  readonly hashKind: string;
  readonly secretHash: Buffer;
  readonly lastUsedAt: string | null;
}

const keptOf = (id: string): Promise<Kept> =>
  door.asOwner(async (tx) => {
    const { rows } = await sql<Kept>`select hash_kind as "hashKind", secret_hash as "secretHash",
      last_used_at as "lastUsedAt" from tokens where id = ${id}::uuid`.execute(tx);
    return rows[0] as Kept;
  });

const plain = (token: string): Buffer => createHash('sha256').update(token.slice(-43)).digest();

const make = (name: string) => must(201, company.as('admin')('POST', '/v1/tokens', { name }));

test('what is kept of a token cannot be computed from it without the key of the processes', async () => {
  const { id, token } = await make('keyed');
  const { hashKind, secretHash } = await keptOf(id);
  expect(hashKind).toBe('hmac');
  expect(secretHash.equals(plain(token))).toBe(false);
  expect(await door.dump()).not.toContain(token.slice(-43));
  // Who can write the table but has no key makes no token: neither kind of hash takes the other's.
  await door.asOwner((tx) =>
    sql`update tokens set secret_hash = ${plain(token)} where id = ${id}::uuid`.execute(tx),
  );
  expect((await door.as(token)('GET', '/v1/me')).status).toBe(401);
});

test('a token of before goes on working, and is kept under the key from its next use on', async () => {
  const { id, token } = await make('of before');
  await door.asOwner((tx) =>
    sql`update tokens set secret_hash = ${plain(token)}, hash_kind = 'sha256', last_used_at = now()
      where id = ${id}::uuid`.execute(tx),
  );
  await must(200, door.as(token)('GET', '/v1/me'));
  const { hashKind, secretHash } = await keptOf(id);
  expect(hashKind).toBe('hmac');
  expect(secretHash.equals(plain(token))).toBe(false);
  await must(200, door.as(token)('GET', '/v1/me'));
});

test('when it was used last is written once a minute, and shown', async () => {
  const { id, token } = await make('used');
  expect((await keptOf(id)).lastUsedAt).toBeNull();
  const ask = door.as(token);
  await Promise.all([1, 2, 3].map(() => must(200, ask('GET', '/v1/me'))));
  const { lastUsedAt: first } = await keptOf(id);
  expect(first).not.toBeNull();
  const version = () =>
    door.asOwner(async (tx) => {
      const { rows } = await sql<{ xmin: string }>`select xmin::text from tokens
        where id = ${id}::uuid`.execute(tx);
      return rows[0]?.xmin;
    });
  const before = await version();
  await must(200, ask('GET', '/v1/me'));
  expect(await version()).toBe(before);
  await door.asOwner((tx) =>
    sql`update tokens set last_used_at = now() - interval '61 seconds' where id = ${id}::uuid`.execute(
      tx,
    ),
  );
  const { items } = await must(200, ask('GET', '/v1/tokens?limit=1'));
  expect(Date.parse(String(items[0]?.['lastUsedAt']))).toBeGreaterThanOrEqual(
    Date.parse(String(first)),
  );
});

test('revoked by one process, it is over in another with the next request', async () => {
  await using other = await door.beside();
  const { id, token } = await make('revoked');
  for (let round = 0; round < 3; round += 1) await must(200, other.as(token)('GET', '/v1/me'));
  expect((await company.as('admin')('DELETE', `/v1/tokens/${id}`)).status).toBe(204);
  expect((await other.as(token)('GET', '/v1/me')).status).toBe(401);
});

test('a machine has a name, tokens and grants, and no e-mail address; the record says that it is one', async () => {
  const admin = company.as('admin');
  const grants = [{ tool: 'commitments', level: 'admin' }];
  const machine = await must(
    201,
    admin('POST', '/v1/users', { kind: 'machine', name: 'The platform', grants }),
  );
  expect(machine).toMatchObject({ kind: 'machine', email: null });
  const { token } = await must(201, admin('POST', `/v1/users/${machine.id}/tokens`, { name: 'm' }));
  const sample = company.samples.invoice('subcontractor');
  const { id } = await must(201, door.as(token)('POST', '/v1/invoices', sample));
  const events = await must(200, admin('GET', `/v1/invoices/${id}/events`));
  expect(events.items).toMatchObject([{ actorKind: 'machine', actorName: 'The platform' }]);
  const other = await company.insert();
  const theirs = await must(200, admin('GET', `/v1/invoices/${other.id}/events`));
  expect(theirs.items).toMatchObject([{ actorKind: 'person' }]);

  for (const body of [{ name: 'N' }, { kind: 'machine', name: 'N', email: 'n@example.com' }])
    expect(await admin('POST', '/v1/users', body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/email' }] },
    });
  const url = `/v1/users/${machine.id}`;
  expect(
    await admin('PATCH', url, { email: 'n@example.com' }, { 'if-match': '"1"' }),
  ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/email' }] } });
  expect(await must(200, admin('PATCH', url, { name: 'It' }, { 'if-match': '"1"' }))).toMatchObject(
    {
      name: 'It',
      email: null,
    },
  );
});

test('a machine is never the last Directory Admin', async () => {
  const { token, userId } = await door.begin({ name: 'Another company' });
  const admin = door.as(token);
  const grants = [{ tool: 'directory', level: 'admin' }];
  const body = { kind: 'machine', name: 'M', grants };
  await must(201, admin('POST', '/v1/users', body));
  const last = () =>
    admin('PATCH', `/v1/users/${userId}`, { active: false }, { 'if-match': '"1"' });
  expect(await last()).toMatchObject({ status: 409, body: { code: 'InUse' } });
  await must(201, admin('POST', '/v1/users', { name: 'P', email: 'p@example.com', grants }));
  expect((await last()).status).toBe(200);
});
