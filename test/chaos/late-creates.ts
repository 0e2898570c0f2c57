// Which doubles are not promised away (design.md section 5): of a searchable ERP alone, and only
// where a create came to its books later than request time-out and lag after it was noted. The
// product's row keeps the last note; here all are kept, written by Postgres beside it.
import type { World } from '../world.ts';

const KEEPING = `
create table noted_creates (
  company_id uuid, invoice_id uuid, submission int, again int, at timestamptz);
create function keep_note() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.create_sent_at is distinct from old.create_sent_at and new.create_sent_at is not null then
    insert into noted_creates values (new.company_id, new.invoice_id, new.submission,
      new.sent_again, new.create_sent_at);
  else -- the ERP surely did not take it
    delete from noted_creates n where n.company_id = old.company_id
      and n.invoice_id = old.invoice_id and n.at = old.create_sent_at;
  end if;
  return null;
end $$;
create trigger keep_note after update on export_attempts for each row when (
  new.create_sent_at is distinct from old.create_sent_at or new.sent_again < old.sent_again
  or new.document is null and old.document is not null) execute function keep_note();`;

/** From now on it is kept when each create was noted. */
export async function keepNotes({ asOwner }: Pick<World, 'asOwner'>): Promise<void> {
  await asOwner(KEEPING);
}

interface Noted {
  readonly idempotency: string | null;
  /** Request time-out and lag. */
  readonly promised_ms: number | null;
  /** When each create was noted, oldest first. */
  readonly noted_ms: readonly number[];
}

/**
 * Whether the documents that the ERP made at these times under one key may be several: after none
 * that came in time was another create sent.
 */
export async function mayBeSeveral(
  { asOwner, company }: Pick<World, 'asOwner' | 'company'>,
  of: { invoiceId: string; submission: number; again: number },
  madeMs: readonly number[],
): Promise<boolean> {
  const [noted] = await asOwner<Noted>(
    `select c.settings->>'idempotency' as idempotency,
       (c.settings->>'requestTimeoutMs')::int + (c.settings->>'lagMs')::int as promised_ms,
       array(select (1000 * extract(epoch from n.at))::float from noted_creates n
         where n.company_id = i.company_id and n.invoice_id = i.id
           and n.submission = $3 and n.again = $4 order by n.at) as noted_ms
     from invoices i join connections c on c.company_id = i.company_id and c.id = i.connection_id
     where i.company_id = $1 and i.id = $2`,
    [company.companyId, of.invoiceId, of.submission, of.again],
  );
  const { idempotency, promised_ms: promisedMs, noted_ms: notedMs = [] } = noted ?? {};
  if (idempotency !== 'searchable' || typeof promisedMs !== 'number') return false;
  if (notedMs.length < madeMs.length) return false; // more came than was sent
  const followed = notedMs.slice(0, -1);
  return !madeMs.some((made) =>
    followed.some((sent) => sent <= made + 1 && made <= sent + promisedMs),
  );
}
