// A token with scopes may no more than they say, and never more than its person: asked of every
// route, of the commands, of lists and of what an invoice offers.
import { beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Ask, Door, Said } from './door.ts';
import { ask, requests, things } from './requests.ts';
import type { Good } from './requests.ts';
import { aCompany, must } from './world.ts';
import type { Company, Role } from './world.ts';

let door: Door;
let company: Company;
beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  company = await aCompany(door);
  return () => door[Symbol.asyncDispose]();
});

/** By hand: what integrators write into their requests. */
const SCOPES = [
  'readCompany',
  'manageCompany',
  'manageUsers',
  'manageMasterData',
  'manageConnections',
  'readConnections',
  'manageWebhooks',
  'manageLinks',
  'readContracts',
  'manageContracts',
  'readInvoices',
  'editInvoices',
  'sendInvoices',
  'decideInvoices',
  'unlinkInvoices',
  'syncPayments',
  'readDisbursements',
  'editDisbursements',
  'payDisbursements',
  'manageFundingAccounts',
  'reportFacts',
];

async function tokenOf(role: Role, scopes: readonly string[]): Promise<string> {
  const url = `/v1/users/${company.userIds[role]}/tokens`;
  return (await must(201, company.as('admin')('POST', url, { name: 'scoped', scopes }))).token;
}

const as = async (role: Role, ...scopes: readonly string[]): Promise<Ask> =>
  door.as(await tokenOf(role, scopes));

interface Operation {
  readonly operationId: string;
  readonly 'x-permission': string;
}

async function operations(): Promise<Operation[]> {
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, Operation>> };
  return Object.values(paths).flatMap((methods) => Object.values(methods));
}

/** What every token may: say whose it is, and end itself; of others see db/tokens.ts. */
const OPEN = new Set(['getMe', 'listTokens', 'revokeToken', 'createToken']);

test('no route does for a token what its scopes leave out, whatever the person may', async () => {
  const good = requests(company, await things(door, company));
  const walked = (await operations()).filter(
    ({ operationId, 'x-permission': permission }) =>
      permission !== 'public' && permission !== 'answerWork' && !OPEN.has(operationId),
  );
  expect(walked.length).toBeGreaterThan(80);
  const without = new Map<string, string>();
  for (const { operationId, 'x-permission': permission } of walked) {
    const request = good[operationId] as Good;
    const role = request.role as Role;
    const rest = SCOPES.filter((scope) => scope !== permission);
    const key = `${role} without ${permission}`;
    const token = without.get(key) ?? (await tokenOf(role, rest));
    without.set(key, token);
    const said = await ask(door, company, request, token);
    const status = said.body.results?.[0]?.status ?? said.status;
    expect(status, `${operationId} ${JSON.stringify(said.body)}`).toBe(403);
    expect(JSON.stringify(said.body), operationId).toContain(`This token may not ${permission}`);
  }
});

test('a scope gives nobody what they may not do: the person is asked too', async () => {
  const invoice = await company.insert();
  await must(200, company.command('projectUser', 'send', invoice.id));
  const reader = await as('reader', ...SCOPES);
  const said = await reader(
    'POST',
    `/v1/invoices/${invoice.id}/accept`,
    { revision: invoice.revision },
    { 'idempotency-key': 'mine' },
  );
  expect(said).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/^You need/) } });
  expect((await reader('POST', '/v1/users', { name: 'N', email: 'n@example.com' })).status).toBe(
    403,
  );
});

test('what an invoice offers is what the token may, and the refusal says that it is the token', async () => {
  const invoice = await company.insert();
  await must(200, company.command('projectUser', 'send', invoice.id));
  const url = `/v1/invoices/${invoice.id}`;
  const offers = async (by: Ask) =>
    ((await must(200, by('GET', url)))['actions'] as Record<string, object>)['accept'];
  expect(await offers(company.as('approver'))).toMatchObject({ allowed: true });
  const reading = await as('approver', 'readInvoices');
  expect(await offers(reading)).toMatchObject({
    allowed: false,
    detail: expect.stringContaining('This token may not decideInvoices'),
  });
  const deciding = await as('approver', 'decideInvoices');
  expect((await deciding('GET', url)).status).toBe(403);
  const accept = (by: Ask): Promise<Said> =>
    by('POST', `${url}/accept`, { revision: invoice.revision }, { 'idempotency-key': 'k' });
  expect(await accept(reading)).toMatchObject({
    status: 403,
    body: { code: 'Forbidden', missing: 'a token with the scope decideInvoices' },
  });
  const again = by(deciding, url, invoice.revision);
  expect((await again).status).toBe(200);
});

const by = (asking: Ask, url: string, revision: string): Promise<Said> =>
  asking('POST', `${url}/accept`, { revision }, { 'idempotency-key': 'another' });

test('a token makes and ends no token that may more than itself', async () => {
  const small = await as('admin', 'readInvoices', 'manageUsers');
  for (const scopes of [undefined, ['readInvoices', 'decideInvoices']])
    for (const url of ['/v1/tokens', `/v1/users/${company.userIds.reader}/tokens`])
      expect(await small('POST', url, { name: 'more', scopes })).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('This token may not make') },
      });
  const less = await must(
    201,
    small('POST', '/v1/tokens', { name: 'l', scopes: ['readInvoices'] }),
  );
  expect(await must(200, door.as(less.token)('GET', '/v1/me'))).toMatchObject({
    scopes: ['readInvoices'],
    canPushToAccounting: true, // the person's; the token is held to its scopes
  });
  const full = await must(201, company.as('admin')('POST', '/v1/tokens', { name: 'full' }));
  expect((await small('DELETE', `/v1/tokens/${full.id}`)).status).toBe(403);
  expect((await small('DELETE', `/v1/tokens/${less.id}`)).status).toBe(204);
  const other = await must(201, company.as('admin')('POST', '/v1/tokens', { name: 'o' }));
  expect((await company.as('admin')('DELETE', `/v1/tokens/${other.id}`)).status).toBe(204);
  expect(await must(200, company.as('admin')('GET', '/v1/me'))).toMatchObject({ scopes: null });
});

test('scopes that are none, unknown or for an agent are refused by their place', async () => {
  const admin = company.as('admin');
  const { connection: connectionId } = company.ids;
  for (const body of [
    { name: 'n', scopes: [] },
    { name: 'n', scopes: ['everything'] },
    { name: 'n', scopes: ['answerWork'] },
    { name: 'n', scopes: ['readInvoices'], connectionId },
  ])
    expect(await admin('POST', '/v1/tokens', body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: expect.stringMatching(/^\/scopes/) }] },
    });
});
