-- Inside the database: what belongs to the owner and what is closed to everybody else.
-- Tables get their rights one by one in the migrations; nobody but the owner may truncate or create.
revoke all on database :"database" from public;
grant connect on database :"database" to nastavnik_app, nastavnik_worker, nastavnik_public;
alter schema public owner to nastavnik_owner;
revoke all on schema public from public;
grant usage on schema public to nastavnik_app, nastavnik_worker, nastavnik_public;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
