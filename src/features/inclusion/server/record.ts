import { whyNotMeasure } from '#domain/care/specialMeasure.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertMeasure, lockPerson } from './queries.ts'

export async function record({ db, input, actor }: Request<typeof contract.record>) {
  if (!(await lockPerson(db, input.personId))) throw new NotThere()
  const reason = whyNotMeasure(input)
  if (reason !== null) throw new Refused(reason)
  return insertMeasure(db, { ...input, organisationId: actor.organisationId, recordedBy: actor.personId })
}
