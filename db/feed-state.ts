// How a connection's payments are read, as far as one invoice is concerned: since when, when last,
// when next, and what stands in the way.
import { sql } from 'kysely';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';

export interface FeedState {
  readonly name: string;
  readonly syncPayments: boolean;
  readonly pausedAt: string | null;
  readonly pauseWords: string | null;
  readonly syncFrom: string | null;
  readonly nextReadAt: string | null;
  /** The newest reading of the connection; back-fills are apart. */
  readonly reading: {
    readonly status: string;
    readonly failure: string | null;
    readonly words: string | null;
  } | null;
  /** Of the connection, or of this invoice, since it is in the ERP. */
  readonly lastReadAt: string | null;
}

/** Undefined when the invoice is on no connection. */
export async function getFeedState(tx: Tx, row: InvoiceRow): Promise<FeedState | undefined> {
  const { rows } = await sql<FeedState>`
    select c.name, c.sync_payments as "syncPayments", g.paused_at as "pausedAt",
      g.pause_words as "pauseWords", f.sync_from as "syncFrom", ${NEXT_AT} as "nextReadAt",
      (select json_build_object('status', s.status, 'failure', s.failure, 'words', s.words)
        from payment_syncs s where s.company_id = c.company_id and s.connection_id = c.id
          and s.kind = 'sync' order by s.id desc limit 1) as reading,
      greatest(
        (select s.began_at from payment_syncs s where s.company_id = c.company_id
          and s.connection_id = c.id and s.kind = 'sync' and s.status = 'completed'
          and s.began_at > coalesce(${row.syncedAt}::timestamptz, '-infinity') order by s.id desc limit 1),
        (select max(r.begun_at) from erp_requests r where r.company_id = c.company_id
          and r.invoice_id = ${row.id} and r.kind = 'payments' and r.status = 'answered')
      ) as "lastReadAt"
    from connections c
    left join connection_gates g on g.company_id = c.company_id and g.connection_id = c.id
    left join payment_feeds f on f.company_id = c.company_id and f.connection_id = c.id
    where c.company_id = ${row.companyId} and c.id = ${row.connectionId}`.execute(tx);
  return rows[0];
}

/**
 * As Temporal's schedule has it: every so many minutes counted from 1970, or the next time that it
 * is so late where the company is.
 */
const NEXT_AT = sql`case
  when f.every_minutes is not null then to_timestamp(
    (floor(extract(epoch from now()) / (f.every_minutes * 60)) + 1) * f.every_minutes * 60)
  when f.daily_at is not null then (
    select min(at) from generate_series(0, 2) day, lateral (
      select (date_trunc('day', now() at time zone f.time_zone) + day * interval '1 day'
        + f.daily_at::time) at time zone f.time_zone as at) local
    where at > now())
  end`;
