// What is asked before a disbursement is changed, authorized or cancelled here.
import { sql } from 'kysely';
import { formatMoney } from '../domain/money.ts';
import type { DisbursementRow } from './disbursement-rows.ts';
import type { Actor } from './events.ts';
import type { Tx } from './index.ts';
import { lockPayables } from './payables.ts';
import { Refused } from './refused.ts';

export function mustBeDraft(row: DisbursementRow): void {
  if (row.heldBy === 'platform')
    throw new Refused(
      'NotPossibleNow',
      'The platform holds this disbursement: what is decided there comes as facts.',
      { disbursementStatus: row.status },
    );
  if (row.status !== 'draft')
    throw new Refused('NotPossibleNow', `It is ${row.status}: only a draft can be changed.`, {
      disbursementStatus: row.status,
    });
}

export async function mustKeepDrafts(tx: Tx, companyId: string): Promise<void> {
  const { draftDisbursements } = await tx
    .selectFrom('companies')
    .select('draftDisbursements')
    .where('companyId', '=', companyId)
    .executeTakeFirstOrThrow();
  if (draftDisbursements) return;
  throw new Refused(
    'DraftsSwitchedOff',
    'Have the platform hold it, or let a Directory Admin set draftDisbursements of the company.',
  );
}

const FRESH_MINUTES = 15;

/** The provider has asked who they are just now; a token says nothing of that. */
export async function mustHaveSignedInFreshly(
  tx: Tx,
  { companyId, userId, tokenId }: Actor,
  { id: disbursementId }: DisbursementRow,
): Promise<void> {
  const session = await tx
    .selectFrom('sessions')
    .select(
      sql<boolean>`coalesce(authenticated_at > clock_timestamp() - make_interval(mins => ${FRESH_MINUTES}),
        false)`.as('isFresh'),
    )
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .where('id', '=', tokenId)
    .executeTakeFirst();
  if (session?.isFresh) return;
  throw new Refused(
    'FreshSignInNeeded',
    `Sign out, sign in again and authorize it within ${FRESH_MINUTES} minutes; no token can.`,
    { minutes: FRESH_MINUTES, disbursementId },
  );
}

interface InDisbursement {
  readonly invoiceId: string;
  readonly number: string;
}

const namesOf = (invoices: readonly InDisbursement[]): string =>
  invoices.map(({ number }) => number).join(', ');

const APPROVING = [
  'invoice.accepted',
  'invoice.exportRequested',
  'invoice.retryRequested',
  'invoice.createAgainRequested',
  'invoice.linked',
];

/** Two people see to it that an invoice is paid: who let it into the ERP, and who pays it. */
export async function mustNotBeApprover(
  tx: Tx,
  actor: Actor,
  { companyId, id }: DisbursementRow,
): Promise<void> {
  const { rows } = await sql<InDisbursement>`
    select i.id as invoice_id, i.number
    from payouts p join invoices i on i.company_id = p.company_id and i.id = p.invoice_id
    where p.company_id = ${companyId} and p.disbursement_id = ${id} and p.removed_at is null
      and exists (select from events e
        where e.company_id = i.company_id and e.subject_id = i.id
          and e.submission = i.submission and e.type = any(${APPROVING})
          and e.actor_id = ${actor.userId})
    order by p.id`.execute(tx);
  if (rows.length === 0) return;
  throw new Refused(
    'LastApprover',
    `You approved ${namesOf(rows)}: somebody else has to authorize the payment.`,
    { invoices: rows, disbursementId: id },
  );
}

/** What the ERP does not have cannot be shown as paid there. */
export async function mustAllBeSynced(
  tx: Tx,
  { companyId, id, connectionId }: DisbursementRow,
): Promise<void> {
  const { rows } = await sql<InDisbursement & { readonly erpStatus: string }>`
    select i.id as invoice_id, i.number, i.erp_status
    from payouts p join invoices i on i.company_id = p.company_id and i.id = p.invoice_id
    where p.company_id = ${companyId} and p.disbursement_id = ${id} and p.removed_at is null
      and (i.erp_status <> 'synced' or i.connection_id is distinct from ${connectionId})
    order by p.id`.execute(tx);
  if (rows.length === 0) return;
  throw new Refused(
    'InvoicesNotSynced',
    `The ERP does not have ${namesOf(rows)} yet: have it synced first, or remove its payout.`,
    { invoices: rows, disbursementId: id },
  );
}

/** What was open when it was added may have been paid in another way since. */
export async function mustStillBeOpen(
  tx: Tx,
  row: DisbursementRow,
  payouts: readonly { readonly invoiceId: string }[],
): Promise<void> {
  const invoices = [...(await lockPayables(tx, row, payouts)).values()];
  const overpaid = invoices.filter(({ due, settled, inFlight }) => settled + inFlight > due);
  const [first] = overpaid;
  if (!first) return;
  const over = formatMoney(first.settled + first.inFlight - first.due, first.currency);
  throw new Refused(
    'NotPossibleNow',
    `Invoice ${first.number} would be overpaid by ${over} by now: remove its payout.`,
    { invoices: overpaid.map(({ id, number }) => ({ invoiceId: id, number })) },
  );
}
