import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { casesOf, countCases, psychologistsOn } from './queries.ts'
import { shownCase } from './shownCase.ts'

export async function list({ db, input, actor, today }: Request<typeof contract.list>) {
  const [rows, counts, specialists] = await Promise.all([
    casesOf(db, { state: input.state }),
    countCases(db),
    psychologistsOn(db, today),
  ])
  return { cases: rows.map((row) => shownCase(row, actor.personId)), counts, specialists }
}
