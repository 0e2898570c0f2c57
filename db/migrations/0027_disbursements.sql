-- Payments to the ERP (design.md section 7): disbursements and their payouts, from which account and
-- under which check number, what the platform reports of them, and how far the ERP has a record.

-- Whether payouts are put into the ERP, and whether an invoice must have been synced before that.
alter table connections
  add column export_payment_records boolean not null default true,
  add column strict_payment_records boolean not null default true;
-- Whether drafts may be kept here; the platform's disbursements always come in.
alter table companies add column draft_disbursements boolean not null default true;

-- An account that vendors are paid from, as the ERP of the connection knows it.
create table funding_accounts (
  company_id        uuid        not null,
  id                uuid        not null,
  external_id       text,
  connection_id     uuid        not null,
  name              text        not null,
  -- The ERP's own id of the bank.
  bank_id           text        not null,
  currency          char(3)     not null,
  country           text        not null,
  -- Where drawing begins; numbers that were given already are passed over.
  next_check_number bigint      not null default 1,
  is_active         boolean     not null default true,
  row_version       int         not null default 1,
  created_at        timestamptz not null default now(),
  primary key (company_id, id),
  constraint funding_accounts_external_id_key unique (company_id, external_id),
  constraint funding_accounts_country_check check (country ~ '^[A-Z]{2}$'),
  constraint funding_accounts_next_check_number_check check (next_check_number > 0),
  foreign key (company_id, connection_id) references connections
);

create table disbursements (
  company_id         uuid        not null,
  id                 uuid        not null,
  external_id        text,
  -- Raised by one with everything that the workflow must hear.
  version            int         not null default 1,
  -- Whose decisions count: here, or the platform's, which reports them as facts.
  held_by            text        not null,
  name               text,
  funding_account_id uuid        not null,
  connection_id      uuid        not null,
  currency           char(3)     not null,
  -- What the facts and the decisions come to (domain/disbursements.ts).
  status             text        not null,
  initiated_at       timestamptz,
  funded_at          timestamptz,
  authorized_by      uuid,
  authorized_at      timestamptz,
  cancelled_by       uuid,
  cancelled_at       timestamptz,
  cancel_reason      text,
  created_by         uuid        not null,
  created_at         timestamptz not null default now(),
  moved_at           timestamptz not null default now(),
  -- As with invoices: the version for which an activity has begun to act, and how often it was told.
  taken_up_version   int         not null default 0,
  told_at            timestamptz,
  told_in_vain       int         not null default 0,
  primary key (company_id, id),
  constraint disbursements_external_id_key unique (company_id, external_id),
  constraint disbursements_held_by_check check (held_by in ('tieout', 'platform')),
  constraint disbursements_external_check check (held_by = 'tieout' or external_id is not null),
  constraint disbursements_status_check check (status in ('draft', 'fundingNotInitiated',
    'fundingRequested', 'fundingCompletedAwaitingPayouts', 'payoutInitiated', 'payoutCompleted',
    'fundingFailed', 'payoutFailed', 'cancelled')),
  constraint disbursements_authorized_check
    check ((authorized_at is null) = (authorized_by is null)),
  constraint disbursements_cancelled_check check ((cancelled_at is null) = (cancelled_by is null)
    and (cancelled_at is null) = (cancel_reason is null)),
  foreign key (company_id, funding_account_id) references funding_accounts,
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, authorized_by) references users,
  foreign key (company_id, cancelled_by) references users,
  foreign key (company_id, created_by) references users
);
create index disbursements_status_idx on disbursements (company_id, status, id desc);
create index disbursements_account_idx on disbursements (company_id, funding_account_id, id desc);

-- One invoice's share of a disbursement, and how far the ERP has the record of it.
create table payouts (
  company_id        uuid        not null,
  id                uuid        not null,
  disbursement_id   uuid        not null,
  external_id       text,
  invoice_id        uuid        not null,
  amount_minor      bigint      not null,
  currency          char(3)     not null,
  is_partial        boolean     not null,
  note              text,
  method            text        not null,
  -- Of the funding account when it was added; later changes of the account do not reach it.
  bank_id           text        not null,
  check_number      bigint      not null,
  status            text        not null default 'notInitiated',
  record_status     text        not null default 'notDue',
  -- Raised with everything that an export of this record must hear.
  record_version    int         not null default 0,
  record_due_at     timestamptz,
  -- Since an export has begun, late facts change nothing about what is exported.
  record_begun_at   timestamptz,
  failure           text,
  failure_words     text,
  erp_record_id     text,
  erp_record_number text,
  erp_record_url    text,
  exported_at       timestamptz,
  overdue_at        timestamptz,
  removed_at        timestamptz,
  removed_by        uuid,
  remove_reason     text,
  created_by        uuid        not null,
  created_at        timestamptz not null default now(),
  primary key (company_id, id),
  constraint payouts_external_id_key unique (company_id, disbursement_id, external_id),
  constraint payouts_amount_check check (amount_minor > 0),
  constraint payouts_partial_check check (not is_partial or note is not null),
  constraint payouts_method_check check (method in ('check', 'creditCard', 'electronic', 'other')),
  constraint payouts_status_check
    check (status in ('notInitiated', 'requested', 'completed', 'failed', 'returned')),
  constraint payouts_record_status_check check (record_status in ('notDue', 'waitingForInvoice',
    'exporting', 'failedToExport', 'synced', 'switchedOff')),
  constraint payouts_failure_check check ((record_status = 'failedToExport') = (failure is not null)),
  constraint payouts_synced_check check ((record_status = 'synced') = (erp_record_id is not null)),
  constraint payouts_removed_check check ((removed_at is null) = (removed_by is null)
    and (removed_at is null) = (remove_reason is null)),
  foreign key (company_id, disbursement_id) references disbursements,
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, removed_by) references users,
  foreign key (company_id, created_by) references users
);
create unique index payouts_invoice_key on payouts (company_id, disbursement_id, invoice_id)
  where removed_at is null;
