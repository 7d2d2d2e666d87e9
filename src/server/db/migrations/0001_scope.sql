-- Who acts, where, and what the database lets them see. Runs as nastavnik_owner.
revoke all on schema public from public;
grant usage on schema public to nastavnik_app, nastavnik_worker, nastavnik_public;

create schema identity;
create schema scope;
grant usage on schema scope to nastavnik_app, nastavnik_worker, nastavnik_public;
grant usage on schema identity to nastavnik_app;

-- Every function is closed until it is granted by name.
alter default privileges revoke execute on functions from public;

-- The key that makes a scope unforgeable: readable by the owner's functions only.
create table scope.secret (
  singleton boolean primary key default true check (singleton),
  value bytea not null
);
insert into scope.secret (value)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table identity.installation (
  singleton boolean primary key default true check (singleton),
  -- Tests and journeys run on a fixed day; set by the owner at start, never by the application.
  fixed_today date,
  demo boolean not null default false
);
insert into identity.installation default values;

-- A person anywhere: an id without attributes, so that "the same human" can be asked across organisations.
create table identity.human (
  id uuid primary key default gen_random_uuid()
);

create table identity.account (
  id uuid primary key default gen_random_uuid(),
  human_id uuid not null constraint one_account_per_human unique references identity.human,
  -- Folded: lower case, look-alikes and ё mapped, so that two logins never look the same.
  login_key text not null,
  login text not null,
  -- argon2id gives a proof that is never stored: here is its salt, its recipe and the SHA-256 of the proof,
  -- so that a stolen copy signs nobody in and the database itself compares.
  password_salt bytea,
  password_recipe smallint,
  password_proof_hash bytea,
  password_set_at timestamptz,
  -- Sealed with a key that follows from the password and is stored nowhere.
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- The last time step used: a code works once.
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint login_taken unique (login_key),
  constraint password_is_whole check (num_nulls(password_salt, password_recipe, password_proof_hash, password_set_at) in (0, 4)),
  constraint second_factor_is_whole check ((totp_sealed is null) = (totp_confirmed_at is null))
);

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account_id uuid not null references identity.account,
  client text not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_limit interval not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_account on identity.session (account_id) where ended_at is null;

-- What happened to an account outside any organisation (signed in, password changed): append-only.
create table identity.account_event (
  id bigint generated always as identity primary key,
  account_id uuid not null references identity.account,
  at timestamptz not null default clock_timestamp(),
  action text not null,
  subjects jsonb not null default '{}'
);
create index account_event_of_account on identity.account_event (account_id, id);

-- The scope travels in a transaction-local setting that any SQL could write but only these functions can sign:
-- signature (64 hex digits)|organisation|account|person|human, bound to this backend and this transaction.
create function scope.signature(payload text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  key bytea;
begin
  select value into key from scope.secret;
  return encode(sha256(key || sha256(key || convert_to(
    payload || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex');
end $$;

-- The parts of the scope that this transaction entered, or null. Row security asks this of every table of every
-- statement, so the check of the signature stands here once more instead of a call.
create function scope.organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  raw text := current_setting('nastavnik.scope', true);
  key bytea;
begin
  if raw is null or raw = '' then return null; end if;
  select value into key from scope.secret;
  if left(raw, 64) <> encode(sha256(key || sha256(key || convert_to(
    substr(raw, 65) || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') then
    return null;
  end if;
  return nullif(split_part(raw, '|', 2), '')::uuid;
end $$;

create function scope.verified() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  raw text := current_setting('nastavnik.scope', true);
begin
  if raw is null or raw = '' or left(raw, 64) <> scope.signature(substr(raw, 65)) then return null; end if;
  return string_to_array(raw, '|');
end $$;

create function scope.account() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[3], '')::uuid; end $$;

create function scope.person() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[4], '')::uuid; end $$;

create function scope.human() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[5], '')::uuid; end $$;

grant execute on function scope.organisation(), scope.account(), scope.person(), scope.human()
  to nastavnik_app, nastavnik_worker, nastavnik_public;

-- The transaction that this connection entered a scope in last, as microseconds. What a session last set in a sequence
-- is kept neither in the transaction nor where the application may write: clearing the setting or going back to a
-- savepoint does not undo it.
create unlogged sequence scope.entered_in;

-- One transaction, one scope.
create function scope.enter_once() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_one bigint := extract(epoch from transaction_timestamp()) * 1000000;
  last_one bigint;
begin
  begin
    last_one := currval('scope.entered_in');
  exception when object_not_in_prerequisite_state then
    -- The first scope of this connection.
  end;
  if last_one = this_one then
    raise exception 'a transaction enters one scope' using errcode = 'insufficient_privilege';
  end if;
  perform setval('scope.entered_in', this_one);
end $$;

-- Signs a scope for the rest of the transaction.
create function scope.assume(organisation uuid, account uuid, person uuid, human uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  payload text := '|' || coalesce(organisation::text, '') || '|' || coalesce(account::text, '') || '|'
    || coalesce(person::text, '') || '|' || coalesce(human::text, '');
begin
  perform scope.enter_once();
  perform set_config('nastavnik.scope', scope.signature(payload) || payload, true);
end $$;

-- The day at a place: fixed in tests, otherwise by the organisation's time zone.
create function scope.today_at(time_zone text) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select fixed_today from identity.installation), (now() at time zone time_zone)::date)
$$;
grant execute on function scope.today_at(text) to nastavnik_app, nastavnik_worker;

-- Row security for one tenant table: the application sees the rows of its scope and no others,
-- the owner (migrations, backup, the functions above) sees all of them.
create function scope.guard(guarded regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy within_scope on %s as restrictive to nastavnik_app, nastavnik_worker, nastavnik_public
    using (organisation_id = (select scope.organisation()))
    with check (organisation_id = (select scope.organisation()))', guarded);
  execute format('create policy rows_of_scope on %s to nastavnik_app, nastavnik_worker using (true) with check (true)', guarded);
  execute format('create policy owner_sees_all on %s to nastavnik_owner using (true) with check (true)', guarded);
  execute format('grant select, insert, update, delete on %s to nastavnik_app, nastavnik_worker', guarded);
end $$;
