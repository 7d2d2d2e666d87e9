import { join } from 'node:path'
import { joinOwnDatabase, openExternalDatabase } from './databases.ts'
import { openFileStore } from './files/store.ts'
import { startJobs } from './jobs/startJobs.ts'
import { jobs } from './jobsOfFeatures.ts'
import { openLog } from './log.ts'
import { readSettings } from './settings/settings.ts'
import { onStopSignals } from './signals.ts'
import { StartFault } from './startFault.ts'
import { wordsOfFailure } from './withoutValues.ts'

// Background work in a process of its own (JOBS=apart), beside a program that is running and has migrated.
const log = openLog(process.env.NASTAVNIK_WORDS === '1')
const starting = start()

onStopSignals(
  () => {
    log.write({ event: 'stopping', message: 'Заканчиваю начатое и останавливаюсь.' })
    void end()
  },
  () => process.exit(130),
)
starting.catch(fail)

async function start() {
  const settings = readSettings(process.env)
  if (settings.jobs !== 'apart') {
    throw new StartFault('Отдельный исполнитель заданий нужен, когда и ему, и самой программе задано JOBS=apart.')
  }
  const databases = settings.databaseUrls
    ? await openExternalDatabase(settings.databaseUrls, settings.dataDir)
    : await joinOwnDatabase(settings)
  if (!databases) {
    throw new StartFault(`В папке ${settings.dataDir} программа не запущена. Сначала запустите её: npm start`)
  }
  const scheme = settings.tls ? 'https' : 'http'
  const running = await startJobs({
    workerUrl: databases.urls.worker,
    jobs,
    files: openFileStore(join(databases.dataDir, 'files')),
    mail: settings.mail,
    address: settings.publicAddress ?? `${scheme}://${settings.host}:${settings.port}`,
    log: log.write,
  })
  log.write({ event: 'working', message: 'Исполнитель заданий работает.' })
  return running
}

async function end(): Promise<never> {
  await starting.then(
    (running) => running.stop(),
    () => undefined,
  )
  log.write({ event: 'stopped', message: 'Остановлено.' })
  await log.flush()
  return process.exit(0)
}

async function fail(error: Error): Promise<never> {
  const reason = wordsOfFailure(error)
  log.write({ level: 'error', event: 'failed', reason })
  if (process.env.NASTAVNIK_WORDS === '1') process.stderr.write(`${reason}\n`)
  await log.flush()
  return process.exit(1)
}
