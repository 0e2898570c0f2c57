// Somebody works on a record: whatever would write to it has to wait, as in many real ERPs.
import type { Books } from './books.ts';
import { readInput } from './input.ts';
import { instant } from './query.ts';
import { Refusal, refusal } from './refusal.ts';

interface LockRow {
  record: string;
  by: string;
  until: bigint | null;
}

const LIVE = 'select record, by, until from locks where (until is null or until > ?)';

/** Throws 423 when any of these records is locked. */
export function requireFree(books: Books, records: readonly (string | null)[]): void {
  const now = Date.now();
  for (const record of records) {
    if (record === null) continue;
    const lock = books.one<LockRow>(`${LIVE} and record = ?`, now, record);
    if (!lock) continue;
    const text = `${lock.by} is working on ${record}. Try again later.`;
    const seconds = lock.until === null ? undefined : Math.ceil((Number(lock.until) - now) / 1000);
    throw new Refusal(423, [{ code: 'LOCKED', text, field: null, record }], seconds);
  }
}

export function lock(books: Books, body: unknown): unknown {
  const input = readInput(body, ['record', 'by', 'forMs']);
  const record = input.text('record', 40, 'required') ?? '';
  const by = input.text('by', 80) ?? 'Somebody';
  const forMs = input.count('forMs', { from: 1, to: 86_400_000 });
  if (record && !/^(bil|rcv|pay|vnd|cus|job|ctr)_\d+$/.test(record))
    input.fault('FIELD_INVALID', '"record" is no id of a record that can be locked.', 'record');
  input.done();
  const until = forMs === null ? null : BigInt(Date.now() + forMs);
  books.run('insert or replace into locks (record, by, until) values (?, ?, ?)', record, by, until);
  return showLock({ record, by, until });
}

export function unlock(books: Books, record: string): void {
  if (!lockOf(books, record)) throw refusal(404, 'NOT_FOUND', `${record} is not locked.`);
  books.run('delete from locks where record = ?', record);
}

export function lockOf(books: Books, record: string): { by: string } | undefined {
  return books.one<LockRow>(`${LIVE} and record = ?`, Date.now(), record);
}

export function listLocks(books: Books): unknown {
  const rows = books.all<LockRow>(`${LIVE} order by record`, Date.now());
  return { rows: rows.map(showLock), next: null };
}

function showLock({ record, by, until }: LockRow) {
  return { record, by, until: instant(until) };
}
