// Every route, one by one: published, guarded, closed, and answering what it says.
import { Ajv } from 'ajv';
import { beforeAll, expect, test } from 'vitest';
import { lackOf } from '../../domain/permissions.ts';
import type { Action, Rights } from '../../domain/permissions.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { exampleOf } from './examples.ts';
import { wrongIn } from './protected.ts';
import { ask, requests, things } from './requests.ts';
import type { Good, Things } from './requests.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly 'x-permission': string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly content?: Record<string, { schema: Schema }> }>;
  readonly method: string;
  readonly path: string;
}
type Schema = { readonly [name: string]: unknown };

let door: Door;
let company: Company;
let at: Things;
let good: Record<string, Good>;
let operations: Operation[];

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  company = await aCompany(door);
  at = await things(door, company);
  good = requests(company, at);
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
  return () => door[Symbol.asyncDispose]();
});

const NOBODY: Rights = {
  grants: [],
  canPushToAccounting: false,
  canExport: { subcontractor: false, owner: false },
};

test('each operation has a name of its own, a sentence, a permission, and a row in the walk', () => {
  const ids = operations.map((one) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(new Set(Object.keys(good)));
  for (const one of operations) {
    expect(one.summary, one.operationId).toMatch(/\S/);
    expect(one.tags, one.operationId).toHaveLength(1);
    const isPublic = one['x-permission'] === 'public';
    const ways = one['x-permission'] === 'answerWork' ? ['token'] : ['token', 'session'];
    const security = isPublic ? undefined : ways.map((way) => ({ [way]: [] }));
    expect(one.security, one.operationId).toEqual(security);
    if (!isPublic) expect(one.responses['4XX'], one.operationId).toBeDefined();
  }
});

test('a route that names no permission does not start', async () => {
  await using other = await aDoor();
  expect(other.app.hasRoute({ method: 'GET', url: '/v1/me' })).toBe(true);
  const { fastify } = await import('fastify');
  const { requireAsker } = await import('../../api/session.ts');
  const app = fastify();
  const { limitRequests, NO_LIMITS } = await import('../../api/limits.ts');
  requireAsker(app, other.db, await limitRequests(app, NO_LIMITS));
  expect(() => app.get('/v1/open', async () => 'open')).toThrow('GET /v1/open names no permission');
});

test('no body takes a field that it does not know, at any depth', () => {
  const open: string[] = [];
  const visit = (name: string, schema: Schema): void => {
    const isObject = [schema['type']].flat().includes('object');
    if (isObject && schema['additionalProperties'] !== false && !schema['propertyNames'])
      open.push(name);
    for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as Schema))
      visit(`${name}.${key}`, inner as Schema);
    if (schema['items']) visit(`${name}[]`, schema['items'] as Schema);
  };
  const bodies = operations.filter((one) => one.requestBody);
  for (const one of bodies)
    visit(one.operationId, one.requestBody?.content['application/json']?.schema ?? {});
  expect(bodies.length).toBeGreaterThan(30);
  expect(open).toEqual([]);
});

test('without a token every route but the public ones is 401 and leaves nothing', async () => {
  const before = await company.rows('events', 'commands');
  for (const { operationId, 'x-permission': permission } of operations) {
    const { method, url, body } = good[operationId] as Good;
    for (const token of [undefined, 'nonsense', `tieout_${'0'.repeat(32)}_${'A'.repeat(43)}`]) {
      const said = await door.as(token)(method, url, body);
      if (permission === 'public') expect(said.status, operationId).toBe(200);
      else
        expect(said, operationId).toMatchObject({
          status: 401,
          headers: { 'www-authenticate': 'Bearer' },
          body: { code: 'Unauthenticated', status: 401 },
        });
    }
  }
  expect(await company.rows('events', 'commands')).toEqual(before);
});

test('who lacks the right reads what is missing, and it leaves one event', async () => {
  const open = new Set(['public', 'readCompany', 'answerWork']);
  for (const one of operations) {
    if (open.has(one['x-permission']) || one.operationId.endsWith('Invoices')) continue;
    const before = await company.rows('events', 'commands');
    const said = await ask(door, company, good[one.operationId] as Good, company.tokens.stranger);
    expect(said, one.operationId).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
    const missing = lackOf(NOBODY, one['x-permission'] as Action)?.missing ?? 'nothing';
    const words = missing.replace(' of the company', '').split(' or ')[0] ?? '';
    expect(said.body.detail, one.operationId).toContain(words.replace('commitments', ''));
    const after = await company.rows('events', 'commands');
    expect(after, one.operationId).toEqual({ ...before, events: (before['events'] ?? 0) + 1 });
  }
});

test('a bulk command refuses each invoice for who lacks the right', async () => {
  for (const { operationId } of operations.filter((one) => /\/bulk\//.test(one.path))) {
    const said = await ask(door, company, good[operationId] as Good, company.tokens.stranger);
    expect(said.body.results, operationId).toMatchObject([{ status: 403 }]);
  }
});

test('the token of an agent opens its work and nothing else', async () => {
  for (const { operationId, 'x-permission': permission } of operations) {
    if (permission === 'public') continue;
    const request = good[operationId] as Good;
    if (permission === 'answerWork') {
      const said = await ask(door, company, request, company.tokens.admin);
      expect(said, operationId).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
    } else {
      const said = await ask(door, company, request, at.agentToken);
      expect(said, operationId).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
    }
  }
});

const FORMATS = { uuid: true, date: true, 'date-time': true, currency: true, email: true } as const;

test('each answers as it says, to who may', async () => {
  const ajv = new Ajv({ strict: false, formats: FORMATS });
  const examples: string[] = [];
  for (const { operationId, responses, path } of sorted(operations)) {
    const request = good[operationId] as Good;
    const said = await ask(door, company, request, undefined, at.agentToken);
    expect(said.status, `${operationId} ${JSON.stringify(said.body)}`).toBe(request.status);
    expect(wrongIn(said.headers), operationId).toEqual([]);
    const example = exampleOf(path, request, said);
    examples.push(`${JSON.stringify(operationId)}: ${JSON.stringify(example)}`);
    const schema = responses[request.status]?.content?.['application/json']?.schema;
    if (request.status === 204 || /^(getMetrics|download)/.test(operationId)) continue;
    expect(schema, operationId).toBeDefined();
    const validate = ajv.compile(schema ?? {});
    expect(validate(said.body) || validate.errors, operationId).toBe(true);
  }
  // To publish other examples: vitest run test/api/routes -u, then test/api/openapi -u
  const file = `{\n${examples.join(',\n')}\n}\n`;
  await expect(file).toMatchFileSnapshot('../../api/examples.gen.json');
});

/** In the order of the table: links need the only connection to be the only one. */
function sorted(list: readonly Operation[]): Operation[] {
  const order = Object.keys(good);
  return list.toSorted((a, b) => order.indexOf(a.operationId) - order.indexOf(b.operationId));
}
