-- Webhooks: endpoints of integrators, and what each of them still has to hear. A delivery is made by
-- the statement that writes the event, whoever writes it: nobody can forget it, and what is rolled
-- back is not sent.

create table webhook_endpoints (
  company_id        uuid        not null references companies,
  id                uuid        not null,
  url               text        not null,
  -- `*`, a noun like `invoice.*`, or the type of an event.
  types             text[]      not null check (cardinality(types) > 0),
  description       text        not null default '',
  active            boolean     not null default true,
  -- Why it is off: a person, it answered 410, or three days of failures.
  off_reason        text        check (off_reason in ('Person', 'Gone', 'Failing', 'Deleted')),
  off_at            timestamptz,
  -- Sealed. The old one signs as well until its time is over.
  sealed_secret     bytea,
  sealed_old_secret bytea,
  old_secret_until  timestamptz,
  -- Since when no attempt went well.
  failing_since     timestamptz,
  -- The last attempt failed, or took long: it waits in a lane of its own, and delays nobody.
  troubled          boolean     not null default false,
  -- When it was last given something to do: whoever waited longest is next.
  served_at         timestamptz not null default now(),
  row_version       int         not null default 1,
  created_at        timestamptz not null default now(),
  primary key (company_id, id),
  check (active = (off_reason is null) and active = (off_at is null)),
  -- What is deleted keeps no secret.
  check ((sealed_secret is null) = (off_reason is not distinct from 'Deleted'))
);

-- One message to one endpoint. `id` is the `webhook-id` that the receiver sees, the same on every try.
create table webhook_deliveries (
  company_id     uuid        not null,
  id             uuid        not null default gen_random_uuid(),
  number         bigint      not null generated always as identity,
  endpoint_id    uuid        not null,
  event_id       bigint, -- null: a test message
  -- Everything that the message says.
  type           text        not null,
  subject_kind   text        not null,
  subject_id     uuid        not null,
  submission     int,
  version        int,
  erp_status     text,
  payment_status text,
  happened_at    timestamptz not null,
  state          text        not null default 'waiting'
                 check (state in ('waiting', 'delivered', 'failed', 'cancelled')),
  attempts       int         not null default 0,
  -- Attempts that failed since it was queued, or sent again by a person.
  failures       int         not null default 0,
  next_at        timestamptz not null default clock_timestamp(),
  give_up_at     timestamptz not null default clock_timestamp() + interval '72 hours',
  -- Some worker is sending it. Whoever dies with it loses it then.
  claimed_until  timestamptz,
  ended_at       timestamptz,
  created_at     timestamptz not null default clock_timestamp(),
  primary key (company_id, id),
  foreign key (company_id, endpoint_id) references webhook_endpoints,
  check ((state = 'waiting') = (ended_at is null))
);
create index webhook_deliveries_waiting_idx on webhook_deliveries (company_id, endpoint_id, next_at, number)
  where state = 'waiting';
create index webhook_deliveries_claimed_idx on webhook_deliveries (company_id, endpoint_id, claimed_until)
  where claimed_until is not null;
create index webhook_deliveries_failed_idx on webhook_deliveries (ended_at) where state = 'failed';
create index webhook_deliveries_log_idx on webhook_deliveries (company_id, endpoint_id, number);
create index webhook_deliveries_age_idx on webhook_deliveries (created_at);

create table webhook_attempts (
  company_id  uuid        not null,
  delivery_id uuid        not null,
  number      int         not null,
  at          timestamptz not null default clock_timestamp(),
  duration_ms int         not null,
  status      int, -- null: there was no answer
  answer      text        not null,
  problem     text,
  primary key (company_id, delivery_id, number),
  foreign key (company_id, delivery_id) references webhook_deliveries on delete cascade
);

alter table webhook_endpoints enable row level security;
alter table webhook_deliveries enable row level security;
alter table webhook_attempts enable row level security;
create policy own_company on webhook_endpoints
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on webhook_deliveries
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on webhook_attempts
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);

