-- What people asked for and what became of it, what happened, and what Temporal still has to hear.

create table commands (
  company_id      uuid        not null,
  id              uuid        not null,
  actor_id        uuid        not null,
  idempotency_key text        not null,
  invoice_id      uuid        not null,
  batch_id        uuid,
  command         text        not null,
  body_hash       text        not null,
  body            jsonb       not null,
  outcome         text        not null,
  -- The HTTP status and body that were answered: given again when the key comes again.
  answer          jsonb       not null,
  version         int         not null,
  decided_at      timestamptz not null default now(),
  primary key (company_id, id),
  constraint commands_key_key unique (company_id, actor_id, idempotency_key, invoice_id),
  constraint commands_outcome_check check (outcome in ('done', 'refused')),
  foreign key (company_id, actor_id) references users,
  foreign key (company_id, invoice_id) references invoices
);

-- A bulk command: the key of all its rows. Its commands carry the batch's id.
create table batches (
  company_id      uuid        not null,
  id              uuid        not null,
  actor_id        uuid        not null,
  idempotency_key text        not null,
  command         text        not null,
  body_hash       text        not null,
  body            jsonb       not null,
  created_at      timestamptz not null default now(),
  primary key (company_id, id),
  constraint batches_key_key unique (company_id, actor_id, idempotency_key),
  foreign key (company_id, actor_id) references users
);

-- The keys of writes that are not commands; kept for seven days.
create table idempotency_keys (
  company_id      uuid        not null references companies,
  actor_id        uuid        not null,
  idempotency_key text        not null,
  body_hash       text        not null,
  answer          jsonb       not null,
  created_at      timestamptz not null default now(),
  primary key (company_id, actor_id, idempotency_key)
);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

-- The record. The processes' role may insert and read here, nothing else.
create table events (
  company_id     uuid        not null references companies,
  id             bigint      not null generated always as identity,
  subject_kind   text        not null,
  subject_id     uuid        not null,
  type           text        not null,
  actor_id       uuid,
  -- Name and address of the person, encrypted under that person's key.
  actor_name     bytea,
  actor_address  bytea,
  token_id       uuid,
  command_id     uuid,
  submission     int,
  version        int,
  workflow_id    text,
  run_id         text,
  reason         text,
  before         jsonb,
  after          jsonb,
  transaction_id xid8        not null default pg_current_xact_id(),
  recorded_at    timestamptz not null default clock_timestamp(),
  primary key (company_id, id)
);
create index events_subject_idx on events (company_id, subject_id, id);

-- One row per subject, with the highest version that Temporal still has to hear.
create table outbox (
  company_id    uuid        not null,
  subject       text        not null,
  version       int         not null,
  since         timestamptz not null default now(),
  claimed_until timestamptz,
  constraint outbox_subject_key primary key (company_id, subject)
);
create index outbox_since_idx on outbox (since);
