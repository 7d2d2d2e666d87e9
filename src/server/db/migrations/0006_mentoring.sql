-- Banks, consents, pairs, confirmations, orders.
create table bank_entry (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  cycle_id uuid not null,
  person_id uuid not null,
  side text not null constraint side_of_bank check (side in ('mentee', 'mentor')),
  -- How many mentees the mentor takes.
  capacity int constraint capacity_of_mentors_only check ((side = 'mentor') = (capacity is not null)),
  -- Why the mentee needs a mentor: young specialist, newcomer, after a break …
  category text constraint category_of_mentees_only check (side = 'mentee' or category is null),
  entered_on date not null,
  ended_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  constraint bank_entry_side unique (organisation_id, id, side),
  foreign key (organisation_id, cycle_id) references cycle,
  foreign key (organisation_id, person_id) references person,
  constraint capacity_is_plausible check (capacity between 0 and 50),
  constraint bank_entry_ends_after_start check (ended_on >= entered_on)
);
create unique index one_bank_entry_per_side on bank_entry (organisation_id, cycle_id, person_id, side) where ended_on is null;

create table request (
  organisation_id uuid not null,
  bank_entry_id uuid not null,
  side text not null default 'mentee' check (side = 'mentee'),
  topic_code text not null,
  difficulty int not null constraint difficulty_is_0_to_3 check (difficulty between 0 and 3),
  opened_on date not null,
  resolved_on date,
  primary key (organisation_id, bank_entry_id, topic_code),
  foreign key (organisation_id, bank_entry_id, side) references bank_entry (organisation_id, id, side),
  foreign key (organisation_id, topic_code) references topic
);
create table competence (
  organisation_id uuid not null,
  bank_entry_id uuid not null,
  side text not null default 'mentor' check (side = 'mentor'),
  topic_code text not null,
  level int not null constraint level_is_0_to_3 check (level between 0 and 3),
  primary key (organisation_id, bank_entry_id, topic_code),
  foreign key (organisation_id, bank_entry_id, side) references bank_entry (organisation_id, id, side),
  foreign key (organisation_id, topic_code) references topic
);

create table matching_run (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  cycle_id uuid not null,
  run_at timestamptz not null default now(),
  run_by uuid,
  -- Ids, figures and versions only: what was asked, what was answered, so that it can be explained later.
  snapshot jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, cycle_id) references cycle
);

create table mentoring_pair (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  cycle_id uuid not null,
  mentor_person_id uuid not null,
  mentor_human_id uuid not null,
  mentee_person_id uuid not null,
  mentee_human_id uuid not null,
  form_code text not null,
  starts_on date not null,
  ends_on date not null,
  proposed_on date not null,
  matching_run_id uuid,
  -- Set aside before any order names it; a pair in force ends by an order.
  withdrawn_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  constraint mentor_of_pair unique (organisation_id, id, mentor_person_id),
  constraint mentee_of_pair unique (organisation_id, id, mentee_person_id),
  foreign key (organisation_id, cycle_id) references cycle,
  foreign key (organisation_id, form_code) references mentoring_form,
  -- A record that turns out to be a human known elsewhere takes that human's id, and its pairs with it.
  foreign key (organisation_id, mentor_person_id, mentor_human_id) references person (organisation_id, id, human_id)
    on update cascade,
  foreign key (organisation_id, mentee_person_id, mentee_human_id) references person (organisation_id, id, human_id)
    on update cascade,
  foreign key (organisation_id, matching_run_id) references matching_run,
  constraint mentor_is_not_mentee check (mentor_human_id <> mentee_human_id),
  constraint pair_ends_after_start check (ends_on >= starts_on)
);
create unique index one_open_pair_of_two on mentoring_pair (organisation_id, cycle_id, mentor_person_id, mentee_person_id)
  where withdrawn_on is null;

create table pair_kind (
  organisation_id uuid not null,
  pair_id uuid not null,
  kind_code text not null,
  primary key (organisation_id, pair_id, kind_code),
  foreign key (organisation_id, pair_id) references mentoring_pair,
  foreign key (organisation_id, kind_code) references mentoring_kind
);

