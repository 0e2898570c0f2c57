// Lists at a million invoices: each is read by an index from its place on, and page 1,000 costs
// what page 1 costs. Counted in rows, never in time.
import { beforeAll, expect, test } from 'vitest';
import { createCompany } from '../../db/companies.ts';
import type { Actor } from '../../db/events.ts';
import { SORTS } from '../../db/invoice-lists.ts';
import type { InvoiceFilters } from '../../db/invoice-lists.ts';
import { pageOfInvoices } from '../../db/invoice-reading.ts';
import { cursorAt } from '../../db/paging.ts';
import { insertUser } from '../../db/users.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, superUrlOf } from './client.ts';
import { aMillion, idOf, WHAT } from './million.ts';
import { aListener } from './plans.ts';
import type { Listening, Read } from './plans.ts';

let listening: Listening;
let admin: Actor;
let appUrl: string;

beforeAll(async () => {
  const database = await aDatabase();
  appUrl = database.appUrl;
  listening = aListener(appUrl);
  const places = [];
  for (const name of ['Acme', 'Birch', 'Cedar']) {
    const company = { currency: 'USD', separateApprover: false, adminName: 'Ada' };
    const email = `ada@${name.toLowerCase()}.example`;
    const made = await createCompany(listening.db, { ...company, name, adminEmail: email });
    places.push({ ...made, connectionId: idOf(1, 9) });
  }
  const [first, ...others] = places;
  if (!first) throw new Error('no company');
  admin = { companyId: first.companyId, userId: first.userId, tokenId: first.userId, address: '' };
  await asRole(superUrlOf(database.name), (ask) => aMillion(ask, first, others));
  return async () => {
    await listening[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  };
});

const LIMIT = 50;
const PAGE = LIMIT + 1;

const page = (actor: Actor, filters: InvoiceFilters, cursor?: string) =>
  pageOfInvoices(listening.db, actor, filters, { limit: LIMIT, cursor });

/** The list's own reads; who asks and what they may is read before. */
async function readsOf(actor: Actor, filters: InvoiceFilters, cursor?: string): Promise<Read[]> {
  const reads = await listening.reads(actor.companyId, () => page(actor, filters, cursor));
  return reads.filter(({ statement }) => /"(invoices|vendors)"/.test(statement));
}

const rowsIn = (reads: readonly Read[]): number => reads.reduce((sum, { rows }) => sum + rows, 0);

function expectByIndex(reads: readonly Read[], what: string): void {
  expect(reads.length, what).toBeGreaterThan(0);
  // Vendors and contracts are few beside invoices: joined to a page, they may be read whole.
  expect(
    reads.flatMap(({ scanned }) => scanned),
    what,
  ).not.toContain('invoices');
}

const VENDOR = { vendorId: idOf(7, WHAT.vendor) };
const FILTERS: readonly InvoiceFilters[] = [
  {},
  { status: 'synced' },
  { status: 'readyToExport' },
  { status: 'exporting' },
  { paymentStatus: 'paid' },
  { paymentStatus: 'overpaid' },
  { kind: 'owner' },
  { projectId: idOf(7, WHAT.project) },
  VENDOR,
  { commitmentId: idOf(7, WHAT.commitment) },
  { connectionId: idOf(1, 9) },
  { failure: 'ErpRejected' },
];
const SOUGHT: readonly InvoiceFilters[] = [
  { q: 'inv-00001' },
  { q: 'inv' },
  { q: 'vendor 0007' },
  { q: 'nothing' },
  { q: 'inv-00000', status: 'rejected' },
];

test.each(FILTERS)('newest first, of %j: a page is a page of rows', async (filters) => {
  const reads = await readsOf(admin, filters);
  expectByIndex(reads, JSON.stringify(filters));
  expect(rowsIn(reads)).toBeLessThanOrEqual(2 * PAGE);
});

test.each(SORTS)(
  'sorted by %s, a page is a page of rows; so is it of one status by when it is due',
  async (sort) => {
    const reads = await readsOf(admin, { sort });
    expectByIndex(reads, sort);
    expect(rowsIn(reads)).toBeLessThanOrEqual(2 * PAGE);
    if (!sort.endsWith('dueOn')) return;
    const due = await readsOf(admin, { sort, status: 'exporting' });
    expect(rowsIn(due)).toBeLessThanOrEqual(2 * PAGE);
  },
);

test('what is sought is looked up, however rare or common it is', async () => {
  for (const filters of SOUGHT) {
    const what = JSON.stringify(filters);
    const reads = await readsOf(admin, filters);
    expectByIndex(reads, what);
    expect(rowsIn(reads), what).toBeLessThanOrEqual(MOST);
  }
});

/**
 * A filter with an order that its index does not have: either all that it finds is sorted, or what
 * stands in the order is looked through. The planner takes the lesser; this is the most it may be.
 */
const MOST = 20_000;

test('any filter with any order reads a fiftieth of what there is at the most', async () => {
  for (const filters of [...FILTERS, ...SOUGHT])
    for (const sort of SORTS) {
      const what = JSON.stringify({ ...filters, sort });
      const reads = await readsOf(admin, { ...filters, sort });
      expectByIndex(reads, what);
      expect(rowsIn(reads), what).toBeLessThanOrEqual(MOST);
    }
});

const DEEP: readonly InvoiceFilters[] = [
  ...SORTS.map((sort) => ({ sort })),
  { status: 'synced' },
  { paymentStatus: 'paid' },
  { kind: 'owner' },
  { connectionId: idOf(1, 9) },
];

test.each(DEEP)('page 1,000 of %j costs what page 1 costs', async (filters) => {
  const cursor = await cursorOfPage(1_000, filters);
  const first = await readsOf(admin, filters);
  const deep = await readsOf(admin, filters, cursor);
  expectByIndex(deep, JSON.stringify(filters));
  expect(rowsIn(deep)).toBeLessThanOrEqual(rowsIn(first) + PAGE);
  expect((await page(admin, filters, cursor)).items).toHaveLength(LIMIT);
});

/** Found by counting rows, as the list never does. */
async function cursorOfPage(number: number, filters: InvoiceFilters): Promise<string> {
  const { sort = '-createdAt', ...equal } = filters;
  const order = sort.startsWith('-') ? 'desc' : 'asc';
  const key = COLUMNS[sort.replace('-', '')] ?? 'id';
  const [[column, value] = ['kind', null]] = Object.entries(equal);
  const columns: Record<string, string> = { status: 'erp_status', paymentStatus: 'payment_status' };
  const name = columns[column] ?? (column === 'connectionId' ? 'connection_id' : column);
  const found = await asRole(appUrl, async (ask) => {
    await ask(`select set_config('app.company_id', '${admin.companyId}', false)`);
    return ask(
      `select ${key}::text as key, id from invoices
       where company_id = $1 and ($2::text is null or ${name}::text = $2)
       order by ${key} ${order}, id ${order} offset ${(number - 1) * LIMIT - 1} limit 1`,
      [admin.companyId, value],
    );
  });
  const place = [String(found[0]?.['key']), String(found[0]?.['id'])];
  return cursorAt({ list: 'invoices', ...filters }, place);
}

const COLUMNS: Readonly<Record<string, string>> = {
  number: 'number_key',
  billedOn: 'billed_on',
  dueOn: 'due_key',
  amountDue: 'amount_due_minor',
};

test('who sees few projects of many reads a page of each', async () => {
  const projects = [3, 5, 8].map((number) => idOf(number, WHAT.project));
  const limited = await aPersonOf(projects);
  const shown = await page(limited, {});
  expect(shown.items).toHaveLength(LIMIT);
  expect(shown.items.every(({ projectId }) => projects.includes(projectId))).toBe(true);
  const own = shown.items.map(({ id }) => id);
  expect(own).toEqual(own.toSorted().toReversed());
  for (const filters of [{}, { status: 'synced' }] as const) {
    const reads = await readsOf(limited, filters);
    expectByIndex(reads, JSON.stringify(filters));
    expect(rowsIn(reads)).toBeLessThanOrEqual((projects.length + 1) * 2 * PAGE);
  }
});

/** May read the invoices of commitments, there and nowhere else. */
async function aPersonOf(projects: readonly string[]): Promise<Actor> {
  const { companyId } = admin;
  const made = await insertUser(listening.db, admin, {
    name: 'Pat',
    email: 'pat@acme.example',
    grants: projects.map((projectId) => ({ tool: 'commitments', level: 'read', projectId })),
  });
  return { companyId, userId: made.id, tokenId: admin.tokenId, address: '' };
}
