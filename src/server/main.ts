import { join } from 'node:path'
import { type Databases, openExternalDatabase, openOwnDatabase, refuseUnsafeRoles } from './databases.ts'
import { migrate } from './db/migrate.ts'
import { fillDemoFolder } from './demoFolder.ts'
import { startServer } from './http/server.ts'
import { prepareInstallation } from './installation.ts'
import { installQueue } from './jobs/installQueue.ts'
import { openLog } from './log.ts'
import { choosePort } from './port.ts'
import { markDataFolder } from './settings/dataPurpose.ts'
import { readSettings, type Settings } from './settings/settings.ts'
import { onStopSignals } from './signals.ts'
import { withoutValues, wordsOfFailure } from './withoutValues.ts'

// A person started it by npm; a service gets JSON lines.
const words = process.env.NASTAVNIK_WORDS === '1'
const log = openLog(words)

/** What has to be undone when the program ends, the last one first. */
const undo: (() => Promise<void>)[] = []
let ending: Promise<never> | null = null

onStopSignals(
  () => {
    log.write({
      event: 'stopping',
      message: 'Заканчиваю начатое и останавливаюсь. Ещё раз Ctrl+C — остановить немедленно.',
    })
    void end(0)
  },
  () => process.exit(130),
)
process.on('uncaughtException', (error) => void fail(error))

const starting = start()
starting.catch(fail)

async function start(): Promise<void> {
  const startedAt = performance.now()
  const settings = readSettings(process.env)
  if (settings.purpose === 'demo') markDataFolder(settings.dataDir, 'demo')
  const databases = await openDatabases(settings)
  const { dataDir, urls } = databases
  if (ending) return
  const port = await choosePort(settings.host, settings.port, words && process.stdin.isTTY === true)
  const applied = await migrate(urls.owner)
  if (applied.length > 0) log.write({ event: 'migrated', applied })
  await installQueue(urls.owner)
  if (settings.databaseUrls) await refuseUnsafeRoles(urls)
  const setUpToken = await prepareInstallation(urls.owner, settings)
  if (ending) return
  const isDemo = settings.purpose === 'demo'
  if (isDemo) await fillDemoFolder(databases, settings, { setUpToken, log: log.write })
  if (ending) return
  const used = { ...settings, dataDir, port }
  const server = await startServer({ settings: used, databaseUrls: urls, log: log.write })
  undo.push(server.stop)
  greet(settings.publicAddress ?? server.address, isDemo ? null : setUpToken, performance.now() - startedAt)
}

async function openDatabases(settings: Settings): Promise<Databases> {
  const databases = settings.databaseUrls
    ? await openExternalDatabase(settings.databaseUrls, settings.dataDir)
    : await openOwnDatabase(settings, log.write, (reason) => void fail(reason))
  undo.push(databases.stop)
  if (words) log.toFile(join(databases.dataDir, 'nastavnik.log'))
  return databases
}

function greet(address: string, setUpToken: string | null, milliseconds: number): void {
  log.write({ event: 'ready', address, milliseconds: Math.round(milliseconds), message: `Открыто: ${address}` })
  if (setUpToken === null) return
  // After the sharp sign the token reaches neither the server's log nor anybody in between.
  const link = `${address}/setup#${setUpToken}`
  process.stdout.write(
    words ? `Начните с этой ссылки (она одноразовая): ${link}\n` : `${JSON.stringify({ event: 'set-up', link })}\n`,
  )
}

async function fail(error: Error): Promise<never> {
  const reason = wordsOfFailure(error)
  log.write({ level: 'error', event: 'failed', reason })
  // What breaks off because the program was told to stop is no news for the person who stopped it.
  if (words && !ending) process.stderr.write(`${reason}\n`)
  return end(1)
}

function end(code: number): Promise<never> {
  ending ??= undoAll(code).then(() => process.exit(code))
  return ending
}

async function undoAll(code: number): Promise<void> {
  // Told to stop while starting: what is being started has to be there before it can be stopped.
  await starting.catch(() => undefined)
  for (const step of undo.reverse()) {
    await step().catch((error: Error) =>
      log.write({ level: 'error', event: 'stop-failed', reason: withoutValues(error) }),
    )
  }
  log.write(code === 0 ? { event: 'stopped', message: 'Остановлено.' } : { event: 'stopped', code })
  await log.flush()
}
