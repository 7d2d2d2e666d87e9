-- Whom another organisation offers may be declined too: the offer waits no longer, and who offered can offer elsewhere.
alter table person_move add column declined_on date;
alter table person_move drop constraint move_ends_one_way;
alter table person_move add constraint move_ends_one_way check (num_nonnulls(taken_in_on, withdrawn_on, declined_on) <= 1);
drop index one_open_move;
create unique index one_open_move on person_move (organisation_id, person_id)
  where taken_in_on is null and withdrawn_on is null and declined_on is null;
drop index moves_to_organisation;
create index moves_to_organisation on person_move (to_organisation_id)
  where taken_in_on is null and withdrawn_on is null and declined_on is null;

create or replace function scope.withdraw_move(move uuid, withdrawn date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.person_move m set withdrawn_on = greatest(withdrawn, m.offered_on)
    where m.organisation_id = scope.organisation() and m.id = move
      and m.taken_in_on is null and m.withdrawn_on is null and m.declined_on is null;
  return found;
end $$;

create or replace function scope.offered_moves()
returns table (id uuid, from_name text, surname text, given text, patronymic text, kind text, post text, subject text,
  class_title text, left_on date, offered_on date, presence text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, o.short_name, n.surname, n.given, n.patronymic, p.kind, t.post, t.subject, k.title, m.left_on, m.offered_on,
    case when here.id is null then 'new' when here.left_on < scope.today_at(r.time_zone) then 'returned' else 'present' end
  from public.person_move m
  join public.organisation o on o.organisation_id = m.organisation_id
  join public.organisation r on r.organisation_id = m.to_organisation_id
  join public.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
  join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
  left join public.person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
  left join public.person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
  left join public.person here on here.organisation_id = m.to_organisation_id and here.human_id = p.human_id
  where m.to_organisation_id = scope.organisation()
    and m.taken_in_on is null and m.withdrawn_on is null and m.declined_on is null
    and scope.municipality_of(m.organisation_id) = scope.municipality_of(m.to_organisation_id)
  order by m.left_on, n.surname collate "ru-x-icu", m.id
$$;

create function scope.decline_move(move uuid, declined date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.person_move m set declined_on = greatest(declined, m.offered_on)
    where m.id = move and exists (select from scope.offered_moves() o where o.id = move)
      and m.taken_in_on is null and m.withdrawn_on is null and m.declined_on is null;
  return found;
end $$;

-- The offer waits here again, unless who offered has offered the person anew or has taken the leaving back.
create function scope.take_back_declining(move uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from public.person p join public.person_move m on m.organisation_id = p.organisation_id and m.person_id = p.id
    where m.id = move and m.to_organisation_id = scope.organisation() for no key update of p;
  update public.person_move m set declined_on = null
    from public.person p
    where m.id = move and m.to_organisation_id = scope.organisation() and m.declined_on is not null
      and p.organisation_id = m.organisation_id and p.id = m.person_id and p.left_on = m.left_on
      and scope.municipality_of(m.organisation_id) = scope.municipality_of(m.to_organisation_id)
      and not exists (select from public.person_move other
        where other.organisation_id = m.organisation_id and other.person_id = m.person_id and other.left_on = m.left_on
          and other.id <> m.id and other.withdrawn_on is null and other.declined_on is null);
  return found;
end $$;
grant execute on function scope.decline_move(uuid, date), scope.take_back_declining(uuid) to nastavnik_app;
