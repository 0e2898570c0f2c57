// Why a command is refused: rights first, then the table, then the rules of the command. The first
// that fails names the refusal; a rule lists all of its problems at once.
import { sql } from 'kysely';
import {
  isPossible,
  needsRevision,
  possibleCommands,
  TABLE,
  takesExportFields,
} from '../domain/commands.ts';
import { differencesBetween } from '../domain/difference.ts';
import { checkExportFields } from '../domain/export.ts';
import { MAY_BE_SENT } from '../domain/invoice.ts';
import {
  actionOf,
  lackOfAnother,
  NEEDS_ANOTHER_PERSON,
  whyForbidden,
} from '../domain/permissions.ts';
import type { Ask, DecisionContext, Refusing, Rule } from './decision-context.ts';
import { capabilitiesFor } from './export-input.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import {
  correctsSomething,
  hasNoLivePayments,
  mayBeCreatedAgain,
  namesADocument,
  sawTheCandidates,
} from './repair-rules.ts';

/** In the order in which they are asked. */
const RULES: readonly Rule[] = [
  isAllowed,
  isNotBeingLookedInto,
  isInTheTable,
  mayBeCreatedAgain,
  hasReason,
  isReadyToSend,
  isTheRevisionSeen,
  hasExportFields,
  correctsSomething,
  namesADocument,
  sawTheCandidates,
  hasNoLivePayments,
];

/**
 * Those that depend on the invoice and the person alone: what a screen needs to know beforehand.
 */
const BEFOREHAND: readonly Rule[] = [
  isAllowed,
  isNotBeingLookedInto,
  isInTheTable,
  mayBeCreatedAgain,
  isReadyToSend,
  hasNoLivePayments,
];

export const whyRefused = (tx: Tx, row: InvoiceRow, context: DecisionContext, ask: Ask) =>
  firstOf(RULES, tx, row, context, ask);

export const whyNotOffered = (tx: Tx, row: InvoiceRow, context: DecisionContext, ask: Ask) =>
  firstOf(BEFOREHAND, tx, row, context, ask);

async function firstOf(
  rules: readonly Rule[],
  tx: Tx,
  row: InvoiceRow,
  context: DecisionContext,
  ask: Ask,
): Promise<Refusing | undefined> {
  for (const rule of rules) {
    const refusing = await rule(row, context, ask, tx);
    if (refusing) return refusing;
  }
  return undefined;
}

function isAllowed(
  row: InvoiceRow,
  context: DecisionContext,
  { actor, command }: Ask,
): Refusing | undefined {
  const why = whyForbidden(context.rights, actionOf(command), row);
  if (why) return { code: 'Forbidden', detail: why.detail, more: { ...why.lack } };
  const isTheirs = row.createdBy === actor.userId || row.sentBy === actor.userId;
  if (!context.separateApprover || !isTheirs || !NEEDS_ANOTHER_PERSON.includes(command))
    return undefined;
  const another = lackOfAnother(row);
  return {
    code: 'SeparateApprover',
    detail: `You ${row.sentBy === actor.userId ? 'sent' : 'created'} this invoice; by the rule separateApprover of this company somebody else has to accept, export, retry and link it: ${another.whoCould}.`,
    more: { rule: 'separateApprover', ...another },
  };
}

function isNotBeingLookedInto(row: InvoiceRow): Refusing | undefined {
  if (row.lookId === null) return undefined;
  return {
    code: 'BeingLookedInto',
    detail: `The ERP is being asked about this invoice for another command: wait for it, or withdraw it (POST /v1/commands/${row.lookId}/withdraw).`,
    more: { underWay: row.lookId, erpStatus: row.erpStatus },
  };
}

async function isInTheTable(
  row: InvoiceRow,
  _context: DecisionContext,
  { command }: Ask,
  tx: Tx,
): Promise<Refusing | undefined> {
  if (isPossible(command, row.erpStatus)) return undefined;
  const last = await lastMove(tx, row);
  const possible = possibleCommands(row.erpStatus);
  const since = last ? ` since ${last.at}` : '';
  return {
    code: 'NotPossibleNow',
    detail: `${command} is not possible: the invoice is ${row.erpStatus}${since}. Possible now: ${possible.join(', ') || 'nothing'}.`,
    more: { erpStatus: row.erpStatus, version: row.version, possible, last },
  };
}

export interface LastMove {
  /** Null: a run did it. */
  readonly actorId: string | null;
  readonly at: string;
  readonly type: string;
}

