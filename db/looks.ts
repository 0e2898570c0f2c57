// Looking first: a command that asks the ERP before it is decided (design.md section 4, point 5).
// Here it begins, is taken up, waits, and can be withdrawn by hand; look-outcomes.ts decides it.
import { sql } from 'kysely';
import { TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import type { Capabilities } from '../domain/connectors.ts';
import type { ErpWait, Problem } from '../domain/failures.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { problemBody } from '../domain/failures.ts';
import { lackOf } from '../domain/permissions.ts';
import type { Rights } from '../domain/permissions.ts';
import type { CommandBody, DecisionContext } from './decision-context.ts';
import { actorOf, asJson } from './events.ts';
import type { Actor, SealedActor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice, raiseVersion, tellingOf } from './invoices.ts';
import type { InvoiceRow, Telling } from './invoices.ts';
import { notFound, Refused } from './refused.ts';
import { demand, demandOfToken, getRights } from './rights.ts';
import { invoiceSubject } from './subjects.ts';
import { sureAt } from './sure-at.ts';
import { leaveQueue, waitAsExport } from './turns.ts';
import { inMs } from './moments.ts';

/** Whether only the ERP can tell if the command may be decided. */
export function looksFirst(command: Command, { createSent }: DecisionContext): boolean {
  const { looks } = TABLE[command];
  return looks === 'always' || (looks === 'afterCreate' && createSent);
}

/** What a command that was carried out is answered with, at once or after a look. */
export function bodyOfDone(
  moved: Pick<InvoiceRow, 'id' | 'erpStatus' | 'submission' | 'version' | 'revision' | 'failure'>,
  command: Command,
  commandId: string,
  problems?: readonly Problem[],
) {
  return {
    commandId,
    command,
    invoiceId: moved.id,
    outcome: 'done',
    erpStatus: moved.erpStatus,
    submission: moved.submission,
    version: moved.version,
    revision: moved.revision,
    ...(moved.failure && { failure: moved.failure, problems }),
  };
}

/**
 * Begins to look, and tells it: from now on no attempt of this submission may send or write. The
 * command's row is there.
 */
export async function beginLook(
  tx: Tx,
  row: InvoiceRow,
  given: { commandId: string; command: Command; body: CommandBody; by: SealedActor },
): Promise<InvoiceRow> {
  const { commandId, command, body, by } = given;
  const { companyId, id: invoiceId, submission } = row;
  await tx.insertInto('looks').values({ companyId, commandId, invoiceId, submission }).execute();
  await tx
    .updateTable('exportAttempts')
    .set({ fence: sql`fence + 1`, leasedUntil: null })
    .where('companyId', '=', companyId)
    .where('invoiceId', '=', invoiceId)
    .where('submission', '=', submission)
    .execute();
  const { reason, ...rest } = body;
  return raiseVersion(
    tx,
    row,
    { lookId: commandId },
    { type: 'invoice.lookBegun', by, commandId, reason, after: { command, ...rest } },
    { isTold: true },
  );
}

export interface LookRow {
  /** Until then a document that was sent may still appear. 0: a look proves what is there. */
  readonly unsureMs: number;
  /** How much of the two minutes of trying is left, counted from when it is sure. */
  readonly leftMs: number;
}

const TRYING_SECONDS = 120;

/** Takes the look up: its two minutes begin now, or when the lag is over. */
export async function takeUpLook(
  tx: Tx,
  row: InvoiceRow,
  capabilities: Pick<Capabilities, 'requestTimeoutMs' | 'lagMs'>,
): Promise<LookRow> {
  const { rows } = await sql<LookRow>`
    with look as (
      update looks set taken_up_at = coalesce(taken_up_at, clock_timestamp()),
        reason = null, words = null, next_at = null
      where company_id = ${row.companyId} and command_id = ${row.lookId}
      returning taken_up_at),
    sure as (select coalesce(${sureAt(row, capabilities)}, '-infinity') as at)
    select
      ceil(greatest(0, 1000 * extract(epoch from nullif(sure.at, '-infinity') - clock_timestamp())))::int
        as "unsureMs",
      ceil(1000 * extract(epoch from greatest(taken_up_at, sure.at) - clock_timestamp()
        + make_interval(secs => ${TRYING_SECONDS})))::int as "leftMs"
    from look, sure`.execute(tx);
  const [look] = rows;
  if (!look) throw new Error(`invoice ${row.id} is looked into for a command that has no look`);
  return { ...look, unsureMs: look.unsureMs ?? 0 };
}

/** It has its turn: from now on the ERP is asked. Returns how often it was, this time included. */
export async function countLook(
  tx: Tx,
  { companyId, commandId }: { companyId: string; commandId: string },
): Promise<number> {
  const { attempts } = await tx
    .updateTable('looks')
    .set({ attempts: sql`attempts + 1` })
    .where('companyId', '=', companyId)
    .where('commandId', '=', commandId)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return attempts;
}

/** Why the ERP could not tell yet, for whoever waits. */
export async function recordLookWaiting(
  tx: Tx,
  { companyId, commandId }: { companyId: string; commandId: string },
  waiting: ErpWait,
): Promise<void> {
  await tx
    .updateTable('looks')
    .set({
      reason: waiting.failure,
      words: waiting.words,
      nextAt: inMs(waiting.ms),
    })
    .where('companyId', '=', companyId)
    .where('commandId', '=', commandId)
    .execute();
}

export interface Withdrawal {
  readonly commandId: string;
  readonly outcome: 'withdrawn';
  readonly erpStatus: string;
  readonly version: number;
}

/**
 * Takes a command back that still looks: by whoever asked for it, or any approver. Needs neither
 * Temporal nor the ERP. Again is the same; refuses what was decided by then.
 */
export async function withdraw(
  db: Db,
  actor: Actor,
  commandId: string,
): Promise<{ body: Withdrawal; telling?: Telling }> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const asked = await findCommand(tx, companyId, commandId);
    if (!asked) throw notFound('command', commandId);
    const row = await lockInvoice(tx, companyId, asked.invoiceId);
    const command = await findCommand(tx, companyId, commandId);
    if (!row || !command) throw notFound('command', commandId);
    const rights = await getRights(tx, actor);
    if (command.actorId === actor.userId) demandOfToken(rights, 'readInvoices');
    else mustDecide(rights, row, commandId);
    const body = { commandId, outcome: 'withdrawn' as const, erpStatus: row.erpStatus };
    if (command.outcome === 'withdrawn') return { body: { ...body, version: row.version } };
    if (command.outcome !== 'looking' || row.lookId !== commandId)
      throw new Refused('NotPossibleNow', `The command is ${command.outcome} already.`, {
        outcome: command.outcome,
      });
    await stopWaitingToLook(tx, row, row.erpStatus);
    const ended = await raiseVersion(
      tx,
      row,
      { lookId: null },
      {
        type: 'command.withdrawn',
        by: await actorOf(db, tx, actor),
        commandId,
        after: { command: command.command, erpStatus: row.erpStatus },
      },
      { isTold: true },
    );
    const answer = problemBody('Withdrawn', 'It was withdrawn while the ERP was being asked.');
    await endCommand(tx, { companyId, commandId }, 'withdrawn', answer);
    return { body: { ...body, version: ended.version }, telling: tellingOf(ended, commandId) };
  });
}

