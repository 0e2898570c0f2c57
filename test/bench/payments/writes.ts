// Counts the rows that anybody writes, by PostgreSQL itself: a trigger of each statement, made by
// the superuser in the bench's database alone.
import type { Processes } from '../../chaos/stack-processes.ts';
import { asSuperuser } from './stand.ts';

export const COUNTED = ['payments', 'invoices', 'events', 'unmatched_payments', 'outbox'] as const;
export type Writes = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Of the outbox the messages to invoices: whoever asks for a reading writes one of his own. */
const FUNCTION = `
  create table bench_writes (name text, rows bigint);
  create function bench_count() returns trigger
  language plpgsql security definer set search_path = public as $$
  begin
    insert into bench_writes select tg_table_name, count(*) from changed c
    where tg_table_name <> 'outbox' or to_jsonb(c) ->> 'subject' like 'invoice/%';
    return null;
  end $$`;

export async function countWrites(processes: Processes): Promise<void> {
  const triggers = COUNTED.flatMap((table) =>
    [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ].map(
      ([what, which]) => `create trigger bench_${what} after ${what} on ${table}
        referencing ${which} table as changed for each statement execute function bench_count()`,
    ),
  );
  await asSuperuser(processes, 'tieout', FUNCTION, ...triggers);
}

/** Since it was asked last. */
export async function writesSince(processes: Processes): Promise<Writes> {
  const rows = await asSuperuser<{ name: string; rows: number }>(
    processes,
    'tieout',
    'select name, sum(rows)::int as rows from bench_writes group by name',
  );
  await asSuperuser(processes, 'tieout', 'truncate bench_writes');
  const of = (table: string): number => rows.find(({ name }) => name === table)?.rows ?? 0;
  return Object.fromEntries(COUNTED.map((table) => [table, of(table)])) as Writes;
}
