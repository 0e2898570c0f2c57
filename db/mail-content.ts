// What a mail says, read from ids in the moment it goes out: no text lies about. Undefined when
// there is nothing to say any more.
import { sql } from 'kysely';
import type { InvoiceKind } from '../domain/invoice.ts';
import type {
  FailedCause,
  MailContent,
  MailKind,
  NamedInvoice,
  WaitingGroup,
} from '../domain/mails.ts';
import { formatMoney } from '../domain/money.ts';
import type { Approver } from './approvers.ts';
import { readMailApprovers, waitsFor } from './mail-recipients.ts';
import { CAUSES_OF_I } from './failure-causes.ts';
import type { Tx } from './index.ts';

export interface ToTell {
  readonly companyId: string;
  readonly kind: MailKind;
  readonly userId: string;
  readonly groupId: string | null;
  readonly localDay: string | null;
  readonly separateApprover: boolean;
}

/** A mail names so many causes and invoices; the rest are on the screen. */
const FIRST = 10;

export async function readContent(tx: Tx, tell: ToTell): Promise<MailContent | undefined> {
  switch (tell.kind) {
    case 'rejected':
    case 'sentAgain':
      return ofOne(tx, tell, tell.kind);
    case 'failedToExport':
      return failures(tx, tell);
    case 'dailySummary':
      return summary(tx, tell);
    case 'approverMissing':
      return { kind: 'approverMissing' };
    case 'webhookOff':
      return endpointsOff(tx, tell);
  }
}

const NAMED = sql`i.id, i.number, i.kind, i.currency, i.amount_due_minor as "amountDueMinor",
  p.number || ' ' || p.name as project,
  coalesce(co.number || ' ' || co.title, pc.number || ' ' || pc.title) as contract,
  coalesce(v.name, pc.customer_name) as party`;

const PARENTS_OF_I = sql`
  join projects p on p.company_id = i.company_id and p.id = i.project_id
  left join commitments co on co.company_id = i.company_id and co.id = i.commitment_id
  left join prime_contracts pc on pc.company_id = i.company_id and pc.id = i.prime_contract_id
  left join vendors v on v.company_id = i.company_id and v.id = i.vendor_id`;

type NamedRow = Omit<NamedInvoice, 'amountDue'> & { readonly amountDueMinor: bigint };

const named = ({ amountDueMinor, ...row }: NamedRow): NamedInvoice => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  project: row.project,
  contract: row.contract,
  party: row.party,
  currency: row.currency,
  amountDue: formatMoney(amountDueMinor, row.currency),
});

/** By whom and why, the invoice's event of that version says. */
async function ofOne(
  tx: Tx,
  { companyId, groupId }: ToTell,
  kind: 'rejected' | 'sentAgain',
): Promise<MailContent | undefined> {
  const { rows } = await sql<NamedRow & { by: string; at: string; reason: string | null }>`
    select ${NAMED}, u.name as by, e.recorded_at as at, e.reason
    from notices n
    join invoices i on i.company_id = n.company_id and i.id = n.invoice_id ${PARENTS_OF_I}
    join events e on e.company_id = n.company_id and e.subject_id = n.invoice_id
      and e.version = n.version and e.type = ${EVENT[kind]}
    join users u on u.company_id = e.company_id and u.id = e.actor_id
    where n.company_id = ${companyId} and n.group_id = ${groupId}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { by, at } = row;
  const invoice = named(row);
  return kind === 'rejected'
    ? { kind, invoice, by, at, reason: row.reason ?? '' }
    : { kind, invoice, by, at };
}

const EVENT = { rejected: 'invoice.rejected', sentAgain: 'invoice.sent' } as const;

/** Those of the group that still wait, and for this person. */
async function failures(tx: Tx, tell: ToTell): Promise<MailContent | undefined> {
  const { companyId, groupId } = tell;
  const approver = await findApprover(tx, tell);
  if (!approver) return undefined;
  const failed = sql`(select distinct on (i.id) i.* from notices n
    join invoices i on i.company_id = n.company_id and i.id = n.invoice_id
    where n.company_id = ${companyId} and n.group_id = ${groupId}
      and i.erp_status = 'failedToExport' and ${waitsFor(approver, tell.separateApprover)})`;
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from ${failed} i`.execute(tx);
  const count = counted.rows[0]?.count ?? 0;
  if (count === 0) return undefined;
  const causes = await sql<FailedCause>`
    select i.failure, c.words, count(*)::int as count
    from ${failed} i cross join lateral ${CAUSES_OF_I} c
    group by i.failure, c.words order by count(*) desc, i.failure, c.words limit ${FIRST}`.execute(
    tx,
  );
  const first = await sql<NamedRow>`
    select ${NAMED} from ${failed} i ${PARENTS_OF_I} order by i.moved_at, i.id limit ${FIRST}`.execute(
    tx,
  );
  return { kind: 'failedToExport', count, causes: causes.rows, invoices: first.rows.map(named) };
}

/** Those that nobody switched on again, or deleted, by now. */
async function endpointsOff(tx: Tx, { companyId }: ToTell): Promise<MailContent | undefined> {
  const rows = await tx
    .selectFrom('webhookEndpoints')
    .select(['url', 'description'])
    .where('companyId', '=', companyId)
    .where('offReason', 'in', ['Gone', 'Failing'])
    .orderBy('offAt', 'desc')
    .limit(FIRST)
    .execute();
  if (rows.length === 0) return undefined;
  const endpoints = rows.map(({ url, description }) => description || new URL(url).origin);
  return { kind: 'webhookOff', endpoints };
}

async function findApprover(tx: Tx, { companyId, userId }: ToTell): Promise<Approver | undefined> {
  const { all } = await readMailApprovers(tx, companyId);
  return all.find(({ id }) => id === userId);
}

const WHAT: Readonly<Record<string, WaitingGroup['what']>> = {
  failedToExport: 'failed',
  readyToExport: 'toAccept',
  accepted: 'toExport',
};
const ORDER = Object.keys(WHAT);

/** How it stands now. A summary of another day, sent late, would say the same as today's. */
async function summary(tx: Tx, tell: ToTell): Promise<MailContent | undefined> {
  const { companyId, userId, localDay, separateApprover } = tell;
  const approver = await findApprover(tx, tell);
  if (!approver?.subscribedToDigest || !localDay) return undefined;
  const { rows } = await sql<SummaryRow>`
    select i.kind, i.erp_status as status, i.currency, count(*)::int as count,
      sum(i.amount_due_minor)::bigint as "totalMinor", min(i.moved_at) as "oldestAt"
    from invoices i
    where i.company_id = ${companyId} and i.erp_status = any(${ORDER}::text[])
      and ${waitsFor(approver, separateApprover)}
      and not exists (select from mails m where m.company_id = ${companyId}
        and m.user_id = ${userId} and m.local_day > ${localDay}::date)
    group by i.kind, i.erp_status, i.currency
    order by array_position(${ORDER}::text[], i.erp_status), i.kind desc, i.currency`.execute(tx);
  if (rows.length === 0) return undefined;
  const groups = rows.map(({ status, totalMinor, ...row }) => ({
    ...row,
    what: WHAT[status] ?? 'toAccept',
    total: formatMoney(totalMinor, row.currency),
  }));
  return { kind: 'dailySummary', day: localDay, groups };
}

interface SummaryRow {
  readonly kind: InvoiceKind;
  readonly status: string;
  readonly currency: string;
  readonly count: number;
  readonly totalMinor: bigint;
  readonly oldestAt: string;
}
