// Vendors, customers, jobs, contracts, accounts, codes and banks: each a table of the same shape
// (code, name or title, active) with a few fields of its own, described here and nowhere else.
import { formatAmount } from './amount.ts';
import type { Books, Value } from './books.ts';
import { idOf, seqOf } from './ids.ts';
import type { RecordType } from './ids.ts';
import type { Input } from './input.ts';
import { readInput } from './input.ts';
import {
  conditions,
  flagOf,
  instant,
  numberOf,
  onlyKnown,
  pageOf,
  seqIn,
  sizeOf,
} from './query.ts';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';

export type MasterType = Exclude<RecordType, 'bill' | 'receivable' | 'payment'>;

/** One more field of a master record: how it is kept, shown and read. */
interface Column {
  readonly field: string;
  readonly column: string;
  readonly show: (value: Value, row: MasterRow) => unknown;
  readonly read: (books: Books, input: Input) => Value;
}

interface Master {
  readonly type: MasterType;
  readonly table: string;
  /** What the record's name is called on the wire. */
  readonly label: 'name' | 'title';
  readonly columns: readonly Column[];
  readonly filters?: readonly string[];
}

export interface MasterRow {
  readonly seq: bigint;
  readonly code: string;
  readonly label: string;
  readonly active: bigint;
  readonly rev: bigint;
  readonly created_at: bigint;
  readonly modified_at: bigint;
  readonly [column: string]: Value;
}

const CLASSES = ['asset', 'liability', 'equity', 'income', 'expense'] as const;
const CONTRACT_TYPES = ['subcontract', 'purchaseOrder', 'prime'] as const;

const refer = (type: MasterType, need: 'required' | 'optional'): Column => ({
  field: type,
  column: type,
  show: (value) => (value === null ? null : idOf(type, BigInt(value))),
  read: (books, input) => resolve(books, input, type, type, need)?.seq ?? null,
});

const partyOfContract: Column = {
  field: 'party',
  column: 'party',
  show: (value, row) => idOf(partyType(String(row['type'])), BigInt(value ?? 0)),
  read: (books, input) => {
    const type = input.word('type', CONTRACT_TYPES);
    return (type && resolve(books, input, 'party', partyType(type), 'required')?.seq) ?? null;
  },
};

const partyType = (contractType: string): 'customer' | 'vendor' =>
  contractType === 'prime' ? 'customer' : 'vendor';

const word = (field: string, words: readonly string[]): Column => ({
  field,
  column: field,
  show: (value) => value,
  read: (_books, input) => input.word(field, words, 'required'),
});

const MASTERS: Readonly<Record<string, Master>> = {
  vendors: { type: 'vendor', table: 'parties', label: 'name', columns: [] },
  customers: { type: 'customer', table: 'parties', label: 'name', columns: [] },
  jobs: { type: 'job', table: 'jobs', label: 'title', columns: [refer('customer', 'optional')] },
  contracts: {
    type: 'contract',
    table: 'contracts',
    label: 'title',
    filters: ['party', 'job'],
    columns: [
      word('type', CONTRACT_TYPES),
      refer('job', 'optional'),
      partyOfContract,
      {
        field: 'sum',
        column: 'sum',
        show: (value) => (value === null ? null : formatAmount(BigInt(value))),
        read: (_books, input) => input.amount('sum'),
      },
    ],
  },
  accounts: {
    type: 'account',
    table: 'accounts',
    label: 'title',
    columns: [
      word('class', CLASSES),
      // The ERP's own accounts are seeded; nobody makes another control account.
      { field: 'role', column: 'role', show: (value) => value, read: () => null },
      { field: 'postable', column: 'postable', show: (value) => value === 1n, read: () => 1n },
    ],
  },
  'cost-codes': { type: 'costCode', table: 'cost_codes', label: 'title', columns: [] },
  'tax-codes': {
    type: 'taxCode',
    table: 'tax_codes',
    label: 'title',
    columns: [
      {
        field: 'rate',
        column: 'rate',
        show: (value) => formatAmount(BigInt(value ?? 0)),
        read: (_books, input) => input.amount('rate', 'required'),
      },
    ],
  },
  banks: {
    type: 'bank',
    table: 'banks',
    label: 'title',
    columns: [
      refer('account', 'required'),
      {
        field: 'nextCheck',
        column: 'next_check',
        show: (value) => Number(value),
        read: (_books, input) => input.count('nextCheck', { from: 1, to: 999_999_999 }) ?? 1,
      },
    ],
  },
};

export const MASTER_LISTS = Object.keys(MASTERS);

const isParty = (type: MasterType): boolean => type === 'vendor' || type === 'customer';

function masterOf(list: string): Master {
  const master = MASTERS[list];
  if (!master) throw refusal(404, 'ROUTE_UNKNOWN', `There is no list of ${list}.`);
  return master;
}

function rowBy(books: Books, type: MasterType, column: 'seq' | 'code', value: Value) {
  const { table } = Object.values(MASTERS).find((master) => master.type === type) ?? {};
  const kind = isParty(type) ? ` and kind = '${type}'` : '';
  return books.one<MasterRow>(`select * from ${table} where ${column} = ?${kind}`, value);
}

