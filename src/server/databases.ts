import { mkdirSync } from 'node:fs'
import type { Log } from './log.ts'
import { type Cluster, startCluster } from './postgres/cluster.ts'
import { withClient } from './postgres/connection.ts'
import { DATABASE, type DatabaseUrls, ROLES, refuseUnsafeRole, setUpDatabase } from './postgres/roles.ts'
import type { Settings } from './settings.ts'
import { StartFault } from './startFault.ts'

export type Databases = {
  urls: DatabaseUrls
  /** As root it may differ from the one in the settings. */
  dataDir: string
  stop(): Promise<void>
}

const OLDEST_MAJOR = 15

/** The program's own server in the data folder, with its roles and its database. */
export async function openOwnDatabase(
  settings: Settings,
  log: Log,
  onLost: (reason: Error) => void,
): Promise<Databases> {
  const cluster = await startCluster({ dataDir: settings.dataDir, log, onLost })
  try {
    await setUpDatabase(cluster.superuserUrl('postgres'), DATABASE, cluster.rolePassword)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { urls: urlsOf(cluster), dataDir: cluster.dataDir, stop: cluster.stop }
}

/** Somebody else's server: reached under each of the four roles, new enough. */
export async function openExternalDatabase(urls: DatabaseUrls, dataDir: string): Promise<Databases> {
  mkdirSync(dataDir, { recursive: true })
  for (const [kind, url] of Object.entries(urls)) {
    const version = await versionOf(url).catch((error: Error) => {
      throw new StartFault(
        `База данных не пускает программу (${settingNames[kind as keyof DatabaseUrls]}): ${error.message}. ` +
          'Нужные роли и базу создаёт сценарий, который печатает команда «node scripts/external-sql.mjs».',
      )
    })
    if (version >= OLDEST_MAJOR * 10_000) continue
    throw new StartFault(`Нужен PostgreSQL ${OLDEST_MAJOR} или новее, а на сервере ${Math.floor(version / 10_000)}.`)
  }
  return { urls, dataDir, stop: async () => undefined }
}

/** After the migrations, when there are tables to own. */
export async function refuseUnsafeRoles({ app, worker, public: links }: DatabaseUrls): Promise<void> {
  for (const url of [app, worker, links]) await refuseUnsafeRole(url)
}

const settingNames: Record<keyof DatabaseUrls, string> = {
  app: 'DATABASE_URL',
  owner: 'DATABASE_OWNER_URL',
  worker: 'DATABASE_WORKER_URL',
  public: 'DATABASE_PUBLIC_URL',
}

function urlsOf(cluster: Cluster): DatabaseUrls {
  const url = (role: string): string => cluster.url(role, DATABASE)
  return { owner: url(ROLES.owner), app: url(ROLES.app), worker: url(ROLES.worker), public: url(ROLES.public) }
}

function versionOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    return Number(rows[0]?.version)
  })
}
