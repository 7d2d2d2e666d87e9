import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

/** Every table, present and future: asked of the catalogue of the database, not of a list. */
let application: TestApplication
let asApplication: pg.Client
beforeAll(async () => {
  application = await openTestApplication()
  asApplication = new pg.Client({ connectionString: application.appUrl })
  await asApplication.connect()
})
afterAll(async () => {
  await asApplication.end()
  await application.close()
})

const tenantTables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'`

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const result = await application.owner.query<T>(sql, values)
  return result.rows
}

const programRoles = `(select oid from pg_roles where rolname in ('nastavnik_app', 'nastavnik_worker', 'nastavnik_public'))`
const ownSchemas = `('public'::regnamespace, 'identity'::regnamespace, 'scope'::regnamespace)`

/** A rule of the database: what breaks it, and a violation to plant that proves that the question finds it. */
const rules: Record<string, { broken: string; plant: string }> = {
  'every tenant table has row security enabled and forced': {
    broken: `select relname from (${tenantTables}) t where not (relrowsecurity and relforcerowsecurity)`,
    plant: 'create table planted (organisation_id uuid primary key)',
  },
  'every tenant table has a restrictive policy by scope for each role of the program': {
    broken: `select relname from (${tenantTables}) t
      where not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
        and pg_get_expr(p.polqual, p.polrelid) like '%scope.organisation()%'
        and pg_get_expr(p.polwithcheck, p.polrelid) like '%scope.organisation()%'
        and p.polroles @> array(select oid from pg_roles where rolname in ('nastavnik_app', 'nastavnik_worker', 'nastavnik_public')))`,
    plant: 'drop policy within_scope on person',
  },
  'every tenant table has organisation_id first in its primary key': {
    broken: `select relname from (${tenantTables}) t
      where not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = t.oid and i.indisprimary and a.attname = 'organisation_id')`,
    plant: 'create table planted (id uuid, organisation_id uuid, primary key (id, organisation_id))',
  },
  'foreign keys between tenant tables contain organisation_id': {
    broken: `select con.conname from pg_constraint con
      join pg_class target on target.oid = con.confrelid and target.relnamespace = 'public'::regnamespace
      where con.contype = 'f' and con.conrelid in (select oid from (${tenantTables}) t)
        and not exists (select from pg_attribute a
          where a.attrelid = con.conrelid and a.attnum = any(con.conkey) and a.attname = 'organisation_id')
        and con.conname <> 'organisation_municipality_id_fkey'`,
    plant: `create table planted_parent (organisation_id uuid, id uuid unique, primary key (organisation_id, id));
      create table planted (organisation_id uuid, id uuid, parent uuid references planted_parent (id), primary key (organisation_id, id))`,
  },
  'views read with the rights of who asks': {
    broken: `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions::text like '%security_invoker=true%', false)`,
    plant: 'create view planted as select * from person',
  },
  "the program's roles own nothing": {
    broken: `select relname from pg_class where relowner in ${programRoles} and relnamespace in ${ownSchemas}
      union all select rolname from pg_roles where oid in ${programRoles} and (rolbypassrls or rolsuper)`,
    plant: `grant create on schema public to nastavnik_app;
      set local role nastavnik_app; create table planted (organisation_id uuid); reset role`,
  },
  "the program's roles may not truncate": {
    broken: `select t.relname from (${tenantTables}) t, pg_roles r
      where r.oid in ${programRoles} and has_table_privilege(r.oid, t.oid, 'TRUNCATE')`,
    plant: 'grant truncate on person to nastavnik_app',
  },
  'the public role has no right on any table, the others none on accounts and the key of scopes': {
    broken: `select c.relname from pg_class c, pg_roles r, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege
      where c.relkind in ('r', 'p', 'v') and has_table_privilege(r.oid, c.oid, privilege)
        and ((r.rolname = 'nastavnik_public' and c.relnamespace in ${ownSchemas})
          or (r.rolname in ('nastavnik_app', 'nastavnik_worker')
            and c.relnamespace in ('identity'::regnamespace, 'scope'::regnamespace)))`,
    plant: 'grant select on identity.account to nastavnik_app',
  },
  'there is no schema but ours and the queue of jobs, which its library made': {
    broken: `select nspname from pg_namespace where nspname not in
      ('public', 'identity', 'scope', 'graphile_worker', 'pg_catalog', 'information_schema', 'pg_toast')
      and nspname !~ '^pg_(toast_)?temp_'`,
    plant: 'create schema planted',
  },
  'the application reaches the queue of jobs through a function only, and the worker owns nothing of it': {
    broken: `select nspname from pg_namespace n, pg_roles r where nspname = 'graphile_worker'
        and r.rolname in ('nastavnik_app', 'nastavnik_public') and has_schema_privilege(r.oid, n.oid, 'USAGE')
      union all select relname from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relowner in ${programRoles}`,
    plant: 'grant usage on schema graphile_worker to nastavnik_app',
  },
  'the roles of the program reach no large objects: these are shared by all organisations and in no backup': {
    broken: `select p.oid::regprocedure::text as name from pg_proc p, pg_roles r
      where r.oid in ${programRoles} and p.pronamespace = 'pg_catalog'::regnamespace
        and (p.proname like 'lo\\_%' or p.proname in ('loread', 'lowrite')) and has_function_privilege(r.oid, p.oid, 'EXECUTE')
      union all select oid::text from pg_largeobject_metadata`,
    plant: 'grant execute on function lo_from_bytea(oid, bytea) to nastavnik_app',
  },
  'the application takes no locks that others wait for outside their rows': {
    broken: `select p.oid::regprocedure::text as name from pg_proc p, pg_roles r
      where r.rolname in ('nastavnik_app', 'nastavnik_public') and p.pronamespace = 'pg_catalog'::regnamespace
        and p.proname ~ '^pg_(try_)?advisory_' and has_function_privilege(r.oid, p.oid, 'EXECUTE')`,
    plant: 'grant execute on function pg_advisory_lock(bigint) to public',
  },
  'functions that run with the rights of the owner fix their search path': {
    broken: `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace in ${ownSchemas}
      and p.prosecdef and not coalesce(p.proconfig::text like '%search_path=%', false)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    plant: 'create function planted() returns int language sql security definer as $$ select 1 $$',
  },
}

test('there are tables to judge', async () => {
  expect((await rows(tenantTables)).length).toBeGreaterThan(25)
})

test.each(Object.entries(rules))('%s', async (_rule, { broken }) => {
  expect(await rows(broken)).toEqual([])
})

test.each(Object.entries(rules))('a violation is found: %s', async (_rule, { broken, plant }) => {
  const superuser = new pg.Client({ connectionString: application.superuserUrl })
  await superuser.connect()
  await superuser.query('begin')
  await superuser.query(plant)
  const { rowCount } = await superuser.query(broken)
  await superuser.query('rollback')
  await superuser.end()
  expect(rowCount).toBeGreaterThan(0)
})

test('without a scope the application sees no row of any table', async () => {
  const seen: string[] = []
  for (const { relname } of await rows<{ relname: string }>(tenantTables)) {
    const readable = await asApplication.query<{ may: boolean }>(`select has_table_privilege($1, 'SELECT') as may`, [
      relname,
    ])
    if (readable.rows[0]?.may !== true) continue
    const { rowCount } = await asApplication.query(`select from ${relname} limit 1`)
    if (rowCount !== 0) seen.push(relname)
  }
  expect(seen).toEqual([])
})

test('inside a scope no row of another organisation can be seen, and the world has such rows', async () => {
  const { own, stranger } = application.world
  const seen: string[] = []
  let foreignRows = 0
  await asApplication.query('begin')
  const token = Buffer.from(await application.signIn(own.people.curator?.accountId ?? ''), 'base64url')
  await asApplication.query('select scope.enter_session($1, $2)', [token, own.id])
  for (const { relname } of await rows<{ relname: string }>(tenantTables)) {
    foreignRows += (await rows(`select from ${relname} where organisation_id = $1 limit 1`, [stranger.id])).length
    const readable = await asApplication.query<{ may: boolean }>(`select has_table_privilege($1, 'SELECT') as may`, [
      relname,
    ])
    if (readable.rows[0]?.may !== true) continue
    const { rowCount } = await asApplication.query(`select from ${relname} where organisation_id <> $1 limit 1`, [
      own.id,
    ])
    if (rowCount !== 0) seen.push(relname)
  }
  await asApplication.query('rollback')
  expect(seen).toEqual([])
  expect(foreignRows).toBeGreaterThan(15)
})

test('a scope written by hand is no scope', async () => {
  const { own } = application.world
  await asApplication.query('begin')
  await asApplication.query(`select set_config('nastavnik.scope', $1, true)`, [`${'0'.repeat(64)}|${own.id}|||`])
  const { rowCount } = await asApplication.query('select from person limit 1')
  await asApplication.query('rollback')
  expect(rowCount).toBe(0)
})

test('a scope taken from one transaction does not open another', async () => {
  const { own } = application.world
  const token = Buffer.from(await application.signIn(own.people.curator?.accountId ?? ''), 'base64url')
  await asApplication.query('begin')
  await asApplication.query('select scope.enter_session($1, $2)', [token, own.id])
  const { rows: kept } = await asApplication.query<{ scope: string }>(
    `select current_setting('nastavnik.scope') as scope`,
  )
  await asApplication.query('commit')
  await asApplication.query('begin')
  await asApplication.query(`select set_config('nastavnik.scope', $1, true)`, [kept[0]?.scope])
  const { rowCount } = await asApplication.query('select from person limit 1')
  await asApplication.query('rollback')
  expect(rowCount).toBe(0)
})

test('a transaction enters one scope', async () => {
  const { own } = application.world
  const token = Buffer.from(await application.signIn(own.people.curator?.accountId ?? ''), 'base64url')
  await asApplication.query('begin')
  await asApplication.query('select scope.enter_session($1, $2)', [token, own.id])
  await expect(asApplication.query('select scope.enter_session($1, $2)', [token, own.id])).rejects.toThrow('one scope')
  await asApplication.query('rollback')
})
