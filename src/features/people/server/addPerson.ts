import { readClassTitle } from '#domain/person/classTitle.ts'
import { factsKept } from '#domain/person/personKind.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { Refused } from '#server/http/refused.ts'
import type { Actor, Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertClass } from './classQueries.ts'
import { hasNamesake, insertName, insertPerson, insertPost, lockOrganisation, saysSomething } from './personQueries.ts'

type Asked = Request<typeof contract.addPerson>

export async function addPerson({ db, input, actor, today }: Asked) {
  const { isNamesake, ...card } = input
  // Two who add the same person at once wait for each other: the second sees whom the first added.
  await lockOrganisation(db, actor.organisationId)
  return insertCard({ db, actor, today }, { card, isNamesake })
}

interface NewCard {
  card: Omit<Asked['input'], 'isNamesake'>
  isNamesake: boolean
}

/** The organisation is locked. */
export async function insertCard(
  { db, actor, today }: { db: Asked['db']; actor: Actor; today: string },
  { card, isNamesake }: NewCard,
): Promise<{ id: string; version: number }> {
  const { surname, given, patronymic, gender, classTitle, grade, ...facts } = card
  const name = { surname, given, patronymic, gender: gender ?? genderOf({ surname, given, patronymic }) }
  if (!isNamesake && (await hasNamesake(db, name, today))) throw new Refused('person-of-this-name')
  refuseFuture([facts.birthOn, facts.clearanceOn], today)
  const { post, subject, association, ...kept } = factsKept(facts.kind, facts)
  const hasExperience = kept.experienceYears !== null || kept.totalExperienceYears !== null
  const { organisationId } = actor
  const joinedOn = joiningDay(kept.hiredOn, today)
  const experienceOn = hasExperience ? today : null
  const person = await insertPerson(db, { ...kept, organisationId, experienceOn, joinedOn })
  const where = { organisationId, personId: person.id, fromOn: joinedOn }
  const work = { post, subject, association }
  if (saysSomething(work)) await insertPost(db, { ...where, ...work })
  const learns = kept.kind === 'student' && classTitle !== null ? readClassTitle(classTitle) : null
  if (learns !== null) await insertClass(db, { ...where, ...learns, grade: grade ?? learns.grade })
  await insertName(db, { ...where, ...name })
  return person
}

export function refuseFuture(days: readonly (string | null)[], today: string): void {
  if (days.some((day) => day !== null && day > today)) throw new Refused('day-in-future')
}

/** Somebody hired later than today is in the lists from today: plans are made for them. */
function joiningDay(hiredOn: string | null, today: string): string {
  return hiredOn !== null && hiredOn < today ? hiredOn : today
}
