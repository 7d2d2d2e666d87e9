import { seniorityOn } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import type { PersonInList } from '../../peopleAsked.ts'
import { findPlace, type ListedPerson, pageOfPeople, youngLimitsOf } from './listQueries.ts'

export async function listPeople({ db, input, actor, today }: Request<typeof contract.listPeople>) {
  const { after, count, ...filters } = input
  const seesBanks = actor.permissions.has('banks.view')
  const limits = input.mark === 'young' ? await youngLimitsOf(db, actor.organisationId) : null
  const place = after === null ? null : await findPlace(db, after)
  // Who was the last of the page before is gone since: the reader starts anew.
  if (place === undefined) return { people: [], total: null, next: null }
  const asked = { ...filters, bank: seesBanks ? input.bank : null, limits, today }
  const { people, next, total } = await pageOfPeople(db, asked, { after: place, count, withTotal: after === null })
  return { people: people.map((person) => shown(person, { seesBanks, today })), total, next }
}

export function shown(
  { experienceYears, experienceOn, ...person }: ListedPerson,
  { seesBanks, today }: { seesBanks: boolean; today: IsoDate },
): PersonInList {
  return {
    ...person,
    seniority: seniorityOn({ experienceYears, experienceOn }, today),
    sides: seesBanks ? person.sides : [],
  }
}
