-- A credit of the vendor that the ERP applied to a document: no money, and a figure of its own.
alter table payments add column credit_minor bigint not null default 0;
alter table unmatched_payments add column credit text not null default '0';
