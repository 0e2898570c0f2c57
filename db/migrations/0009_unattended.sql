-- Who was called for a turn and did not come: a run that lost its way does not hear it, and is told
-- again by the relay's check.

-- How often it was called and did not come, since it stands in the queue.
alter table turns add column lapses int not null default 0;

-- As in 0008, and counts who does not come.
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
