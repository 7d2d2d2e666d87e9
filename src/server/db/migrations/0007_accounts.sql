-- Sign-in and one's own account. The application has no right on any table here: it asks these functions, and they
-- demand the proof of the password again, so that SQL alone never signs anybody in.
create table identity.known_device (
  account_id uuid not null references identity.account,
  token_hash bytea not null,
  last_used_at timestamptz not null default now(),
  primary key (account_id, token_hash)
);

-- Keys are hashes: people type passwords and mistyped names into the field of the login.
create table identity.attempt_counter (
  key bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  next_at timestamptz not null
);
create index attempt_counter_by_age on identity.attempt_counter (last_at);

-- A browser that has signed in as this account before counts for itself: strangers cannot hold its owner up.
create function identity.counters_of(asked_login text, network text, device bytea) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  known text;
begin
  select 'device ' || d.account_id || ' ' || encode(d.token_hash, 'hex') into known
    from identity.account a join identity.known_device d on d.account_id = a.id
    where a.login_key = asked_login and a.ended_at is null and d.token_hash = sha256(device);
  if found then return array[known]; end if;
  return array['from ' || network || ' ' || asked_login, 'login ' || asked_login];
end $$;

-- The delay after so many failures: none at first, then 5 seconds, doubled each time. A login tried from one network
-- waits up to a quarter of an hour. From everywhere together it waits half a minute at most, since its owner may be
-- among those who try; what one network tries at many logins is bounded by the number of its requests.
create function identity.delay_after(failures int, counter text) returns interval
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when failures < free then interval '0'
    else least(longest, interval '5 seconds' * power(2, least(failures - free, 12))) end
  from (select case when counter like 'login %' then 20 else 5 end as free,
    case when counter like 'login %' then interval '30 seconds' else interval '15 minutes' end as longest) allowed
$$;

