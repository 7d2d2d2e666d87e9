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
  human_id uuid not null unique references identity.human,
  -- Folded: lower case, look-alikes and ё mapped, so that two logins never look the same.
  login_key text not null unique,
  login text not null,
  password_hash text,
  password_set_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The last time step used: a code works once.
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  ended_at timestamptz
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
-- organisation|account|person|human|signature, bound to this backend and this transaction.
create function scope.signature(payload text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  key bytea;
begin
  select value into key from scope.secret;
  return encode(sha256(key || sha256(key || convert_to(
    payload || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex');
end $$;

create function scope.verified() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  raw text := current_setting('nastavnik.scope', true);
  parts text[];
begin
  if raw is null or raw = '' then return null; end if;
  parts := string_to_array(raw, '|');
  if array_length(parts, 1) is distinct from 5 then return null; end if;
  if scope.signature(parts[1] || '|' || parts[2] || '|' || parts[3] || '|' || parts[4]) is distinct from parts[5] then
    return null;
  end if;
  return parts;
end $$;

create function scope.organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[1], '')::uuid; end $$;

create function scope.account() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[2], '')::uuid; end $$;

create function scope.person() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[3], '')::uuid; end $$;

create function scope.human() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return nullif((scope.verified())[4], '')::uuid; end $$;

grant execute on function scope.organisation(), scope.account(), scope.person(), scope.human()
  to nastavnik_app, nastavnik_worker, nastavnik_public;

-- Signs a scope for the rest of the transaction. One transaction, one scope.
create function scope.assume(organisation uuid, account uuid, person uuid, human uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  payload text := coalesce(organisation::text, '') || '|' || coalesce(account::text, '') || '|'
    || coalesce(person::text, '') || '|' || coalesce(human::text, '');
begin
  if scope.verified() is not null then
    raise exception 'a transaction enters one scope' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('nastavnik.scope', payload || '|' || scope.signature(payload), true);
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
