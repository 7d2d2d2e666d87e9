import { schoolYearOf } from '#domain/calendar.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { choicesOffered } from './choices.ts'
import { nameOfOrganisation, peopleOf } from './personQueries.ts'

export async function blanks({ db, input, actor, today }: Request<typeof contract.blanks>) {
  const people = await peopleOf(db, input.people)
  if (people.length !== input.people.length) throw new NotThere()
  return {
    organisation: await nameOfOrganisation(db, actor.organisationId),
    schoolYear: schoolYearOf(today),
    people,
    ...(await choicesOffered(db, today)),
  }
}
