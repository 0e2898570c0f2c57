// A decision: one transaction under the invoice's lock that finds the command or makes it, checks
// table, rights and rules, and writes command, status, event and outbox. A decision answered 2xx is
// in the books, whatever dies (design.md section 4). Tells nobody: the caller does, after the commit.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import type { ExportFields } from '../domain/connectors.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { problemBody } from '../domain/failures.ts';
import type { Problem } from '../domain/failures.ts';
import { hashOf } from './canonical.ts';
import { whyRefused } from './decision-rules.ts';
import type { LastMove, Refusing } from './decision-rules.ts';
import { readDecisionContext } from './decision-context.ts';
import type { Ask, DecisionContext } from './decision-context.ts';
import { asJson, recordEvent, sealActor } from './events.ts';
import type { SealedActor } from './events.ts';
import { planOf } from './export-input.ts';
import { failingPlan } from './export-outcomes.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice, moveInvoice, tellingOf } from './invoices.ts';
import type { InvoiceChanges, InvoiceRow, Telling } from './invoices.ts';
import { queueToTell } from './outbox.ts';
import { Refused } from './refused.ts';

export interface Decision {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** What to tell after the commit; undefined when nothing moved. */
  readonly telling?: Telling;
  readonly repeated: boolean;
}

/** Decides. Throws `Refused` for what leaves nothing behind: 404, and a key used with another body. */
export async function decide(db: Db, ask: Ask): Promise<Decision> {
  const { companyId } = ask.actor;
  return db.inCompany(companyId, async (tx) => {
    const row = await lockInvoice(tx, companyId, ask.invoiceId);
    if (!row) throw new Refused('InvoiceNotFound', `There is no invoice ${ask.invoiceId}.`);
    const context = await readDecisionContext(tx, row, ask.actor, ask.key);
    if (!context) throw new Refused('Unauthenticated', 'This user may no longer sign in.');
    const bodyHash = hashOf({ command: ask.command, body: ask.body });
    const { earlier } = context;
    if (earlier) return withName(tx, companyId, answerAgain(ask, bodyHash, earlier));

    const by = sealActor(db, ask.actor, context.actorName, context.sealedKey);
    const refusing = await whyRefused(tx, row, context, ask);
    if (refusing)
      return withName(tx, companyId, await refuse(tx, row, ask, { refusing, by, bodyHash }));
    return carryOut(tx, row, ask, { context, by, bodyHash });
  });
}

function answerAgain(
  ask: Ask,
  bodyHash: string,
  earlier: NonNullable<DecisionContext['earlier']>,
): Decision {
  if (earlier.bodyHash !== bodyHash)
    throw new Refused(
      'IdempotencyKeyReused',
      `The key "${ask.key}" already named the command ${earlier.command} on this invoice, with another body. Use a new key for a new command.`,
    );
  return { ...earlier.answer, repeated: true };
}

/**
 * Who moved the invoice last, for whoever came second. Kept is only the person's id: their name must
 * be gone from what is kept once their key is.
 */
async function withName(tx: Tx, companyId: string, decision: Decision): Promise<Decision> {
  const { last, detail } = decision.body as { last?: LastMove | null; detail?: string };
  if (!last?.actorId) return decision;
  const person = await tx
    .selectFrom('users')
    .select('name')
    .where('companyId', '=', companyId)
    .where('id', '=', last.actorId)
    .executeTakeFirst();
  if (!person) return decision;
  const body = {
    ...decision.body,
    last: { ...last, by: person.name },
    detail: `${detail ?? ''} It was moved last by ${person.name}.`,
  };
  return { ...decision, body };
}

/** A refusal is part of the record; a missing right does not use up the key. */
async function refuse(
  tx: Tx,
  row: InvoiceRow,
  ask: Ask,
  { refusing, by, bodyHash }: { refusing: Refusing; by: SealedActor; bodyHash: string },
): Promise<Decision> {
  const body = problemBody(refusing.code, refusing.detail, refusing.more);
  const commandId = randomUUID();
  if (body.status !== 403)
    await insertCommand(tx, ask, {
      id: commandId,
      bodyHash,
      outcome: 'refused',
      answer: { status: body.status, body: { ...body, commandId } },
      version: row.version,
    });
  await recordEvent(tx, row.companyId, {
    subjectKind: 'invoice',
    subjectId: row.id,
    type: 'command.refused',
    by,
    ...(body.status !== 403 && { commandId }),
    submission: row.submission,
    version: row.version,
    reason: ask.body.reason,
    after: { command: ask.command, code: body.code, detail: body.detail, erpStatus: row.erpStatus },
  });
  return {
    status: body.status,
    body: body.status === 403 ? body : { ...body, commandId },
    repeated: false,
  };
}

