import type { Client } from 'pg'
import { StartFault } from '../startFault.ts'
import { connectionUrl, openClient } from './connection.ts'
import { readPassword } from './passwords.ts'

/**
 * One program per data folder. The lock lives in the database and dies with its holder's connection,
 * so kill -9 leaves nothing behind and a number of a process that was given out again misleads nobody.
 */
const LOCK = 1_851_880_308

export type InstanceLock = { release(): Promise<void> }

/** Refuses, naming the holder, when another program works on the folder. */
export async function takeLock(host: string, port: number, dataDir: string): Promise<InstanceLock> {
  const client = await openClient(superuserUrl(host, port, dataDir, 'postgres'), `nastavnik ${process.pid}`)
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
  if (rows[0]?.taken) return { release: () => client.end().catch(() => undefined) }
  const holder = await holderOf(client)
  await client.end()
  throw new StartFault(
    `С папкой данных ${dataDir} уже работает другой экземпляр программы${holder ? ` (${holder})` : ''}. ` +
      'Ничего не тронуто. Остановите его или укажите другую папку: DATA_DIR=…',
  )
}

export function superuserUrl(host: string, port: number, dataDir: string, database: string): string {
  return connectionUrl({ host, port, user: 'postgres', password: readPassword(dataDir), database })
}

async function holderOf(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [LOCK],
  )
  return rows[0]?.name.replace('nastavnik', 'процесс')
}
