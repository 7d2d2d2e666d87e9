-- Somebody moves to another organisation of the municipality: the first one offers, the second one takes in.
-- The second one sees it through functions alone.
create table person_move (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- Keys of the other organisation are kept by the functions that write them: a foreign key would join two tenants.
  to_organisation_id uuid not null,
  -- The last day here; the first there is the next one.
  left_on date not null,
  offered_on date not null,
  offered_by uuid not null,
  -- The record there.
  taken_in_on date,
  new_person_id uuid,
  -- As a new record, as one who came back, or as somebody who was there already.
  taken_in_how text constraint way_of_taking_in check (taken_in_how in ('new', 'returned', 'present')),
  withdrawn_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, offered_by) references person,
  constraint moves_to_another_organisation check (to_organisation_id <> organisation_id),
  constraint move_ends_one_way check (num_nonnulls(taken_in_on, withdrawn_on) <= 1),
  constraint taken_in_as_somebody check (num_nulls(taken_in_on, new_person_id, taken_in_how) in (0, 3))
);
create unique index one_open_move on person_move (organisation_id, person_id) where taken_in_on is null and withdrawn_on is null;
create index moves_to_organisation on person_move (to_organisation_id) where taken_in_on is null and withdrawn_on is null;
select scope.guard('person_move');
-- Written by the functions below alone: they see to it that both organisations belong to one municipality.
revoke insert, update, delete on person_move from nastavnik_app, nastavnik_worker;

-- Earlier times here of somebody who came back; joined_on and left_on of the person tell the last one.
create table person_stay (
  organisation_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date not null,
  leaving text constraint reason_of_earlier_leaving check (leaving in ('dismissed', 'moved', 'graduated', 'other')),
  primary key (organisation_id, person_id, from_on),
  foreign key (organisation_id, person_id) references person,
  constraint one_stay_at_a_time exclude using gist
    (organisation_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);

-- What ended together with a leaving, so that taking the leaving back reopens exactly that.
create table ended_by_leaving (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  appointment_id uuid,
  bank_entry_id uuid,
  -- The last day that it had before, if any.
  had_ended_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, appointment_id) references appointment on delete cascade,
  foreign key (organisation_id, bank_entry_id) references bank_entry on delete cascade,
  constraint ended_one_thing check (num_nonnulls(appointment_id, bank_entry_id) = 1)
);
create index ended_by_leaving_of_person on ended_by_leaving (organisation_id, person_id);

-- Somebody looked at both records: two people.
create table not_same_person (
  organisation_id uuid not null,
  first_person_id uuid not null,
  second_person_id uuid not null,
  decided_on date not null,
  decided_by uuid not null,
  primary key (organisation_id, first_person_id, second_person_id),
  foreign key (organisation_id, first_person_id) references person,
  foreign key (organisation_id, second_person_id) references person,
  foreign key (organisation_id, decided_by) references person,
  constraint two_people_in_order check (first_person_id < second_person_id)
);

-- The act of 1 September, and whom it moved: it can be taken back as a whole.
create table school_year_start (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  school_year int not null,
  started_on date not null,
  started_by uuid not null,
  graduates_left_on date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, started_by) references person
);
create table school_year_step (
  organisation_id uuid not null,
  start_id uuid not null,
  person_id uuid not null,
  effect text not null constraint effect_of_school_year check (effect in ('up', 'stays', 'graduates')),
  primary key (organisation_id, start_id, person_id),
  foreign key (organisation_id, start_id) references school_year_start on delete cascade,
  foreign key (organisation_id, person_id) references person
);

