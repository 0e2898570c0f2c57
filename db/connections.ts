// A company's links to its ERPs: settings anybody may read, credentials that only an activity
// unseals. What a connector needs is data in domain/connectors.ts; what is missing is named, all at
// once.
import type { Selectable } from 'kysely';
import { capabilitiesOf, problemsInSettings } from '../domain/connectors.ts';
import type {
  Capabilities,
  ConnectorName,
  DefaultAccount,
  Defaults,
  Settings,
} from '../domain/connectors.ts';
import type { Problem } from '../domain/failures.ts';
import { changesIn, contentOf, mustBeAt } from './changes.ts';
import { credentialsPlace } from './connection-access.ts';
import { actorOf, recordEvent } from './events.ts';
import { retryableAfter } from './failures.ts';
import type { Retryable } from './failures.ts';
import { gatesOf, probeIfNew } from './gates.ts';
import type { GateView } from './gates.ts';
import type { Actor } from './events.ts';
import { changeWay } from './handing-over.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { Connections } from './schema.gen.ts';
import { seal } from './secrets.ts';

export type Credentials = Readonly<Record<string, string>>;

export interface ConnectionPatch {
  readonly name?: string | undefined;
  readonly settings?: Settings | undefined;
  readonly defaults?: Defaults | undefined;
  readonly credentials?: Credentials | undefined;
  readonly exportSubcontractorInvoices?: boolean | undefined;
  readonly exportOwnerInvoices?: boolean | undefined;
  readonly syncPayments?: boolean | undefined;
  readonly exportPaymentRecords?: boolean | undefined;
  readonly strictPaymentRecords?: boolean | undefined;
}

export interface ConnectionInput extends ConnectionPatch {
  readonly name: string;
  readonly connector: ConnectorName;
  readonly settings: Settings;
  readonly credentials: Credentials;
}

/** Never with credentials. */
export interface ConnectionView
  extends Omit<
    Selectable<Connections>,
    'companyId' | 'sealedCredentials' | 'settings' | 'defaults'
  > {
  readonly settings: Settings;
  readonly defaults: Defaults;
}

/** With its gate: whether the ERP is asked, or why not. */
export type GatedConnection = ConnectionView & GateView;

/** `retryable`: once default accounts were set, the failed exports that lacked one of them. */
export type PatchedConnection = GatedConnection & { readonly retryable?: Retryable };

export async function insertConnection(
  db: Db,
  actor: Actor,
  { settings, credentials, defaults = {}, ...input }: ConnectionInput,
): Promise<GatedConnection> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const capabilities = capabilitiesOf(input.connector, settings);
    mustHold([
      ...missingSettings(capabilities, settings),
      ...problemsInSettings(input.connector, settings),
      ...problemsInCredentials(capabilities, credentials),
    ]);
    const id = newId();
    const row = await tx
      .insertInto('connections')
      .values({
        companyId,
        id,
        ...input,
        settings: JSON.stringify(settings),
        defaults: JSON.stringify(defaults),
        sealedCredentials: sealCredentials(db, companyId, id, credentials),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await tx.insertInto('connectionGates').values({ companyId, connectionId: id }).execute();
    const view = viewOf(row);
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: id,
      type: 'connection.created',
      by: await actorOf(db, tx, actor),
      version: view.rowVersion,
      after: { ...contentOf(view), credentials: namesOf(credentials) },
    });
    return withGate(tx, companyId, view);
  });
}

export async function patchConnection(
  db: Db,
  actor: Actor,
  { id, seen, patch }: { id: string; seen?: string; patch: ConnectionPatch },
): Promise<PatchedConnection> {
  const { companyId } = actor;
  const { credentials, ...fields } = patch;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageConnections');
    const row = await findRow(tx, companyId, id, 'locked');
    mustBeAt(row, seen);
    const before = viewOf(row);
    const capabilities = capabilitiesOf(row.connector, fields.settings ?? before.settings);
    mustHold([
      ...missingSettings(capabilities, fields.settings ?? before.settings),
      ...problemsInSettings(before.connector, fields.settings ?? before.settings),
      ...(credentials ? problemsInCredentials(capabilities, credentials) : []),
    ]);
    const ref = { companyId, connectionId: id };
    const { handedOver } = capabilitiesOf(row.connector, before.settings);
    if (handedOver !== capabilities.handedOver) mustHold(await changeWay(tx, ref, handedOver));
    const changes = changesIn(before, fields) ?? { before: {}, after: {} };
    const secret = credentials
      ? { sealedCredentials: sealCredentials(db, companyId, id, credentials) }
      : {};
    const set = { ...columnsOf(changes.after), ...secret };
    if (Object.keys(set).length === 0) return patchedView(tx, actor, before, fields);
    const changed = await tx
      .updateTable('connections')
      .set({ ...set, rowVersion: row.rowVersion + 1 })
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const isNew = { credentials: credentials !== undefined, settings: 'settings' in changes.after };
    await probeIfNew(tx, ref, isNew);
    await recordEvent(tx, companyId, {
      subjectKind: 'connection',
      subjectId: id,
      type: 'connection.changed',
      by: await actorOf(db, tx, actor),
      version: changed.rowVersion,
      before: changes.before,
      after: { ...changes.after, ...(credentials && { credentials: namesOf(credentials) }) },
    });
    return patchedView(tx, actor, viewOf(changed), fields);
  });
}

