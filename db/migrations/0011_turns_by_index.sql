-- Few hold a turn or were called, tens of thousands may wait, on a few connections. Every round of calls read all
-- who wait, to find the connections that they wait for; and whoever took a turn read all who wait for the same
-- connection, to count the few. Both are found by an index now.

drop index turns_until_idx;
create index turns_taken_idx on turns (company_id, connection_id) where until is not null;

-- Connections that somebody waits for, from each to the next.
create function queued_connections() returns table (company_id uuid, connection_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with recursive queued as (
    (select t.company_id, t.connection_id from turns t where t.until is null
     order by t.company_id, t.connection_id limit 1)
    union all
    select n.company_id, n.connection_id from queued q cross join lateral (
      select t.company_id, t.connection_id from turns t where t.until is null
        and (t.company_id, t.connection_id) > (q.company_id, q.connection_id)
      order by t.company_id, t.connection_id limit 1) n)
  select q.company_id, q.connection_id from queued q
$$;
revoke execute on function queued_connections from public;

-- As in 0009, but for how the connections are found.
create or replace function call_turns(seconds double precision) returns table (company_id uuid, subject text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  gate connection_gates;
  waiting turns;
  free int;
begin
  with lapsed as materialized (select t.company_id, t.connection_id, t.subject from turns t
    where t.until <= clock_timestamp() and t.holder is not null for update skip locked)
  delete from turns t using lapsed l where t.company_id = l.company_id
    and t.connection_id = l.connection_id and t.subject = l.subject;
  with lapsed as materialized (select t.company_id, t.connection_id, t.subject from turns t
    where t.until <= clock_timestamp() and t.holder is null for update skip locked)
  update turns t set until = null, called = 0, lapses = lapses + 1,
    queued = nextval(pg_get_serial_sequence('turns', 'queued'))
  from lapsed l where t.company_id = l.company_id and t.connection_id = l.connection_id
    and t.subject = l.subject;
  return query
    with deaf as materialized (select t.company_id, t.connection_id, t.subject from turns t
      where t.until > clock_timestamp() and t.holder is null and t.called > 0
        and t.until < clock_timestamp() + make_interval(secs => seconds - 3 * t.called * t.called)
      for update skip locked)
    update turns t set called = t.called + 1
    from deaf d where t.company_id = d.company_id and t.connection_id = d.connection_id
      and t.subject = d.subject
    returning t.company_id, t.subject;
  for gate in
    select g.* from queued_connections() q
    join connection_gates g on g.company_id = q.company_id and g.connection_id = q.connection_id
    where g.paused_at is null and g.free_at <= clock_timestamp()
    for no key update of g skip locked
  loop
    free := gate.places - (select count(*) from turns t where t.company_id = gate.company_id
      and t.connection_id = gate.connection_id and t.until > clock_timestamp());
    continue when free <= 0;
    for waiting in
      select t.* from turns t where t.company_id = gate.company_id
        and t.connection_id = gate.connection_id and t.until is null
      order by t.priority, t.queued limit 1000 for update skip locked
    loop
      exit when free <= 0 or gate.free_at > clock_timestamp();
      if turn_is_wanted(waiting.company_id, waiting.subject) then
        update turns t set holder = null, called = 1,
            until = clock_timestamp() + make_interval(secs => seconds)
          where t.company_id = waiting.company_id and t.connection_id = waiting.connection_id
            and t.subject = waiting.subject;
        free := free - 1;
        if gate.call_ms > 0 then
          gate.free_at := next_free(gate.free_at, gate.call_ms, waiting.priority);
        end if;
        company_id := waiting.company_id;
        subject := waiting.subject;
        return next;
      else
        delete from turns t where t.company_id = waiting.company_id
          and t.connection_id = waiting.connection_id and t.subject = waiting.subject;
      end if;
    end loop;
    update connection_gates g set free_at = gate.free_at where g.company_id = gate.company_id
      and g.connection_id = gate.connection_id and g.free_at <> gate.free_at;
  end loop;
end $$;

create or replace function any_turn_waits() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from queued_connections() q
    join connection_gates g on g.company_id = q.company_id and g.connection_id = q.connection_id
    where g.paused_at is null)
$$;
