// The database of the ERP: one file, one process, every write a transaction that is on disk when
// it is acknowledged, and refused when the ledger would not balance after it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { refusal } from './refusal.ts';
import { SCHEMA } from './schema.ts';

export type Value = string | number | bigint | null;

/** Integers come back as bigint, all of them: amounts must not lose a cent. */
export interface Books {
  all<Row>(sql: string, ...values: Value[]): Row[];
  one<Row>(sql: string, ...values: Value[]): Row | undefined;
  /** Returns the `seq` of the row that was inserted. */
  run(sql: string, ...values: (Value | Uint8Array)[]): bigint;
  /** All or nothing; the ledger is checked before the commit. Not to be nested. */
  write<T>(work: () => T): T;
  /** The next number of a sequence, 1 at first. */
  next(sequence: string): bigint;
  today(): string;
  close(): void;
}

export function openBooks(file: string, today?: string): Books {
  const db = openFile(file);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statement.setReadBigInts(true);
      statements.set(sql, statement);
    }
    return statement;
  };

  const books: Books = {
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => BigInt(prepare(sql).run(...values).lastInsertRowid),
    write: (work) => {
      db.exec('begin immediate');
      try {
        const result = work();
        checkLedger(books);
        db.exec('commit');
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    },
    next: (sequence) => {
      const row = books.one<{ last: bigint }>(
        `insert into sequences (name, last) values (?, 1)
         on conflict (name) do update set last = last + 1 returning last`,
        sequence,
      );
      return row?.last ?? 1n;
    },
    today: () => today ?? new Date().toISOString().slice(0, 10),
    close: () => db.close(),
  };
  return books;
}

/** One that is just ending lets go within this time. */
const BUSY_MS = 3_000;

function openFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // Exclusive: a second process on the same file is told so instead of reading old pages.
    db.exec('pragma locking_mode = exclusive');
    db.exec('pragma journal_mode = wal');
    db.exec('pragma synchronous = full');
    db.exec('pragma foreign_keys = on');
    db.exec('begin immediate');
    db.exec(SCHEMA);
    addColumn(db, 'applications', 'credit');
    addColumn(db, 'payments', 'draft');
    db.exec('commit');
    return db;
  } catch (cause) {
    db.close();
    const locked = cause instanceof Error && cause.message.includes('locked');
    const why = locked
      ? 'another sandbox ERP is using it. Stop that one, or give another --file.'
      : String(cause);
    throw new Error(`The sandbox ERP cannot open its database ${file}: ${why}`, { cause });
  }
}

/** To books that were made before payments could apply a credit, or be drafts. */
function addColumn(db: DatabaseSync, table: string, column: string): void {
  const columns = db.prepare(`select name from pragma_table_info('${table}')`).all();
  if (columns.some((one) => one['name'] === column)) return;
  db.exec(`alter table ${table} add column ${column} integer not null default 0`);
}

/** Debits equal credits, and the control accounts equal what is open on the documents. */
function checkLedger(books: Books): void {
  const row = books.one<{ sum: bigint; payable: bigint; receivable: bigint }>(
    `select (select coalesce(sum(balance), 0) from accounts) as sum,
      (select open from control where kind = 'bill')
        + coalesce((select balance from accounts where role = 'payable'), 0) as payable,
      (select open from control where kind = 'receivable')
        - coalesce((select balance from accounts where role = 'receivable'), 0) as receivable`,
  );
  if (row && row.sum === 0n && row.payable === 0n && row.receivable === 0n) return;
  throw refusal(500, 'UNBALANCED', 'The ledger would not balance after this; nothing was changed.');
}
