import { Client } from 'pg'

export type ConnectionParts = { host: string; port: number; user: string; password: string; database: string }

/** A socket folder stands in the place of the host, percent-encoded: libpq, node-postgres and URL all read this form. */
export function connectionUrl({ host, port, user, password, database }: ConnectionParts): string {
  const parts = [user, password, host, database].map(encodeURIComponent)
  return `postgresql://${parts[0]}:${parts[1]}@${parts[2]}:${port}/${parts[3]}`
}

/** Opens a connection for one piece of work and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await openClient(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export async function openClient(url: string, applicationName = 'nastavnik'): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // Without a listener a database that goes away would take the whole process with it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}
