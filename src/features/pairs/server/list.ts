import { schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { PairInList } from '../contract.ts'
import { pairsSince } from './queries.ts'
import { catalogues, factsOf, peopleOf, shownPair } from './shownPair.ts'

/** Pairs of the present school year, and earlier ones that reach into it. */
export async function list({ db, input, today }: Request<typeof contract.list>) {
  const rows = await pairsSince(db, schoolYearPeriod(schoolYearOf(today)).from)
  const [facts, people, known] = await Promise.all([factsOf(db, rows, today), peopleOf(db, rows), catalogues(db)])
  const factsById = new Map(facts.map((each) => [each.id, each]))
  const pairs = rows.flatMap((row) => {
    const ofPair = factsById.get(row.id)
    return ofPair ? [shownPair({ row, facts: ofPair }, people, known, today)] : []
  })
  const counts: Partial<Record<PairInList['state'], number>> = {}
  for (const { state } of pairs) counts[state] = (counts[state] ?? 0) + 1
  return { pairs: input.state === null ? pairs : pairs.filter(({ state }) => state === input.state), counts }
}
