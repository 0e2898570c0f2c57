// What an ERP lists of its own, as it was read last, and when to ask anew. Asking goes through
// Temporal (db/erp-requests.ts); reading is from here.
import { sql } from 'kysely';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { LookupKind } from '../domain/connectors.ts';
import type { ErpRecord } from '../domain/document.ts';
import { askAgain, askErp } from './erp-requests.ts';
import type { ErpRequestRow } from './erp-requests.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { pageOf, placeOf, prefixPattern } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface LookupPlace {
  readonly connectionId: string;
  readonly lookup: LookupKind;
}

/** What was read within this time is shown without asking again. */
const FRESH = sql`interval '60 seconds'`;

/**
 * Asks the ERP unless it was just read, or is being asked. The id of the question to wait for, if
 * any.
 */
export async function askLookup(
  db: Db,
  actor: Actor,
  { connectionId, lookup, fresh }: LookupPlace & { fresh: boolean },
): Promise<{ requestId?: string; telling?: Telling }> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    await mustHaveList(tx, actor.companyId, { connectionId, lookup });
    const last = await tx
      .selectFrom('erpRequests')
      .select(['id', 'status', sql<boolean>`answered_at > now() - ${FRESH}`.as('isFresh')])
      .where('companyId', '=', actor.companyId)
      .where('connectionId', '=', connectionId)
      .where('kind', '=', 'lookup')
      .where('lookup', '=', lookup)
      .orderBy('askedAt', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.status === 'asked')
      return { requestId: last.id, telling: await askAgain(tx, actor.companyId, last.id) };
    if (last?.status === 'answered' && last.isFresh && !fresh) return {};
    return askErp(tx, actor, connectionId, { kind: 'lookup', lookup });
  });
}

async function mustHaveList(
  tx: Tx,
  companyId: string,
  { connectionId, lookup }: LookupPlace,
): Promise<void> {
  const connection = await tx
    .selectFrom('connections')
    .select(['connector', 'settings'])
    .where('companyId', '=', companyId)
    .where('id', '=', connectionId)
    .executeTakeFirst();
  if (!connection) throw notFound('connection', connectionId);
  const { lookups } = capabilitiesOf(connection.connector, connection.settings);
  if (!lookups.includes(lookup))
    throw new Refused(
      'NotFound',
      `This ERP has no list of ${lookup}. It has ${lookups.join(', ')}.`,
    );
}

export interface LookupView extends Page<ErpRecord> {
  /** When this list was read from the ERP; null when it never was. */
  readonly readAt: string | null;
  /** Set while the newest question has no answer: since when, and why. */
  readonly waiting: (Pick<ErpRequestRow, 'reason' | 'words'> & { readonly since: string }) | null;
}

/** The list as it was read last, by name. */
export async function readLookup(
  db: Db,
  actor: Actor,
  { connectionId, lookup }: LookupPlace,
  ask: PageAsk & { readonly q?: string | undefined },
): Promise<LookupView> {
  const { companyId } = actor;
  const filters = { list: 'lookup', connectionId, lookup, q: ask.q };
  const after = placeOf(ask, filters, 2);
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    await mustHaveList(tx, companyId, { connectionId, lookup });
    let query = tx
      .selectFrom('erpRecords')
      .select(['erpId as id', 'code', 'name', 'active'])
      .where('companyId', '=', companyId)
      .where('connectionId', '=', connectionId)
      .where('kind', '=', lookup);
    if (ask.q) {
      const pattern = prefixPattern(ask.q);
      query = query.where(
        sql<boolean>`(lower(code) like ${pattern} or lower(name) like ${pattern})`,
      );
    }
    if (after) query = query.where(sql<boolean>`(name, erp_id) > (${after[0]}, ${after[1]})`);
    const rows = await query
      .orderBy('name')
      .orderBy('erpId')
      .limit(ask.limit + 1)
      .execute();
    const page = pageOf(rows, ask, {
      filters,
      place: (row) => [row.name, row.id],
      view: (row) => row,
    });
    return { ...page, ...(await stateOf(tx, companyId, { connectionId, lookup })) };
  });
}

async function stateOf(
  tx: Tx,
  companyId: string,
  { connectionId, lookup }: LookupPlace,
): Promise<Pick<LookupView, 'readAt' | 'waiting'>> {
  const questions = tx
    .selectFrom('erpRequests')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('kind', '=', 'lookup')
    .where('lookup', '=', lookup);
  const answered = await questions
    .select('answeredAt')
    .where('status', '=', 'answered')
    .orderBy('answeredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = await questions
    .select(['status', 'reason', 'words', 'askedAt as since'])
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.status === 'answered')
    return { readAt: answered?.answeredAt ?? null, waiting: null };
  const { status: _, ...waiting } = last;
  return { readAt: answered?.answeredAt ?? null, waiting };
}