async function patchedView(
  tx: Tx,
  actor: Actor,
  view: ConnectionView,
  { defaults }: ConnectionPatch,
): Promise<PatchedConnection> {
  const gated = await withGate(tx, actor.companyId, view);
  if (!defaults) return gated;
  const accounts = Object.keys(defaults) as DefaultAccount[];
  const mended = accounts.map((account) => ({ account }));
  return { ...gated, retryable: await retryableAfter(tx, actor, view.id, mended) };
}

export async function getConnection(db: Db, actor: Actor, id: string): Promise<GatedConnection> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    return withGate(tx, actor.companyId, viewOf(await findRow(tx, actor.companyId, id)));
  });
}

async function withGate(tx: Tx, companyId: string, view: ConnectionView): Promise<GatedConnection> {
  const [gated] = await withGates(tx, companyId, [view]);
  if (!gated) throw new Error(`connection ${view.id} has no gate`);
  return gated;
}

async function withGates(
  tx: Tx,
  companyId: string,
  views: readonly ConnectionView[],
): Promise<GatedConnection[]> {
  const gates = await gatesOf(
    tx,
    companyId,
    views.map(({ id }) => id),
  );
  return views.flatMap((view) => {
    const gate = gates.get(view.id);
    return gate ? [{ ...view, ...gate }] : [];
  });
}

export async function getCapabilities(db: Db, actor: Actor, id: string): Promise<Capabilities> {
  const { connector, settings } = await getConnection(db, actor, id);
  return capabilitiesOf(connector, settings);
}

export async function listConnections(
  db: Db,
  actor: Actor,
  ask: PageAsk,
): Promise<Page<GatedConnection>> {
  const filters = { list: 'connections' };
  const [after] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readConnections');
    let query = tx.selectFrom('connections').selectAll().where('companyId', '=', actor.companyId);
    if (after) query = query.where('id', '>', after);
    const rows = await query
      .orderBy('id')
      .limit(ask.limit + 1)
      .execute();
    const page = pageOf(rows, ask, { filters, place: (row) => [row.id], view: viewOf });
    return { ...page, items: await withGates(tx, actor.companyId, page.items) };
  });
}

async function findRow(
  tx: Tx,
  companyId: string,
  id: string,
  locked?: 'locked',
): Promise<Selectable<Connections>> {
  const query = tx
    .selectFrom('connections')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', id);
  const row = await (locked ? query.forNoKeyUpdate() : query).executeTakeFirst();
  if (!row) throw notFound('connection', id);
  return row;
}

function missingSettings({ settings: wanted }: Capabilities, settings: Settings): Problem[] {
  const missing = wanted
    .filter((name) => settings[name] === undefined || settings[name] === '')
    .map((name) => required('settings', name));
  const { baseUrl } = settings;
  if (baseUrl === undefined || baseUrl === '' || isPlainHttp(baseUrl)) return missing;
  const detail =
    'Write it like "https://erp.example.com": http or https, without name or password.';
  return [...missing, { pointer: '/settings/baseUrl', rule: 'address', detail }];
}

function isPlainHttp(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, username, password, hash } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}

function problemsInCredentials(
  { credentials: wanted }: Capabilities,
  credentials: Credentials,
): Problem[] {
  const missing = wanted
    .filter((name) => !credentials[name])
    .map((name) => required('credentials', name));
  const unknown = Object.keys(credentials)
    .filter((name) => !wanted.includes(name))
    .map((name) => ({
      pointer: `/credentials/${name}`,
      rule: 'unknown',
      detail: `This connector takes ${wanted.join(', ')}.`,
    }));
  return [...missing, ...unknown];
}

const required = (group: string, name: string): Problem => ({
  pointer: `/${group}/${name}`,
  rule: 'required',
  detail: `This connector needs ${name}.`,
});

function mustHold(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused('Invalid', 'Some fields are not valid.', { problems });
}

function sealCredentials(db: Db, companyId: string, id: string, credentials: Credentials): Buffer {
  return seal(db.secretKey, credentialsPlace(companyId, id), JSON.stringify(credentials));
}

/** The record says which were set, and nothing of what they are. */
const namesOf = (credentials: Credentials) => ({ set: Object.keys(credentials).toSorted() });

/** pg would write an object as its own text format: JSON columns get text. */
function columnsOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
  );
}

function viewOf(row: Selectable<Connections>): ConnectionView {
  const { companyId: _, sealedCredentials: __, settings, defaults, ...rest } = row;
  return { ...rest, settings, defaults };
}
