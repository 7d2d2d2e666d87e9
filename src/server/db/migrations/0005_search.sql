-- Row security disables trigram indexes (their operators are not leakproof), so search is one function over a table
-- that the application cannot read; the scope is applied here.
create table search_entry (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  -- Folded words: lower case, ё as е, look-alike letters mapped.
  words text not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
select scope.guard('search_entry');
revoke all on search_entry from nastavnik_app, nastavnik_worker;
create index search_entry_trigrams on search_entry using gin (words gin_trgm_ops);

create function scope.index_person(person uuid, folded text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.search_entry (organisation_id, person_id, words) values (scope.organisation(), person, folded)
  on conflict (organisation_id, person_id) do update set words = excluded.words
$$;
grant execute on function scope.index_person(uuid, text) to nastavnik_app, nastavnik_worker;

-- People whose words contain every folded word asked for, best first; a misspelt word is met by similarity.
create function scope.search_people(asked text[], most int)
returns table (person_id uuid, nearness real)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := scope.organisation();
begin
  if here is null or cardinality(asked) = 0 then return; end if;
  return query
    select e.person_id, similarity(e.words, array_to_string(asked, ' '))
    from public.search_entry e
    where e.organisation_id = here
      and not exists (select from unnest(asked) word where position(word in e.words) = 0)
    order by 2 desc, 1 limit most;
  if not found then
    return query
      select e.person_id, word_similarity(array_to_string(asked, ' '), e.words)
      from public.search_entry e
      where e.organisation_id = here and array_to_string(asked, ' ') <% e.words
      order by 2 desc, 1 limit most;
  end if;
end $$;
grant execute on function scope.search_people(text[], int) to nastavnik_app;
