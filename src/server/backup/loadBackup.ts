import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { migrate } from '../db/migrate.ts'
import { withClient } from '../postgres/connection.ts'
import { StartFault } from '../startFault.ts'
import { copyIn, copyOut } from './copyProtocol.ts'
import { measureFile } from './fileCopies.ts'
import { copyStatement, countAndHash } from './makeBackup.ts'
import type { Manifest, TableCopy } from './manifest.ts'
import { columnList, quoted, tablesOf } from './tables.ts'

/** Reads the whole backup and compares it with its manifest, before anything is touched. */
export async function refuseDamaged(folder: string, manifest: Manifest): Promise<void> {
  const damaged: string[] = []
  for (const table of manifest.tables) {
    const found = await measureTable(join(folder, table.file)).catch(() => null)
    if (found?.sha256 !== table.sha256 || found.rows !== table.rows) damaged.push(table.file)
  }
  for (const { path, sha256 } of manifest.files) {
    const found = await measureFile(join(folder, 'files', path)).catch(() => null)
    if (found?.sha256 !== sha256) damaged.push(`files/${path}`)
  }
  if (damaged.length === 0) return
  throw new StartFault(
    `Резервная копия повреждена, ничего не восстановлено. Не сходятся: ${damaged.slice(0, 20).join(', ')}`,
  )
}

/** Builds the structure that the backup was made with and fills it: all tables or none. */
export async function loadDatabase(
  ownerUrl: string,
  folder: string,
  manifest: Manifest,
  migrations?: string,
): Promise<void> {
  await migrate(ownerUrl, migrations, manifest.migrations.length)
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await refuseOtherTables(client, manifest)
    const restore = await openTables(client, manifest.tables)
    for (const table of manifest.tables) await loadTable(client, table, join(folder, table.file))
    for (const { schema, name, value, called } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(schema, name), value, called])
    }
    for (const statement of restore) await client.query(statement)
    await client.query('commit')
    await client.query('analyze')
  })
}

/** Proves a loaded database: every table gives the same rows again, byte for byte. */
export async function tablesThatDiffer(ownerUrl: string, manifest: Manifest): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const differing: string[] = []
    for (const table of manifest.tables) {
      const { counter, result } = countAndHash()
      counter.resume()
      await pipeline(copyOut(client, copyStatement(table)), counter)
      const found = result()
      if (found.sha256 !== table.sha256 || found.rows !== table.rows) differing.push(`${table.schema}.${table.name}`)
    }
    return differing
  })
}

async function refuseOtherTables(client: Client, manifest: Manifest): Promise<void> {
  const describe = ({ schema, name, columns }: { schema: string; name: string; columns: string[] }): string =>
    `${schema}.${name} (${columns.join(', ')})`
  const here = (await tablesOf(client)).map(describe)
  const there = manifest.tables.map(describe)
  if (here.join('\n') === there.join('\n')) return
  const other = [...here.filter((table) => !there.includes(table)), ...there.filter((table) => !here.includes(table))]
  throw new StartFault(`Таблицы резервной копии не те, что в этой версии программы: ${other.join('; ')}`)
}

/**
 * Takes away what stands in the way of loading in any order: references, triggers and row security of the owner.
 * Answers with the statements that put it all back; the references are checked again by that.
 */
async function openTables(client: Client, tables: readonly TableCopy[]): Promise<string[]> {
  const names = tables.map(({ schema, name }) => quoted(schema, name))
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by oid`,
    [names],
  )
  const { rows: forced } = await client.query<{ table: string }>(
    'select oid::regclass::text as table from pg_class where relforcerowsecurity and oid = any($1::regclass[])',
    [names],
  )
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table } of forced) await client.query(`alter table ${table} no force row level security`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  return [
    ...references.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...names.map((name) => `alter table ${name} enable trigger user`),
    ...forced.map(({ table }) => `alter table ${table} force row level security`),
  ]
}

async function loadTable(client: Client, table: TableCopy, path: string): Promise<void> {
  const statement = `copy ${quoted(table.schema, table.name)} (${columnList(table)}) from stdin`
  const rows = createReadStream(path)
  await copyIn(client, statement, rows.pipe(createGunzip()))
}

async function measureTable(path: string): Promise<{ rows: number; sha256: string }> {
  const { counter, result } = countAndHash()
  counter.resume()
  await pipeline(createReadStream(path), createGunzip(), counter)
  return result()
}
