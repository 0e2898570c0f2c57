// What is refused at the door's edge, and what a refusal keeps: settings that would be misread, an
// invoice without lines, an id that is taken back, and nobody's name in what stays for ever.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decision } from '../../db/decide.ts';
import { insertConnection, patchConnection } from '../../db/connections.ts';
import { problemsInSettings } from '../../domain/connectors.ts';
import type { Settings } from '../../domain/connectors.ts';
import { aDoor } from '../api/door.ts';
import { aCompany } from '../api/world.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const BAD: readonly [settings: Settings, rule: string][] = [
  [{ lagMs: '3000' }, 'value'],
  [{ lagMs: -1 }, 'value'],
  [{ lagMs: 1.5 }, 'value'],
  [{ idempotency: 'dedup' }, 'value'],
  [{ idempotency: true }, 'value'],
  [{ requestTimeoutMs: 1e15 }, 'value'],
  [{ requestTimeoutMs: 0 }, 'value'],
  [{ handedOver: 'true' }, 'value'],
  [{ lag: 3000 }, 'unknown'],
  [{ constructor: 'x' }, 'unknown'],
];
const GOOD: Settings = {
  baseUrl: 'http://127.0.0.1:9',
  lagMs: 3000,
  idempotency: 'neither',
  requestTimeoutMs: 20_000,
  handedOver: false,
};

test.each(BAD)('the setting %j is refused by its name', (settings, rule) => {
  const [name] = Object.keys(settings);
  expect(problemsInSettings('sandbox', { ...GOOD, ...settings })).toMatchObject([
    { pointer: `/settings/${name}`, rule },
  ]);
});

test('good settings pass, and those of another connector do not', () => {
  expect(problemsInSettings('sandbox', GOOD)).toEqual([]);
  const tryton = { baseUrl: 'http://127.0.0.1:9', database: 'books', requestTimeoutMs: 30_000 };
  expect(problemsInSettings('tryton', tryton)).toEqual([]);
  expect(problemsInSettings('tryton', { ...tryton, idempotency: 'neither' })).toMatchObject([
    { pointer: '/settings/idempotency', rule: 'unknown' },
  ]);
});

test('a connection is neither made nor changed with settings that would be misread', async () => {
  const { db } = world;
  const { admin } = world.company.actors;
  const connection = {
    name: 'Another',
    connector: 'sandbox',
    credentials: { apiKey: 'key' },
    defaults: {},
  } as const;
  const { id } = await insertConnection(db, admin, { ...connection, settings: GOOD });
  const all: Settings = {
    ...GOOD,
    lagMs: '3000',
    idempotency: 'dedup',
    requestTimeoutMs: 1e15,
    lag: 1,
  };
  const pointers = ['lagMs', 'idempotency', 'requestTimeoutMs', 'lag'].map((name) => ({
    pointer: `/settings/${name}`,
  }));
  const refused = { code: 'Invalid', problems: pointers };
  await expect(
    insertConnection(db, admin, { ...connection, name: 'Third', settings: all }),
  ).rejects.toMatchObject(refused);
  const seen = async (): Promise<{ row_version: string; settings: object } | undefined> =>
    (
      await world.asOwner<{ row_version: string; settings: object }>(
        'select row_version, settings from connections where id = $1',
        [id],
      )
    )[0];
  const before = await seen();
  await expect(
    patchConnection(db, admin, { id, seen: String(before?.row_version), patch: { settings: all } }),
  ).rejects.toMatchObject(refused);
  expect(await seen()).toEqual(before);
});

test('an invoice without lines is refused where its lines are missing, and is not there', async () => {
  const count = async () => (await world.asOwner('select id from invoices')).length;
  const before = await count();
  await expect(world.company.insert({ lines: [] })).rejects.toMatchObject({
    code: 'Invalid',
    problems: [{ pointer: '/lines', rule: 'required' }],
  });
  expect(await count()).toBe(before);
});

test('an externalId is taken back with null, and the record says so', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  const { id } = await company.insert('subcontractor', { externalId: 'their-7' });
  const ask = company.as('projectUser');
  const url = `/v1/invoices/${id}`;
  const { headers } = await ask('GET', url);
  const said = await ask('PATCH', url, { externalId: null }, { 'if-match': headers['etag'] });
  expect(said).toMatchObject({ status: 200, body: { externalId: null } });
  expect((await ask('GET', url)).body).toMatchObject({ externalId: null });
  const { body } = await ask('GET', `${url}/events`);
  expect(body.items.at(-1)).toMatchObject({
    type: 'invoice.edited',
    before: { externalId: 'their-7' },
    after: { externalId: null },
  });
  expect(await company.insert('subcontractor', { externalId: 'their-7' })).not.toMatchObject({
    id,
  });
});

test('of two approvers at once the second reads who was first, and no row keeps that name', async () => {
  for (const order of [
    ['approver', 'approver2'],
    ['approver2', 'approver'],
  ] as const) {
    const invoice = await world.company.insert();
    await world.decide('projectUser', 'send', invoice);
    const body = { reason: 'no' };
    const asked = order.map((role) => ({ role, key: randomUUID() }));
    const decisions = await Promise.all(
      asked.map(async ({ role, key }) => ({
        role,
        key,
        said: await world.decide(role, 'reject', invoice, body, key),
      })),
    );
    const first = decisions.find(({ said }) => said.status === 200);
    const second = decisions.find(({ said }) => said.status === 409);
    if (!first || !second) throw new Error(JSON.stringify(decisions));
    const name = `${first.role} person`;
    const again = await world.decide(second.role, 'reject', invoice, body, second.key);
    for (const said of [second.said, again]) expectNamed(said, name);
    expect(again).toEqual({ ...second.said, repeated: true });
    expect(await keptText()).not.toContain(name);
  }
});

function expectNamed({ body }: Decision, name: string): void {
  expect(body).toMatchObject({ code: 'NotPossibleNow', last: { by: name } });
  expect(body['detail']).toContain(`moved last by ${name}`);
}

/** Every row of what stays for ever, as text; the test fails when there is none of a kind. */
async function keptText(): Promise<string> {
  const texts: string[] = [];
  for (const table of ['events', 'commands', 'outbox']) {
    const rows = await world.asOwner<{ text: string }>(
      `select one::text as text from ${table} as one`,
    );
    expect(rows.length).toBeGreaterThan(0);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}
