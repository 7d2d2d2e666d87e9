-- The list of people: what it filters and sorts by in one row a person, so that a page of one organisation of 30,000 is
-- read along an index and a count reads one narrow table. The database keeps it; the application only reads.
create table person_line (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  left_on date,
  birth_year int,
  hired_on date,
  -- The day from which the years of pedagogical work count, and of the years that a list shows (pedagogical, else all).
  taught_since date,
  worked_since date,
  surname text not null,
  given text not null,
  patronymic text not null,
  association text,
  class_title text,
  -- Year of study, then the class as it is written: «7 Б» stands before «10 А», a kindergarten's groups before both.
  class_key text,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
create index lines_by_name on person_line
  (organisation_id, surname collate "ru-x-icu", given collate "ru-x-icu", patronymic collate "ru-x-icu", person_id);
create index lines_by_class on person_line (organisation_id, class_key collate "ru-x-icu") where class_key is not null;
create index lines_by_hiring on person_line (organisation_id, hired_on) where hired_on is not null;
create index lines_by_seniority on person_line (organisation_id, worked_since) where worked_since is not null;
create index lines_of_association on person_line (organisation_id, association) where association is not null;
create index lines_of_class on person_line (organisation_id, class_title) where class_title is not null;
create index lines_of_who_left on person_line (organisation_id, left_on) where left_on is not null;

-- Into a new installation a whole school is written before any statistics are there: so each fact is looked up by its
-- key (a lateral of one row), whatever the planner thinks of the tables.
create function scope.write_lines(organisations uuid[], persons uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  -- Whoever changes another fact of the same person at the same moment is waited for; what they wrote is read then.
  perform from (select distinct * from unnest(organisations, persons)) changed (organisation_id, person_id)
    join public.person p on p.organisation_id = changed.organisation_id and p.id = changed.person_id
    order by p.id for no key update of p;
  insert into public.person_line as line (organisation_id, person_id, kind, left_on, birth_year, hired_on, taught_since,
    worked_since, surname, given, patronymic, association, class_title, class_key)
  select changed.*, p.kind, p.left_on, p.birth_year, p.hired_on,
    (p.experience_on - make_interval(years => p.experience_years))::date,
    (p.experience_on - make_interval(years => coalesce(p.experience_years, p.total_experience_years)))::date,
    n.surname, n.given, coalesce(n.patronymic, ''), t.association, k.title,
    lpad(coalesce(k.grade, 0)::text, 2, '0') || ' ' || k.title
  from (select distinct * from unnest(organisations, persons)) changed (organisation_id, person_id)
  cross join lateral (select * from public.person p where p.organisation_id = changed.organisation_id
    and p.id = changed.person_id and p.merged_into is null limit 1) p
  cross join lateral (select * from public.person_name n where n.organisation_id = changed.organisation_id
    and n.person_id = changed.person_id and n.to_on is null limit 1) n
  left join lateral (select * from public.person_post t where t.organisation_id = changed.organisation_id
    and t.person_id = changed.person_id and t.to_on is null limit 1) t on true
  left join lateral (select * from public.person_class k where k.organisation_id = changed.organisation_id
    and k.person_id = changed.person_id and k.to_on is null limit 1) k on true
  on conflict (organisation_id, person_id) do update set kind = excluded.kind, left_on = excluded.left_on,
    birth_year = excluded.birth_year, hired_on = excluded.hired_on, taught_since = excluded.taught_since,
    worked_since = excluded.worked_since, surname = excluded.surname, given = excluded.given,
    patronymic = excluded.patronymic, association = excluded.association, class_title = excluded.class_title,
    class_key = excluded.class_key
  where line is distinct from excluded;
  delete from public.person_line line
  using (select distinct * from unnest(organisations, persons)) changed (organisation_id, person_id)
  left join lateral (select true as is_there from public.person p where p.organisation_id = changed.organisation_id
    and p.id = changed.person_id and p.merged_into is null limit 1) p on true
  left join lateral (select true as is_named from public.person_name n where n.organisation_id = changed.organisation_id
    and n.person_id = changed.person_id and n.to_on is null limit 1) n on true
  where line.organisation_id = changed.organisation_id and line.person_id = changed.person_id
    and (p.is_there is null or n.is_named is null);
end $$;

create function scope.person_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Most changes of a card, of a phone for one, tell the line nothing.
  perform scope.write_lines(array_agg(c.organisation_id), array_agg(c.id))
    from changed c join before b on b.organisation_id = c.organisation_id and b.id = c.id
    where (c.kind, c.left_on, c.birth_year, c.hired_on, c.experience_on, c.experience_years, c.total_experience_years, c.merged_into)
      is distinct from
      (b.kind, b.left_on, b.birth_year, b.hired_on, b.experience_on, b.experience_years, b.total_experience_years, b.merged_into)
    having count(*) > 0;
  return null;
end $$;
create function scope.fact_of_person_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform scope.write_lines(array_agg(organisation_id), array_agg(person_id)) from changed having count(*) > 0;
  return null;
end $$;

-- A new person has no name yet, so the line comes with the name.
create trigger writes_lines after update on person
  referencing new table as changed old table as before for each statement execute function scope.person_changed();
do $$
declare source text;
begin
  foreach source in array array['person_name', 'person_post', 'person_class'] loop
    execute format('create trigger adds_lines after insert on %I
      referencing new table as changed for each statement execute function scope.fact_of_person_changed()', source);
    execute format('create trigger writes_lines after update on %I
      referencing new table as changed for each statement execute function scope.fact_of_person_changed()', source);
    execute format('create trigger removes_lines after delete on %I
      referencing old table as changed for each statement execute function scope.fact_of_person_changed()', source);
  end loop;
end $$;

select scope.write_lines(array_agg(organisation_id), array_agg(id)) from person having count(*) > 0;
select scope.guard('person_line');
-- Written by the functions above alone.
revoke insert, update, delete on person_line from nastavnik_app, nastavnik_worker;
