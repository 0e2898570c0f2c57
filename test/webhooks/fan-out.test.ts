// Whatever writes an event makes its messages, in the same transaction: a command, a run, a bulk, a
// payment. What a message says is ids and statuses, and nothing else.
import { beforeAll, expect, test } from 'vitest';
import { beginAttempt } from '../../db/exports.ts';
import { recordEvent } from '../../db/events.ts';
import { fail } from '../../db/export-outcomes.ts';
import { getLockedInvoice } from '../../db/invoices.ts';
import { EVENT_TYPES } from '../../domain/event-types.ts';
import { WEBHOOK_TYPES } from '../../domain/webhooks.ts';
import { must } from '../api/world.ts';
import type { Company } from '../api/world.ts';
import { aReceiver, verified } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { aHookWorld } from './world.ts';
import type { Hook, HookWorld } from './world.ts';

let world: HookWorld;
let company: Company;
let receiver: Receiver;
let hook: Hook;
beforeAll(async () => {
  world = await aHookWorld();
  company = await world.aCompany();
  receiver = await aReceiver();
  hook = await world.hook(company, receiver.url, ['invoice.*']);
  return async () => {
    await receiver[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  };
});

/** What the receiver was told since it was asked last, verified, in the order of the record. */
async function told(): Promise<Record<string, unknown>[]> {
  await world.drain();
  const messages = receiver.received.splice(0).map((one) => verified(hook.secret, one));
  const number = ({ data }: Record<string, unknown>) => Number(Object(data)['eventId']);
  return messages.toSorted((a, b) => number(a) - number(b));
}
const typesOf = (messages: readonly Record<string, unknown>[]) =>
  messages.map((one) => one['type']);

test('a command tells what it did, with the status that it led to, and no more than that', async () => {
  const { id } = await company.insert('subcontractor', { number: 'SECRET-7' });
  await must(200, company.command('projectUser', 'send', id));
  const [first, second] = await told();
  expect(first).toMatchObject({ type: 'invoice.created', data: { erpStatus: 'notSent' } });
  expect(second).toEqual({
    type: 'invoice.sent',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    data: {
      companyId: company.companyId,
      eventId: expect.stringMatching(/^\d+$/),
      subject: { kind: 'invoice', id },
      submission: 1,
      version: 1,
      erpStatus: 'readyToExport',
      paymentStatus: 'unpaid',
    },
  });
});

test('a reason, a name, a number and money stay with us', async () => {
  const { id } = await company.insert('subcontractor', { number: 'SECRET-8' });
  await must(200, company.command('projectUser', 'send', id));
  const reason = 'because of Ridgeline';
  await must(200, company.command('approver', 'reject', id, { reason }));
  await world.drain();
  const bodies = receiver.received.splice(0).map(({ body }) => body);
  expect(bodies).toHaveLength(3);
  expect(bodies.join()).not.toMatch(/SECRET|Ridgeline|person|1000|900\.00|USD/);
});

test('a bulk command tells one by one', async () => {
  const made = [await company.insert(), await company.insert(), await company.insert()];
  await told();
  const items = made.map(({ id }) => ({ invoiceId: id }));
  const ask = company.as('projectUser');
  const headers = { 'idempotency-key': 'a bulk' };
  await must(200, ask('POST', '/v1/invoices/bulk/send', { items }, headers));
  const messages = await told();
  expect(typesOf(messages)).toEqual(['invoice.sent', 'invoice.sent', 'invoice.sent']);
  expect(new Set(messages.map((one) => JSON.stringify(one['data']))).size).toBe(3);
});

test('what a run writes is told too', async () => {
  const { id, revision } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  await must(200, company.command('approver', 'export', id, { revision }));
  await told();
  const { companyId } = company;
  const by = { workflowId: 'a-workflow', runId: 'a-run' };
  const at = { companyId, invoiceId: id, submission: 1, version: 2 };
  expect(await beginAttempt(world.door.db, at, by)).toHaveProperty('attempt');
  await world.door.db.inCompany(companyId, async (tx) => {
    const row = await getLockedInvoice(tx, { companyId, invoiceId: id });
    await fail(tx, row, by, { failure: 'ErpRejected', words: 'The vendor is on hold.' });
  });
  expect(await told()).toMatchObject([
    { type: 'invoice.failedToExport', data: { erpStatus: 'failedToExport', version: 3 } },
  ]);
});

test('what is rolled back is not told', async () => {
  const { companyId } = company;
  const { id } = await company.insert();
  await told();
  const writing = world.door.db.inCompany(companyId, async (tx) => {
    const by = { workflowId: 'w', runId: 'r' };
    const about = { subjectKind: 'invoice', subjectId: id, type: 'invoice.settled', by } as const;
    await recordEvent(tx, companyId, about);
    throw new Error('no');
  });
  await expect(writing).rejects.toThrow('no');
  expect(await told()).toEqual([]);
});

test('only what was asked for is sent, and to each who asked', async () => {
  await using other = await aReceiver();
  const hooks = [
    await world.hook(company, other.url, ['vendor.created', 'invoice.sent']),
    await world.hook(company, other.url, ['*']),
  ];
  other.received.length = 0;
  await must(201, company.as('admin')('POST', '/v1/vendors', { number: 'V-77', name: 'Seven' }));
  await company.insert();
  await world.drain();
  const types = other.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types.toSorted()).toEqual([
    'invoice.created',
    'vendor.created',
    'vendor.created',
    'webhook.created', // the second hears of itself
  ]);
  for (const { id } of hooks) await company.as('admin')('DELETE', `/v1/webhooks/${id}`);
  await told();
});

test("a company's events reach no other company's endpoint", async () => {
  const theirs = await world.aCompany();
  await using other = await aReceiver();
  const { secret } = await world.hook(theirs, other.url, ['*']);
  await theirs.insert();
  const mine = await company.insert();
  expect(JSON.stringify(await told())).toContain(mine.id);
  const messages = other.received.map((one) => verified(secret, one));
  expect(new Set(typesOf(messages))).toEqual(new Set(['webhook.created', 'invoice.created']));
  for (const { data } of messages as { data: { companyId: string } }[])
    expect(data.companyId).toBe(theirs.companyId);
});

test('every type can be asked for, and what is unknown is refused with the list', async () => {
  const ask = company.as('admin');
  const body = { url: 'https://hooks.example.com/', types: ['invoice.paid'] };
  const said = await ask('POST', '/v1/webhooks', body);
  expect(said).toMatchObject({ status: 422, body: { errors: [{ pointer: '/types/0' }] } });
  for (const type of EVENT_TYPES) expect(JSON.stringify(said.body.errors)).toContain(type);
  const all = { ...body, types: WEBHOOK_TYPES };
  const made = await must(201, ask('POST', '/v1/webhooks', all));
  await must(204, ask('DELETE', `/v1/webhooks/${made.id}`));
});
