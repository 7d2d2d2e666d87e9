import type pg from 'pg'
import type { FileStore } from '../files/store.ts'
import { hashesStillNamed, type Swept, sweepRows } from './queries.ts'
import { workTransaction } from './workTransaction.ts'

export interface Sweep {
  name: string
  /** As in cron, in UTC. Schools switch their machines off at night, so it is never once a day. */
  at: string
  run(pool: pg.Pool, files: FileStore): Promise<Swept>
}

/** What is removed when its time has passed; the terms stand in scope.sweep() and in the store of files. */
export const sweeps: readonly Sweep[] = [
  { name: 'sweep.rows', at: '17 * * * *', run: (pool) => workTransaction(pool, sweepRows) },
  { name: 'sweep.files', at: '47 * * * *', run: sweepFiles },
]

function sweepFiles(pool: pg.Pool, files: FileStore): Promise<Swept> {
  const stillNamed = (hashes: Buffer[]) => workTransaction(pool, (db) => hashesStillNamed(db, hashes))
  return files.sweepOrphans(stillNamed, new Date())
}
