-- Companies apart: the policy on every table, and the listed ways across, which return ids only.
-- Policies are enabled and not forced: the owner's functions below see all companies.

do $$
declare
  one name;
begin
  foreach one in array array[
    'companies', 'users', 'person_keys', 'grants', 'tokens', 'connections', 'projects', 'vendors',
    'cost_codes', 'tax_codes', 'billing_periods', 'commitments', 'prime_contracts', 'contract_items',
    'erp_links', 'invoices', 'invoice_lines', 'invoice_revisions', 'commands', 'batches',
    'idempotency_keys', 'events', 'outbox', 'export_attempts', 'connection_places', 'erp_requests',
    'erp_records', 'erp_work', 'payments']::name[]
  loop
    execute format('alter table %I enable row level security', one);
    execute format(
      'create policy own_company on %I using (company_id = nullif(current_setting(''app.company_id'', true), '''')::uuid)',
      one);
  end loop;
end $$;

-- Whose token this is; nothing when it is unknown, ended, or its user may no longer sign in.
create function find_token(token uuid, hash bytea)
returns table (company_id uuid, user_id uuid, connection_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.company_id, t.user_id, t.connection_id
  from tokens t join users u on u.company_id = t.company_id and u.id = t.user_id
  where t.id = token and t.secret_hash = hash
    and t.revoked_at is null and t.expires_at > now() and u.active
$$;

create function any_company() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from companies)
$$;

-- Takes rows that nobody told within two seconds. Whoever dies with them loses them after `seconds`.
create function claim_outbox(rows int, seconds int)
returns table (company_id uuid, subject text)
language sql security definer set search_path = public, pg_temp as $$
  update outbox o set claimed_until = clock_timestamp() + make_interval(secs => seconds)
  from (
    select c.company_id, c.subject from outbox c
    where c.since < clock_timestamp() - interval '2 seconds'
      and (c.claimed_until is null or c.claimed_until < clock_timestamp())
    order by c.since limit rows for update skip locked
  ) due
  where o.company_id = due.company_id and o.subject = due.subject
  returning o.company_id, o.subject
$$;

-- Forgets what was told, unless something newer is to be told by now.
create function clear_outbox(companies uuid[], subjects text[], versions int[]) returns int
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from outbox o
    using unnest(companies, subjects, versions) as told(company_id, subject, version)
    where o.company_id = told.company_id and o.subject = told.subject and o.version <= told.version
    returning 1)
  select count(*)::int from gone
$$;

-- How much is still to be told, and since when: what operators watch.
create function outbox_lag() returns table (waiting int, oldest_seconds double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::double precision
  from outbox
$$;

-- The next open submissions after a place, in key order: what the relay's check walks over.
create function list_open_submissions(after_company uuid, after_invoice uuid, rows int)
returns table (company_id uuid, invoice_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.company_id, i.id from invoices i
  where (i.company_id, i.id) > (after_company, after_invoice)
    and (i.erp_status in ('readyToExport', 'accepted', 'exporting', 'failedToExport')
      or (i.erp_status = 'synced' and i.settled_at is null))
  order by i.company_id, i.id limit rows
$$;

-- The app role may call these and nothing else of the owner's; see grants.sql.
revoke execute on function find_token, any_company, claim_outbox, clear_outbox, outbox_lag,
  list_open_submissions from public;