/** Who moved it last, and when: so that of two approvers at once the second reads who was first. */
async function lastMove(tx: Tx, row: InvoiceRow): Promise<LastMove | null> {
  const last = await tx
    .selectFrom('events')
    .select(['actorId', 'recordedAt as at', 'type'])
    .where('companyId', '=', row.companyId)
    .where('subjectId', '=', row.id)
    .where(sql<boolean>`after ? 'erpStatus'`)
    .where('type', '!=', 'command.refused')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}

function hasReason(
  _row: InvoiceRow,
  _context: DecisionContext,
  { command, body }: Ask,
): Refusing | undefined {
  if (!TABLE[command].needsReason || body.reason?.trim()) return undefined;
  return {
    code: 'ReasonMissing',
    detail: `${command} needs a reason: whoever sent the invoice has to know what to correct.`,
    more: { problems: [{ pointer: '/reason', rule: 'required', detail: 'Give a reason.' }] },
  };
}

function isReadyToSend(
  row: InvoiceRow,
  context: DecisionContext,
  { command, body }: Ask,
): Refusing | undefined {
  if (command !== 'send') return undefined;
  const allowed = MAY_BE_SENT[row.kind];
  if (!allowed.includes(row.reviewStatus))
    return {
      code: 'ReviewStatusNotReady',
      detail: `The review status is ${row.reviewStatus}; ${row.kind} invoices are sent when it is ${allowed.join(', ')}.`,
      more: { reviewStatus: row.reviewStatus, allowed },
    };
  const { connection } = context;
  if (!connection)
    return {
      code: 'NotConnected',
      detail: 'The project has no connection to an ERP. Name one in its connectionId.',
    };
  const isOn =
    row.kind === 'owner' ? connection.exportOwnerInvoices : connection.exportSubcontractorInvoices;
  if (!isOn || !capabilitiesFor(connection).kinds.includes(row.kind))
    return {
      code: 'KindNotExported',
      detail: `${connection.name} does not export ${row.kind} invoices.`,
    };
  return body.revision === undefined ? undefined : whyStale(row, body.revision, {});
}

async function isTheRevisionSeen(
  row: InvoiceRow,
  _context: DecisionContext,
  { command, body }: Ask,
  tx: Tx,
): Promise<Refusing | undefined> {
  if (!needsRevision(command, row.erpStatus)) return undefined;
  if (body.revision === undefined)
    return {
      code: 'Invalid',
      detail: 'Name the revision of the invoice that you saw.',
      more: {
        problems: [
          {
            pointer: '/revision',
            rule: 'required',
            detail: 'The decision is bound to a revision.',
          },
        ],
      },
    };
  if (body.revision === row.revision) return undefined;
  const contents = await tx
    .selectFrom('invoiceRevisions')
    .select(['revision', 'content'])
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('revision', 'in', [row.revision, body.revision])
    .execute();
  const contentOf = (revision: string): unknown =>
    contents.find((one) => one.revision === revision)?.content;
  const seen = contentOf(body.revision);
  return whyStale(row, body.revision, {
    difference: seen === undefined ? null : differencesBetween(seen, contentOf(row.revision)),
  });
}

function whyStale(
  row: InvoiceRow,
  seen: string,
  more: Record<string, unknown>,
): Refusing | undefined {
  if (seen === row.revision) return undefined;
  return {
    code: 'StaleRevision',
    detail:
      'The invoice is at another revision than the one you saw. Read it again and decide anew.',
    more: { revision: row.revision, seen, ...more },
  };
}

function hasExportFields(
  row: InvoiceRow,
  context: DecisionContext,
  { command, body }: Ask,
): Refusing | undefined {
  if (!takesExportFields(command, row.erpStatus)) {
    if (!body.exportFields || Object.keys(body.exportFields).length === 0) return undefined;
    return {
      code: 'Invalid',
      detail: 'Export fields are given when the invoice is accepted.',
      more: {
        problems: [
          { pointer: '/exportFields', rule: 'notTaken', detail: `${command} takes none here.` },
        ],
      },
    };
  }
  if (!context.connection) return undefined;
  const problems = checkExportFields(
    body.exportFields ?? {},
    row.kind,
    capabilitiesFor(context.connection),
  );
  if (problems.length === 0) return undefined;
  return { code: 'Invalid', detail: 'Some export fields are not valid.', more: { problems } };
}
