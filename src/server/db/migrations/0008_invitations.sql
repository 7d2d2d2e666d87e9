-- How people come to a sign-in: an invitation of their organisation.
create table identity.invitation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  code_hash bytea not null unique,
  made_at timestamptz not null default now(),
  -- Null: by the owner of the server, who may help anybody.
  made_by uuid references identity.account,
  -- The account whose password it sets anew; null where it opens a first sign-in.
  account_id uuid references identity.account,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (organisation_id, person_id) references public.person
);
create unique index one_open_invitation on identity.invitation (organisation_id, person_id)
  where used_at is null and withdrawn_at is null;

-- Letters wait here for the job that sends them; a letter is made from ids at that moment.
create table mail_message (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  kind text not null constraint kind_of_mail check (kind in ('invitation')),
  about uuid not null,
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (organisation_id, id)
);
select scope.guard('mail_message');
alter table identity.installation add column sends_mail boolean not null default false;

-- The permissions of sets as `src/domain/access.ts` has them; a test compares the two. Without a set: a participant.
create function identity.permissions_of(sets text[]) returns text[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct permission), '{}')
  from (values
    ('head', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view people.change people.import banks.change consents.record matching.propose'
      || ' pairs.change documents.draft documents.register journal.view organisation.change'
      || ' appointments.change logins.view logins.change'),
    ('curator', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view people.change people.import banks.change consents.record matching.propose'
      || ' pairs.change documents.draft documents.register journal.view organisation.change'
      || ' appointments.change logins.view logins.change'),
    ('deputy', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view people.change banks.change consents.record'),
    ('workingGroup', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view banks.change'),
    ('specialist', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view'),
    ('personnel', 'organisation.view today.view appointments.view appointments.change people.view people.change'
      || ' people.import documents.view documents.register'),
    ('observer', 'organisation.view today.view appointments.view'),
    ('participant', 'organisation.view today.view'),
    ('municipalCoordinator', 'organisation.view today.view appointments.view people.view banks.view consents.view pairs.view'
      || ' documents.view people.change people.import banks.change consents.record matching.propose'
      || ' pairs.change documents.draft documents.register journal.view organisation.change'
      || ' appointments.change logins.view logins.change municipality.view municipality.change'),
    ('technicalAdministrator', 'organisation.view today.view logins.view logins.change')
  ) known (permission_set, permissions)
  cross join string_to_table(known.permissions, ' ') permission
  where known.permission_set = any (case when cardinality(sets) > 0 then sets else array['participant'] end));
end $$;

-- The sets that a person holds at a place, on request with those of appointments that begin later.
create function identity.sets_at(place uuid, person uuid, announced boolean) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct r.permission_set), '{}')
  from public.organisation o
  join public.appointment t on t.organisation_id = o.organisation_id
  join public.appointment_role r on r.organisation_id = t.organisation_id and r.code = t.role_code
  cross join lateral (select scope.today_at(o.time_zone) as today) here
  where o.organisation_id = place and t.person_id = person
    and (announced or t.started_on <= here.today) and (t.ended_on is null or t.ended_on >= here.today)
$$;

-- Who leaves on a later day is there until then.
create function identity.acts_elsewhere(place uuid, human uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.person p join public.organisation o on o.organisation_id = p.organisation_id
    where p.human_id = human and p.organisation_id <> place
      and (p.left_on is null or p.left_on >= scope.today_at(o.time_zone)))
$$;

