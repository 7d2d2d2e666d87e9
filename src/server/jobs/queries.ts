import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '../db/database.ts'

/** Ids, figures, yes and no, short codes; the database refuses anything else. */
export type JobPayload = Record<string, string | number | boolean | null>

/** The job starts after the commit of this transaction, in its scope, or never. */
export async function enqueue(db: Db, task: string, payload: JobPayload): Promise<void> {
  await sql`select scope.enqueue(${task}, ${JSON.stringify(payload)}::jsonb)`.execute(db)
}

export type EnteredJob = { organisationId: string; today: IsoDate }

/** Undefined when the job was done already. @throws when nobody queued it. */
export async function findScopeOfJob(db: Db, grant: string, task: string): Promise<EnteredJob | undefined> {
  const { rows } = await sql<{ entered: string }>`select scope.enter_job(${grant}, ${task}) as entered`.execute(db)
  const [outcome, organisationId, today] = String(rows[0]?.entered).split('|')
  if (outcome === 'done') return undefined
  if (outcome !== 'entered' || !organisationId || !today) throw new Error('the scope of a job was not entered')
  return { organisationId, today }
}

export type Swept = Record<string, number>

export async function sweepRows(db: Db): Promise<Swept> {
  const { rows } = await sql<{ swept: Swept }>`select scope.sweep() as swept`.execute(db)
  return rows[0]?.swept ?? {}
}

/** Of these hashes, those that a row of any organisation names. */
export async function hashesStillNamed(db: Db, hashes: Buffer[]): Promise<Buffer[]> {
  const { rows } = await sql<{ hash: Buffer }>`select scope.files_still_named(${hashes}) as hash`.execute(db)
  return rows.map(({ hash }) => hash)
}
