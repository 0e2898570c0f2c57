-- An invoice, its lines, and every revision of what matters in it.
-- Status changes go through db/invoices.ts, which writes the row and its event in one transaction.

create table invoices (
  company_id          uuid        not null references companies,
  id                  uuid        not null,
  external_id         text,
  -- Raised by one with everything that the workflow must hear.
  version             int         not null default 0,
  submission          int         not null default 0,
  kind                text        not null,
  project_id          uuid        not null,
  commitment_id       uuid,
  prime_contract_id   uuid,
  vendor_id           uuid,
  billing_period_id   uuid,
  number              text        not null,
  billed_on           date        not null,
  due_on              date,
  review_status       text        not null,
  currency            char(3)     not null,
  comment             text,
  -- Hash of header and lines: what a decision is bound to.
  revision            text        not null,
  amount_due_minor    bigint      not null,
  erp_status          text        not null default 'notSent',
  connection_id       uuid,
  direct              boolean     not null default false,
  export_fields       jsonb       not null default '{}',
  failure             text,
  failure_words       text,
  failure_problems    jsonb       not null default '[]',
  erp_document_id     text,
  erp_document_number text,
  erp_own_number      text,
  erp_document_url    text,
  synced_at           timestamptz,
  payment_status      text        not null default 'unpaid',
  paid_minor          bigint      not null default 0,
  discount_minor      bigint      not null default 0,
  write_off_minor     bigint      not null default 0,
  credit_minor        bigint      not null default 0,
  settle_at           timestamptz,
  settled_at          timestamptz,
  created_by          uuid        not null,
  sent_by             uuid,
  sent_at             timestamptz,
  decided_by          uuid,
  moved_at            timestamptz not null default now(),
  -- The version for which an activity has begun to act, and how often a check told it in vain.
  taken_up_version    int         not null default 0,
  told_at             timestamptz,
  told_in_vain        int         not null default 0,
  created_at          timestamptz not null default now(),
  primary key (company_id, id),
  constraint invoices_external_id_key unique (company_id, external_id),
  constraint invoices_kind_check check (kind in ('subcontractor', 'owner')),
  constraint invoices_contract_check check (
    (kind = 'subcontractor' and commitment_id is not null and prime_contract_id is null and vendor_id is not null)
    or (kind = 'owner' and prime_contract_id is not null and commitment_id is null and vendor_id is null)),
  constraint invoices_erp_status_check check (erp_status in ('notSent', 'readyToExport', 'retrieved',
    'rejected', 'accepted', 'exporting', 'failedToExport', 'synced', 'unlinked')),
  constraint invoices_payment_status_check
    check (payment_status in ('unpaid', 'partiallyPaid', 'paid', 'overpaid')),
  constraint invoices_review_status_check check (review_status in ('draft', 'underReview',
    'reviseAndResubmit', 'approved', 'approvedAsNoted', 'pendingOwnerApproval')),
  -- The link is what synced means.
  constraint invoices_synced_check check ((erp_status = 'synced') = (erp_document_id is not null)),
  constraint invoices_failure_check check ((erp_status = 'failedToExport') = (failure is not null)),
  foreign key (company_id, project_id) references projects,
  foreign key (company_id, commitment_id) references commitments,
  foreign key (company_id, prime_contract_id) references prime_contracts,
  foreign key (company_id, vendor_id) references vendors,
  foreign key (company_id, billing_period_id) references billing_periods,
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, created_by) references users,
  foreign key (company_id, sent_by) references users,
  foreign key (company_id, decided_by) references users
);
create unique index invoices_commitment_number_key
  on invoices (company_id, commitment_id, number) where commitment_id is not null;
create unique index invoices_prime_contract_number_key
  on invoices (company_id, prime_contract_id, number) where prime_contract_id is not null;
-- One ERP document belongs to one invoice.
create unique index invoices_erp_document_key
  on invoices (company_id, connection_id, kind, erp_document_id) where erp_document_id is not null;

create index invoices_status_idx on invoices (company_id, erp_status, id desc);
create index invoices_project_idx on invoices (company_id, project_id, id desc);
create index invoices_vendor_idx on invoices (company_id, vendor_id, id desc);
create index invoices_number_idx on invoices (company_id, lower(number) text_pattern_ops);
-- What the relay's check walks over: submissions that are open.
create index invoices_open_idx on invoices (company_id, id)
  where erp_status in ('readyToExport', 'accepted', 'exporting', 'failedToExport')
     or (erp_status = 'synced' and settled_at is null);

create table invoice_lines (
  company_id                       uuid           not null,
  id                               uuid           not null,
  invoice_id                       uuid           not null,
  position                         int            not null,
  contract_item_id                 uuid           not null,
  -- Of the item, as it was when the revision was made: a decision is bound to them.
  cost_code_id                     uuid           not null,
  tax_code_id                      uuid,
  description                      text           not null,
  quantity                         numeric(20, 8),
  work_previous_minor              bigint         not null,
  work_this_period_minor           bigint         not null,
  materials_previous_minor         bigint         not null,
  materials_stored_minor           bigint         not null,
  work_retainage_previous_minor    bigint         not null,
  work_retained_minor              bigint         not null,
  work_released_minor              bigint         not null,
  materials_retainage_previous_minor bigint       not null,
  materials_retained_minor         bigint         not null,
  materials_released_minor         bigint         not null,
  tax_minor                        bigint         not null,
  primary key (company_id, id),
  constraint invoice_lines_position_key unique (company_id, invoice_id, position),
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, contract_item_id) references contract_items,
  foreign key (company_id, cost_code_id) references cost_codes,
  foreign key (company_id, tax_code_id) references tax_codes
);

-- What was shown under a revision, so that a stale decision can be told the difference.
create table invoice_revisions (
  company_id uuid        not null,
  invoice_id uuid        not null,
  revision   text        not null,
  content    jsonb       not null,
  created_at timestamptz not null default now(),
  primary key (company_id, invoice_id, revision),
  foreign key (company_id, invoice_id) references invoices
);
