-- The ways into a scope.
create function scope.enter_session(token bytea, place uuid)
returns table (outcome text, account_id uuid, human_id uuid, person_id uuid, session_id uuid, place_kind text,
  permission_sets text[], second_factor_missing boolean, today date)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session record;
  found_place record;
  found_person uuid;
  sets text[];
  day date;
begin
  select s.id, s.account_id, a.human_id, s.last_seen_at, a.totp_confirmed_at into found_session
    from identity.session s join identity.account a on a.id = s.account_id
    where s.token_hash = sha256(token) and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at + s.idle_limit > now() and a.ended_at is null;
  if not found then
    return query select 'signed-out', null::uuid, null::uuid, null::uuid, null::uuid, null, null::text[], false, null::date;
    return;
  end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update identity.session set last_seen_at = now() where id = found_session.id;
  end if;
  if place is null then
    perform scope.assume(null, found_session.account_id, null, found_session.human_id);
    return query select 'entered', found_session.account_id, found_session.human_id, null::uuid, found_session.id, null,
      null::text[], false, scope.today_at('Europe/Moscow');
    return;
  end if;
  select o.kind, o.time_zone, o.requires_second_factor into found_place from public.organisation o where o.organisation_id = place;
  if found then
    day := scope.today_at(found_place.time_zone);
    select p.id into found_person from public.person p
      where p.organisation_id = place and p.human_id = found_session.human_id and (p.left_on is null or p.left_on >= day);
  end if;
  if found_person is null then
    return query select 'not-found', null::uuid, null::uuid, null::uuid, null::uuid, null, null::text[], false, null::date;
    return;
  end if;
  select coalesce(array_agg(distinct r.permission_set), '{}') into sets
    from public.appointment a
    join public.appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.organisation_id = place and a.person_id = found_person
      and a.started_on <= day and (a.ended_on is null or a.ended_on >= day);
  perform scope.assume(place, found_session.account_id, found_person, found_session.human_id);
  return query select 'entered', found_session.account_id, found_session.human_id, found_person, found_session.id,
    found_place.kind, sets,
    found_place.requires_second_factor and found_session.totp_confirmed_at is null and cardinality(sets) > 0, day;
end $$;
grant execute on function scope.enter_session(bytea, uuid) to nastavnik_app;

-- Where the signed-in person may go: the organisations with a record of them, and in which roles.
create function scope.places()
returns table (organisation_id uuid, short_name text, kind text, permission_sets text[], today date, school_year_starts_month int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.organisation_id, o.short_name, o.kind,
    (select coalesce(array_agg(distinct r.permission_set), '{}')
      from public.appointment a
      join public.appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
      where a.organisation_id = o.organisation_id and a.person_id = p.id
        and a.started_on <= scope.today_at(o.time_zone) and (a.ended_on is null or a.ended_on >= scope.today_at(o.time_zone))),
    scope.today_at(o.time_zone), o.school_year_starts_month
  from public.person p
  join public.organisation o on o.organisation_id = p.organisation_id
  where p.human_id = scope.human() and (p.left_on is null or p.left_on >= scope.today_at(o.time_zone))
  order by o.short_name
$$;
grant execute on function scope.places() to nastavnik_app;

create function identity.new_human() returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.human default values returning id
$$;
grant execute on function identity.new_human() to nastavnik_app;

-- The one-time link by which an organisation and its owner come into being; a municipality makes them for its schools.
create table identity.setup_link (
  token_hash bytea primary key,
  municipality_id uuid references public.organisation,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- What the link is for, or no row: unknown, used and expired look the same.
create function identity.setup_link_of(token bytea)
returns table (municipality_id uuid, municipality_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.municipality_id, o.short_name
  from identity.setup_link l left join public.organisation o on o.organisation_id = l.municipality_id
  where l.token_hash = sha256(token) and l.used_at is null and l.expires_at > now()
$$;

-- Uses up the link and enters the scope of an organisation that does not exist yet, as a human who has no record yet.
create function scope.enter_setup(token bytea)
returns table (organisation_id uuid, person_id uuid, human_id uuid, municipality_id uuid, today date)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link record;
  new_organisation uuid := gen_random_uuid();
  new_person uuid := gen_random_uuid();
  new_human uuid;
begin
  update identity.setup_link l set used_at = now()
    where l.token_hash = sha256(token) and l.used_at is null and l.expires_at > now()
    returning l.municipality_id into link;
  if not found then return; end if;
  new_human := identity.new_human();
  perform scope.assume(new_organisation, null, new_person, new_human);
  return query select new_organisation, new_person, new_human, link.municipality_id, scope.today_at('Europe/Moscow');
end $$;
grant execute on function identity.setup_link_of(bytea), scope.enter_setup(bytea) to nastavnik_app;

create function scope.own_card()
returns table (login text, must_use_totp boolean, name text, demo boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.login,
    a.totp_confirmed_at is null and exists (select from public.person p
      join public.organisation o on o.organisation_id = p.organisation_id and o.requires_second_factor
      join public.appointment t on t.organisation_id = p.organisation_id and t.person_id = p.id
      where p.human_id = a.human_id and t.started_on <= scope.today_at(o.time_zone)
        and (t.ended_on is null or t.ended_on >= scope.today_at(o.time_zone))),
    (select n.surname || ' ' || n.given || coalesce(' ' || n.patronymic, '')
      from public.person p join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id
      where p.human_id = a.human_id and n.to_on is null order by n.from_on desc limit 1),
    (select i.demo from identity.installation i)
  from identity.account a where a.id = scope.account()
$$;
grant execute on function scope.own_card() to nastavnik_app;
