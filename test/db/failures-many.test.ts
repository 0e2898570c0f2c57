// A hundred thousand failed exports: what the list of failures costs. Times are printed, and not
// judged; the plan is: whoever has few failures among many invoices reads few.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { beginRetry, groupsQuery, pageOfFailures } from '../../db/failures.ts';
import { openDb } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { getRights } from '../../db/rights.ts';
import { aCompany } from '../company.ts';
import type { TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, superUrlOf } from './client.ts';

const FAILED = 100_000;
const VENDORS = 200;

/**
 * Copies of one invoice: half of those that failed were refused by the ERP, half lack two links.
 */
async function fill(
  database: string,
  { connectionId, insert }: TestCompany,
  counts: { failed: number; others: number },
): Promise<void> {
  const id = await insert();
  await asRole(superUrlOf(database), async (ask) => {
    await ask('set session_replication_role = replica'); // what a copy refers to is there
    await ask(
      `insert into invoices (company_id, id, kind, project_id, commitment_id, vendor_id, number, billed_on,
         review_status, currency, revision, amount_due_minor, created_by, submission, connection_id,
         erp_status, failure, failure_words, failure_problems, moved_at)
       select company_id, gen_random_uuid(), kind, project_id, commitment_id, vendor_id, 'N-' || n, billed_on,
         review_status, currency, revision, amount_due_minor, created_by, 1, $2,
         case when n <= $3 then 'failedToExport' else 'readyToExport' end,
         case when n > $3 then null when n % 2 = 0 then 'ErpRejected' else 'ErpMissingParent' end,
         'Bill N-' || n || ' of 900.00 is refused: vendor V-' || n % $4 || ' is on hold.',
         case when n > $3 or n % 2 = 0 then '[]' else jsonb_build_array(
           jsonb_build_object('pointer', '/vendor', 'rule', 'hasLink',
             'detail', 'Vendor V-' || n % $4 || ' has no link to the ERP.'),
           jsonb_build_object('pointer', '/project', 'rule', 'hasLink',
             'detail', 'Project P-1 has no link to the ERP.')) end,
         now() - n * interval '1 second'
       from invoices, generate_series(1, $3::int + $5::int) n where id = $1`,
      [id, connectionId, counts.failed, VENDORS, counts.others],
    );
    await ask('analyze invoices');
  });
}

async function planOf(db: Db, { companyId, actors }: TestCompany): Promise<string> {
  return db.inCompany(companyId, async (tx) => {
    const rights = await getRights(tx, actors.approver);
    const query = groupsQuery(companyId, rights, { limit: 51 });
    const { rows } = await sql<object>`
      explain (analyze, costs off, timing off, buffers off) ${query}`.execute(tx);
    return rows.flatMap((row) => Object.values(row)).join('\n');
  });
}

test(`${FAILED} failed exports are grouped by one query`, async () => {
  await using database = await aDatabase();
  const db = openDb({ url: database.appUrl, secretKey: SECRET_KEY });
  const company = await aCompany(db);
  const few = await aCompany(db);
  await fill(database.name, few, { failed: 100, others: 20_000 });
  const plan = await planOf(db, few);
  await fill(database.name, company, { failed: FAILED, others: 0 });

  const { approver } = company.actors;
  const begun = performance.now();
  const { items } = await pageOfFailures(db, approver, { limit: 50 });
  const listed = performance.now();
  const cause = items[1]?.cause ?? '';
  const { body } = await beginRetry(db, approver, { key: 'the key', cause });
  const found = performance.now();
  const inMs = (from: number, to: number): string => `${Math.round(to - from)} ms`;
  console.log(
    `${FAILED} failed exports of ${VENDORS + 1} causes: listed in ${inMs(begun, listed)}, those of one cause found in ${inMs(listed, found)}`,
  );
  expect(items[0]).toMatchObject({
    words: 'Project P-1 has no link to the ERP.',
    count: FAILED / 2,
  });
  expect(body.items).toHaveLength(FAILED / VENDORS);
  expect(body.remaining).toBe(0);
  expect(plan).toMatch(/Index Scan using invoices_(failed|failure)_idx/); // both hold nothing else
  await db.close();
});
