import { join, resolve } from 'node:path'
import { joinOwnDatabase, openExternalDatabase, openOwnDatabase } from '../databases.ts'
import { openLog } from '../log.ts'
import { readSettings } from '../settings/settings.ts'
import { StartFault } from '../startFault.ts'
import { checkBackup } from './checkBackup.ts'
import { wordsOfLost } from './lostFiles.ts'
import { makeBackup } from './makeBackup.ts'

/** `npm run backup [-- folder]`: while the program runs or while it does not, own database or external. */
async function run(): Promise<void> {
  const log = openLog(true)
  const settings = readSettings(process.env)
  const databases = settings.databaseUrls
    ? await openExternalDatabase(settings.databaseUrls, settings.dataDir)
    : ((await joinOwnDatabase(settings)) ?? (await openOwnDatabase(settings, log.write, () => undefined)))
  try {
    const { dataDir } = databases
    const target = resolve(process.argv[2] ?? join(dataDir, 'backups', momentInName()))
    const source = { ownerUrl: databases.urls.owner, dataDir, purpose: settings.purpose }
    const { tables, files, lost } = await makeBackup(source, target)
    log.write({ message: 'Копия сделана, проверяю: восстанавливаю её во временную базу…' })
    await checkBackup(target)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    log.write({ message: `Готово: ${target}\nТаблиц: ${tables.length}, строк: ${rows}, файлов: ${files.length}.` })
    log.write({
      message: 'В копии персональные данные. Храните её на другом диске и там, куда нет доступа посторонним.',
    })
    const warning = wordsOfLost(lost)
    if (warning === null) return
    process.stderr.write(`${warning}\n`)
    // The backup is there, and whoever runs it by a timer still learns that the installation has lost something.
    process.exitCode = 1
  } finally {
    await databases.stop()
  }
}

function momentInName(): string {
  return `nastavnik-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
}

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`)
  process.exitCode = 1
})
