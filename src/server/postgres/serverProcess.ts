import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFault } from '../startFault.ts'
import type { Binaries } from './binaries.ts'
import { clusterFolder, type DataFolder } from './dataFolder.ts'
import { isAlive, readPidFile, runningServer } from './pidFile.ts'
import type { Endpoint } from './runtimeFolder.ts'
import { as } from './systemUser.ts'

export type ServerProcess = { pid: number; exited: Promise<void> }

const SETTINGS: Record<string, string> = {
  timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The log of the database must not hold people: neither statements nor the values that offended a constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
}

/** Starts the server and waits until it answers; it lives in a session of its own, so that Ctrl-C reaches only us. */
export async function launch(
  binaries: Binaries,
  data: DataFolder,
  endpoint: Endpoint,
  extra: Record<string, string>,
): Promise<ServerProcess> {
  const folder = clusterFolder(data.path)
  // PostgreSQL would take a stranger with the number of a dead server for that server and refuse to start.
  if (!runningServer(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
  const log = openLog(data)
  const settings = { ...SETTINGS, ...endpoint.settings, ...extra }
  const args = ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = spawn(binaries.postgres, args, {
    ...as(data.user),
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  closeSync(log)
  const server = watch(child)
  await untilReady(server, folder, logPath(data))
  return server
}

/** Fast shutdown: running work is rolled back, everything committed is written out. */
export async function stopServer(binaries: Binaries, data: DataFolder, pid: number): Promise<void> {
  const folder = clusterFolder(data.path)
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w'], { stdio: 'ignore', windowsHide: true })
    return
  }
  signal(pid, 'SIGINT')
  if (await hasEnded(pid, 60_000)) return
  signal(pid, 'SIGQUIT')
  if (await hasEnded(pid, 10_000)) return
  throw new Error(`the database server ${pid} does not stop`)
}

function watch(child: ChildProcess): ServerProcess & { ended: boolean } {
  const server = { pid: child.pid ?? 0, ended: false, exited: Promise.resolve() }
  server.exited = new Promise<void>((resolve) => {
    const end = () => {
      server.ended = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  child.unref()
  return server
}

async function untilReady(server: { pid: number; ended: boolean }, folder: string, logFile: string): Promise<void> {
  // Recovery after a crash may be long; while the process lives there is something to wait for.
  while (!server.ended) {
    const found = readPidFile(folder)
    if (found?.pid === server.pid && found.state === 'ready') return
    await sleep(15)
  }
  throw new StartFault(`База данных не запустилась. Последнее, что она сказала:\n${tailOf(logFile)}`)
}

async function hasEnded(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 15) {
    if (!isAlive(pid)) return true
    await sleep(15)
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export const logPath = (data: DataFolder): string => join(data.path, 'postgres.log')

function openLog(data: DataFolder): number {
  const path = logPath(data)
  if (existsSync(path) && statSync(path).size > 1_000_000) {
    rmSync(`${path}.1`, { force: true })
    renameSync(path, `${path}.1`)
  }
  const descriptor = openSync(path, 'a', 0o600)
  if (data.user) chownSync(path, data.user.uid, data.user.gid)
  return descriptor
}

const tailOf = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n')

/** A server that is coming up or going down is waited for; the answer is a ready server or null. */
export async function settledServer(folder: string): Promise<ReturnType<typeof runningServer>> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const server = runningServer(folder)
    if (!server || server.state === 'ready') return server
    await sleep(50)
  }
  throw new StartFault(
    `Сервер базы данных в ${folder} уже две минуты запускается или останавливается. Подождите и повторите.`,
  )
}
