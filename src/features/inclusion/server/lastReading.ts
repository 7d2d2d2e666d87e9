import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { findLastReading, findPerson } from './queries.ts'

export async function lastReading({ db, input }: Request<typeof contract.lastReading>) {
  const person = await findPerson(db, input.personId)
  if (!person) throw new NotThere()
  const last = await findLastReading(db, person.id, contract.show.name)
  if (last === undefined) return { person, lastReading: null }
  const { at, surname, given, patronymic } = last
  return { person, lastReading: { at, by: surname === null ? null : { surname, given, patronymic } } }
}
