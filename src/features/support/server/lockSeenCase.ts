import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { lockCase } from './queries.ts'

/** The case as the one who acts saw it, locked until the act ends. */
export async function lockSeenCase(db: Db, seen: { id: string; version: number }) {
  const found = await lockCase(db, seen.id)
  if (!found) throw new NotThere()
  if (found.version !== seen.version) throw new Refused([{ reason: 'changed-meanwhile', subject: seen.id }])
  return found
}
