// A decision: one transaction under the invoice's lock that finds the command or makes it, checks
// table, rights and rules, and writes command, status, event and outbox. A decision answered 200 is
// in the books, whatever dies (design.md section 4); 202: the ERP is asked first, and
// look-outcomes.ts decides. Tells nobody: the caller does, after the commit.
import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import { problemBody } from '../domain/failures.ts';
import { watchInvoice } from './approvers.ts';
import { hashOf } from './canonical.ts';
import { whyRefused } from './decision-rules.ts';
import type { LastMove } from './decision-rules.ts';
import { readDecisionContext } from './decision-context.ts';
import type { Ask, DecisionContext, Refusing } from './decision-context.ts';
import { targetOf } from './decision-targets.ts';
import type { Asked, Target } from './decision-targets.ts';
import { asJson, recordEvent, sealActor } from './events.ts';
import type { SealedActor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice, moveInvoice, tellingOf } from './invoices.ts';
import type { InvoiceRow, Telling } from './invoices.ts';
import { beginLook, bodyOfDone, looksFirst } from './looks.ts';
import { Refused } from './refused.ts';
import type { Commands } from './schema.gen.ts';

export interface Decision {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** What to tell after the commit; undefined when nothing moved. */
  readonly telling?: Telling;
  readonly repeated: boolean;
}

/**
 * Decides. Throws `Refused` for what leaves nothing behind: 404, and a key used with another body.
 */
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
    const asked = { row, ask, context, by };
    return looksFirst(ask.command, context)
      ? beginToLook(tx, asked, bodyHash)
      : carryOut(tx, asked, bodyHash);
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
 * Who moved the invoice last, for whoever came second. Kept is only the person's id: their name
 * must be gone from what is kept once their key is.
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

/** By these an invoice begins to wait for an approver, or ends to. */
const COMES_OR_GOES: ReadonlySet<Command> = new Set(['send', 'retrieve', 'reject']);

async function carryOut(
  tx: Tx,
  { row, ask, context, by }: Asked,
  bodyHash: string,
): Promise<Decision> {
  const commandId = randomUUID();
  const target = await targetOf(tx, { row, ask, context, by });
  const stands = { ...row, ...standingAfter(row, target) };
  const { problems, retryable } = target;
  const body = {
    ...bodyOfDone(stands, ask.command, commandId, problems),
    ...(retryable && { retryable }),
  };
  const moved = await moveInvoice(tx, row, {
    to: target.to,
    set: target.set,
    event: {
      type: TABLE[ask.command].event,
      by,
      commandId,
      reason: ask.body.reason,
      before: { erpStatus: row.erpStatus, ...target.before },
      after: { erpStatus: target.to, revision: row.revision, ...target.after },
    },
    command: commandRow(ask, {
      id: commandId,
      bodyHash,
      outcome: 'done',
      answer: { status: 200, body },
      version: stands.version,
    }),
    isTold: true,
  });
  if (COMES_OR_GOES.has(ask.command)) await watchInvoice(tx, moved, by);
  return { status: 200, body, telling: tellingOf(moved, commandId), repeated: false };
}

/** What the answer says of the invoice: it is written by the statement that moves it. */
function standingAfter(row: InvoiceRow, { to, set }: Target) {
  const { submission = row.submission, failure = row.failure } = set;
  return { erpStatus: to, version: row.version + 1, submission, failure };
}

/** The ERP is asked first: the command waits for it, and nothing else may be decided meanwhile. */
async function beginToLook(tx: Tx, { row, ask, by }: Asked, bodyHash: string): Promise<Decision> {
  const commandId = randomUUID();
  const body = {
    commandId,
    command: ask.command,
    invoiceId: row.id,
    outcome: 'looking',
    erpStatus: row.erpStatus,
    submission: row.submission,
    version: row.version + 1,
    revision: row.revision,
  };
  await insertCommand(tx, ask, {
    id: commandId,
    bodyHash,
    outcome: 'looking',
    answer: { status: 202, body },
    version: row.version + 1,
  });
  const looking = await beginLook(tx, row, { commandId, command: ask.command, body: ask.body, by });
  return { status: 202, body, telling: tellingOf(looking, commandId), repeated: false };
}

interface NewCommand {
  readonly id: string;
  readonly bodyHash: string;
  readonly outcome: 'looking' | 'done' | 'refused';
  readonly answer: { readonly status: number; readonly body: object };
  readonly version: number;
}

async function insertCommand(tx: Tx, ask: Ask, command: NewCommand): Promise<void> {
  await tx.insertInto('commands').values(commandRow(ask, command)).execute();
}

function commandRow(ask: Ask, command: NewCommand): Insertable<Commands> {
  return {
    ...command,
    answer: asJson(command.answer),
    companyId: ask.actor.companyId,
    actorId: ask.actor.userId,
    idempotencyKey: ask.key,
    invoiceId: ask.invoiceId,
    batchId: ask.batchId ?? null,
    command: ask.command,
    body: asJson(ask.body),
  };
}
