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
  withdrawn_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, offered_by) references person,
  constraint moves_to_another_organisation check (to_organisation_id <> organisation_id),
  constraint move_ends_one_way check (num_nonnulls(taken_in_on, withdrawn_on) <= 1),
  constraint taken_in_as_somebody check ((taken_in_on is null) = (new_person_id is null))
);
create unique index one_open_move on person_move (organisation_id, person_id) where taken_in_on is null and withdrawn_on is null;
create index moves_to_organisation on person_move (to_organisation_id) where taken_in_on is null and withdrawn_on is null;
select scope.guard('person_move');
