-- What lists of invoices filter and sort by. A page is read from its place on, never from the first row.

create index invoices_payment_status_idx on invoices (company_id, payment_status, id desc);
create index invoices_kind_idx on invoices (company_id, kind, id desc);
create index invoices_commitment_idx on invoices (company_id, commitment_id, id desc) where commitment_id is not null;
create index invoices_connection_idx on invoices (company_id, connection_id, id desc) where connection_id is not null;

-- As columns, because under row-level security neither `like` nor what stands in `lower()` or
-- `coalesce()` is looked up in an index. In the order of bytes: one index finds by prefix and sorts. Adding them writes the tables anew.
alter table invoices add column number_key text collate "C" generated always as (lower(number)) stored;
-- Without a day it is due last.
alter table invoices add column due_key date generated always as (coalesce(due_on, 'infinity')) stored;
alter table vendors add column name_key text collate "C" generated always as (lower(name)) stored;
drop index invoices_number_idx;
drop index vendors_name_idx;
create index invoices_number_idx on invoices (company_id, number_key, id);
create index vendors_name_idx on vendors (company_id, name_key, id);
create index invoices_billed_on_idx on invoices (company_id, billed_on, id);
create index invoices_due_on_idx on invoices (company_id, due_key, id);
create index invoices_amount_due_idx on invoices (company_id, amount_due_minor, id);
-- The list that people work through: of one status, by when it is due.
create index invoices_status_due_on_idx on invoices (company_id, erp_status, due_key, id);
-- Of one failure: without it the planner guesses between all that failed and all of the status.
create index invoices_failure_idx on invoices (company_id, failure, id desc) where erp_status = 'failedToExport';
