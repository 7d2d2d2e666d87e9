-- Requests as objects, the mentor's path into the bank, records kept alive, support.
alter table bank_entry
  -- A candidate until the head has approved (003 §4.3); approved_by is the head, recorded_by whoever entered it.
  add column approved_on date,
  add column approved_by uuid,
  add column approval_recorded_by uuid,
  -- When somebody last said that the entry is still true (003 §4.4.2: once a year).
  add column confirmed_on date,
  add column confirmed_by uuid,
  add column hours_week numeric(4, 1) constraint hours_week_is_plausible check (hours_week between 0 and 40),
  add column channel text constraint kind_of_channel check (channel in ('in-person', 'remote', 'either')),
  add column achievements text,
  add column interests text,
  add column motivation text,
  add column wishes text,
  -- How the questionnaire (D05, D06) came in, and when.
  add column sheet_on date,
  add column sheet_how text constraint way_of_sheet check (sheet_how in ('paper', 'self')),
  -- What the curator does next about somebody without a pair.
  add column next_step text,
  add column ending text constraint reason_of_ending check (ending in ('relieved', 'own-wish', 'left', 'programme-done', 'other')),
  add constraint approved_not_before_entering check (approved_on >= entered_on),
  -- Entries of before approvals were kept have a day and nobody.
  add constraint approval_has_its_day check (approved_on is not null or num_nonnulls(approved_by, approval_recorded_by) = 0),
  add constraint confirmed_not_before_entering check (confirmed_on >= entered_on),
  add constraint sheet_is_whole check ((sheet_on is null) = (sheet_how is null)),
  add foreign key (organisation_id, approved_by) references person,
  add foreign key (organisation_id, approval_recorded_by) references person,
  add foreign key (organisation_id, confirmed_by) references person;
update bank_entry set approved_on = entered_on, confirmed_on = entered_on;
create index bank_entries_of_person on bank_entry (organisation_id, person_id);

-- A topic may be asked for again after it was resolved, so a request has an id of its own.
alter table request
  add column id uuid not null default gen_random_uuid(),
  drop constraint request_pkey,
  add primary key (organisation_id, id),
  add column wanted_help text,
  add column wanted_kind text,
  add column wanted_channel text constraint kind_of_wanted_channel check (wanted_channel in ('in-person', 'remote', 'either')),
  add column wanted_time text,
  add column opened_by uuid,
  add column taken_on date,
  add column version int not null default 1,
  add constraint request_taken_after_opening check (taken_on >= opened_on),
  add constraint request_resolved_after_opening check (resolved_on >= opened_on),
  add foreign key (organisation_id, wanted_kind) references mentoring_kind,
  add foreign key (organisation_id, opened_by) references person;
-- The question of an own topic of the organisation; official ones have theirs in the release.
alter table topic add column question text;
-- Helped, or not needed any more.
alter table request
  add column ending text constraint ending_of_request check (ending in ('helped', 'not-needed')),
  add constraint request_ends_with_its_day check (ending is null or resolved_on is not null);
create unique index one_open_request_per_topic on request (organisation_id, bank_entry_id, topic_code) where resolved_on is null;

-- Free time: day of the week (1 is Monday) and part of the day.
create table free_time (
  organisation_id uuid not null,
  bank_entry_id uuid not null,
  weekday int not null constraint weekday_is_1_to_7 check (weekday between 1 and 7),
  part text not null constraint part_of_day check (part in ('morning', 'midday', 'afternoon', 'evening')),
  primary key (organisation_id, bank_entry_id, weekday, part),
  foreign key (organisation_id, bank_entry_id) references bank_entry on delete cascade
);
create table wanted_form (
  organisation_id uuid not null,
  bank_entry_id uuid not null,
  form_code text not null,
  primary key (organisation_id, bank_entry_id, form_code),
  foreign key (organisation_id, bank_entry_id) references bank_entry on delete cascade,
  foreign key (organisation_id, form_code) references mentoring_form
);
create table wanted_kind (
  organisation_id uuid not null,
  bank_entry_id uuid not null,
  kind_code text not null,
  primary key (organisation_id, bank_entry_id, kind_code),
  foreign key (organisation_id, bank_entry_id) references bank_entry on delete cascade,
  foreign key (organisation_id, kind_code) references mentoring_kind
);

