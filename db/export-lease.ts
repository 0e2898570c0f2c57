// The lease of an export: one attempt at a time, told apart by a fencing number. Postgres's clock
// decides, and an attempt that lost its lease may neither send nor write (design.md section 5).
import { sql } from 'kysely';
import type { QueryCreator } from 'kysely';
import type { ExportDocument } from '../domain/document.ts';
import type { ExportPlan } from '../domain/export.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { hashOf } from './canonical.ts';
import { isStillSet } from './connection-access.ts';
import type { ConnectionAccess } from './connection-access.ts';
import { asJson } from './events.ts';
import type { ExportKeys } from './export-keys.ts';
import type { ByRun } from './events.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { InvoiceRow } from './invoices.ts';
import { LEASE_SECONDS } from './turns.ts';
import type { DB } from './schema.gen.ts';
import { keepTurn, mayStillAsk } from './turns.ts';
import type { HeldTurn } from './turns.ts';
import { invoiceSubject } from './subjects.ts';

/** What an activity was told: it acts only if the row stands exactly there. */
export interface At {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly submission: number;
  readonly version: number;
}

export interface Attempt extends ExportKeys {
  readonly at: At;
  readonly by: ByRun;
  readonly fence: number;
  /** How many attempts this submission has had, this one included. */
  readonly count: number;
  /** The holder of the turn on the connection. */
  readonly holder: string;
  readonly kind: InvoiceKind;
  /** What a create would send now, or why none may be sent. */
  readonly plan: ExportPlan;
  /** What an earlier attempt of this submission sent, if one did. */
  readonly sent: ExportDocument | null;
  /** Whether an earlier attempt may have left a document, which the ERP did not refuse. */
  readonly mayBeThere: boolean;
  readonly connection: ConnectionAccess;
}

export function isAt(row: InvoiceRow, at: At): boolean {
  return (
    row.version === at.version &&
    row.submission === at.submission &&
    row.erpStatus === 'exporting' &&
    row.lookId === null // who looks must find what is there, not what is still coming
  );
}

/** Extends lease and turn while the attempt lives. False when it has lost either of them. */
export async function keepLease(db: Db, attempt: Attempt): Promise<boolean> {
  return db.inCompany(attempt.at.companyId, async (tx) => {
    const kept = await whereFenced(tx, attempt)
      .set({
        leasedUntil: sql`greatest(leased_until, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}))`,
      })
      .where('leasedUntil', 'is not', null) // given back: a beat that comes late revives nothing
      .returning('fence')
      .executeTakeFirst();
    const { capabilities } = attempt.connection;
    return kept !== undefined && (await keepTurn(tx, turnOf(attempt), capabilities));
  });
}

/**
 * Commits the time right before a create is sent, and what is sent, with the lease outliving the
 * request. False when the attempt may not send: the row has moved on, somebody else has taken over,
 * or the connection was paused or set otherwise.
 */
export async function aboutToCreate(
  db: Db,
  attempt: Attempt,
  document: ExportDocument,
): Promise<boolean> {
  const seconds = attempt.connection.capabilities.requestTimeoutMs / 1000 + LEASE_SECONDS;
  return db.inCompany(attempt.at.companyId, async (tx) => {
    const row = await lockInvoice(tx, attempt.at.companyId, attempt.at.invoiceId);
    if (!row || !isAt(row, attempt.at)) return false;
    const fenced = await whereFenced(tx, attempt)
      .set({
        createSentAt: sql<string>`clock_timestamp()`,
        sentAgain: attempt.again,
        document: asJson(document),
        documentHash: hashOf(document),
        leasedUntil: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
      })
      .where('leasedUntil', '>', sql<string>`clock_timestamp()`)
      // A turn outlasts the lease by a call (turns.ts), so that it need not be made longer here.
      .where(mayStillAsk(turnOf(attempt)))
      .where(isStillSet(attempt.at.companyId, attempt.connection))
      .returning('fence')
      .executeTakeFirst();
    return fenced !== undefined;
  });
}

/**
 * Whether the row stands where the attempt found it, and the lease is its own: nobody looks or
 * takes over until the transaction ends.
 */
export async function isStillMine(tx: Tx, attempt: Attempt): Promise<boolean> {
  const row = await lockInvoice(tx, attempt.at.companyId, attempt.at.invoiceId);
  if (!row || !isAt(row, attempt.at)) return false;
  const { companyId, invoiceId, submission } = attempt.at;
  const leased = await tx
    .selectFrom('exportAttempts')
    .select('fence')
    .where('companyId', '=', companyId)
    .where('invoiceId', '=', invoiceId)
    .where('submission', '=', submission)
    .where('fence', '=', attempt.fence)
    .where('leasedUntil', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirst();
  return leased !== undefined;
}

/** Of an attempt, or of a look. */
export const turnOf = ({
  at,
  connection,
  holder,
}: Pick<Attempt, 'at' | 'connection' | 'holder'>): HeldTurn => ({
  companyId: at.companyId,
  connectionId: connection.id,
  subject: invoiceSubject(at.invoiceId),
  holder,
});

/** The lease row of this attempt, as long as the fencing number is still its own. */
export function whereFenced(db: QueryCreator<DB>, { at, fence }: Attempt) {
  return db
    .updateTable('exportAttempts')
    .where('companyId', '=', at.companyId)
    .where('invoiceId', '=', at.invoiceId)
    .where('submission', '=', at.submission)
    .where('fence', '=', fence);
}
