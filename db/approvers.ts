// Whether anybody can still decide an invoice. When the last who could is gone, every invoice that
// waits for them says so, and the record of the company does, once, until somebody can again.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { INVOICE_KINDS, WAITS_FOR_APPROVER } from '../domain/invoice.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { isAllowed } from '../domain/permissions.ts';
import type { UserKind } from '../domain/permissions.ts';
import { recordEvent } from './events.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { askNotice } from './notices.ts';
import { RIGHTS_OF_U, rightsOf } from './rights.ts';
import type { RightsRow } from './rights.ts';

export const waitsForApprover = ({ erpStatus }: Pick<InvoiceRow, 'erpStatus'>): boolean =>
  WAITS_FOR_APPROVER.includes(erpStatus);

/** Who can decide invoices of a company, of those who may sign in. */
export interface Approvers {
  readonly separateApprover: boolean;
  readonly all: readonly Approver[];
}

export interface Approver {
  readonly id: string;
  readonly userKind: UserKind;
  /** The kinds of invoices that they may decide. */
  readonly kinds: readonly InvoiceKind[];
  readonly subscribedToDigest: boolean;
  readonly wantsSentAgain: boolean;
}

interface Row extends Omit<Approver, 'kinds'>, RightsRow {
  readonly separateApprover: boolean;
}

/** One query over the few who have the privilege; the table of permissions says who of them can. */
export async function readApprovers(tx: Tx, companyId: string): Promise<Approvers> {
  const { rows } = await sql<Row>`
    select u.id, u.kind as "userKind", u.subscribed_to_digest as "subscribedToDigest",
      u.wants_sent_again as "wantsSentAgain", co.separate_approver as "separateApprover",
      ${RIGHTS_OF_U}
    from users u join companies co on co.company_id = u.company_id
    where u.company_id = ${companyId} and u.active and u.can_push_to_accounting
    order by u.id`.execute(tx);
  const all = rows.flatMap(({ id, userKind, subscribedToDigest, wantsSentAgain, ...row }) => {
    const rights = rightsOf(row);
    const kinds = INVOICE_KINDS.filter((kind) => isAllowed(rights, 'decideInvoices', { kind }));
    return kinds.length > 0 ? [{ id, userKind, kinds, subscribedToDigest, wantsSentAgain }] : [];
  });
  // With nobody there it is nobody, whatever the rule.
  return { separateApprover: rows[0]?.separateApprover ?? false, all };
}

/** Whose work an invoice is. */
export interface Made {
  readonly kind: InvoiceKind;
  readonly createdBy: string;
  readonly sentBy: string | null;
}

/** Where `separateApprover` is on, nobody decides what they made or sent. */
export function mayDecide(
  { id, kinds }: Pick<Approver, 'id' | 'kinds'>,
  { kind, createdBy, sentBy }: Made,
  separateApprover: boolean,
): boolean {
  return kinds.includes(kind) && !(separateApprover && (createdBy === id || sentBy === id));
}

/** Why nobody can decide it, for people; null when somebody can, or nobody has to. */
export function whyNobody(
  { separateApprover, all }: Approvers,
  row: Made & Pick<InvoiceRow, 'erpStatus'>,
): string | null {
  const { kind } = row;
  if (!waitsForApprover(row) || all.some((one) => mayDecide(one, row, separateApprover)))
    return null;
  return all.some((one) => one.kinds.includes(kind))
    ? `Nobody can accept it: who is an accounting approver for ${kind} invoices created or sent it, and in this company that has to be somebody else.`
    : `Nobody can decide it: no active person is an accounting approver for ${kind} invoices.`;
}

/**
 * After an invoice came to those who decide, or left them. Costs a query, and more only where
 * nobody may be left.
 */
export async function watchInvoice(tx: Tx, row: InvoiceRow, by: NewEvent['by']): Promise<void> {
  const approvers = await readApprovers(tx, row.companyId);
  const isConcerned = waitsForApprover(row)
    ? whyNobody(approvers, row) !== null
    : mayBeMissing(approvers, row.kind);
  if (isConcerned) await watchApprovers(tx, row.companyId, by);
}

/**
 * What a change of people or invoices led to, if anything, is written on the company: once, so it
 * is looked at by one at a time.
 */
export async function watchApprovers(tx: Tx, companyId: string, by: NewEvent['by']): Promise<void> {
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
  by: NewEvent['by'],
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
      and i.kind = ${kind} and ${idsOf(approvers, kind)}::uuid[] <@ array[i.created_by, i.sent_by])`;
}

const idsOf = ({ all }: Approvers, kind: InvoiceKind): string[] =>
  all.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);

/** Two people at most created and sent an invoice. */
function mayBeMissing(approvers: Approvers, kind: InvoiceKind): boolean {
  const { length } = idsOf(approvers, kind);
  return length === 0 || (approvers.separateApprover && length <= 2);
}
