// JSON is the wire: what travels through Temporal is written and read as JSON, so a Date, a bigint,
// a class or an `undefined` that means something would come out as something else. Checked by the
// compiler, for every activity, signal and workflow: a wrong type fails here with its name.
import type { SignalDefinition } from '@temporalio/common';
import type { Activities } from '../activities/index.ts';
import type * as contract from '../workflows/contract.ts';
import type { Moved, Submission } from '../workflows/contract.ts';
import type * as workflows from '../workflows/index.ts';

type Plain = string | number | boolean | null;

/** `never` if every value of T comes out of JSON as it went in. */
type NotJson<T> = unknown extends T
  ? 'any or unknown'
  : T extends Plain
    ? never
    : T extends readonly (infer Item)[]
      ? NotJson<Item>
      : T extends (...args: never[]) => unknown
        ? 'a function'
        : T extends object
          ? { [Key in keyof T]-?: NotJson<Required<T>[Key]> }[keyof T]
          : 'undefined, bigint or symbol';

/** A function may return nothing at all, but not maybe nothing: that is null. */
type NotJsonResult<T> = [T] extends [void] ? never : NotJson<T>;

/** The names of the functions that take or return what JSON cannot carry. */
export type NotOnTheWire<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Input) => infer Output
    ? [NotJson<Input>, NotJsonResult<Awaited<Output>>] extends [never, never]
      ? never
      : Name
    : never;
}[keyof Functions];

/** Each signal of the contract as a function of what it carries. */
type Signals = {
  [Name in keyof typeof contract as (typeof contract)[Name] extends SignalDefinition<
    infer _,
    infer _
  >
    ? Name
    : never]: (typeof contract)[Name] extends SignalDefinition<infer Input, infer _>
    ? (...carried: Input) => void
    : never;
};

/** What it must catch, and what it must leave alone. */
interface Planted {
  takesDate(at: { readonly on: Date }): Promise<void>;
  takesBigint(at: { readonly minor: bigint }): Promise<void>;
  returnsMap(): Promise<Map<string, string>>;
  returnsClass(): Promise<URL>;
  returnsUndefined(): Promise<{ readonly reason: string | undefined }>;
  returnsMaybe(): Promise<string | undefined>;
  takesUnknown(at: unknown): Promise<void>;
  takesDeep(at: readonly { readonly list: readonly { readonly on: Date }[] }[]): Promise<void>;
  fine(at: Submission): Promise<Moved | null>;
  alsoFine(at: { readonly reason?: string; readonly lines: readonly number[] }): Promise<void>;
}

type Names<Found extends string> = Readonly<Record<Found, true>>;

/** A name that is missing here is caught no more; a name too many is caught wrongly. */
export const planted: Names<NotOnTheWire<Planted>> = {
  takesDate: true,
  takesBigint: true,
  returnsMap: true,
  returnsClass: true,
  returnsUndefined: true,
  returnsMaybe: true,
  takesUnknown: true,
  takesDeep: true,
};

/** Empty, or the compiler names what does not travel. */
export const activities: Names<NotOnTheWire<Activities>> = {};
export const runs: Names<NotOnTheWire<typeof workflows>> = {};
export const signals: Names<NotOnTheWire<Signals>> = {};

/** The signals were found at all. */
export const carried: Readonly<Record<keyof Signals, true>> = { moved: true };
