import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { lockRequests } from './requestQueries.ts'

interface Seen {
  id: string
  version: number
}

type Locked = Awaited<ReturnType<typeof lockRequests>>

/** The requests as the person saw them, locked: somebody else's change is `changed-meanwhile`, a foreign id 404. */
export async function lockSeenRequests(db: Db, seen: readonly Seen[]): Promise<[Locked[number], ...Locked]> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const requests = await lockRequests(db, [...versions.keys()])
  const [first, ...others] = requests
  if (!first || requests.length !== versions.size) throw new NotThere()
  const changed = requests.filter(({ id, version }) => version !== versions.get(id))
  if (changed.length > 0) throw new Refused(changed.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return [first, ...others]
}
