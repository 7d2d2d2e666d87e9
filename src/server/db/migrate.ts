import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { openClient } from '../postgres/connection.ts'
import { projectRoot } from '../projectRoot.ts'
import { StartFault } from '../startFault.ts'

export type MigrationFile = { number: number; name: string; sha256: string; sql: string }
type Applied = { number: number; name: string; sha256: string }

export const migrationsFolder = join(projectRoot, 'src', 'server', 'db', 'migrations')

const LOCK = 1_851_880_309

/**
 * Brings the database to the newest structure, each file in its own transaction; returns the numbers applied now.
 * A restore stops at the structure that the backup was made with.
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder, upTo = Infinity): Promise<number[]> {
  const files = migrationFiles(folder)
  const client = await openClient(ownerUrl, 'nastavnik migrations')
  try {
    // Two programs that start together migrate one after the other.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedMigrations(client)
    refuseStrangeHistory(files, applied)
    const waiting = files.slice(applied.length, Math.max(applied.length, upTo))
    for (const file of waiting) await apply(client, file)
    return waiting.map(({ number }) => number)
  } finally {
    await client.end()
  }
}

export function migrationFiles(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((fileName, index) => {
    const [, digits, name] = /^(\d{4})_([a-zA-Z0-9_]+)\.sql$/.exec(fileName) ?? []
    if (!digits || !name) throw new Error(`${fileName} is not named NNNN_name.sql`)
    if (Number(digits) !== index + 1) throw new Error(`${fileName}: the numbers must run 0001, 0002 … without gaps`)
    // A checkout on Windows may change the line ends; that is no other migration.
    const sql = readFileSync(join(folder, fileName), 'utf8').replaceAll('\r\n', '\n')
    return { number: index + 1, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

async function appliedMigrations(client: Client): Promise<Applied[]> {
  await client.query(`create table if not exists migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query<Applied>('select number, name, sha256 from migration order by number')
  return rows
}

function refuseStrangeHistory(files: readonly MigrationFile[], applied: readonly Applied[]): void {
  const newest = applied.at(-1)
  if (newest && newest.number > files.length) {
    throw new StartFault(
      `База данных уже обновлена более новой версией программы: в ней есть изменение ${nameOf(newest)}, ` +
        `а эта версия знает ${files.length}. Ничего не тронуто. Запустите новую версию программы.`,
    )
  }
  for (const [index, row] of applied.entries()) {
    const file = files[index]
    if (file?.number === row.number && file.name === row.name && file.sha256 === row.sha256) continue
    throw new StartFault(
      `Изменение базы данных ${nameOf(row)} уже применено, но его файл с тех пор стал другим. ` +
        'Ничего не тронуто. Верните файлы программы в исходный вид: применённые изменения не правят, а дополняют новыми.',
    )
  }
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    const values = [file.number, file.name, file.sha256]
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', values)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${nameOf(file)} failed: ${(error as Error).message}`, { cause: error })
  }
}

const nameOf = ({ number, name }: { number: number; name: string }): string =>
  `${String(number).padStart(4, '0')}_${name}`