-- The topics a pair works on: for one topic a mentee has one mentor at a time.
create table pair_topic (
  organisation_id uuid not null,
  pair_id uuid not null,
  mentee_person_id uuid not null,
  topic_code text not null,
  from_on date not null,
  to_on date not null,
  -- The pair was set aside: the topic is free for another mentor, and comes back with the pair.
  released_on date,
  primary key (organisation_id, pair_id, topic_code),
  foreign key (organisation_id, pair_id, mentee_person_id) references mentoring_pair (organisation_id, id, mentee_person_id),
  foreign key (organisation_id, topic_code) references topic,
  constraint one_mentor_per_topic exclude using gist (organisation_id with =, mentee_person_id with =, topic_code with =,
    daterange(from_on, to_on, '[]') with &&) where (released_on is null)
);
create index pairs_of_mentee on mentoring_pair (organisation_id, mentee_person_id);

create table confirmation (
  organisation_id uuid not null,
  pair_id uuid not null,
  party text not null constraint party_of_pair check (party in ('mentor', 'mentee', 'curator')),
  confirmed_on date not null,
  how text not null constraint way_of_confirming check (how in ('paper', 'self')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (organisation_id, pair_id, party),
  foreign key (organisation_id, pair_id) references mentoring_pair,
  foreign key (organisation_id, recorded_by) references person
);

create table consent (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null constraint kind_of_consent check (kind in ('processing', 'mentor', 'mentee')),
  -- A consent to take part names the other person, so it belongs to a pair.
  pair_id uuid,
  mentor_person_id uuid generated always as (case when kind = 'mentor' then person_id end) stored,
  mentee_person_id uuid generated always as (case when kind = 'mentee' then person_id end) stored,
  given_on date not null,
  until_on date,
  withdrawn_on date,
  paper_location text,
  wording_version text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  primary key (organisation_id, id),
  constraint consent_of_person unique (organisation_id, id, person_id, kind),
  constraint consent_for_pair unique (organisation_id, id, pair_id, kind),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, recorded_by) references person,
  foreign key (organisation_id, pair_id, mentor_person_id) references mentoring_pair (organisation_id, id, mentor_person_id),
  foreign key (organisation_id, pair_id, mentee_person_id) references mentoring_pair (organisation_id, id, mentee_person_id),
  constraint consent_to_take_part_names_the_pair check ((kind = 'processing') = (pair_id is null)),
  constraint consent_ends_after_start check (until_on >= given_on),
  constraint consent_withdrawn_after_given check (withdrawn_on >= given_on),
  -- On the day of withdrawal it is over; one that expired lets a new one follow.
  constraint one_processing_consent exclude using gist (organisation_id with =, person_id with =,
    daterange(given_on, least(withdrawn_on, until_on + 1), '[)') with &&) where (kind = 'processing'),
  constraint one_consent_to_take_part exclude using gist (organisation_id with =, pair_id with =, kind with =,
    daterange(given_on, least(withdrawn_on, until_on + 1), '[)') with &&) where (pair_id is not null)
);
create index consents_of_person on consent (organisation_id, person_id);

create table document (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  cycle_id uuid,
  drafted_on date not null,
  drafted_by uuid not null,
  -- What the person chose (points, dates, ids); the text is made from the data each time until it is signed.
  choices jsonb not null,
  printed_on date,
  withdrawn_on date,
  version int not null default 1,
  primary key (organisation_id, id),
  constraint document_kind unique (organisation_id, id, kind),
  foreign key (organisation_id, cycle_id) references cycle,
  foreign key (organisation_id, drafted_by) references person
);
-- Signed on paper and entered in the school's book: from here on the document does not change.
create table registration (
  organisation_id uuid not null,
  document_id uuid not null,
  number text not null,
  signed_on date not null,
  signed_by uuid not null,
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  file_id uuid not null,
  primary key (organisation_id, document_id),
  foreign key (organisation_id, document_id) references document,
  foreign key (organisation_id, signed_by) references person,
  foreign key (organisation_id, entered_by) references person,
  foreign key (organisation_id, file_id) references stored_file
);