/** An approver may withdraw what another one asked for. */
function mustDecide(rights: Rights, row: InvoiceRow, commandId: string): void {
  demand(rights, 'readInvoices', row);
  const lack = lackOf(rights, 'decideInvoices', row);
  if (!lack) return;
  const whoCould = `whoever asked for it, or ${lack.whoCould}`;
  const detail = `Whoever asked for it may withdraw it, or you need ${lack.missing}.`;
  const more = { missing: lack.missing, whoCould, invoiceId: row.id, commandId };
  throw new Refused('Forbidden', detail, more);
}

/** Its place in the queue is the export's again, or nobody's. */
export async function stopWaitingToLook(
  tx: Tx,
  { companyId, connectionId, id }: InvoiceRow,
  status: InvoiceStatus,
): Promise<void> {
  if (!connectionId) return;
  const ref = { companyId, connectionId, subject: invoiceSubject(id) };
  await (status === 'exporting' ? waitAsExport(tx, ref) : leaveQueue(tx, ref));
}

/** What the command is answered with from now on, whenever its key comes again. */
export async function endCommand(
  tx: Tx,
  { companyId, commandId }: { companyId: string; commandId: string },
  outcome: 'done' | 'refused' | 'withdrawn',
  body: { readonly status?: number; readonly [name: string]: unknown },
): Promise<void> {
  await tx
    .updateTable('commands')
    .set({
      outcome,
      answer: asJson({ status: body.status ?? 200, body: { ...body, commandId } }),
      decidedAt: sql<string>`clock_timestamp()`,
    })
    .where('companyId', '=', companyId)
    .where('id', '=', commandId)
    .execute();
}

async function findCommand(tx: Tx, companyId: string, id: string) {
  return tx
    .selectFrom('commands')
    .select(['invoiceId', 'actorId', 'outcome', 'command'])
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
}
