import { resolve } from 'node:path'
import { openExternalDatabase, openOwnDatabase } from '../databases.ts'
import { openLog } from '../log.ts'
import { markDataFolder } from '../settings/dataPurpose.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { StartFault } from '../startFault.ts'
import { wordsOfLost } from './lostFiles.ts'
import { type Manifest, readManifest, refuseUnknownMigrations } from './manifest.ts'
import { restoreBackup } from './restoreBackup.ts'

/** `npm run restore -- folder`: into an installation without data. */
async function run(): Promise<void> {
  const log = openLog(true)
  const settings = readSettings(process.env)
  const folder = chosenFolder()
  const manifest = readManifest(folder)
  refuseUnknownMigrations(manifest)
  matchPurpose(settings, manifest)
  const databases = settings.databaseUrls
    ? await openExternalDatabase(settings.databaseUrls, settings.dataDir)
    : await openOwnDatabase(settings, log.write, () => undefined)
  try {
    const { urls, dataDir } = databases
    await restoreBackup(folder, { ownerUrl: urls.owner, dataDir, recreate: databases.recreate })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    log.write({
      message: `Восстановлено и сверено: строк ${rows}, файлов ${manifest.files.length}. Запускайте: npm start`,
    })
    const warning = wordsOfLost(manifest.lost)
    if (warning !== null) process.stderr.write(`${warning}\nТак было уже тогда, когда делалась копия.\n`)
  } finally {
    await databases.stop()
  }
}

function chosenFolder(): string {
  const folder = process.argv[2]
  if (folder) return resolve(folder)
  throw new StartFault('Укажите папку резервной копии: npm run restore -- папка')
}

/** Invented people never come into a folder for real ones, nor the other way round. */
function matchPurpose(settings: Settings, { purpose }: Manifest): void {
  if (purpose === settings.purpose) return
  if (purpose === 'real') {
    throw new StartFault(
      'Это копия настоящих данных, а папка данных отведена под демонстрацию или проверку. Укажите другую DATA_DIR.',
    )
  }
  markDataFolder(settings.dataDir, purpose)
}

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`)
  process.exitCode = 1
})
