-- Questions to an ERP that have had the time to begin, after a place, in key order: what the relay's check
-- walks over, as over open submissions, to tell those again whose run was lost with a Temporal.
create function list_open_questions(after_company uuid, after_request uuid, rows int)
returns table (company_id uuid, request_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.company_id, r.id from erp_requests r
  where (r.company_id, r.id) > (after_company, after_request)
    and r.status = 'asked' and r.asked_at < now() - interval '1 minute'
  order by r.company_id, r.id limit rows
$$;
revoke execute on function list_open_questions from public;

create index erp_requests_open_idx on erp_requests (company_id, id) where status = 'asked';
