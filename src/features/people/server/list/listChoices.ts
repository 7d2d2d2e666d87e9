import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { associationsOfPeople, classesOfPeople, youngLimitsOf } from './listQueries.ts'

export async function listChoices({ db, actor }: Request<typeof contract.listChoices>) {
  const [associations, classes, youngLimits] = await Promise.all([
    associationsOfPeople(db),
    classesOfPeople(db),
    youngLimitsOf(db, actor.organisationId),
  ])
  return { associations, classes, youngLimits }
}