/** By id or by code. */
export function findMaster(books: Books, type: MasterType, idOrCode: string) {
  const seq = seqOf(type, idOrCode);
  return (
    (seq !== undefined && rowBy(books, type, 'seq', seq)) || rowBy(books, type, 'code', idOrCode)
  );
}

export function findParty(books: Books, idOrCode: string): MasterRow | undefined {
  return findMaster(books, 'vendor', idOrCode) || findMaster(books, 'customer', idOrCode);
}

/** The record that a body names in `field`; notes a fault when it is not there or not active. */
export function resolve(
  books: Books,
  input: Input,
  field: string,
  type: MasterType,
  need: 'required' | 'optional' = 'optional',
): MasterRow | null {
  const named = input.text(field, 80, need);
  if (named === null) return null;
  const row = findMaster(books, type, named);
  if (!row) {
    input.fault('RECORD_UNKNOWN', `There is no ${type} "${named}".`, field);
    return null;
  }
  if (row.active === 0n)
    input.fault('RECORD_INACTIVE', `The ${type} "${row.code}" is not active.`, field);
  return row;
}

function show(master: Master, row: MasterRow): Record<string, unknown> {
  const own = master.columns.map(({ field, column, show: shown }) => [
    field,
    shown(row[column] ?? null, row),
  ]);
  return {
    id: idOf(master.type, row.seq),
    code: row.code,
    [master.label]: row.label,
    ...Object.fromEntries(own),
    active: row.active === 1n,
    rev: Number(row.rev),
    createdAt: instant(row.created_at),
    modifiedAt: instant(row.modified_at),
  };
}

export function listMasters(books: Books, list: string, query: Query) {
  const master = masterOf(list);
  const filters = master.filters ?? [];
  onlyKnown(query, ['code', 'q', 'active', 'size', 'after', ...filters]);
  const size = sizeOf(query);
  const where = conditions(['seq > ?', numberOf(query, 'after')]);
  if (isParty(master.type)) where.add('kind = ?', master.type);
  where.add('code = ?', query['code']);
  where.add("instr(lower(code || ' ' || label), lower(?)) > 0", query['q']);
  where.add('active = ?', flagOf(query, 'active'));
  if (filters.length > 0) {
    where.add(
      'party = ?',
      seqIn(query['party'], (named) => findParty(books, named)),
    );
    where.add(
      'job = ?',
      seqIn(query['job'], (named) => findMaster(books, 'job', named)),
    );
  }
  const rows = books.all<MasterRow>(
    `select * from ${master.table} where ${where.sql()} order by seq limit ?`,
    ...where.values,
    size + 1,
  );
  const page = pageOf(rows, size, (row) => row.seq);
  return { rows: page.rows.map((row) => show(master, row)), next: page.next };
}

export function readMaster(books: Books, list: string, id: string) {
  const master = masterOf(list);
  return show(master, requireMaster(books, master, id));
}

function requireMaster(books: Books, master: Master, id: string): MasterRow {
  const row = findMaster(books, master.type, id);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no ${master.type} ${id}.`);
  return row;
}

export function createMaster(books: Books, list: string, body: unknown) {
  const master = masterOf(list);
  const fields = master.columns.map((column) => column.field);
  const input = readInput(body, ['code', master.label, 'active', ...fields]);
  const code = input.text('code', 40, 'required');
  const label = input.text(master.label, 120, 'required');
  const active = input.flag('active') ?? true;
  const own = master.columns.map((column) => column.read(books, input));
  requireFreeCode(books, master, code, input);
  input.done();
  const now = Date.now();
  const names = ['code', 'label', 'active', 'created_at', 'modified_at'];
  const values: Value[] = [code, label, active ? 1 : 0, now, now, ...own];
  names.push(...master.columns.map(({ column }) => column));
  if (isParty(master.type)) {
    names.push('kind');
    values.push(master.type);
  }
  const seq = books.run(
    `insert into ${master.table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    ...values,
  );
  return readMaster(books, list, idOf(master.type, seq));
}

export function changeMaster(books: Books, list: string, id: string, body: unknown) {
  const master = masterOf(list);
  const row = requireMaster(books, master, id);
  const input = readInput(body, ['code', master.label, 'active']);
  const code = input.text('code', 40) ?? row.code;
  const label = input.text(master.label, 120) ?? row.label;
  const active = input.flag('active') ?? row.active === 1n;
  if (code !== row.code) requireFreeCode(books, master, code, input);
  input.done();
  books.run(
    `update ${master.table} set code = ?, label = ?, active = ?, rev = rev + 1, modified_at = ?
     where seq = ?`,
    code,
    label,
    active ? 1 : 0,
    Date.now(),
    row.seq,
  );
  return readMaster(books, list, idOf(master.type, row.seq));
}

function requireFreeCode(books: Books, master: Master, code: string | null, input: Input): void {
  if (code === null || !rowBy(books, master.type, 'code', code)) return;
  // Together with faults of the body it would have another status; those come first.
  input.done();
  throw refusal(409, 'CODE_TAKEN', `There is a ${master.type} with the code ${code}.`, 'code');
}
