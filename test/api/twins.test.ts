// Two companies with the very same ids in every row, of which one says MARK in every text: what one
// of them is shown, on every route, by every filter and with every cursor, holds nothing of the
// other; and what it does changes nothing of the other's.
import { beforeAll, expect, test } from 'vitest';
import { asRole, superUrlOf } from '../db/client.ts';
import { tablesOf } from '../db/twins.ts';
import { aDoor } from './door.ts';
import type { Ask, Door } from './door.ts';
import { requests, things } from './requests.ts';
import type { Good } from './requests.ts';
import { aCompany } from './world.ts';
import type { Company } from './world.ts';

const MARK = 'TwinsText';
const OTHER = '99999999-9999-4999-8999-999999999999';
/** What people and ERPs wrote; other text is ids, hashes and words that checks allow. */
const WRITTEN = [
  'name',
  'number',
  'title',
  'code',
  'description',
  'comment',
  'customer_name',
  'external_id',
  'reason',
  'words',
  'failure_words',
  'pause_words',
  'erp_name',
  'erp_code',
  'erp_document_number',
  'method_name',
  'ignore_reason',
  'payment_number',
  'email',
];

let door: Door;
let company: Company;
let good: Record<string, Good>;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  good = requests(company, await things(door, company));
  await twin(door, company.companyId);
  return () => door[Symbol.asyncDispose]();
});

/** Every row of the company once more, under another company. */
async function twin({ database }: Door, companyId: string): Promise<void> {
  await asRole(superUrlOf(database), async (ask) => {
    await ask('set session_replication_role = replica'); // no trigger, no reference
    await ask('alter table tokens drop constraint tokens_id_key');
    for (const table of await tablesOf(ask)) {
      const columns = await ask(
        `select attname, atttypid = 'text'::regtype as is_text from pg_attribute where attrelid = $1::regclass and attnum > 0
           and not attisdropped and attgenerated = ''`,
        [table],
      );
      const names = columns.map(({ attname }) => `"${String(attname)}"`);
      const texts = columns
        .filter((one) => one['is_text'])
        .map(({ attname }) => `"${String(attname)}"`);
      if (!names.includes('"company_id"')) continue;
      const values = names.map((name) => {
        if (name === '"company_id"') return `'${OTHER}'::uuid`;
        return texts.includes(name) && WRITTEN.includes(name.slice(1, -1))
          ? `'${MARK} ' || ${name}`
          : name;
      });
      await ask(
        `insert into ${table} (${names.join(', ')}) overriding system value
         select ${values.join(', ')} from ${table} where company_id = $1`,
        [companyId],
      );
    }
  });
}

const theirs = () =>
  asRole(superUrlOf(door.database), async (ask) => {
    const rows: Record<string, unknown> = {};
    for (const table of await tablesOf(ask)) {
      const [found] = await ask(
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash
         from ${table} t where to_jsonb(t) ->> 'company_id' = '${OTHER}'`,
      );
      rows[table] = found?.['hash'];
    }
    return rows;
  });

const gets = (): [string, Good][] =>
  Object.entries(good).filter(([, { method, role }]) => method === 'GET' && role !== 'agent');

test('it is a twin: the other has as many rows, and says the mark', async () => {
  const [ours, others] = await asRole(superUrlOf(door.database), (ask) =>
    ask(`select count(*)::int as rows, bool_and(number like '${MARK}%') as is_marked from invoices
      group by company_id order by company_id = '${OTHER}'`),
  );
  expect(others?.['rows']).toBe(ours?.['rows']);
  expect([ours?.['is_marked'], others?.['is_marked']]).toEqual([false, true]);
});

test('nothing that is read says the mark', async () => {
  let read = 0;
  for (const [operationId, { url, role }] of gets()) {
    const ask = role === undefined ? door.as(undefined) : company.as('admin');
    const { status, body } = await ask('GET', url);
    expect(JSON.stringify(body), operationId).not.toContain(MARK);
    if (status === 200) read += 1;
  }
  expect(read).toBeGreaterThan(40);
});

interface Declared {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>
  >;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[]; readonly type?: string };
}

/** Every value that a parameter may have, or one that finds something. */
const valuesOf = ({ name, schema }: Parameter): readonly string[] => {
  if (schema.enum) return schema.enum;
  if (name === 'q') return ['twins', MARK, 'inv'];
  return schema.type === 'boolean' ? ['true', 'false'] : [];
};

/** A list to its end, a page at a time. */
async function pages(ask: Ask, url: string): Promise<string> {
  let all = '';
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await ask('GET', `${url}&limit=1${next}`);
    if (status !== 200) return all;
    all += JSON.stringify(body.items);
    cursor = body.nextCursor;
  } while (cursor !== null && all.length < 200_000);
  return all;
}

test('no filter, search, sort or page of a list reaches across', async () => {
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as Declared;
  let asked = 0;
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = (get?.parameters ?? []).filter((one) => one.in === 'query');
    if (path.includes('{') || !parameters.some(({ name }) => name === 'cursor')) continue;
    const filters = parameters.flatMap((one) =>
      valuesOf(one).map((value) => `${one.name}=${encodeURIComponent(value)}`),
    );
    for (const filter of ['', ...filters]) {
      expect(await pages(company.as('admin'), `${path}?${filter}`), path).not.toContain(MARK);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(60);
});

test('nothing that is written changes the other', async () => {
  const before = await theirs();
  for (const { method, url, body, role, key } of Object.values(good)) {
    if (method === 'GET' || role === undefined || role === 'agent') continue;
    const headers = {
      ...(method === 'PATCH' && { 'if-match': '"1"' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    await company.as('admin')(method, url, body, headers);
  }
  expect(await theirs()).toEqual(before);
});

test('metrics and health name no company, no id and no text of anybody', async () => {
  for (const url of ['/metrics', '/healthz', '/readyz']) {
    const { body } = await door.as(undefined)('GET', url);
    const said = JSON.stringify(body);
    expect(said, url).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(said, url).not.toContain(MARK);
    expect(said, url).not.toContain('INV-');
  }
});
