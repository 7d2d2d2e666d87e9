-- Roles of «Наставник». Run by a superuser (or by an administrator who may create roles and databases).
-- nastavnik_owner owns the database and changes its structure; the other three own nothing and obey row security.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['nastavnik_owner', 'nastavnik_app', 'nastavnik_worker', 'nastavnik_public'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', role_name);
    end if;
    -- A role may change its own settings and password, so each start of the program puts them back.
    execute format('alter role %I reset all', role_name);
    -- Compiling plans pays for reports over millions of rows; with it a dozen tests of invitations took 47 s instead of 3.
    execute format('alter role %I set jit = off', role_name);
  end loop;
end
$$;
alter role nastavnik_owner password :'owner_password';
alter role nastavnik_app password :'app_password';
alter role nastavnik_worker password :'worker_password';
alter role nastavnik_public password :'public_password';
