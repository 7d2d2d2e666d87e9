-- Lists of staff and of students: what the curator said of a heading is remembered, a check may be of either kind.
create table learned_heading (
  organisation_id uuid not null references organisation,
  list text not null constraint kind_of_list check (list in ('staff', 'students')),
  -- Folded heading as the file has it.
  heading text not null,
  -- Null: a column of no use here.
  field text,
  primary key (organisation_id, list, heading)
);
select scope.guard('learned_heading');
-- `rows` holds the cells of the file until it is applied; `found` what the check says of them, read by pages.
alter table staff_list_check
  add column list text not null default 'staff' constraint kind_of_checked_list check (list in ('staff', 'students')),
  add column found jsonb not null default '{}';

-- A list may be the first thousands of people of an installation: until the database has counted them, it plans as for
-- a handful and looks at all of them for each one. Counts what the running transaction has written; where another one is
-- counting already, this one passes.
create function scope.count_people() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze (skip_locked) identity.human, public.person, public.person_name, public.person_post, public.person_class,
    public.person_line, public.guardian, public.search_entry;
end $$;
grant execute on function scope.count_people() to nastavnik_app;
