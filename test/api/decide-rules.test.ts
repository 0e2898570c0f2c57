// What a command is refused for, one rule after the other, and exactly what each refusal leaves.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGround, asking, REFUSED } from './decide-ground.ts';
import type { Ground } from './decide-ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await aGround();
});
afterAll(async () => ground[Symbol.asyncDispose]());

test.each([{}, { reason: ' ' }, { reason: '\n\t' }])(
  'a rejection wants a reason: %j',
  async (body) => {
    const invoice = await ground.at('readyToExport');
    const said = await asking(ground, ['approver', 'reject', invoice], body);
    expect(said).toMatchObject({
      status: 422,
      body: { code: 'ReasonMissing', errors: [{ pointer: '/reason', rule: 'required' }] },
      added: REFUSED,
    });
    expect(said.after.row).toEqual(said.before.row);
  },
);

test.each(['accept', 'export'])('%s is bound to a revision that was named', async (command) => {
  const invoice = await ground.at('readyToExport');
  const said = await asking(ground, ['approver', command, invoice]);
  expect(said).toMatchObject({
    status: 422,
    body: { code: 'Invalid', errors: [{ pointer: '/revision', rule: 'required' }] },
    added: REFUSED,
  });
  const unreadable = await asking(ground, ['approver', command, invoice], { revision: 'the last' });
  expect(unreadable).toMatchObject({ status: 422, body: { code: 'Invalid' }, added: {} });
});

/** Sent, taken back, changed and sent again: the revision that was seen at first. */
async function changedMeanwhile(): Promise<{ invoice: string; seen: string }> {
  const invoice = await ground.at('readyToExport');
  const seen = await ground.revisionOf(invoice);
  const { bench } = ground;
  await bench.command('projectUser', 'retrieve', invoice, {});
  const change = { comment: 'Corrected', dueOn: '2099-12-31' };
  const etag = { 'if-match': `"${seen}"` };
  const edited = await bench.ask('admin', 'PATCH', `/v1/invoices/${invoice}`, change, etag);
  expect(edited.status).toBe(200);
  await bench.command('projectUser', 'send', invoice, {});
  return { invoice, seen };
}

test.each(['accept', 'export'])('%s of another revision is told what differs', async (command) => {
  const { invoice, seen } = await changedMeanwhile();
  const now = await ground.revisionOf(invoice);
  const said = await asking(ground, ['approver', command, invoice], { revision: seen });
  expect(said).toMatchObject({
    status: 409,
    body: {
      code: 'StaleRevision',
      revision: now,
      seen,
      difference: expect.arrayContaining([
        { pointer: '/comment', before: null, after: 'Corrected' },
        { pointer: '/dueOn', before: null, after: '2099-12-31' },
      ]),
    },
    added: REFUSED,
  });
  expect(said.body['difference']).toHaveLength(2);
  const unknown = await asking(ground, ['approver', command, invoice], {
    revision: '0'.repeat(64),
  });
  expect(unknown).toMatchObject({
    status: 409,
    body: { code: 'StaleRevision', revision: now, difference: null },
  });
  const again = await asking(ground, ['approver', command, invoice], { revision: now });
  expect(again.status).toBe(200);
});

test('a send may be bound to a revision too', async () => {
  const invoice = await ground.at('notSent');
  const said = await asking(ground, ['projectUser', 'send', invoice], { revision: 'f'.repeat(64) });
  expect(said).toMatchObject({ status: 409, body: { code: 'StaleRevision' }, added: REFUSED });
  const revision = await ground.revisionOf(invoice);
  const { status } = await asking(ground, ['projectUser', 'send', invoice], { revision });
  expect(status).toBe(200);
});