-- What an order says of a pair, and the consents that the line rests on: without them there is no line.
create table order_line (
  organisation_id uuid not null,
  document_id uuid not null,
  line int not null,
  effect text not null constraint effect_of_order check (effect in ('fixes-pair')),
  pair_id uuid not null,
  mentor_person_id uuid not null,
  mentee_person_id uuid not null,
  mentor_kind text not null default 'mentor' check (mentor_kind = 'mentor'),
  mentee_kind text not null default 'mentee' check (mentee_kind = 'mentee'),
  curator_kind text not null default 'curator' check (curator_kind = 'curator'),
  processing_kind text not null default 'processing' check (processing_kind = 'processing'),
  mentor_consent_id uuid not null,
  mentee_consent_id uuid not null,
  mentor_processing_id uuid not null,
  mentee_processing_id uuid not null,
  from_on date not null,
  to_on date not null,
  primary key (organisation_id, document_id, line),
  foreign key (organisation_id, document_id) references document,
  foreign key (organisation_id, pair_id, mentor_person_id) references mentoring_pair (organisation_id, id, mentor_person_id),
  foreign key (organisation_id, pair_id, mentee_person_id) references mentoring_pair (organisation_id, id, mentee_person_id),
  -- Mentor, mentee and curator have each agreed (003 §7.2).
  foreign key (organisation_id, pair_id, mentor_kind) references confirmation (organisation_id, pair_id, party),
  foreign key (organisation_id, pair_id, mentee_kind) references confirmation (organisation_id, pair_id, party),
  foreign key (organisation_id, pair_id, curator_kind) references confirmation (organisation_id, pair_id, party),
  foreign key (organisation_id, mentor_consent_id, pair_id, mentor_kind) references consent (organisation_id, id, pair_id, kind),
  foreign key (organisation_id, mentee_consent_id, pair_id, mentee_kind) references consent (organisation_id, id, pair_id, kind),
  foreign key (organisation_id, mentor_processing_id, mentor_person_id, processing_kind)
    references consent (organisation_id, id, person_id, kind),
  foreign key (organisation_id, mentee_processing_id, mentee_person_id, processing_kind)
    references consent (organisation_id, id, person_id, kind),
  constraint order_line_ends_after_start check (to_on >= from_on)
);
create unique index pair_once_in_order on order_line (organisation_id, document_id, pair_id);

-- In force: what a registered order fixed. One row per pair, so that two orders cannot fix the same pair.
create table pair_in_force (
  organisation_id uuid not null,
  pair_id uuid not null,
  document_id uuid not null,
  line int not null,
  from_on date not null,
  to_on date not null,
  constraint pair_fixed_by_one_order primary key (organisation_id, pair_id),
  foreign key (organisation_id, pair_id) references mentoring_pair,
  foreign key (organisation_id, document_id) references registration,
  foreign key (organisation_id, document_id, line) references order_line
);

-- What was done with a pair, newest first.
create index journal_of_pair on journal using gin ((subjects -> 'pairs') jsonb_path_ops);
create function scope.journal_of_pair(pair uuid, most int)
returns table (id bigint, at timestamptz, action text, fields jsonb, by_person uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id, j.at, j.action, j.subjects -> 'fields', j.person_id
  from public.journal j
  where j.organisation_id = scope.organisation() and j.subjects -> 'pairs' @> to_jsonb(pair::text)
  order by j.id desc limit most
$$;
grant execute on function scope.journal_of_pair(uuid, int) to nastavnik_app;

do $$
declare guarded text;
begin
  foreach guarded in array array['bank_entry', 'request', 'competence', 'matching_run', 'mentoring_pair', 'pair_kind', 'pair_topic',
    'confirmation', 'consent', 'document', 'registration', 'order_line', 'pair_in_force'] loop
    perform scope.guard(guarded::regclass);
  end loop;
end $$;
revoke update on order_line from nastavnik_app, nastavnik_worker;
-- A registration is a fact on paper: never changed, never removed.
revoke update, delete on registration from nastavnik_app, nastavnik_worker;
