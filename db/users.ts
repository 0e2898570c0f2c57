// The people of a company and what each may do. Grants are replaced as a list; the privilege to
// push to accounting is given only by somebody who has it (domain.md section 6).
import { randomBytes } from 'node:crypto';
import type { Selectable, Updateable } from 'kysely';
import type { Language } from '../domain/mails.ts';
import { LACK_OF_PRIVILEGE, LEVELS, levelOn } from '../domain/permissions.ts';
import type { Grant, Rights, UserKind } from '../domain/permissions.ts';
import { lockCompany, watchApprovers } from './approvers.ts';
import { changesIn, contentOf, mustBeAt } from './changes.ts';
import { actorOf, personKeyPlace, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { Users } from './schema.gen.ts';
import { seal, unseal } from './secrets.ts';
import { endSessionsOf, unbind } from './sessions.ts';
import { grantsOf, mustHaveProjects, replaceGrants, writeGrants } from './user-grants.ts';

export interface UserPatch {
  readonly externalId?: string | null | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly active?: boolean | undefined;
  readonly grants?: readonly Grant[] | undefined;
  readonly canPushToAccounting?: boolean | undefined;
  readonly canExport?: Partial<Rights['canExport']> | undefined;
  /** Of mails; null: the company's. */
  readonly language?: Language | null | undefined;
  readonly subscribedToDigest?: boolean | undefined;
  readonly wantsSentAgain?: boolean | undefined;
}

/** What people may change of themselves without any right. */
const OWN: ReadonlySet<string> = new Set<keyof UserPatch>([
  'language',
  'subscribedToDigest',
  'wantsSentAgain',
]);

export interface UserInput extends UserPatch {
  readonly kind?: UserKind | undefined;
  readonly name: string;
}

export interface UserView extends Rights {
  readonly id: string;
  readonly externalId: string | null;
  readonly kind: UserKind;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly language: Language | null;
  readonly subscribedToDigest: boolean;
  readonly wantsSentAgain: boolean;
  readonly rowVersion: number;
  readonly createdAt: string;
}

export async function insertUser(db: Db, actor: Actor, input: UserInput): Promise<UserView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const rights = await allow(tx, actor, 'manageUsers');
    mustBeGrantable(rights, input);
    mustFitKind(input.kind ?? 'person', input.email ?? null);
    await mustHaveProjects(tx, companyId, input.grants ?? []);
    const id = await writeUser(db, tx, companyId, input);
    const view = await getView(tx, companyId, id);
    const by = await actorOf(db, tx, actor);
    await recordEvent(tx, companyId, {
      subjectKind: 'user',
      subjectId: id,
      type: 'user.created',
      by,
      version: view.rowVersion,
      after: await sealPerson(db, tx, companyId, id, contentOf(view)),
    });
    await watchApprovers(tx, companyId, by);
    return view;
  });
}

/** Writes the rows of a person, with the key under which the record keeps them. */
export async function writeUser(
  db: Db,
  tx: Tx,
  companyId: string,
  { grants = [], kind = 'person', ...input }: UserInput,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('users')
    .values({ companyId, id, kind, name: input.name, ...columnsOf(input) })
    .execute();
  const sealedKey = seal(db.secretKey, personKeyPlace(companyId, id), randomBytes(32));
  await tx.insertInto('personKeys').values({ companyId, userId: id, sealedKey }).execute();
  await writeGrants(tx, companyId, id, grants);
  return id;
}

export async function patchUser(
  db: Db,
  actor: Actor,
  { id, seen, patch }: { id: string; seen: string; patch: UserPatch },
): Promise<UserView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const isOwn = id === actor.userId && Object.keys(patch).every((name) => OWN.has(name));
    const rights = await allow(tx, actor, isOwn ? 'readCompany' : 'manageUsers');
    await lockCompany(tx, companyId); // or two could take away the last two Admins
    const before = await getView(tx, companyId, id);
    mustBeAt(before, seen);
    mustBeGrantable(rights, patch);
    mustNotTakeOver(rights, before, patch);
    mustFitKind(before.kind, patch.email ?? before.email);
    await mustHaveProjects(tx, companyId, patch.grants ?? []);
    await updateUser(tx, companyId, id, columnsOf(patch));
    if (patch.grants) await replaceGrants(tx, companyId, id, patch.grants);
    const changes = changesIn(before, await getView(tx, companyId, id));
    if (!changes) return before;

    await mustKeepAnAdmin(tx, companyId);
    if ('email' in changes.after) await unbind(tx, companyId, id);
    if ('email' in changes.after || changes.after['active'] === false)
      await endSessionsOf(db, tx, actor, id);
    await updateUser(tx, companyId, id, { rowVersion: before.rowVersion + 1 });
    const by = await actorOf(db, tx, actor);
    await recordEvent(tx, companyId, {
      subjectKind: 'user',
      subjectId: id,
      type: 'user.changed',
      by,
      version: before.rowVersion + 1,
      before: await sealPerson(db, tx, companyId, id, changes.before),
      after: await sealPerson(db, tx, companyId, id, changes.after),
    });
    await watchApprovers(tx, companyId, by);
    return getView(tx, companyId, id);
  });
}

async function updateUser(
  tx: Tx,
  companyId: string,
  id: string,
  fields: Updateable<Users>,
): Promise<void> {
  if (Object.keys(fields).length === 0) return;
  await tx
    .updateTable('users')
    .set(fields)
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .execute();
}

