import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFiles } from '../checks/files.mjs'
import { root, run, tail } from './command.mjs'
import { vitest } from './vitest.mjs'

const usualPath = '/usr/lib/postgresql/15/bin'
const neededBytes = 1024 * 1024 * 1024
// Where the database decides: its own tests and those that go through HTTP.
const selection = /^src\/(server\/db|features\/[^/]+\/server)\/.*\.test\.ts$/

/** The feature tests once more, on an external PostgreSQL of the oldest supported version. */
export async function postgres15(tally) {
  const fault = await installedFault()
  if (fault) return tally.fail('PostgreSQL 15 could not be installed', fault)
  const expected = ownFiles(root).filter((path) => selection.test(path))
  const cluster = await startCluster()
  // The server is a process of its own: interrupting the gate would leave it running.
  const interrupted = () => void cluster.stop().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await vitest(tally, { filters: expected, expected, env: { TEST_DATABASE_URL: cluster.url } })
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await cluster.stop()
  }
}

async function installedFault() {
  if (existsSync(usualPath)) return null
  if (process.getuid?.() !== 0) return `${usualPath} is not there and only root may install it`
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { env })
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-15'], { env })
  return existsSync(usualPath) ? null : tail(update.output + install.output, 20)
}

async function startCluster() {
  const folder = mkdtempSync(join(roomiest(), 'postgres15-'))
  const as = unprivileged()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const cluster = { folder, as, password: randomBytes(12).toString('hex'), port: await freePort() }
  try {
    await initialise(cluster)
    await pgCtl(cluster, ['-w', '-t', '60', '-o', optionsOf(cluster), 'start'])
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const url = `postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`
  const stop = async () => {
    await pgCtl(cluster, ['-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

async function initialise({ folder, as, password }) {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  chmodSync(passwordFile, 0o644)
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=ru-RU', '--locale=C.UTF-8']
  const sign = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await orThrow(join(usualPath, 'initdb'), ['-D', join(folder, 'cluster'), '--no-sync', ...locale, ...sign], as)
}

function pgCtl({ folder, as }, args) {
  return orThrow(join(usualPath, 'pg_ctl'), ['-D', join(folder, 'cluster'), '-l', join(folder, 'log'), ...args], as)
}

function optionsOf({ port }) {
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...unsafe]
  return settings.map((setting) => `-c ${setting}`).join(' ')
}

async function orThrow(command, args, as) {
  const { code, output } = await run(command, args, { ...as, cwd: tmpdir(), seconds: 120 })
  if (code !== 0) throw new Error(`${command}\n${tail(output, 20)}`)
}

/** The server refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const user = ['postgres', 'nobody'].map((name) => lines.find((line) => line.startsWith(`${name}:`))).find(Boolean)
  if (!user) throw new Error('There is no user postgres or nobody to run the server as')
  const [, , uid, gid] = user.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Memory is fastest, but containers often have 64 MB of it there. */
function roomiest() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= neededBytes ? memory : tmpdir()
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
