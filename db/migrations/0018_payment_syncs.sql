-- Payments read from an ERP: how and how far each connection is read, every reading, and what could
-- not be matched with an invoice (design.md section 6).

-- One row for each connection, made when it is first read or scheduled.
create table payment_feeds (
  company_id    uuid        not null,
  connection_id uuid        not null,
  -- What was created in the ERP before it is not imported. Set once, moved by a back-fill only.
  sync_from     timestamptz not null default now(),
  -- Where the next reading begins, in the connector's own words; null: at the beginning.
  cursor        text,
  -- When it is read by itself: every so many minutes, or daily at a local time, or never.
  every_minutes int,
  daily_at      text,
  time_zone     text,
  -- How often somebody asked for a reading: the version of the message that tells of it.
  asked         int         not null default 0,
  row_version   int         not null default 1,
  primary key (company_id, connection_id),
  constraint payment_feeds_schedule_check check (
    (every_minutes is null or daily_at is null) and (daily_at is null) = (time_zone is null)
    and every_minutes between 1 and 10080 and daily_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  foreign key (company_id, connection_id) references connections
);

-- A reading: page by page, each with all that it changed in one transaction.
create table payment_syncs (
  company_id    uuid        not null,
  id            uuid        not null,
  connection_id uuid        not null,
  kind          text        not null,
  status        text        not null default 'running',
  -- Of a back-fill: what was created in the ERP before it is not imported; and why.
  read_from     timestamptz,
  -- Reads everything from the beginning: what it does not see is deleted in the ERP.
  is_complete   boolean     not null default false,
  -- A person has said that the ERP may have no payments at all.
  may_be_empty  boolean     not null default false,
  asked_by      uuid,
  reason        text,
  began_at      timestamptz not null default clock_timestamp(),
  ended_at      timestamptz,
  cursor        text,
  pages         int         not null default 0,
  seen          int         not null default 0,
  created       int         not null default 0,
  changed       int         not null default 0,
  voided        int         not null default 0,
  deleted       int         not null default 0,
  unmatched     int         not null default 0,
  skipped       int         not null default 0,
  unchanged     int         not null default 0,
  -- How often it waited for the ERP, since it began and on end; why, and until when.
  waits         int         not null default 0,
  attempts      int         not null default 0,
  failure       text,
  words         text,
  next_at       timestamptz,
  cancel_asked_by uuid,
  primary key (company_id, id),
  constraint payment_syncs_kind_check check (kind in ('sync', 'backFill')),
  constraint payment_syncs_complete_check
    check (kind = 'sync' and (is_complete or not may_be_empty) or not is_complete),
  constraint payment_syncs_back_fill_check check ((kind = 'backFill') = (read_from is not null)),
  constraint payment_syncs_status_check
    check (status in ('running', 'completed', 'cancelled', 'failed')),
  constraint payment_syncs_ended_check check ((status = 'running') = (ended_at is null)),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, asked_by) references users,
  foreign key (company_id, cancel_asked_by) references users
);
create unique index payment_syncs_running_key on payment_syncs (company_id, connection_id)
  where status = 'running' and kind = 'sync';
create index payment_syncs_connection_idx on payment_syncs (company_id, connection_id, id desc);

-- What a complete reading has seen so far; gone when it ends.
create table payment_sightings (
  company_id      uuid not null,
  sync_id         uuid not null,
  erp_payment_id  text not null,
  erp_document_id text not null,
  primary key (company_id, sync_id, erp_payment_id, erp_document_id),
  foreign key (company_id, sync_id) references payment_syncs
);

-- Who asks for a reading waits for one that begins after they asked.
alter table erp_requests add column project_id uuid, add column sync_id uuid,
  add column is_complete boolean not null default false,
  add column may_be_empty boolean not null default false,
  add foreign key (company_id, project_id) references projects,
  add foreign key (company_id, sync_id) references payment_syncs,
  drop constraint erp_requests_kind_check,
  add constraint erp_requests_kind_check
    check (kind in ('lookup', 'payments', 'probe', 'candidates', 'paymentSync')),
  drop constraint erp_requests_status_check,
  add constraint erp_requests_status_check
    check (status in ('asked', 'answered', 'failed', 'cancelled'));
create index erp_requests_waiting_syncs_idx on erp_requests (company_id, connection_id, asked_at)
  where kind = 'paymentSync' and status = 'asked';
-- When an invoice was looked at for itself.
create index erp_requests_invoice_idx on erp_requests (company_id, invoice_id, begun_at)
  where kind = 'payments';

-- Which document of the ERP it pays, by whom it was matched where nobody could tell, the number that a
-- person gave it, and when it was read last.
alter table payments
  add column erp_document_id text,
  add column created_in_erp_at timestamptz,
  add column payment_number text,
  add column matched_by uuid,
  add column read_at timestamptz not null default clock_timestamp(),
  add column row_version int not null default 1,
  -- Out of lists, once a look has confirmed that the ERP deleted it.
  add column removed_at timestamptz,
  add column removed_by uuid,
  add column remove_reason text,
  add foreign key (company_id, matched_by) references users,
  add foreign key (company_id, removed_by) references users,
  add constraint payments_removed_check check (
    (removed_at is null) = (removed_by is null) and (removed_at is null) = (remove_reason is null)
    and (removed_at is null or state = 'deleted'));
