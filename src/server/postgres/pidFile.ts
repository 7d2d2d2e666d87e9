import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What a PostgreSQL server writes about itself into its folder. */
export type RunningServer = { pid: number; host: string; port: number; state: string }

/** The server that works on this folder, or null when there is none (a file left by a dead one is not a server). */
export function runningServer(folder: string): RunningServer | null {
  const server = readPidFile(folder)
  return server && isServerOf(folder, server.pid) ? server : null
}

export function readPidFile(folder: string): RunningServer | null {
  const lines = linesOf(join(folder, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  const [port = '', socketFolder = '', address = '', , state = ''] = lines.slice(3)
  return { pid, port: Number(port), host: socketFolder || address, state: state.trim() }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A number in a file may belong to a stranger by now (after a reboot, in a container): on Linux the working folder tells. */
function isServerOf(folder: string, pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
