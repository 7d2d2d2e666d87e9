import { possibleRepeats } from '#domain/moves/possibleRepeats.ts'
import type { Request } from '#server/http/route.ts'
import { type showRepeats as contract, mostRepeats } from '../../contract.ts'
import { cardsOf, decidedDifferences, knownPeople } from './mergeQueries.ts'

export async function showRepeats({ db }: Request<typeof contract>) {
  const [people, different] = await Promise.all([knownPeople(db), decidedDifferences(db)])
  const decided = new Set(different.map(({ first, second }) => `${first} ${second}`))
  const all = possibleRepeats(people).filter(({ first, second }) => !decided.has(`${first} ${second}`))
  const shown = all.slice(0, mostRepeats)
  const cards = await cardsOf(
    db,
    [...shown, ...different].flatMap(({ first, second }) => [first, second]),
  )
  const withCards = <T extends { first: string; second: string }>(pairs: readonly T[]) =>
    pairs.flatMap((pair) => {
      const [first, second] = [cards.get(pair.first), cards.get(pair.second)]
      return first && second ? [{ ...pair, first, second }] : []
    })
  return { repeats: withCards(shown), total: all.length, different: withCards(different) }
}
