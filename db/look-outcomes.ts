// How a look into the ERP ends: the command is decided under the row's lock, with rights and rules
// checked again on the row as it stands now; or it is refused, and the invoice stays as it was.
import { askToSend } from './attachment-sendings.ts';
import { TABLE } from '../domain/commands.ts';
import type { LookingCommand } from '../domain/commands.ts';
import type { ErpDocument, ExportDocument } from '../domain/document.ts';
import type { ExportPlan } from '../domain/export.ts';
import { problemBody } from '../domain/failures.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { readDecisionContext } from './decision-context.ts';
import type { Ask, CommandBody, DecisionContext, Refusing } from './decision-context.ts';
import { whyRefused } from './decision-rules.ts';
import { NO_FAILURE, stopping, targetOf } from './decision-targets.ts';
import type { Asked, Target } from './decision-targets.ts';
import type { ByRun, SealedActor } from './events.ts';
import type { ExportKeys } from './export-keys.ts';
import { turnOf } from './export-lease.ts';
import type { At } from './export-lease.ts';
import { keepCandidates } from './candidates.ts';
import { whoseDocument } from './document-owners.ts';
import { linkColumns } from './export-outcomes.ts';
import { applyToLinked } from './waiting-payments.ts';
import type { Db, Tx } from './index.ts';
import { getLockedInvoice, moveInvoice, raiseVersion, standingOf } from './invoices.ts';
import type { InvoiceRow, Standing } from './invoices.ts';
import { besidePages } from './payment-order.ts';
import { bodyOfDone, endCommand, recordLookWaiting, stopWaitingToLook } from './looks.ts';
import { shutGateAfter } from './gates.ts';
import { giveBackTurn, outcomeOf } from './turns.ts';

/** A look that has its turn: everything the ERP has to be asked for. */
export interface Look extends ExportKeys {
  readonly at: At;
  readonly by: ByRun;
  readonly commandId: string;
  readonly command: LookingCommand;
  readonly body: CommandBody;
  readonly row: InvoiceRow;
  readonly connection: ConnectionAccess;
  readonly holder: string;
  /** The document that was sent last in this submission, and what would be sent now. */
  readonly sent: ExportDocument | null;
  readonly plan: ExportPlan;
  /** The ERP's id of the vendor or the customer; null while there is no link. */
  readonly partyId: string | null;
  readonly attempts: number;
  readonly leftMs: number;
}

/** What the ERP has: nothing (any more), one document, or a reason why the command is refused. */
export type Finding =
  | { readonly nothing: true; readonly words?: string }
  | { readonly document: ErpDocument }
  | { readonly refusing: Refusing; readonly candidates?: readonly ErpDocument[] };

/** The ERP could not tell. */
export const notAsked = (words: string): Finding => ({
  refusing: {
    code: 'ErpNotAsked',
    detail: `The ERP could not tell, so this is not decided: ${words}`,
  },
});

/**
 * The ERP did not answer: waits for the rest of the two minutes, or gives up. `busyMs`: for how
 * long it wants to be asked nothing at all.
 */
export async function recordLookFailure(
  db: Db,
  look: Look,
  why: ErpWait & { isFinal: boolean; busyMs: number | undefined },
): Promise<Standing | undefined> {
  return db.inCompany(look.at.companyId, async (tx) => {
    const row = await getLockedInvoice(tx, look.at);
    await giveBackTurn(tx, turnOf(look), outcomeOf(why, why.busyMs));
    await shutGateAfter(tx, turnOf(look), { ...why, by: look.by, connection: look.connection });
    if (row.lookId !== look.commandId) return standingOf(row); // withdrawn, or decided by another
    if (why.isFinal) return standingOf(await conclude(tx, row, look, notAsked(why.words)));
    await recordLookWaiting(tx, { companyId: row.companyId, commandId: look.commandId }, why);
    return undefined;
  });
}

/** Decides, if the look is still wanted. Returns where the invoice stands then. */
export async function decideAfterLook(db: Db, look: Look, finding: Finding): Promise<Standing> {
  return db.inCompany(look.at.companyId, async (tx) => {
    await besidePages(tx, look.at.companyId); // it may be linked
    const row = await getLockedInvoice(tx, look.at);
    await giveBackTurn(tx, turnOf(look), 'answered');
    if (row.lookId !== look.commandId) return standingOf(row); // withdrawn, or decided by another
    return standingOf(await conclude(tx, row, look, finding));
  });
}

type Concluding = Pick<Look, 'commandId' | 'command' | 'body' | 'by'>;

