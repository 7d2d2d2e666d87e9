import type { IsoDate } from '#domain/calendar.ts'
import { holdsUp } from '#domain/consents/consentNeed.ts'
import type { Db } from '#server/db/database.ts'
import { type ConsentRow, openPairs } from './needQueries.ts'

/**
 * Without the consent to processing none of the person's pairs may go on; a consent to take part is of one pair; the
 * transfer and the publication are of no pair.
 */
export async function pairsTouched(db: Db, { personId, kind, pairId }: ConsentRow, today: IsoDate) {
  if (!holdsUp(kind)) return []
  const pairs = await openPairs(db, today)
  return pairs.filter((pair) =>
    pairId === null ? [pair.mentorPersonId, pair.menteePersonId].includes(personId) : pair.id === pairId,
  )
}