export async function getUser(db: Db, actor: Actor, id: string): Promise<UserView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, id === actor.userId ? 'readCompany' : 'manageUsers');
    return getView(tx, actor.companyId, id);
  });
}

/** In the order they were made. */
export async function listUsers(db: Db, actor: Actor, ask: PageAsk): Promise<Page<UserView>> {
  const { companyId } = actor;
  const filters = { list: 'users' };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageUsers');
    let query = tx.selectFrom('users').selectAll().where('companyId', '=', companyId);
    if (after) query = query.where('id', '>', after);
    const rows = await query
      .orderBy('id')
      .limit(ask.limit + 1)
      .execute();
    const grants = await grantsOf(
      tx,
      companyId,
      rows.map((row) => row.id),
    );
    return pageOf(rows, ask, {
      filters,
      place: (row) => [row.id],
      view: (row) => viewOf(row, grants.get(row.id) ?? []),
    });
  });
}

/**
 * Granting the privilege to push to accounting gives export of both kinds until it is taken away.
 */
function columnsOf({ externalId, active, canPushToAccounting, canExport, ...patch }: UserPatch) {
  const implied = canPushToAccounting === true ? true : undefined;
  const given = {
    name: patch.name,
    email: patch.email,
    externalId,
    active,
    language: patch.language,
    subscribedToDigest: patch.subscribedToDigest,
    wantsSentAgain: patch.wantsSentAgain,
    canPushToAccounting,
    canExportSubcontractor: canExport?.subcontractor ?? implied,
    canExportOwner: canExport?.owner ?? implied,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function mustFitKind(kind: UserKind, email: string | null): void {
  if ((kind === 'person') === (email !== null)) return;
  const [rule, detail] =
    kind === 'person'
      ? ['required', 'A person has an e-mail address.']
      : ['notTaken', 'A machine has no e-mail address: leave it out.'];
  throw new Refused('Invalid', detail, { problems: [{ pointer: '/email', rule, detail }] });
}

function mustBeGrantable(rights: Rights, { canPushToAccounting, canExport }: UserPatch): void {
  const isGiven = canPushToAccounting || canExport?.subcontractor || canExport?.owner;
  if (!isGiven || rights.canPushToAccounting) return;
  throw new Refused(
    'Forbidden',
    'You need the privilege canPushToAccounting to give it, or canExport, to somebody.',
    { ...LACK_OF_PRIVILEGE },
  );
}

/**
 * Who lacks the privilege gets it by no detour: not by the address of somebody who has it, and not
 * by making somebody an approver who has it still. Whom they locked out they may let in again.
 */
function mustNotTakeOver(rights: Rights, before: UserView, patch: UserPatch): void {
  const keepsIt = patch.canPushToAccounting ?? before.canPushToAccounting;
  if (!keepsIt || rights.canPushToAccounting) return;
  const isOthers = patch.email !== undefined && patch.email !== before.email;
  const level = (grants: readonly Grant[]): number =>
    LEVELS.indexOf(levelOn({ ...before, grants }, 'erpIntegrations'));
  const isMore = level(patch.grants ?? []) > level(before.grants);
  if (!isOthers && !isMore) return;
  throw new Refused(
    'Forbidden',
    'You need the privilege canPushToAccounting to change the address of somebody who has it, or to raise them on erpIntegrations.',
    { ...LACK_OF_PRIVILEGE },
  );
}

async function mustKeepAnAdmin(tx: Tx, companyId: string): Promise<void> {
  const admin = await tx
    .selectFrom('grants')
    .innerJoin('users', (join) =>
      join
        .onRef('users.companyId', '=', 'grants.companyId')
        .onRef('users.id', '=', 'grants.userId'),
    )
    .select('users.id')
    .where('grants.companyId', '=', companyId)
    .where('grants.tool', '=', 'directory')
    .where('grants.level', '=', 'admin')
    .where('grants.projectId', 'is', null)
    .where('users.active', '=', true)
    .where('users.kind', '=', 'person')
    .limit(1)
    .executeTakeFirst();
  if (!admin)
    throw new Refused('InUse', 'This is the last Directory Admin: make another one first.');
}

async function getView(tx: Tx, companyId: string, id: string): Promise<UserView> {
  const row = await tx
    .selectFrom('users')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('user', id);
  const grants = await grantsOf(tx, companyId, [id]);
  return viewOf(row, grants.get(id) ?? []);
}

function viewOf(row: Selectable<Users>, grants: readonly Grant[]): UserView {
  const { companyId: _, canExportSubcontractor, canExportOwner, ...rest } = row;
  return {
    ...rest,
    canExport: { subcontractor: canExportSubcontractor, owner: canExportOwner },
    grants,
  };
}

const PERSONAL: ReadonlySet<string> = new Set(['name', 'email']);

/**
 * What is personal is in the record only under the person's own key, like the actor of an event.
 */
async function sealPerson(
  db: Db,
  tx: Tx,
  companyId: string,
  userId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { sealedKey } = await tx
    .selectFrom('personKeys')
    .select('sealedKey')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  const key = unseal(db.secretKey, personKeyPlace(companyId, userId), sealedKey);
  const sealed = Object.entries(fields).map(([name, value]) => {
    if (!PERSONAL.has(name) || typeof value !== 'string') return [name, value];
    const place = `events/${companyId}/${userId}/${name}`;
    return [name, { sealed: seal(key, place, value).toString('base64') }];
  });
  return Object.fromEntries(sealed);
}