/** Decides the command, or refuses it. The row is locked and waits for this look. */
export async function conclude(
  tx: Tx,
  locked: InvoiceRow,
  look: Concluding,
  finding: Finding,
): Promise<InvoiceRow> {
  const row = { ...locked, lookId: null }; // for this command nobody looks any more
  const by = await askerOf(tx, row, look);
  const actor = { companyId: row.companyId, userId: by.actorId, tokenId: by.tokenId, address: '' };
  const { command, body } = look;
  const ask: Ask = { actor, command, invoiceId: row.id, key: '', body };
  const context = await readDecisionContext(tx, row, actor, '');
  if ('refusing' in finding && finding.candidates)
    await keepCandidates(
      tx,
      { ...look, companyId: row.companyId, invoiceId: row.id, submission: row.submission },
      finding.candidates,
    );
  if (!context) return refuse(tx, row, { look, by, refusing: GONE });
  const refusing = await whyNot(tx, row, { context, ask, finding });
  if (refusing) return refuse(tx, row, { look, by, refusing });
  const target = await whereTo(tx, { row, context, ask, by }, finding);
  await stopWaitingToLook(tx, row, target.to);
  const moved = await moveInvoice(tx, row, {
    to: target.to,
    set: { ...target.set, lookId: null },
    event: {
      type:
        target.to === 'synced' && command === 'stopExport'
          ? 'invoice.synced'
          : TABLE[command].event,
      by: { ...by, ...look.by },
      commandId: look.commandId,
      reason: body.reason,
      before: { erpStatus: row.erpStatus, ...target.before },
      after: { erpStatus: target.to, revision: row.revision, ...target.after },
    },
  });
  const place = { companyId: row.companyId, commandId: look.commandId };
  await endCommand(tx, place, 'done', bodyOfDone(moved, command, look.commandId));
  if (target.to !== 'synced') return moved;
  await askToSend(tx, moved);
  return applyToLinked(tx, moved, { ...by, ...look.by });
}

const GONE: Refusing = { code: 'Forbidden', detail: 'Whoever asked for it may no longer sign in.' };

/** Rights and rules as they are now, then what the ERP says. */
async function whyNot(
  tx: Tx,
  row: InvoiceRow,
  { context, ask, finding }: { context: DecisionContext; ask: Ask; finding: Finding },
): Promise<Refusing | undefined> {
  const refusing = await whyRefused(tx, row, context, ask);
  if (refusing) return refusing;
  if ('refusing' in finding) return finding.refusing;
  if (!('document' in finding)) return undefined;
  const { document } = finding;
  const other = await whoseDocument(tx, row, document);
  if (!other) return undefined;
  const detail = `The ERP's document ${document.id} belongs to invoice ${other.number}.`;
  return { code: 'ErpDocumentDiffers', detail, more: { documents: [document] } };
}

/** The invoice stays where it was; what it waited for goes on. */
async function refuse(
  tx: Tx,
  row: InvoiceRow,
  { look, by, refusing }: { look: Concluding; by: SealedActor; refusing: Refusing },
): Promise<InvoiceRow> {
  const body = problemBody(refusing.code, refusing.detail, refusing.more);
  const { commandId, command } = look;
  await endCommand(tx, { companyId: row.companyId, commandId }, 'refused', body);
  await stopWaitingToLook(tx, row, row.erpStatus);
  return raiseVersion(
    tx,
    row,
    { lookId: null },
    {
      type: 'command.refused',
      by: { ...by, ...look.by },
      commandId,
      reason: look.body.reason,
      after: { command, code: body.code, detail: body.detail, erpStatus: row.erpStatus },
    },
  );
}

async function whereTo(tx: Tx, asked: Asked, finding: Finding): Promise<Target> {
  const { row, ask } = asked;
  if ('document' in finding) {
    const set = {
      decidedBy: ask.actor.userId,
      ...NO_FAILURE,
      ...linkColumns(row, finding.document),
    };
    return { to: TABLE.linkExisting.to, set, after: { erpDocument: finding.document } };
  }
  if (ask.command === 'stopExport') return stopping(tx, asked);
  if (ask.command === 'unlink') return unlinking(row, ask, finding);
  return targetOf(tx, asked);
}

function unlinking(row: InvoiceRow, { actor }: Ask, finding: Finding): Target {
  return {
    to: TABLE.unlink.to,
    set: {
      decidedBy: actor.userId,
      erpDocumentId: null,
      erpDocumentNumber: null,
      erpOwnNumber: null,
      erpDocumentUrl: null,
      syncedAt: null,
      exportFields: '{}',
      paymentStatus: 'unpaid',
      settleAt: null,
      settledAt: null,
    },
    before: { erpDocument: { id: row.erpDocumentId, number: row.erpDocumentNumber } },
    ...('words' in finding && { after: { words: finding.words } }),
  };
}

/** The person who asked, as the record keeps them. */
async function askerOf(tx: Tx, row: InvoiceRow, { commandId }: Concluding): Promise<SealedActor> {
  const event = await tx
    .selectFrom('events')
    .select(['actorId', 'tokenId', 'actorName', 'actorAddress'])
    .where('companyId', '=', row.companyId)
    .where('subjectId', '=', row.id)
    .where('commandId', '=', commandId)
    .where('type', '=', 'invoice.lookBegun')
    .executeTakeFirstOrThrow();
  return event as SealedActor;
}
