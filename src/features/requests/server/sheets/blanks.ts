import { schoolYearOf } from '#domain/calendar.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { nameOfOrganisation } from '../personQueries.ts'
import { reachedPeople } from '../reach.ts'
import { choicesOffered } from './shownSheet.ts'

export async function blanks({ db, input, actor, today }: Request<typeof contract.blanks>) {
  const [people, organisation, { topics, kinds }] = await Promise.all([
    reachedPeople({ db, actor, today }, input.people),
    nameOfOrganisation(db, actor.organisationId),
    choicesOffered(db, today),
  ])
  return { organisation, schoolYear: schoolYearOf(today), topics, kinds, people }
}
