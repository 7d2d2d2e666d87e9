import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { type ConsentRow, lockConsents } from './needQueries.ts'

interface Seen {
  id: string
  version: number
}

/** The consents as the person saw them, locked. Somebody else's change is `changed-meanwhile`, a foreign id 404. */
export async function lockSeenConsents(db: Db, seen: readonly Seen[]): Promise<ConsentRow[]> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const consents = await lockConsents(db, [...versions.keys()])
  if (consents.length !== versions.size) throw new NotThere()
  const changed = consents.filter((consent) => consent.version !== versions.get(consent.id))
  if (changed.length > 0) throw new Refused(changed.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return consents
}
