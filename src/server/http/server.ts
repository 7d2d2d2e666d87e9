import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPool } from '../db/pool.ts'
import { routes } from '../features.ts'
import { openFileStore } from '../files/store.ts'
import { startJobs } from '../jobs/startJobs.ts'
import { jobs } from '../jobsOfFeatures.ts'
import type { DatabaseUrls } from '../postgres/roles.ts'
import { projectRoot } from '../projectRoot.ts'
import type { Settings } from '../settings/settings.ts'
import { createApplication } from './application.ts'

export interface ServerOptions {
  settings: Settings
  databaseUrls: DatabaseUrls
  log: (line: object) => void
}

export interface RunningServer {
  address: string
  stop(): Promise<void>
}

const connections = 10

export async function startServer({ settings, databaseUrls, log }: ServerOptions): Promise<RunningServer> {
  const pool = openPool({
    url: databaseUrls.app,
    size: connections,
    onError: (error) => log({ level: 'warn', database: error.message }),
  })
  const webFolder = join(projectRoot, 'dist', 'web')
  const publicOrigin = settings.publicAddress === null ? null : new URL(settings.publicAddress).origin
  const tls =
    settings.tls === null ? null : { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) }
  const files = openFileStore(join(settings.dataDir, 'files'))
  const app = await createApplication({
    transactions: { pool, endWith: 'commit' },
    routes,
    files,
    webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : null,
    secure: tls !== null || publicOrigin?.startsWith('https:') === true,
    publicOrigin,
    trustProxy: settings.trustProxy,
    tls,
    log,
  })
  const address = await app.listen({ host: settings.host, port: settings.port })
  const publicly = settings.publicAddress ?? address
  const { worker: workerUrl } = databaseUrls
  const working =
    settings.jobs === 'same'
      ? await startJobs({ workerUrl, jobs, files, mail: settings.mail, address: publicly, log })
      : null
  return {
    address,
    stop: async () => {
      await app.close()
      await working?.stop()
      await pool.end()
    },
  }
}
