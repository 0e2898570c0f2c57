-- About how many payments are still to be read, where the ERP says it: when the reading may end.
alter table payment_syncs add column remaining int;