async function carryOut(
  tx: Tx,
  row: InvoiceRow,
  ask: Ask,
  { context, by, bodyHash }: { context: DecisionContext; by: SealedActor; bodyHash: string },
): Promise<Decision> {
  const commandId = randomUUID();
  const plan = await target(tx, row, ask, context);
  const moved = await moveInvoice(tx, row, {
    to: plan.to,
    set: plan.set,
    event: {
      type: plan.event,
      by,
      commandId,
      reason: ask.body.reason,
      after: { erpStatus: plan.to, revision: row.revision, ...plan.after },
    },
  });
  const body = {
    commandId,
    command: ask.command,
    invoiceId: row.id,
    outcome: 'done',
    erpStatus: moved.erpStatus,
    submission: moved.submission,
    version: moved.version,
    revision: moved.revision,
    ...(moved.failure && { failure: moved.failure, problems: plan.problems }),
  };
  await insertCommand(tx, ask, {
    id: commandId,
    bodyHash,
    outcome: 'done',
    answer: { status: 200, body },
    version: moved.version,
  });
  const telling = tellingOf(moved, commandId);
  await queueToTell(tx, telling);
  return { status: 200, body, telling, repeated: false };
}

interface Target {
  readonly to: InvoiceStatus;
  readonly event: string;
  readonly set: InvoiceChanges;
  readonly after?: Record<string, unknown>;
  readonly problems?: readonly Problem[];
}

const EVENTS: Readonly<Record<Command, string>> = {
  send: 'invoice.sent',
  retrieve: 'invoice.retrieved',
  accept: 'invoice.accepted',
  reject: 'invoice.rejected',
  export: 'invoice.exportRequested',
};

/** Where the command takes the invoice, and what it writes on the way. */
async function target(
  tx: Tx,
  row: InvoiceRow,
  ask: Ask,
  context: DecisionContext,
): Promise<Target> {
  const event = EVENTS[ask.command];
  const decided = {
    decidedBy: ask.actor.userId,
    failure: null,
    failureWords: null,
    failureProblems: '[]',
  };
  if (ask.command === 'send') return sending(tx, row, ask, context);
  if (ask.command === 'export')
    return exporting(tx, row, context, { event, set: decided, fields: fieldsOf(row, ask) });
  if (ask.command === 'accept') {
    const fields = ask.body.exportFields ?? {};
    return {
      to: TABLE.accept.to,
      event,
      set: { ...decided, exportFields: asJson(fields) },
      after: { exportFields: fields },
    };
  }
  return { to: TABLE[ask.command].to, event, set: { ...decided, exportFields: '{}' } };
}

/** What the approver gave: now, or when accepting. */
function fieldsOf(row: InvoiceRow, ask: Ask): ExportFields {
  return row.erpStatus === 'readyToExport' ? (ask.body.exportFields ?? {}) : row.exportFields;
}

async function sending(
  tx: Tx,
  row: InvoiceRow,
  ask: Ask,
  context: DecisionContext,
): Promise<Target> {
  const set = {
    submission: row.submission + 1,
    sentBy: ask.actor.userId,
    sentAt: sql<string>`clock_timestamp()`,
    connectionId: context.connection?.id ?? null,
    direct: context.directExport,
    decidedBy: null,
    exportFields: '{}',
  };
  if (!context.directExport) return { to: TABLE.send.to, event: EVENTS.send, set };
  return exporting(tx, row, context, { event: EVENTS.send, set, fields: {} });
}

/** On the way to the ERP, or stopped by every rule that fails before it is asked. */
async function exporting(
  tx: Tx,
  row: InvoiceRow,
  context: DecisionContext,
  given: {
    event: string;
    set: InvoiceChanges;
    fields: ExportFields;
  },
): Promise<Target> {
  if (!context.connection) throw new Error(`invoice ${row.id} has no connection`);
  const plan = await planOf(tx, row, context.connection, given.fields);
  const set = { ...given.set, exportFields: asJson(given.fields) };
  const after = { exportFields: given.fields };
  if ('document' in plan) return { to: TABLE.export.to, event: given.event, set, after };
  const { failure, problems } = plan;
  return {
    to: 'failedToExport',
    event: given.event,
    set: {
      ...set,
      failure,
      failureWords: failingPlan(plan).words,
      failureProblems: asJson(problems),
    },
    after: { ...after, failure, problems },
    problems,
  };
}

async function insertCommand(
  tx: Tx,
  ask: Ask,
  command: {
    id: string;
    bodyHash: string;
    outcome: 'done' | 'refused';
    answer: { status: number; body: object };
    version: number;
  },
): Promise<void> {
  await tx
    .insertInto('commands')
    .values({
      ...command,
      answer: asJson(command.answer),
      companyId: ask.actor.companyId,
      actorId: ask.actor.userId,
      idempotencyKey: ask.key,
      invoiceId: ask.invoiceId,
      batchId: ask.batchId ?? null,
      command: ask.command,
      body: asJson(ask.body),
    })
    .execute();
}
