// The processes run as a role that policies bind; any other is refused at the start, with the
// reason.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { APP_ROLE, OWNER_ROLE } from '../../cli/postgres-cluster.ts';
import { assertAppRole, openDb } from '../../db/index.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, superUrlOf } from './client.ts';

async function refusalOf(url: string): Promise<string> {
  const db = openDb({ url, secretKey: SECRET_KEY });
  try {
    await assertAppRole(db);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await db.close();
  }
}

test('the role of the processes is taken; the owner and a superuser are not', async () => {
  const { name, appUrl, migrateUrl } = await aDatabase();
  expect(await refusalOf(appUrl)).toBe('taken');
  expect(await refusalOf(migrateUrl)).toMatch(
    /"tieout_owner", which owns the tables: .* role of its own/,
  );
  expect(await refusalOf(superUrlOf(name))).toMatch(/which is a superuser/);
});

describe('a role made for it is refused when it', () => {
  test.each([
    [
      'is a member of the owner',
      '',
      `grant ${OWNER_ROLE} to ROLE`,
      /is a member of the role that owns/,
    ],
    [
      'could become the owner without inheriting from it',
      'noinherit',
      `grant ${OWNER_ROLE} to ROLE with inherit false`,
      /is a member of the role that owns/,
    ],
    ['may bypass row security', 'bypassrls', '', /has BYPASSRLS/],
    ['is a superuser', 'superuser', '', /is a superuser/],
    ['owns a single table', '', 'alter table grants owner to ROLE', /owns the tables/],
  ])('%s', async (_what, attributes, more, words) => {
    const { name, appUrl } = await aDatabase();
    const role = `test_${randomBytes(6).toString('hex')}`;
    const superUrl = superUrlOf(name);
    await asRole(superUrl, async (ask) => {
      await ask(`create role ${role} login password 'test' ${attributes}`);
      await ask(`grant ${APP_ROLE} to ${role}`);
      if (more) await ask(more.replace('ROLE', role));
    });
    const url = Object.assign(new URL(appUrl), { username: role, password: 'test' }).href;
    const refused = await refusalOf(url);
    await asRole(superUrl, async (ask) => {
      await ask(`reassign owned by ${role} to ${OWNER_ROLE}`);
      await ask(`drop role ${role}`);
    });
    expect(refused).toMatch(words);
  });

  test('a member of the role of the processes itself is taken', async () => {
    const { name, appUrl } = await aDatabase();
    const role = `test_${randomBytes(6).toString('hex')}`;
    const superUrl = superUrlOf(name);
    await asRole(superUrl, async (ask) => {
      await ask(`create role ${role} login password 'test'`);
      await ask(`grant ${APP_ROLE} to ${role}`);
    });
    const url = Object.assign(new URL(appUrl), { username: role, password: 'test' }).href;
    const refused = await refusalOf(url);
    await asRole(superUrl, (ask) => ask(`drop role ${role}`));
    expect(refused).toBe('taken');
  });
});
