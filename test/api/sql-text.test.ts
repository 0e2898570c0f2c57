// Text that would be SQL, in the place of every string of every operation: in bodies, paths,
// queries and headers. It is text wherever it goes: never a 5xx, a refusal leaves no row, no table
// is gone, and nothing of another company is shown or changed.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { superUrlOf } from '../db/client.ts';
import { tablesOf } from '../db/twins.ts';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { ask, requests, things } from './requests.ts';
import type { Good, Things } from './requests.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

/** What only the other company's rows say. */
const THEIRS = 'Marked-as-theirs';

const TEXTS = [
  "' or 1=1 --",
  "'; drop table events; --",
  "') union select name from vendors --",
  "'||(select name from vendors limit 1)||'",
  '"; delete from invoices; --',
  '$$; truncate events; $$',
  "\\'; select pg_sleep(9) --",
  '%_',
  '\u2019 or \uff071\uff07=\uff071',
  '0x27206f7220313d31',
  '{"$ne": null}',
  '$1',
  "\u0000' or true --",
];
/** Node lets no other characters into headers. */
const FOR_HEADERS = TEXTS.filter((text) => /^[\x20-\x7e]+$/.test(text));
const HEADERS = [
  'authorization',
  'idempotency-key',
  'if-match',
  'accept-language',
  'tieout-company',
  'x-request-id',
  'x-forwarded-for',
  'user-agent',
  'cookie',
];

let door: Door;
let ours: Company;
let theirs: Company;
let at: Things;
let good: Record<string, Good>;
let queries: Record<string, string[]>;
let tables: string[];
let look: (text: string) => Promise<Record<string, unknown>[]>;

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true, patienceMs: 1_000 });
  theirs = await aCompany(door);
  const { vendor, project } = theirs.ids;
  for (const url of [`/v1/vendors/${vendor}`, `/v1/projects/${project}`])
    await ask(door, theirs, {
      method: 'PATCH',
      url,
      body: { name: THEIRS },
      status: 200,
      role: 'admin',
    });
  await theirs.insert('owner', { comment: THEIRS });
  ours = await aCompany(door);
  at = await things(door, ours);
  good = requests(ours, at);
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, Operation>> };
  queries = Object.fromEntries(
    Object.values(paths)
      .flatMap((one) => Object.values(one))
      .map(({ operationId, parameters = [] }) => [
        operationId,
        parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      ]),
  );
  const client = new Client({ connectionString: superUrlOf(door.database) });
  await client.connect();
  look = async (text) => (await client.query<Record<string, unknown>>(text)).rows;
  tables = await tablesOf(look);
  return async () => {
    await client.end();
    await door[Symbol.asyncDispose]();
  };
});

/** The next of the corpus: each place gets some, and each text comes by many places. */
let count = 0;
const next = (texts: readonly string[]): string => texts[(count += 1) % texts.length] ?? '';

/** The body with one string replaced, for each that is in it. */
function* bodies(body: unknown, text: () => string): Generator<unknown> {
  if (typeof body === 'string') yield text();
  else if (Array.isArray(body))
    for (const [at, one] of body.entries())
      for (const inner of bodies(one, text)) yield body.with(at, inner);
  else if (typeof body === 'object' && body !== null)
    for (const [name, value] of Object.entries(body))
      for (const inner of bodies(value, text)) yield { ...body, [name]: inner };
}

/** The address with one id or name in its path replaced, or one value in its query. */
function* urls(operationId: string, url: string): Generator<string> {
  const [path = '', query = ''] = url.split('?');
  const parts = path.split('/');
  for (const [at, part] of parts.entries())
    if (/[0-9a-f]{8}-|theirs|^vendors$/.test(part) && at > 2)
      yield `${parts.with(at, encodeURIComponent(next(TEXTS))).join('/')}${query && `?${query}`}`;
  for (const name of queries[operationId] ?? [])
    yield `${path}?${name}=${encodeURIComponent(next(TEXTS))}`;
}

const PER_PLACE = 4;

