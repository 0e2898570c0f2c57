// What bad input gets, one row for each kind, and what it leaves behind: 400, 401, 404, 413, a
// schema's 422 and a key with another body leave nothing; a refused command leaves its row and one
// event; a 403 leaves one event and does not use up the key (design.md section 4, point 1).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Body, Door, Said } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
let other: Company;
let sent: Body;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door, { separateApprover: true });
  other = await aCompany(door);
  sent = await company.insert();
  await must(200, company.command('projectUser', 'send', sent.id));
});
afterAll(() => door[Symbol.asyncDispose]());

interface Outcome {
  readonly status: number;
  readonly code: string;
  readonly body: Body;
  /** How many rows more there are of each. */
  readonly left: Readonly<Record<string, number>>;
}
const nothing = { commands: 0, events: 0, invoices: 0, outbox: 0, idempotency_keys: 0 };
const NOTHING = { left: nothing };
const EVENT = { left: { ...nothing, events: 1 } };
const COMMAND = { left: { ...nothing, events: 1, commands: 1 } };

async function refused(request: () => Promise<Said>): Promise<Outcome> {
  const rows = () => company.rows(...Object.keys(nothing));
  const before = await rows();
  const { status, body, headers } = await request();
  const after = await rows();
  expect(headers['content-type']).toContain('application/problem+json');
  const left = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]);
  return { status, code: body.code, body, left: Object.fromEntries(left) };
}

const post = (body: unknown, headers = {}): Promise<Said> =>
  company.as('projectUser')('POST', '/v1/invoices', body, {
    'idempotency-key': randomUUID(),
    ...headers,
  });

describe('an invoice with', () => {
  const withLine = (amounts: object) => ({
    lines: [{ contractItemId: company.ids.commitmentItem, ...amounts }],
  });
  test.each<[string, () => object, string, string]>([
    ['an unknown field', () => ({ surprise: 1 }), '/surprise', 'unknown'],
    ['a wrong type', () => ({ number: 7 }), '/number', 'type'],
    ['a day that is none', () => ({ billedOn: '2026-02-30' }), '/billedOn', 'format'],
    ['a kind that is none', () => ({ kind: 'both' }), '/kind', 'enum'],
    ['money as a number', () => withLine({ workThisPeriod: 5 }), '/lines/0/workThisPeriod', 'type'],
    [
      'a contract that is not there',
      () => ({ commitmentId: randomUUID() }),
      '/commitmentId',
      'exists',
    ],
    [
      "another company's contract",
      () => ({ commitmentId: other.ids.commitment }),
      '/commitmentId',
      'exists',
    ],
    ["another company's project", () => ({ projectId: other.ids.project }), '/projectId', 'agrees'],
    ['a number that is taken', () => ({ number: sent['number'] }), '/number', 'unique'],
  ])('%s', async (_what, change, pointer, rule) => {
    const status = rule === 'unique' ? 409 : 422;
    const code = rule === 'unique' ? 'AlreadyExists' : 'Invalid';
    const outcome = await refused(() => post(company.samples.invoice('subcontractor', change())));
    expect(outcome).toMatchObject({ status, code, ...NOTHING });
    const { body } = outcome;
    expect(body.errors.map((one) => one.pointer)).toContain(pointer);
    expect(body.errors.find((one) => one.pointer === pointer)?.rule).toBe(rule);
  });

  test.each([
    ['1,234', 'money'],
    ['1.234', 'money'],
    ['-1.00', 'notNegative'],
    [`1${'0'.repeat(20)}`, 'money'],
    ['01', 'money'],
    ['1e3', 'money'],
    ['', 'money'],
  ])('the amount %j', async (workThisPeriod, rule) => {
    const invoice = company.samples.invoice('subcontractor', withLine({ workThisPeriod }));
    const outcome = await refused(() => post(invoice));
    expect(outcome).toMatchObject({ status: 422, code: 'Invalid', ...NOTHING });
    expect(outcome.body.errors).toMatchObject([{ pointer: '/lines/0/workThisPeriod', rule }]);
  });

  test('totals that do not add up is told every problem at once', async () => {
    const invoice = company.samples.invoice('subcontractor', {
      dueOn: '2026-01-01',
      lines: [
        { contractItemId: company.ids.commitmentItem, workThisPeriod: '1.234' },
        { contractItemId: randomUUID(), workThisPeriod: '-5' },
      ],
    });
    const outcome = await refused(() => post(invoice));
    expect(outcome).toMatchObject({ status: 422, code: 'Invalid', ...NOTHING });
    const { body } = outcome;
    expect(body.errors.map((one) => one.pointer)).toEqual(
      expect.arrayContaining([
        '/dueOn',
        '/lines/0/workThisPeriod',
        '/lines/1/contractItemId',
        '/lines/1/workThisPeriod',
      ]),
    );
  });
});

