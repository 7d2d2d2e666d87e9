import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { lockEntries, lockPeople, personsOf } from './entryQueries.ts'

interface Seen {
  id: string
  version: number
}

/**
 * The entries as the person saw them, locked after their people, in the order in which matching locks both: whoever
 * stands in a pair that is being made does not leave the bank meanwhile. Somebody else's change is `changed-meanwhile`, a foreign id 404.
 */
export async function lockSeenEntries(db: Db, seen: readonly Seen[]) {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const ids = [...versions.keys()]
  await lockPeople(db, await personsOf(db, ids))
  const entries = await lockEntries(db, ids)
  if (entries.length !== versions.size) throw new NotThere()
  const changed = entries.filter((entry) => entry.version !== versions.get(entry.id))
  if (changed.length > 0) throw new Refused(changed.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return entries
}

export async function lockSeenEntry(db: Db, seen: Seen) {
  const [entry] = await lockSeenEntries(db, [seen])
  if (!entry) throw new NotThere()
  return entry
}
