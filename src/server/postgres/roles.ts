import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../projectRoot.ts'
import { StartFault } from '../startFault.ts'
import { withClient, withDatabase } from './connection.ts'

export const DATABASE = 'nastavnik'

export const ROLES = {
  owner: 'nastavnik_owner',
  app: 'nastavnik_app',
  worker: 'nastavnik_worker',
  public: 'nastavnik_public',
} as const

export type RoleKind = keyof typeof ROLES
export type DatabaseUrls = Record<RoleKind, string>
type Variables = Record<string, string>

/** Makes the roles and the database where they are missing; running it again sets passwords and settings anew. */
export async function setUpDatabase(superuserUrl: string, database: string, passwordOf: (role: string) => string) {
  await setUpRoles(superuserUrl, passwordOf)
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(filled('2-database.sql', { database }))
  })
  await withClient(withDatabase(superuserUrl, database), (client) => client.query(filled('3-inside.sql', { database })))
}

export async function setUpRoles(superuserUrl: string, passwordOf: (role: string) => string): Promise<void> {
  const variables = passwordVariables(passwordOf)
  await withClient(superuserUrl, (client) => client.query(filled('1-roles.sql', variables)))
}

/** Refuses a role that row security would not hold back: it owns tables, bypasses policies or may become one that does. */
export async function refuseUnsafeRole(url: string): Promise<void> {
  const faults = await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; superuser: boolean; bypasses: boolean; owns: boolean }>(
      `select current_user as name,
         bool_or(r.rolsuper) as superuser,
         bool_or(r.rolbypassrls) as bypasses,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
                   and pg_has_role(current_user, c.relowner, 'member')) as owns
       from pg_roles r where pg_has_role(current_user, r.oid, 'member')`,
    )
    const found = rows[0]
    if (!found) return []
    return [
      found.superuser && `роль ${found.name} — суперпользователь`,
      found.bypasses && `роль ${found.name} обходит защиту строк (BYPASSRLS)`,
      found.owns && `роль ${found.name} владеет таблицами`,
    ].filter((fault) => fault !== false)
  })
  if (faults.length === 0) return
  throw new StartFault(
    `Под таким входом в базу данные организаций не отделены друг от друга: ${faults.join('; ')}. ` +
      'Роли, которые нужны программе, печатает команда «node scripts/external-sql.mjs».',
  )
}

function passwordVariables(passwordOf: (role: string) => string): Variables {
  return Object.fromEntries(Object.entries(ROLES).map(([kind, role]) => [`${kind}_password`, passwordOf(role)]))
}

function textOf(name: string): string {
  return readFileSync(join(projectRoot, 'src', 'server', 'postgres', 'sql', name), 'utf8')
}

/** psql's own notation: :'name' is a text, :"name" an identifier. */
function filled(name: string, variables: Variables): string {
  return textOf(name).replace(/:(['"])(\w+)\1/g, (_, quote: string, key: string) => {
    const value = variables[key]
    if (value === undefined) throw new Error(`${name} needs ${key}`)
    return quote + value.replaceAll(quote, quote + quote) + quote
  })
}
