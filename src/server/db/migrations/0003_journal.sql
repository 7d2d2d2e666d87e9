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

create function scope.journal_hash(previous bytea, at timestamptz, account uuid, action text, subjects jsonb) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(previous || convert_to(extract(epoch from at)::text || '|' || coalesce(account::text, '') || '|'
    || action || '|' || subjects::text, 'UTF8'))
$$;

-- The last statement before COMMIT: it holds the organisation's chain until the commit is durable.
create function scope.journal_append(action text, subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := scope.organisation();
  who uuid := scope.account();
  previous bytea;
  moment timestamptz;
  fixed date;
  linked bytea;
begin
  if here is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  select hash into previous from public.journal_head where organisation_id = here for update;
  if not found then
    insert into public.journal_head values (here, 0, ''::bytea) on conflict do nothing;
    select hash into previous from public.journal_head where organisation_id = here for update;
  end if;
  moment := clock_timestamp();
  -- In tests and the demo the line belongs to the day on which they stand; no other installation has one.
  select i.fixed_today into fixed from identity.installation i;
  if fixed is not null then
    select moment + (fixed - (moment at time zone o.time_zone)::date) * interval '1 day' into moment
      from public.organisation o where o.organisation_id = here;
  end if;
  linked := scope.journal_hash(previous, moment, who, action, subjects);
  insert into public.journal (organisation_id, at, account_id, person_id, action, subjects, previous_hash, hash)
  values (here, moment, who, scope.person(), action, subjects, previous, linked);
  update public.journal_head set length = length + 1, hash = linked where organisation_id = here;
end $$;
grant execute on function scope.journal_append(text, jsonb) to nastavnik_app, nastavnik_worker;

-- The first line whose hash does not follow from the one before, or null: the chain is whole.
create function scope.journal_broken_at() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(id) from (
    select id, hash, previous_hash, at, account_id, action, subjects,
      lag(hash, 1, ''::bytea) over (order by id) as expected
    from public.journal where organisation_id = scope.organisation()
  ) line
  where previous_hash <> expected
    or hash <> scope.journal_hash(previous_hash, at, account_id, action, subjects)
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
