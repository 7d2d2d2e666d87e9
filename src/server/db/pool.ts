import pg from 'pg'

// A day has no time zone, so it must not become a Date; moments travel as ISO text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Client = pg.PoolClient

export interface PoolOptions {
  url: string
  size: number
  onError: (error: Error) => void
}

/** Connections that send statements without waiting for the answers before (pipelining): a request costs two waits. */
export function openPool({ url, size, onError }: PoolOptions): pg.Pool {
  const settings = { connectionString: url, max: size, pipeline: true, application_name: 'nastavnik' }
  const pool = new pg.Pool({ ...settings, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000 })
  // Without a listener a database restart would kill the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
