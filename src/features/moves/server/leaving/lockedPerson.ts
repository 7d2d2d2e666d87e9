import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { findPersonForMove, type PersonRow } from './leavingQueries.ts'

/** The person as the one who acts saw it, locked until the act ends. */
export async function lockSeenPerson(db: Db, seen: { id: string; version: number }): Promise<PersonRow> {
  const person = await findPersonForMove(db, seen.id)
  if (!person || person.mergedInto !== null) throw new NotThere()
  if (person.version !== seen.version) throw new Refused([{ reason: 'changed-meanwhile', subject: seen.id }])
  return person
}
