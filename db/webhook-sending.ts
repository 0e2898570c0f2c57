// What the worker's loop asks: which messages are due, what they say, and what became of an
// attempt. Whoever dies between any two of these has sent it once too often at most, and under the
// same id.
import { sql } from 'kysely';
import { isGone, isTrouble, nextTrySeconds, webhookBody } from '../domain/webhooks.ts';
import type { Attempted } from '../domain/webhooks.ts';
import { recordEvent } from './events.ts';
import type { ByRun } from './events.ts';
import type { Db, Tx } from './index.ts';
import { inMs } from './moments.ts';
import { askNotice } from './notices.ts';
import { unseal } from './secrets.ts';
import { changeWebhook, findWebhook, offBy, secretPlace } from './webhooks.ts';

export interface DeliveryRef {
  readonly companyId: string;
  readonly deliveryId: string;
}

export interface Claim {
  /** How many at most. */
  readonly rows: number;
  /** How many one endpoint may have under way, over all workers. */
  readonly perEndpoint: number;
  /** After so long whoever has not said what became of it has lost it. */
  readonly seconds: number;
  /** Of the endpoints that failed or were slow the last time, or of the others. */
  readonly areTroubled: boolean;
}

export async function claimWebhooks(db: Db, claim: Claim): Promise<DeliveryRef[]> {
  const { rows } = await sql<DeliveryRef>`
    select company_id as "companyId", delivery_id as "deliveryId"
    from claim_webhooks(${claim.rows}, ${claim.perEndpoint}, ${claim.seconds}, ${claim.areTroubled})`.execute(
    db.across,
  );
  return rows;
}

/** A message as it goes out. Undefined when it is not to be sent any more. */
export async function findOutgoing(db: Db, { companyId, deliveryId }: DeliveryRef) {
  const row = await db.inCompany(companyId, (tx) =>
    tx
      .selectFrom('webhookDeliveries as d')
      .innerJoin('webhookEndpoints as e', (join) =>
        join.onRef('e.companyId', '=', 'd.companyId').onRef('e.id', '=', 'd.endpointId'),
      )
      .selectAll('d')
      .select(['e.url', 'e.sealedSecret'])
      .select(
        sql<Buffer | null>`case when e.old_secret_until > clock_timestamp()
          then e.sealed_old_secret end`.as('sealedOldSecret'),
      )
      .where('d.companyId', '=', companyId)
      .where('d.id', '=', deliveryId)
      .where('d.state', '=', 'waiting')
      .where('e.active', '=', true)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const place = secretPlace(companyId, row.endpointId);
  const secrets = [row.sealedSecret, row.sealedOldSecret]
    .filter((sealed) => sealed !== null)
    .map((sealed) => unseal(db.secretKey, place, sealed).toString());
  return { endpointId: row.endpointId, url: row.url, secrets, id: row.id, body: webhookBody(row) };
}

/** Nobody did it: the loop of a worker. */
const BY_LOOP: ByRun = { workflowId: 'relay', runId: 'webhooks' };

/**
 * A message's last try comes 72 hours after it was made, and so a little less after its first try.
 */
const FAILING_HOURS = 71;

export interface Recorded {
  /** The endpoint was switched off by it, and why. */
  readonly switchedOff?: 'Gone' | 'Failing';
}

/** Writes down what became of an attempt, and what follows. `chance` spreads the next tries. */
export async function recordAttempt(
  db: Db,
  at: DeliveryRef & { readonly endpointId: string },
  attempted: Attempted,
  chance: number,
): Promise<Recorded> {
  const { companyId, endpointId } = at;
  return db.inCompany(companyId, async (tx) => {
    const endpoint = await findWebhook(tx, companyId, endpointId, 'locked');
    if (!endpoint) return {}; // deleted meanwhile, and with it what waited
    const isGivenUp = await writeAttempt(tx, at, attempted, chance);
    const failsForLong = await writeHealth(tx, at, attempted);
    const isFailing = isGivenUp && failsForLong;
    const reason = isGone(attempted) ? 'Gone' : isFailing ? 'Failing' : undefined;
    if (!reason || !endpoint.active) return {};
    await changeWebhook(tx, endpoint, offBy(reason));
    await recordEvent(tx, companyId, {
      subjectKind: 'webhook',
      subjectId: endpointId,
      type: 'webhook.switchedOff',
      by: BY_LOOP,
      version: endpoint.rowVersion + 1,
      after: { reason, status: attempted.status, problem: attempted.problem },
    });
    await askNotice(tx, { companyId, kind: 'webhookOff' });
    return { switchedOff: reason };
  });
}

/**
 * Counts it, and says when it is next. One that was delivered or cancelled meanwhile stays so: of
 * two workers that sent it the second only leaves its attempt. True when it is given up by it.
 */
async function writeAttempt(
  tx: Tx,
  { companyId, deliveryId }: DeliveryRef,
  attempted: Attempted,
  chance: number,
): Promise<boolean> {
  const before = await tx
    .selectFrom('webhookDeliveries')
    .select(['state', 'attempts', 'failures'])
    .select(sql<boolean>`give_up_at <= clock_timestamp()`.as('isLast'))
    .where('companyId', '=', companyId)
    .where('id', '=', deliveryId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!before) return false; // cleared from the log
  const number = before.attempts + 1;
  await tx
    .updateTable('webhookDeliveries')
    .set({ attempts: number, claimedUntil: null })
    .$if(before.state === 'waiting', (query) => query.set(whatFollows(before, attempted, chance)))
    .where('companyId', '=', companyId)
    .where('id', '=', deliveryId)
    .execute();
  await tx
    .insertInto('webhookAttempts')
    .values({ companyId, deliveryId, number, ...attempted })
    .execute();
  return before.state === 'waiting' && before.isLast && attempted.problem !== null;
}

function whatFollows(
  { failures, isLast }: { readonly failures: number; readonly isLast: boolean },
  attempted: Attempted,
  chance: number,
) {
  const endedAt = sql<string>`clock_timestamp()`;
  if (attempted.problem === null) return { state: 'delivered', endedAt };
  if (isLast || isGone(attempted)) return { state: 'failed', failures: failures + 1, endedAt };
  const next = inMs(1000 * nextTrySeconds(failures + 1, chance));
  return { failures: failures + 1, nextAt: sql<string>`least(${next}, give_up_at)` };
}

/** How the endpoint does. True when nothing went well for three days. */
async function writeHealth(
  tx: Tx,
  { companyId, endpointId }: { readonly companyId: string; readonly endpointId: string },
  attempted: Attempted,
): Promise<boolean> {
  const failingSince =
    attempted.problem === null ? null : sql<string>`coalesce(failing_since, clock_timestamp())`;
  const { failsForLong } = await tx
    .updateTable('webhookEndpoints')
    .set({ failingSince, troubled: isTrouble(attempted) })
    .where('companyId', '=', companyId)
    .where('id', '=', endpointId)
    .returning(
      sql<boolean>`coalesce(failing_since
        <= clock_timestamp() - make_interval(hours => ${FAILING_HOURS}), false)`.as('failsForLong'),
    )
    .executeTakeFirstOrThrow();
  return failsForLong;
}

/** One batch of what is older than 30 days. Says how many. */
export async function clearWebhookLog(db: Db, rows: number): Promise<number> {
  const { rows: answer } = await sql<{ gone: number }>`
    select clear_webhook_log(${rows}) as gone`.execute(db.across);
  return answer[0]?.gone ?? 0;
}
