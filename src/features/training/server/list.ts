import { schoolYearOf } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { agreementsOf, coursesOf, findPerson, mentorsOf } from './queries.ts'

export async function list({ db, today }: Request<typeof contract.list>) {
  const mentors = await mentorsOf(db, schoolYearOf(today))
  const ids = mentors.map(({ id }) => id)
  const courses = grouped(await coursesOf(db, ids), ({ personId }) => personId)
  const agreements = grouped(await agreementsOf(db, ids), ({ personId }) => personId)
  return {
    mentors: mentors.map(({ entryId, approvedOn, ...person }) => ({
      person,
      entryId,
      approvedOn,
      courses: courses.get(person.id) ?? [],
      agreements: agreements.get(person.id) ?? [],
    })),
  }
}

export async function ofPerson({ db, input }: Request<typeof contract.ofPerson>) {
  const person = await findPerson(db, input.personId)
  if (!person) throw new NotThere()
  return { person, courses: await coursesOf(db, [person.id]), agreements: await agreementsOf(db, [person.id]) }
}
