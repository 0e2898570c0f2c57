// Two companies with the very same ids in every row, of which one says MARK in every text and has
// other amounts: what one of them reads, on every route, by every filter and with every cursor, is
// to the last byte what it read before the other was there; and what it writes changes nothing of
// the other's.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { newSecret } from '../../db/token-secrets.ts';
import { asRole, superUrlOf } from '../db/client.ts';
import { aDoor } from './door.ts';
import type { Ask, Door } from './door.ts';
import { ask as askWell, requests, things } from './requests.ts';
import type { Good, Things } from './requests.ts';
import { insertTwin, MARK, rowsOf } from './twin-company.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

const OTHER = '99999999-9999-4999-8999-999999999999';

interface List {
  readonly operationId: string;
  /** With a question mark, and the filter if there is one. */
  readonly url: string;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: {
    readonly enum?: readonly string[];
    readonly type?: string;
  };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
}

let door: Door;
let company: Company;
let at: Things;
let good: Record<string, Good>;
let lists: readonly List[];
let alone: Readonly<Record<string, string>>;
/** As an admin of the other company. */
let they: Ask;

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  company = await aCompany(door);
  at = await things(door, company);
  good = requests(company, at);
  lists = await everyList();
  alone = await everythingRead();
  await insertTwin(door.database, company.companyId, OTHER);
  they = await comeAsTheOther();
  return () => door[Symbol.asyncDispose]();
});

/** The other admin's token, the only thing that cannot be a twin: its id is its company's. */
async function comeAsTheOther(): Promise<Ask> {
  const id = randomUUID();
  const { token, kept } = newSecret(door.db, id);
  await asRole(superUrlOf(door.database), (ask) =>
    ask(
      `update tokens set id = $1, secret_hash = $2 where (company_id, id) = ($3,
        (select id from tokens where company_id = $3 and user_id = $4 and connection_id is null
          and revoked_at is null order by created_at limit 1))`,
      [id, kept.secretHash, OTHER, company.userIds.admin],
    ),
  );
  return door.as(token);
}

/** Each list with each filter, search and order that it publishes. */
async function everyList(): Promise<List[]> {
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, { get?: Operation }> };
  return Object.values(paths).flatMap(({ get }) => (get ? withFilters(get) : []));
}

function withFilters({ operationId, parameters = [] }: Operation): List[] {
  const asked = parameters.filter((one) => one.in === 'query');
  if (!asked.some(({ name }) => name === 'cursor')) return [];
  const [base] = good[operationId]?.url.split('?') ?? [];
  const filters = asked.flatMap((one) =>
    valuesOf(one).map((value) => `&${one.name}=${encodeURIComponent(value)}`),
  );
  return ['', ...filters].map((filter) => ({ operationId, url: `${base}?${filter}` }));
}

/** Every value that a parameter may have, or one that finds something. */
function valuesOf({ name, schema }: Parameter): readonly string[] {
  if (name === 'cursor' || name === 'limit') return [];
  if (schema.enum) return schema.enum;
  if (name === 'q') return ['twins', MARK, 'inv', 'a'];
  if (schema.type === 'boolean') return ['true', 'false'];
  const known: Readonly<Record<string, string>> = {
    ...company.ids,
    ...at,
    type: 'webhook.test',
    external: 'D-1',
    createdBefore: '2100-01-01T00:00:00Z',
  };
  const one = known[name.replace(/Id$/, '')];
  if (one === undefined) throw new Error(`no value for the filter ${name}`);
  return [one];
}

/** A list to its end, a page at a time. */
async function pages(ask: Ask, url: string, from: string | null = null): Promise<string> {
  let all = '';
  let cursor = from;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const said = await ask('GET', `${url}&limit=1${next}`);
    expect(said.status, url).toBe(200);
    for (const item of said.body.items) all += `${JSON.stringify(item)}\n`;
    cursor = said.body.nextCursor;
  } while (cursor !== null && all.length < 500_000);
  return all;
}

/** Every answer to a good GET, and every list to its end. */
async function everythingRead(): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const [operationId, request] of Object.entries(good)) {
    const isOfNobody = request.role === undefined; // looked at by itself, below
    if (request.method !== 'GET' || isOfNobody) continue;
    const said = await askWell(door, company, request, undefined, at.agentToken);
    expect(said.status, operationId).toBe(request.status);
    read[operationId] = JSON.stringify({ ...said.body, readAt: undefined }); // asked anew
  }
  for (const { operationId, url } of lists)
    read[`${operationId} ${url}`] = await pages(company.as('admin'), url);
  return read;
}

test('it is a twin: the other has the same rows under the same ids, and says the mark', async () => {
  const [ours, others] = await asRole(superUrlOf(door.database), (ask) =>
    ask(`select array_agg(id order by id) as ids, bool_and(number like '${MARK}%') as is_marked
      from invoices group by company_id order by company_id = '${OTHER}'`),
  );
  expect(others?.['ids']).toEqual(ours?.['ids']);
  expect([ours?.['is_marked'], others?.['is_marked']]).toEqual([false, true]);
  const theirs = await they('GET', '/v1/invoices');
  expect(theirs.status).toBe(200);
  expect(theirs.body.items.length).toBeGreaterThan(9);
  for (const { number } of theirs.body.items) expect(number).toContain(MARK);
});

test('everything that is read is what it was before the other was there', async () => {
  const now = await everythingRead();
  expect(Object.keys(now).length).toBeGreaterThan(150);
  expect(Object.values(alone).join()).not.toContain(MARK);
  const different = Object.keys(now).filter((name) => now[name] !== alone[name]);
  expect(different.map((name) => [name, alone[name], now[name]])).toEqual([]);
});

test('the cursor of the other company leads to its place in our list, or nowhere', async () => {
  let refused = 0;
  let taken = 0;
  let said = '';
  for (const { operationId, url } of lists) {
    if (operationId === 'lookUp') continue; // their ERP's key is sealed for another company
    const { body } = await they('GET', `${url}&limit=1`);
    said += JSON.stringify(body);
    if (!body.nextCursor) continue;
    const cursor = encodeURIComponent(body.nextCursor);
    const first = await company.as('admin')('GET', `${url}&limit=1&cursor=${cursor}`);
    expect([200, 400], `${operationId} ${url}`).toContain(first.status);
    if (first.status === 400) refused += 1;
    else {
      taken += 1;
      const shown = await pages(company.as('admin'), url, body.nextCursor);
      expect(alone[`${operationId} ${url}`]?.endsWith(shown), `${url}: ${shown}`).toBe(true);
    }
  }
  expect(said).toContain(MARK);
  expect(refused + taken).toBeGreaterThan(30);
});

test('nothing that is written changes the other', async () => {
  const before = await rowsOf(door.database, OTHER);
  const refused: string[] = [];
  let written = 0;
  for (const [operationId, request] of Object.entries(good)) {
    if (request.method === 'GET') continue;
    const said = await askWell(door, company, request, undefined, at.agentToken);
    if (said.status < 300) written += 1;
    else refused.push(`${operationId} ${said.status} ${said.body.code}`);
  }
  expect(refused).toEqual([]);
  expect(written).toBeGreaterThan(80);
  expect(await rowsOf(door.database, OTHER)).toEqual(before);
});

test('metrics and health name no company, no id and no text of anybody', async () => {
  for (const url of ['/metrics', '/healthz', '/readyz']) {
    const { body } = await door.as(undefined)('GET', url);
    const said = JSON.stringify(body);
    expect(said, url).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    for (const text of [MARK, 'INV-', 'Acme', 'Ridgeline', 'example.com'])
      expect(said, url).not.toContain(text);
  }
});
