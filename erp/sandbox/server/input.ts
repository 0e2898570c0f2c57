// Reads a request's body field by field and collects every fault, so that a caller learns all of
// them at once. A reader returns null for what is missing or wrong; `done` throws before it is
// used.
import { LARGEST, parseAmount } from './amount.ts';
import { Refusal, refusal } from './refusal.ts';
import type { Fault } from './refusal.ts';

export type Need = 'required' | 'optional';
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Input {
  readonly faults: Fault[];
  has(name: string): boolean;
  text(name: string, max: number, need?: Need): string | null;
  word<W extends string>(name: string, words: readonly W[], need?: Need): W | null;
  date(name: string, need?: Need): string | null;
  amount(name: string, need?: Need): bigint | null;
  flag(name: string): boolean | null;
  count(name: string, range: Range, need?: Need): number | null;
  list(name: string, max: number, fields: readonly string[], need?: Need): Input[];
  part(name: string, fields: readonly string[]): Input | null;
  fault(code: string, text: string, name?: string): void;
  /** Throws when anything was wrong. */
  done(): void;
}

type Fields = Readonly<Record<string, unknown>>;
type Bad = (code: string, text: string) => null;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A date that is in the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `fields` are all that the operation knows; another one is a fault. */
export function readInput(body: unknown, fields: readonly string[]): Input {
  if (!isObject(body)) throw refusal(400, 'BODY_INVALID', 'The body is not a JSON object.');
  return inputOf(body, fields, '', []);
}

function inputOf(body: Fields, known: readonly string[], at: string, faults: Fault[]): Input {
  const fault = (code: string, text: string, name?: string): void => {
    faults.push({ code, text, field: name === undefined ? null : at + name });
  };
  for (const name of Object.keys(body))
    if (!known.includes(name)) fault('FIELD_UNKNOWN', `"${name}" is not known here.`, name);

  const take = <T>(
    name: string,
    need: Need | undefined,
    fit: (value: unknown, bad: Bad) => T | null,
  ): T | null => {
    const value = body[name] ?? null;
    if (value === null) {
      if (need === 'required') fault('FIELD_MISSING', `"${name}" is missing.`, name);
      return null;
    }
    return fit(value, (code, text) => {
      fault(code, `"${name}" ${text}`, name);
      return null;
    });
  };

  return {
    faults,
    has: (name) => body[name] !== undefined,
    text: (name, max, need) => take(name, need, (value, bad) => fitText(value, max, bad)),
    word: (name, words, need) => take(name, need, (value, bad) => fitWord(value, words, bad)),
    date: (name, need) => take(name, need, fitDate),
    amount: (name, need) => take(name, need, fitAmount),
    flag: (name) => take(name, 'optional', fitFlag),
    count: (name, range, need) => take(name, need, (value, bad) => fitCount(value, range, bad)),
    list: (name, max, fields, need) =>
      (take(name, need, (value, bad) => fitList(value, max, bad)) ?? []).map((row, index) =>
        inputOf(row, fields, `${at}${name}/${index}/`, faults),
      ),
    part: (name, fields) => {
      const value = take(name, 'optional', fitObject);
      return value && inputOf(value, fields, `${at}${name}/`, faults);
    },
    fault,
    done: () => {
      if (faults.length > 0) throw new Refusal(422, faults);
    },
  };
}

function fitText(value: unknown, max: number, bad: Bad): string | null {
  if (typeof value !== 'string' || value.trim() === '') return bad('FIELD_INVALID', 'is no text.');
  return value.length > max ? bad('FIELD_TOO_LONG', `has more than ${max} characters.`) : value;
}

function fitWord<W extends string>(value: unknown, words: readonly W[], bad: Bad): W | null {
  const word = words.find((one) => one === value);
  return word ?? bad('FIELD_INVALID', `is one of ${words.join(', ')}.`);
}

function fitDate(value: unknown, bad: Bad): string | null {
  if (typeof value === 'string' && isDate(value)) return value;
  return bad('FIELD_INVALID', 'is no date like 2026-07-31.');
}

function fitAmount(value: unknown, bad: Bad): bigint | null {
  const minor = typeof value === 'string' ? parseAmount(value) : undefined;
  if (minor === undefined)
    return bad('AMOUNT_INVALID', 'is no decimal string with two decimals, like "1234.50".');
  return minor > LARGEST || minor < -LARGEST ? bad('AMOUNT_TOO_LARGE', 'is too large.') : minor;
}

function fitFlag(value: unknown, bad: Bad): boolean | null {
  return typeof value === 'boolean' ? value : bad('FIELD_INVALID', 'is true or false.');
}

function fitCount(value: unknown, { from, to }: Range, bad: Bad): number | null {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
  return fits ? value : bad('FIELD_INVALID', `is a whole number from ${from} to ${to}.`);
}

function fitList(value: unknown, max: number, bad: Bad): Fields[] | null {
  if (!Array.isArray(value) || value.length === 0)
    return bad('FIELD_INVALID', 'is a list with at least one row.');
  if (value.length > max) return bad('FIELD_INVALID', `has more than ${max} rows.`);
  return value.every(isObject) ? value : bad('FIELD_INVALID', 'has a row that is not an object.');
}

function fitObject(value: unknown, bad: Bad): Fields | null {
  return isObject(value) ? value : bad('FIELD_INVALID', 'is not an object.');
}