function* changed(operationId: string, request: Good): Generator<Good> {
  for (let time = 0; time < PER_PLACE; time += 1) {
    for (const url of urls(operationId, request.url)) yield { ...request, url };
    for (const body of bodies(request.body, () => next(TEXTS))) yield { ...request, body };
  }
}

/** What remembers requests; and a document that is named is looked for before it is refused. */
const MAY_GROW = [
  'events',
  'commands',
  'idempotency_keys',
  'outbox',
  'webhook_deliveries',
  'looks',
];

/** How many there are in each table, which is there. */
async function rows(): Promise<string> {
  const each = tables.map((table) => `select '${table}' as t, count(*)::int as n from ${table}`);
  const found = await look(each.join(' union all '));
  return found
    .filter(({ t }) => !MAY_GROW.includes(String(t)))
    .map(({ t, n }) => `${String(t)} ${String(n)}`)
    .join();
}

async function theirRows(): Promise<string> {
  const all: unknown[] = [];
  for (const table of tables)
    all.push(
      await look(`select to_jsonb(t) as row from ${table} t
        where company_id = '${theirs.companyId}' order by t::text`),
    );
  return JSON.stringify(all);
}

/** Says what is wrong with the answer, if anything is. */
function wrongWith({ status, body }: Said): string | undefined {
  if (status >= 500) return `${status} ${JSON.stringify(body)}`;
  return JSON.stringify(body ?? '').includes(THEIRS) ? 'shows what is theirs' : undefined;
}

interface Asked {
  readonly said: Said;
  readonly what: string;
}

async function askOne(operationId: string, one: Good): Promise<Asked> {
  const key = one.key !== undefined && { key: randomUUID() };
  const said = await ask(door, ours, { ...one, ...key }, undefined, at.agentToken);
  return { said, what: `${operationId} ${one.url} ${JSON.stringify(one.body)}` };
}

/** A question that two ask at once is answered twice by the ERP of these tests. */
const AT_ONCE: Readonly<Record<string, number>> = { lookUp: 1 };

/** Reads are asked several at once; writes one by one, to see what each refusal leaves. */
async function walk(
  operationId: string,
  request: Good,
  note: (asked: Asked, left: string) => void,
) {
  const all = [...changed(operationId, request)];
  const atOnce = AT_ONCE[operationId] ?? 12;
  if (request.method === 'GET')
    for (let from = 0; from < all.length; from += atOnce)
      for (const asked of await Promise.all(
        all.slice(from, from + atOnce).map(async (one) => askOne(operationId, one)),
      ))
        note(asked, '');
  else {
    let before = await rows();
    for (const one of all) {
      const asked = await askOne(operationId, one);
      const now = await rows();
      note(asked, asked.said.status < 400 || now === before ? '' : now);
      before = now;
    }
  }
}

test('text that would be SQL is text, in every string of every request', async () => {
  const before = await theirRows();
  expect(before).toContain(THEIRS);
  const wrong: string[] = [];
  let tried = 0;
  for (const [operationId, request] of Object.entries(good))
    await walk(operationId, request, ({ said, what }, left) => {
      tried += 1;
      const found = wrongWith(said) ?? (left && `${said.status}, but left ${left}`);
      if (found) wrong.push(`${what}: ${found}`);
    });
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1_000);
  expect(await theirRows()).toEqual(before);
});

test('and in every header', async () => {
  const before = await theirRows();
  const wrong: string[] = [];
  for (const [operationId, { method, url, role, body: whole }] of Object.entries(good))
    for (const name of HEADERS) {
      const token = role === 'agent' ? at.agentToken : ours.tokens.admin;
      const text = next(FOR_HEADERS);
      const value = { authorization: `Bearer ${text}`, 'if-match': `"${text}"` }[name] ?? text;
      const headers = { [name]: name === 'cookie' ? `__Host-sid=${text}` : value };
      // A body that is none: only what reads headers is asked.
      const body = whole === undefined ? undefined : { none: 1 };
      const found = wrongWith(await door.as(token)(method, url, body, headers));
      if (found) wrong.push(`${operationId} ${name} ${text}: ${found}`);
    }
  expect(wrong).toEqual([]);
  expect(await theirRows()).toEqual(before);
});
