-- Students, guardians and people from outside; restricted measures; one record out of two; moves between organisations.
alter table person
  -- Where somebody from outside works or studies.
  add column workplace text,
  -- The certificate that a law asks of adults from outside who work with minors: seen on this day, and where it lies.
  add column clearance_on date,
  add column clearance_location text,
  add column leaving text constraint reason_of_leaving check (leaving in ('dismissed', 'moved', 'graduated', 'other')),
  -- The record lives on in another one; everything that referred to it refers to that one.
  add column merged_into uuid,
  add constraint person_is_merged_into_another check (merged_into <> id),
  add constraint person_merged_into foreign key (organisation_id, merged_into) references person,
  add constraint leaving_has_its_day check (leaving is null or left_on is not null),
  add constraint birth_day_lies_in_the_year check (birth_on is null or birth_year = extract(year from birth_on)),
  add constraint clearance_has_its_day check (clearance_on is not null or clearance_location is null);

-- The class, group or course of a student as it was on a day.
create table person_class (
  organisation_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  -- Year of study; null for a kindergarten's group.
  grade int constraint grade_is_plausible check (grade between 1 and 12),
  -- As people write it: «7 Б», «ПД-21».
  title text not null,
  primary key (organisation_id, person_id, from_on),
  foreign key (organisation_id, person_id) references person,
  constraint one_class_at_a_time exclude using gist
    (organisation_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create unique index current_class on person_class (organisation_id, person_id) where to_on is null;

-- Who represents a minor: a person with a record of their own.
create table guardian (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_person_id uuid not null,
  guardian_person_id uuid not null,
  relation text not null constraint kind_of_guardian check (relation in ('mother', 'father', 'parent', 'guardian', 'trustee', 'institution')),
  from_on date not null,
  to_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_person_id) references person,
  foreign key (organisation_id, guardian_person_id) references person,
  constraint guardian_is_another_person check (child_person_id <> guardian_person_id),
  constraint guardian_ends_after_start check (to_on >= from_on),
  constraint one_guardian_record_at_a_time exclude using gist (organisation_id with =, child_person_id with =,
    guardian_person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index guardians_of_child on guardian (organisation_id, child_person_id);
create index children_of_guardian on guardian (organisation_id, guardian_person_id);

-- What is done for somebody in a special situation: the measure, never a diagnosis. Read by a journalled command alone.
create table special_measure (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  situation text not null constraint kind_of_situation
    check (situation in ('special-needs', 'gifted', 'hardship', 'low-income', 'remote', 'orphan')),
  measure text not null,
  -- The act by which the measure was taken.
  basis text,
  from_on date not null,
  to_on date,
  recorded_by uuid not null,
  version int not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, recorded_by) references person,
  constraint measure_ends_after_start check (to_on >= from_on)
);
create index measures_of_person on special_measure (organisation_id, person_id);

-- Which record went into which: sentences of history still know the earlier one.
create table person_merge (
  organisation_id uuid not null,
  merged_person_id uuid not null,
  kept_person_id uuid not null,
  merged_on date not null,
  merged_by uuid not null,
  primary key (organisation_id, merged_person_id),
  foreign key (organisation_id, merged_person_id) references person,
  foreign key (organisation_id, kept_person_id) references person,
  foreign key (organisation_id, merged_by) references person
);

drop view person_card;
create view person_card with (security_invoker = true) as
select p.organisation_id, p.id, p.human_id, p.kind, p.birth_year, p.birth_on, p.hired_on, p.experience_years,
  p.total_experience_years, p.experience_on, p.category, p.workplace,
  p.phone, p.email, p.joined_on, p.left_on, p.leaving, p.version, n.surname, n.given, n.patronymic, n.gender,
  t.post, t.subject, t.association, k.grade, k.title as class_title
from person p
join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
left join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
left join person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
where p.merged_into is null;
grant select on person_card to nastavnik_app, nastavnik_worker;

do $$
declare guarded text;
begin
  foreach guarded in array array['person_class', 'guardian', 'special_measure', 'person_merge'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;
-- No job needs it.
revoke all on special_measure from nastavnik_worker;

-- The permissions of sets as `src/domain/access.ts` has them; a test compares the two. Without a set: a participant.
create or replace function identity.permissions_of(sets text[]) returns text[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct permission), '{}')
  from (values
    ('head', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view people.change people.import people.move inclusion.view'
      || ' inclusion.change banks.change banks.approve banks.restricted requests.collect support.view'
      || ' support.care consents.record matching.propose pairs.change documents.draft documents.register'
      || ' journal.view organisation.change appointments.change logins.view logins.change'),
    ('curator', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view people.change people.import people.move inclusion.view'
      || ' inclusion.change banks.change banks.approve banks.restricted requests.collect support.view'
      || ' support.care consents.record matching.propose pairs.change documents.draft documents.register'
      || ' journal.view organisation.change appointments.change logins.view logins.change'),
    ('deputy', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view people.change banks.change requests.collect support.view'
      || ' consents.record'),
    ('workingGroup', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view banks.change requests.collect'),
    ('specialist', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view'),
    ('personnel', 'organisation.view today.view own.view appointments.view appointments.change people.view'
      || ' people.change people.import people.move documents.view documents.register'),
    ('associationHead', 'organisation.view today.view own.view requests.collect'),
    ('psychologist', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view inclusion.view support.view support.care'),
    ('socialPedagogue', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view inclusion.view inclusion.change'),
    ('observer', 'organisation.view today.view own.view appointments.view'),
    ('participant', 'organisation.view today.view own.view'),
    ('municipalCoordinator', 'organisation.view today.view own.view appointments.view people.view banks.view consents.view'
      || ' pairs.view documents.view people.change people.import people.move inclusion.view'
      || ' inclusion.change banks.change banks.approve banks.restricted requests.collect support.view'
      || ' support.care consents.record matching.propose pairs.change documents.draft documents.register'
      || ' journal.view organisation.change appointments.change logins.view logins.change'
      || ' municipality.view municipality.change'),
    ('technicalAdministrator', 'organisation.view today.view own.view logins.view logins.change')
  ) known (permission_set, permissions)
  cross join string_to_table(known.permissions, ' ') permission
  where known.permission_set = any (case when cardinality(sets) > 0 then sets else array['participant'] end));
end $$;