test('export fields are no longer than the connector takes, all of them told at once', async () => {
  const invoice = await ground.at('readyToExport');
  const revision = await ground.revisionOf(invoice);
  const exportFields = { erpInvoiceNumber: 'N'.repeat(41), description: 'd'.repeat(201) };
  const said = await asking(ground, ['approver', 'accept', invoice], { revision, exportFields });
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' }, added: REFUSED });
  expect(said.body['errors']).toEqual([
    expect.objectContaining({ pointer: '/exportFields/erpInvoiceNumber', rule: 'maxLength' }),
    expect.objectContaining({ pointer: '/exportFields/description', rule: 'maxLength' }),
  ]);
  const fitting = { erpInvoiceNumber: 'N'.repeat(40), description: 'd'.repeat(200) };
  const taken = await asking(ground, ['approver', 'accept', invoice], {
    revision,
    exportFields: fitting,
  });
  expect(taken.after.row).toMatchObject({ erp_status: 'accepted', export_fields: fitting });
});

test.each([
  { vendorLink: 'V-1' },
  { accountingDate: '31.12.2026' },
  { accountingDate: '2026-02-30' },
  { erpInvoiceNumber: 7 },
])('export fields that no connector knows are refused by the schema: %j', async (exportFields) => {
  const invoice = await ground.at('readyToExport');
  const revision = await ground.revisionOf(invoice);
  const said = await asking(ground, ['approver', 'accept', invoice], { revision, exportFields });
  expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' }, added: {} });
});

test('export fields are given once: with the acceptance', async () => {
  const invoice = await ground.at('accepted');
  const exportFields = { description: 'too late' };
  const said = await asking(ground, ['approver', 'export', invoice], { exportFields });
  expect(said).toMatchObject({
    status: 422,
    body: { code: 'Invalid', errors: [{ pointer: '/exportFields', rule: 'notTaken' }] },
    added: REFUSED,
  });
});

test('a kind that the connection does not export is not sent', async () => {
  const { bench, company } = ground;
  await bench.asOwner('update connections set export_owner_invoices = false');
  const owner = await company.insert({ kind: 'owner' });
  const said = await asking(ground, ['projectUser', 'send', owner]);
  expect(said).toMatchObject({ status: 422, body: { code: 'KindNotExported' }, added: REFUSED });
  expect(said.body['detail']).toContain('The ERP does not export owner invoices');
  await bench.asOwner(
    'update connections set export_owner_invoices = true, export_subcontractor_invoices = false',
  );
  expect((await asking(ground, ['projectUser', 'send', owner])).status).toBe(200);
  const payable = await company.insert();
  const other = await asking(ground, ['projectUser', 'send', payable]);
  expect(other).toMatchObject({ status: 422, body: { code: 'KindNotExported' } });
  await bench.asOwner('update connections set export_subcontractor_invoices = true');
});

test('an invoice of a project without a connection is not sent', async () => {
  const { bench, company } = ground;
  const { connectionId } = company;
  await bench.asOwner('update projects set connection_id = null');
  const invoice = await company.insert();
  const said = await asking(ground, ['projectUser', 'send', invoice]);
  expect(said).toMatchObject({ status: 422, body: { code: 'NotConnected' }, added: REFUSED });
  await bench.asOwner('update projects set connection_id = $1', [connectionId]);
  expect((await asking(ground, ['projectUser', 'send', invoice])).status).toBe(200);
});

test('a submission stays with the connection it was sent to', async () => {
  const { bench, company } = ground;
  const invoice = await ground.at('readyToExport');
  await bench.asOwner('update projects set connection_id = null');
  const revision = await ground.revisionOf(invoice);
  const said = await asking(ground, ['approver', 'export', invoice], { revision });
  await bench.asOwner('update projects set connection_id = $1', [company.connectionId]);
  expect(said).toMatchObject({ status: 200, body: { erpStatus: 'exporting' } });
  expect(said.after.row['connection_id']).toBe(company.connectionId);
});

test.each(['reader', 'nobody', 'projectUser'] as const)(
  'a %s decides nothing: 403, one event, and what is missing',
  async (role) => {
    const invoice = await ground.at('readyToExport');
    const revision = await ground.revisionOf(invoice);
    const said = await asking(ground, [role, 'accept', invoice], { revision });
    expect(said).toMatchObject({ status: 403, body: { code: 'Forbidden' }, added: { events: 1 } });
    expect(said.body['missing']).toBe('standard on erpIntegrations of the company');
    expect(said.after.events.at(-1)).toMatchObject({
      type: 'command.refused',
      command_id: null,
      actor_id: ground.company.actors[role].userId,
      after: { command: 'accept', code: 'Forbidden', erpStatus: 'readyToExport' },
    });
  },
);

