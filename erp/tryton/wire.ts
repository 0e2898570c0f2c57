// How Tryton writes values in JSON: money and dates travel tagged. Answers are turned into plain
// text here; a JavaScript number is never an amount (100.07 would arrive as 100.06999…).
import { Type } from 'typebox';
import { formatMoney, parseMoney } from '../../domain/money.ts';

export const decimal = (text: string): unknown => ({ __class__: 'Decimal', decimal: text });

export function date(iso: string): unknown {
  const [year, month, day] = iso.split('-').map(Number);
  return { __class__: 'date', year, month, day };
}

/** An instant such as `plain` gives: `2026-07-31T12:00:00.000001Z`. */
export function dateTime(iso: string): unknown {
  const [year, month, day, hour, minute, second, microsecond] = (iso.match(/\d+/g) ?? []).map(
    Number,
  );
  return { __class__: 'datetime', year, month, day, hour, minute, second, microsecond };
}

const pad = (value: unknown, width = 2): string => String(value).padStart(width, '0');

/**
 * Tagged values as text: `'12.50'`, `'2026-07-31'`, `'2026-07-31T12:00:00.000001Z'` (always UTC).
 */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const at: Record<string, unknown> = { ...value };
  const day = `${pad(at['year'], 4)}-${pad(at['month'])}-${pad(at['day'])}`;
  const time = `${pad(at['hour'])}:${pad(at['minute'])}:${pad(at['second'])}`;
  switch (at['__class__']) {
    case 'Decimal':
      return at['decimal'];
    case 'date':
      return day;
    case 'datetime':
      return `${day}T${time}.${pad(at['microsecond'], 6)}Z`;
    default:
      return Object.fromEntries(Object.entries(at).map(([key, one]) => [key, plain(one)]));
  }
}

/** Tryton's `-12.5000` in minor units; a sentence when it is finer than the currency. */
export function minorOf(text: string, currency: string): bigint | string {
  return parseMoney(text.includes('.') ? text.replace(/\.?0+$/, '') : text, currency);
}

/** Tryton's `-12.5000` or `0` as our `-12.50` or `0.00`. What is finer stays as it is. */
export function money(text: string, currency: string): string {
  const minor = minorOf(text, currency);
  return typeof minor === 'bigint' ? formatMoney(minor, currency) : text;
}

export const Id = Type.Integer({ minimum: 1 });
export const Ids = Type.Array(Id);
export const Text = Type.Union([Type.String(), Type.Null()]);
/** SQLite answers 1, PostgreSQL true. */
export const Flag = Type.Union([Type.Boolean(), Type.Integer()]);
/** A field of a related record, asked for as `currency.code`. */
export const Coded = Type.Object({ id: Id, code: Text });
