// The ways to each status, as people and the ERP go them; only `unlinked` cannot be reached by this
// version, and is written as the owner of the tables would.
import type { NewInvoice } from '../../db/invoice-edits.ts';
import type { TestCompany } from '../company.ts';
import type { Bench } from './table-bench.ts';
import { whoAsks } from './table-copy.ts';
import type { Command, Kind, Review, Status } from './table-copy.ts';

/** Longer than any connector takes: every export of it fails by a rule before the ERP is asked. */
const TOO_LONG = 'N'.repeat(60);

const WAYS: Readonly<Record<Status, readonly Command[]>> = {
  notSent: [],
  readyToExport: ['send'],
  retrieved: ['send', 'retrieve'],
  rejected: ['send', 'reject'],
  accepted: ['send', 'accept'],
  exporting: ['send', 'accept', 'export'],
  failedToExport: ['send', 'export'],
  synced: ['send', 'export'],
  unlinked: ['send', 'export'],
};

export interface Ground {
  readonly bench: Bench;
  insert(what: Partial<NewInvoice>): Promise<string>;
}

/**
 * Sends and decides as far as people do; the ERP's answer, where one is awaited, is still to come.
 */
export async function walk(
  { bench, insert }: Ground,
  kind: Kind,
  status: Status,
  isFailing = status === 'failedToExport',
): Promise<string> {
  const number = `${isFailing ? TOO_LONG : 'INV'}-${(count += 1)}`;
  const id = await insert({ kind, number });
  for (const command of WAYS[status]) {
    const { row } = await bench.look(id);
    const needsRevision = command !== 'send' && row['erp_status'] === 'readyToExport';
    const body = {
      ...(command === 'reject' && { reason: 'Wrong cost code.' }),
      ...(needsRevision && /accept|export/.test(command) && { revision: row['revision'] }),
    };
    const said = await bench.command(whoAsks(command), command, id, body);
    if (said.status !== 200) throw new Error(`${command}: ${JSON.stringify(said.body)}`);
  }
  return id;
}

let count = 0;

/** As `unlink` will leave it: no link any more, one version further, editable. */
export async function cutLink({ asOwner }: Bench, invoiceId: string): Promise<void> {
  await asOwner(
    `update invoices set erp_status = 'unlinked', version = version + 1, erp_document_id = null,
      erp_document_number = null, erp_own_number = null, erp_document_url = null, synced_at = null
    where id = $1 and erp_status = 'synced'`,
    [invoiceId],
  );
}

/** Puts one invoice to a status in an instant, as if nothing had happened to it before. */
export async function standAt(
  { asOwner }: Bench,
  invoiceId: string,
  status: Status,
  { connectionId, review }: { connectionId: string; review: Review },
): Promise<string> {
  await asOwner(
    `with no_looks as (delete from looks where invoice_id = $1),
      no_attempts as (delete from export_attempts where invoice_id = $1),
      no_commands as (delete from commands where invoice_id = $1),
      no_events as (delete from events where subject_id = $1),
      no_notices as (delete from notices where invoice_id = $1),
      nothing_to_tell as (delete from outbox where subject = 'invoice/' || $1)
    update invoices set erp_status = $2, version = 7, review_status = $4, look_id = null,
      submission = case when $2 = 'notSent' then 0 else 1 end,
      connection_id = case when $2 = 'notSent' then null else $3::uuid end,
      sent_by = case when $2 = 'notSent' then null else created_by end,
      failure = case when $2 = 'failedToExport' then 'NotExportable' end,
      erp_document_id = case when $2 = 'synced' then 'bill-1' end,
      export_fields = '{}'
    where id = $1::uuid`,
    [invoiceId, status, connectionId, review],
  );
  return invoiceId;
}

/** Every account and every link that an export may want, without an ERP to look them up in. */
export async function linkEverything(
  { asOwner }: Bench,
  { companyId, connectionId, actors }: TestCompany,
): Promise<void> {
  const roles = ['expense', 'revenue', 'retainagePayable', 'retainageReceivable'];
  const account = { id: 'account', code: null, name: 'An account' };
  const defaults = Object.fromEntries(roles.map((role) => [role, account]));
  await asOwner('update connections set defaults = $2 where id = $1', [connectionId, defaults]);
  const kinds = ['vendor', 'project', 'commitment', 'primeContract', 'costCode', 'taxCode'];
  const tables = [
    'vendors',
    'projects',
    'commitments',
    'prime_contracts',
    'cost_codes',
    'tax_codes',
  ];
  for (const [at, table] of tables.entries())
    await asOwner(
      `insert into erp_links (company_id, connection_id, kind, subject_id, erp_id, erp_name, set_by)
      select company_id, $2, $3, id, 'erp-id', 'In the ERP', $4 from ${table} where company_id = $1`,
      [companyId, connectionId, kinds[at], actors.admin.userId],
    );
}
