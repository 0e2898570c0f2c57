-- How an export goes: its lease and attempts, questions to an ERP, and the work that an ERP fetches.

-- One row per submission. The lease lets one attempt act at a time, told apart by `fence`; an
-- attempt commits `create_sent_at` right before it sends a create (design.md section 5).
create table export_attempts (
  company_id     uuid        not null,
  invoice_id     uuid        not null,
  submission     int         not null,
  connection_id  uuid        not null,
  fence          int         not null default 0,
  leased_until   timestamptz,
  create_sent_at timestamptz,
  attempts       int         not null default 0,
  since          timestamptz not null default now(),
  reason         text,
  words          text,
  next_at        timestamptz,
  revision       text        not null,
  -- The document as it was sent last, and the SHA-256 of its canonical text.
  document       jsonb,
  document_hash  text,
  primary key (company_id, invoice_id, submission),
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, connection_id) references connections
);

-- Calls under way, for a connection that takes only so many at once.
create table connection_places (
  company_id    uuid        not null,
  connection_id uuid        not null,
  place         int         not null,
  holder        uuid        not null,
  held_until    timestamptz not null,
  primary key (company_id, connection_id, place),
  foreign key (company_id, connection_id) references connections
);

-- A question to an ERP that a person waits for: a list of its records, the payments of an invoice, a probe.
create table erp_requests (
  company_id    uuid        not null,
  id            uuid        not null,
  connection_id uuid        not null,
  kind          text        not null,
  lookup        text,
  invoice_id    uuid,
  status        text        not null default 'asked',
  asked_by      uuid        not null,
  asked_at      timestamptz not null default now(),
  begun_at      timestamptz,
  answered_at   timestamptz,
  attempts      int         not null default 0,
  reason        text,
  words         text,
  next_at       timestamptz,
  result        jsonb,
  primary key (company_id, id),
  constraint erp_requests_kind_check check (kind in ('lookup', 'payments', 'probe')),
  constraint erp_requests_status_check check (status in ('asked', 'answered', 'failed')),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, asked_by) references users
);
create index erp_requests_connection_idx on erp_requests (company_id, connection_id, kind, asked_at desc);

-- The ERP's own records as it listed them last.
create table erp_records (
  company_id    uuid        not null,
  connection_id uuid        not null,
  kind          text        not null,
  erp_id        text        not null,
  code          text,
  name          text        not null,
  active        boolean     not null,
  read_at       timestamptz not null,
  primary key (company_id, connection_id, kind, erp_id),
  foreign key (company_id, connection_id) references connections
);

-- Work that an ERP, or its agent, fetches and answers later.
create table erp_work (
  company_id    uuid        not null,
  id            uuid        not null,
  connection_id uuid        not null,
  key           text        not null,
  operation     text        not null,
  request       jsonb       not null,
  handed_at     timestamptz not null default now(),
  fetched_at    timestamptz,
  answered_at   timestamptz,
  answer        jsonb,
  primary key (company_id, id),
  constraint erp_work_key_key unique (company_id, connection_id, key),
  foreign key (company_id, connection_id) references connections
);
create index erp_work_open_idx on erp_work (company_id, connection_id, handed_at) where answered_at is null;

-- Payments Issued (of a commitment) and payments received (of a prime contract): the ERP's facts,
-- one row for each invoice that an ERP payment was applied to.
create table payments (
  company_id        uuid        not null,
  id                uuid        not null,
  connection_id     uuid        not null,
  erp_payment_id    text        not null,
  invoice_id        uuid        not null,
  commitment_id     uuid,
  prime_contract_id uuid,
  revision          text        not null,
  state             text        not null,
  method            text        not null,
  method_name       text        not null,
  number            text,
  paid_on           date        not null,
  currency          char(3)     not null,
  amount_minor      bigint      not null,
  discount_minor    bigint      not null,
  write_off_minor   bigint      not null,
  created_at        timestamptz not null default now(),
  primary key (company_id, id),
  constraint payments_erp_payment_key unique (company_id, connection_id, erp_payment_id, invoice_id),
  constraint payments_state_check check (state in ('live', 'voided', 'deleted')),
  constraint payments_method_check check (method in ('check', 'creditCard', 'electronic', 'other')),
  constraint payments_contract_check check (num_nonnulls(commitment_id, prime_contract_id) = 1),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, commitment_id) references commitments,
  foreign key (company_id, prime_contract_id) references prime_contracts
);
create index payments_invoice_idx on payments (company_id, invoice_id, paid_on, id);
