-- When a page of the changes of a connection's payments was recorded last: a list that was asked for
-- before may show what that page has told the end of.
alter table payment_feeds add column page_at timestamptz;
