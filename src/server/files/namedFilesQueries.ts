import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { StillNamed } from './store.ts'

/** For the job that sweeps: its role may ask which hashes any organisation names, and nothing more of them. */
export function stillNamedIn(db: Db): StillNamed {
  return async (hashes) => {
    const { rows } = await sql<{ sha256: Buffer }>`
      select named as sha256 from scope.files_still_named(${hashes}::bytea[]) named`.execute(db)
    return rows.map(({ sha256 }) => sha256)
  }
}