create index payouts_disbursement_idx on payouts (company_id, disbursement_id, id);
-- What of an invoice is paid or on its way.
create index payouts_invoice_idx on payouts (company_id, invoice_id, id);
create index payouts_record_status_idx on payouts (company_id, record_status, id desc);

-- What the platform reported, whether it counts or not; nothing of it is changed but that.
create table disbursement_facts (
  company_id      uuid        not null,
  disbursement_id uuid        not null,
  -- The platform's own id: reported again, it is the same fact.
  fact_id         text        not null,
  kind            text        not null,
  happened_at     timestamptz not null,
  payout_id       uuid,
  message         text,
  -- By its own time among all that are known; and if it does not count, why not.
  is_applied      boolean     not null,
  why_not         text,
  reported_by     uuid        not null,
  reported_at     timestamptz not null default clock_timestamp(),
  primary key (company_id, disbursement_id, fact_id),
  constraint disbursement_facts_kind_check check (kind in ('fundingRequested', 'fundingCompleted',
    'fundingFailed', 'payoutRequested', 'payoutCompleted', 'payoutFailed', 'payoutReturned', 'cancelled')),
  constraint disbursement_facts_payout_check check ((kind like 'payout%') = (payout_id is not null)),
  constraint disbursement_facts_applied_check check (is_applied = (why_not is null)),
  foreign key (company_id, disbursement_id) references disbursements,
  foreign key (company_id, payout_id) references payouts,
  foreign key (company_id, reported_by) references users
);
create index disbursement_facts_time_idx
  on disbursement_facts (company_id, disbursement_id, happened_at, fact_id);

-- Every number that was ever given: the key is what keeps it from being given again.
create table check_numbers (
  company_id         uuid        not null,
  connection_id      uuid        not null,
  bank_id            text        not null,
  number             bigint      not null,
  -- From which account it was drawn: several may pay from one bank.
  funding_account_id uuid        not null,
  payout_id          uuid        not null,
  state              text        not null default 'given',
  gone_at            timestamptz,
  -- What it was not used for, in words.
  gone_because       text,
  given_at           timestamptz not null default clock_timestamp(),
  primary key (company_id, connection_id, bank_id, number),
  constraint check_numbers_number_check check (number between 1 and 999999999999),
  constraint check_numbers_state_check check (state in ('given', 'gone')),
  constraint check_numbers_gone_check check ((state = 'gone') = (gone_at is not null)
    and (gone_at is null) = (gone_because is null)),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, funding_account_id) references funding_accounts,
  -- A payout is written with its number, which is drawn before.
  foreign key (company_id, payout_id) references payouts deferrable initially deferred
);
create index check_numbers_payout_idx on check_numbers (company_id, payout_id);

-- What accounting has to do by hand, such as reversing a record whose payout came back.
create table accounting_tasks (
  company_id      uuid        not null,
  id              uuid        not null,
  disbursement_id uuid        not null,
  payout_id       uuid        not null,
  kind            text        not null,
  words           text        not null,
  created_at      timestamptz not null default now(),
  closed_at       timestamptz,
  closed_by       uuid,
  close_reason    text,
  primary key (company_id, id),
  constraint accounting_tasks_kind_check check (kind in ('payoutReturned', 'payoutFailed')),
  constraint accounting_tasks_closed_check check ((closed_at is null) = (closed_by is null)
    and (closed_at is null) = (close_reason is null)),
  foreign key (company_id, disbursement_id) references disbursements,
  foreign key (company_id, payout_id) references payouts,
  foreign key (company_id, closed_by) references users
);
create index accounting_tasks_payout_idx on accounting_tasks (company_id, payout_id);
create index accounting_tasks_open_idx on accounting_tasks (company_id, id desc)
  where closed_at is null;

-- Payments Issued: the row of a payout of ours, beside those that only the ERP tells of.
alter table payments add column payout_id uuid,
  add foreign key (company_id, payout_id) references payouts;
create unique index payments_payout_key on payments (company_id, payout_id)
  where payout_id is not null;

alter table funding_accounts enable row level security;
alter table disbursements enable row level security;
alter table payouts enable row level security;
alter table disbursement_facts enable row level security;
alter table check_numbers enable row level security;
alter table accounting_tasks enable row level security;
create policy own_company on funding_accounts
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on disbursements
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on payouts
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on disbursement_facts
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on check_numbers
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on accounting_tasks
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
