-- The ways into a scope.
-- Answers 'signed-out', 'not-found' or 'entered|account|human|person|session|kind|permission sets|t or f|today', where the
-- letter says that a second factor is missing. One value of text and one statement: this runs before all that anybody does.
create function scope.enter_session(token bytea, place uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session record;
  key bytea;
  payload text;
  this_one bigint := extract(epoch from transaction_timestamp()) * 1000000;
  last_one bigint;
begin
  select s.id, s.account_id, s.last_seen_at, a.human_id, a.totp_confirmed_at is null as one_factor,
      o.kind, o.requires_second_factor, p.id as person_id, day.today, k.value as key,
      (select string_agg(r.permission_set, ',')
        from public.appointment t
        join public.appointment_role r on r.organisation_id = t.organisation_id and r.code = t.role_code
        where t.organisation_id = place and t.person_id = p.id
          and t.started_on <= day.today and (t.ended_on is null or t.ended_on >= day.today)) as sets
    into found_session
    from identity.session s
    join identity.account a on a.id = s.account_id and a.ended_at is null
    cross join identity.installation i
    cross join scope.secret k
    left join public.organisation o on o.organisation_id = place
    cross join lateral (select coalesce(i.fixed_today, (now() at time zone coalesce(o.time_zone, 'Europe/Moscow'))::date) as today) day
    left join public.person p on p.organisation_id = place and p.human_id = a.human_id and (p.left_on is null or p.left_on >= day.today)
    where s.token_hash = sha256(token) and s.ended_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now();
  if not found then return 'signed-out'; end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    -- Whoever finds the row held lets the other one tell it: a long command must not keep its person's pages waiting.
    update identity.session set last_seen_at = now()
      where id = (select s.id from identity.session s where s.id = found_session.id for no key update skip locked);
  end if;
  if place is not null and found_session.person_id is null then return 'not-found'; end if;
  -- scope.enter_once() and scope.assume() written out: a call costs as much as the rest.
  begin
    last_one := currval('scope.entered_in');
  exception when object_not_in_prerequisite_state then
    -- The first scope of this connection.
  end;
  if last_one = this_one then
    raise exception 'a transaction enters one scope' using errcode = 'insufficient_privilege';
  end if;
  perform setval('scope.entered_in', this_one);
  payload := concat('|', place, '|', found_session.account_id, '|', found_session.person_id, '|', found_session.human_id);
  key := found_session.key;
  perform set_config('nastavnik.scope', encode(sha256(key || sha256(key || convert_to(
    payload || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') || payload, true);
  return concat('entered|', found_session.account_id, '|', found_session.human_id, '|', found_session.person_id, '|',
    found_session.id, '|', found_session.kind, '|', found_session.sets, '|',
    coalesce(found_session.requires_second_factor, false) and found_session.one_factor and found_session.sets is not null,
    '|', found_session.today);
end $$;
grant execute on function scope.enter_session(bytea, uuid) to nastavnik_app;

-- Where the signed-in person may go: the organisations with a record of them, and in which roles.
create function scope.places()
returns table (organisation_id uuid, short_name text, kind text, permission_sets text[], today date, time_zone text, school_year_starts_month int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.organisation_id, o.short_name, o.kind,
    (select coalesce(array_agg(distinct r.permission_set), '{}')
      from public.appointment a
      join public.appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
      where a.organisation_id = o.organisation_id and a.person_id = p.id
        and a.started_on <= scope.today_at(o.time_zone) and (a.ended_on is null or a.ended_on >= scope.today_at(o.time_zone))),
    scope.today_at(o.time_zone), o.time_zone, o.school_year_starts_month
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
  -- For whom a municipality made it, in its own words.
  note text,
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

-- A municipality lets a new organisation in; the link lives a month, since heads answer slowly.
create function identity.make_setup_link_for_organisation(token bytea, note text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  until timestamptz := now() + interval '30 days';
begin
  if not exists (select from public.organisation o where o.organisation_id = scope.organisation() and o.kind = 'municipality') then
    raise exception 'only a municipality makes organisations' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.setup_link (token_hash, municipality_id, note, expires_at)
  values (sha256(token), scope.organisation(), note, until);
  return until;
end $$;

create function identity.open_setup_links() returns table (made_at timestamptz, expires_at timestamptz, note text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.made_at, l.expires_at, l.note from identity.setup_link l
  where l.municipality_id = scope.organisation() and l.used_at is null and l.expires_at > now() order by l.made_at
$$;
grant execute on function identity.make_setup_link_for_organisation(bytea, text), identity.open_setup_links() to nastavnik_app;

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

-- Which people of this organisation can sign in at all: an appointment alone opens nothing.
create function identity.signs_in(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.person p join identity.account a on a.human_id = p.human_id and a.ended_at is null
    where p.organisation_id = scope.organisation() and p.id = person)
$$;
grant execute on function identity.signs_in(uuid) to nastavnik_app;