-- Counts the attempt before the password is looked at, so that a hundred at once are a hundred, and gives what the
-- proof is computed with. An unknown login gets a salt too, the same one each time: both take the same path.
create function identity.begin_attempt(asked_login text, network text, device bytea)
returns table (wait_seconds int, salt bytea, recipe smallint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  counter text;
  counters text[] := identity.counters_of(asked_login, network, device);
  waits interval := interval '0';
begin
  delete from identity.attempt_counter where key in (select c.key from identity.attempt_counter c
    where c.last_at < now() - interval '1 day' limit 50 for update skip locked);
  foreach counter in array counters loop
    insert into identity.attempt_counter values (sha256(convert_to(counter, 'UTF8')), 0, now(), now()) on conflict do nothing;
    select greatest(waits, c.next_at - clock_timestamp()) into waits
      from identity.attempt_counter c where c.key = sha256(convert_to(counter, 'UTF8')) for update;
  end loop;
  if waits > interval '0' then
    return query select ceil(extract(epoch from waits))::int, null::bytea, null::smallint;
    return;
  end if;
  foreach counter in array counters loop
    -- A quarter of an hour without a failure, after the waiting, and the past is forgotten.
    update identity.attempt_counter c
      set failures = 1 + case when c.next_at + interval '15 minutes' < clock_timestamp() then 0 else c.failures end
      where c.key = sha256(convert_to(counter, 'UTF8'));
    update identity.attempt_counter c
      set last_at = clock_timestamp(), next_at = clock_timestamp() + identity.delay_after(c.failures, counter)
      where c.key = sha256(convert_to(counter, 'UTF8'));
  end loop;
  return query select 0,
    coalesce(a.password_salt, substr(sha256((select value from scope.secret) || convert_to(asked_login, 'UTF8')), 1, 16)),
    a.password_recipe
    from (select) once left join identity.account a on a.login_key = asked_login and a.ended_at is null;
end $$;

-- The attempt was no failure. Only a finished sign-in clears the past: a right password without its code must not.
create function identity.forgive_attempt(asked_login text, network text, device bytea, finished boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  counter text;
begin
  foreach counter in array identity.counters_of(asked_login, network, device) loop
    update identity.attempt_counter c set next_at = clock_timestamp(),
      failures = case when finished then 0 else greatest(c.failures - 1, 0) end
      where c.key = sha256(convert_to(counter, 'UTF8'));
  end loop;
end $$;

-- The account whose password gives this proof; its row stays locked, so that a code is used once.
create function identity.account_proved(asked_login text, proof bytea)
returns table (account_id uuid, totp_sealed bytea, totp_last_step bigint)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.totp_sealed, a.totp_last_step from identity.account a
  where a.login_key = asked_login and a.ended_at is null and a.password_proof_hash = sha256(proof)
  for update
$$;

create function identity.use_recovery_code(account uuid, code bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.recovery_code c set used_at = now()
    where c.account_id = account and c.code_hash = sha256(code) and c.used_at is null;
  return found;
end $$;

create function identity.open_session(account uuid, token bytea, client text) returns timestamptz
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.session (token_hash, account_id, client, idle_limit, expires_at)
  values (sha256(token), account, client, '12 hours', now() + interval '14 days')
  returning expires_at
$$;

-- Ends in a session, or in null: wrong password, or neither a new time step nor an unused recovery code.
create function identity.sign_in(asked_login text, proof bytea, step bigint, recovery bytea, token bytea,
  new_device bytea, client text)
returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_account record;
  how text := 'password';
begin
  select a.account_id, a.totp_sealed, a.totp_last_step into found_account from identity.account_proved(asked_login, proof) a;
  if not found then return null; end if;
  if found_account.totp_sealed is not null then
    if step > coalesce(found_account.totp_last_step, -1) then
      how := 'code';
      update identity.account a set totp_last_step = step where a.id = found_account.account_id;
    elsif identity.use_recovery_code(found_account.account_id, recovery) then
      how := 'recovery-code';
    else
      return null;
    end if;
  end if;
  insert into identity.known_device (account_id, token_hash) values (found_account.account_id, sha256(new_device))
    on conflict (account_id, token_hash) do update set last_used_at = now();
  insert into identity.account_event (account_id, action, subjects)
    values (found_account.account_id, 'accounts.signIn', jsonb_build_object('fields', jsonb_build_array(how)));
  return identity.open_session(found_account.account_id, token, client);
end $$;

-- For the human in whose scope the transaction stands, who has no account yet.
create function identity.make_account(new_login text, new_login_key text, salt bytea, recipe smallint, proof bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  if scope.human() is null then
    raise exception 'no scope' using errcode = 'insufficient_privilege';
  end if;
  insert into identity.account (human_id, login, login_key, password_salt, password_recipe, password_proof_hash, password_set_at)
    values (scope.human(), new_login, new_login_key, salt, recipe, sha256(proof), now()) returning id into made;
  insert into identity.account_event (account_id, action) values (made, 'accounts.made');
  perform identity.withdraw_fallen(p.organisation_id, p.id) from public.person p where p.human_id = scope.human();
  return made;
end $$;

-- A new password of the account in scope, against the proof of the old one. Every other session ends.
create function identity.change_password(proof bytea, new_salt bytea, new_recipe smallint, new_proof bytea,
  resealed bytea, kept_session uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.account a set password_salt = new_salt, password_recipe = new_recipe,
    password_proof_hash = sha256(new_proof), password_set_at = now(),
    totp_sealed = case when a.totp_sealed is not null then resealed end
    where a.id = scope.account() and a.password_proof_hash = sha256(proof);
  if not found then return false; end if;
  perform identity.end_other_sessions(kept_session);
  perform scope.account_event('accounts.changePassword', '{}');
  return true;
end $$;

create function identity.set_totp(proof bytea, sealed bytea, step bigint, recovery_codes bytea[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.account a set totp_sealed = sealed, totp_confirmed_at = now(), totp_last_step = step
    where a.id = scope.account() and a.password_proof_hash = sha256(proof);
  if not found then return false; end if;
  perform scope.account_event('accounts.setUpTotp', '{}');
  return identity.replace_recovery_codes(proof, recovery_codes);
end $$;

create function identity.remove_totp(proof bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.account a set totp_sealed = null, totp_confirmed_at = null
    where a.id = scope.account() and a.password_proof_hash = sha256(proof);
  if not found then return false; end if;
  delete from identity.recovery_code c where c.account_id = scope.account();
  perform scope.account_event('accounts.removeTotp', '{}');
  return true;
end $$;

create function identity.replace_recovery_codes(proof bytea, codes bytea[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from identity.account a where a.id = scope.account() and a.password_proof_hash = sha256(proof)
    and a.totp_confirmed_at is not null for update;
  if not found then return false; end if;
  delete from identity.recovery_code c where c.account_id = scope.account();
  insert into identity.recovery_code (account_id, code_hash) select scope.account(), sha256(code) from unnest(codes) code;
  perform scope.account_event('accounts.renewRecoveryCodes', jsonb_build_object('count', cardinality(codes)));
  return true;
end $$;

create function identity.own_account()
returns table (login text, login_key text, password_set_at timestamptz, totp_confirmed_at timestamptz, recovery_codes_left int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.login, a.login_key, a.password_set_at, a.totp_confirmed_at,
    (select count(*)::int from identity.recovery_code c where c.account_id = a.id and c.used_at is null)
  from identity.account a where a.id = scope.account()
$$;

create function identity.own_sessions()
returns table (id uuid, client text, started_at timestamptz, last_seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.client, s.started_at, s.last_seen_at from identity.session s
  where s.account_id = scope.account() and s.ended_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now()
  order by s.last_seen_at desc
$$;

create function identity.end_session(session uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.session s set ended_at = now() where s.id = session and s.account_id = scope.account() and s.ended_at is null;
  return found;
end $$;

create function identity.end_other_sessions(kept_session uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended int;
begin
  update identity.session s set ended_at = now()
    where s.account_id = scope.account() and s.ended_at is null and s.id is distinct from kept_session;
  get diagnostics ended = row_count;
  return ended;
end $$;

grant execute on function identity.begin_attempt(text, text, bytea), identity.forgive_attempt(text, text, bytea, boolean),
  identity.account_proved(text, bytea), identity.sign_in(text, bytea, bigint, bytea, bytea, bytea, text),
  identity.make_account(text, text, bytea, smallint, bytea),
  identity.change_password(bytea, bytea, smallint, bytea, bytea, uuid), identity.set_totp(bytea, bytea, bigint, bytea[]),
  identity.remove_totp(bytea), identity.replace_recovery_codes(bytea, bytea[]), identity.own_account(), identity.own_sessions(),
  identity.end_session(uuid), identity.end_other_sessions(uuid) to nastavnik_app;
