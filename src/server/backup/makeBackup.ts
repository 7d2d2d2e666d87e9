import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { withClient } from '../postgres/connection.ts'
import { projectRoot } from '../projectRoot.ts'
import type { DataPurpose } from '../settings/dataPurpose.ts'
import { StartFault } from '../startFault.ts'
import { copyOut } from './copyProtocol.ts'
import { copyFile } from './fileCopies.ts'
import { filesNamedIn, lostAmong } from './lostFiles.ts'
import { type FileCopy, type Manifest, manifestFile, type TableCopy } from './manifest.ts'
import { columnList, quoted, sequencesOf, type Table, tablesOf, tablesWithHiddenRows } from './tables.ts'

export type BackupSource = { ownerUrl: string; dataDir: string; purpose: DataPurpose }

/**
 * Copies the database and the files into a new folder while the program goes on working. All tables are of one moment;
 * files are copied after them, so every file that the tables name is there. One that is not, or is not what it was, is no
 * reason to have no backup at all: it is named in `lost`.
 */
export async function makeBackup(source: BackupSource, target: string): Promise<Manifest> {
  if (existsSync(target)) throw new StartFault(`${target} уже есть. Укажите для резервной копии новую папку.`)
  const unfinished = `${target}.unfinished-${process.pid}`
  try {
    const manifest = await fill(unfinished, source)
    renameSync(unfinished, target)
    await syncToDisk(dirname(target))
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

async function fill(folder: string, source: BackupSource): Promise<Manifest> {
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const { namedFiles, ...database } = await withClient(source.ownerUrl, (client) => copyDatabase(client, folder))
  const files = await copyFiles(join(source.dataDir, 'files'), join(folder, 'files'))
  const manifest: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    program: programVersion(),
    purpose: source.purpose,
    ...database,
    files,
    lost: lostAmong(namedFiles, files),
  }
  writeFileSync(join(folder, manifestFile), JSON.stringify(manifest, null, 2), { mode: 0o600 })
  await syncToDisk(join(folder, manifestFile))
  return manifest
}

async function copyDatabase(client: Client, folder: string) {
  await client.query('begin transaction isolation level repeatable read read only')
  const hidden = await tablesWithHiddenRows(client)
  if (hidden.length > 0) throw new Error(`row security hides rows of ${hidden.join(', ')} from the backup`)
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select number, name, sha256 from migration order by 1',
  )
  const { rows: versions } = await client.query<{ server_version: string }>('show server_version')
  const tables: TableCopy[] = []
  for (const table of await tablesOf(client)) {
    const file = `tables/${String(tables.length + 1).padStart(3, '0')}-${table.schema}.${table.name}.gz`
    tables.push({ ...table, file, ...(await copyTable(client, table, join(folder, file))) })
  }
  const sequences = await sequencesOf(client)
  const namedFiles = await filesNamedIn(client)
  await client.query('commit')
  return { migrations: rows, postgres: versions[0]?.server_version ?? '', tables, sequences, namedFiles }
}

async function copyTable(client: Client, table: Table, path: string): Promise<{ rows: number; sha256: string }> {
  const { counter, result } = countAndHash()
  const rows = copyOut(client, copyStatement(table))
  await pipeline(rows, counter, createGzip({ level: 1 }), createWriteStream(path, { mode: 0o600, flush: true }))
  return result()
}

export function copyStatement(table: Table): string {
  return `copy ${quoted(table.schema, table.name)} (${columnList(table)}) to stdout`
}

/** In the text form of COPY a line end stands only at the end of a row. */
export function countAndHash() {
  const hash = createHash('sha256')
  let rows = 0
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
      done(null, chunk)
    },
  })
  return { counter, result: () => ({ rows, sha256: hash.digest('hex') }) }
}

async function copyFiles(from: string, to: string): Promise<FileCopy[]> {
  if (!existsSync(from)) return []
  const copies: FileCopy[] = []
  const entries = readdirSync(from, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(from.length + 1)
      .replaceAll('\\', '/')
    const copied = await copyFile(join(from, path), join(to, path)).catch((error: NodeJS.ErrnoException) => {
      // Swept away as an orphan since the list was read.
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (copied) copies.push({ path, ...copied })
  }
  return copies
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version
}

async function syncToDisk(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
