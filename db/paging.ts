// Lists go on after a place, not after a number of rows: nothing is skipped or shown twice when
// rows come and go. The cursor is opaque and belongs to the filters that it was made with.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { hashOf } from './canonical.ts';
import { Refused } from './refused.ts';

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

export interface PageAsk {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The sort key of the last row that was shown; undefined at the beginning. */
export function placeOf(
  { cursor }: PageAsk,
  filters: unknown,
  length: number,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [hash, ...place] = open(cursor);
  if (hash !== fingerprint({ filters, place }) || place.length !== length)
    throw new Refused(
      'BadRequest',
      'The cursor does not belong to this list with these filters. Start again without it.',
      { problems: [{ pointer: '/query/cursor', rule: 'cursor', detail: 'Leave it out.' }] },
    );
  return place;
}

/** Cuts off the one row too many that was read, and says where to go on. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit }: PageAsk,
  {
    filters,
    place,
    view,
  }: {
    filters: unknown;
    place: (row: Row) => readonly string[];
    view: (row: Row) => Item;
  },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: shown.map(view),
    nextCursor: hasMore ? cursorAt(filters, place(last)) : null,
  };
}

/** Where a page begins: after this place of the list with these filters. */
export const cursorAt = (filters: unknown, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([fingerprint({ filters, place }), ...place])).toString('base64url');

function open(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Not one of ours; refused below, with the others.
  }
  return [];
}

/** Of list and place: a place that nobody was shown is not gone on from. */
const fingerprint = (of: unknown): string => hashOf(of).slice(0, 16);

/** A pattern for `like` that finds what begins with `text`, whatever is in it. */
export function prefixPattern(text: string): string {
  return `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Whether what was written in lower case begins with `text`. A range, because row-level security
 * lets no index look up a `like`; the column has to be in the order of bytes.
 */
export function beginsWith(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  const first = text.toLowerCase();
  return sql<boolean>`(${column} >= ${first} and ${column} < ${`${first}\u{10ffff}`})`;
}
