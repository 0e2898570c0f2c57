-- What a complete reading has seen so far, a row for each page instead of one for each payment. Of
-- readings under way nothing is lost: what was not seen is deleted at their end.
alter table payment_sightings rename to payment_sightings_before;
create table payment_sightings (
  company_id       uuid   not null,
  sync_id          uuid   not null,
  page             int    not null,
  erp_payment_ids  text[] not null,
  erp_document_ids text[] not null,
  primary key (company_id, sync_id, page),
  foreign key (company_id, sync_id) references payment_syncs
);
insert into payment_sightings
  select company_id, sync_id, -1, array_agg(erp_payment_id order by erp_payment_id, erp_document_id),
    array_agg(erp_document_id order by erp_payment_id, erp_document_id)
  from payment_sightings_before group by company_id, sync_id;
drop table payment_sightings_before;
alter table payment_sightings enable row level security;
create policy own_company on payment_sightings
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
