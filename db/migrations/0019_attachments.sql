-- Files that people attach to invoices and payments. Their bytes are in the store of files, by their
-- SHA-256; what is here is what they are called, and who put them there, replaced them, took them off.

create table attachments (
  company_id  uuid        not null,
  id          uuid        not null,
  -- A payment's too: who may read it is who may read its invoice.
  invoice_id  uuid        not null,
  payment_id  uuid,
  name        text        not null,
  media_type  text        not null,
  size_bytes  int         not null,
  sha256      text        not null,
  uploaded_by uuid        not null,
  uploaded_at timestamptz not null default now(),
  -- Taken off; with the one that came in its place, when it was replaced. The row stays.
  removed_by  uuid,
  removed_at  timestamptz,
  replaced_by uuid,
  row_version int         not null default 1,
  primary key (company_id, id),
  constraint attachments_name_check check (length(name) between 1 and 255),
  constraint attachments_size_bytes_check check (size_bytes > 0),
  constraint attachments_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint attachments_removed_check check ((removed_by is null) = (removed_at is null)
    and (replaced_by is null or removed_at is not null)),
  foreign key (company_id, invoice_id) references invoices,
  foreign key (company_id, payment_id) references payments,
  foreign key (company_id, uploaded_by) references users,
  foreign key (company_id, removed_by) references users,
  foreign key (company_id, replaced_by) references attachments
);
create index attachments_invoice_idx on attachments (company_id, invoice_id, payment_id, id);

alter table attachments enable row level security;
create policy own_company on attachments
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
