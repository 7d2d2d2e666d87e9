import type { OutputOf } from '#contract/endpoint.ts'
import { addDays, type IsoDate } from '#domain/calendar.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockPerson } from './lockPerson.ts'
import {
  correctName,
  correctPost,
  currentName,
  endName,
  endPost,
  findCurrentPost,
  insertName,
  insertPost,
  type PersonRow,
  removeCurrentPost,
  saysSomething,
  updatePerson,
  type WrittenName,
  type WrittenPost,
} from './personQueries.ts'

type Asked = Request<typeof contract.changePerson>
type Input = Asked['input']
type Field = OutputOf<typeof contract.changePerson>['fields'][number]

/** Writes what differs and says which fields those were; a card sent back unchanged stays as it is. */
export async function changePerson(asked: Asked) {
  const { db, input, today } = asked
  const person = await lockPerson(db, input)
  if ([input.nameFrom, input.postFrom].some((day) => day !== null && day > today)) throw new Refused('day-in-future')
  const isNamed = await changeName(asked)
  const isPosted = await changePost(asked, person.joinedOn)
  const { change, fields } = changedFacts(person, input, today)
  const all: Field[] = [...(isNamed ? ['name' as const] : []), ...(isPosted ? ['post' as const] : []), ...fields]
  const version = all.length === 0 ? person.version : await updatePerson(db, input.id, change)
  return { version, fields: all }
}

async function changeName({ db, input, actor }: Asked): Promise<boolean> {
  const { id, surname, given, patronymic, nameFrom } = input
  const name: WrittenName = {
    surname,
    given,
    patronymic,
    gender: input.gender ?? genderOf({ surname, given, patronymic }),
  }
  const current = await currentName(db, id)
  if (isSame(name, current)) return false
  if (nameFrom === null || nameFrom === current.fromOn) {
    await correctName(db, id, name)
    return true
  }
  refuseBefore(nameFrom, current.fromOn)
  await endName(db, id, addDays(nameFrom, -1))
  await insertName(db, { organisationId: actor.organisationId, personId: id, fromOn: nameFrom, ...name })
  return true
}

async function changePost({ db, input, actor }: Asked, joinedOn: IsoDate): Promise<boolean> {
  const { id, post, subject, association, postFrom } = input
  const work: WrittenPost = { post, subject, association }
  const current = await findCurrentPost(db, id)
  if (isSame(work, current ?? { post: null, subject: null, association: null })) return false
  const fromOn = postFrom ?? current?.fromOn ?? joinedOn
  const where = { organisationId: actor.organisationId, personId: id, fromOn }
  if (current === undefined) await insertPost(db, { ...where, ...work })
  else if (fromOn === current.fromOn) await rewritePost(db, id, work)
  else {
    refuseBefore(fromOn, current.fromOn)
    await endPost(db, id, addDays(fromOn, -1))
    if (saysSomething(work)) await insertPost(db, { ...where, ...work })
  }
  return true
}

function rewritePost(db: Db, personId: string, work: WrittenPost): Promise<void> {
  return saysSomething(work) ? correctPost(db, personId, work) : removeCurrentPost(db, personId)
}

function refuseBefore(day: IsoDate, currentFrom: IsoDate): void {
  if (day < currentFrom) throw new Refused('overlapping-period')
}

function changedFacts(person: PersonRow, input: Input, today: IsoDate) {
  const { kind, birthYear, hiredOn, category, phone, email, experienceYears, totalExperienceYears } = input
  const simple = { kind, birthYear, hiredOn, category, phone, email }
  const experience = { experienceYears, totalExperienceYears }
  const fields = (Object.keys(simple) as (keyof typeof simple)[]).filter((field) => simple[field] !== person[field])
  if (isSame(experience, person)) return { change: simple, fields }
  const isKnown = experienceYears !== null || totalExperienceYears !== null
  return {
    change: { ...simple, ...experience, experienceOn: isKnown ? today : null },
    fields: [...fields, 'experience' as const],
  }
}

function isSame<T extends object>(asked: T, known: { [Key in keyof T]: unknown }): boolean {
  return (Object.keys(asked) as (keyof T)[]).every((key) => asked[key] === known[key])
}
