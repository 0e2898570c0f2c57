// What a decision must know beside the invoice's row, read in one query after the row is locked: a
// statement that waited for the lock still sees the commands of before.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Command } from '../domain/commands.ts';
import type { ExportFields, LinkKind } from '../domain/connectors.ts';
import type { Problem, Refusal } from '../domain/failures.ts';
import type { Rights } from '../domain/permissions.ts';
import type { Actor } from './events.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { RIGHTS_OF_U, rightsOf, scopesOf } from './rights.ts';
import type { RightsRow } from './rights.ts';
import type { Connections } from './schema.gen.ts';
import { OPEN_STATUSES } from '../domain/invoice.ts';

export interface CommandBody {
  readonly revision?: string;
  readonly reason?: string;
  readonly exportFields?: ExportFields;
  /** `correct`: the ERP's records that the invoice's parents shall be linked to. */
  readonly links?: Readonly<Partial<Record<CorrectableLink, GivenLink>>>;
  /** `linkExisting`: which document of the ERP is this invoice's. */
  readonly erpDocumentId?: string;
  /** `createAgain`: the ERP's ids of the documents that the person was shown. */
  readonly seen?: readonly string[];
}

/** What one invoice has exactly one of; cost and tax codes have routes of their own. */
export type CorrectableLink = Extract<
  LinkKind,
  'vendor' | 'project' | 'commitment' | 'primeContract'
>;

export interface GivenLink {
  readonly erpId: string;
  readonly erpCode?: string | null;
  readonly erpName: string;
}

export interface Ask {
  readonly actor: Actor;
  readonly command: Command;
  readonly invoiceId: string;
  /** The same key is the same command, for ever. */
  readonly key: string;
  readonly body: CommandBody;
  readonly batchId?: string;
}

export type ConnectionRow = Pick<
  Selectable<Connections>,
  | 'id'
  | 'name'
  | 'connector'
  | 'settings'
  | 'defaults'
  | 'exportSubcontractorInvoices'
  | 'exportOwnerInvoices'
>;

export interface EarlierCommand {
  readonly bodyHash: string;
  readonly command: string;
  readonly answer: { readonly status: number; readonly body: Record<string, unknown> };
}

export interface DecisionContext {
  /** The command that this key already named, if it did. */
  readonly earlier: EarlierCommand | null;
  readonly actorName: string;
  readonly sealedKey: Buffer;
  readonly rights: Rights;
  readonly separateApprover: boolean;
  readonly directExport: boolean;
  readonly connection: ConnectionRow | null;
  /** Whether an attempt of this submission has ever sent a create. */
  readonly createSent: boolean;
}

/** Why a command is refused. */
export interface Refusing {
  readonly code: Refusal;
  readonly detail: string;
  readonly more?: { problems?: readonly Problem[]; [name: string]: unknown };
}

export type Rule = (
  row: InvoiceRow,
  context: DecisionContext,
  ask: Ask,
  tx: Tx,
) => Refusing | undefined | Promise<Refusing | undefined>;

interface Row extends Omit<DecisionContext, 'rights'>, RightsRow {
  readonly scopes: Rights['scopes'];
}

/** One round trip. Undefined when the person is gone or may no longer sign in. */
export async function readDecisionContext(
  tx: Tx,
  invoice: InvoiceRow,
  actor: Actor,
  key: string,
): Promise<DecisionContext | undefined> {
  const { companyId } = actor;
  const { rows } = await sql<Row>`
    select u.name as "actorName", pk.sealed_key as "sealedKey",
      ${RIGHTS_OF_U},
      co.separate_approver as "separateApprover", co.direct_export as "directExport",
      (select jsonb_build_object('bodyHash', c.body_hash, 'command', c.command, 'answer', c.answer)
        from commands c where c.company_id = u.company_id and c.actor_id = u.id
          and c.idempotency_key = ${key} and c.invoice_id = ${invoice.id}) as earlier,
      ${scopesOf(actor.tokenId)} as scopes,
      (select jsonb_build_object('id', cn.id, 'name', cn.name, 'connector', cn.connector,
          'settings', cn.settings, 'defaults', cn.defaults,
          'exportSubcontractorInvoices', cn.export_subcontractor_invoices,
          'exportOwnerInvoices', cn.export_owner_invoices)
        from projects p join connections cn
          on cn.company_id = p.company_id and cn.id = coalesce(${openConnection(invoice)}, p.connection_id)
        where p.company_id = u.company_id and p.id = ${invoice.projectId}) as connection,
      exists (select 1 from export_attempts a where a.company_id = u.company_id
        and a.invoice_id = ${invoice.id} and a.submission = ${invoice.submission}
        and a.create_sent_at is not null) as "createSent"
    from users u
    join companies co on co.company_id = u.company_id
    join person_keys pk on pk.company_id = u.company_id and pk.user_id = u.id
    where u.company_id = ${companyId} and u.id = ${actor.userId} and u.active`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  return { ...row, rights: { ...rightsOf(row), scopes: row.scopes } };
}

/**
 * An open submission stays with the connection it was sent to, whatever the project says by now.
 */
function openConnection(invoice: InvoiceRow) {
  const isOpen = OPEN_STATUSES.includes(invoice.erpStatus);
  return sql`${isOpen ? invoice.connectionId : null}::uuid`;
}
