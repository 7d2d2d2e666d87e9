-- Organisations (a municipality is one of them), catalogues, appointments and people.
create table organisation (
  organisation_id uuid primary key default gen_random_uuid(),
  kind text not null constraint kind_of_organisation
    check (kind in ('municipality', 'school', 'kindergarten', 'college', 'supplementary', 'centre')),
  municipality_id uuid references organisation,
  full_name text not null,
  short_name text not null,
  address text,
  locality text,
  tax_number text constraint tax_number_has_ten_digits check (tax_number ~ '^\d{10}$'),
  registration_number text constraint registration_number_has_thirteen_digits check (registration_number ~ '^\d{13}$'),
  phone text,
  email text,
  site text,
  time_zone text not null default 'Europe/Moscow',
  school_year_starts_month int not null default 9 constraint month_of_school_year check (school_year_starts_month between 1 and 12),
  young_age_limit int not null default 35 constraint young_age_limit_is_plausible check (young_age_limit between 18 and 60),
  young_seniority_limit int not null default 3 constraint young_seniority_limit_is_plausible check (young_seniority_limit between 0 and 20),
  requires_second_factor boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint municipality_stands_alone check (kind <> 'municipality' or municipality_id is null)
);
create index organisations_of_municipality on organisation (municipality_id);
alter table organisation enable row level security;
alter table organisation force row level security;
-- A municipality sees the cards of its organisations; writing is for the organisation alone.
create policy within_scope on organisation as restrictive to nastavnik_app, nastavnik_worker, nastavnik_public
  using (organisation_id = (select scope.organisation()) or municipality_id = (select scope.organisation()))
  with check (organisation_id = (select scope.organisation()));
create policy writes_own_card on organisation as restrictive for update to nastavnik_app, nastavnik_worker
  using (organisation_id = (select scope.organisation()));
create policy rows_of_scope on organisation to nastavnik_app, nastavnik_worker using (true) with check (true);
create policy owner_sees_all on organisation to nastavnik_owner using (true) with check (true);
grant select, insert, update on organisation to nastavnik_app, nastavnik_worker;

-- Catalogues: official entries come from the content of the release, own entries stand beside them.
create table appointment_role (
  organisation_id uuid not null references organisation,
  code text not null,
  title text not null,
  permission_set text not null,
  official boolean not null,
  retired_on date,
  primary key (organisation_id, code)
);
create table topic (
  organisation_id uuid not null references organisation,
  code text not null,
  title text not null,
  official boolean not null,
  retired_on date,
  primary key (organisation_id, code)
);
create table mentoring_form (
  organisation_id uuid not null references organisation,
  code text not null,
  title text not null,
  official boolean not null,
  retired_on date,
  primary key (organisation_id, code)
);
create table mentoring_kind (
  organisation_id uuid not null references organisation,
  code text not null,
  title text not null,
  official boolean not null,
  retired_on date,
  primary key (organisation_id, code)
);

create table person (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  human_id uuid not null references identity.human,
  kind text not null constraint kind_of_person
    check (kind in ('pedagogue', 'head', 'staff', 'student', 'parent', 'partner', 'graduate', 'university-student')),
  birth_year int constraint birth_year_is_plausible check (birth_year between 1900 and 2100),
  birth_on date constraint full_birth_date_of_students_only check (birth_on is null or kind = 'student'),
  hired_on date,
  -- Years of work as of a day, pedagogical and all: «стаж» in a staff list is a figure of that day.
  experience_years int constraint experience_is_plausible check (experience_years between 0 and 80),
  total_experience_years int constraint total_experience_is_plausible check (total_experience_years between 0 and 80),
  experience_on date,
  category text constraint kind_of_category
    check (category in ('highest', 'first', 'second', 'suitable', 'mentor', 'methodist', 'none')),
  phone text,
  email text,
  joined_on date not null,
  left_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  constraint person_of_human unique (organisation_id, id, human_id),
  constraint one_person_per_human unique (organisation_id, human_id),
  constraint experience_has_its_day
    check ((experience_years is null and total_experience_years is null) = (experience_on is null)),
  constraint leaves_after_joining check (left_on >= joined_on)
);

-- Where else the same human being is.
create index records_of_human on person (human_id);

-- Surname, post and subject as they were on a day: sentences of history need them later.
create table person_name (
  organisation_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  surname text not null,
  given text not null,
  patronymic text,
  gender text constraint grammatical_gender check (gender in ('m', 'f')),
  primary key (organisation_id, person_id, from_on),
  foreign key (organisation_id, person_id) references person,
  constraint one_name_at_a_time exclude using gist
    (organisation_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create unique index current_name on person_name (organisation_id, person_id) where to_on is null;
create index names_in_order on person_name
  (organisation_id, surname collate "ru-x-icu", given collate "ru-x-icu", (coalesce(patronymic, '')) collate "ru-x-icu", person_id)
  where to_on is null;

create table person_post (
  organisation_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  -- A staff list may have a column of subjects and none of posts.
  post text,
  subject text,
  association text,
  primary key (organisation_id, person_id, from_on),
  foreign key (organisation_id, person_id) references person,
  constraint post_says_something check (num_nonnulls(post, subject, association) > 0),
  constraint one_post_at_a_time exclude using gist
    (organisation_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
create unique index current_post on person_post (organisation_id, person_id) where to_on is null;

create table appointment (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role_code text not null,
  -- What the appointment is about where the role needs it: a subject association, a class, a group.
  concerns text,
  order_number text,
  order_on date,
  started_on date not null,
  ended_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, role_code) references appointment_role,
  constraint appointment_ends_after_start check (ended_on >= started_on),
  constraint one_appointment_of_a_kind exclude using gist (organisation_id with =, person_id with =, role_code with =,
    coalesce(concerns, '') with =, daterange(started_on, ended_on, '[]') with &&)
);
create index appointments_of_person on appointment (organisation_id, person_id);

create table cycle (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  -- The year in which the school year starts: 2026 is 2026/27.
  school_year int not null,
  starts_on date not null,
  ends_on date not null,
  primary key (organisation_id, id),
  constraint one_cycle_per_school_year unique (organisation_id, school_year),
  constraint cycle_ends_after_start check (ends_on >= starts_on)
);

-- A list of staff between its check and its application: the rows that were read, never the file. Once applied only the
-- rows with errors stay, until the next day.
create table staff_list_check (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  file_name text not null,
  checked_on date not null,
  checked_by uuid not null,
  rows jsonb not null,
  applied_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, checked_by) references person
);

-- One call for a whole list of staff.
create function identity.new_humans(number_of int) returns setof uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.human (id) select gen_random_uuid() from generate_series(1, number_of) returning id
$$;
grant execute on function identity.new_humans(int) to nastavnik_app;

-- A person as lists and papers name them today. The view asks with the rights of who reads it, so row security holds.
create view person_card with (security_invoker = true) as
select p.organisation_id, p.id, p.human_id, p.kind, p.birth_year, p.hired_on, p.experience_years, p.total_experience_years,
  p.experience_on, p.category,
  p.phone, p.email, p.joined_on, p.left_on, p.version, n.surname, n.given, n.patronymic, n.gender, t.post, t.subject, t.association
from person p
join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
left join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null;
grant select on person_card to nastavnik_app, nastavnik_worker;

do $$
declare guarded text;
begin
  foreach guarded in array array['appointment_role', 'topic', 'mentoring_form', 'mentoring_kind', 'person',
    'person_name', 'person_post', 'appointment', 'cycle', 'staff_list_check'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;
