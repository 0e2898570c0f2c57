// What Temporal still has to hear: one row per subject with the highest version, claimed by one at
// a time, forgotten only when nothing newer is to be told.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openDb } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { claimOutbox, clearOutbox, queueToTell } from '../../db/outbox.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole } from './client.ts';
import type { Rows } from './client.ts';

const COMPANY = '11111111-1111-4111-8111-111111111111';

interface Outbox extends AsyncDisposable {
  readonly db: Db;
  queue(subject: string, version: number, companyId?: string): Promise<void>;
  rows(): Promise<Rows>;
  /** Moves the clock of all rows back: nobody waits here. */
  age(seconds: number): Promise<unknown>;
}

async function anOutbox(): Promise<Outbox> {
  const { appUrl, migrateUrl } = await aDatabase();
  const db = openDb({ url: appUrl, secretKey: SECRET_KEY });
  const ask = (text: string) => asRole(migrateUrl, (one) => one(text));
  return {
    db,
    queue: (subject, version, companyId = COMPANY) =>
      db.inCompany(companyId, (tx) => queueToTell(tx, { companyId, subject, version })),
    rows: () =>
      ask('select subject, version, claimed_until is not null as claimed from outbox order by 1'),
    age: (seconds) =>
      ask(`update outbox set since = since - interval '${seconds} s',
        claimed_until = claimed_until - interval '${seconds} s'`),
    [Symbol.asyncDispose]: () => db.close(),
  };
}

test('a subject has one row with the highest version, whatever comes when', async () => {
  await using outbox = await anOutbox();
  for (const version of [3, 2, 5, 4]) await outbox.queue('invoice/a', version);
  await outbox.queue('invoice/b', 1);
  expect(await outbox.rows()).toEqual([
    { subject: 'invoice/a', version: 5, claimed: false },
    { subject: 'invoice/b', version: 1, claimed: false },
  ]);
});

test('the same subject of two companies is two rows', async () => {
  await using outbox = await anOutbox();
  await outbox.queue('invoice/a', 3);
  await outbox.queue('invoice/a', 7, '22222222-2222-4222-8222-222222222222');
  expect(await outbox.rows()).toHaveLength(2);
});

test('is claimed after two seconds, and again only when whoever claimed it is late', async () => {
  await using outbox = await anOutbox();
  await outbox.queue('invoice/a', 1);
  expect(await claimOutbox(outbox.db, 10, 15)).toEqual([]);
  await outbox.age(3);
  expect(await claimOutbox(outbox.db, 10, 15)).toEqual([
    { companyId: COMPANY, subject: 'invoice/a' },
  ]);
  expect(await claimOutbox(outbox.db, 10, 15)).toEqual([]);
  await outbox.age(14);
  expect(await claimOutbox(outbox.db, 10, 15)).toEqual([]);
  await outbox.age(2);
  expect(await claimOutbox(outbox.db, 10, 15)).toHaveLength(1);
});

test('something newer takes the claim away: it is not told by whoever told the older', async () => {
  await using outbox = await anOutbox();
  await outbox.queue('invoice/a', 1);
  await outbox.age(3);
  await claimOutbox(outbox.db, 10, 15);
  expect(await outbox.rows()).toMatchObject([{ claimed: true }]);
  await outbox.queue('invoice/a', 2);
  expect(await outbox.rows()).toEqual([{ subject: 'invoice/a', version: 2, claimed: false }]);
});

test('several who claim at once get each row once, oldest first', async () => {
  await using outbox = await anOutbox();
  const subjects = Array.from({ length: 40 }, () => `invoice/${randomUUID()}`);
  for (const subject of subjects) await outbox.queue(subject, 1);
  await outbox.age(3);
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimOutbox(outbox.db, 10, 15)));
  const claimed = claims.flat().map(({ subject }) => subject);
  expect(new Set(claimed).size).toBe(claimed.length);
  expect(claimed.length).toBeGreaterThanOrEqual(10);
  const rest = await claimOutbox(outbox.db, 50, 15);
  expect(claimed.length + rest.length).toBe(subjects.length);
});

test('what was told is forgotten, unless something newer is to be told by now', async () => {
  await using outbox = await anOutbox();
  await outbox.queue('invoice/a', 2);
  await outbox.queue('invoice/b', 2);
  await outbox.queue('invoice/c', 2);
  const told = (subject: string, version: number, companyId = COMPANY) => ({
    companyId,
    subject,
    version,
  });
  await clearOutbox(outbox.db, [told('invoice/a', 1), told('invoice/b', 2), told('invoice/x', 9)]);
  expect((await outbox.rows()).map(({ subject }) => subject)).toEqual(['invoice/a', 'invoice/c']);
  await clearOutbox(outbox.db, [told('invoice/a', 3), told('invoice/c', 2, randomUUID())]);
  expect((await outbox.rows()).map(({ subject }) => subject)).toEqual(['invoice/c']);
});
