// All payments of Tryton in the order of their changes. Nothing of a payment tells all of its
// changes, so a page is found by what changed (payment records, payments' moves and the moves that
// undo them, and invoices, which change when accounting ties a line to them or takes it away) and
// has the complete payments of the documents that this concerns, as `paymentsOf` has them.
//
// Times are taken before their transaction commits, so each page reads again what it knows of the
// last minutes before the newest time that was given: by Tryton's clock, never by ours. A
// transaction that takes longer is met only when its document changes again.
//
// A payment record that is deleted leaves no trace here. Tryton deletes only drafts, which are no
// payments yet; what goes by another way is missing in `paymentsOf` and in a reading from the
// beginning.
//
// A page takes 9 calls, whatever its size: 3 for what changed, 1 for tied lines, 5 for payments;
// and for each level of moves that undo others one on the way down and one on the way up.
import type { Static } from 'typebox';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PaymentPage } from '../../domain/document.ts';
import type { PullFrom } from '../connector.ts';
import { paymentsOfAll } from './payments.ts';
import type { Domain, Rpc } from './rpc.ts';
import { dateTime, Id, Text } from './wire.ts';

const OVERLAP_MS = 5 * 60_000;

/** Up to `newest` all was given; of the overlap, and beyond it, what is known under which time. */
const Cursor = Type.Object({
  newest: Text,
  known: Type.Record(Type.String(), Type.Array(Type.String())),
});
type Cursor = Static<typeof Cursor>;

/** Something that changed, and the documents that it concerns. */
interface Change {
  readonly name: string;
  readonly at: string;
  readonly invoices: readonly number[];
}

export async function pullPayments(rpc: Rpc, { cursor, size }: PullFrom): Promise<PaymentPage> {
  const from = readCursor(cursor);
  const known = new Set(namesIn(from));
  // With so many there is something new in whatever is cut.
  const found = await changesSince(rpc, from, known.size + size + 1);
  const changes = found.changes.filter((change) => !known.has(nameAt(change)));
  const invoices = firstInvoices(changes, size);
  const isGiven = (change: Change): boolean => change.invoices.every((id) => invoices.has(id));
  const to = nextCursor(from, changes, isGiven);
  const paid = invoices.size === 0 ? [] : await paymentsOfAll(rpc, [['id', 'in', [...invoices]]]);
  return {
    applied: paid.flatMap(({ payments, documentId, kind }) =>
      payments.map((payment) => ({ ...payment, documentId, kind })),
    ),
    wholePayments: [],
    wholeDocuments: paid.map(({ documentId }) => documentId),
    deletedPayments: [],
    cursor: JSON.stringify(to),
    isLast: !found.isCut && changes.every(isGiven),
    remaining: null, // Tryton would have to count
  };
}

function readCursor(cursor: string | null): Cursor {
  if (cursor === null) return { newest: null, known: {} };
  const read: unknown = cursor.startsWith('{') ? JSON.parse(cursor) : undefined;
  if (Value.Check(Cursor, read)) return read;
  throw new Error(`"${cursor.slice(0, 40)}" is no cursor of Tryton`);
}

const nameAt = ({ name, at }: Change): string => `${name} ${at}`;

const namesIn = ({ known }: Cursor): string[] =>
  Object.entries(known).flatMap(([at, names]) => names.map((name) => `${name} ${at}`));

/** In the order of the changes, at most so many; more only where one change concerns more. */
function firstInvoices(changes: readonly Change[], size: number): Set<number> {
  const invoices = new Set<number>();
  for (const change of changes) {
    if (change.invoices.every((id) => invoices.has(id))) continue;
    if (invoices.size >= size) break;
    for (const id of change.invoices) invoices.add(id);
  }
  return invoices;
}

/** What changed at one time may be given on two pages: both know it by name. */
function nextCursor(
  from: Cursor,
  changes: readonly Change[],
  isGiven: (change: Change) => boolean,
): Cursor {
  const firstLeft = changes.findIndex((change) => !isGiven(change));
  const passed = firstLeft === -1 ? changes : changes.slice(0, firstLeft);
  const last = passed.at(-1)?.at ?? '';
  const newest = last > (from.newest ?? '') ? last : from.newest;
  if (newest === null) return from;
  const least = beforeOf(newest);
  const known = Object.entries(from.known).filter(([at]) => at >= least);
  const names = new Map(known.map(([at, of]) => [at, [...of]]));
  for (const { name, at } of changes.filter(isGiven))
    if (at >= least) names.set(at, [...(names.get(at) ?? []), name]);
  return { newest, known: Object.fromEntries(names) };
}

/** The beginning of the overlap, written as Tryton's times are. */
const beforeOf = (at: string): string =>
  new Date(Date.parse(at) - OVERLAP_MS).toISOString().replace('Z', '000Z');

