// An invoice that nobody can decide any more says so, in lists and alone; the record of the company
// says it once, and again when somebody can.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fail } from '../../db/export-outcomes.ts';
import { getLockedInvoice } from '../../db/invoices.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

const happened = (door: Door, { companyId }: Company): Promise<string[]> =>
  door.db.inCompany(companyId, async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select split_part(type, '.', 2) || ' ' || (after->>'kind') as text from events
      where subject_id = ${companyId} and type like 'company.approver%' order by id`.execute(tx);
    return rows.map(({ text }) => text);
  });

async function change(company: Company, userId: string, patch: object): Promise<void> {
  const admin = company.as('admin');
  const { headers } = await admin('GET', `/v1/users/${userId}`);
  const etag = { 'if-match': headers['etag'] };
  await must(200, admin('PATCH', `/v1/users/${userId}`, patch, etag));
}

test('when the last approver of a kind is gone, each open invoice of it says so', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { id } = await company.insert();
  const owner = await company.insert('owner');
  for (const one of [id, owner.id]) await must(200, company.command('projectUser', 'send', one));
  const read = () => must(200, company.as('reader')('GET', `/v1/invoices/${id}`));
  expect(await read()).toMatchObject({ approverMissing: null });

  const { admin, approver, approver2 } = company.userIds;
  await change(company, approver, { active: false });
  await change(company, approver2, { canExport: { subcontractor: false } });
  expect(await happened(door, company)).toEqual([]);
  await change(company, admin, { canPushToAccounting: false }); // the last for this kind
  expect(await happened(door, company)).toEqual(['approverMissing subcontractor']);
  const words =
    'Nobody can decide it: no active person is an accounting approver for subcontractor invoices.';
  expect(await read()).toMatchObject({
    approverMissing: words,
    waiting: { sentence: expect.stringContaining(words) as unknown },
  });
  const { items } = await must(200, company.as('reader')('GET', '/v1/invoices'));
  const said = Object.fromEntries(items.map((one) => [one.id, one['approverMissing']]));
  expect(said).toEqual({ [id]: words, [owner.id]: null });

  const asked = () =>
    door.asOwner(async (tx) => {
      const { rows } = await sql`select 1 from notices where kind = 'approverMissing'`.execute(tx);
      return rows.length;
    });
  expect(await asked()).toBe(1); // the Directory Admins are told
  await change(company, company.userIds.stranger, { name: 'Somebody else' });
  const another = await company.insert();
  await must(200, company.command('projectUser', 'send', another.id));
  expect(await happened(door, company)).toEqual(['approverMissing subcontractor']);
  await change(company, approver, { active: true });
  expect(await happened(door, company)).toEqual([
    'approverMissing subcontractor',
    'approverFound subcontractor',
  ]);
  expect(await read()).toMatchObject({ approverMissing: null });
});

test('with separate approvers the only one who is left may not be its sender', async () => {
  await using door = await aDoor();
  const company = await aCompany(door, { separateApprover: true });
  const { approver, approver2 } = company.userIds;
  for (const userId of [approver, approver2]) await change(company, userId, { active: false });
  const theirs = await company.insert();
  await must(200, company.command('projectUser', 'send', theirs.id));
  expect(await happened(door, company)).toEqual([]);
  const own = await company.insert();
  await must(200, company.command('admin', 'send', own.id)); // the only approver
  expect(await happened(door, company)).toEqual(['approverMissing subcontractor']);
  const read = (id: string) => must(200, company.as('reader')('GET', `/v1/invoices/${id}`));
  expect(await read(theirs.id)).toMatchObject({ approverMissing: null });
  expect(await read(own.id)).toMatchObject({
    approverMissing: expect.stringContaining('has to be somebody else') as unknown,
  });
  const { revision } = await read(own.id);
  const said = await company.command('admin', 'accept', own.id, { revision });
  expect(said).toMatchObject({
    status: 403,
    body: {
      code: 'SeparateApprover',
      rule: 'separateApprover',
      whoCould: 'an accounting approver for subcontractor invoices who neither created nor sent it',
    },
  });
  await must(200, company.command('projectUser', 'retrieve', own.id));
  expect(await happened(door, company)).toEqual([
    'approverMissing subcontractor',
    'approverFound subcontractor',
  ]);
});

test('separate approvers are asked for in bulk and by cause, too', async () => {
  await using door = await aDoor({ patienceMs: 10_000 });
  const company = await aCompany(door, { separateApprover: true });
  const { id, revision } = await company.insert();
  await must(200, company.command('admin', 'send', id));
  const bulk = await must(
    200,
    company.as('admin')(
      'POST',
      '/v1/invoices/bulk/accept',
      { items: [{ invoiceId: id, revision }] },
      { 'idempotency-key': 'bulk' },
    ),
  );
  expect(bulk.results).toMatchObject([{ status: 403, answer: { rule: 'separateApprover' } }]);
  await door.asOwner(async (tx) => {
    await sql`update invoices set erp_status = 'failedToExport', failure = 'ErpRejected',
      failure_words = 'No.' where id = ${id}`.execute(tx);
  });
  const failures = await must(200, company.as('admin')('GET', '/v1/failures'));
  const cause = failures.items[0]?.['cause'];
  const retried = await must(
    200,
    company.as('admin')('POST', '/v1/failures/retry', { cause }, { 'idempotency-key': 'retry' }),
  );
  expect(retried.results).toMatchObject([{ status: 403, answer: { rule: 'separateApprover' } }]);
});

test('what is granted and lost is in the record', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  await change(company, company.userIds.reader, { canPushToAccounting: true });
  await change(company, company.userIds.reader, { canPushToAccounting: false });
  const events = await door.db.inCompany(company.companyId, (tx) =>
    tx
      .selectFrom('events')
      .select(['type', 'before', 'after'])
      .where('subjectId', '=', company.userIds.reader)
      .where('type', '=', 'user.changed')
      .orderBy('id')
      .execute(),
  );
  expect(events).toMatchObject([
    { before: { canPushToAccounting: false }, after: { canPushToAccounting: true } },
    { before: { canPushToAccounting: true }, after: { canPushToAccounting: false } },
  ]);
});

test('an export that fails when nobody is left who could repair it is told, too', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { companyId, userIds } = company;
  const { id, revision } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  await must(200, company.command('approver', 'export', id, { revision }));
  for (const one of [userIds.approver, userIds.approver2])
    await change(company, one, { active: false });
  await change(company, userIds.admin, { canPushToAccounting: false });
  expect(await happened(door, company)).toEqual([]); // the ERP is asked, and no person

  await door.db.inCompany(companyId, async (tx) => {
    const row = await getLockedInvoice(tx, { companyId, invoiceId: id });
    const by = { workflowId: `invoice/${companyId}/${id}`, runId: 'a run' };
    await fail(tx, row, by, { failure: 'ErpRejected', words: 'On hold.' });
  });
  expect(await happened(door, company)).toEqual(['approverMissing subcontractor']);
});
