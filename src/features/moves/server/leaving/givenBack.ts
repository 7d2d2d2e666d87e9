import { type PermissionSet, permissionsOfSet } from '#domain/access.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Actor } from '#server/http/route.ts'
import { setsGivenBack } from './stayQueries.ts'

interface GivenBack {
  personId: string
  actor: Actor
  today: string
}

/** Whoever lets somebody in again gives them their rights back, and nobody gives more than they have. */
export async function refuseGivingMore(db: Db, { personId, actor, today }: GivenBack): Promise<void> {
  const sets = await setsGivenBack(db, personId, today)
  const given = sets.flatMap((set) => permissionsOfSet[set as PermissionSet])
  if (given.every((permission) => actor.permissions.has(permission))) return
  throw new Refused([{ reason: 'gives-more-than-own', subject: personId }])
}
