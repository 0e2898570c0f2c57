// The record: nobody can change or take back what is in it, and what it says of a person can be
// read by their own key alone, for as long as that key is there.
import { describe, expect, test } from 'vitest';
import { listEvents } from '../../db/events.ts';
import type { EventView } from '../../db/events.ts';
import { openDb } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { aCompany } from '../company.ts';
import type { TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, sqlStateOf, superUrlOf } from './client.ts';

interface Record extends AsyncDisposable {
  readonly db: Db;
  readonly company: TestCompany;
  readonly appUrl: string;
  readonly superUrl: string;
  events(subjectId: string): Promise<EventView[]>;
}

async function aRecord(): Promise<Record> {
  const { name, appUrl } = await aDatabase();
  const db = openDb({ url: appUrl, secretKey: SECRET_KEY });
  const company = await aCompany(db);
  const { companyId } = company;
  return {
    db,
    company,
    appUrl,
    superUrl: superUrlOf(name),
    events: (subjectId) =>
      db.inCompany(companyId, (tx) =>
        listEvents(db, tx, { companyId, subjectId, afterId: '0', limit: 50 }),
      ),
    [Symbol.asyncDispose]: () => db.close(),
  };
}

test('the role of the processes may insert into the record and read it, nothing else', async () => {
  await using record = await aRecord();
  const invoice = await record.company.insert();
  expect(await record.events(invoice)).toHaveLength(1);
  const states = await asRole(record.appUrl, async (ask) => {
    await ask("select set_config('app.company_id', $1, false)", [record.company.companyId]);
    const found: string[] = [];
    for (const table of ['events', 'commands', 'invoice_revisions'])
      for (const statement of [
        `update ${table} set company_id = company_id`,
        `delete from ${table}`,
        `truncate ${table}`,
        `select 1 from ${table} for update`,
        `insert into ${table} select * from ${table} on conflict do update set company_id = excluded.company_id`,
        `merge into ${table} using (select 1) one on true when matched then delete`,
      ])
        found.push(`${statement}: ${await sqlStateOf(ask(statement))}`);
    return found;
  });
  // A command that looks into the ERP gets its outcome later: its row can be locked, and changed
  // once.
  const allowed = 'select 1 from commands for update: none';
  expect(states.filter((one) => !/: (42501|42601)$/.test(one))).toEqual([allowed]);
  const rights = await asRole(record.superUrl, (ask) =>
    ask(`select string_agg(privilege_type, ' ' order by privilege_type) as rights
      from information_schema.role_table_grants where table_name = 'events' and grantee = 'tieout_app'`),
  );
  expect(rights).toEqual([{ rights: 'INSERT SELECT' }]);
  expect(await record.events(invoice)).toHaveLength(1);
});

describe('what the record says of a person', () => {
  test('is read by whoever may read the record, and stands nowhere in clear', async () => {
    await using record = await aRecord();
    const invoice = await record.company.insert();
    expect(await record.events(invoice)).toMatchObject([
      { type: 'invoice.created', actorName: 'Ada Admin', actorAddress: '127.0.0.1' },
    ]);
    const rows = await asRole(record.superUrl, (ask) =>
      ask(`select subject_kind, to_jsonb(e) || jsonb_build_object('name', encode(actor_name, 'escape'),
          'address', encode(actor_address, 'escape')) as row from events e`),
    );
    const all = JSON.stringify(rows);
    for (const personal of ['Ada Admin', 'ada@example.com', 'approver person'])
      expect(all.includes(personal), personal).toBe(false);
    // The address of the ERP is in the record too, and is that of the person here.
    const ofInvoice = JSON.stringify(rows.filter((row) => row['subject_kind'] === 'invoice'));
    expect(ofInvoice).toContain('invoice.created');
    expect(ofInvoice).not.toContain('127.0.0.1');
  });

  test('is unreadable for ever once the key of that person is gone; the rest stays', async () => {
    await using record = await aRecord();
    const invoice = await record.company.insert();
    const { companyId, actors } = record.company;
    const [before] = await record.events(invoice);
    await record.db.inCompany(companyId, (tx) =>
      tx.deleteFrom('personKeys').where('userId', '=', actors.admin.userId).execute(),
    );
    expect(await record.events(invoice)).toEqual([
      { ...before, actorName: null, actorAddress: null },
    ]);
    const users = await record.events(actors.approver.userId);
    expect(users.every(({ actorName }) => actorName === null)).toBe(true);
  });

  test('does not open with the key of another person', async () => {
    await using record = await aRecord();
    const invoice = await record.company.insert();
    const { admin, approver } = record.company.actors;
    await asRole(record.superUrl, (ask) =>
      ask('update events set actor_id = $1 where actor_id = $2', [approver.userId, admin.userId]),
    );
    await expect(record.events(invoice)).rejects.toThrow(/authenticate/);
  });

  test('does not open with a key that was moved from another person', async () => {
    await using record = await aRecord();
    const invoice = await record.company.insert();
    const { admin, approver } = record.company.actors;
    await asRole(record.superUrl, (ask) =>
      ask(
        `update person_keys set sealed_key = (select sealed_key from person_keys where user_id = $1)
        where user_id = $2`,
        [approver.userId, admin.userId],
      ),
    );
    await expect(record.events(invoice)).rejects.toThrow(/authenticate/);
  });
});

test('events carry the transaction that wrote them, and are told in order, page by page', async () => {
  await using record = await aRecord();
  const invoice = await record.company.insert();
  const { companyId } = record.company;
  const [first] = await record.events(invoice);
  expect(first?.transactionId).toMatch(/^\d+$/);
  const user = record.company.actors.approver.userId;
  const all = await record.events(user);
  const page = await record.db.inCompany(companyId, (tx) =>
    listEvents(record.db, tx, { companyId, subjectId: user, afterId: all[0]?.id ?? '', limit: 50 }),
  );
  expect(page).toEqual(all.slice(1));
});
