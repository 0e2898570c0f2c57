-- Reconciliations: what an ERP shows for a period, compared with what is here, invoice by invoice.
-- They change nothing; what they find stands here.

create table reconciliations (
  company_id    uuid        not null,
  id            uuid        not null,
  connection_id uuid        not null,
  -- Invoices that were billed, or of which something was paid, on these days.
  from_day      date        not null,
  to_day        date        not null,
  status        text        not null default 'running',
  -- First all payments are read, then the invoices are compared.
  phase         text        not null default 'reading',
  asked_by      uuid        not null,
  began_at      timestamptz not null default clock_timestamp(),
  ended_at      timestamptz,
  -- Where the reading goes on, in the connector's own words; then the invoice compared last.
  cursor        text,
  pages         int         not null default 0,
  payments      int         not null default 0,
  invoices      int         not null default 0,
  differences   int         not null default 0,
  -- Invoices that changed here whenever they were compared.
  left_out      int         not null default 0,
  waits         int         not null default 0,
  attempts      int         not null default 0,
  failure       text,
  words         text,
  next_at       timestamptz,
  cancel_asked_by uuid,
  primary key (company_id, id),
  constraint reconciliations_period_check check (from_day <= to_day),
  constraint reconciliations_phase_check check (phase in ('reading', 'comparing')),
  constraint reconciliations_status_check
    check (status in ('running', 'completed', 'cancelled', 'failed')),
  constraint reconciliations_ended_check check ((status = 'running') = (ended_at is null)),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, asked_by) references users,
  foreign key (company_id, cancel_asked_by) references users
);
create unique index reconciliations_running_key on reconciliations (company_id, connection_id)
  where status = 'running';
create index reconciliations_connection_idx on reconciliations (company_id, connection_id, id desc);

-- What the ERP shows of payments on our documents; gone when it ends.
create table reconciliation_payments (
  company_id        uuid not null,
  reconciliation_id uuid not null,
  erp_document_id   text not null,
  kind              text not null,
  erp_payment_id    text not null,
  payment           jsonb not null,
  primary key (company_id, reconciliation_id, erp_document_id, kind, erp_payment_id),
  foreign key (company_id, reconciliation_id) references reconciliations
);
create index reconciliation_payments_payment_idx
  on reconciliation_payments (company_id, reconciliation_id, erp_payment_id);

create table reconciliation_differences (
  company_id        uuid not null,
  reconciliation_id uuid not null,
  -- In the order in which they were found, from 1.
  no                int  not null,
  invoice_id        uuid not null,
  kind              text not null,
  erp_document_id   text,
  erp_payment_id    text,
  unmatched_payment_id uuid,
  ours              text,
  theirs            text,
  cause             text,
  primary key (company_id, reconciliation_id, no),
  foreign key (company_id, reconciliation_id) references reconciliations,
  foreign key (company_id, invoice_id) references invoices
);
create index reconciliation_differences_kind_idx
  on reconciliation_differences (company_id, reconciliation_id, kind, no);

alter table reconciliations enable row level security;
alter table reconciliation_payments enable row level security;
alter table reconciliation_differences enable row level security;
create policy own_company on reconciliations
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on reconciliation_payments
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on reconciliation_differences
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);

-- As in 0018; a reconciliation waits for turns as well, behind everybody who acts.
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
    when who like 'reconciliation/%' then exists (select from reconciliations r
      where r.company_id = company and r.id = substr(who, 16)::uuid and r.status = 'running')
    else exists (select from erp_requests r
      where r.company_id = company and r.id = substr(who, 13)::uuid and r.status = 'asked') end
$$;

-- As in 0018, with reconciliations: they have a run of their own, too.
create or replace function list_open_payment_syncs() returns table (company_id uuid, subject text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.company_id, 'payment-sync/' || r.connection_id from erp_requests r
  where r.kind = 'paymentSync' and r.status = 'asked' and r.asked_at < now() - interval '1 minute'
  union all
  select s.company_id, 'payment-backfill/' || s.id from payment_syncs s
  where s.kind = 'backFill' and s.status = 'running' and s.began_at < now() - interval '1 minute'
  union all
  select r.company_id, 'reconciliation/' || r.id from reconciliations r
  where r.status = 'running' and r.began_at < now() - interval '1 minute'
$$;
