// Endpoints of integrators: where a company's events are sent to, and the secrets that sign them.
// Secrets are shown once, kept sealed, and can be changed without a message lost.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Selectable, UpdateObject } from 'kysely';
import { changesIn, mustBeAt } from './changes.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, NewEvent } from './events.ts';
import { oneAtATime } from './idempotency.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { DB, WebhookEndpoints } from './schema.gen.ts';
import { seal } from './secrets.ts';

/** Each costs every event of the company a row. */
const MOST = 20;

export interface WebhookInput {
  readonly url: string;
  readonly types: readonly string[];
  readonly description?: string | undefined;
}

export interface WebhookPatch extends Partial<WebhookInput> {
  readonly active?: boolean | undefined;
}

/** Says what is wrong with an address; undefined when nothing is. */
export type WhyNotUrl = (url: string) => string | undefined;

type Row = Selectable<WebhookEndpoints>;

/** Never with a secret. */
export interface WebhookView
  extends Pick<
    Row,
    'id' | 'url' | 'types' | 'description' | 'active' | 'failingSince' | 'rowVersion' | 'createdAt'
  > {
  readonly off: { readonly reason: string; readonly since: string } | null;
  /** Until then the secret before this one signs too. */
  readonly oldSecretUntil: string | null;
  /** Messages that it still has to take. */
  readonly waiting: number;
}

/** The answer that makes a secret is the only place where it can be read. */
export type WithSecret = WebhookView & { readonly secret: string };

export async function insertWebhook(
  db: Db,
  actor: Actor,
  input: WebhookInput,
  whyNotUrl: WhyNotUrl,
): Promise<WithSecret> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    mustBeReachable(input.url, whyNotUrl);
    await mustBeFew(tx, companyId);
    const id = newId();
    const { secret, sealed } = newSecret(db, companyId, id);
    const { url, types, description = '' } = input;
    await tx
      .insertInto('webhookEndpoints')
      .values({ companyId, id, url, types: [...types], description, sealedSecret: sealed })
      .execute();
    const after = forTheRecord({ url, types, description });
    await record(db, tx, actor, id, { type: 'webhook.created', after });
    return { ...(await getView(tx, companyId, id)), secret };
  });
}

export async function patchWebhook(
  db: Db,
  actor: Actor,
  { id, seen, patch }: { id: string; seen: string; patch: WebhookPatch },
  whyNotUrl: WhyNotUrl,
): Promise<WebhookView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    const row = await lockWebhook(tx, companyId, id);
    mustBeAt(row, seen);
    if (patch.url !== undefined) mustBeReachable(patch.url, whyNotUrl);
    const changes = changesIn(row, patch);
    if (!changes) return getView(tx, companyId, id);
    const { active, types, ...fields } = patch;
    await changeWebhook(tx, row, {
      ...fields,
      ...(types && { types: [...types] }),
      ...(active !== undefined && active !== row.active && (active ? ON : offBy('Person'))),
    });
    await record(db, tx, actor, id, {
      type: 'webhook.changed',
      version: row.rowVersion + 1,
      before: forTheRecord(changes.before),
      after: forTheRecord(changes.after),
    });
    return getView(tx, companyId, id);
  });
}

/** What waits is not sent any more. The row stays, without its secrets: the record names it. */
export async function deleteWebhook(db: Db, actor: Actor, id: string): Promise<void> {
  const { companyId } = actor;
  await db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    const row = await lockWebhook(tx, companyId, id);
    await changeWebhook(tx, row, { ...offBy('Deleted'), sealedSecret: null, ...NO_OLD_SECRET });
    await tx
      .updateTable('webhookDeliveries')
      .set({ state: 'cancelled', endedAt: sql<string>`clock_timestamp()`, claimedUntil: null })
      .where('companyId', '=', companyId)
      .where('endpointId', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    await record(db, tx, actor, id, { type: 'webhook.deleted' });
  });
}

/** A new secret. The one before signs as well for so many hours, so that receivers can follow. */
export async function rotateSecret(
  db: Db,
  actor: Actor,
  id: string,
  overlapHours: number,
): Promise<WithSecret> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    const row = await lockWebhook(tx, companyId, id);
    if (overlapHours > 0) await mustHaveOneSecret(tx, row);
    const { secret, sealed } = newSecret(db, companyId, id);
    const old = {
      sealedOldSecret: row.sealedSecret,
      oldSecretUntil: sql<string>`clock_timestamp() + make_interval(hours => ${overlapHours})`,
    };
    await changeWebhook(tx, row, {
      sealedSecret: sealed,
      ...(overlapHours > 0 ? old : NO_OLD_SECRET),
    });
    await record(db, tx, actor, id, { type: 'webhook.secretRotated', after: { overlapHours } });
    return { ...(await getView(tx, companyId, id)), secret };
  });
}

/** Two overlap, not three: the first would end before the time that was promised for it. */
async function mustHaveOneSecret(
  tx: Tx,
  { companyId, id }: { readonly companyId: string; readonly id: string },
): Promise<void> {
  const signing = await tx
    .selectFrom('webhookEndpoints')
    .select('oldSecretUntil')
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where(sql<boolean>`old_secret_until > clock_timestamp()`)
    .executeTakeFirst();
  if (signing)
    throw new Refused(
      'NotPossibleNow',
      `The secret before this one signs until ${signing.oldSecretUntil}: end it first.`,
    );
}

