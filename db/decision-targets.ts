// Where a command takes the invoice, and what it writes on the way.
import { sql } from 'kysely';
import { TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import type { ExportFields } from '../domain/connectors.ts';
import type { ErpFailure, Problem } from '../domain/failures.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import type { Ask, CorrectableLink, DecisionContext } from './decision-context.ts';
import { asJson } from './events.ts';
import type { Actor, SealedActor } from './events.ts';
import { planOf } from './export-input.ts';
import { failingPlan } from './export-outcomes.ts';
import { retryableAfter } from './failures.ts';
import type { Mended, Retryable } from './failures.ts';
import type { Tx } from './index.ts';
import type { InvoiceChanges, InvoiceRow } from './invoices.ts';
import { replaceLink } from './links.ts';
import { leaveQueue } from './turns.ts';
import { invoiceSubject } from './subjects.ts';

export interface Target {
  readonly to: InvoiceStatus;
  readonly set: InvoiceChanges;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  readonly problems?: readonly Problem[];
  /** `correct` set links that other exports may have lacked, too. */
  readonly retryable?: Retryable | undefined;
}

/** What a target is worked out from. */
export interface Asked {
  readonly row: InvoiceRow;
  readonly context: DecisionContext;
  readonly ask: Ask;
  readonly by: SealedActor;
}

export const NO_FAILURE = { failure: null, failureWords: null, failureProblems: '[]' };

/**
 * The commands that are decided at once; those that look into the ERP first end in
 * look-outcomes.ts.
 */
export async function targetOf(tx: Tx, asked: Asked): Promise<Target> {
  return TARGETS[asked.ask.command](tx, asked);
}

const TARGETS: Readonly<Record<Command, (tx: Tx, asked: Asked) => Target | Promise<Target>>> = {
  send: sending,
  retrieve: decided,
  accept: (tx, asked) => {
    const exportFields = asked.ask.body.exportFields ?? {};
    const { set, ...target } = decided(tx, asked);
    return {
      ...target,
      set: { ...set, exportFields: asJson(exportFields) },
      after: { exportFields },
    };
  },
  reject: decided,
  export: (tx, asked) => {
    const { row, ask } = asked;
    const given = row.erpStatus === 'readyToExport' ? (ask.body.exportFields ?? {}) : undefined;
    return exporting(tx, asked, given ?? row.exportFields);
  },
  stopExport: stopping,
  correct: correcting,
  retry: (tx, asked) => exporting(tx, asked, asked.row.exportFields),
  createAgain: creatingAgain,
  linkExisting: mustLook,
  unlink: mustLook,
};

function mustLook(_tx: Tx, { ask }: Asked): never {
  throw new Error(`${ask.command} is decided only after a look into the ERP`);
}

/** Sent back, taken back or accepted. */
function decided(_tx: Tx, { ask }: Pick<Asked, 'ask'>): Target {
  return {
    to: TABLE[ask.command].to,
    set: { decidedBy: ask.actor.userId, ...NO_FAILURE, exportFields: '{}' },
  };
}

/** Back to where it was decided; a submission that went out by itself waits for an approver now. */
export async function stopping(tx: Tx, { row, ask }: Pick<Asked, 'row' | 'ask'>): Promise<Target> {
  const { companyId, connectionId } = row;
  if (connectionId)
    await leaveQueue(tx, { companyId, connectionId, subject: invoiceSubject(row.id) });
  return {
    to: row.direct ? 'readyToExport' : TABLE.stopExport.to,
    set: { decidedBy: ask.actor.userId, direct: false },
  };
}

async function sending(tx: Tx, asked: Asked): Promise<Target> {
  const { row, context, ask } = asked;
  const set = {
    submission: row.submission + 1,
    sentBy: ask.actor.userId,
    sentAt: sql<string>`clock_timestamp()`,
    connectionId: context.connection?.id ?? null,
    direct: context.directExport,
    decidedBy: null,
    exportFields: '{}',
  };
  if (!context.directExport) return { to: TABLE.send.to, set };
  return exporting(tx, asked, {}, set);
}

/** On the way to the ERP, or stopped by every rule that fails before it is asked. */
async function exporting(
  tx: Tx,
  { row, context, ask }: Asked,
  exportFields: ExportFields,
  more: InvoiceChanges = { decidedBy: ask.actor.userId, ...NO_FAILURE },
): Promise<Target> {
  if (!context.connection) throw new Error(`invoice ${row.id} has no connection`);
  const plan = await planOf(tx, row, context.connection, exportFields);
  const set = { ...more, exportFields: asJson(exportFields) };
  // A direct send leads straight to where its export does.
  const command = ask.command === 'send' ? 'export' : ask.command;
  if ('document' in plan) return { to: TABLE[command].to, set, after: { exportFields } };
  const { failure, problems } = plan;
  return {
    to: 'failedToExport',
    set: {
      ...set,
      failure,
      failureWords: failingPlan(plan).words,
      failureProblems: asJson(problems),
    },
    after: { exportFields, failure, problems },
    problems,
  };
}

/** The failure stays until a retry: only what may be wrong is changed, each with its old value. */
async function correcting(tx: Tx, { row, ask, by }: Asked): Promise<Target> {
  const { exportFields = {}, links = {} } = ask.body;
  const named = Object.keys(exportFields) as (keyof ExportFields)[];
  const old = Object.fromEntries(named.map((name) => [name, row.exportFields[name] ?? null]));
  const linked = await replaceLinks(tx, row, { links, by, actor: ask.actor });
  const merged = { ...row.exportFields, ...exportFields };
  return {
    to: TABLE.correct.to,
    set: { decidedBy: ask.actor.userId, exportFields: asJson(merged) },
    before: { exportFields: old, links: linked.before },
    after: { exportFields, links: linked.after, failure: row.failure as ErpFailure },
    retryable: linked.retryable,
  };
}

async function replaceLinks(
  tx: Tx,
  row: InvoiceRow,
  given: { links: NonNullable<Ask['body']['links']>; by: SealedActor; actor: Actor },
): Promise<{
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  retryable?: Retryable;
}> {
  const { companyId, connectionId } = row;
  const subjects: Record<CorrectableLink, string | null> = {
    vendor: row.vendorId,
    project: row.projectId,
    commitment: row.commitmentId,
    primeContract: row.primeContractId,
  };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const mended: Mended[] = [];
  // In one order for everybody: two who correct the same links do not wait for each other.
  const inOrder = Object.entries(given.links).toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, link] of inOrder) {
    const kind = name as CorrectableLink;
    const subjectId = subjects[kind];
    if (!subjectId || !connectionId) continue; // the rules let only those of its kind through
    const place = { companyId, connectionId, kind, subjectId };
    const changed = await replaceLink(tx, place, {
      by: given.by,
      userId: given.actor.userId,
      link,
    });
    before[kind] = changed.before;
    after[kind] = changed.after;
    mended.push(place);
  }
  if (!connectionId || mended.length === 0) return { before, after };
  return {
    before,
    after,
    retryable: await retryableAfter(tx, given.actor, connectionId, mended),
  };
}

/** A key of its own for this decision; what the person was shown is no double any more. */
async function creatingAgain(tx: Tx, asked: Asked): Promise<Target> {
  const { row } = asked;
  const { candidates, again } = await tx
    .updateTable('exportAttempts')
    .set({
      again: sql`again + 1`,
      passedOver: sql`passed_over || coalesce(jsonb_path_query_array(candidates, '$[*].id'), '[]')`,
    })
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('submission', '=', row.submission)
    .returning(['candidates', 'again'])
    .executeTakeFirstOrThrow();
  const target = await exporting(tx, asked, row.exportFields);
  return { ...target, after: { ...target.after, candidates, again } };
}
