-- Row security disables trigram indexes (their operators are not leakproof), so search is one function over a table
-- that the application cannot read; the scope is applied here.
create table search_entry (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  -- Folded words, each after a space: lower case, ё as е, look-alike letters mapped, «Анна-Мария» as two.
  words text not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
select scope.guard('search_entry');
revoke all on search_entry from nastavnik_app, nastavnik_worker;
create index search_entry_trigrams on search_entry using gin (words gin_trgm_ops);

-- Signs part words and are nothing to search for, so patterns made of words need no escaping.
create function scope.search_words(folded text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select ' ' || btrim(regexp_replace(folded, '[-\s!"#$%&''()*+,./:;<=>?@[\\\]^_`{|}~«»’]+', ' ', 'g'))
$$;

create function scope.index_people(persons uuid[], folded text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.search_entry (organisation_id, person_id, words)
  select scope.organisation(), given.person, scope.search_words(given.text)
  from unnest(persons, folded) as given(person, text)
  on conflict (organisation_id, person_id) do update set words = excluded.words
$$;

create function scope.index_person(person uuid, folded text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select scope.index_people(array[person], array[folded])
$$;
grant execute on function scope.index_person(uuid, text), scope.index_people(uuid[], text[]) to nastavnik_app, nastavnik_worker;

-- A word with one letter wrong, missing, too many, or two that changed places, at the beginning of a stored word.
-- In a short word every other would be meant, so it stands as it is. The trigram index reads such patterns.
create function scope.misspelt(word text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when length(word) < 4 then ' ' || word else ' (' || string_agg(
    left(word, at - 1) || '[^ ]?' || substr(word, at + 1) || '|'
    || left(word, at - 1) || '[^ ]' || substr(word, at) || '|'
    || left(word, at - 1) || substr(word, at + 1, 1) || substr(word, at, 1) || substr(word, at + 2), '|') || ')' end
  from generate_series(1, length(word)) at
$$;

-- People who have a word beginning with each word asked for; when there are none, words may be misspelt by one letter.
-- Plans are made for the words at hand: only then is the trigram index chosen for rare ones and left alone for «а».
create function scope.search_people(asked text[], most int)
returns table (person_id uuid, nearness real)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  here uuid := scope.organisation();
  -- Surname, given name, patronymic and one more; the index takes conditions, not an array of them.
  given text[] := array(
    select left(word, 40) from unnest(string_to_array(btrim(scope.search_words(array_to_string(asked, ' '))), ' ')) word
    where word <> '' order by length(word) desc limit 4);
  longest text := given[1];
  second text := coalesce(given[2], longest);
  third text := coalesce(given[3], longest);
  fourth text := coalesce(given[4], longest);
begin
  if here is null or longest is null then return; end if;
  return query
    select e.person_id, (e.words like ' ' || longest || '%')::int::real
    from public.search_entry e
    where e.organisation_id = here and e.words like '% ' || longest || '%' and e.words like '% ' || second || '%'
      and e.words like '% ' || third || '%' and e.words like '% ' || fourth || '%'
    order by 2 desc, e.words, 1 limit most;
  if found or length(longest) < 4 then return; end if;
  return query
    select e.person_id, 0::real
    from public.search_entry e
    where e.organisation_id = here and e.words ~ scope.misspelt(longest) and e.words ~ scope.misspelt(second)
      and e.words ~ scope.misspelt(third) and e.words ~ scope.misspelt(fourth)
    order by e.words, 1 limit most;
end $$;
grant execute on function scope.search_people(text[], int) to nastavnik_app;