-- What decides whether somebody may be invited: whether they sign in already, where else, and what they may do here.
create function identity.facts_for_invitation(persons uuid[])
returns table (person_id uuid, login text, acts_elsewhere boolean, permission_sets text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, a.login, identity.acts_elsewhere(p.organisation_id, p.human_id),
    identity.sets_at(p.organisation_id, p.id, true)
  from public.person p
  join public.organisation o on o.organisation_id = p.organisation_id
  left join identity.account a on a.human_id = p.human_id and a.ended_at is null
  where p.organisation_id = scope.organisation() and p.id = any (persons)
    and (p.left_on is null or p.left_on >= scope.today_at(o.time_zone))
$$;

-- `whyNotInvite` of the program once more: here it also holds against SQL that never passed through the program.
create function identity.may_invite(place uuid, inviter uuid, invited uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own text[] := identity.permissions_of(identity.sets_at(place, inviter, false));
  theirs text[] := identity.sets_at(place, invited, true);
begin
  return own @> array['logins.change'] and own @> identity.permissions_of(theirs)
    and (theirs = '{}' or own @> array['people.view'])
    and exists (select from public.person p
      where p.organisation_id = place and p.id = invited and not identity.acts_elsewhere(place, p.human_id));
end $$;

-- An invitation stands as long as it still opens what it opened when it was made, and its maker may still make it.
create function identity.invitation_stands(asked identity.invitation) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select asked.used_at is null and asked.withdrawn_at is null and asked.expires_at > now()
    and asked.account_id is not distinct from
      (select a.id from identity.account a where a.human_id = invited.human_id and a.ended_at is null)
    and (asked.made_by is null or exists (select from identity.account m
      join public.person inviter on inviter.organisation_id = asked.organisation_id and inviter.human_id = m.human_id
        and (inviter.left_on is null or inviter.left_on >= here.today)
      where m.id = asked.made_by and m.ended_at is null
        and identity.may_invite(asked.organisation_id, inviter.id, asked.person_id)))
  from public.person invited
  join public.organisation o on o.organisation_id = invited.organisation_id
  cross join lateral (select scope.today_at(o.time_zone) as today) here
  where invited.organisation_id = asked.organisation_id and invited.id = asked.person_id
    and (invited.left_on is null or invited.left_on >= here.today)
$$;

-- Withdraws a person's open invitation that stands no longer: after an appointment, a linking, a first sign-in. Its row
-- is locked by that, so whoever uses it at the same moment comes before or after.
create function identity.withdraw_fallen(place uuid, person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from identity.invitation i where i.organisation_id = place and i.person_id = person
    and i.used_at is null and i.withdrawn_at is null for update;
  if not found then return; end if;
  update identity.invitation i set withdrawn_at = now()
    where i.organisation_id = place and i.person_id = person and i.used_at is null and i.withdrawn_at is null
      and identity.invitation_stands(i) is not true;
end $$;

create function identity.invitation_after_appointment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform identity.withdraw_fallen(new.organisation_id, new.person_id);
  return null;
end $$;
create trigger invitation_after_appointment after insert or update on public.appointment
  for each row execute function identity.invitation_after_appointment();

-- A new invitation takes the place of the one before.
create function identity.invite(person uuid, code bytea) returns table (id uuid, expires_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Two people inviting the same person at once come one after the other.
  perform from public.person p where p.organisation_id = scope.organisation() and p.id = person for update;
  if identity.may_invite(scope.organisation(), scope.person(), person) is not true then
    raise exception 'may not invite' using errcode = 'insufficient_privilege';
  end if;
  update identity.invitation i set withdrawn_at = now()
    where i.organisation_id = scope.organisation() and i.person_id = person and i.used_at is null and i.withdrawn_at is null;
  return query insert into identity.invitation as i (organisation_id, person_id, code_hash, made_by, account_id, expires_at)
    select p.organisation_id, p.id, sha256(code), scope.account(), a.id, now() + interval '7 days'
    from public.person p left join identity.account a on a.human_id = p.human_id and a.ended_at is null
    where p.organisation_id = scope.organisation() and p.id = person
    returning i.id, i.expires_at;
end $$;

create function identity.withdraw_invitation(invitation uuid) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update identity.invitation i set withdrawn_at = now()
  where i.id = invitation and i.organisation_id = scope.organisation() and i.used_at is null and i.withdrawn_at is null
  returning i.person_id
$$;

-- Whom a code invites where, or no row: unknown, used, withdrawn and expired look the same.
create function identity.invitation_of(code bytea)
returns table (organisation_name text, full_name text, surname text, given text, patronymic text, login text, staff boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.short_name, o.full_name, n.surname, n.given, n.patronymic, a.login,
    exists (select from public.appointment t where t.organisation_id = p.organisation_id and t.person_id = p.id
      and (t.ended_on is null or t.ended_on >= scope.today_at(o.time_zone)))
  from identity.invitation i
  join public.person p on p.organisation_id = i.organisation_id and p.id = i.person_id
  join public.organisation o on o.organisation_id = i.organisation_id
  join public.person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
  left join identity.account a on a.human_id = p.human_id and a.ended_at is null
  where i.code_hash = sha256(code) and identity.invitation_stands(i)
$$;

-- Uses up the invitation and enters the scope of the invited person.
create function scope.enter_invitation(code bytea)
returns table (organisation_id uuid, person_id uuid, account_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_invitation record;
begin
  perform from identity.invitation i where i.code_hash = sha256(code) for update;
  update identity.invitation i set used_at = now()
    where i.code_hash = sha256(code) and identity.invitation_stands(i)
    returning i.organisation_id, i.person_id into found_invitation;
  if not found then return; end if;
  return query select p.organisation_id, p.id, a.id from public.person p
    left join identity.account a on a.human_id = p.human_id and a.ended_at is null
    where p.organisation_id = found_invitation.organisation_id and p.id = found_invitation.person_id;
  perform scope.assume(p.organisation_id, a.id, p.id, p.human_id) from public.person p
    left join identity.account a on a.human_id = p.human_id and a.ended_at is null
    where p.organisation_id = found_invitation.organisation_id and p.id = found_invitation.person_id;
end $$;

-- The invited person is signed in already, from elsewhere: the record here becomes theirs.
create function scope.enter_invitation_as(code bytea, session_token bytea)
returns table (outcome text, organisation_id uuid, person_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  place uuid;
  invited uuid;
begin
  select a.id, a.human_id into who from identity.session s join identity.account a on a.id = s.account_id
    where s.token_hash = sha256(session_token) and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at + s.idle_limit > now() and a.ended_at is null;
  if not found then
    return query select 'signed-out', null::uuid, null::uuid;
    return;
  end if;
  perform from identity.invitation i where i.code_hash = sha256(code) for update;
  update identity.invitation i set used_at = now()
    where i.code_hash = sha256(code) and identity.invitation_stands(i)
    returning i.organisation_id, i.person_id into place, invited;
  if invited is null then
    return query select 'not-found', null::uuid, null::uuid;
    return;
  end if;
  if exists (select from identity.account a join public.person p on p.human_id = a.human_id
      where p.organisation_id = place and p.id = invited and a.ended_at is null) then
    return query select 'signs-in-already', null::uuid, null::uuid;
    return;
  end if;
  update public.person p set human_id = who.human_id
    where p.organisation_id = place and p.id = invited;
  perform identity.withdraw_fallen(p.organisation_id, p.id) from public.person p where p.human_id = who.human_id;
  perform scope.assume(place, who.id, invited, who.human_id);
  return query select 'linked', place, invited;
end $$;

-- The invited person has an account and forgot the password. What was sealed with the old one cannot be opened again.
create function identity.take_new_password(salt bytea, recipe smallint, proof bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taken text;
begin
  -- Only in the scope of an invitation: a session could never tell who its owner is without the old password.
  if current_setting('nastavnik.scope', true) is null or scope.person() is null or not exists (select from identity.invitation i
      where i.organisation_id = scope.organisation() and i.person_id = scope.person() and i.used_at = now()
        and i.account_id = scope.account()
        and (i.made_by is null or not identity.acts_elsewhere(i.organisation_id, scope.human()))) then
    raise exception 'no invitation was used here' using errcode = 'insufficient_privilege';
  end if;
  update identity.account a set password_salt = salt, password_recipe = recipe, password_proof_hash = sha256(proof),
    password_set_at = now(), totp_sealed = null, totp_confirmed_at = null
    where a.id = scope.account() returning a.login_key into taken;
  delete from identity.recovery_code c where c.account_id = scope.account();
  perform identity.end_other_sessions(null);
  perform scope.account_event('accounts.takeNewPassword', '{}');
  return taken;
end $$;

create function identity.logins()
returns table (person_id uuid, login text, last_seen_at timestamptz, has_second_factor boolean,
  invitation_id uuid, invited_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, a.login,
    (select max(s.last_seen_at) from identity.session s where s.account_id = a.id),
    a.totp_confirmed_at is not null, i.id, i.made_at, i.expires_at
  from public.person p
  left join identity.account a on a.human_id = p.human_id and a.ended_at is null
  left join identity.invitation i on i.organisation_id = p.organisation_id and i.person_id = p.id
    and i.used_at is null and i.withdrawn_at is null
    -- One that ran out is shown as such; one that would open nothing any more is none.
    and (i.expires_at <= now() or identity.invitation_stands(i))
  where p.organisation_id = scope.organisation()
$$;

create function identity.sends_mail() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.sends_mail from identity.installation i
$$;

grant execute on function identity.facts_for_invitation(uuid[]), identity.invite(uuid, bytea), identity.withdraw_invitation(uuid),
  identity.invitation_of(bytea), scope.enter_invitation(bytea), scope.enter_invitation_as(bytea, bytea),
  identity.take_new_password(bytea, smallint, bytea), identity.logins(), identity.sends_mail() to nastavnik_app;
