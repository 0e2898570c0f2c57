// What an invoice waits for, as people read it in lists and on the invoice: since when, how often
// the ERP was asked, why not again yet, and for which command it is looked into. What a decision
// needs of the contract comes with it: who decides need not be able to read contracts.
import { sql } from 'kysely';
import type { Expression } from 'kysely';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { sentenceOf } from '../domain/waiting.ts';
import type { Tries, Wait } from '../domain/waiting.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import { invoiceSubject } from './subjects.ts';

export interface LookWaiting {
  readonly command: string;
  readonly commandId: string;
  readonly askedBy: string;
  readonly since: string;
  readonly takenUpAt: string | null;
  readonly attempts: number;
  readonly reason: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
}

export interface Waiting {
  readonly for: string;
  readonly since: string;
  /** Whether the engine acts on the last decision. */
  readonly takenUp: boolean;
  readonly attempts: Tries | null;
  /** The command for which the ERP is being asked. */
  readonly look: LookWaiting | null;
  /** All of it, for people. */
  readonly sentence: string;
}

/** An invoice with everything that its wait is told from. */
export type InvoiceWithWait = Awaited<ReturnType<typeof withWaits>>[number];

/** Reads the invoices with their waits in one query; `invoices` alone says which. */
export async function withWaits(tx: Tx, invoices: Expression<InvoiceRow>) {
  return readWithWaits(tx, invoices).execute();
}

/** The same, to be ordered: what is joined keeps no order. */
export function readWithWaits(tx: Tx, invoices: Expression<InvoiceRow>) {
  return tx
    .selectFrom(sql<InvoiceRow>`(${invoices})`.as('i'))
    .leftJoin('exportAttempts as a', (join) =>
      join
        .onRef('a.companyId', '=', 'i.companyId')
        .onRef('a.invoiceId', '=', 'i.id')
        .onRef('a.submission', '=', 'i.submission'),
    )
    .leftJoin('connections as cn', (join) =>
      join.onRef('cn.companyId', '=', 'i.companyId').onRef('cn.id', '=', 'i.connectionId'),
    )
    .leftJoin('connectionGates as g', (join) =>
      join.onRef('g.companyId', '=', 'i.companyId').onRef('g.connectionId', '=', 'i.connectionId'),
    )
    .leftJoin('looks as l', (join) =>
      join.onRef('l.companyId', '=', 'i.companyId').onRef('l.commandId', '=', 'i.lookId'),
    )
    .leftJoin('commands as c', (join) =>
      join.onRef('c.companyId', '=', 'i.companyId').onRef('c.id', '=', 'i.lookId'),
    )
    .leftJoin('users as u', (join) =>
      join.onRef('u.companyId', '=', 'c.companyId').onRef('u.id', '=', 'c.actorId'),
    )
    .leftJoin('commitments as cm', (join) =>
      join.onRef('cm.companyId', '=', 'i.companyId').onRef('cm.id', '=', 'i.commitmentId'),
    )
    .leftJoin('vendors as v', (join) =>
      join.onRef('v.companyId', '=', 'i.companyId').onRef('v.id', '=', 'i.vendorId'),
    )
    .leftJoin('primeContracts as pc', (join) =>
      join.onRef('pc.companyId', '=', 'i.companyId').onRef('pc.id', '=', 'i.primeContractId'),
    )
    .selectAll('i')
    .select(({ fn }) => [
      fn.coalesce('cm.number', 'pc.number').$notNull().as('contractNumber'),
      fn.coalesce('cm.title', 'pc.title').$notNull().as('contractTitle'),
      fn.coalesce('v.name', 'pc.customerName').$notNull().as('partyName'),
    ])
    .select(['a.attempts as tries', 'a.since as triedSince', 'a.reason', 'a.words', 'a.nextAt'])
    .select(['cn.name as connectionName', 'g.pausedAt', 'g.pauseReason', 'g.pauseWords'])
    .select(['c.command as lookCommand', 'c.decidedAt as lookAskedAt', 'u.name as lookAskedBy'])
    .select(['l.takenUpAt as lookTakenUpAt', 'l.attempts as lookTries', 'l.reason as lookReason'])
    .select(['l.words as lookWords', 'l.nextAt as lookNextAt']);
}

