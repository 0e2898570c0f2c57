// A million invoices of three companies, put there by the superuser past triggers and foreign keys,
// spread as they would be after some years: most are paid, few are open, and fewer still failed.
import type { Ask } from './client.ts';

/** Where the invoices of the company that is looked at are. */
export const MANY = { invoices: 700_000, projects: 400, vendors: 500, commitments: 4_000 } as const;
const OTHERS = [200_000, 100_000] as const;

export interface Place {
  readonly companyId: string;
  readonly userId: string;
  readonly connectionId: string;
}

/** Its number names a row, in the order in which rows are made. */
export const idOf = (number: number, what: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-7000-8000-${String(what).padStart(12, '0')}`;

const ID = (number: string, what: number): string =>
  `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8000-${String(what).padStart(12, '0')}')::uuid`;

export const WHAT = {
  project: 1,
  vendor: 2,
  commitment: 3,
  prime: 4,
  invoice: 5,
  payment: 6,
} as const;

export async function aMillion(ask: Ask, first: Place, others: readonly Place[]): Promise<void> {
  await ask("set session_replication_role = 'replica'");
  await ask("set maintenance_work_mem = '256MB'");
  await ask('select setseed(0.5)');
  const indexes = await ask(
    `select indexname as name, indexdef as text from pg_indexes where tablename = 'invoices'
     and indexname not in (select conname from pg_constraint)`,
  );
  for (const { name } of indexes) await ask(`drop index ${String(name)}`);
  await master(ask, first);
  for (const [at, place] of [first, ...others].entries())
    await invoices(ask, place, [MANY.invoices, ...OTHERS][at] ?? 0);
  for (const { text } of indexes) await ask(String(text));
  await ask("set session_replication_role = 'origin'");
  await ask('analyze');
}

async function master(ask: Ask, { companyId }: Place): Promise<void> {
  const company = `'${companyId}'::uuid`;
  await ask(`insert into projects (company_id, id, number, name)
    select ${company}, ${ID('g', WHAT.project)}, 'P-' || g, 'Project ' || g
    from generate_series(1, ${MANY.projects}) g`);
  await ask(`insert into vendors (company_id, id, number, name)
    select ${company}, ${ID('g', WHAT.vendor)}, 'V-' || g, 'Vendor ' || lpad(g::text, 4, '0')
    from generate_series(1, ${MANY.vendors}) g`);
  await ask(`insert into commitments (company_id, id, project_id, vendor_id, kind, number, title, currency)
    select ${company}, ${ID('g', WHAT.commitment)}, ${ID(`1 + g % ${MANY.projects}`, WHAT.project)},
      ${ID(`1 + g % ${MANY.vendors}`, WHAT.vendor)}, 'subcontract', 'SC-' || g, 'Contract ' || g, 'USD'
    from generate_series(1, ${MANY.commitments}) g`);
}

async function invoices(ask: Ask, { companyId, userId, connectionId }: Place, count: number) {
  const company = `'${companyId}'::uuid`;
  await ask(`insert into invoices (company_id, id, kind, project_id, commitment_id, prime_contract_id,
      vendor_id, number, billed_on, due_on, review_status, currency, revision, amount_due_minor,
      erp_status, connection_id, submission, failure, failure_words, erp_document_id, payment_status,
      settled_at, created_by)
    select ${company}, ${ID('g', WHAT.invoice)}, case when owner then 'owner' else 'subcontractor' end,
      ${ID(`1 + c % ${MANY.projects}`, WHAT.project)},
      case when not owner then ${ID('c', WHAT.commitment)} end,
      case when owner then ${ID('c', WHAT.prime)} end,
      case when not owner then ${ID(`1 + c % ${MANY.vendors}`, WHAT.vendor)} end,
      'INV-' || lpad(g::text, 7, '0'), date '2020-01-01' + g / 350,
      case when r < 0.9 then date '2020-01-31' + g / 350 + (r * 40)::int end,
      'approved', 'USD', md5(g::text), (r * 10000000)::bigint,
      status, '${connectionId}'::uuid, 1,
      case when status = 'failedToExport' then 'ErpRejected' end,
      case when status = 'failedToExport' then 'The vendor is on hold.' end,
      case when status = 'synced' then 'doc-' || g end,
      case when p < 0.75 then 'paid' when p < 0.95 then 'unpaid' when p < 0.999 then 'partiallyPaid'
        else 'overpaid' end,
      case when status = 'synced' and p < 0.75 then now() end, '${userId}'::uuid
    from (select g, 1 + (random() * ${MANY.commitments - 1})::int as c, random() as r, random() as p,
        random() < 0.1 as owner, case when s < 0.8 then 'synced' when s < 0.88 then 'notSent'
        when s < 0.92 then 'readyToExport' when s < 0.94 then 'accepted' when s < 0.945 then 'exporting'
        when s < 0.955 then 'failedToExport' when s < 0.975 then 'rejected' when s < 0.99 then 'retrieved'
        else 'unlinked' end as status
      from (select g, random() as s from generate_series(1, ${count}) g) one) invoice`);
}
