// Accounting periods: calendar months, open or closed.
import type { Books } from './books.ts';
import { readInput } from './input.ts';
import { onlyKnown, sizeOf } from './query.ts';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';

interface PeriodRow {
  id: string;
  starts: string;
  ends: string;
  open: bigint;
}

const show = ({ id, starts, ends, open }: PeriodRow) => ({ id, starts, ends, open: open === 1n });

/** Adds the months of these years that are not there yet. */
export function addYears(books: Books, from: number, to: number, open: boolean): void {
  for (let year = from; year <= to; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const id = `${year}-${String(month).padStart(2, '0')}`;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      books.run(
        'insert or ignore into periods (id, starts, ends, open) values (?, ?, ?, ?)',
        id,
        `${id}-01`,
        `${id}-${last}`,
        open ? 1 : 0,
      );
    }
}

export function lastYear(books: Books): number {
  return Number(
    books.one<{ year: string }>('select max(substr(id, 1, 4)) as year from periods')?.year,
  );
}

export function listPeriods(books: Books, query: Query) {
  onlyKnown(query, ['size', 'after']);
  const size = sizeOf(query);
  const rows = books.all<PeriodRow>(
    'select * from periods where id > ? order by id limit ?',
    query['after'] ?? '',
    size + 1,
  );
  const shown = rows.slice(0, size).map(show);
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

export function readPeriod(books: Books, id: string) {
  const row = books.one<PeriodRow>('select * from periods where id = ?', id);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no period ${id}.`);
  return show(row);
}

export function changePeriod(books: Books, id: string, body: unknown) {
  readPeriod(books, id);
  const input = readInput(body, ['open']);
  const open = input.flag('open');
  if (open === null) input.fault('FIELD_MISSING', '"open" is missing.', 'open');
  input.done();
  books.run('update periods set open = ? where id = ?', open ? 1 : 0, id);
  return readPeriod(books, id);
}
