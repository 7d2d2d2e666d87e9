-- Orders by what they name, and the sweep of files that nothing names.
create index orders_of_pair on order_line (organisation_id, pair_id);
create index signed_documents on registration (organisation_id, signed_on);

-- Only journal_of_document() asks so: under row security this operator would find no index.
create index journal_of_document on journal using gin ((subjects -> 'documents') jsonb_path_ops);

-- What was done with a document, newest first.
create function scope.journal_of_document(document uuid, most int)
returns table (id bigint, at timestamptz, action text, by_person uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.id, j.at, j.action, j.person_id
  from public.journal j
  where j.organisation_id = scope.organisation() and j.subjects -> 'documents' @> to_jsonb(document::text)
  order by j.id desc limit most
$$;
grant execute on function scope.journal_of_document(uuid, int) to nastavnik_app;

-- Which of these files a row of any organisation names. Only for the job that removes the others: it learns hashes, not
-- whose they are.
create function scope.files_still_named(hashes bytea[]) returns setof bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct f.sha256 from public.stored_file f where f.sha256 = any (hashes)
$$;
grant execute on function scope.files_still_named(bytea[]) to nastavnik_worker;
create index stored_file_by_hash on stored_file (sha256);