-- Talk with a candidate (000, stage 3).
create table interview (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  bank_entry_id uuid not null,
  held_on date not null,
  outcome text not null constraint outcome_of_interview check (outcome in ('recommended', 'not-recommended', 'postponed')),
  remarks text,
  recorded_by uuid not null,
  version int not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, bank_entry_id) references bank_entry,
  foreign key (organisation_id, recorded_by) references person
);
create index interviews_of_entry on interview (organisation_id, bank_entry_id);
create table interview_participant (
  organisation_id uuid not null,
  interview_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, interview_id, person_id),
  foreign key (organisation_id, interview_id) references interview on delete cascade,
  foreign key (organisation_id, person_id) references person
);

-- With whom somebody does not want to be paired. Never in a list; matching alone heeds it.
create table not_with (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  other_person_id uuid not null,
  recorded_on date not null,
  recorded_by uuid not null,
  primary key (organisation_id, id),
  constraint not_with_once unique (organisation_id, person_id, other_person_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, other_person_id) references person,
  foreign key (organisation_id, recorded_by) references person,
  constraint not_with_another_person check (person_id <> other_person_id)
);

create table mentor_training (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  title text not null,
  provider text,
  hours int constraint hours_are_plausible check (hours between 1 and 2000),
  finished_on date not null,
  certificate_number text,
  version int not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
create index trainings_of_person on mentor_training (organisation_id, person_id);
-- The additional agreement to the employment contract (ст. 351.8 ТК), marked signed; the paper itself comes later.
create table additional_agreement (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  number text,
  signed_on date not null,
  from_on date not null,
  to_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  constraint agreement_ends_after_start check (to_on >= from_on)
);
create index agreements_of_person on additional_agreement (organisation_id, person_id);

-- Support by a specialist (000, 5.3): that it is there, never what it is about.
create table support_case (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  specialist_person_id uuid not null,
  pair_id uuid,
  opened_on date not null,
  opened_by uuid not null,
  closed_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  constraint support_case_of_specialist unique (organisation_id, id, specialist_person_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, specialist_person_id) references person,
  foreign key (organisation_id, opened_by) references person,
  foreign key (organisation_id, pair_id) references mentoring_pair,
  -- Handed over: the first specialist's case ends and this one goes on, so that the notes stay where they are.
  continues_case_id uuid,
  foreign key (organisation_id, continues_case_id) references support_case,
  constraint nobody_supports_themselves check (person_id <> specialist_person_id),
  constraint support_ends_after_start check (closed_on >= opened_on)
);
create index support_of_person on support_case (organisation_id, person_id);
create unique index one_open_support on support_case (organisation_id, person_id, specialist_person_id) where closed_on is null;
create unique index support_goes_on_once on support_case (organisation_id, continues_case_id);
-- What it is about: the specialist's own eyes only, whoever asks.
create table support_note (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  specialist_person_id uuid not null,
  written_on date not null,
  content text not null,
  version int not null default 1,
  primary key (organisation_id, id),
  constraint notes_of_support foreign key (organisation_id, case_id, specialist_person_id)
    references support_case (organisation_id, id, specialist_person_id)
);
create index notes_of_case on support_note (organisation_id, case_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['free_time', 'wanted_form', 'wanted_kind', 'interview', 'interview_participant', 'not_with',
    'mentor_training', 'additional_agreement', 'support_case', 'support_note'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;
create policy only_the_specialist on support_note as restrictive to nastavnik_app, nastavnik_worker
  using (specialist_person_id = (select scope.person())) with check (specialist_person_id = (select scope.person()));
revoke all on support_note from nastavnik_worker;
