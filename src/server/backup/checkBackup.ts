import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { startCluster } from '../postgres/cluster.ts'
import { DATABASE, ROLES, setUpDatabase } from '../postgres/roles.ts'
import { loadDatabase, refuseDamaged, tablesThatDiffer } from './loadBackup.ts'
import { readManifest } from './manifest.ts'

/** Restores a finished backup into a scratch server of its own and compares every table; the working one is not asked. */
export async function checkBackup(folder: string, migrations?: string): Promise<void> {
  const manifest = readManifest(folder)
  await refuseDamaged(folder, manifest)
  const dataDir = `${folder}.check-${randomUUID().slice(0, 8)}`
  const settings = { fsync: 'off', full_page_writes: 'off' }
  const cluster = await startCluster({ dataDir, log: () => undefined, settings })
  try {
    await setUpDatabase(cluster.superuserUrl('postgres'), DATABASE, cluster.rolePassword)
    const owner = cluster.url(ROLES.owner, DATABASE)
    await loadDatabase(owner, folder, manifest, migrations)
    const differing = await tablesThatDiffer(owner, manifest)
    if (differing.length > 0) throw new Error(`restored tables differ from the backup: ${differing.join(', ')}`)
  } finally {
    await cluster.stop()
    for (const path of [dataDir, cluster.dataDir]) rmSync(path, { recursive: true, force: true })
  }
}