do $$
declare guarded text;
begin
  foreach guarded in array array['person_stay', 'ended_by_leaving', 'not_same_person', 'school_year_start', 'school_year_step'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;

-- Moving inside a municipality. Nobody reads another organisation's tables: these functions answer who is offered here,
-- and only where both organisations belong to one municipality.
create function scope.municipality_of(place uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case o.kind when 'municipality' then o.organisation_id else o.municipality_id end
  from public.organisation o where o.organisation_id = place
$$;

create function scope.neighbours() returns table (organisation_id uuid, short_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.organisation_id, o.short_name from public.organisation o
  where o.organisation_id <> scope.organisation() and o.municipality_id = scope.municipality_of(scope.organisation())
  order by o.short_name collate "ru-x-icu"
$$;

-- Offers somebody who has left, or will on a known day, to another organisation of the municipality.
create function scope.offer_move(person uuid, receiver uuid, offered date) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  move uuid;
begin
  if not exists (select from scope.neighbours() n where n.organisation_id = receiver) then
    raise exception 'no organisation of this municipality' using errcode = 'insufficient_privilege';
  end if;
  insert into public.person_move (organisation_id, person_id, to_organisation_id, left_on, offered_on, offered_by)
    select p.organisation_id, p.id, receiver, p.left_on, offered, scope.person()
    from public.person p
    where p.organisation_id = scope.organisation() and p.id = person and p.left_on is not null and p.merged_into is null
    returning id into move;
  return move;
end $$;

create function scope.withdraw_move(move uuid, withdrawn date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.person_move m set withdrawn_on = greatest(withdrawn, m.offered_on)
    where m.organisation_id = scope.organisation() and m.id = move and m.taken_in_on is null and m.withdrawn_on is null;
  return found;
end $$;

-- Who moves to this organisation, as far as it has to know before it takes them in.
create function scope.offered_moves()
returns table (id uuid, from_name text, surname text, given text, patronymic text, kind text, post text, subject text,
  class_title text, left_on date, offered_on date, presence text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, o.short_name, n.surname, n.given, n.patronymic, p.kind, t.post, t.subject, k.title, m.left_on, m.offered_on,
    case when here.id is null then 'new' when here.left_on < scope.today_at(r.time_zone) then 'returned' else 'present' end
  from public.person_move m
  join public.organisation o on o.organisation_id = m.organisation_id
  join public.organisation r on r.organisation_id = m.to_organisation_id
  join public.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
  join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
  left join public.person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
  left join public.person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
  left join public.person here on here.organisation_id = m.to_organisation_id and here.human_id = p.human_id
  where m.to_organisation_id = scope.organisation() and m.taken_in_on is null and m.withdrawn_on is null
    and scope.municipality_of(m.organisation_id) = scope.municipality_of(m.to_organisation_id)
  order by m.left_on, n.surname collate "ru-x-icu", m.id
$$;

-- Takes in whom the move names: the same human gets a record here, or the one that was here already. Consents, pairs and
-- entries stay where they were given. Answers the record, or nothing when the offer is open no longer.
create function scope.take_in(move uuid, joined date, taken date) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  offered record;
  there public.person;
  here public.person;
  how text := 'present';
begin
  select m.organisation_id, m.person_id into offered from public.person_move m
    where m.id = move and exists (select from scope.offered_moves() o where o.id = move) for update;
  if not found or not exists (select from scope.offered_moves() o where o.id = move) then return null; end if;
  select p.* into there from public.person p where p.organisation_id = offered.organisation_id and p.id = offered.person_id;
  select p.* into here from public.person p
    where p.organisation_id = scope.organisation() and p.human_id = there.human_id for update;
  if not found then
    how := 'new';
    insert into public.person (organisation_id, human_id, kind, birth_year, birth_on, experience_years,
        total_experience_years, experience_on, category, joined_on)
      values (scope.organisation(), there.human_id, there.kind, there.birth_year, there.birth_on, there.experience_years,
        there.total_experience_years, there.experience_on, there.category, joined) returning * into here;
    insert into public.person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
      select here.organisation_id, here.id, joined, n.surname, n.given, n.patronymic, n.gender
      from public.person_name n where n.organisation_id = there.organisation_id and n.person_id = there.id and n.to_on is null;
    insert into public.search_entry (organisation_id, person_id, words)
      select here.organisation_id, here.id, e.words from public.search_entry e
      where e.organisation_id = there.organisation_id and e.person_id = there.id;
  elsif here.left_on < joined then
    how := 'returned';
    insert into public.person_stay (organisation_id, person_id, from_on, to_on, leaving)
      values (here.organisation_id, here.id, here.joined_on, here.left_on, here.leaving);
    update public.person p set joined_on = joined, left_on = null, leaving = null, version = p.version + 1
      where p.organisation_id = here.organisation_id and p.id = here.id;
  end if;
  update public.person_move m set taken_in_on = taken, new_person_id = here.id, taken_in_how = how
    where m.organisation_id = offered.organisation_id and m.id = move;
  return here.id;
end $$;

-- Opens the offer again that made this record; whoever calls it has undone the record. Answers how it was taken in.
create function scope.put_back(person uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  move record;
begin
  select m.organisation_id, m.id, m.taken_in_how into move from public.person_move m
    where m.to_organisation_id = scope.organisation() and m.new_person_id = person
    order by m.taken_in_on desc limit 1 for update;
  if not found then return null; end if;
  update public.person_move m set taken_in_on = null, new_person_id = null, taken_in_how = null
    where m.organisation_id = move.organisation_id and m.id = move.id;
  return move.taken_in_how;
end $$;
grant execute on function scope.neighbours(), scope.offer_move(uuid, uuid, date), scope.withdraw_move(uuid, date),
  scope.offered_moves(), scope.take_in(uuid, date, date), scope.put_back(uuid) to nastavnik_app;
