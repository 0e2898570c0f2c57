// The bench's faults: which request is to go wrong, how, and how often it did. In memory only.
import { isObject, readInput } from './input.ts';
import type { Input } from './input.ts';
import { refusal } from './refusal.ts';

const KINDS = [
  'refuse',
  'error',
  'throttle',
  'drop',
  'hang',
  'delay',
  'commitThenDrop',
  'commitThen502',
  'commitThenHang',
] as const;

export interface Fault {
  readonly on: string;
  readonly do: (typeof KINDS)[number];
  readonly reference?: string;
  readonly status?: number;
  readonly code?: string;
  readonly text?: string;
  readonly ms?: number;
  readonly retryAfterSeconds?: number;
  readonly next?: number;
  readonly every?: number;
  readonly probability?: number;
  readonly seed?: number;
}

interface Armed {
  readonly fault: Fault;
  readonly random: () => number;
  seen: number;
  hits: number;
}

export interface Faults {
  /** The fault that this request is to meet, counted; undefined when none strikes. */
  strike(operation: string, references: () => readonly string[]): Fault | undefined;
  replace(body: unknown): void;
  clear(): void;
  show(): unknown;
}

const MOST_FAULTS = 100;
const LONGEST_MS = 3_600_000;

export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    strike: (operation, references) => {
      for (const one of armed) {
        if (!matches(one.fault, operation, references)) continue;
        one.seen += 1;
        if (!strikes(one)) continue;
        one.hits += 1;
        return one.fault;
      }
      return undefined;
    },
    replace: (body) => {
      armed = readFaults(body).map((fault) => ({
        fault,
        random: randomOf(fault.seed ?? 1),
        seen: 0,
        hits: 0,
      }));
    },
    clear: () => {
      armed = [];
    },
    show: () => ({ faults: armed.map(({ fault, seen, hits }) => ({ ...fault, seen, hits })) }),
  };
}

function matches(fault: Fault, operation: string, references: () => readonly string[]): boolean {
  const [on = '', verb = '*'] = fault.on.split('.');
  const [list, did] = operation.split('.');
  if (on !== '*' && on !== list) return false;
  if (verb !== '*' && verb !== did) return false;
  return fault.reference === undefined || references().includes(fault.reference);
}

function strikes({ fault, seen, hits, random }: Armed): boolean {
  if (fault.next !== undefined) return hits < fault.next;
  if (fault.every !== undefined) return seen % fault.every === 0;
  if (fault.probability !== undefined) return random() < fault.probability;
  return true;
}

/** mulberry32: small, and the same sequence for the same seed on every machine. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIELDS = [
  'on',
  'do',
  'reference',
  'status',
  'code',
  'text',
  'ms',
  'retryAfterSeconds',
  'next',
  'every',
  'probability',
  'seed',
];

function readFaults(body: unknown): Fault[] {
  const rows = isObject(body) ? body['faults'] : undefined;
  if (!Array.isArray(rows)) throw refusal(400, 'BODY_INVALID', 'The body is {"faults": [...]}.');
  if (rows.length === 0) return [];
  const input = readInput(body, ['faults']);
  const inputs = input.list('faults', MOST_FAULTS, FIELDS);
  const faults = inputs.map((row, index) => readFault(row, rows[index]));
  input.done();
  return faults;
}

function readFault(row: Input, given: unknown): Fault {
  const on = row.text('on', 60, 'required');
  if (on !== null && !/^(\*|[a-z-]+)(\.(\*|[a-z]+))?$/.test(on))
    row.fault('FIELD_INVALID', '"on" is an operation like "bills.create" or "*.search".', 'on');
  const kind = row.word('do', KINDS, 'required');
  row.text('reference', 120);
  const status = kind === 'error' ? { from: 500, to: 599 } : { from: 400, to: 499 };
  row.count('status', status);
  row.text('code', 60);
  row.text('text', 500);
  row.count('ms', { from: 1, to: LONGEST_MS }, kind === 'delay' ? 'required' : 'optional');
  row.count('retryAfterSeconds', { from: 0, to: 86_400 });
  const whens = [
    row.count('next', { from: 1, to: 1_000_000 }),
    row.count('every', { from: 1, to: 1_000_000 }),
  ];
  const probability = isObject(given) ? given['probability'] : undefined;
  if (probability !== undefined && !isShare(probability))
    row.fault('FIELD_INVALID', '"probability" is a number from 0 to 1.', 'probability');
  row.count('seed', { from: 0, to: 4_294_967_295 });
  const several =
    whens.filter((when) => when !== null).length + (probability === undefined ? 0 : 1);
  if (several > 1)
    row.fault('FIELD_INVALID', 'Give one of "next", "every" and "probability".', 'next');
  // Every field has been checked above: what was given is a fault, or `done` throws.
  return given as Fault;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
