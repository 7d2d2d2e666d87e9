-- What every request passes through, done with less work.

-- The mark of an entered scope. What a connection last set in a sequence stands where the application can neither write
-- nor read, so the parts of a scope need no signature: it is enough that the beginning of their hash stands there. Whoever
-- would forge other parts has to find some with the same 64 bits while the transaction lasts.
create unlogged sequence scope.entered_as minvalue -9223372036854775808 start 1;

create function scope.mark(parts text) returns bigint
language sql stable as $$
  select ('x' || left(encode(sha256(convert_to(parts || extract(epoch from transaction_timestamp()), 'UTF8')), 'hex'), 16))
    ::bit(64)::bigint
$$;

create or replace function scope.organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text := current_setting('nastavnik.scope', true);
begin
  if parts is null or parts = '' or currval('scope.entered_as') <> scope.mark(parts) then return null; end if;
  return nullif(split_part(parts, '|', 2), '')::uuid;
end $$;

create or replace function scope.verified() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text := current_setting('nastavnik.scope', true);
begin
  if parts is null or parts = '' or currval('scope.entered_as') <> scope.mark(parts) then return null; end if;
  return string_to_array(parts, '|');
end $$;

create or replace function scope.assume(organisation uuid, account uuid, person uuid, human uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text := concat('|', organisation, '|', account, '|', person, '|', human);
begin
  perform scope.enter_once();
  perform setval('scope.entered_as', scope.mark(parts)), set_config('nastavnik.scope', parts, true);
end $$;

drop function scope.signature(text);

-- Counts what decides in an organisation who may enter it and as what: an answer given under the same number still holds.
-- Only answers to those who may enter are kept, so a new person or role changes none.
create table scope.standing (
  organisation_id uuid primary key,
  number bigint not null default 0
) with (fillfactor = 20);
insert into scope.standing (organisation_id) select organisation_id from public.organisation;

create function scope.standing_begins() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into scope.standing (organisation_id) values (new.organisation_id);
  return null;
end $$;
create trigger standing_begins after insert on organisation for each row execute function scope.standing_begins();

create function scope.standing_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update scope.standing set number = number + 1 where organisation_id = case tg_op when 'INSERT' then new.organisation_id else old.organisation_id end;
  return null;
end $$;
create trigger standing_changes after insert or update or delete on appointment
  for each row execute function scope.standing_changes();
create trigger standing_changes after update or delete on appointment_role
  for each row execute function scope.standing_changes();
create trigger standing_changes after update on organisation for each row
  when ((old.kind, old.time_zone, old.requires_second_factor) is distinct from (new.kind, new.time_zone, new.requires_second_factor))
  execute function scope.standing_changes();
create trigger standing_ends after delete on organisation for each row execute function scope.standing_changes();
create trigger standing_changes after update on person for each row
  when ((old.human_id, old.left_on) is distinct from (new.human_id, new.left_on))
  execute function scope.standing_changes();
create trigger standing_ends after delete on person for each row execute function scope.standing_changes();

create function scope.standing_of_human_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update scope.standing set number = number + 1
    where organisation_id in (select p.organisation_id from public.person p where p.human_id in (old.human_id, new.human_id));
  return null;
end $$;
create trigger standing_changes after update on identity.account for each row
  when ((old.human_id, old.ended_at, old.totp_confirmed_at) is distinct from (new.human_id, new.ended_at, new.totp_confirmed_at))
  execute function scope.standing_of_human_changes();

-- Today is another day everywhere.
create function scope.standing_of_all_changes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update scope.standing set number = number + 1;
  return null;
end $$;
create trigger standing_changes after update on identity.installation for each row
  when (old.fixed_today is distinct from new.fixed_today)
  execute function scope.standing_of_all_changes();

-- What the person was answered at the place where they were last seen, under which number, and until when it may be said
-- again: at most until they are seen anew, that is, a minute.
alter table identity.session
  add column entered_place uuid,
  add column entered_under bigint,
  add column entered_until timestamptz,
  add column entered_parts text,
  add column entered_answer text;
alter table identity.session set (fillfactor = 60);

-- Answers as before: 'signed-out', 'not-found' or 'entered|account|human|person|session|kind|permission sets|t or f|today'.
create or replace function scope.enter_session(token bytea, place uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text;
  answer text;
  this_one bigint := extract(epoch from transaction_timestamp()) * 1000000;
  last_one bigint;
begin
  select s.entered_parts, s.entered_answer into parts, answer
    from identity.session s
    join scope.standing n on n.organisation_id = s.entered_place and n.number = s.entered_under
    where s.token_hash = sha256(token) and s.ended_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now()
      and s.entered_place = place and s.entered_until > now();
  if not found then
    select e.parts, e.answer into parts, answer from scope.entering(token, place) e;
    if parts is null then return answer; end if;
  end if;
  -- scope.enter_once() and scope.assume() written out: a call costs as much as the rest.
  begin
    last_one := currval('scope.entered_in');
  exception when object_not_in_prerequisite_state then
    -- The first scope of this connection.
  end;
  if last_one = this_one then
    raise exception 'a transaction enters one scope' using errcode = 'insufficient_privilege';
  end if;
  last_one := setval('scope.entered_in', this_one);
  last_one := setval('scope.entered_as', scope.mark(parts));
  parts := set_config('nastavnik.scope', parts, true);
  return answer;
end $$;

-- The whole way: everything is looked up, and the answer kept with the session once a minute.
create function scope.entering(token bytea, place uuid, out parts text, out answer text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session record;
begin
  select s.id, s.account_id, s.last_seen_at, s.entered_place,
      a.human_id, a.totp_confirmed_at is null as one_factor,
      o.kind, o.requires_second_factor, p.id as person_id, day.today, n.number,
      case when i.fixed_today is null then (day.today + 1)::timestamp at time zone o.time_zone end as midnight,
      (select string_agg(r.permission_set, ',' order by r.permission_set)
        from public.appointment t
        join public.appointment_role r on r.organisation_id = t.organisation_id and r.code = t.role_code
        where t.organisation_id = place and t.person_id = p.id
          and t.started_on <= day.today and (t.ended_on is null or t.ended_on >= day.today)) as sets
    into found_session
    from identity.session s
    join identity.account a on a.id = s.account_id and a.ended_at is null
    cross join identity.installation i
    left join public.organisation o on o.organisation_id = place
    left join scope.standing n on n.organisation_id = place
    cross join lateral (select coalesce(i.fixed_today, (now() at time zone coalesce(o.time_zone, 'Europe/Moscow'))::date) as today) day
    left join public.person p on p.organisation_id = place and p.human_id = a.human_id and (p.left_on is null or p.left_on >= day.today)
    where s.token_hash = sha256(token) and s.ended_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now();
  if not found then answer := 'signed-out'; return; end if;
  if place is null or found_session.person_id is not null then
    parts := concat('|', place, '|', found_session.account_id, '|', found_session.person_id, '|', found_session.human_id);
    answer := concat('entered|', found_session.account_id, '|', found_session.human_id, '|', found_session.person_id, '|',
      found_session.id, '|', found_session.kind, '|', found_session.sets, '|',
      coalesce(found_session.requires_second_factor, false) and found_session.one_factor and found_session.sets is not null,
      '|', found_session.today);
  else
    answer := 'not-found';
  end if;
  -- Whoever finds the row held lets the other one tell it: a long command must not keep its person's pages waiting.
  if found_session.person_id is not null and (found_session.last_seen_at < now() - interval '1 minute'
      or found_session.entered_place is null or found_session.entered_place = place) then
    update identity.session set last_seen_at = now(), entered_place = place, entered_under = found_session.number,
        entered_parts = parts, entered_answer = answer,
        entered_until = least(now() + interval '1 minute', found_session.midnight)
      where id = (select s.id from identity.session s where s.id = found_session.id for no key update skip locked);
  elsif found_session.last_seen_at < now() - interval '1 minute' then
    update identity.session set last_seen_at = now()
      where id = (select s.id from identity.session s where s.id = found_session.id for no key update skip locked);
  end if;
end $$;

-- The last statement before COMMIT: it holds the organisation's chain until the commit is durable. The hash is that of
-- scope.journal_hash(), written out.
create or replace function scope.journal_append(action text, subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text[] := scope.verified();
  here uuid := nullif(parts[2], '')::uuid;
  account uuid := nullif(parts[3], '')::uuid;
  person uuid := nullif(parts[4], '')::uuid;
  moment timestamptz := clock_timestamp();
  previous bytea;
  fixed date;
  next_id bigint;
  own_hash bytea;
begin
  if here is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  select h.hash, i.fixed_today into previous, fixed
    from public.journal_head h, identity.installation i where h.organisation_id = here for update of h;
  if not found then
    insert into public.journal_head values (here, 0, ''::bytea) on conflict do nothing;
    select h.hash, i.fixed_today into previous, fixed
      from public.journal_head h, identity.installation i where h.organisation_id = here for update of h;
  end if;
  -- In tests and the demo the line belongs to the day on which they stand; no other installation has one.
  if fixed is not null then
    select moment + (fixed - (moment at time zone o.time_zone)::date) * interval '1 day' into moment
      from public.organisation o where o.organisation_id = here;
  end if;
  -- The number is taken here because the hash covers it; the chain is held, so numbers grow along it.
  next_id := nextval('public.journal_id_seq');
  own_hash := sha256(previous || convert_to(
    jsonb_build_array(here, next_id, extract(epoch from moment), account, person, action, subjects)::text, 'UTF8'));
  insert into public.journal (organisation_id, id, at, account_id, person_id, action, subjects, previous_hash, hash)
    overriding system value values (here, next_id, moment, account, person, action, subjects, previous, own_hash);
  update public.journal_head set length = length + 1, hash = own_hash where organisation_id = here;
end $$;

-- Both are written only for the organisation whose scope was entered, and none is ever removed: to ask again each time
-- costs a lock on the one row that every command of the organisation would share.
alter table journal drop constraint journal_organisation_id_fkey;
alter table repeated_command drop constraint repeated_command_organisation_id_fkey;
alter table journal_head set (fillfactor = 20);
