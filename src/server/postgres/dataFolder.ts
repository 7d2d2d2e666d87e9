import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { StartFault } from '../startFault.ts'
import { ensureSystemUser, mayWriteInto, runsAsRoot, type SystemUser, userOfId } from './systemUser.ts'

/** `user` owns the database files when we run as root; `instead` is the chosen folder that this user cannot reach. */
export type DataFolder = { path: string; user: SystemUser | null; instead?: string }

const SYSTEM_FOLDER = '/var/lib/nastavnik'

export function prepareDataFolder(chosen: string): DataFolder {
  const path = resolve(chosen)
  if (!runsAsRoot) {
    makeFolder(path)
    return { path, user: null }
  }
  const user = ownerOfCluster(path) ?? ensureSystemUser()
  if (makeReachable(path, user)) return { path, user }
  return elsewhere(path, user)
}

/** Where the data of a folder is kept when the system user cannot reach that folder: always the same for the same folder. */
export function folderInstead(chosen: string): string {
  const path = resolve(chosen)
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8)
  return join(SYSTEM_FOLDER, `${basename(path)}-${mark}`)
}

export const clusterFolder = (dataDir: string): string => join(dataDir, 'postgres')

function elsewhere(path: string, user: SystemUser): DataFolder {
  const other = folderInstead(path)
  makeFolder(SYSTEM_FOLDER)
  chmodSync(SYSTEM_FOLDER, 0o755)
  if (makeReachable(other, user)) return { path: other, user, instead: path }
  throw new StartFault(
    `Пользователь «${user.name}», от имени которого работает база данных, не может открыть ни ${path}, ни ${other}. ` +
      'Укажите другую папку данных: DATA_DIR=…',
  )
}

function makeReachable(path: string, user: SystemUser): boolean {
  const isNew = !existsSync(path)
  makeFolder(path)
  // Passing through is enough for the database's user; nobody may list what lies here.
  if (isNew) chmodSync(path, 0o711)
  const reached = mayUseFolderIn(path, user)
  if (isNew && !reached) rmdirSync(path)
  return reached
}

function mayUseFolderIn(path: string, user: SystemUser): boolean {
  const cluster = clusterFolder(path)
  if (existsSync(cluster)) return mayWriteInto(user, cluster)
  const trial = join(path, `.trial-${process.pid}`)
  mkdirSync(trial, { mode: 0o700 })
  chownSync(trial, user.uid, user.gid)
  const reached = mayWriteInto(user, trial)
  rmdirSync(trial)
  return reached
}

function ownerOfCluster(path: string): SystemUser | null {
  const cluster = clusterFolder(path)
  if (!existsSync(cluster)) return null
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? null : userOfId(uid, gid)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new StartFault(`Не получилось создать папку ${path}: ${(error as Error).message}`)
  }
}
