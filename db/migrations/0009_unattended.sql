-- Turns as they are taken and called since: who stops leaves the queue, a pace counts calls and not turns, a
-- call that is not heard is repeated, and who never comes is told again by the relay's check. It can be
-- applied to 0008 as it was for some hours, too, when this had been a part of it.

do $$
begin
  alter table connection_gates rename column turn_ms to call_ms; -- milliseconds from one call to the next
exception when undefined_column then null;
end $$;
alter table turns
  -- How often, since it was called and has not come.
  add column if not exists called int not null default 0,
  -- How often it was called and did not come, since it stands in the queue: its run lost its way.
  add column if not exists lapses int not null default 0;
-- Whose work it is, so that they are called when it is answered.
alter table erp_work add column if not exists subject text;

drop function take_turn(uuid, uuid, text, int, uuid, int, int, double precision);
drop function if exists next_free(timestamptz, int), next_free(timestamptz, int, int);

-- Takes a turn for `seconds`: 'taken', or a place in the queue: 'limited', 'paused'. Whoever was called
-- has their turn; others only when nobody waits before them, a place is free, and the pace allows.
create function take_turn(company uuid, connection uuid, who text, rank int, whose uuid,
  places_now int, call_ms_now int, seconds double precision) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  gate connection_gates;
  mine turns;
  is_called boolean;
begin
  select * into strict gate from connection_gates g
    where g.company_id = company and g.connection_id = connection for no key update;
  if gate.places <> places_now or gate.call_ms <> call_ms_now then
    update connection_gates g set places = places_now, call_ms = call_ms_now
      where g.company_id = company and g.connection_id = connection;
  end if;
  select * into mine from turns t
    where t.company_id = company and t.connection_id = connection and t.subject = who;
  is_called := mine.holder is null and mine.until > clock_timestamp();
  if gate.paused_at is not null or not coalesce(is_called, false) and (
      gate.free_at > clock_timestamp()
      or (select count(*) from turns t where t.company_id = company and t.connection_id = connection
        and t.subject <> who and t.until > clock_timestamp()) >= places_now
      or exists (select from turns t where t.company_id = company and t.connection_id = connection
        and t.until is null and t.subject <> who
        and (t.priority, t.queued) < (rank, coalesce(mine.queued, 9223372036854775807)))) then
    insert into turns (company_id, connection_id, subject, priority)
      values (company, connection, who, rank)
      on conflict (company_id, connection_id, subject) do update
        set priority = least(turns.priority, excluded.priority), holder = null, until = null,
          called = 0, lapses = 0;
    return case when gate.paused_at is null then 'limited' else 'paused' end;
  end if;
  if call_ms_now > 0 and not coalesce(is_called, false) then
    update connection_gates g set free_at = next_free(g.free_at, call_ms_now, rank)
      where g.company_id = company and g.connection_id = connection;
  end if;
  insert into turns (company_id, connection_id, subject, priority, holder, until)
    values (company, connection, who, rank, whose, clock_timestamp() + make_interval(secs => seconds))
    on conflict (company_id, connection_id, subject) do update
      set holder = excluded.holder, until = excluded.until, called = 0, lapses = 0;
  return 'taken';
end $$;

-- When the next turn may begin after one of this rank: an export finds, creates and confirms, a look or a
-- question asks about once. What was not used up to a second ago is made up for.
create function next_free(free_at timestamptz, call_ms int, rank int) returns timestamptz
language sql volatile set search_path = public, pg_temp as $$
  select greatest(free_at, clock_timestamp() - interval '1 second')
    + make_interval(secs => call_ms * case rank when 0 then 1 else 3 end / 1000.0)
$$;

-- Calls the next of every queue whose gate is open, as many as there are places and as the pace allows.
-- Who holds a turn and vanished has lost it; who was called and did not come goes to the end of the
-- queue; who waits for nothing any more leaves it. Whoever has not come after 3 s, and after 12, is
-- called again: a call that meets an attempt in the moment it ends is not heard. Waits for no lock.
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
    select g.* from connection_gates g
    where g.paused_at is null and g.free_at <= clock_timestamp() and exists (select from turns t
      where t.company_id = g.company_id and t.connection_id = g.connection_id and t.until is null)
    for no key update skip locked
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

revoke execute on function take_turn, next_free from public;
