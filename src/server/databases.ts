import { mkdirSync } from 'node:fs'
import type { Log } from './log.ts'
import { type Cluster, findCluster, startCluster } from './postgres/cluster.ts'
import { withClient } from './postgres/connection.ts'
import { DATABASE, type DatabaseUrls, ROLES, refuseUnsafeRole, setUpDatabase } from './postgres/roles.ts'
import type { Settings } from './settings/settings.ts'
import { StartFault } from './startFault.ts'

export type Databases = {
  urls: DatabaseUrls
  /** As root it may differ from the one in the settings. */
  dataDir: string
  /** Throws the database away and makes it anew, for a restore; only on the program's own server. */
  recreate: (() => Promise<void>) | null
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
  const superuser = cluster.superuserUrl('postgres')
  const setUp = (): Promise<void> => setUpDatabase(superuser, DATABASE, cluster.rolePassword)
  try {
    await setUp()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  const recreate = async (): Promise<void> => {
    await withClient(superuser, (client) => client.query(`drop database "${DATABASE}" with (force)`))
    await setUp()
  }
  return { urls: urlsOf(cluster.url), dataDir: cluster.dataDir, recreate, stop: cluster.stop }
}

/** The database of a program that is running on this folder, or null when none is. */
export async function joinOwnDatabase(settings: Settings): Promise<Databases | null> {
  const server = await findCluster(settings.dataDir)
  if (!server) return null
  return { urls: urlsOf(server.url), dataDir: server.dataDir, recreate: null, stop: async () => undefined }
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
  return { urls, dataDir, recreate: null, stop: async () => undefined }
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

function urlsOf(urlOf: Cluster['url']): DatabaseUrls {
  const url = (role: string): string => urlOf(role, DATABASE)
  return { owner: url(ROLES.owner), app: url(ROLES.app), worker: url(ROLES.worker), public: url(ROLES.public) }
}

function versionOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    return Number(rows[0]?.version)
  })
}