const WAITS_FOR: Readonly<Partial<Record<InvoiceStatus, string>>> = {
  readyToExport: 'an approver decides',
  accepted: 'an approver exports it',
  exporting: 'the ERP answers',
  failedToExport: 'a person corrects what failed',
};

/** Whether time or the ERP has to answer, not a person. */
export const asksErp = ({ erpStatus, lookId }: InvoiceRow): boolean =>
  erpStatus === 'exporting' || lookId !== null;

/**
 * Null when it waits for nothing. `before`: how many wait for their turn before it. `nobody`: why
 * no person can end it.
 */
export function waitingOf(
  row: InvoiceWithWait,
  before: number | null = null,
  nobody: string | null = null,
): Waiting | null {
  const what = whatFor(row);
  if (!what) return null;
  const takenUp = !asksErp(row) || row.takenUpVersion >= row.version;
  const look = lookOf(row);
  const attempts = attemptsOf(row);
  const wait = {
    since: row.movedAt,
    takenUp,
    connection: row.connectionName,
    pausedFor: row.pausedAt && (row.pauseWords ?? row.pauseReason),
    tries: look ? triesOf(look) : attempts,
    before,
  };
  return {
    for: takenUp ? what : `${what} (decided, not yet taken up)`,
    since: row.movedAt,
    takenUp,
    attempts,
    look,
    sentence: asksErp(row) ? sentenceFor(look, wait) : [what, nobody].filter(Boolean).join('. '),
  };
}

function sentenceFor(look: LookWaiting | null, wait: Wait): string {
  const asked = look ? `${look.command}, asked for by ${look.askedBy}: ` : '';
  return `${asked}${sentenceOf(wait)}`;
}

function whatFor({ erpStatus, lookId, settledAt }: InvoiceRow): string | undefined {
  if (lookId) return 'the ERP is asked for a command';
  if (erpStatus === 'synced' && !settledAt) return 'payments and settling';
  return WAITS_FOR[erpStatus];
}

function attemptsOf(row: InvoiceWithWait): Tries | null {
  if (row.tries === null || row.triedSince === null) return null;
  const { tries: count, triedSince: since, reason, words, nextAt } = row;
  return { count, since, reason, words, nextAt };
}

function lookOf(row: InvoiceWithWait): LookWaiting | null {
  const { lookId, lookCommand, lookAskedBy, lookAskedAt, lookTries } = row;
  if (!lookId || !lookCommand || !lookAskedBy || !lookAskedAt || lookTries === null) return null;
  return {
    command: lookCommand,
    commandId: lookId,
    askedBy: lookAskedBy,
    since: lookAskedAt,
    takenUpAt: row.lookTakenUpAt,
    attempts: lookTries,
    reason: row.lookReason,
    words: row.lookWords,
    nextAt: row.lookNextAt,
  };
}

const triesOf = ({ attempts: count, takenUpAt, ...look }: LookWaiting): Tries => ({
  ...look,
  count,
  since: takenUpAt ?? look.since,
});

/**
 * How many wait for their turn on the connection before this invoice; null when it is in no queue.
 */
export async function countBefore(
  tx: Tx,
  { companyId, connectionId, id }: InvoiceRow,
): Promise<number | null> {
  const { rows } = await sql<{ before: number }>`
    select (select count(*)::int from turns t
      where t.company_id = mine.company_id and t.connection_id = mine.connection_id
        and t.until is null and (t.priority, t.queued) < (mine.priority, mine.queued)) as before
    from turns mine
    where mine.company_id = ${companyId} and mine.connection_id = ${connectionId}
      and mine.subject = ${invoiceSubject(id)} and mine.until is null`.execute(tx);
  return rows[0]?.before ?? null;
}
