import { schoolYearOf } from '#domain/calendar.ts'
import { associationKey } from '#domain/requests/association.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { ownAssociations, reachedPerson } from '../reach.ts'
import { spellingsOf } from './collection.ts'
import { nextWithoutSheet } from './collectionQueries.ts'
import { sheetOfPerson } from './shownSheet.ts'

export async function sheet({ db, input, actor, today }: Request<typeof contract.sheet>) {
  const person = await reachedPerson({ db, actor, today }, input.personId)
  const own = await ownAssociations(db, actor, today)
  // A pile of papers is usually that of one association; somebody without one is followed by anybody.
  const within = person.association === null ? null : [associationKey(person.association)]
  const titles = await spellingsOf(db, within ?? own?.map(associationKey) ?? null, today)
  const cycle = await findCycle(db, schoolYearOf(today))
  const [shown, next] = await Promise.all([
    sheetOfPerson(db, person.id, today),
    nextWithoutSheet(db, { person, titles, cycleId: cycle?.id ?? null, today }),
  ])
  return { person, ...shown, next: next ?? null }
}
