// The books' tables. Amounts are integer minor units, times are milliseconds. What the ledger must
// never lose sight of (account balances, open amounts) is kept by triggers, apart from the code
// that books: the check after every write (books.ts) compares the two.

const MASTER = `
  code        text    not null,
  label       text    not null,
  active      integer not null default 1,
  rev         integer not null default 1,
  created_at  integer not null,
  modified_at integer not null`;

export const SCHEMA = `
create table if not exists settings (name text primary key, value text not null) strict;
create table if not exists sequences (name text primary key, last integer not null) strict;

create table if not exists parties (
  seq integer primary key autoincrement,
  kind text not null check (kind in ('vendor', 'customer')), ${MASTER},
  unique (kind, code)
) strict;
create table if not exists jobs (
  seq integer primary key autoincrement, ${MASTER},
  customer integer references parties, unique (code)
) strict;
create table if not exists contracts (
  seq integer primary key autoincrement, ${MASTER},
  type text not null, job integer references jobs,
  party integer not null references parties, sum integer, unique (code)
) strict;
create table if not exists accounts (
  seq integer primary key autoincrement, ${MASTER},
  class text not null, role text unique, postable integer not null default 1,
  balance integer not null default 0, unique (code)
) strict;
create table if not exists cost_codes (
  seq integer primary key autoincrement, ${MASTER}, unique (code)
) strict;
create table if not exists tax_codes (
  seq integer primary key autoincrement, ${MASTER}, rate integer not null, unique (code)
) strict;
create table if not exists banks (
  seq integer primary key autoincrement, ${MASTER},
  account integer not null references accounts, next_check integer not null default 1, unique (code)
) strict;
create table if not exists periods (
  id text primary key, starts text not null, ends text not null, open integer not null
) strict;

create table if not exists documents (
  seq integer primary key autoincrement,
  kind text not null check (kind in ('bill', 'receivable')),
  own_number text not null unique,
  doc_number text not null,
  reference text,
  party integer not null references parties,
  job integer references jobs,
  contract integer references contracts,
  doc_date text not null, due_date text, book_date text not null, memo text,
  total integer not null check (total >= 0),
  open integer not null default 0,
  state text not null check (state in ('draft', 'posted', 'void')),
  rev integer not null default 1,
  created_at integer not null, modified_at integer not null,
  posted_at integer, voided_at integer,
  check (state = 'posted' or open = 0)
) strict;
create index if not exists documents_reference on documents (reference);
create index if not exists documents_number on documents (doc_number, party);
create index if not exists documents_party on documents (party);
create table if not exists lines (
  document integer not null references documents on delete cascade, line_no integer not null,
  account integer not null references accounts,
  cost_code integer references cost_codes, tax_code integer references tax_codes,
  amount integer not null check (amount <> 0), text text,
  primary key (document, line_no)
) strict, without rowid;

create table if not exists attachments (
  seq integer primary key autoincrement,
  document integer not null references documents on delete cascade,
  reference text, name text not null, media_type text not null, data blob not null,
  created_at integer not null
) strict;
create index if not exists attachments_document on attachments (document, reference);

create table if not exists payments (
  seq integer primary key autoincrement,
  own_number text not null unique,
  direction text not null check (direction in ('in', 'out')),
  state text not null check (state in ('posted', 'void')),
  draft integer not null default 0 check (draft = 0 or state = 'posted'),
  method text not null, number text,
  bank integer not null references banks, party integer not null references parties,
  paid_date text not null, book_date text not null, memo text, reference text,
  amount integer not null check (amount >= 0),
  rev integer not null default 1, change_no integer not null unique,
  created_at integer not null, modified_at integer not null, voided_at integer
) strict;
create index if not exists payments_reference on payments (reference);
create unique index if not exists payments_check on payments (bank, number)
  where method = 'check' and direction = 'out';
create table if not exists applications (
  payment integer not null references payments on delete cascade, line_no integer not null,
  document integer not null references documents,
  cash integer not null check (cash >= 0), discount integer not null check (discount >= 0),
  write_off integer not null check (write_off >= 0),
  credit integer not null default 0 check (credit >= 0),
  primary key (payment, line_no)
) strict, without rowid;
create index if not exists applications_document on applications (document);

create table if not exists journals (
  seq integer primary key autoincrement,
  document integer references documents, payment integer references payments,
  date text not null, text text not null, created_at integer not null,
  check ((document is null) <> (payment is null))
) strict;
create index if not exists journals_document on journals (document);
create index if not exists journals_payment on journals (payment);
create table if not exists entries (
  seq integer primary key autoincrement,
  journal integer not null references journals, account integer not null references accounts,
  debit integer not null check (debit >= 0), credit integer not null check (credit >= 0),
  check ((debit = 0) <> (credit = 0))
) strict;
create index if not exists entries_journal on entries (journal);

create table if not exists control (kind text primary key, open integer not null) strict;
insert or ignore into control values ('bill', 0), ('receivable', 0);

create trigger if not exists entry_made after insert on entries begin
  update accounts set balance = balance + new.debit - new.credit where seq = new.account;
end;
create trigger if not exists entry_gone after delete on entries begin
  update accounts set balance = balance - old.debit + old.credit where seq = old.account;
end;
create trigger if not exists entry_fixed before update on entries begin
  select raise(abort, 'an entry is never changed');
end;
create trigger if not exists document_made after insert on documents begin
  update control set open = open + new.open where kind = new.kind;
end;
create trigger if not exists document_moved after update of open on documents begin
  update control set open = open + new.open - old.open where kind = new.kind;
end;
create trigger if not exists document_gone after delete on documents begin
  update control set open = open - old.open where kind = old.kind;
end;

create table if not exists deletions (
  change_no integer primary key, record text not null, deleted_at integer not null
) strict;
create table if not exists idempotency_keys (
  operation text not null, key text not null, record text not null, primary key (operation, key)
) strict;
create index if not exists idempotency_keys_record on idempotency_keys (record);
create table if not exists locks (
  record text primary key, by text not null, until integer
) strict;
create table if not exists work (
  id text primary key, operation text not null, answer text not null, done_at integer not null
) strict;
`;
