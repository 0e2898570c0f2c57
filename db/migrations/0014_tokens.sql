-- Tokens may do less than their person, say when they were used, and are kept as a keyed hash.
-- Machines are users without an e-mail address.

-- Tokens made before are SHA-256 of the secret until they are used next.
alter table tokens
  add column hash_kind    text not null default 'sha256',
  add column scopes       text[],
  add column last_used_at timestamptz,
  add constraint tokens_hash_kind_check check (hash_kind in ('sha256', 'hmac')),
  -- An agent's token can do one thing anyway.
  add constraint tokens_scopes_check check (scopes is null or connection_id is null);
alter table tokens alter column hash_kind drop default;

alter table users
  add column kind text not null default 'person',
  alter column email drop not null,
  add constraint users_kind_check check (kind in ('person', 'machine')),
  add constraint users_email_check check ((kind = 'person') = (email is not null));

-- Whose token this is, and whether its use is to be noted; nothing when it is unknown, ended, or its
-- user may no longer sign in.
drop function find_token(uuid, bytea);
create function find_token(token uuid, keyed bytea, plain bytea)
returns table (company_id uuid, user_id uuid, connection_id uuid, is_due boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.company_id, t.user_id, t.connection_id, t.hash_kind = 'sha256' or t.last_used_at is null
    or t.last_used_at < now() - interval '1 minute'
  from tokens t join users u on u.company_id = t.company_id and u.id = t.user_id
  where t.id = token and t.secret_hash = case t.hash_kind when 'hmac' then keyed else plain end
    and t.revoked_at is null and t.expires_at > now() and u.active
$$;
revoke execute on function find_token from public;
