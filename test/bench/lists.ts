// What a page of invoices costs at a million of them, beside its own SQL asked by `pg` alone: what
// is between the two are the transaction, the rights of the asker and the making of the answer.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../cli/postgres.ts';
import type { Postgres } from '../../cli/postgres.ts';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { createCompany } from '../../db/companies.ts';
import type { Actor } from '../../db/events.ts';
import { openDb } from '../../db/index.ts';
import type { InvoiceFilters } from '../../db/invoice-lists.ts';
import { pageOfInvoices } from '../../db/invoice-reading.ts';
import { migrate } from '../../db/migrate.ts';
import { aMillion, idOf, WHAT } from '../db/million.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { quantile } from './statistics.ts';

const LIMIT = 50;
const WARM = 20;

/** Those of which there are a thousand pages, and those of which there are not. */
const LONG: readonly InvoiceFilters[] = [
  {},
  { status: 'synced' },
  { paymentStatus: 'paid' },
  { kind: 'owner' },
  { sort: 'number' },
  { sort: '-dueOn' },
  { sort: '-amountDue' },
];
const SHORT: readonly InvoiceFilters[] = [
  { status: 'exporting', sort: 'dueOn' },
  { projectId: idOf(7, WHAT.project) },
  { vendorId: idOf(7, WHAT.vendor) },
  { q: 'inv-00001' },
];

/** A table: both in milliseconds, in turns, so that the machine's moods fall on both. */
export async function measureLists(times: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL is another user when we are root
  const passwords = { super: 'super', owner: 'owner', app: 'app' };
  // Nothing is written while it is measured.
  const postgres = await startPostgres({
    dir: join(folder, 'postgres'),
    passwords,
    durable: false,
  });
  try {
    await migrate({ migrateUrl: postgres.migrateUrl, appRole: APP_ROLE });
    return await table(postgres, times);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Heard {
  readonly text: string;
  readonly values: readonly unknown[];
}

async function table({ appUrl, superUrl }: Postgres, times: number): Promise<string> {
  const heard: Heard[] = [];
  const onStatement = (text: string, values: readonly unknown[]): void =>
    void heard.push({ text, values });
  const db = openDb({ url: appUrl, secretKey: SECRET_KEY, onStatement });
  const raw = new pg.Client({ connectionString: appUrl });
  await raw.connect();
  try {
    const admin = await companies(db, superUrl);
    await raw.query(`select set_config('app.company_id', $1, false)`, [admin.companyId]);
    await raw.query(`set plan_cache_mode = 'force_custom_plan'`);
    const page = (filters: InvoiceFilters, cursor: string | undefined, limit = LIMIT) =>
      pageOfInvoices(db, admin, filters, { limit, cursor });
    const rows = [HEAD];
    console.error('the million is there');
    const add = async (filters: InvoiceFilters, number: number, cursor?: string) => {
      heard.length = 0;
      await page(filters, cursor);
      const own = heard.find(({ text }) => text.includes('place_key'));
      if (!own) throw new Error('the list asked for no page');
      const ask = { text: own.text, values: [...own.values] };
      const measured = await inTurns(times, [() => page(filters, cursor), () => raw.query(ask)]);
      rows.push(row(filters, number, measured));
      console.error(rows.at(-1));
    };
    for (const filters of [...LONG, ...SHORT]) await add(filters, 1);
    for (const filters of LONG) {
      const { nextCursor } = await page(filters, undefined, 999 * LIMIT);
      await add(filters, 1_000, nextCursor ?? undefined);
    }
    return rows.join('\n');
  } finally {
    await raw.end();
    await db.close();
  }
}

async function companies(db: ReturnType<typeof openDb>, superUrl: string): Promise<Actor> {
  const places = [];
  for (const name of ['acme', 'birch', 'cedar']) {
    const admin = { adminName: 'Ada', adminEmail: `ada@${name}.example` };
    const made = await createCompany(db, {
      name,
      currency: 'USD',
      separateApprover: false,
      ...admin,
    });
    places.push({ ...made, connectionId: idOf(1, 9) });
  }
  const [first, ...others] = places;
  if (!first) throw new Error('no company');
  const owner = new pg.Client({ connectionString: superUrl.replace(/\/postgres$/, '/tieout') });
  await owner.connect();
  await aMillion(
    async (text, values = []) => (await owner.query(text, [...values])).rows,
    first,
    others,
  );
  await owner.query('vacuum analyze');
  await owner.end();
  const { companyId, userId } = first;
  return { companyId, userId, tokenId: userId, address: '' };
}

async function inTurns(times: number, works: readonly (() => Promise<unknown>)[]) {
  const took: number[][] = works.map(() => []);
  for (let round = -WARM; round < times; round += 1)
    for (const [at, work] of works.entries()) {
      const begun = performance.now();
      await work();
      if (round >= 0) took[at]?.push(performance.now() - begun);
    }
  return took;
}

const HEAD = `| list | page | ours p50 | raw p50 | times | ours p99 | raw p99 | times |
| --- | --- | --- | --- | --- | --- | --- | --- |`;

function row(filters: InvoiceFilters, number: number, [ours = [], raw = []]: number[][]): string {
  const cells = [0.5, 0.99].flatMap((share) => {
    const [a, b] = [quantile(ours, share), quantile(raw, share)];
    return [a.toFixed(1), b.toFixed(1), (a / b).toFixed(1)];
  });
  const what = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  return `| ${what.join(' ') || 'all'} | ${number} | ${cells.join(' | ')} |`;
}
