-- A merge loses no withdrawal, no term, no scan and no guardian: a paper or a guardian goes only when the one that stays
-- says everything that it says. Otherwise both stay, and the constraint that allows one at a time refuses the merge.
create function scope.days_of(paper public.consent) returns daterange
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select daterange(paper.given_on, least(paper.withdrawn_on, paper.until_on + 1), '[)')
$$;

create function scope.may_go(gone public.consent, stays public.consent) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select scope.days_of(stays) @> scope.days_of(gone) and gone.withdrawn_on is not distinct from stays.withdrawn_on
    and gone.publication is not distinct from stays.publication
    and (gone.scan_file_id is null or stays.scan_file_id is not null)
    and not scope.rests_on(gone.organisation_id, gone.id)
$$;

create or replace function scope.drop_doubles(here uuid, kept uuid, merged uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  scan uuid;
begin
  delete from public.guardian g using public.guardian same
    where g.organisation_id = here and same.organisation_id = here
      and daterange(same.from_on, same.to_on, '[]') @> daterange(g.from_on, g.to_on, '[]')
      and ((same.guardian_person_id = g.guardian_person_id and (
          (g.child_person_id = merged and same.child_person_id = kept)
          or (g.child_person_id = kept and same.child_person_id = merged
            and (same.from_on, same.to_on) is distinct from (g.from_on, g.to_on))))
        or (same.child_person_id = g.child_person_id and (
          (g.guardian_person_id = merged and same.guardian_person_id = kept)
          or (g.guardian_person_id = kept and same.guardian_person_id = merged
            and (same.from_on, same.to_on) is distinct from (g.from_on, g.to_on)))));
  delete from public.not_with n
    where n.organisation_id = here and merged in (n.person_id, n.other_person_id) and (kept in (n.person_id, n.other_person_id)
      or exists (select from public.not_with same where same.organisation_id = here
        and same.person_id = case n.person_id when merged then kept else n.person_id end
        and same.other_person_id = case n.other_person_id when merged then kept else n.other_person_id end));
  delete from public.interview_participant i using public.interview_participant same
    where i.organisation_id = here and i.person_id = merged
      and same.organisation_id = here and same.person_id = kept and same.interview_id = i.interview_id;
  delete from public.school_year_step s using public.school_year_step same
    where s.organisation_id = here and s.person_id = merged
      and same.organisation_id = here and same.person_id = kept and same.start_id = s.start_id;
  -- Decisions that these two, or one of them and somebody, are not the same.
  insert into public.not_same_person (organisation_id, first_person_id, second_person_id, decided_on, decided_by)
    select here, least(kept, other), greatest(kept, other), n.decided_on, n.decided_by
    from public.not_same_person n
    cross join lateral (select case n.first_person_id when merged then n.second_person_id else n.first_person_id end as other) o
    where n.organisation_id = here and merged in (n.first_person_id, n.second_person_id) and other <> kept
    on conflict do nothing;
  delete from public.not_same_person n
    where n.organisation_id = here and merged in (n.first_person_id, n.second_person_id);
  -- The same consent twice: the one that says more stays, otherwise that of the kept record.
  for scan in
    delete from public.consent c using public.consent same
    where c.organisation_id = here and same.organisation_id = here and c.pair_id is null and same.pair_id is null
      and same.kind = c.kind and same.signatory = c.signatory and scope.days_of(c) && scope.days_of(same)
      and scope.may_go(c, same)
      and ((c.person_id = merged and same.person_id = kept)
        or (c.person_id = kept and same.person_id = merged and not scope.may_go(same, c)))
    returning c.scan_file_id
  loop
    perform scope.forget_scan(scan);
  end loop;
  update identity.invitation i set withdrawn_at = now()
    where i.organisation_id = here and i.person_id = merged and i.used_at is null and i.withdrawn_at is null;
end $$;

-- Papers or guardians of two records on the same days, none of which may go. Two that orders rest on have words of their own.
create function scope.records_overlap(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from public.consent a join public.consent b on b.organisation_id = a.organisation_id and b.kind = a.kind
      and b.signatory = a.signatory and b.pair_id is null and scope.days_of(a) && scope.days_of(b)
    where a.organisation_id = scope.organisation() and a.pair_id is null and a.person_id = one and b.person_id = other
      and not scope.may_go(a, b) and not scope.may_go(b, a)
      and not (scope.rests_on(a.organisation_id, a.id) and scope.rests_on(b.organisation_id, b.id))
  ) or exists (
    select from public.guardian a join public.guardian b on b.organisation_id = a.organisation_id
      and ((a.child_person_id = one and b.child_person_id = other and b.guardian_person_id = a.guardian_person_id)
        or (a.guardian_person_id = one and b.guardian_person_id = other and b.child_person_id = a.child_person_id))
    cross join lateral (select daterange(a.from_on, a.to_on, '[]') as days, daterange(b.from_on, b.to_on, '[]') as others) d
    where a.organisation_id = scope.organisation() and d.days && d.others
      and not d.days @> d.others and not d.others @> d.days)
$$;
grant execute on function scope.records_overlap(uuid, uuid) to nastavnik_app;
