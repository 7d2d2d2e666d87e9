import { whyNotMeasure } from '#domain/care/specialMeasure.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { findPerson, insertMeasure } from './queries.ts'

export async function record({ db, input, actor }: Request<typeof contract.record>) {
  const person = await findPerson(db, input.personId)
  if (!person) throw new NotThere()
  const reason = whyNotMeasure(input)
  if (reason !== null) throw new Refused(reason)
  return insertMeasure(db, { ...input, organisationId: actor.organisationId, recordedBy: actor.personId })
}
