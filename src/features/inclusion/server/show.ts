import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { findPerson, measuresOf } from './queries.ts'

export async function show({ db, input, today }: Request<typeof contract.show>) {
  const person = await findPerson(db, input.personId)
  if (!person) throw new NotThere()
  return { measures: await measuresOf(db, person.id, today) }
}
