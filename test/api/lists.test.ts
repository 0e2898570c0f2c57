// Pages go on from a place: while rows come and go between them no row is shown twice, and none is
// left out that was there all the time. In every order.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { SORTS } from '../../db/invoice-lists.ts';
import { aDoor } from './door.ts';
import type { Body, Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  for (let at = 0; at < 12; at += 1) await insert(at);
  return () => door[Symbol.asyncDispose]();
});

/** Days and amounts come more than once; some have no day. */
const insert = (at: number): Promise<Body> =>
  company.insert('subcontractor', {
    number: `${at % 2 ? 'b' : 'A'}-${String(100 - at)}`,
    billedOn: `2026-03-${String(1 + (at % 4)).padStart(2, '0')}`,
    ...(at % 3 > 0 && { dueOn: `2026-04-${String(1 + (at % 3)).padStart(2, '0')}` }),
    lines: [
      {
        contractItemId: company.ids.commitmentItem,
        workThisPeriod: `${100 * (1 + (at % 3))}.00`,
      },
    ],
  });

/** As nobody may: nothing of the record is deleted. */
const remove = (id: string): Promise<void> =>
  door.asOwner(async (tx) => {
    for (const [table, column] of [
      ['invoice_lines', 'invoice_id'],
      ['invoice_revisions', 'invoice_id'],
      ['invoices', 'id'],
    ] as const)
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx);
  });

const read = (query: string): Promise<Body> =>
  must(200, company.as('reader')('GET', `/v1/invoices?${query}`));

const KEYS: Readonly<Record<string, (item: Body) => string>> = {
  createdAt: ({ id }) => id,
  number: (item) => String(item['number']).toLowerCase(),
  billedOn: (item) => String(item['billedOn']),
  dueOn: ({ dueOn }) => (typeof dueOn === 'string' ? dueOn : '9999'),
  amountDue: (item) => String(item['amountDue']).padStart(20, '0'),
};

/** Page by page, with something happening after each. */
async function walk(sort: string, between: (shown: Body[]) => Promise<void>): Promise<Body[]> {
  const shown: Body[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Body = await read(`sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
    shown.push(...page.items);
    cursor = page.nextCursor;
    await between(shown);
  }
  return shown;
}

test.each(SORTS)(
  'sorted by %s, rows that come and go between pages disturb nothing',
  async (sort) => {
    const before = (await read(`sort=${sort}&limit=200`)).items;
    const key = KEYS[sort.replace('-', '')] ?? String;
    const ordered = before.map((item) => `${key(item)} ${item.id}`);
    const ascending = sort.startsWith('-') ? ordered.toReversed() : ordered;
    expect(ascending).toEqual(ascending.toSorted());

    const gone = new Set<string>();
    let made = 1_000 + SORTS.indexOf(sort) * 10;
    const shown = await walk(sort, async (soFar) => {
      if (made % 10 >= 4) return; // one that was shown and one that was not, and two that are new
      const unseen = before.findLast(({ id }) => !soFar.some((one) => one.id === id));
      for (const id of [soFar.at(-1)?.id, unseen?.id])
        if (id) {
          gone.add(id);
          await remove(id);
        }
      for (const _row of ['one', 'another']) await insert((made += 1));
    });
    const ids = shown.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(before.map(({ id }) => id).filter((id) => !gone.has(id))),
    );
    expect(gone.size).toBeGreaterThan(1);
  },
);

test('a cursor belongs to its order', async () => {
  const { nextCursor } = await read('sort=number&limit=3');
  const said = await company.as('reader')('GET', `/v1/invoices?sort=-number&cursor=${nextCursor}`);
  expect(said).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
});
