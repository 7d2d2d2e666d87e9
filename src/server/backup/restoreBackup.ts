import { renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withClient } from '../postgres/connection.ts'
import { StartFault } from '../startFault.ts'
import { endAccess } from './endAccess.ts'
import { copyFile, measureFile } from './fileCopies.ts'
import { loadDatabase, refuseDamaged, tablesThatDiffer } from './loadBackup.ts'
import { type Manifest, readManifest, refuseUnknownMigrations } from './manifest.ts'

export type RestoreTarget = {
  ownerUrl: string
  dataDir: string
  /** Makes the database anew; null when it is somebody else's server, where only its administrator may. */
  recreate: (() => Promise<void>) | null
  migrations?: string
}

/** Puts a backup into an empty installation. Everything is compared before the first change and after the last one. */
export async function restoreBackup(folder: string, target: RestoreTarget): Promise<Manifest> {
  const manifest = readManifest(folder)
  refuseUnknownMigrations(manifest, target.migrations)
  await refuseDamaged(folder, manifest)
  await refuseUsed(target.ownerUrl)
  if (target.recreate) await target.recreate()
  await restoreFiles(join(folder, 'files'), join(target.dataDir, 'files'), manifest)
  await loadDatabase(target.ownerUrl, folder, manifest, target.migrations)
  const differing = await tablesThatDiffer(target.ownerUrl, manifest)
  if (differing.length > 0) throw new Error(`restored tables differ from the backup: ${differing.join(', ')}`)
  await endAccess(target.ownerUrl)
  return manifest
}

async function refuseUsed(ownerUrl: string): Promise<void> {
  const used = await withClient(ownerUrl, async (client) => {
    for (const table of ['organisation', 'identity.account']) {
      const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
      if (!rows[0]?.there) continue
      if ((await client.query(`select from ${table} limit 1`)).rowCount !== 0) return true
    }
    return false
  })
  if (!used) return
  throw new StartFault(
    'В этой установке уже есть данные, а восстанавливать можно только в пустую. Ничего не тронуто. ' +
      'Укажите новую папку данных (DATA_DIR=…) или пустую базу.',
  )
}

/** A file that is there already stays when it is the one of the backup, or is what its name says and that one is not. */
async function restoreFiles(from: string, to: string, { files }: Manifest): Promise<void> {
  for (const { path, sha256 } of files) {
    const target = join(to, path)
    const there = await measureFile(target).catch(() => null)
    if (there && [sha256, basename(path)].includes(there.sha256)) continue
    const copied = await copyFile(join(from, path), `${target}.restored`)
    if (copied.sha256 !== sha256) throw new Error(`files/${path} changed while it was being restored`)
    renameSync(`${target}.restored`, target)
  }
}
