-- Background work: who queued it and where, what the worker may do beyond a scope, and what is swept away.
-- The queue itself is graphile_worker, a schema of its library; see src/server/jobs.
create table scope.job_grant (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references public.organisation,
  account_id uuid references identity.account,
  task text not null,
  made_at timestamptz not null default now(),
  done_at timestamptz
);
create index job_grants_done on scope.job_grant (done_at);

-- Ids, figures, yes and no, short codes: what a payload may hold, so that no personal value waits in a queue.
create function scope.holds_ids_only(payload jsonb) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_typeof(payload) = 'object' and not exists (
    select from jsonb_each(payload) part where not (
      jsonb_typeof(part.value) in ('number', 'boolean', 'null')
      or jsonb_typeof(part.value) = 'string' and (
        part.value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        or part.value #>> '{}' ~ '^[a-z][a-zA-Z0-9]{0,19}([.-][a-zA-Z0-9]{1,20}){0,3}$')))
$$;

-- Queues work for the organisation and the account of this transaction's scope; it starts after the commit or never.
create function scope.enqueue(task text, payload jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  granted uuid;
begin
  if scope.organisation() is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  if not scope.holds_ids_only(payload) then
    raise exception 'the payload of a job holds ids, figures and short codes only' using errcode = 'check_violation';
  end if;
  insert into scope.job_grant (organisation_id, account_id, task)
  values (scope.organisation(), scope.account(), task) returning id into granted;
  perform graphile_worker.add_job(identifier => task, max_attempts => 10,
    payload => json_build_object('grant', granted, 'payload', payload));
  return granted;
end $$;
grant execute on function scope.enqueue(text, jsonb) to nastavnik_app, nastavnik_worker;

-- Uses up the grant together with what the job writes, so that a job that is tried again does nothing twice.
-- Answers 'done' or 'entered|organisation|today'; a grant that nobody wrote is an error.
create function scope.enter_job(granted uuid, task text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_grant record;
begin
  update scope.job_grant g set done_at = clock_timestamp()
    where g.id = granted and g.task = enter_job.task and g.done_at is null
    returning g.organisation_id, g.account_id into found_grant;
  if not found then
    if exists (select from scope.job_grant g where g.id = granted and g.task = enter_job.task) then return 'done'; end if;
    raise exception 'no such grant' using errcode = 'insufficient_privilege';
  end if;
  perform scope.assume(found_grant.organisation_id, found_grant.account_id, p.id, a.human_id)
    from (select) nothing
    left join identity.account a on a.id = found_grant.account_id
    left join public.person p on p.organisation_id = found_grant.organisation_id and p.human_id = a.human_id;
  return (select concat('entered|', o.organisation_id, '|', scope.today_at(o.time_zone))
    from public.organisation o where o.organisation_id = found_grant.organisation_id);
end $$;
grant execute on function scope.enter_job(uuid, text) to nastavnik_worker;

-- The letter gets a code of its own: the one that was made with the invitation was kept nowhere.
create function identity.letter_of_invitation(invitation uuid, code bytea)
returns table (email text, given text, patronymic text, organisation_name text, last_on date)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with opened as (
    update identity.invitation i set code_hash = sha256(code)
    where i.id = invitation and i.organisation_id = scope.organisation() and identity.invitation_stands(i)
    returning i.organisation_id, i.person_id, i.expires_at
  )
  select p.email, n.given, n.patronymic, o.short_name, (opened.expires_at at time zone o.time_zone)::date
  from opened
  join public.organisation o on o.organisation_id = opened.organisation_id
  join public.person p on p.organisation_id = opened.organisation_id and p.id = opened.person_id
  join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
$$;
grant usage on schema identity to nastavnik_worker;
grant execute on function identity.letter_of_invitation(uuid, bytea) to nastavnik_worker;

-- Removes what has served its purpose, in all organisations; answers how many rows of what.
create function scope.sweep() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  swept jsonb := '{}';
  removed bigint;
  month_ago timestamptz := now() - interval '30 days';
begin
  delete from public.draft d where d.updated_at < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('drafts', removed);
  delete from public.repeated_command c where c.at < now() - interval '2 days';
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('answers', removed);
  delete from public.staff_list_check c using public.organisation o
    where o.organisation_id = c.organisation_id and c.checked_on < scope.today_at(o.time_zone) - 1;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('staffLists', removed);
  delete from identity.session s where least(s.ended_at, s.expires_at, s.last_seen_at + s.idle_limit) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('sessions', removed);
  delete from identity.setup_link l where least(l.used_at, l.expires_at) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('setUpLinks', removed);
  delete from identity.invitation i where least(i.used_at, i.withdrawn_at, i.expires_at) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('invitations', removed);
  delete from public.mail_message m where m.queued_at < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('letters', removed);
  -- A job is tried for half a day; one that never succeeded is looked at within a month.
  delete from scope.job_grant g where g.done_at < now() - interval '2 days' or g.made_at < month_ago;
  get diagnostics removed = row_count;
  return swept || jsonb_build_object('grants', removed);
end $$;
grant execute on function scope.sweep() to nastavnik_worker;