describe('who asks', () => {
  test('without a token', async () => {
    expect(await refused(() => door.as(undefined)('GET', '/v1/invoices'))).toMatchObject({
      status: 401,
      code: 'Unauthenticated',
      ...NOTHING,
    });
  });

  test('without the right, for a write', async () => {
    const outcome = await refused(() =>
      company.as('reader')('POST', '/v1/vendors', { number: '1', name: '1' }),
    );
    expect(outcome).toMatchObject({ status: 403, code: 'Forbidden', ...EVENT });
    const { body } = outcome;
    expect(body).toMatchObject({ missing: 'standard on directory of the company' });
  });

  test('without the right, for a command: the key is still free', async () => {
    const { id, revision } = sent;
    const key = randomUUID();
    const outcome = await refused(() => company.command('reader', 'accept', id, { revision }, key));
    expect(outcome).toMatchObject({ status: 403, code: 'Forbidden', ...EVENT });
    const { body } = outcome;
    expect(body.detail).toContain('standard on erpIntegrations');
  });

  test('who sent it may not accept it, where that is asked for', async () => {
    const admin = company.as('admin');
    const { body } = await admin('POST', '/v1/invoices', company.samples.invoice('owner'));
    await must(200, company.command('admin', 'send', body.id));
    const { revision } = body;
    expect(
      await refused(() => company.command('admin', 'accept', body.id, { revision })),
    ).toMatchObject({ status: 403, code: 'SeparateApprover', ...EVENT });
  });
});

describe('a command', () => {
  test('for an invoice that is not there, or is of another company', async () => {
    const theirs = await other.insert();
    for (const id of [randomUUID(), theirs.id])
      expect(await refused(() => company.command('projectUser', 'send', id))).toMatchObject({
        status: 404,
        code: 'InvoiceNotFound',
        ...NOTHING,
      });
  });

  test('without a key', async () => {
    expect(
      await refused(() =>
        company.as('projectUser')('POST', `/v1/invoices/${sent.id}/retrieve`, {}),
      ),
    ).toMatchObject({ status: 400, code: 'IdempotencyKeyMissing', ...NOTHING });
  });

  test('that is not possible now says the status and what is possible', async () => {
    const outcome = await refused(() => company.command('projectUser', 'send', sent.id));
    expect(outcome).toMatchObject({ status: 409, code: 'NotPossibleNow', ...COMMAND });
    const { body } = outcome;
    expect(body).toMatchObject({
      erpStatus: 'readyToExport',
      possible: expect.arrayContaining(['retrieve', 'accept', 'reject', 'export']),
    });
  });

  test('on a stale revision is told the difference', async () => {
    const invoice = await company.insert();
    const edited = await must(
      200,
      company.as('projectUser')(
        'PATCH',
        `/v1/invoices/${invoice.id}`,
        { comment: 'Corrected' },
        { 'if-match': `"${invoice.revision}"` },
      ),
    );
    await must(200, company.command('projectUser', 'send', invoice.id));
    const { revision } = invoice;
    const outcome = await refused(() =>
      company.command('approver', 'accept', invoice.id, { revision }),
    );
    expect(outcome).toMatchObject({ status: 409, code: 'StaleRevision', ...COMMAND });
    const { body } = outcome;
    expect(body).toMatchObject({
      revision: edited.revision,
      difference: [{ pointer: '/comment', before: null, after: 'Corrected' }],
    });
  });
});

describe('the words of a command', () => {
  test.each([{}, { reason: '' }, { reason: '  ' }])(
    'that needs a reason and has %j',
    async (body) => {
      expect(
        await refused(() => company.command('approver', 'reject', sent.id, body)),
      ).toMatchObject({ status: 422, code: 'ReasonMissing', ...COMMAND });
    },
  );

  test('with a field that it does not take', async () => {
    expect(
      await refused(() =>
        company.command('projectUser', 'retrieve', sent.id, { exportFields: {} }),
      ),
    ).toMatchObject({ status: 422, code: 'Invalid', ...NOTHING });
  });

  test('under a key that named another command', async () => {
    const invoice = await company.insert();
    const key = randomUUID();
    await must(200, company.command('projectUser', 'send', invoice.id, {}, key));
    expect(
      await refused(() => company.command('projectUser', 'retrieve', invoice.id, {}, key)),
    ).toMatchObject({ status: 422, code: 'IdempotencyKeyReused', ...NOTHING });
  });
});

describe('a body', () => {
  test('that is broken', async () => {
    expect(await refused(() => post('{"kind":'))).toMatchObject({
      status: 400,
      code: 'BrokenJson',
      ...NOTHING,
    });
  });

  test('over 1 MiB', async () => {
    expect(await refused(() => post({ comment: 'x'.repeat(1024 * 1024) }))).toMatchObject({
      status: 413,
      code: 'BodyTooLarge',
      ...NOTHING,
    });
  });
});

test('an edit of what is locked says what is possible, and leaves nothing', async () => {
  const outcome = await refused(() =>
    company.as('projectUser')(
      'PATCH',
      `/v1/invoices/${sent.id}`,
      { comment: 'x' },
      {
        'if-match': `"${sent.revision}"`,
      },
    ),
  );
  expect(outcome).toMatchObject({ status: 409, code: 'NotPossibleNow', ...NOTHING });
  const { body } = outcome;
  expect(body).toMatchObject({ erpStatus: 'readyToExport' });
});
