// Who is told of what: the rules of domain.md 3.5, by what comes out of a real mail server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { makeMails } from '../../db/mail-making.ts';
import { askNotice } from '../../db/notices.ts';
import { must } from '../api/world.ts';
import { addressesOf, aPost, PUBLIC_URL } from './post.ts';
import type { Post } from './post.ts';

let post: Post;
beforeAll(async () => {
  post = await aPost();
});
afterAll(() => post[Symbol.asyncDispose]());

test('a rejected invoice of a subcontractor is told to who sent it, at once, with the reason', async () => {
  const invoice = await post.sent('subcontractor', 'integrator');
  await post.reject(invoice, 'Line 2 <b>bills</b> twice.');
  const [mail, ...others] = await post.round();
  expect(others).toEqual([]);
  expect(mail?.rcpt).toEqual(['projectUser@example.com']);
  expect(mail?.subject).toBe(`Subcontractor invoice ${String(invoice['number'])} was rejected`);
  expect(mail?.text).toContain('Reason: Line 2 <b>bills</b> twice.');
  expect(mail?.text).toContain('approver person sent this invoice back');
  expect(mail?.text).toContain(`${PUBLIC_URL}/invoices/${invoice.id}`);
  expect(mail?.html).toContain('&lt;b&gt;bills&lt;/b&gt;');
});

test('a rejected invoice to the owner is told to who created it', async () => {
  const invoice = await post.sent('owner', 'integrator');
  await post.reject(invoice);
  expect(addressesOf(await post.round())).toEqual(['integrator@example.com']);
});

test('who sent it the time before is told, also when somebody else has sent it again by then', async () => {
  const invoice = await post.sent('subcontractor');
  await post.reject(invoice);
  await post.send(invoice, 'integrator');
  expect(addressesOf(await post.round())).toEqual(['projectUser@example.com']);
});

test('the first send and an acceptance are told to nobody', async () => {
  const invoice = await post.sent();
  const { revision } = invoice;
  await post.company.command('approver', 'accept', invoice.id, { revision });
  expect(await post.round()).toEqual([]);
});

test('what is sent again after a rejection is told to approvers who asked for it', async () => {
  await post.change('approver2', { wantsSentAgain: true });
  const invoice = await post.sent('owner');
  await post.reject(invoice);
  await post.round();
  await post.send(invoice);
  const [mail, ...others] = await post.round();
  expect(others).toEqual([]);
  expect(mail?.rcpt).toEqual(['approver2@example.com']);
  expect(mail?.subject).toContain('was sent again after a rejection');
});

test('twenty failures are one mail for each approver, with causes and the first invoices', async () => {
  const invoices = await Promise.all(Array.from({ length: 20 }, () => post.sent()));
  await Promise.all(
    invoices.map((invoice, at) =>
      post.fails(invoice, {
        words: at < 19 ? `Period 2026-0${at % 9} is closed.` : 'No such account.',
      }),
    ),
  );
  expect(await post.round()).toEqual([]); // they are gathered
  await post.later(3);
  const mails = await post.round();
  expect(addressesOf(mails)).toEqual([
    'ada@example.com',
    'approver2@example.com',
    'approver@example.com',
  ]);
  for (const mail of mails) {
    expect(mail.subject).toBe('20 invoices failed to export');
    expect(mail.text).toContain('19 invoices: ErpRejected: Period # is closed.');
    expect(mail.text).toContain('1 invoice: ErpRejected: No such account.');
    expect(mail.text?.match(/\/invoices\//g)).toHaveLength(10);
  }

  // An ERP that goes on refusing does not go on mailing.
  await post.fails(await post.sent());
  await post.later(3);
  expect(await post.round()).toEqual([]);
  await post.later(30);
  expect((await post.round()).map(({ subject }) => subject)).toEqual(
    Array.from({ length: 3 }, () => '1 invoice failed to export'),
  );
});

test('what was mended before the mail went out is not told', async () => {
  await post.later(60);
  const invoice = await post.sent();
  await post.fails(invoice);
  await post.reject(invoice);
  await post.round(); // of the rejection
  await post.later(3);
  expect(await post.round()).toEqual([]);
});

test('only approvers of that kind hear of a failure, and no one who may not sign in', async () => {
  await post.change('approver', { canExport: { owner: false } });
  await post.change('approver2', { active: false });
  await post.later(60);
  await post.fails(await post.sent('owner'), { by: 'admin' });
  await post.later(3);
  expect(addressesOf(await post.round())).toEqual(['ada@example.com']);
  await post.change('approver', { canExport: { owner: true } });
  await post.change('approver2', { active: true });
});

test('who may not sign in any more by the time a mail goes out gets none', async () => {
  const sent = await post.sent();
  await post.reject(sent);
  expect(await makeMails(post.door.db)).toBe(1);
  await post.change('projectUser', { active: false });
  expect(await post.round()).toEqual([]);
  expect((await post.mails('?limit=1'))[0]).toMatchObject({ state: 'notNeeded', attempts: 0 });
  await post.change('projectUser', { active: true });
});

test('a machine sends and is mailed nothing, not even a rejection', async () => {
  const grants = [{ tool: 'commitments', level: 'admin' }];
  const admin = post.company.as('admin');
  const machine = { kind: 'machine', name: 'The platform', grants };
  const { id } = await must(201, admin('POST', '/v1/users', machine));
  const { token } = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name: 'push' }));
  const invoice = await post.company.insert();
  const key = { 'idempotency-key': 'by a machine' };
  await must(200, post.door.as(token)('POST', `/v1/invoices/${invoice.id}/send`, {}, key));
  await post.reject(invoice);
  expect(await post.round()).toEqual([]);
});

test('that no approver is left is told to the Directory Admins', async () => {
  const { companyId } = post.company;
  await post.door.db.inCompany(companyId, (tx) =>
    askNotice(tx, { companyId, kind: 'approverMissing' }),
  );
  const [mail, ...others] = await post.round();
  expect(others).toEqual([]);
  expect(mail?.rcpt).toEqual(['ada@example.com']);
  expect(mail?.subject).toBe('Invoices of Acme General Contractors have no accounting approver');
});

test('the record says who was told of what and when, without an address or a text', async () => {
  const invoice = await post.sent();
  await post.reject(invoice, 'A secret reason.');
  await post.round();
  const [sent] = await post.events(invoice.id);
  const recipientId = post.company.userIds.projectUser;
  expect(sent).toMatchObject({ type: 'mail.sent', after: { kind: 'rejected', recipientId } });
  expect(Object.keys(sent?.after ?? {}).toSorted()).toEqual([
    'attempts',
    'kind',
    'mailId',
    'recipientId',
  ]);
  const [listed] = await post.mails('?limit=1');
  expect(listed).toMatchObject({
    id: sent?.after['mailId'],
    state: 'sent',
    invoiceId: invoice.id,
    userId: recipientId,
    attempts: 1,
    words: null,
    nextAt: null,
  });
  const kept = await post.door.asOwner(async (tx) => {
    const { rows } = await sql<{ row: string }>`
      select m::text as row from mails m union all select n::text from notices n
      union all select e::text from events e where e.type like 'mail.%'`.execute(tx);
    return rows.map(({ row }) => row).join('\n');
  });
  expect(kept).not.toContain('@');
  expect(kept).not.toContain('secret');
});
