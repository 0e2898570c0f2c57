-- Files on invoices go to the ERP as well. Each sending is a question to it that nobody has to ask: one for a
-- file and the document that it is sent to.

alter table erp_requests
  add column attachment_id uuid,
  -- Of the link that it was asked for: a new link is a new document, which gets the files anew.
  add column erp_document_id text,
  -- Something was sent, and nobody knows what became of it: before then no look proves that it is not there.
  add column unsure_until timestamptz,
  add column unauthorized_at timestamptz,
  add foreign key (company_id, attachment_id) references attachments,
  drop constraint erp_requests_kind_check,
  add constraint erp_requests_kind_check
    check (kind in ('lookup', 'payments', 'probe', 'candidates', 'paymentSync', 'attachment')),
  add constraint erp_requests_attachment_check check ((kind = 'attachment') = (attachment_id is not null)
    and (kind = 'attachment') = (erp_document_id is not null));
-- One at a time, and none once it is there.
create unique index erp_requests_attachment_key
  on erp_requests (company_id, attachment_id, connection_id, erp_document_id)
  where kind = 'attachment' and status <> 'failed';
create index erp_requests_attachment_idx on erp_requests (company_id, attachment_id, asked_at)
  where kind = 'attachment';

-- What hangs on invoices that are in an ERP already: the relay's check finds it and tells of it.
insert into erp_requests
  (company_id, id, connection_id, kind, invoice_id, attachment_id, erp_document_id)
select a.company_id, gen_random_uuid(), i.connection_id, 'attachment', i.id, a.id, i.erp_document_id
from attachments a join invoices i on i.company_id = a.company_id and i.id = a.invoice_id
where a.payment_id is null and a.removed_at is null and i.erp_document_id is not null
  and i.connection_id is not null;
