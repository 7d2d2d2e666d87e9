import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { findEntry, lockEntry, type MentorEntry } from './entryQueries.ts'
import { lockPerson } from './personQueries.ts'

/** Locked after its person, in the order in which the banks and matching lock both. */
export async function lockMentorEntry(db: Db, entryId: string): Promise<MentorEntry> {
  // The person of an entry never changes.
  const seen = await findEntry(db, entryId)
  if (!seen) throw new NotThere()
  await lockPerson(db, seen.personId)
  const entry = await lockEntry(db, entryId)
  if (!entry) throw new NotThere()
  return entry
}

export async function lockSeenEntry(db: Db, { id, version }: { id: string; version: number }): Promise<MentorEntry> {
  const entry = await lockMentorEntry(db, id)
  if (entry.version !== version) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  return entry
}