-- The look that removes it, when it confirms that.
alter table erp_requests add column payment_id uuid, add column because text,
  add foreign key (company_id, payment_id) references payments;
update payments p set erp_document_id = coalesce(i.erp_document_id, 'unlinked')
  from invoices i where i.company_id = p.company_id and i.id = p.invoice_id;
alter table payments alter column erp_document_id set not null,
  drop constraint payments_erp_payment_key,
  -- Matched by hand, one ERP payment may pay two documents of one invoice.
  add constraint payments_erp_payment_key
    unique (company_id, connection_id, erp_payment_id, erp_document_id, invoice_id);
create index payments_erp_document_idx on payments (company_id, connection_id, erp_document_id);
create index payments_commitment_idx on payments (company_id, commitment_id, id);
create index payments_prime_contract_idx on payments (company_id, prime_contract_id, id);

-- What an ERP payment pays of a document that it could not be applied to, and why.
create table unmatched_payments (
  company_id        uuid        not null,
  id                uuid        not null,
  connection_id     uuid        not null,
  erp_payment_id    text        not null,
  erp_document_id   text        not null,
  kind              text        not null,
  revision          text        not null,
  state             text        not null,
  method            text        not null,
  method_name       text        not null,
  number            text,
  paid_on           date        not null,
  created_in_erp_at timestamptz,
  currency          char(3)     not null,
  amount            text        not null,
  discount          text        not null,
  write_off         text        not null,
  status            text        not null default 'open',
  reason            text        not null,
  words             text        not null,
  -- The invoice that it would be for, where that is known; the one it was matched with.
  invoice_id        uuid,
  ignored_by        uuid,
  ignore_reason     text,
  created_at        timestamptz not null default now(),
  read_at           timestamptz not null default clock_timestamp(),
  row_version       int         not null default 1,
  primary key (company_id, id),
  constraint unmatched_payments_application_key
    unique (company_id, connection_id, erp_payment_id, erp_document_id),
  constraint unmatched_payments_status_check check (status in ('open', 'matched', 'ignored', 'gone', 'skipped')),
  constraint unmatched_payments_state_check check (state in ('live', 'voided', 'deleted')),
  constraint unmatched_payments_ignored_check
    check ((status = 'ignored') = (ignored_by is not null and ignore_reason is not null)),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, ignored_by) references users
);
create index unmatched_payments_status_idx on unmatched_payments (company_id, status, id);
-- Looked at whenever an invoice is linked to its document.
create index unmatched_payments_document_idx
  on unmatched_payments (company_id, connection_id, erp_document_id);

-- Switches: what a project has of the platform's tools, and where Payments Issued are kept.
alter table projects
  add column active_tools text[] not null default '{commitments,primeContracts}',
  add column payments_issued boolean not null default true,
  add constraint projects_active_tools_check
    check (active_tools <@ '{commitments,primeContracts}'::text[]);
alter table commitments add column payments_issued boolean not null default true;

alter table payment_feeds enable row level security;
alter table payment_syncs enable row level security;
alter table unmatched_payments enable row level security;
alter table payment_sightings enable row level security;
create policy own_company on payment_feeds
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on payment_syncs
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on payment_sightings
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on unmatched_payments
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);

-- As in 0008; a reading of payments waits for turns as well, behind everybody who acts.
create or replace function turn_is_wanted(company uuid, who text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select case
    when who like 'invoice/%' then exists (select from invoices i
      where i.company_id = company and i.id = substr(who, 9)::uuid
        and (i.erp_status = 'exporting' or i.look_id is not null))
    when who like 'payment-sync/%' then exists (select from payment_syncs s
      where s.company_id = company and s.connection_id = substr(who, 14)::uuid
        and s.kind = 'sync' and s.status = 'running')
    when who like 'payment-backfill/%' then exists (select from payment_syncs s
      where s.company_id = company and s.id = substr(who, 18)::uuid and s.status = 'running')
    else exists (select from erp_requests r
      where r.company_id = company and r.id = substr(who, 13)::uuid and r.status = 'asked') end
$$;

-- As in 0010, without those that wait for a reading of payments: they have no run of their own.
create or replace function list_open_questions(after_company uuid, after_request uuid, rows int)
returns table (company_id uuid, request_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.company_id, r.id from erp_requests r
  where (r.company_id, r.id) > (after_company, after_request)
    and r.status = 'asked' and r.kind <> 'paymentSync' and r.asked_at < now() - interval '1 minute'
  order by r.company_id, r.id limit rows
$$;

-- What is read or should be: connections that somebody has waited for, and back-fills.
create function list_open_payment_syncs() returns table (company_id uuid, subject text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.company_id, 'payment-sync/' || r.connection_id from erp_requests r
  where r.kind = 'paymentSync' and r.status = 'asked' and r.asked_at < now() - interval '1 minute'
  union all
  select s.company_id, 'payment-backfill/' || s.id from payment_syncs s
  where s.kind = 'backFill' and s.status = 'running' and s.began_at < now() - interval '1 minute'
$$;
revoke execute on function list_open_payment_syncs from public;
create index payment_syncs_back_fills_idx on payment_syncs (company_id, id)
  where kind = 'backFill' and status = 'running';
