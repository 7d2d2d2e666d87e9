import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { casesOf, findPerson, openPairsOf, psychologistsOn } from './queries.ts'
import { shownCase } from './shownCase.ts'

export async function ofPerson({ db, input, actor, today }: Request<typeof contract.ofPerson>) {
  const person = await findPerson(db, input.personId)
  if (!person) throw new NotThere()
  const [rows, specialists, pairs] = await Promise.all([
    casesOf(db, { personId: person.id }),
    psychologistsOn(db, today),
    openPairsOf(db, person.id, today),
  ])
  return { person, cases: rows.map((row) => shownCase(row, actor.personId)), specialists, pairs }
}
