-- Consents of minors and their guardians, to the municipality, to publication; printed blanks; scans.
alter table organisation
  -- Whose signature a student of 14 to 17 needs; under 14 the guardian signs, from 18 on the student alone.
  add column consent_of_adolescents text not null default 'student-and-guardian'
    constraint signatories_of_adolescents check (consent_of_adolescents in ('student-and-guardian', 'guardian', 'student'));

alter table consent
  drop constraint kind_of_consent,
  drop constraint one_processing_consent,
  drop constraint one_consent_to_take_part,
  drop constraint consent_to_take_part_names_the_pair,
  -- Who signed: the person or, for a minor, the guardian. For 14 to 17 both sign papers of their own.
  add column signatory text not null default 'self' constraint signatory_of_consent check (signatory in ('self', 'guardian')),
  add column guardian_person_id uuid,
  add column scan_file_id uuid,
  -- Of a consent to publication (152-ФЗ ст. 10.1): where, what, and what the person forbids.
  add column publication jsonb,
  add constraint kind_of_consent check (kind in ('processing', 'transfer', 'publication', 'mentor', 'mentee')),
  add constraint guardian_signs_as_guardian check ((signatory = 'guardian') = (guardian_person_id is not null)),
  add constraint consent_to_take_part_names_the_pair check ((kind in ('mentor', 'mentee')) = (pair_id is not null)),
  add constraint publication_says_what check ((kind = 'publication') = (publication is not null)),
  add foreign key (organisation_id, guardian_person_id) references person,
  add foreign key (organisation_id, scan_file_id) references stored_file,
  add constraint one_consent_of_a_kind exclude using gist (organisation_id with =, person_id with =, kind with =, signatory with =,
    daterange(given_on, least(withdrawn_on, until_on + 1), '[)') with &&) where (pair_id is null),
  add constraint one_consent_to_take_part exclude using gist (organisation_id with =, pair_id with =, kind with =, signatory with =,
    daterange(given_on, least(withdrawn_on, until_on + 1), '[)') with &&) where (pair_id is not null);

-- A blank was printed and waits for a signature.
create table consent_blank (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- Printed together.
  batch_id uuid not null,
  person_id uuid not null,
  kind text not null constraint kind_of_blank check (kind in ('processing', 'transfer', 'publication', 'mentor', 'mentee')),
  signatory text not null default 'self' constraint signatory_of_blank check (signatory in ('self', 'guardian')),
  pair_id uuid,
  printed_on date not null,
  printed_by uuid not null,
  wording_version text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, printed_by) references person,
  foreign key (organisation_id, pair_id) references mentoring_pair
);
create index blanks_of_person on consent_blank (organisation_id, person_id);
create index blanks_of_batch on consent_blank (organisation_id, batch_id);
select scope.guard('consent_blank');

-- For a student of 14 to 17 an order also rests on what the guardian signed.
alter table order_line
  add column mentor_guardian_consent_id uuid,
  add column mentee_guardian_consent_id uuid,
  add column mentor_guardian_processing_id uuid,
  add column mentee_guardian_processing_id uuid,
  add foreign key (organisation_id, mentor_guardian_consent_id, pair_id, mentor_kind)
    references consent (organisation_id, id, pair_id, kind),
  add foreign key (organisation_id, mentee_guardian_consent_id, pair_id, mentee_kind)
    references consent (organisation_id, id, pair_id, kind),
  add foreign key (organisation_id, mentor_guardian_processing_id, mentor_person_id, processing_kind)
    references consent (organisation_id, id, person_id, kind),
  add foreign key (organisation_id, mentee_guardian_processing_id, mentee_person_id, processing_kind)
    references consent (organisation_id, id, person_id, kind);

-- A scan taken away by mistake's correction or with its consent: the row goes, so that the sweep takes the bytes.
create function scope.forget_scan(file uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.stored_file f
  where f.organisation_id = scope.organisation() and f.id = file
    and not exists (select from public.consent c where c.organisation_id = f.organisation_id and c.scan_file_id = f.id)
    and not exists (select from public.registration r where r.organisation_id = f.organisation_id and r.file_id = f.id)
$$;
grant execute on function scope.forget_scan(uuid) to nastavnik_app;

-- Whom a paper of transfer names; a school sees no other card than its own.
create function scope.municipality_above() returns table (full_name text, address text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.full_name, m.address from public.organisation o
  join public.organisation m on m.organisation_id = o.municipality_id
  where o.organisation_id = scope.organisation()
$$;
grant execute on function scope.municipality_above() to nastavnik_app;
