-- Repair by people: commands that look into the ERP before they are decided, a person's `createAgain`,
-- the documents that a person was shown, and failures grouped by cause.

alter table commands drop constraint commands_outcome_check;
alter table commands add constraint commands_outcome_check
  check (outcome in ('looking', 'done', 'refused', 'withdrawn'));
-- At most one look at a time.
create unique index commands_looking_key on commands (company_id, invoice_id) where outcome = 'looking';

-- What was decided stays: only a command that still looks may get its outcome.
create function keep_decided_commands() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.outcome <> 'looking' then
    raise exception 'command % was decided', old.id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger commands_decided_once before update on commands
  for each row execute function keep_decided_commands();
revoke execute on function keep_decided_commands from public;

-- The command that looks into the ERP, while it does.
alter table invoices add column look_id uuid;
alter table invoices add foreign key (company_id, look_id) references commands;
-- How a look goes: its two minutes begin when it is taken up, or when the lag is over.
create table looks (
  company_id  uuid        not null,
  command_id  uuid        not null,
  invoice_id  uuid        not null,
  submission  int         not null,
  taken_up_at timestamptz,
  attempts    int         not null default 0,
  reason      text,
  words       text,
  next_at     timestamptz,
  primary key (company_id, command_id),
  foreign key (company_id, command_id) references commands,
  foreign key (company_id, invoice_id) references invoices
);
alter table looks enable row level security;
create policy own_company on looks
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);

alter table export_attempts
  -- How often a person had it created again: part of the key, so that each decision creates once.
  add column again int not null default 0,
  -- Under which of these numbers the last create was sent.
  add column sent_again int not null default 0,
  -- The ERP's documents that a person was shown for this submission, and those that a `createAgain`
  -- has passed over: they are no doubles any more.
  add column candidates jsonb not null default '[]',
  add column candidates_at timestamptz,
  add column passed_over jsonb not null default '[]',
  -- When the ERP refused our credentials for this document; a second time after a good probe is final.
  add column unauthorized_at timestamptz;

alter table erp_requests drop constraint erp_requests_kind_check;
alter table erp_requests add constraint erp_requests_kind_check
  check (kind in ('lookup', 'payments', 'probe', 'candidates'));

-- Failed exports by company: what the list of failures groups.
create index invoices_failed_idx on invoices (company_id, moved_at) where erp_status = 'failedToExport';

-- A submission with a look waits for something, also after it was settled.
create or replace function list_open_submissions(after_company uuid, after_invoice uuid, rows int)
returns table (company_id uuid, invoice_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.company_id, i.id from invoices i
  where (i.company_id, i.id) > (after_company, after_invoice)
    and (i.erp_status in ('readyToExport', 'accepted', 'exporting', 'failedToExport')
      or (i.erp_status = 'synced' and i.settled_at is null)
      or i.look_id is not null)
  order by i.company_id, i.id limit rows
$$;
drop index invoices_open_idx;
create index invoices_open_idx on invoices (company_id, id)
  where erp_status in ('readyToExport', 'accepted', 'exporting', 'failedToExport')
     or (erp_status = 'synced' and settled_at is null)
     or look_id is not null;
