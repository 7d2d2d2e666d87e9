import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartFault } from '../startFault.ts'
import type { Binaries } from './binaries.ts'
import { clusterFolder, type DataFolder } from './dataFolder.ts'
import { ensurePassword } from './passwords.ts'
import { isAlive } from './pidFile.ts'
import { as } from './systemUser.ts'

const UNFINISHED = 'postgres.unfinished-'

// Without these a machine with no LANG gives SQL_ASCII, and Russian search silently finds nothing.
const FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=ru-RU',
  '--locale=C.UTF-8',
  '--data-checksums',
  '--auth=scram-sha-256',
  '--username=postgres',
]

/** Makes the database's folder unless it is there; a folder appears under its name only when it is complete. */
export async function ensureClusterFolder(
  binaries: Binaries,
  data: DataFolder,
  noSync = false,
): Promise<'made' | 'was'> {
  const final = clusterFolder(data.path)
  refuseOtherMajor(final, binaries.major)
  removeUnfinished(data.path)
  if (existsSync(final)) return 'was'
  const folder = join(data.path, `${UNFINISHED}${process.pid}`)
  const passwordFile = `${folder}.password`
  try {
    mkdirSync(folder, { mode: 0o700 })
    writeFileSync(passwordFile, ensurePassword(data.path), { mode: 0o600 })
    if (data.user) for (const path of [folder, passwordFile]) chownSync(path, data.user.uid, data.user.gid)
    const args = [...FLAGS, `--pwfile=${passwordFile}`, ...(noSync ? ['--no-sync'] : []), '-D', folder]
    await run(binaries.initdb, args, data)
    renameSync(folder, final)
    syncFolder(data.path)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return 'made'
}

/** The major version that made a database's folder, or null when there is no database. */
export function majorOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim())
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new StartFault(
      `Папка базы данных ${folder} не читается: ${message}. Возможно, она принадлежит другому пользователю.`,
    )
  }
}

function refuseOtherMajor(folder: string, major: number): void {
  const found = majorOf(folder)
  if (found === major) return
  if (found === null && (!existsSync(folder) || isEmptyFolder(folder))) return
  if (found === null) {
    throw new StartFault(
      `В ${folder} лежит не база данных. Ничего не тронуто: уберите эту папку или укажите другую DATA_DIR.`,
    )
  }
  throw new StartFault(
    `База данных в ${folder} создана PostgreSQL ${found}, а эта версия программы работает с PostgreSQL ${major}. ` +
      'Ничего не тронуто. Сделайте резервную копию прежней версией программы (npm run backup) ' +
      'и восстановите её этой версией в новую папку данных (npm run restore).',
  )
}

function isEmptyFolder(folder: string): boolean {
  if (readdirSync(folder).length > 0) return false
  rmSync(folder, { recursive: true })
  return true
}

function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith(UNFINISHED)) continue
    const pid = Number.parseInt(name.slice(UNFINISHED.length), 10)
    if (pid === process.pid || !isAlive(pid)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function run(program: string, args: string[], data: DataFolder): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...as(data.user), stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true })
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new StartFault(`Создать базу данных в ${data.path} не получилось: ${said.trim().slice(-1000)}`)),
    )
  })
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
