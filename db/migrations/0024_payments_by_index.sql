-- A page of payments is looked up by (company, connection, payment). While a table is new, PostgreSQL
-- knows nothing of its columns and takes any index that has the first two for as good, reads all of
-- the company's rows by it for each payment, and keeps that plan. So only one index has both.
drop index payments_erp_document_idx;
create index payments_erp_document_idx on payments (company_id, erp_document_id);
drop index unmatched_payments_document_idx;
create index unmatched_payments_document_idx on unmatched_payments (company_id, erp_document_id);
