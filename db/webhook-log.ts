// The log of an endpoint's deliveries, as people read it; what they may do to one: send it again;
// and the test message. Kept for 30 days.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { TEST_MESSAGE } from '../domain/webhooks.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { WebhookAttempts, WebhookDeliveries } from './schema.gen.ts';
import { findWebhook } from './webhooks.ts';

type Row = Selectable<WebhookDeliveries>;
type Attempt = Omit<Selectable<WebhookAttempts>, 'companyId' | 'deliveryId'>;

/** `id` is the `webhook-id` that the receiver sees. */
export interface DeliveryView
  extends Pick<
    Row,
    | 'id'
    | 'type'
    | 'submission'
    | 'version'
    | 'erpStatus'
    | 'paymentStatus'
    | 'happenedAt'
    | 'state'
    | 'attempts'
    | 'endedAt'
    | 'createdAt'
  > {
  readonly webhookId: string;
  readonly eventId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Of what waits. */
  readonly nextAt: string | null;
  /** The last attempt. */
  readonly last: Attempt | null;
}

interface Place {
  readonly webhookId: string;
  readonly deliveryId: string;
}

export async function listDeliveries(
  db: Db,
  actor: Actor,
  ask: PageAsk & {
    readonly webhookId: string;
    readonly state?: string | undefined;
    readonly type?: string | undefined;
  },
): Promise<Page<DeliveryView>> {
  const { webhookId, state, type } = ask;
  const { companyId } = actor;
  const filters = { list: 'deliveries', webhookId, state, type };
  const [before] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    await mayManage(tx, actor, webhookId);
    let query = deliveries(tx, companyId, webhookId);
    if (state !== undefined) query = query.where('d.state', '=', state);
    if (type !== undefined) query = query.where('d.type', '=', type);
    if (before) query = query.where('d.number', '<', BigInt(before));
    const rows = await query
      .orderBy('d.number', 'desc')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: (row) => [String(row.number)], view: viewOf });
  });
}

/** With all its attempts, the first one first. */
export async function getDelivery(
  db: Db,
  actor: Actor,
  place: Place,
): Promise<DeliveryView & { readonly tries: Attempt[] }> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await mayManage(tx, actor, place.webhookId);
    const view = await getView(tx, companyId, place);
    const tries = await tx
      .selectFrom('webhookAttempts')
      .select(['number', 'at', 'durationMs', 'status', 'answer', 'problem'])
      .where('companyId', '=', companyId)
      .where('deliveryId', '=', place.deliveryId)
      .orderBy('number')
      .execute();
    return { ...view, tries };
  });
}

/** Now, whatever became of it, and for three days again, under the same `webhook-id`. */
export async function sendAgain(db: Db, actor: Actor, place: Place): Promise<DeliveryView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await mustBeOn(tx, actor, place.webhookId);
    await tx
      .updateTable('webhookDeliveries')
      .set({
        state: 'waiting',
        failures: 0,
        endedAt: null,
        nextAt: sql<string>`clock_timestamp()`,
        giveUpAt: sql<string>`clock_timestamp() + interval '72 hours'`,
      })
      .where('companyId', '=', companyId)
      .where('endpointId', '=', place.webhookId)
      .where('id', '=', place.deliveryId)
      .execute();
    const view = await getView(tx, companyId, place);
    await recordAsked(db, tx, actor, 'webhook.sendAgainAsked', place);
    return view;
  });
}

/** A message that says nothing, so that a receiver can be tried. */
export async function sendTest(db: Db, actor: Actor, webhookId: string): Promise<DeliveryView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await mustBeOn(tx, actor, webhookId);
    const { id } = await tx
      .insertInto('webhookDeliveries')
      .values({
        companyId,
        endpointId: webhookId,
        type: TEST_MESSAGE,
        subjectKind: 'webhook',
        subjectId: webhookId,
        happenedAt: sql<string>`clock_timestamp()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const place = { webhookId, deliveryId: id };
    await recordAsked(db, tx, actor, 'webhook.testAsked', place);
    return getView(tx, companyId, place);
  });
}

async function recordAsked(
  db: Db,
  tx: Tx,
  actor: Actor,
  type: 'webhook.sendAgainAsked' | 'webhook.testAsked',
  { webhookId, deliveryId }: Place,
): Promise<void> {
  await recordEvent(tx, actor.companyId, {
    subjectKind: 'webhook',
    subjectId: webhookId,
    type,
    by: await actorOf(db, tx, actor),
    after: { deliveryId },
  });
}

async function mayManage(
  tx: Tx,
  actor: Actor,
  webhookId: string,
  locked?: 'locked',
): Promise<{ readonly active: boolean }> {
  await allow(tx, actor, 'manageWebhooks');
  const row = await findWebhook(tx, actor.companyId, webhookId, locked);
  if (!row) throw notFound('webhook', webhookId);
  return row;
}

async function mustBeOn(tx: Tx, actor: Actor, webhookId: string): Promise<void> {
  const { active } = await mayManage(tx, actor, webhookId, 'locked');
  if (!active) throw new Refused('NotPossibleNow', 'The webhook is off. Switch it on first.');
}

const deliveries = (tx: Tx, companyId: string, webhookId: string) =>
  tx
    .selectFrom('webhookDeliveries as d')
    .leftJoin('webhookAttempts as a', (join) =>
      join
        .onRef('a.companyId', '=', 'd.companyId')
        .onRef('a.deliveryId', '=', 'd.id')
        .onRef('a.number', '=', 'd.attempts'),
    )
    .select(['d.id', 'd.endpointId', 'd.eventId', 'd.type', 'd.subjectKind', 'd.subjectId'])
    .select(['d.submission', 'd.version', 'd.erpStatus', 'd.paymentStatus', 'd.happenedAt'])
    .select(['d.state', 'd.attempts', 'd.nextAt', 'd.endedAt', 'd.createdAt', 'd.number'])
    .select(['a.at', 'a.durationMs', 'a.status', 'a.answer', 'a.problem'])
    .where('d.companyId', '=', companyId)
    .where('d.endpointId', '=', webhookId);

type Read = Awaited<ReturnType<ReturnType<typeof deliveries>['executeTakeFirstOrThrow']>>;

function viewOf(row: Read): DeliveryView {
  const { endpointId, eventId, subjectKind, subjectId, nextAt, number: _, ...rest } = row;
  const { at, durationMs, status, answer, problem, ...facts } = rest;
  return {
    ...facts,
    webhookId: endpointId,
    eventId: eventId === null ? null : String(eventId),
    subject: { kind: subjectKind, id: subjectId },
    nextAt: facts.state === 'waiting' ? nextAt : null,
    last:
      at !== null && durationMs !== null && answer !== null
        ? { number: facts.attempts, at, durationMs, status, answer, problem }
        : null,
  };
}

async function getView(
  tx: Tx,
  companyId: string,
  { webhookId, deliveryId }: Place,
): Promise<DeliveryView> {
  const row = await deliveries(tx, companyId, webhookId)
    .where('d.id', '=', deliveryId)
    .executeTakeFirst();
  if (!row) throw notFound('delivery', deliveryId);
  return viewOf(row);
}