/** The secret before this one signs no more. */
export async function endOldSecret(db: Db, actor: Actor, id: string): Promise<WebhookView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    const row = await lockWebhook(tx, companyId, id);
    if (row.sealedOldSecret) {
      await changeWebhook(tx, row, NO_OLD_SECRET);
      await record(db, tx, actor, id, { type: 'webhook.oldSecretEnded' });
    }
    return getView(tx, companyId, id);
  });
}

export async function getWebhook(db: Db, actor: Actor, id: string): Promise<WebhookView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    return getView(tx, actor.companyId, id);
  });
}

export async function listWebhooks(db: Db, actor: Actor, ask: PageAsk): Promise<Page<WebhookView>> {
  const filters = { list: 'webhooks' };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageWebhooks');
    let query = views(tx, actor.companyId);
    if (after) query = query.where('e.id', '>', after);
    const rows = await query
      .orderBy('e.id')
      .limit(ask.limit + 1)
      .execute();
    return pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOf });
  });
}

export const secretPlace = (companyId: string, id: string): string => `webhook/${companyId}/${id}`;

function newSecret(db: Db, companyId: string, id: string): { secret: string; sealed: Buffer } {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { secret, sealed: seal(db.secretKey, secretPlace(companyId, id), secret) };
}

const NO_OLD_SECRET = { sealedOldSecret: null, oldSecretUntil: null } as const;
/** With three days again to show that it works. */
const ON = { active: true, offReason: null, offAt: null, failingSince: null } as const;

export const offBy = (offReason: 'Person' | 'Gone' | 'Failing' | 'Deleted') => ({
  active: false,
  offReason,
  offAt: sql<string>`clock_timestamp()`,
});

export async function changeWebhook(
  tx: Tx,
  row: Row,
  set: UpdateObject<DB, 'webhookEndpoints'>,
): Promise<void> {
  await tx
    .updateTable('webhookEndpoints')
    .set({ ...set, rowVersion: row.rowVersion + 1 })
    .where('companyId', '=', row.companyId)
    .where('id', '=', row.id)
    .execute();
}

/** Locked before its deliveries, by whoever changes both. Undefined when it is deleted. */
export async function findWebhook(
  tx: Tx,
  companyId: string,
  id: string,
  locked?: 'locked',
): Promise<Row | undefined> {
  const query = tx
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .where(IS_THERE);
  return (locked ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

async function lockWebhook(tx: Tx, companyId: string, id: string): Promise<Row> {
  const row = await findWebhook(tx, companyId, id, 'locked');
  if (!row) throw notFound('webhook', id);
  return row;
}

const IS_THERE = sql<boolean>`off_reason is distinct from 'Deleted'`;

const views = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('webhookEndpoints as e')
    .select(['e.id', 'e.url', 'e.types', 'e.description', 'e.active', 'e.offReason', 'e.offAt'])
    .select(['e.failingSince', 'e.rowVersion', 'e.createdAt'])
    .select(
      sql<string | null>`case when e.old_secret_until > now() then e.old_secret_until end`.as(
        'oldSecretUntil',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from webhook_deliveries d where d.company_id = e.company_id
        and d.endpoint_id = e.id and d.state = 'waiting')`.as('waiting'),
    )
    .where('e.companyId', '=', companyId)
    .where(IS_THERE);

type ViewRow = Awaited<ReturnType<ReturnType<typeof views>['executeTakeFirstOrThrow']>>;

function viewOf({ offReason, offAt, ...row }: ViewRow): WebhookView {
  return { ...row, off: offReason && offAt ? { reason: offReason, since: offAt } : null };
}

async function getView(tx: Tx, companyId: string, id: string): Promise<WebhookView> {
  const row = await views(tx, companyId).where('e.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('webhook', id);
  return viewOf(row);
}

async function record(
  db: Db,
  tx: Tx,
  actor: Actor,
  subjectId: string,
  event: Omit<NewEvent, 'subjectKind' | 'subjectId' | 'by'>,
): Promise<void> {
  const by = await actorOf(db, tx, actor);
  await recordEvent(tx, actor.companyId, { subjectKind: 'webhook', subjectId, by, ...event });
}

/** Addresses of receivers often hold a secret of theirs: the record keeps where, and not more. */
function forTheRecord(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { url } = fields;
  return typeof url === 'string' ? { ...fields, url: new URL(url).origin } : { ...fields };
}

function mustBeReachable(url: string, whyNotUrl: WhyNotUrl): void {
  const detail = whyNotUrl(url);
  if (detail === undefined) return;
  throw new Refused('Invalid', 'The address of the webhook cannot be used.', {
    problems: [{ pointer: '/url', rule: 'address', detail }],
  });
}

async function mustBeFew(tx: Tx, companyId: string): Promise<void> {
  await oneAtATime(tx, `webhooks/${companyId}`);
  const { count } = await tx
    .selectFrom('webhookEndpoints')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('companyId', '=', companyId)
    .where(IS_THERE)
    .executeTakeFirstOrThrow();
  if (count < MOST) return;
  throw new Refused('NotPossibleNow', `A company has at most ${MOST} webhooks. Delete one first.`);
}
