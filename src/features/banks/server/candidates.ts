import { wordsOfSuggestion } from '#content/menteeCategories.ts'
import { categoryOfSuggestions, suggestionsFor } from '#domain/bankEntry.ts'
import { schoolYearOf } from '#domain/calendar.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { cardOf, peopleOutsideBank, youngLimitsOf } from './bankQueries.ts'

const most = 300

/** Those whom the program proposes first, each part in alphabetical order. */
export async function candidates({ db, input, actor, today }: Request<typeof contract.candidates>) {
  const [cycle, limits] = await Promise.all([
    findCycle(db, schoolYearOf(today)),
    youngLimitsOf(db, actor.organisationId),
  ])
  const words = foldForSearch(input.find)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  const people = await peopleOutsideBank(db, { cycleId: cycle?.id ?? null, side: input.side, words, today })
  // No form of mentoring has a parent as the one who is helped, and a school has a thousand of them.
  const asked = people.filter(({ kind }) => input.side === 'mentor' || kind !== 'parent')
  const judged = asked.map((person) => {
    const found = suggestionsFor(input.side, person, { limits, today })
    const { inOtherBank } = person
    return {
      person: cardOf(person),
      inOtherBank,
      suggested: found.map(wordsOfSuggestion),
      category: input.side === 'mentee' ? categoryOfSuggestions(found) : null,
    }
  })
  const proposed = judged.filter(({ suggested }) => suggested.length > 0)
  const others = judged.filter(({ suggested }) => suggested.length === 0)
  return {
    people: [...proposed, ...others].slice(0, most),
    total: judged.length,
    suggested: proposed.length,
    youngLimits: limits,
  }
}
