// One command for many invoices: each has its own result, its own command and its own event, and
// the batch's key finishes what a crash left.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginBatch } from '../../db/batches.ts';
import { decide } from '../../db/decide.ts';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company, Role } from './world.ts';

let door: Door;
let company: Company;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
});
afterAll(() => door[Symbol.asyncDispose]());

const bulk = (
  company: Company,
  role: Role,
  command: string,
  body: object,
  key: string = randomUUID(),
): Promise<Said> =>
  company.as(role)('POST', `/v1/invoices/bulk/${command}`, body, { 'idempotency-key': key });

test('never all or nothing: one result for each, in the order of the list', async () => {
  const [one, two, three] = [
    await company.insert(),
    await company.insert(),
    await company.insert(),
  ];
  await must(200, company.command('projectUser', 'send', two.id));
  const nobody = randomUUID();
  const items = [one.id, two.id, nobody, three.id].map((invoiceId) => ({ invoiceId }));
  const said = await bulk(company, 'projectUser', 'send', { items });
  expect(said).toMatchObject({
    status: 200,
    headers: { location: `/v1/batches/${said.body.id}` },
    body: {
      command: 'send',
      isComplete: true,
      results: [
        { invoiceId: one.id, status: 200, answer: { erpStatus: 'readyToExport' } },
        { invoiceId: two.id, status: 409, answer: { code: 'NotPossibleNow' } },
        { invoiceId: nobody, status: 404, answer: { code: 'InvoiceNotFound' } },
        { invoiceId: three.id, status: 200 },
      ],
    },
  });
  const batch = await must(200, company.as('projectUser')('GET', `/v1/batches/${said.body.id}`));
  expect(batch).toEqual(said.body);
  const { commandId } = (said.body.results[1] as unknown as { answer: { commandId: string } })
    .answer;
  expect(await must(200, company.as('reader')('GET', `/v1/commands/${commandId}`))).toMatchObject({
    command: 'send',
    outcome: 'refused',
    status: 409,
    batchId: said.body.id,
    invoiceId: two.id,
  });
});

test('many are accepted, each at the revision that was seen, and rejected with one reason', async () => {
  const invoices = [await company.insert(), await company.insert('owner')];
  const items = invoices.map(({ id }) => ({ invoiceId: id }));
  await bulk(company, 'projectUser', 'send', { items });
  const seen = invoices.map(({ id, revision }, at) => ({
    invoiceId: id,
    revision: at === 0 ? revision : revision.replaceAll(/./g, '0'),
  }));
  expect((await bulk(company, 'approver', 'accept', { items: seen })).body.results).toMatchObject([
    { status: 200 },
    { status: 409, answer: { code: 'StaleRevision' } },
  ]);
  const rejected = await bulk(company, 'approver', 'reject', { items, reason: 'Wrong month' });
  expect(rejected.body.results).toMatchObject([{ status: 200 }, { status: 200 }]);
});

test('the same key is the same batch; with another list it is refused', async () => {
  const [one, two] = [await company.insert(), await company.insert()];
  const body = { items: [{ invoiceId: one.id }] };
  const before = await company.rows('commands', 'batches');
  const all = await Promise.all(
    Array.from({ length: 10 }, () => bulk(company, 'projectUser', 'send', body, 'same')),
  );
  expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
  for (const said of all)
    expect(said).toMatchObject({ status: 200, body: { results: [{ status: 200 }] } });
  expect(await company.rows('commands', 'batches')).toEqual({
    commands: (before['commands'] ?? 0) + 1,
    batches: (before['batches'] ?? 0) + 1,
  });
  const other = { items: [{ invoiceId: two.id }] };
  expect(await bulk(company, 'projectUser', 'send', other, 'same')).toMatchObject({
    status: 422,
    body: { code: 'IdempotencyKeyReused' },
  });
});

test('what a crash left undone is done when the batch comes again', async () => {
  const { companyId, userIds } = company;
  const [one, two] = [await company.insert(), await company.insert()];
  const actor = {
    companyId,
    userId: userIds.projectUser,
    tokenId: userIds.projectUser,
    address: '',
  };
  const body = { items: [{ invoiceId: one.id }, { invoiceId: two.id }] };
  // As if the process had died between the two.
  const { id } = await beginBatch(door.db, actor, { key: 'crash', command: 'send', body });
  const first = {
    actor,
    command: 'send',
    invoiceId: one.id,
    key: 'crash',
    batchId: id,
    body: {},
  } as const;
  await decide(door.db, first);
  const ask = company.as('projectUser');
  expect(await must(200, ask('GET', `/v1/batches/${id}`))).toMatchObject({
    isComplete: false,
    results: [{ status: 200 }, { status: null, answer: null }],
  });
  const said = await bulk(company, 'projectUser', 'send', body, 'crash');
  expect(said).toMatchObject({
    status: 200,
    body: { id, isComplete: true, results: [{ status: 200 }, { status: 200 }] },
  });
});

test('a list is of different invoices, and of 500 at most', async () => {
  const { id: invoiceId } = await company.insert();
  const twice = { items: [{ invoiceId }, { invoiceId }] };
  expect(await bulk(company, 'projectUser', 'send', twice)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/items/1/invoiceId', rule: 'once' }] },
  });
  const many = { items: Array.from({ length: 501 }, () => ({ invoiceId: randomUUID() })) };
  expect(await bulk(company, 'projectUser', 'send', many)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/items', rule: 'maxItems' }] },
  });
});

test("a batch is its asker's, or of who may read all invoices", async () => {
  const { id: invoiceId } = await company.insert();
  const { body } = await bulk(company, 'projectUser', 'send', { items: [{ invoiceId }] });
  const url = `/v1/batches/${body.id}`;
  expect(await company.as('reader')('GET', url)).toMatchObject({ status: 200 });
  expect(await company.as('stranger')('GET', url)).toMatchObject({ status: 403 });
});