/** Of each kind the first `limit`, as far as all kinds were read. */
async function changesSince(
  rpc: Rpc,
  { newest }: Cursor,
  limit: number,
): Promise<{ changes: Change[]; isCut: boolean }> {
  const since = newest === null ? [] : [['last_modified_at', '>=', dateTime(beforeOf(newest))]];
  const within = [['company', '=', await rpc.company()], ...since];
  const read = [
    await changedMoves(rpc, within, limit),
    await changedRecords(rpc, within, limit),
    await changedInvoices(rpc, within, limit),
  ];
  const ends = read.filter((rows) => rows.length === limit).map((rows) => rows.at(-1)?.at ?? '');
  const [end] = ends.toSorted();
  const changes = read
    .flat()
    .filter(({ at }) => end === undefined || at <= end)
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return { changes, isCut: end !== undefined };
}

const Move = Type.Object({ id: Id, origin: Text, last_modified_at: Type.String() });
const MOVE = ['origin', 'last_modified_at'];

/** Those that came of an invoice or of another move, or have a line that is tied to an invoice. */
async function changedMoves(rpc: Rpc, within: Domain, limit: number): Promise<Change[]> {
  const origins = ['account.invoice,%', 'account.move,%'].map((of) => ['origin', 'like', of]);
  const either = ['OR', ...origins, ['lines.invoice_payment', '!=', null]];
  const domain = [['state', '=', 'posted'], either, ...within];
  const moves = await rpc.search('account.move', domain, Move, MOVE, { oldest: limit });
  if (moves.length === 0) return [];
  const invoicesOf = await invoicesByMove(rpc, moves);
  return moves.map(({ id, last_modified_at }) => ({
    name: `m${id}`,
    at: last_modified_at,
    invoices: invoicesOf(id),
  }));
}

const Tied = Type.Object({ id: Id, move: Id, invoice_payment: Id });

/** By what they came of, also through moves that they undo, and by what their lines are tied to. */
async function invoicesByMove(
  rpc: Rpc,
  moves: readonly Static<typeof Move>[],
): Promise<(move: number) => number[]> {
  const originOf = new Map<number, string | null>();
  for (let level = moves; level.length > 0; ) {
    for (const { id, origin } of level) originOf.set(id, origin);
    const undone = level.flatMap(({ origin }) => idIn('account.move', origin));
    const unread = undone.filter((id) => !originOf.has(id));
    level =
      unread.length === 0
        ? []
        : await rpc.search('account.move', [['id', 'in', unread]], Move, MOVE);
  }
  const domain = [
    ['move', 'in', [...originOf.keys()]],
    ['invoice_payment', '!=', null],
  ];
  const lines = await rpc.search('account.move.line', domain, Tied, ['move', 'invoice_payment']);
  const tied = Map.groupBy(lines, ({ move }) => move);
  const invoicesOf = (move: number): number[] => {
    const origin = originOf.get(move) ?? null;
    return [
      ...idIn('account.invoice', origin),
      ...(tied.get(move) ?? []).map((line) => line.invoice_payment),
      ...idIn('account.move', origin).flatMap(invoicesOf),
    ];
  };
  return invoicesOf;
}

const Recorded = Type.Object({
  id: Id,
  last_modified_at: Type.String(),
  'line.': Type.Object({ id: Id, move_origin: Text }),
});

/** Once processed they never become an intention again. */
async function changedRecords(rpc: Rpc, within: Domain, limit: number): Promise<Change[]> {
  const states = ['processing', 'succeeded', 'failed'];
  const domain = [['state', 'in', states], ['line', '!=', null], ...within];
  const fields = ['last_modified_at', 'line.move_origin'];
  const more = { oldest: limit };
  const records = await rpc.search('account.payment', domain, Recorded, fields, more);
  return records.map((record) => ({
    name: `p${record.id}`,
    at: record.last_modified_at,
    invoices: idIn('account.invoice', record['line.'].move_origin),
  }));
}

const Changed = Type.Object({ id: Id, last_modified_at: Type.String() });

async function changedInvoices(rpc: Rpc, within: Domain, limit: number): Promise<Change[]> {
  const domain = [['state', 'in', ['posted', 'paid', 'cancelled']], ...within];
  const more = { oldest: limit };
  const fields = ['last_modified_at'];
  const invoices = await rpc.search('account.invoice', domain, Changed, fields, more);
  return invoices.map(({ id, last_modified_at }) => ({
    name: `i${id}`,
    at: last_modified_at,
    invoices: [id],
  }));
}

/** The id in a reference such as `account.move,12`, if it is to that model. */
function idIn(model: string, reference: string | null): number[] {
  const id = reference?.startsWith(`${model},`) ? Number(reference.slice(model.length + 1)) : 0;
  return id > 0 ? [id] : [];
}