test('a 403 does not use up the key', async () => {
  const { bench, company } = ground;
  const invoice = await ground.at('readyToExport');
  const key = randomUUID();
  const first = await asking(ground, ['approver2', 'retrieve', invoice], {}, key);
  expect(first.status).toBe(403);
  await bench.asOwner(
    `insert into grants (company_id, user_id, tool, level) values ($1, $2, 'commitments', 'admin')`,
    [company.companyId, company.actors.approver2.userId],
  );
  // Another body under the same key: it names no command yet.
  const reason = 'as asked for';
  const second = await asking(ground, ['approver2', 'retrieve', invoice], { reason }, key);
  expect(second).toMatchObject({ status: 200, body: { erpStatus: 'retrieved' } });
  await bench.asOwner(`delete from grants where user_id = $1 and tool = 'commitments'`, [
    company.actors.approver2.userId,
  ]);
});

test('whoever may not sign in any more decides nothing, and nothing is left of it', async () => {
  const { bench, company } = ground;
  const { userId } = company.actors.approver2;
  const invoice = await ground.at('readyToExport');
  const revision = await ground.revisionOf(invoice);
  await bench.asOwner('update users set active = false where id = $1', [userId]);
  const said = await asking(ground, ['approver2', 'accept', invoice], { revision });
  await bench.asOwner('update users set active = true where id = $1', [userId]);
  expect(said).toMatchObject({ status: 401, body: { code: 'Unauthenticated' }, added: {} });
});

test('what names no invoice of the company, or no key, leaves nothing', async () => {
  const { bench, company } = ground;
  const invoice = await ground.at('readyToExport');
  await using elsewhere = await aGround();
  const before = await bench.look(invoice);
  for (const id of [randomUUID(), await elsewhere.at('notSent')]) {
    const said = await bench.command('projectUser', 'send', id, {});
    expect(said).toMatchObject({ status: 404, body: { code: 'InvoiceNotFound' } });
  }
  const url = `/v1/invoices/${invoice}/retrieve`;
  const noKey = await bench.ask('projectUser', 'POST', url, {});
  expect(noKey).toMatchObject({ status: 400, body: { code: 'IdempotencyKeyMissing' } });
  const unknown = await bench.command('projectUser', 'retrieve', invoice, { surprise: true });
  expect(unknown).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  expect(await bench.look(invoice)).toEqual(before);
  expect(company.companyId).not.toBe(elsewhere.company.companyId);
});

test('with separate approvers, whoever created or sent an invoice does not decide about it', async () => {
  await using separate = await aGround({ separateApprover: true });
  const { bench, company } = separate;
  await bench.asOwner(
    `insert into grants (company_id, user_id, tool, level) values ($1, $2, 'commitments', 'admin')`,
    [company.companyId, company.actors.approver2.userId],
  );
  const invoice = await company.insert(); // created by the admin, who has every right
  await bench.command('approver2', 'send', invoice, {});
  const revision = await separate.revisionOf(invoice);
  for (const [role, word] of [
    ['admin', 'created'],
    ['approver2', 'sent'],
  ] as const)
    for (const command of ['accept', 'export']) {
      const said = await asking(separate, [role, command, invoice], { revision });
      expect(said, `${role} ${command}`).toMatchObject({
        status: 403,
        body: { code: 'SeparateApprover', detail: expect.stringContaining(`You ${word} this`) },
        added: { events: 1 },
      });
    }
  const accepted = await asking(separate, ['approver', 'accept', invoice], { revision });
  expect(accepted.status).toBe(200);
  // Also what another approver accepted.
  const exported = await asking(separate, ['admin', 'export', invoice]);
  expect(exported).toMatchObject({ status: 403, body: { code: 'SeparateApprover' } });
  const rejected = await asking(separate, ['admin', 'reject', invoice], { reason: 'my mistake' });
  expect(rejected.status).toBe(200);
});
