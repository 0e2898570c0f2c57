-- Companies, the people of each, what they may do, and their tokens.
-- Companies never see each other: every key is (company_id, id), and every table has the policy
-- `own_company`. What must look across companies is a `security definer` function (0006).

create table companies (
  company_id           uuid        not null primary key,
  name                 text        not null,
  currency             char(3)     not null,
  -- Asked for when the company is made: no default (design.md section 8).
  separate_approver    boolean     not null,
  direct_export        boolean     not null default false,
  settle_after_seconds int         not null default 2592000,
  row_version          int         not null default 1,
  created_at           timestamptz not null default now(),
  constraint companies_settle_after_check check (settle_after_seconds >= 0),
  constraint companies_direct_export_check check (not (separate_approver and direct_export))
);

create table users (
  company_id               uuid        not null references companies,
  id                       uuid        not null,
  external_id              text,
  name                     text        not null,
  email                    text        not null,
  can_push_to_accounting   boolean     not null default false,
  can_export_subcontractor boolean     not null default false,
  can_export_owner         boolean     not null default false,
  active                   boolean     not null default true,
  row_version              int         not null default 1,
  created_at               timestamptz not null default now(),
  primary key (company_id, id),
  constraint users_email_key unique (company_id, email),
  constraint users_external_id_key unique (company_id, external_id)
);

-- One key per person: what the record says of a person is encrypted under it, and unreadable for
-- ever once the key is gone.
create table person_keys (
  company_id uuid  not null,
  user_id    uuid  not null,
  sealed_key bytea not null,
  primary key (company_id, user_id),
  foreign key (company_id, user_id) references users
);

-- A level on a tool, in the whole company (project_id null) or in one project.
create table grants (
  company_id uuid        not null,
  user_id    uuid        not null,
  tool       text        not null,
  project_id uuid,
  level      text        not null,
  granted_at timestamptz not null default now(),
  constraint grants_user_tool_key unique nulls not distinct (company_id, user_id, tool, project_id),
  foreign key (company_id, user_id) references users,
  constraint grants_tool_check
    check (tool in ('erpIntegrations', 'commitments', 'primeContracts', 'payments', 'directory')),
  constraint grants_level_check check (level in ('none', 'read', 'standard', 'admin'))
);

-- Only a hash of the secret is kept. A token of a connection belongs to the ERP's agent and can
-- fetch and answer that connection's work, nothing else.
create table tokens (
  company_id    uuid        not null,
  id            uuid        not null,
  user_id       uuid        not null,
  connection_id uuid,
  name          text        not null,
  secret_hash   bytea       not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz,
  created_at    timestamptz not null default now(),
  primary key (company_id, id),
  constraint tokens_id_key unique (id),
  foreign key (company_id, user_id) references users
);
