import { spawnSync } from 'node:child_process'
import { StartFault } from '../startFault.ts'

/** PostgreSQL refuses to run as root, so root lends its server to an own system user. */
export type SystemUser = { name: string; uid: number; gid: number }

const NAME = 'nastavnik'

export const runsAsRoot = process.platform !== 'win32' && process.getuid?.() === 0

export function ensureSystemUser(): SystemUser {
  const user = findUser(NAME) ?? createUser()
  if (user) return user
  throw new StartFault(
    `База данных не может работать от имени root, а завести для неё системного пользователя «${NAME}» не получилось. ` +
      `Создайте его командой «useradd --system ${NAME}» или запустите программу от имени обычного пользователя.`,
  )
}

export function userOfId(uid: number, gid: number): SystemUser {
  return { name: String(uid), uid, gid }
}

/** Asks the system itself instead of reading modes, since access lists and mounts have a say too. */
export function mayWriteInto(user: SystemUser, folder: string): boolean {
  const script = 'cd -- "$1" && test -r . && test -w .'
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...as(user), stdio: 'ignore' }).status === 0
}

/** Options of a child process. The working folder is the root because the user may have no right to enter ours. */
export function as(user: SystemUser | null): { cwd: string; uid?: number; gid?: number } {
  const cwd = process.platform === 'win32' ? process.cwd() : '/'
  return user ? { cwd, uid: user.uid, gid: user.gid } : { cwd }
}

function createUser(): SystemUser | null {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ]
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'ignore' })
    const user = findUser(NAME)
    if (user) return user
  }
  return null
}

function findUser(name: string): SystemUser | null {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === null || gid === null ? null : { name, uid, gid }
}

function idOf(flag: string, name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}