-- As whoever writes the event, so that policies hold here too: all events of a statement are of one company. An invoice's statuses are those after
-- the statement that wrote the event, which is the one that moved it.
create function queue_webhooks() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  -- Most companies have none, and every event comes by here.
  if not exists (select from webhook_endpoints w
      where w.company_id = (select h.company_id from happened h limit 1) and w.active) then
    return null;
  end if;
  insert into webhook_deliveries (company_id, endpoint_id, event_id, type, subject_kind, subject_id,
    submission, version, erp_status, payment_status, happened_at)
  select h.company_id, w.id, h.id, h.type, h.subject_kind, h.subject_id, coalesce(h.submission, i.submission),
    coalesce(h.version, i.version), i.erp_status, i.payment_status, h.recorded_at
  from happened h
  join webhook_endpoints w on w.company_id = h.company_id and w.active
    and w.types && array['*', split_part(h.type, '.', 1) || '.*', h.type]
  left join invoices i on h.subject_kind = 'invoice' and i.company_id = h.company_id and i.id = h.subject_id
  order by h.id, w.id;
  return null;
end $$;
create trigger queue_webhooks after insert on events
  referencing new table as happened for each statement execute function queue_webhooks();

-- Takes what is due, of every endpoint no more than it may have under way, and first of those that
-- were served longest ago. Whoever dies with it loses it after `seconds`: it is due again then. The first
-- one that waits is asked for by order and limit, so that no statistics make the planner read them all.
create function claim_webhooks(rows int, per_endpoint int, seconds int, are_troubled boolean)
returns table (company_id uuid, delivery_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  one record;
  places int := rows;
begin
  for one in
    select w.company_id, w.id, per_endpoint - busy.count as free
    from webhook_endpoints w
    cross join lateral (select d.next_at from webhook_deliveries d where d.company_id = w.company_id
      and d.endpoint_id = w.id and d.state = 'waiting' order by d.next_at, d.number limit 1) head
    cross join lateral (select count(*)::int from webhook_deliveries d where d.company_id = w.company_id
      and d.endpoint_id = w.id and d.claimed_until > clock_timestamp()) busy
    where w.active and w.troubled = are_troubled and head.next_at <= clock_timestamp()
      and busy.count < per_endpoint
    order by w.served_at limit rows for no key update of w skip locked
  loop
    exit when places <= 0;
    for company_id, delivery_id in
      with due as materialized (
        select d.company_id, d.id from webhook_deliveries d
        where d.company_id = one.company_id and d.endpoint_id = one.id and d.state = 'waiting'
          and d.next_at <= clock_timestamp()
        order by d.next_at, d.number limit least(one.free, places) for no key update skip locked)
      update webhook_deliveries d set claimed_until = clock_timestamp() + make_interval(secs => seconds),
        next_at = clock_timestamp() + make_interval(secs => seconds)
      from due where d.company_id = due.company_id and d.id = due.id
      returning d.company_id, d.id
    loop
      places := places - 1;
      return next;
    end loop;
    update webhook_endpoints w set served_at = clock_timestamp()
      where w.company_id = one.company_id and w.id = one.id;
  end loop;
end $$;

-- What operators watch: what waits at endpoints that are on, for how long, and what was given up in
-- the last day.
create function webhook_lag() returns table (waiting int, oldest_seconds double precision, failed int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int,
    coalesce(extract(epoch from clock_timestamp() - min(d.created_at)), 0)::double precision,
    (select count(*)::int from webhook_deliveries f
      where f.state = 'failed' and f.ended_at > now() - interval '1 day')
  from webhook_deliveries d
  join webhook_endpoints w on w.company_id = d.company_id and w.id = d.endpoint_id and w.active
  where d.state = 'waiting'
$$;

-- The log is kept for 30 days. The processes' role can delete nothing of it but by this.
create function clear_webhook_log(rows int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with old as materialized (
    select d.company_id, d.id from webhook_deliveries d
    where d.created_at < now() - interval '30 days'
    order by d.created_at limit rows for update skip locked),
  gone as (
    delete from webhook_deliveries d using old
    where d.company_id = old.company_id and d.id = old.id returning 1)
  select count(*)::int from gone
$$;

revoke execute on function queue_webhooks, claim_webhooks, webhook_lag, clear_webhook_log from public;
