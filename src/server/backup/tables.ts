import type { Client } from 'pg'

export type Table = { schema: string; name: string; columns: string[] }
export type Sequence = { schema: string; name: string; value: string; called: boolean }

// The queue of jobs belongs to its library, which makes its own tables; the list of migrations is in the manifest.
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and n.nspname not like 'pg\\_%'
  and (n.nspname, c.relname) <> ('public', 'migration')
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Every table of ours, found in the catalogue and not listed by hand, so that a new one cannot be forgotten. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${OURS} order by 1, 2`,
  )
  return rows
}

export async function sequencesOf(client: Client): Promise<Sequence[]> {
  const { rows: found } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OURS} order by 1, 2`,
  )
  const sequences: Sequence[] = []
  for (const { schema, name } of found) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(schema, name)}`,
    )
    if (rows[0]) sequences.push({ schema, name, ...rows[0] })
  }
  return sequences
}

/** Tables of which row security would hide something from the role that asks: a backup must see everything or fail. */
export async function tablesWithHiddenRows(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `with mine as (
       select c.oid, format('%I.%I', n.nspname, c.relname) as name,
         c.relrowsecurity and (c.relforcerowsecurity or not pg_has_role(current_user, c.relowner, 'usage')) as guarded
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and ${OURS}
     ), policy as (
       select polrelid, polpermissive, pg_get_expr(polqual, polrelid) as condition from pg_policy
       where polcmd in ('*', 'r')
         and (polroles = '{0}' or exists (select from unnest(polroles) r where r <> 0 and pg_has_role(current_user, r, 'usage')))
     )
     select name from mine
     where guarded and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
       and (not exists (select from policy where polrelid = oid and polpermissive and condition = 'true')
            or exists (select from policy where polrelid = oid and not polpermissive and condition <> 'true'))
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

export const quoted = (...names: string[]): string => names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')

export const columnList = ({ columns }: Table): string => columns.map((column) => quoted(column)).join(', ')
