-- People are told by mail. A notice is asked for in the transaction of what happened; a mail is one row for each
-- recipient of a group of notices, or of a day's summary. Neither holds an address or a text: a mail is written
-- from ids when it goes out.

alter table companies
  -- A name that both PostgreSQL and JavaScript know, such as America/Toronto.
  add column time_zone       text        not null default 'UTC',
  add column language        text        not null default 'en',
  add column dictionary      text        not null default 'generalContractor',
  add column next_summary_at timestamptz not null
    default ((((now() at time zone 'UTC')::date + 1) + time '07:00') at time zone 'UTC'),
  add constraint companies_language_check check (language in ('en', 'fr-CA')),
  add constraint companies_dictionary_check
    check (dictionary in ('generalContractor', 'owner', 'specialtyContractor'));
create index companies_next_summary_at_idx on companies (next_summary_at);

alter table users
  add column language             text, -- null: the company's
  add column subscribed_to_digest boolean not null default true,
  add column wants_sent_again     boolean not null default false,
  add constraint users_language_check check (language in ('en', 'fr-CA'));

create table notices (
  company_id uuid        not null references companies,
  id         uuid        not null,
  kind       text        not null,
  invoice_id uuid,
  -- Of the invoice, when it happened: an event of this version says by whom and why.
  version    int,
  -- Whom it is for, where what happened says that; else those whose task it is.
  user_id    uuid,
  asked_at   timestamptz not null default clock_timestamp(),
  -- Not before this: what comes meanwhile is told together.
  due_at     timestamptz not null default clock_timestamp(),
  group_id   uuid,
  grouped_at timestamptz,
  primary key (company_id, id),
  constraint notices_invoice_version_key unique (company_id, kind, invoice_id, version),
  constraint notices_kind_check check (kind in ('rejected', 'failedToExport', 'sentAgain', 'approverMissing', 'webhookOff')),
  constraint notices_invoice_check check ((kind in ('approverMissing', 'webhookOff')) = (invoice_id is null)),
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, user_id) references users
);
create index notices_due_at_idx on notices (due_at) where group_id is null;
create index notices_open_idx on notices (company_id, kind, id) where group_id is null;
create index notices_group_idx on notices (company_id, group_id, id) where group_id is not null;
create index notices_grouped_at_idx on notices (company_id, kind, grouped_at desc) where group_id is not null;

create table mails (
  company_id    uuid        not null references companies,
  id            uuid        not null,
  kind          text        not null,
  user_id       uuid        not null,
  -- What it tells of: a group of notices, or the items that wait on a local day.
  group_id      uuid,
  local_day     date,
  invoice_id    uuid,
  state         text        not null default 'waiting',
  attempts      int         not null default 0,
  -- What the mail server said last, without addresses.
  words         text,
  made_at       timestamptz not null default clock_timestamp(),
  due_at        timestamptz not null default clock_timestamp(),
  claimed_until timestamptz,
  ended_at      timestamptz,
  primary key (company_id, id),
  constraint mails_group_key unique (company_id, group_id, user_id),
  constraint mails_local_day_key unique (company_id, local_day, user_id),
  constraint mails_kind_check
    check (kind in ('rejected', 'failedToExport', 'dailySummary', 'sentAgain', 'approverMissing', 'webhookOff')),
  constraint mails_occasion_check
    check ((kind = 'dailySummary') = (local_day is not null) and (kind = 'dailySummary') = (group_id is null)),
  constraint mails_state_check check (state in ('waiting', 'sent', 'undeliverable', 'notNeeded')),
  foreign key (company_id, user_id) references users,
  foreign key (company_id, invoice_id) references invoices
);
create index mails_due_at_idx on mails (due_at) where state = 'waiting';
create index mails_state_idx on mails (company_id, state, id);

do $$
declare
  one name;
begin
  foreach one in array array['notices', 'mails']::name[] loop
    execute format('alter table %I enable row level security', one);
    execute format(
      'create policy own_company on %I using (company_id = nullif(current_setting(''app.company_id'', true), '''')::uuid)',
      one);
  end loop;
end $$;

-- The next seven o'clock of a morning there, after a moment; over a change of the clocks, too.
create function next_summary(zone text, after timestamptz) returns timestamptz
language sql stable set search_path = public, pg_temp as $$
  select case when today > after then today
    else ((after at time zone zone)::date + 1 + time '07:00') at time zone zone end
  from (select ((after at time zone zone)::date + time '07:00') at time zone zone as today) t
$$;

-- Companies with something to tell, by kind.
create function list_due_notices(rows int) returns table (company_id uuid, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct due.company_id, due.kind from (
    select n.company_id, n.kind from notices n
    where n.group_id is null and n.due_at <= clock_timestamp() order by n.due_at limit rows) due
$$;

-- Companies where it is morning.
create function list_due_summaries(rows int) returns table (company_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.company_id from companies c where c.next_summary_at <= clock_timestamp()
  order by c.next_summary_at limit rows
$$;

-- Takes mails that are due. Whoever dies with them loses them after `seconds`.
create function claim_mails(rows int, seconds int) returns table (company_id uuid, id uuid)
language sql security definer set search_path = public, pg_temp as $$
  update mails m set claimed_until = clock_timestamp() + make_interval(secs => seconds)
  from (
    select c.company_id, c.id from mails c
    where c.state = 'waiting' and c.due_at <= clock_timestamp()
      and (c.claimed_until is null or c.claimed_until < clock_timestamp())
    order by c.due_at limit rows for update skip locked
  ) due
  where m.company_id = due.company_id and m.id = due.id
  returning m.company_id, m.id
$$;

-- What operators watch.
create function mail_lag() returns table (waiting int, oldest_seconds double precision, undeliverable int)
language sql stable security definer set search_path = public, pg_temp as $$
  select (count(*) filter (where m.state = 'waiting'))::int,
    coalesce(extract(epoch from clock_timestamp() - min(m.made_at) filter (where m.state = 'waiting')), 0)::double precision,
    (count(*) filter (where m.state = 'undeliverable'))::int
  from mails m where m.state in ('waiting', 'undeliverable')
$$;
create index mails_open_idx on mails (state) where state in ('waiting', 'undeliverable');

revoke execute on function next_summary, list_due_notices, list_due_summaries, claim_mails, mail_lag from public;
