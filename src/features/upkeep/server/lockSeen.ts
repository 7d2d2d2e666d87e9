import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { lockEntries } from './upkeepQueries.ts'

/** The entries as the person saw them, locked: somebody else's change is `changed-meanwhile`, a foreign id 404. */
export async function lockSeen(db: Db, seen: readonly { id: string; version: number }[]) {
  if (seen.length === 0) return []
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const entries = await lockEntries(db, [...versions.keys()])
  if (entries.length !== versions.size) throw new NotThere()
  const changed = entries.filter(({ id, version }) => versions.get(id) !== version)
  if (changed.length > 0) throw new Refused(changed.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return entries
}
