// What is gone: the only trace that a deleted document or payment leaves.
import type { Books } from './books.ts';
import { conditions, instant, numberOf, onlyKnown, pageOf, sizeOf } from './query.ts';
import type { Query } from './query.ts';

/** Higher after every change than any that was given before. */
export function nextChange(books: Books): bigint {
  return books.next('changes');
}

/** Of the last change so far: a list by changes that is complete now is complete up to it. */
function lastChange(books: Books): bigint {
  const sql = `select coalesce(max(last), 0) as last from sequences where name = 'changes'`;
  return books.one<{ last: bigint }>(sql)?.last ?? 0n;
}

/** Up to which change a page of a list by changes is complete, and the last one that there is. */
export function inChanges(books: Books, next: string | null): { upTo: number; last: number } {
  const last = Number(lastChange(books));
  return { upTo: next === null ? last : Number(next), last };
}

/** To be called when the record's rows are gone. Its idempotency key is free again. */
export function forget(books: Books, record: string): void {
  books.run('delete from idempotency_keys where record = ?', record);
  books.run('delete from locks where record = ?', record);
  books.run(
    'insert into deletions (change_no, record, deleted_at) values (?, ?, ?)',
    nextChange(books),
    record,
    Date.now(),
  );
}

export function listDeletions(books: Books, query: Query) {
  onlyKnown(query, ['changedAfter', 'record', 'size', 'after']);
  const size = sizeOf(query);
  const where = conditions(
    ['change_no > ?', numberOf(query, 'changedAfter')],
    ['change_no > ?', numberOf(query, 'after')],
  );
  where.add('record = ?', query['record']);
  const rows = books.all<{ change_no: bigint; record: string; deleted_at: bigint }>(
    `select * from deletions where ${where.sql()} order by change_no limit ?`,
    ...where.values,
    size + 1,
  );
  const page = pageOf(rows, size, (row) => row.change_no);
  const shown = page.rows.map((row) => ({
    record: row.record,
    deletedAt: instant(row.deleted_at),
    changeNo: Number(row.change_no),
  }));
  return { rows: shown, next: page.next, ...inChanges(books, page.next) };
}
