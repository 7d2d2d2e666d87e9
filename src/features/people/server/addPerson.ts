import { genderOf } from '#domain/russian/nameGender.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { hasNamesake, insertName, insertPerson, insertPost, lockOrganisation, saysSomething } from './personQueries.ts'

export async function addPerson({ db, input, actor, today }: Request<typeof contract.addPerson>) {
  const { surname, given, patronymic, isNamesake, post, subject, association, ...facts } = input
  const name = { surname, given, patronymic, gender: input.gender ?? genderOf({ surname, given, patronymic }) }
  // Two who add the same person at once wait for each other: the second sees whom the first added.
  await lockOrganisation(db, actor.organisationId)
  if (!isNamesake && (await hasNamesake(db, name, today))) throw new Refused('person-of-this-name')
  const { gender: _, ...rest } = facts
  const hasExperience = facts.experienceYears !== null || facts.totalExperienceYears !== null
  const { organisationId } = actor
  const fromOn = joiningDay(facts.hiredOn, today)
  const person = await insertPerson(db, {
    ...rest,
    organisationId,
    experienceOn: hasExperience ? today : null,
    joinedOn: fromOn,
  })
  await insertName(db, { organisationId, personId: person.id, fromOn, ...name })
  const work = { post, subject, association }
  if (saysSomething(work)) await insertPost(db, { organisationId, personId: person.id, fromOn, ...work })
  return person
}

/** Somebody hired later than today is in the lists from today: plans are made for them. */
function joiningDay(hiredOn: string | null, today: string): string {
  return hiredOn !== null && hiredOn < today ? hiredOn : today
}
