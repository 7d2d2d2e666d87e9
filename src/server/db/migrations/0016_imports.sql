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

-- As before, but the cells of a list go with its day, also when nobody checks another one.
create or replace function scope.sweep() returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  swept jsonb := '{}';
  removed bigint;
  month_ago timestamptz := now() - interval '30 days';
begin
  delete from public.draft d where d.updated_at < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('drafts', removed);
  delete from public.repeated_command c where c.at < now() - interval '2 days';
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('answers', removed);
  delete from public.staff_list_check c using public.organisation o
    where o.organisation_id = c.organisation_id and c.checked_on < scope.today_at(o.time_zone);
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('staffLists', removed);
  delete from identity.session s where least(s.ended_at, s.expires_at, s.last_seen_at + s.idle_limit) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('sessions', removed);
  delete from identity.setup_link l where least(l.used_at, l.expires_at) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('setUpLinks', removed);
  delete from identity.invitation i where least(i.used_at, i.withdrawn_at, i.expires_at) < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('invitations', removed);
  delete from public.mail_message m where m.queued_at < month_ago;
  get diagnostics removed = row_count;
  swept := swept || jsonb_build_object('letters', removed);
  -- A job is tried for half a day; one that never succeeded is looked at within a month.
  delete from scope.job_grant g where g.done_at < now() - interval '2 days' or g.made_at < month_ago;
  get diagnostics removed = row_count;
  return swept || jsonb_build_object('grants', removed);
end $$;
