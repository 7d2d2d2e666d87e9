-- Inside the database: what belongs to the owner and what is closed to everybody else.
-- Tables get their rights one by one in the migrations; nobody but the owner may truncate or create.
revoke all on database :"database" from public;
grant connect on database :"database" to nastavnik_app, nastavnik_worker, nastavnik_public;
alter schema public owner to nastavnik_owner;
revoke all on schema public from public;
grant usage on schema public to nastavnik_app, nastavnik_worker, nastavnik_public;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
do $$
declare
  function_name text;
  role_name text;
begin
  foreach role_name in array array['nastavnik_owner', 'nastavnik_app', 'nastavnik_worker', 'nastavnik_public'] loop
    execute format('alter role %I in database %I reset all', role_name, current_database());
  end loop;
  -- Large objects lie outside row security and outside the backup, and whoever writes one can fill the disk.
  -- A lock that is no row's could hold up another organisation; the application has scope.turn_of_key() instead.
  for function_name in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname ~ '^(lo_|pg_(try_)?advisory_)' or p.proname in ('loread', 'lowrite'))
  loop
    execute format('revoke execute on function %s from public', function_name);
    continue when function_name !~ '^pg_';
    execute format('grant execute on function %s to nastavnik_owner, nastavnik_worker', function_name);
  end loop;
end
$$;
