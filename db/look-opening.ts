// How a look into the ERP is taken up: the row believed, the lag over, a turn on the connection,
// and everything read that the ERP has to be asked for. What it finds is decided in
// look-outcomes.ts.
import { sql } from 'kysely';
import type { LookingCommand } from '../domain/commands.ts';
import type { ErpWait } from '../domain/failures.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { getConnectionAccess } from './connection-access.ts';
import type { CommandBody } from './decision-context.ts';
import type { ByRun } from './events.ts';
import { exportKeys } from './export-keys.ts';
import { planOf } from './export-input.ts';
import type { At } from './export-lease.ts';
import { takeUp } from './exports.ts';
import type { Db, Tx } from './index.ts';
import { getLockedInvoice, standingOf } from './invoices.ts';
import type { InvoiceRow, Standing } from './invoices.ts';
import { partyIdOf } from './links.ts';
import { conclude, notAsked } from './look-outcomes.ts';
import type { Look } from './look-outcomes.ts';
import { countLook, recordLookWaiting, takeUpLook } from './looks.ts';
import { leaveQueue, leftAlone, leftAloneMs, takeTurn, whyPaused } from './turns.ts';
import type { TurnRef } from './turns.ts';
import { takeBackWork } from './work.ts';
import { invoiceSubject } from './subjects.ts';

export type Opened =
  | { readonly look: Look }
  /** The row has moved on, or the look is over: this is where it stands. */
  | { readonly standing: Standing }
  | { readonly wait: ErpWait };

/**
 * Takes the look up if the row still waits for it, once the lag is over and the connection has a
 * turn.
 */
export async function openLook(db: Db, at: At, by: ByRun): Promise<Opened> {
  return db.inCompany(at.companyId, async (tx) => {
    const row = await getLockedInvoice(tx, at);
    const { lookId: commandId, connectionId } = row;
    if (row.version !== at.version || !commandId || !connectionId)
      return { standing: standingOf(row) };
    await takeUp(tx, row);
    const connection = await getConnectionAccess(db, tx, at.companyId, connectionId);
    const { unsureMs, leftMs } = await takeUpLook(tx, row, connection.capabilities);
    const asked = { ...(await getAsked(tx, at.companyId, commandId)), commandId, at, by };
    const giveUp = async (words: string): Promise<Opened> => ({
      standing: standingOf(await conclude(tx, row, asked, notAsked(words))),
    });
    const wait = async (why: ErpWait) => {
      const ms = Math.max(100, Math.min(why.ms, unsureMs > 0 ? unsureMs : leftMs));
      await recordLookWaiting(tx, { companyId: at.companyId, commandId }, { ...why, ms });
      return { wait: { ...why, ms } };
    };
    const ref = { companyId: at.companyId, connectionId, subject: invoiceSubject(row.id) };
    const waitForTurn = async (why: ErpWait): Promise<Opened> => {
      if (why.failure === 'Paused') return giveUp(why.words);
      const aloneMs = await leftAloneMs(tx, ref);
      return aloneMs >= leftMs ? giveUp(leftAlone(connection, aloneMs)) : wait(why);
    };
    if (leftMs <= 0) return giveUp(await whyNotInTime(tx, ref, connection));
    if (unsureMs > 0) {
      await leaveQueue(tx, ref);
      const words = 'A document was sent; the ERP is asked for it once it surely shows it.';
      return wait({ failure: 'ErpUnclear', words, ms: unsureMs });
    }
    const paused = await whyPaused(tx, at.companyId, connection);
    if (paused !== undefined) return giveUp(paused); // and the export keeps its place
    const turn = await takeTurn(tx, ref, connection, 'person');
    if ('wait' in turn) return waitForTurn(turn.wait);
    const attempts = await countLook(tx, { companyId: at.companyId, commandId });
    const keys = await exportKeys(tx, at);
    // What the ERP's agent has not fetched is taken back: then it will never be done.
    if (connection.capabilities.handedOver) await takeBackWork(tx, ref, keys.key);
    const look = { ...asked, ...keys, row, connection, holder: turn.holder, attempts, leftMs };
    return { look: { ...look, ...(await comparedWith(tx, row, connection)) } };
  });
}

/** For whoever asked; with how long it wants to be left alone, if the ERP said so. */
async function whyNotInTime(tx: Tx, ref: TurnRef, connection: ConnectionAccess): Promise<string> {
  const aloneMs = await leftAloneMs(tx, ref);
  return aloneMs > 0 ? leftAlone(connection, aloneMs) : 'It was tried for two minutes.';
}

async function getAsked(tx: Tx, companyId: string, commandId: string) {
  const { command, body } = await tx
    .selectFrom('commands')
    .select(['command', 'body'])
    .where('companyId', '=', companyId)
    .where('id', '=', commandId)
    .executeTakeFirstOrThrow();
  return { command: command as LookingCommand, body: body as CommandBody };
}

async function comparedWith(tx: Tx, row: InvoiceRow, connection: ConnectionAccess) {
  const { rows } = await sql<Pick<Look, 'sent' | 'partyId'>>`
    select (select document from export_attempts where company_id = ${row.companyId}
        and invoice_id = ${row.id} and submission = ${row.submission}) as sent,
      ${partyIdOf(row)} as "partyId"`.execute(tx);
  const { sent = null, partyId = null } = rows[0] ?? {};
  return { sent, partyId, plan: await planOf(tx, row, connection.row, row.exportFields) };
}
