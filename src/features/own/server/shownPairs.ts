import type { Db } from '#server/db/database.ts'
import type { OwnPair as VisiblePair } from '#server/db/ownPairs.ts'
import type { OwnPair } from '../contract.ts'
import { type Card, cardsOf, wordsOfPairs } from './queries.ts'

export async function shownPairs(db: Db, pairs: readonly VisiblePair[]): Promise<OwnPair[]> {
  const ids = pairs.map(({ id }) => id)
  const [words, cards] = await Promise.all([
    wordsOfPairs(db, ids),
    cardsOf(
      db,
      pairs.map(({ otherPersonId }) => otherPersonId),
    ),
  ])
  return pairs.flatMap(({ id, side, otherPersonId, fromOn, toOn, isFixed }) => {
    const [word, card] = [words.get(id), cards.get(otherPersonId)]
    if (!word || !card) return []
    return [{ id, side, other: workingCard(card), fromOn, toOn, form: word.form, topics: word.topics, isFixed }]
  })
}

/** What two of a pair, and everybody of who answers for mentoring, know of each other. */
export function workingCard({ surname, given, patronymic, post, subject, classTitle, phone, email }: Card) {
  return { surname, given, patronymic, post, subject, classTitle, phone, email }
}
