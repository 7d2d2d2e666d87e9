import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, migrationsFolder } from '../db/migrate.ts'
import { installQueue } from '../jobs/installQueue.ts'
import { startCluster } from '../postgres/cluster.ts'
import { withClient } from '../postgres/connection.ts'
import { passwordOf } from '../postgres/passwords.ts'
import { isAlive } from '../postgres/pidFile.ts'
import { ROLES, setUpDatabase } from '../postgres/roles.ts'
import { type TestServer, urlFor } from './database.ts'

const PREFIX = 'nastavnik-test-'
const NEEDED_BYTES = 512 * 1024 * 1024

const WITHOUT_SAFETY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

export type TestCluster = { server: TestServer; stop(): Promise<void> }

/** One throwaway server for a whole test run, or the PostgreSQL of TEST_DATABASE_URL; its template is migrated once. */
export async function startTestCluster(migrations = migrationsFolder): Promise<TestCluster> {
  const external = process.env.TEST_DATABASE_URL
  return external ? onExternal(external, migrations) : onOwn(migrations)
}

async function onOwn(migrations: string): Promise<TestCluster> {
  await removeLeftovers()
  const dataDir = mkdtempSync(join(temporaryFolder(), PREFIX))
  // As root the server runs as another user, who has to pass through here.
  chmodSync(dataDir, 0o711)
  writeFileSync(join(dataDir, 'owner.pid'), String(process.pid))
  const cluster = await startCluster({ dataDir, log: () => undefined, settings: WITHOUT_SAFETY })
  const stop = async () => {
    await cluster.stop()
    for (const folder of new Set([dataDir, cluster.dataDir])) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { server: await withTemplate(cluster.superuserUrl('postgres'), migrations), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function onExternal(superuserUrl: string, migrations: string): Promise<TestCluster> {
  const server = await withTemplate(superuserUrl, migrations)
  const stop = () =>
    withClient(superuserUrl, async (client) => {
      await client.query(`drop database if exists "${server.template}" with (force)`)
    })
  return { server, stop }
}

async function withTemplate(superuserUrl: string, migrations: string): Promise<TestServer> {
  const template = `nastavnik_test_${randomBytes(4).toString('hex')}`
  // Roles belong to the whole server, so runs side by side must agree on their passwords.
  const secret = `test ${superuserUrl}`
  await setUpDatabase(superuserUrl, template, (role) => passwordOf(role, secret))
  const server = { superuserUrl, template, secret }
  const owner = urlFor(server, template, ROLES.owner)
  await migrate(owner, migrations)
  if (migrations === migrationsFolder) await installQueue(owner)
  return server
}

/** Memory is fastest, but containers often have 64 MB of it there. */
export function temporaryFolder(): string {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= NEEDED_BYTES ? memory : tmpdir()
}

/** A test run that was killed leaves a server in memory; the next one clears it away. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(temporaryFolder()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(temporaryFolder(), name)
    const owner = ownerOf(dataDir)
    if (owner === null || isAlive(owner)) continue
    const cluster = await startCluster({ dataDir, log: () => undefined, settings: WITHOUT_SAFETY }).catch(() => null)
    await cluster?.stop()
    if (cluster) rmSync(dataDir, { recursive: true, force: true })
  }
}

function ownerOf(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'owner.pid'), 'utf8'))
  } catch {
    return null
  }
}
