-- What the platform knows: connections to ERPs, projects, vendors, contracts and codes, pushed by
-- integrators under their own ids; and the links that say how an ERP knows them.

create table connections (
  company_id                    uuid        not null references companies,
  id                            uuid        not null,
  name                          text        not null,
  connector                     text        not null,
  settings                      jsonb       not null default '{}',
  -- ERP accounts by the role of a line: {"expense": {"id", "code", "name"}, ...}
  defaults                      jsonb       not null default '{}',
  sealed_credentials            bytea       not null,
  export_subcontractor_invoices boolean     not null default true,
  export_owner_invoices         boolean     not null default true,
  sync_payments                 boolean     not null default true,
  row_version                   int         not null default 1,
  created_at                    timestamptz not null default now(),
  primary key (company_id, id),
  constraint connections_name_key unique (company_id, name)
);

alter table tokens
  add foreign key (company_id, connection_id) references connections;

create table projects (
  company_id    uuid        not null references companies,
  id            uuid        not null,
  external_id   text,
  number        text        not null,
  name          text        not null,
  connection_id uuid,
  row_version   int         not null default 1,
  created_at    timestamptz not null default now(),
  primary key (company_id, id),
  constraint projects_external_id_key unique (company_id, external_id),
  constraint projects_number_key unique (company_id, number),
  foreign key (company_id, connection_id) references connections
);

alter table grants
  add foreign key (company_id, project_id) references projects;

create table vendors (
  company_id  uuid        not null references companies,
  id          uuid        not null,
  external_id text,
  number      text        not null,
  name        text        not null,
  row_version int         not null default 1,
  created_at  timestamptz not null default now(),
  primary key (company_id, id),
  constraint vendors_external_id_key unique (company_id, external_id),
  constraint vendors_number_key unique (company_id, number)
);
create index vendors_name_idx on vendors (company_id, lower(name) text_pattern_ops);

create table cost_codes (
  company_id  uuid        not null references companies,
  id          uuid        not null,
  external_id text,
  code        text        not null,
  name        text        not null,
  row_version int         not null default 1,
  created_at  timestamptz not null default now(),
  primary key (company_id, id),
  constraint cost_codes_external_id_key unique (company_id, external_id),
  constraint cost_codes_code_key unique (company_id, code)
);

create table tax_codes (
  company_id  uuid          not null references companies,
  id          uuid          not null,
  external_id text,
  code        text          not null,
  name        text          not null,
  percent     numeric(9, 6) not null,
  row_version int           not null default 1,
  created_at  timestamptz   not null default now(),
  primary key (company_id, id),
  constraint tax_codes_external_id_key unique (company_id, external_id),
  constraint tax_codes_code_key unique (company_id, code)
);

create table billing_periods (
  company_id  uuid        not null references companies,
  id          uuid        not null,
  external_id text,
  project_id  uuid        not null,
  start_on    date        not null,
  end_on      date        not null,
  due_on      date,
  status      text        not null default 'open',
  row_version int         not null default 1,
  created_at  timestamptz not null default now(),
  primary key (company_id, id),
  constraint billing_periods_external_id_key unique (company_id, external_id),
  constraint billing_periods_project_start_on_key unique (company_id, project_id, start_on),
  constraint billing_periods_end_on_check check (end_on >= start_on),
  constraint billing_periods_status_check check (status in ('open', 'closed')),
  foreign key (company_id, project_id) references projects
);

create table commitments (
  company_id        uuid          not null references companies,
  id                uuid          not null,
  external_id       text,
  project_id        uuid          not null,
  vendor_id         uuid          not null,
  kind              text          not null,
  number            text          not null,
  title             text          not null,
  currency          char(3)       not null,
  accounting_method text          not null default 'amount',
  retainage_percent numeric(7, 4) not null default 0,
  row_version       int           not null default 1,
  created_at        timestamptz   not null default now(),
  primary key (company_id, id),
  constraint commitments_external_id_key unique (company_id, external_id),
  constraint commitments_project_number_key unique (company_id, project_id, number),
  constraint commitments_kind_check check (kind in ('subcontract', 'purchaseOrder')),
  constraint commitments_accounting_method_check check (accounting_method in ('amount', 'unit')),
  constraint commitments_retainage_percent_check check (retainage_percent between 0 and 100),
  foreign key (company_id, project_id) references projects,
  foreign key (company_id, vendor_id) references vendors
);

create table prime_contracts (
  company_id        uuid          not null references companies,
  id                uuid          not null,
  external_id       text,
  project_id        uuid          not null,
  customer_name     text          not null,
  number            text          not null,
  title             text          not null,
  currency          char(3)       not null,
  accounting_method text          not null default 'amount',
  retainage_percent numeric(7, 4) not null default 0,
  row_version       int           not null default 1,
  created_at        timestamptz   not null default now(),
  primary key (company_id, id),
  constraint prime_contracts_external_id_key unique (company_id, external_id),
  constraint prime_contracts_project_number_key unique (company_id, project_id, number),
  constraint prime_contracts_accounting_method_check check (accounting_method in ('amount', 'unit')),
  constraint prime_contracts_retainage_percent_check check (retainage_percent between 0 and 100),
  foreign key (company_id, project_id) references projects
);

-- The schedule of values of a commitment or a prime contract: contract items and change-order items.
create table contract_items (
  company_id            uuid           not null,
  id                    uuid           not null,
  commitment_id         uuid,
  prime_contract_id     uuid,
  position              int            not null,
  item_type             text           not null,
  change_order          text,
  cost_code_id          uuid           not null,
  tax_code_id           uuid,
  description           text           not null,
  quantity              numeric(20, 8),
  unit_of_measure       text,
  scheduled_value_minor bigint         not null,
  primary key (company_id, id),
  constraint contract_items_contract_check check (num_nonnulls(commitment_id, prime_contract_id) = 1),
  constraint contract_items_item_type_check check (item_type in ('contractItem', 'changeOrderItem')),
  constraint contract_items_change_order_check check ((item_type = 'changeOrderItem') = (change_order is not null)),
  foreign key (company_id, commitment_id) references commitments,
  foreign key (company_id, prime_contract_id) references prime_contracts,
  foreign key (company_id, cost_code_id) references cost_codes,
  foreign key (company_id, tax_code_id) references tax_codes
);
create unique index contract_items_commitment_position_key
  on contract_items (company_id, commitment_id, position) where commitment_id is not null;
create unique index contract_items_prime_contract_position_key
  on contract_items (company_id, prime_contract_id, position) where prime_contract_id is not null;

-- Our id beside the ERP's id. Set and cut by a person or the integrator, each time with an event.
create table erp_links (
  company_id    uuid        not null,
  connection_id uuid        not null,
  kind          text        not null,
  subject_id    uuid        not null,
  erp_id        text        not null,
  erp_code      text,
  erp_name      text        not null,
  set_by        uuid        not null,
  set_at        timestamptz not null default now(),
  primary key (company_id, connection_id, kind, subject_id),
  constraint erp_links_kind_check
    check (kind in ('vendor', 'project', 'commitment', 'primeContract', 'costCode', 'taxCode')),
  foreign key (company_id, connection_id) references connections,
  foreign key (company_id, set_by) references users
);
