-- What every command leaves behind: a journal line, an answer for repeated sending, drafts, files.
create table journal (
  organisation_id uuid not null references organisation,
  id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  person_id uuid,
  action text not null,
  -- Ids, field names and counts; never personal values.
  subjects jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, id)
);
-- Only journal_of_person() asks so: under row security this operator would find no index.
create index journal_of_person on journal using gin ((subjects -> 'persons') jsonb_path_ops);

create table journal_head (
  organisation_id uuid primary key references organisation,
  length bigint not null,
  hash bytea not null
);

-- A key sent twice gets the first answer.
create table repeated_command (
  organisation_id uuid not null references organisation,
  account_id uuid not null references identity.account,
  key uuid not null,
  endpoint text not null,
  input_hash bytea not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  constraint command_sent_twice primary key (organisation_id, account_id, key)
);

-- The same key at the same moment waits here until the first one has answered. Locks are closed to the application
-- otherwise; this one holds up nobody but the account itself.
create function scope.turn_of_key(key uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat(scope.account(), ' ', key), 0));
end $$;
grant execute on function scope.turn_of_key(uuid) to nastavnik_app;

create table draft (
  organisation_id uuid not null references organisation,
  account_id uuid not null references identity.account,
  form text not null,
  content jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (organisation_id, account_id, form)
);

create table stored_file (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  sha256 bytea not null constraint hash_is_sha256 check (length(sha256) = 32),
  size bigint not null,
  media_type text not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['journal', 'journal_head', 'repeated_command', 'draft', 'stored_file'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;
-- Append-only: lines come through journal_append() and nothing else touches them.
revoke insert, update, delete on journal from nastavnik_app, nastavnik_worker;
revoke all on journal_head from nastavnik_app, nastavnik_worker;
revoke update, delete on stored_file from nastavnik_app;

-- Every field of a line, written so that no two lines can read the same; free of the settings of the session.
create function scope.journal_hash(line public.journal) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(line.previous_hash || convert_to(jsonb_build_array(line.organisation_id, line.id, extract(epoch from line.at),
    line.account_id, line.person_id, line.action, line.subjects)::text, 'UTF8'))
$$;

-- The last statement before COMMIT: it holds the organisation's chain until the commit is durable.
create function scope.journal_append(action text, subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := scope.organisation();
  line public.journal;
  fixed date;
begin
  if here is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  select hash into line.previous_hash from public.journal_head where organisation_id = here for update;
  if not found then
    insert into public.journal_head values (here, 0, ''::bytea) on conflict do nothing;
    select hash into line.previous_hash from public.journal_head where organisation_id = here for update;
  end if;
  line.at := clock_timestamp();
  -- In tests and the demo the line belongs to the day on which they stand; no other installation has one.
  select i.fixed_today into fixed from identity.installation i;
  if fixed is not null then
    select line.at + (fixed - (line.at at time zone o.time_zone)::date) * interval '1 day' into line.at
      from public.organisation o where o.organisation_id = here;
  end if;
  -- The number is taken here because the hash covers it; the chain is held, so numbers grow along it.
  line.id := nextval('public.journal_id_seq');
  line.organisation_id := here;
  line.account_id := scope.account();
  line.person_id := scope.person();
  line.action := action;
  line.subjects := subjects;
  line.hash := scope.journal_hash(line);
  insert into public.journal overriding system value values (line.*);
  update public.journal_head set length = length + 1, hash = line.hash where organisation_id = here;
end $$;
grant execute on function scope.journal_append(text, jsonb) to nastavnik_app, nastavnik_worker;

-- The first line that does not follow from the one before, the last line when the chain went on after it
-- (0 when no line is left), or null: the chain is whole.
create function scope.journal_broken_at() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with line as (
    select j.id, j.hash, j.previous_hash, lag(j.hash, 1, ''::bytea) over (order by j.id) as expected,
      scope.journal_hash(j) as proper
    from public.journal j where j.organisation_id = scope.organisation()
  ), found as (
    select count(*) as length, coalesce(max(id), 0) as last_id,
      min(id) filter (where previous_hash <> expected or hash <> proper) as broken_id,
      coalesce((select hash from line order by id desc limit 1), ''::bytea) as last_hash
    from line
  )
  select coalesce(found.broken_id, case
    when found.length <> coalesce(head.length, 0) or found.last_hash <> coalesce(head.hash, ''::bytea) then found.last_id end)
  from found left join public.journal_head head on head.organisation_id = scope.organisation()
$$;
grant execute on function scope.journal_broken_at() to nastavnik_app;

-- What was done with a person, newest first.
create function scope.journal_of_person(person uuid, most int)
returns table (id bigint, at timestamptz, action text, fields jsonb, by_person uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id, j.at, j.action, j.subjects -> 'fields', j.person_id
  from public.journal j
  where j.organisation_id = scope.organisation() and j.subjects -> 'persons' @> to_jsonb(person::text)
  order by j.id desc limit most
$$;
grant execute on function scope.journal_of_person(uuid, int) to nastavnik_app;

create function scope.account_event(action text, subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if scope.account() is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.account_event (account_id, action, subjects) values (scope.account(), action, subjects);
end $$;
grant execute on function scope.account_event(text, jsonb) to nastavnik_app;
