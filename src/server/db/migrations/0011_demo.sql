-- The door of the demo: its people sign in with one click.
-- Who the demo shows at its door, in which order and with what story; filled by the owner when the demo is loaded.
create table identity.demo_card (
  account_id uuid primary key references identity.account,
  position int not null,
  situation text not null
);

create function identity.is_demo() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.demo from identity.installation i
$$;

create function identity.demo_people()
returns table (account_id uuid, surname text, given text, patronymic text, post text, organisation_name text,
  roles text[], situation text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.account_id, card.surname, card.given, card.patronymic, card.post, card.short_name, card.roles, c.situation
  from identity.demo_card c
  join identity.account a on a.id = c.account_id and a.ended_at is null
  cross join lateral (
    select n.surname, n.given, n.patronymic, t.post, o.short_name,
      (select coalesce(array_agg(r.title order by ap.started_on), '{}') from public.appointment ap
        join public.appointment_role r on r.organisation_id = ap.organisation_id and r.code = ap.role_code
        where ap.organisation_id = p.organisation_id and ap.person_id = p.id
          and ap.started_on <= scope.today_at(o.time_zone)
          and (ap.ended_on is null or ap.ended_on >= scope.today_at(o.time_zone))) as roles
    from public.person p
    join public.organisation o on o.organisation_id = p.organisation_id
    join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    left join public.person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
    where p.human_id = a.human_id and p.left_on is null
    order by (select count(*) from public.appointment x where x.organisation_id = p.organisation_id and x.person_id = p.id) desc,
      o.short_name limit 1) card
  where identity.is_demo()
  order by c.position
$$;

-- One click and no password, in a demo only and for its own people.
create function identity.sign_in_as_demo(account uuid, token bytea, client text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not identity.is_demo() or not exists (select from identity.demo_card c join identity.account a on a.id = c.account_id
      where c.account_id = account and a.ended_at is null) then
    return null;
  end if;
  return identity.open_session(account, token, client);
end $$;
grant execute on function identity.is_demo(), identity.demo_people(), identity.sign_in_as_demo(uuid, bytea, text) to nastavnik_app;
