import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { lockMeasure } from './queries.ts'

export async function lockSeenMeasure(db: Db, seen: { id: string; version: number }) {
  const measure = await lockMeasure(db, seen.id)
  if (!measure) throw new NotThere()
  if (measure.version !== seen.version) throw new Refused([{ reason: 'changed-meanwhile', subject: seen.id }])
  return measure
}
