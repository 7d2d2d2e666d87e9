import { randomBytes } from 'node:crypto'
import { withClient } from '../postgres/connection.ts'
import { passwordOf } from '../postgres/passwords.ts'
import { type DatabaseUrls, ROLES, type RoleKind } from '../postgres/roles.ts'

/** What a test file needs to know of the server that the whole run shares; plain data, since it crosses processes. */
export type TestServer = { superuserUrl: string; template: string; secret: string }

export type TestDatabase = { name: string; urls: DatabaseUrls; superuserUrl: string; drop(): Promise<void> }

/** A fresh copy of the migrated database for one test file. */
export async function createDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `${server.template}_${randomBytes(4).toString('hex')}`
  await withClient(server.superuserUrl, async (client) => {
    // Copying files is right for tests only: it forces a checkpoint, which is cheap without fsync.
    await client.query(
      `create database "${name}" template "${server.template}" strategy file_copy owner nastavnik_owner`,
    )
    await client.query(RIGHTS.replaceAll('$', `"${name}"`))
  })
  return { name, urls: urlsOf(server, name), superuserUrl: urlFor(server, name), drop: () => drop(server, name) }
}

// Rights on the database itself are not part of what a template gives to its copy.
const RIGHTS = `revoke all on database $ from public;
  grant connect on database $ to nastavnik_app, nastavnik_worker, nastavnik_public`

async function drop(server: TestServer, name: string): Promise<void> {
  await withClient(server.superuserUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
}

function urlsOf(server: TestServer, database: string): DatabaseUrls {
  const kinds = Object.keys(ROLES) as RoleKind[]
  return Object.fromEntries(kinds.map((kind) => [kind, urlFor(server, database, ROLES[kind])])) as DatabaseUrls
}

export function urlFor(server: TestServer, database: string, role?: string): string {
  const url = new URL(server.superuserUrl)
  url.pathname = `/${database}`
  if (role) {
    url.username = role
    url.password = passwordOf(role, server.secret)
  }
  return url.href
}
