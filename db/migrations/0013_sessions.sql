-- People sign in at an OpenID provider: who they are there, and their sessions here.

-- Bound when a person signs in for the first time, by their verified address; from then on the
-- provider's own name for them counts, whatever becomes of the address.
create table sign_ins (
  company_id uuid        not null,
  user_id    uuid        not null,
  issuer     text        not null,
  subject    text        not null,
  bound_at   timestamptz not null default now(),
  primary key (company_id, user_id, issuer),
  constraint sign_ins_subject_key unique (company_id, issuer, subject),
  foreign key (company_id, user_id) references users
);
create index sign_ins_across_idx on sign_ins (issuer, subject);

-- A person of several companies has a row in each, with the same id and hash. Only a hash of the
-- cookie is kept. A row goes when its session ends; what stays is in the record.
create table sessions (
  company_id       uuid        not null,
  id               uuid        not null,
  user_id          uuid        not null,
  token_hash       bytea       not null,
  user_agent       text        not null,
  -- When the provider asked them last; null: it did not say.
  authenticated_at timestamptz,
  created_at       timestamptz not null default now(),
  last_seen_at     timestamptz not null default now(),
  expires_at       timestamptz not null default now() + interval '12 hours',
  primary key (company_id, id),
  foreign key (company_id, user_id) references users
);
create index sessions_token_hash_idx on sessions (token_hash);
create index sessions_user_idx on sessions (company_id, user_id, id);

alter table sign_ins enable row level security;
alter table sessions enable row level security;
create policy own_company on sign_ins
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);
create policy own_company on sessions
  using (company_id = nullif(current_setting('app.company_id', true), '')::uuid);

-- One person for an address, however it is written. Whoever has two that differ in case only joins
-- them first.
alter table users drop constraint users_email_key;
create unique index users_email_key on users (company_id, lower(email collate "C"));

-- Only A to Z have a small letter here: no other letter is taken for one of them.
create index users_email_across_idx on users (lower(email collate "C"));

-- Whom a provider speaks of: who is bound to this subject, and in other companies who has this
-- address and is bound to nobody. Nothing where they may not sign in.
create function find_people(its_issuer text, its_subject text, verified_email text)
returns table (company_id uuid, user_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.company_id, s.user_id
  from sign_ins s join users u on u.company_id = s.company_id and u.id = s.user_id
  where s.issuer = its_issuer and s.subject = its_subject and u.active
  union all
  select u.company_id, u.id from users u
  where lower(u.email collate "C") = lower(verified_email collate "C") and u.active
    and not exists (
      select 1 from sign_ins s where s.company_id = u.company_id and s.issuer = its_issuer
        and (s.user_id = u.id or s.subject = its_subject))
$$;

-- The session of this cookie in each company; nothing once it is over. Notes at most once a minute
-- that it was seen, in all of them: who works in one company is not idle in another.
create function find_session(hash bytea)
returns table (company_id uuid, user_id uuid, session_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select s.company_id, s.id from sessions s
    where s.token_hash = hash and s.expires_at > now()
      and s.last_seen_at between now() - interval '30 minutes' and now() - interval '1 minute'
    for update skip locked),
  seen as (
    update sessions s set last_seen_at = now() from due
    where s.company_id = due.company_id and s.id = due.id)
  select s.company_id, s.user_id, s.id
  from sessions s join users u on u.company_id = s.company_id and u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now()
    and s.last_seen_at > now() - interval '30 minutes' and u.active
  order by s.company_id
$$;

revoke execute on function find_people, find_session from public;
