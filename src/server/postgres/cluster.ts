import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFault } from '../startFault.ts'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { connectionUrl } from './connection.ts'
import { clusterFolder, type DataFolder, prepareDataFolder } from './dataFolder.ts'
import { ensureClusterFolder } from './initdb.ts'
import { type InstanceLock, superuserUrl, takeLock } from './instanceLock.ts'
import { passwordOf, readPassword } from './passwords.ts'
import { readPidFile } from './pidFile.ts'
import { type Endpoint, openEndpoint, removeEndpoint } from './runtimeFolder.ts'
import { launch, logPath, type ServerProcess, settledServer, stopServer } from './serverProcess.ts'

export type Log = (line: object) => void

export type ClusterOptions = {
  dataDir: string
  log: Log
  /** More settings of the server; tests switch off what protects from a power cut. */
  settings?: Record<string, string>
  /** The database was lost to another program or does not come up again: the caller should end. */
  onLost?: (reason: Error) => void
}

export type Cluster = {
  /** The folder really used: as root it may differ from the chosen one. */
  dataDir: string
  serverPid(): number
  superuserUrl(database: string): string
  url(role: string, database: string): string
  rolePassword(role: string): string
  stop(): Promise<void>
}

type State = {
  options: ClusterOptions
  binaries: Binaries
  data: DataFolder
  endpoint: Endpoint
  server: ServerProcess
  lock: InstanceLock
  stopping: boolean
  /** When the server stopped by itself, milliseconds of the program's own clock. */
  deaths: number[]
}

/** Starts the program's own PostgreSQL on a data folder and keeps it running until `stop`. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const data = prepareDataFolder(options.dataDir)
  if (data.instead) sayInstead(data, options.log)
  const binaries = prepareBinaries(data.user)
  await stopOrphan(binaries, data, options.log)
  const made = await ensureClusterFolder(binaries, data, options.settings?.fsync === 'off')
  if (made === 'made') options.log({ event: 'database-made', message: `Создана база данных в ${data.path}` })
  const endpoint = await openEndpoint(data.user)
  const state: State = {
    options,
    binaries,
    data,
    endpoint,
    stopping: false,
    deaths: [],
    ...(await launchLocked(binaries, data, options, endpoint)),
  }
  supervise(state)
  return clusterOf(state)
}

async function launchLocked(binaries: Binaries, data: DataFolder, options: ClusterOptions, endpoint: Endpoint) {
  let server: ServerProcess | undefined
  try {
    server = await launch(binaries, data, endpoint, options.settings ?? {})
    return { server, lock: await takeLock(endpoint.host, endpoint.port, data.path) }
  } catch (error) {
    if (server) await stopServer(binaries, data, server.pid)
    removeEndpoint(endpoint.host)
    throw error
  }
}

/** The server that another program runs on this folder, for those who only read (backup). */
export async function findCluster(chosen: string): Promise<Pick<Cluster, 'dataDir' | 'url'> | null> {
  const { path } = prepareDataFolder(chosen)
  const server = await settledServer(clusterFolder(path))
  if (!server) return null
  const { host, port } = server
  const password = (role: string): string => passwordOf(role, readPassword(path))
  return {
    dataDir: path,
    url: (role, database) => connectionUrl({ host, port, user: role, password: password(role), database }),
  }
}

/** A server that outlived its program (kill -9) is stopped: what it committed is kept, and the next one is our child. */
async function stopOrphan(binaries: Binaries, data: DataFolder, log: Log): Promise<void> {
  const before = readPidFile(clusterFolder(data.path))
  const found = await settledServer(clusterFolder(data.path))
  if (!found) return before ? removeEndpoint(before.host) : undefined
  const lock = await takeLock(found.host, found.port, data.path).catch((error) => {
    if (error instanceof StartFault) throw error
    throw new StartFault(
      `В папке данных ${data.path} уже работает сервер базы данных (процесс ${found.pid}), но он не отвечает: ` +
        `${(error as Error).message}. Ничего не тронуто. Остановите этот процесс и повторите.`,
    )
  })
  log({
    event: 'database-orphan',
    message: `Останавливаю базу данных, оставшуюся от прошлого запуска (процесс ${found.pid})`,
  })
  await stopServer(binaries, data, found.pid)
  await lock.release()
  removeEndpoint(found.host)
}

function clusterOf(state: State): Cluster {
  const { data, endpoint } = state
  const { host, port } = endpoint
  const rolePassword = (role: string): string => passwordOf(role, readPassword(data.path))
  return {
    dataDir: data.path,
    serverPid: () => state.server.pid,
    superuserUrl: (database) => superuserUrl(host, port, data.path, database),
    url: (role, database) => connectionUrl({ host, port, user: role, password: rolePassword(role), database }),
    rolePassword,
    stop: () => stop(state),
  }
}

async function stop(state: State): Promise<void> {
  if (state.stopping) return state.server.exited
  state.stopping = true
  await state.lock.release()
  await stopServer(state.binaries, state.data, state.server.pid)
  removeEndpoint(state.endpoint.host)
}

function supervise(state: State): void {
  void state.server.exited.then(async () => {
    if (state.stopping) return
    state.options.log({
      level: 'error',
      event: 'database-died',
      message: 'База данных остановилась сама, запускаю снова',
    })
    try {
      refuseEndlessDying(state)
      await relaunch(state)
      state.options.log({ event: 'database-again', message: 'База данных снова работает' })
    } catch (error) {
      state.stopping = true
      state.options.onLost?.(error as Error)
    }
  })
}

const mostAttempts = 10
const mostDeaths = 20
const deathsWithin = 60_000

/** A server that comes up and stops again and again does not get well by another start. */
function refuseEndlessDying(state: State): void {
  const now = performance.now()
  state.deaths = [...state.deaths.filter((at) => now - at < deathsWithin), now]
  if (state.deaths.length <= mostDeaths) return
  throw new StartFault(
    `База данных остановилась ${mostDeaths + 1} раз за минуту, больше её не запускаю. Почему — сказано в файле ` +
      `${logPath(state.data)}.`,
  )
}

/** The dead server's children may hold its memory for a moment, so the first attempts may fail. */
async function relaunch(state: State): Promise<void> {
  const { binaries, data, endpoint, options } = state
  await state.lock.release()
  for (let attempt = 1; !state.stopping; attempt++) {
    refuseLostFolder(data)
    try {
      state.server = await launch(binaries, data, endpoint, options.settings ?? {})
      state.lock = await takeLock(endpoint.host, endpoint.port, data.path)
      supervise(state)
      return
    } catch (error) {
      if (attempt === mostAttempts) throw notAgain(error as Error)
      await sleep(100 * attempt)
    }
  }
}

/** Whoever removed the folder under a running program (a cleaned /tmp, a disk taken out) must be told just that. */
function refuseLostFolder(data: DataFolder): void {
  if (existsSync(join(clusterFolder(data.path), 'PG_VERSION'))) return
  throw new StartFault(
    `Базы данных в папке ${data.path} больше нет: папку удалили или отключили, пока программа работала. ` +
      'Верните папку или восстановите копию (npm run restore) и запустите программу снова.',
  )
}

function notAgain(error: Error): Error {
  return new StartFault(`База данных остановилась и не запускается снова. ${error.message}`, { cause: error })
}

function sayInstead(data: DataFolder, log: Log): void {
  log({
    level: 'warn',
    event: 'data-folder-instead',
    message:
      `Папка ${data.instead} закрыта для пользователя «${data.user?.name}», от имени которого работает база данных. ` +
      `Данные хранятся в ${data.path}.`,
  })
}
