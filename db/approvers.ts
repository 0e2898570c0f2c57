// Whether anybody can still decide an invoice. When the last who could is gone, every invoice that
// waits for them says so, and the record of the company does, once, until somebody can again.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { INVOICE_KINDS } from '../domain/invoice.ts';
import type { InvoiceKind, InvoiceStatus } from '../domain/invoice.ts';
import type { Command } from '../domain/commands.ts';
import { isAllowed } from '../domain/permissions.ts';
import type { Grant } from '../domain/permissions.ts';
import { recordEvent } from './events.ts';
import type { SealedActor } from './events.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { askNotice } from './notices.ts';

/** An approver has to do something, or it stays as it is. */
const WAITS_FOR_APPROVER: readonly InvoiceStatus[] = [
  'readyToExport',
  'accepted',
  'failedToExport',
];

export const waitsForApprover = ({ erpStatus }: Pick<InvoiceRow, 'erpStatus'>): boolean =>
  WAITS_FOR_APPROVER.includes(erpStatus);

/** Who can decide invoices of each kind, of the people who may sign in. */
export interface Approvers {
  readonly separateApprover: boolean;
  readonly ids: Readonly<Record<InvoiceKind, readonly string[]>>;
}

interface Candidate {
  readonly id: string;
  readonly canExportSubcontractor: boolean;
  readonly canExportOwner: boolean;
  readonly grants: readonly Grant[];
}

/** One query over the few who have the privilege; the table of permissions says who of them can. */
export async function readApprovers(tx: Tx, companyId: string): Promise<Approvers> {
  const { rows } = await sql<{ separateApprover: boolean; people: readonly Candidate[] }>`
    select co.separate_approver as "separateApprover", coalesce(jsonb_agg(jsonb_build_object(
        'id', u.id, 'canExportSubcontractor', u.can_export_subcontractor,
        'canExportOwner', u.can_export_owner,
        'grants', (select coalesce(jsonb_agg(jsonb_build_object(
            'tool', g.tool, 'level', g.level, 'projectId', g.project_id)), '[]')
          from grants g
          where g.company_id = u.company_id and g.user_id = u.id and g.project_id is null)))
      filter (where u.id is not null), '[]') as people
    from companies co
    left join users u on u.company_id = co.company_id and u.active and u.can_push_to_accounting
    where co.company_id = ${companyId} group by co.company_id`.execute(tx);
  const { separateApprover = false, people = [] } = rows[0] ?? {};
  const of = (kind: InvoiceKind): string[] =>
    people.filter((one) => canDecide(one, kind)).map(({ id }) => id);
  return { separateApprover, ids: { subcontractor: of('subcontractor'), owner: of('owner') } };
}

function canDecide(person: Candidate, kind: InvoiceKind): boolean {
  const { grants, canExportSubcontractor: subcontractor, canExportOwner: owner } = person;
  const rights = { grants, canPushToAccounting: true, canExport: { subcontractor, owner } };
  return isAllowed(rights, 'decideInvoices', { kind });
}

type Waiting = Pick<InvoiceRow, 'erpStatus' | 'kind' | 'createdBy' | 'sentBy'>;

/** Why nobody can decide it, for people; null when somebody can, or nobody has to. */
export function whyNobody({ separateApprover, ids }: Approvers, row: Waiting): string | null {
  const { kind, createdBy, sentBy } = row;
  if (!waitsForApprover(row)) return null;
  if (ids[kind].length === 0)
    return `Nobody can decide it: no active person is an accounting approver for ${kind} invoices.`;
  const isOthers = ids[kind].some((id) => id !== createdBy && id !== sentBy);
  if (!separateApprover || isOthers) return null;
  return `Nobody can accept it: who is an accounting approver for ${kind} invoices created or sent it, and in this company that has to be somebody else.`;
}

/**
 * After a command on an invoice: it came to those who decide, or left them. Costs a query, and more
 * only where nobody may be left.
 */
export async function watchInvoice(
  tx: Tx,
  row: InvoiceRow,
  command: Command,
  by: SealedActor,
): Promise<void> {
  if (command !== 'send' && command !== 'retrieve' && command !== 'reject') return;
  const approvers = await readApprovers(tx, row.companyId);
  const isConcerned =
    command === 'send' ? whyNobody(approvers, row) !== null : mayBeMissing(approvers, row.kind);
  if (isConcerned) await watchApprovers(tx, row.companyId, by);
}

/**
 * What a change of people or invoices led to, if anything, is written on the company: once, so it
 * is looked at by one at a time.
 */
export async function watchApprovers(tx: Tx, companyId: string, by: SealedActor): Promise<void> {
  await lockCompany(tx, companyId);
  const approvers = await readApprovers(tx, companyId);
  for (const kind of INVOICE_KINDS) await watchKind(tx, companyId, by, { kind, approvers });
}

export async function lockCompany(tx: Tx, companyId: string): Promise<void> {
  await tx
    .selectFrom('companies')
    .select('companyId')
    .where('companyId', '=', companyId)
    .forNoKeyUpdate()
    .execute();
}

async function watchKind(
  tx: Tx,
  companyId: string,
  by: SealedActor,
  { kind, approvers }: { kind: InvoiceKind; approvers: Approvers },
): Promise<void> {
  const { rows } = await sql<{ isMissing: boolean; wasMissing: boolean }>`
    select ${someUndecided(companyId, kind, approvers)} as "isMissing",
      coalesce((select type = 'company.approverMissing' from events
        where company_id = ${companyId} and subject_id = ${companyId}
          and type in ('company.approverMissing', 'company.approverFound')
          and after->>'kind' = ${kind}
        order by id desc limit 1), false) as "wasMissing"`.execute(tx);
  const { isMissing, wasMissing } = rows[0] ?? {};
  if (isMissing === wasMissing) return;
  await recordEvent(tx, companyId, {
    subjectKind: 'company',
    subjectId: companyId,
    type: isMissing ? 'company.approverMissing' : 'company.approverFound',
    by,
    after: { kind },
  });
  if (isMissing) await askNotice(tx, { companyId, kind: 'approverMissing' });
}

/** Whether an invoice of the kind waits that nobody can decide. */
function someUndecided(
  companyId: string,
  kind: InvoiceKind,
  approvers: Approvers,
): RawBuilder<boolean> {
  if (!mayBeMissing(approvers, kind)) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from invoices i
    where i.company_id = ${companyId} and i.erp_status = any(${WAITS_FOR_APPROVER})
      and i.kind = ${kind} and ${approvers.ids[kind]}::uuid[] <@ array[i.created_by, i.sent_by])`;
}

/** Two people at most created and sent an invoice. */
const mayBeMissing = ({ separateApprover, ids }: Approvers, kind: InvoiceKind): boolean =>
  ids[kind].length === 0 || (separateApprover && ids[kind].length <= 2);
