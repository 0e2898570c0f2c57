// Query strings and pages: `?size=` and `?after=`, filters that are exact, nothing unknown.
import { LARGEST, parseAmount } from './amount.ts';
import type { Value } from './books.ts';
import { isDate } from './input.ts';
import { refusal } from './refusal.ts';

export type Query = Readonly<Record<string, string>>;

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const MOST_ROWS = 1_000;

const bad = (text: string): Error => refusal(400, 'QUERY_INVALID', text);

/** Refuses a filter that the list does not know: to ignore it would answer too much. */
export function onlyKnown(query: Query, known: readonly string[]): void {
  for (const name of Object.keys(query))
    if (!known.includes(name)) throw bad(`"${name}" is no filter of this list.`);
}

export function sizeOf(query: Query): number {
  const size = Number(query['size'] ?? 50);
  if (!Number.isInteger(size) || size < 1 || size > MOST_ROWS)
    throw bad(`"size" is a whole number from 1 to ${MOST_ROWS}.`);
  return size;
}

export function numberOf(query: Query, name: string): bigint {
  const text = query[name] ?? '0';
  if (!/^\d{1,15}$/.test(text)) throw bad(`"${name}" is not one that this list gave.`);
  return BigInt(text);
}

/** Milliseconds of an instant, or undefined when it is not asked for. */
export function instantOf(query: Query, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || !isDate(text.slice(0, 10)))
    throw bad(`"${name}" is not an instant like 2026-07-31T12:00:00.000Z.`);
  return time;
}

export function amountOf(query: Query, name: string): bigint | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const amount = parseAmount(text);
  if (amount === undefined || amount > LARGEST || amount < -LARGEST)
    throw bad(`"${name}" is an amount like 1234.50.`);
  return amount;
}

export function flagOf(query: Query, name: string): number | undefined {
  const word = query[name];
  if (word === undefined) return undefined;
  if (word !== 'true' && word !== 'false') throw bad(`"${name}" is true or false.`);
  return word === 'true' ? 1 : 0;
}

/** Conditions of a list, all of which a row must meet. */
export interface Conditions {
  /** Nothing is added for a filter that was not asked for. */
  add(sql: string, value: Value | undefined): void;
  sql(): string;
  readonly values: Value[];
}

export function conditions(...first: [string, Value][]): Conditions {
  const where = first.map(([sql]) => sql);
  const values = first.map(([, value]) => value);
  return {
    add: (sql, value) => {
      if (value === undefined) return;
      where.push(sql);
      values.push(value);
    },
    sql: () => where.join(' and '),
    values,
  };
}

/** Nothing has the number -1: a filter by a record that is not there finds nothing. */
export function seqIn<Row extends { readonly seq: bigint }>(
  named: string | undefined,
  find: (named: string) => Row | undefined,
): bigint | undefined {
  return named === undefined ? undefined : (find(named)?.seq ?? -1n);
}

/** One page out of `size + 1` rows that were read: the one more says that there is a next. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  positionOf: (row: Row) => bigint,
): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { rows: shown, next: more ? positionOf(last).toString() : null };
}

export function instant(ms: bigint): string;
export function instant(ms: bigint | null): string | null;
export function instant(ms: bigint | null): string | null {
  return ms === null ? null : new Date(Number(ms)).toISOString();
}
