-- One record out of two: what the database has to know of all tables to make it.
-- A record that lives on in another one is seen by nobody: no list and no count can forget to leave it out. Its names
-- stay, since sentences of history know it.
create policy merged_is_hidden on person as restrictive for select to nastavnik_app, nastavnik_worker
  using (merged_into is null);

-- What was done with a person, newest first, and with the records that went into this one.
create or replace function scope.journal_of_person(person uuid, most int)
returns table (id bigint, at timestamptz, action text, fields jsonb, by_person uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with known as (
    select person as id
    union select m.merged_person_id from public.person_merge m
      where m.organisation_id = scope.organisation() and m.kept_person_id = person
  )
  select distinct line.* from known cross join lateral (
    select j.id, j.at, j.action, j.subjects -> 'fields', j.person_id
    from public.journal j
    where j.organisation_id = scope.organisation() and j.subjects -> 'persons' @> to_jsonb(known.id::text)
    order by j.id desc limit most
  ) line
  order by 1 desc limit most
$$;

-- Two rows of one person that only their person tells apart, where a table allows one. The merged record's row goes.
create function scope.drop_doubles(here uuid, kept uuid, merged uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.guardian g using public.guardian same
    where g.organisation_id = here and same.organisation_id = here
      and daterange(g.from_on, g.to_on, '[]') && daterange(same.from_on, same.to_on, '[]')
      and ((g.child_person_id = merged and same.child_person_id = kept and same.guardian_person_id = g.guardian_person_id)
        or (g.guardian_person_id = merged and same.guardian_person_id = kept and same.child_person_id = g.child_person_id));
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
  -- The same consent twice: the one that an order rests on stays, otherwise that of the kept record.
  delete from public.consent c using public.consent same
    where c.organisation_id = here and same.organisation_id = here and c.pair_id is null and same.pair_id is null
      and same.kind = c.kind and same.signatory = c.signatory
      and daterange(c.given_on, least(c.withdrawn_on, c.until_on + 1), '[)')
        && daterange(same.given_on, least(same.withdrawn_on, same.until_on + 1), '[)')
      and ((c.person_id = merged and same.person_id = kept and not scope.rests_on(here, c.id))
        or (c.person_id = kept and same.person_id = merged and scope.rests_on(here, same.id) and not scope.rests_on(here, c.id)));
  update identity.invitation i set withdrawn_at = now()
    where i.organisation_id = here and i.person_id = merged and i.used_at is null and i.withdrawn_at is null;
end $$;

-- An order's line names this consent to processing.
create function scope.rests_on(here uuid, consent uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.order_line l where l.organisation_id = here and consent in (l.mentor_processing_id,
    l.mentee_processing_id, l.mentor_guardian_processing_id, l.mentee_guardian_processing_id))
$$;

-- Every column that holds a person of an organisation, in all tables there are, by the foreign keys of the database:
-- those to the person, and those that hand a person on (a pair's mentor in a line of an order). `human` is the column
-- beside it that holds the human; a row of an `own` column is a part of the record itself and goes with it.
create function scope.columns_of_person()
returns table (holder regclass, named name, human name, own boolean, deferrable_key boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive link as (
    select k.oid, k.conrelid, k.confrelid, pair.col, pair.refcol, k.confdeltype = 'c' as own, k.condeferrable
    from pg_constraint k cross join lateral unnest(k.conkey, k.confkey) as pair (col, refcol)
    where k.contype = 'f'
  ), person_column as (
    select a.attname, a.attnum from pg_attribute a where a.attrelid = 'public.person'::regclass
  ), held as (
    select l.oid, l.conrelid, l.col, l.own, true as direct from link l
      where l.confrelid = 'public.person'::regclass
        and l.refcol = (select attnum from person_column where attname = 'id')
    union
    select l.oid, l.conrelid, l.col, false, false from link l join held h on h.conrelid = l.confrelid and h.col = l.refcol
  )
  select h.conrelid::regclass, a.attname,
    (select max(b.attname) from held d join link l on l.oid = d.oid join pg_attribute b on b.attrelid = l.conrelid and b.attnum = l.col
      where d.conrelid = h.conrelid and d.col = h.col and d.direct
        and l.refcol = (select attnum from person_column where attname = 'human_id')),
    bool_or(h.own), bool_and(h.direct or k.condeferrable)
  from held h
  join pg_constraint k on k.oid = h.oid
  join pg_attribute a on a.attrelid = h.conrelid and a.attnum = h.col
  where a.attgenerated = ''
  group by h.conrelid, h.col, a.attname
$$;

-- Keys that hand a person on are looked at when a merge has renamed all of them.
do $$
declare key record;
begin
  for key in select k.conname, k.conrelid::regclass as holder from pg_constraint k
      where k.contype = 'f' and k.confrelid <> 'public.person'::regclass and exists (
        select from scope.columns_of_person() c join pg_attribute a on a.attrelid = c.holder and a.attname = c.named
        where a.attrelid = k.confrelid and a.attnum = any (k.confkey)) loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', key.holder, key.conname);
  end loop;
end $$;

-- Who has a sign-in, and who is known in another organisation.
create function scope.anchors_of(persons uuid[]) returns table (person_id uuid, signs_in boolean, known_elsewhere boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, exists (select from identity.account a where a.human_id = p.human_id),
    exists (select from public.person other where other.human_id = p.human_id and other.organisation_id <> p.organisation_id)
  from public.person p where p.organisation_id = scope.organisation() and p.id = any (persons)
$$;

-- One record out of two: everything that named the merged one names the kept one. Names, posts, classes and stays are
-- the program's to join; they stay with the merged record as they were.
create function scope.merge_person(kept uuid, merged uuid, today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here uuid := scope.organisation();
  kept_human uuid;
  merged_human uuid;
  place record;
  moves_human boolean;
begin
  perform from public.person p where p.organisation_id = here and p.id in (kept, merged) and p.merged_into is null
    order by p.id for update;
  select p.human_id into kept_human from public.person p where p.organisation_id = here and p.id = kept and p.merged_into is null;
  select p.human_id into merged_human from public.person p where p.organisation_id = here and p.id = merged and p.merged_into is null;
  if kept = merged or kept_human is null or merged_human is null then
    raise exception 'two records of this organisation are merged' using errcode = 'insufficient_privilege';
  end if;
  moves_human := exists (select from scope.anchors_of(array[merged]) a where a.signs_in or a.known_elsewhere);
  if moves_human and exists (select from scope.anchors_of(array[kept]) a where a.signs_in or a.known_elsewhere) then
    raise exception 'two humans who are known elsewhere' using errcode = 'insufficient_privilege';
  end if;
  perform scope.drop_doubles(here, kept, merged);
  set constraints all deferred;
  if moves_human then
    update public.person set human_id = identity.new_human() where organisation_id = here and id = merged;
    update public.person set human_id = merged_human where organisation_id = here and id = kept;
    kept_human := merged_human;
  end if;
  for place in select c.* from scope.columns_of_person() c
      where c.holder not in ('public.person_name'::regclass, 'public.person_post'::regclass, 'public.person_class'::regclass,
        'public.person_stay'::regclass) loop
    if place.own then
      execute format('delete from %s where organisation_id = $1 and %I = $2', place.holder, place.named) using here, merged;
    else
      execute format('update %s set %I = $3 %s where organisation_id = $1 and %I = $2', place.holder, place.named,
        coalesce(', ' || quote_ident(place.human) || ' = $4', ''), place.named) using here, merged, kept, kept_human;
    end if;
  end loop;
  update public.document d set choices = replace(d.choices::text, merged::text, kept::text)::jsonb
    where d.organisation_id = here and d.choices::text like '%' || merged || '%'
      and not exists (select from public.registration r where r.organisation_id = here and r.document_id = d.id);
  update public.person p set merged_into = kept, version = p.version + 1 where p.organisation_id = here and p.id = merged;
  insert into public.person_merge (organisation_id, merged_person_id, kept_person_id, merged_on, merged_by)
    values (here, merged, kept, today, case scope.person() when merged then kept else scope.person() end);
  set constraints all immediate;
end $$;
revoke insert, update, delete on person_merge from nastavnik_app, nastavnik_worker;
grant execute on function scope.anchors_of(uuid[]), scope.merge_person(uuid, uuid, date) to nastavnik_app;
