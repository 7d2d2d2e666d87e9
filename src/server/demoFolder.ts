import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Databases } from './databases.ts'
import { migrate } from './db/migrate.ts'
import { openPool } from './db/pool.ts'
import { routes } from './features.ts'
import { openFileStore } from './files/store.ts'
import { createApplication } from './http/application.ts'
import { prepareInstallation } from './installation.ts'
import { installQueue } from './jobs/installQueue.ts'
import type { Log } from './log.ts'
import { withClient } from './postgres/connection.ts'
import { projectRoot } from './projectRoot.ts'
import type { Settings } from './settings/settings.ts'
import { StartFault } from './startFault.ts'

/** What `demo/load.ts` offers: it is built beside the program, so that a real installation never reads it. */
interface Demo {
  isDemoLoaded(ownerUrl: string): Promise<boolean>
  loadDemo(loading: {
    app: FastifyInstance
    ownerUrl: string
    setUpToken: string
    today: string
    progress: (done: number, schoolYear: number) => void
  }): Promise<void>
}

/**
 * Fills a new demo folder with its municipality, before anybody can reach the program. What an interrupted
 * start left half done is thrown away and made anew.
 */
export async function fillDemoFolder(
  databases: Databases,
  settings: Settings,
  { setUpToken, log }: { setUpToken: string | null; log: Log },
): Promise<void> {
  const demo = await builtDemo()
  const ownerUrl = databases.urls.owner
  if (await demo.isDemoLoaded(ownerUrl)) return
  const started = performance.now()
  const token = setUpToken ?? (await emptied(databases, settings))
  const pool = openPool({ url: databases.urls.app, size: 2, onError: () => undefined })
  const app = await createApplication({
    transactions: { pool, endWith: 'commit' },
    routes,
    files: openFileStore(join(databases.dataDir, 'files')),
    webFolder: null,
    secure: false,
    publicOrigin: null,
    trustProxy: false,
    tls: null,
    log: () => undefined,
  })
  try {
    const today = settings.fixedToday ?? (await dayOf(ownerUrl))
    log({ event: 'demo-loading', message: 'Заполняю демонстрацию: выдуманный муниципалитет, два учебных года…' })
    await demo.loadDemo({ app, ownerUrl, setUpToken: token, today, progress: sayingEveryFifth(log) })
  } finally {
    await app.close()
    await pool.end()
  }
  // The loader worked on other days; the folder's own day stands in the settings.
  await prepareInstallation(ownerUrl, settings)
  log({ event: 'demo-loaded', milliseconds: Math.round(performance.now() - started) })
}

async function builtDemo(): Promise<Demo> {
  const path = join(projectRoot, 'dist', 'server', 'demo.js')
  if (!existsSync(path)) throw new StartFault('Демонстрация не собрана: запустите её командой «npm run demo».')
  return import(pathToFileURL(path).href) as Promise<Demo>
}

async function emptied({ urls, recreate }: Databases, settings: Settings): Promise<string> {
  if (recreate === null) throw new StartFault('Демонстрация живёт только в своей базе данных, без DATABASE_URL.')
  await recreate()
  await migrate(urls.owner)
  await installQueue(urls.owner)
  const token = await prepareInstallation(urls.owner, settings)
  if (token === null) throw new Error('an empty database has organisations')
  return token
}

function dayOf(ownerUrl: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ today: string }>(`select scope.today_at('Asia/Yekaterinburg')::text as today`)
    return rows[0]?.today ?? ''
  })
}

function sayingEveryFifth(log: Log): (done: number, schoolYear: number) => void {
  let said = 0
  return (done, schoolYear) => {
    const percent = Math.floor(done * 5) * 20
    if (percent <= said) return
    said = percent
    log({
      event: 'demo-loading',
      percent,
      message: `  ${percent} %, ${schoolYear}/${(schoolYear + 1) % 100} учебный год`,
    })
  }
}
